/**
 * Which two designs a conclusion is of: what a scenario changes in what it builds on comes first.
 *
 * The rule this file keeps: the figures of each pair are held against other blocks of the same file.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Contrast } from "#results";
import {
  checkResults,
  comparison,
  type ExperimentFile,
  planExperiment,
  type Results,
} from "#scenarios";
import { comparedOf } from "../../../../viz/prepare/findings.ts";
import { voiceOf } from "../../../../viz/words/index.ts";
import { shippedRegion } from "../../shipped.ts";
import { resultsOf, smallExperiment, smallLibrary } from "../../small-runs.ts";

/** The small ladder, concluded on in this way. */
async function concluded(
  conclusions: NonNullable<ExperimentFile["conclusions"]> | null,
  rungs = 3,
): Promise<Results> {
  const experiment = {
    ...smallExperiment,
    designs: smallExperiment.designs.slice(0, rungs),
    ...(conclusions === null ? {} : { conclusions }),
  };
  const options = { seed: "test", replications: 3, quick: true };
  return resultsOf(planExperiment(experiment, shippedRegion(), smallLibrary, options));
}

const parent = "small-swap";
const own = "small-savings";
let step: Results;

beforeAll(async () => {
  step = await concluded("last-step");
});

describe("one scenario beside what it builds on", () => {
  it("names both pairs, what it builds on first", () => {
    expect(step.conclusions).toEqual({
      wholeDesign: false,
      pairs: [
        { variant: own, against: parent },
        { variant: own, against: "small" },
      ],
    });
    expect(checkResults(JSON.parse(JSON.stringify(step)))).toEqual([]);
  });

  it("fills the first page with what it changes there", () => {
    const first = step.findings.filter(({ headline }) => headline);
    const paired = first.filter(({ against }) => against !== null);
    expect(paired.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        "saving",
        "price-for-youths",
        "empty-capacity",
        "walls",
        "waterbeds",
      ]),
    );
    expect(new Set(paired.map(({ variant, against }) => `${variant}|${against}`))).toEqual(
      new Set([`${own}|${parent}`]),
    );
    const saving = first.find(({ kind }) => kind === "saving");
    const rung = step.ladder.find(({ variant }) => variant === own);
    const found = saving?.figures["found"] as { readonly mean: number };
    expect(rung?.difference?.against).toBe(parent);
    expect(found.mean).toBeCloseTo(-(rung?.difference?.mean ?? Number.NaN), 3);
  });

  it("tells the difference with today too, in its chapters and under names of its own", () => {
    const also = step.findings.filter(({ headline, against }) => !headline && against === "small");
    expect(also.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["saving", "price-for-youths", "moved"]),
    );
    const ids = step.findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("doubles nothing where it builds on today", async () => {
    const swap = await concluded("last-step", 2);
    expect(swap.conclusions.pairs).toEqual([{ variant: parent, against: "small" }]);
    const kinds = swap.findings.map(({ id }) => id);
    expect(kinds.filter((id) => id.startsWith("saving"))).toEqual(["saving"]);
  });

  it("holds a cost against the path only where one of the two takes it", async () => {
    const targetOf = (results: Results, against: string) =>
      results.findings.find((finding) => finding.kind === "saving" && finding.against === against)
        ?.figures["target"];
    expect(targetOf(step, parent)).toBeGreaterThan(1e6);
    expect(targetOf(await concluded("last-step", 2), "small")).toBeNull();
  });
});

describe("a ladder", () => {
  it("is concluded on from its first to its last step unless it says otherwise", async () => {
    const whole = await concluded("whole-design");
    const ends = await concluded(null);
    const pairs = [{ variant: own, against: "small" }];
    expect(whole.conclusions).toEqual({ wholeDesign: true, pairs });
    expect(ends.conclusions).toEqual({ wholeDesign: false, pairs });
    expect(ends.findings).toEqual(whole.findings);
  });
});

