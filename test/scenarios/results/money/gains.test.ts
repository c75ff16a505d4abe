/**
 * Who pays more and who pays less, against the ladder and the accounts of the same file.
 *
 * The rule this file keeps: every way of adding up the same accounts gives the same change.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Results } from "#scenarios";
import type { GainGroup } from "../../../../scenarios/results/types.ts";
import { resultsOf, smallPlan } from "../../small-runs.ts";

let results: Results;

beforeAll(async () => {
  results = await resultsOf(smallPlan(3));
});

const sumOf = (group: GainGroup): number =>
  (results.gains?.lines ?? [])
    .filter((line) => line.group === group)
    .reduce((sum, { change }) => sum + change.mean, 0);

describe("the changes in what is paid", () => {
  it("are one change, by segment, by funding form, by municipality and over the years", () => {
    const years = results.gains?.lines.filter(({ group }) => group === "year").length ?? 0;
    expect(years).toBeGreaterThan(1);
    expect(sumOf("funding")).toBeCloseTo(sumOf("segment"), 2);
    expect(sumOf("municipality")).toBeCloseTo(sumOf("segment"), 2);
    expect(sumOf("year") / years).toBeCloseTo(sumOf("segment"), 2);
  });

  it("are the change of the ladder, from its first to its last step", () => {
    const rungs = results.ladder.filter(({ variant }) => variant !== "small-again");
    const change = (rungs.at(-1)?.euro.mean ?? 0) - (rungs[0]?.euro.mean ?? 0);
    expect(Math.abs(sumOf("segment") - change)).toBeLessThan(1);
    expect(Math.abs(change)).toBeGreaterThan(1_000);
  });

  it("are by municipality those of its accounts", () => {
    for (const { id, change } of results.gains?.lines ?? []) {
      const total = (variant: string | undefined) =>
        results.accounts.find((one) => one.variant === variant && one.municipality === id)?.total;
      const [base, design] = [total(results.gains?.against), total(results.gains?.variant)];
      if (base === undefined || design === undefined) continue;
      expect(change.mean).toBeCloseTo(design.mean - base.mean, 2);
    }
  });

  it("are counted in the finding: every municipality once", () => {
    const finding = results.findings.find(({ kind }) => kind === "gains");
    const { more, less, open } = finding?.figures ?? {};
    expect(Number(more) + Number(less) + Number(open)).toBe(9);
  });
});
