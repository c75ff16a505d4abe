/**
 * The curves of waiting of the sample.
 *
 * The rule this file keeps: a curve begins at one and never rises, and the design lies above today.
 */
import type { EstimateColumns, WaitCurve } from "#results";
import { estimate, segments, variantIds } from "./sample-parts.ts";

const weeks = Array.from({ length: 53 }, (_, week) => week);

function curve(rate: number, never: number): EstimateColumns {
  const mean = weeks.map((week) => never + (1 - never) * Math.exp(-week / rate));
  return {
    mean,
    low: mean.map((value) => value - 0.02 * (1 - value)),
    high: mean.map((value) => value + 0.02 * (1 - value)),
  };
}

interface Group {
  readonly variant: string;
  readonly place: number;
  readonly segment: string;
  readonly index: number;
}

const first = ({ variant, place, segment, index }: Group): WaitCurve => ({
  variant,
  segment,
  origin: "direct",
  asked: estimate(2_000 - 300 * index, 14),
  started: estimate(1_800 - 280 * index, 14),
  lost: estimate(8 + place, 2),
  waiting: estimate(90 + 10 * index, 6),
  open: curve(8 + 2 * index + place, 0.02 + 0.01 * place),
  cutOff: weeks.map((week) => (week === 0 ? 0 : 6 + index)),
  half: estimate(40 + 14 * index + 6 * place, 3),
  nineInTen: segment === "2" ? null : estimate(150 + 20 * index, 9),
});

/** Across a border: fewer, and half of segment 2 never within the year. */
const across = (group: Group): WaitCurve => ({
  ...first(group),
  origin: "border",
  asked: estimate(120, 14),
  started: estimate(100, 14),
  open: curve(11 + 2 * group.index + group.place, 0.1),
  half: group.segment === "2" ? null : estimate(60 + 14 * group.index, 3),
});

export function sampleWaits(): WaitCurve[] {
  return variantIds
    .flatMap((variant, place) =>
      segments.map((segment, index) => ({ variant, place, segment, index })),
    )
    .flatMap((group) => [first(group), across(group)]);
}
