/**
 * Which two designs a conclusion is of: what a scenario changes in what it builds on comes first.
 *
 * The rule this file keeps: the figures of each pair are held against other blocks of the same file.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { checkResults, type ExperimentFile, planExperiment, type Results } from "#scenarios";
import { shippedRegion } from "../shipped.ts";
import { resultsOf, smallExperiment, smallLibrary } from "../small-runs.ts";

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
