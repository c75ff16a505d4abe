/**
 * What the designs of the sample change in the totals of its figures.
 *
 * The rule this file keeps: a level is what the figure of the sample adds up to.
 */
import type { Contrast, ContrastId, Estimate } from "#results";
import { sampleWalls } from "./sample-detectors.ts";
import { sampleMap, sampleUnrolled } from "./sample-flows.ts";
import { paired } from "./sample-money.ts";
import { estimate, variantIds } from "./sample-parts.ts";
import { sampleSeries } from "./sample-series.ts";

type Level = (variant: string) => number;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function atEnd(id: string): Level {
  const series = sampleSeries().find((found) => found.id === id);
  return (variant) =>
    sum(Object.values(series?.values[variant] ?? {}).map(({ mean }) => mean.at(-1) ?? 0));
}

function left(variant: string): number {
  const { links, youths, steps } = sampleUnrolled();
  const last = (links[variant] ?? []).filter(({ to }) => to.startsWith(`${steps - 1}:exit:`));
  return sum(last.map((link) => link.youths)) / (youths[variant] ?? 1);
}

const levels: readonly (readonly [ContrastId, Level, string | null])[] = [
  [
    "returns",
    (variant) =>
      sum(
        sampleMap()
          .links.filter(({ returns }) => returns)
          .map(({ youths }) => youths[variant]?.mean ?? 0),
      ),
    null,
  ],
  ["left", left, null],
  [
    "border-days",
    (variant) =>
      sum(
        sampleWalls()
          .walls.filter((wall) => wall.variant === variant)
          .map(({ borderDays }) => borderDays.mean),
      ),
    null,
  ],
  ["waiting-youths", atEnd("waiting-youths"), null],
  ["in-care", atEnd("in-care"), null],
  ["occupancy", (variant) => atEnd("occupancy")(variant) / 2, null],
  ["cost", atEnd("cost"), null],
  ["still-waiting-border", (variant) => (variant === "today" ? 0.31 : 0.44), "2"],
];

const around = (mean: number): Estimate => estimate(mean, Math.abs(mean) * 0.01);

export function sampleContrasts(): Contrast[] {
  return variantIds
    .filter((variant) => variant !== "today")
    .flatMap((variant) =>
      levels.map(([id, level, segment]): Contrast => {
        const [own, base] = [level(variant), level("today")];
        const difference = paired(own - base, Math.abs(base) * 0.02, "today");
        const certainty = difference.sameSign === 20 ? "certain" : "uncertain";
        return {
          id,
          variant,
          against: "today",
          segment,
          level: around(own),
          base: around(base),
          difference,
          certainty,
        };
      }),
    );
}