describe("two designs beside one base", () => {
  let both: Results;
  beforeAll(async () => {
    const base = smallLibrary.get("small");
    const others = ["small-swap", "small-savings"].map((id) => smallLibrary.get(id));
    if (base === undefined) throw new Error("No small.");
    const experiment = comparison(
      base,
      others.filter((one) => one !== undefined),
    );
    const options = { seed: "test", replications: 3, quick: true };
    both = await resultsOf(planExperiment(experiment, shippedRegion(), smallLibrary, options));
  });

  it("are both concluded on, the last on the first page", () => {
    expect(both.conclusions.pairs).toEqual([
      { variant: own, against: "small" },
      { variant: parent, against: "small" },
    ]);
    const variants = (headline: boolean) =>
      both.findings
        .filter((found) => found.headline === headline && found.kind === "saving")
        .map(({ variant, against }) => [variant, against]);
    expect(variants(true)).toEqual([[own, "small"]]);
    expect(variants(false)).toEqual([[parent, "small"]]);
    const ids = both.findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(checkResults(JSON.parse(JSON.stringify(both)))).toEqual([]);
  });

  it("have a saving that is the difference on their own rung", () => {
    const saving = both.findings.find(
      ({ kind, variant }) => kind === "saving" && variant === parent,
    );
    const rung = both.ladder.find(({ variant }) => variant === parent);
    const found = saving?.figures["found"] as { readonly mean: number };
    expect(rung?.difference?.against).toBe("small");
    expect(found.mean).toBeCloseTo(-(rung?.difference?.mean ?? Number.NaN), 3);
  });

  it("are told so above the conclusions", () => {
    const told = comparedOf(both, voiceOf("nl")) ?? "";
    const title = (id: string) => both.variants.find((found) => found.id === id)?.nl ?? id;
    expect(told).toContain(`vergelijken ‘${title(own)}’ met ‘${title("small")}’`);
    expect(told).toContain(`Wat ‘${title(parent)}’ verandert`);
  });

  it("a ladder keeps its one pair: its steps are told by the ladder", async () => {
    expect((await concluded(null)).conclusions.pairs).toEqual([{ variant: own, against: "small" }]);
  });
});

describe("the totals of the figures", () => {
  it("differ by what was paired, and levels are those of the figures", () => {
    const of = (id: string) =>
      step.contrasts.find((found) => found.id === id && found.variant === own) as Contrast;
    const returning = (variant: string) =>
      step.processMap.links
        .filter(({ returns }) => returns)
        .reduce((sum, { youths }) => sum + (youths[variant]?.mean ?? 0), 0);
    expect(of("returns").level.mean).toBeCloseTo(returning(own), 6);
    expect(of("returns").base.mean).toBeCloseTo(returning("small"), 6);
    const border = (variant: string) =>
      step.walls.walls
        .filter((wall) => wall.variant === variant)
        .reduce((sum, { borderDays }) => sum + borderDays.mean, 0);
    expect(of("border-days").level.mean).toBeCloseTo(border(own), 6);
    const atEnd = (series: string, variant: string) =>
      Object.values(step.series.find(({ id }) => id === series)?.values[variant] ?? {}).reduce(
        (sum, { mean }) => sum + (mean.at(-1) ?? 0),
        0,
      );
    expect(of("waiting-youths").level.mean).toBeCloseTo(atEnd("waiting-youths", own), 6);
    expect(of("in-care").level.mean).toBeCloseTo(atEnd("in-care", own), 6);
    expect(of("cost").base.mean).toBeCloseTo(atEnd("cost", "small"), 2);
    const { links, youths, steps } = step.unrolled;
    const left = (links[own] ?? []).filter(({ to }) => to.startsWith(`${steps - 1}:exit:`));
    const share = left.reduce((sum, link) => sum + link.youths, 0) / (youths[own] ?? 0);
    expect(of("left").level.mean).toBeCloseTo(share, 3);
    for (const { level, base, difference } of step.contrasts) {
      expect(difference.mean).toBeCloseTo(level.mean - base.mean, 2);
    }
  });

  it("have budgets less what they pay for as what is above them", () => {
    const of = (id: string, year: number) =>
      step.series.find((found) => found.id === id)?.values[own]?.["1"]?.mean[year] ?? null;
    const years = step.years.map((_, index) => index);
    const known = years.filter((year) => of("fixed-budget", year) !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const year of known) {
      const above = (of("budget-use", year) ?? 0) - (of("fixed-budget", year) ?? 0);
      expect(of("above-budget", year)).toBeCloseTo(above, 2);
    }
    expect(years.filter((year) => of("budget-use", year) !== null)).toEqual(known);
  });
});
