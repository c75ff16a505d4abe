/**
 * The age at which youth care ends: everybody who leaves by it is told under one law, and nothing moves.
 *
 * The one rule: the number who leave comes from the exits, the shares and days from their own laws.
 */
import { describe, expect, it } from "vitest";
import {
  AFTER_YOUTH_CARE,
  compilePlan,
  EXITS,
  type RunSummary,
  simulateReplication,
} from "#journeys";
import { lawFor } from "../../../journeys/model/parts/adulthood-plan.ts";
import { firstDifference } from "../../laws/bits.ts";
import { total } from "../../laws/lived.ts";
import { changeAll, haaglanden, smallRegion } from "../../support/model.ts";

const run = (changes: Readonly<Record<string, unknown>>): RunSummary => {
  const { runs } = simulateReplication(
    [{ id: "one", model: changeAll(smallRegion, changes), against: null }],
    { seed: "adulthood", replication: 0, untilYear: 2029 },
  );
  return runs["one"] as RunSummary;
};
const groups = Object.keys(haaglanden.adulthood.groups);
const everywhere = (law: string, share: number) =>
  Object.fromEntries(groups.map((group) => [`adulthood.groups.${group}.${law}`, share]));
const usual = run({});
const rowOf = (cells: Float64Array, law: (typeof AFTER_YOUTH_CARE)[number]): number => {
  const row = AFTER_YOUTH_CARE.indexOf(law) * usual.years.length;
  return total(cells.subarray(row, row + usual.years.length));
};

describe("who leaves by age", () => {
  it("is counted once, in the year of leaving", () => {
    const years = usual.years.length;
    const exits = usual.exits.subarray(EXITS.indexOf("adult") * years);
    for (let year = 0; year < years; year++) {
      const told = AFTER_YOUTH_CARE.map((_, law) => usual.adultYouths[law * years + year] ?? 0);
      expect(total(told)).toBe(exits[year]);
    }
    expect(total(usual.adultYouths)).toBeGreaterThan(300);
  });

  it("goes on under the law of the shares", () => {
    const all = run({ ...everywhere("wmo", 0), ...everywhere("zvw", 0), ...everywhere("wlz", 1) });
    expect(rowOf(all.adultYouths, "wlz")).toBe(total(usual.adultYouths));
    const half = run({
      ...everywhere("wmo", 0.5),
      ...everywhere("zvw", 0),
      ...everywhere("wlz", 0),
    });
    const count = total(half.adultYouths);
    const room = 4 * Math.sqrt(count * 0.25);
    expect(Math.abs(rowOf(half.adultYouths, "wmo") - count / 2)).toBeLessThan(room);
    expect(rowOf(half.adultYouths, "wlz") + rowOf(half.adultYouths, "zvw")).toBe(0);
  });

  it("waits as long as the law of the days says, and not at all at 0", () => {
    const wlz = { ...everywhere("wmo", 0), ...everywhere("zvw", 0), ...everywhere("wlz", 1) };
    const days = run({ ...wlz, "adulthood.gapDays.wlz": 50, "adulthood.gapCv": 0.5 });
    const count = rowOf(days.adultYouths, "wlz");
    // Standard deviation 25; 4 standard errors of the mean.
    const mean = rowOf(days.adultGapDays, "wlz") / count;
    expect(Math.abs(mean - 50)).toBeLessThan((4 * 25) / Math.sqrt(count));
    const none = run({ ...wlz, "adulthood.gapDays.wlz": 0 });
    expect(total(none.adultGapDays)).toBe(0);
  });

  it("changes nothing else, to the last bit", () => {
    const other = run({ ...everywhere("wmo", 0.1), "adulthood.gapDays.zvw": 10 });
    const bare = ({ adultYouths: _youths, adultGapDays: _days, ...rest }: RunSummary) => rest;
    expect(firstDifference(bare(other), bare(usual))).toBeNull();
    expect(firstDifference(other.adultYouths, usual.adultYouths)).not.toBeNull();
  });
});

it("a uniform draw falls under the laws in their order, and what is left over is nothing", () => {
  const { adulthood, forms } = compilePlan(haaglanden);
  const { wmo, wlz, zvw } = haaglanden.adulthood.groups["ggz"] ?? ({} as never);
  const form = forms.indexOf("basis-ggz");
  const ends = [wmo.value, wmo.value + wlz.value, wmo.value + wlz.value + zvw.value];
  ends.forEach((end, law) => {
    expect(lawFor(adulthood, form, end - 1e-9)).toBe(law);
    expect(lawFor(adulthood, form, end + 1e-9)).toBe(law + 1);
  });
});

it("every form stands in one group, whose shares add up to at most 1", () => {
  const named = Object.values(haaglanden.adulthood.groups).flatMap(({ forms }) => forms);
  expect([...named].sort()).toEqual(Object.keys(haaglanden.forms).sort());
  for (const { wmo, wlz, zvw } of Object.values(haaglanden.adulthood.groups)) {
    expect(wmo.value + wlz.value + zvw.value).toBeLessThanOrEqual(1);
  }
});
