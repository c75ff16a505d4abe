/**
 * Null test of both detectors on real runs: one way of paying everywhere and no border rules give no
 * wall and no waterbed.
 *
 * The one rule: the same region with border rules, or with a saving, is shown too, so that the
 * detectors cannot be silent over nothing.
 */
import { beforeAll, describe, expect, it } from "vitest";
import {
  judgeWalls,
  judgeWaterbed,
  type Model,
  type ReplicationResult,
  simulateReplication,
  type WallJudgement,
} from "#journeys";
import { changeAll, changeForms, smallRegion } from "../support/model.ts";

const REPLICATIONS = 8;
const SEGMENTS = ["1", "2", "3", "4", "5"] as const;

/** Every segment is paid by price x quantity in both areas, today and from 2028 on. */
const onePayment = Object.fromEntries(
  ["fundingToday", "fundingDesign"].flatMap((when) =>
    ["denhaag", "h8"].flatMap((area) =>
      SEGMENTS.map((segment) => [`contracts.${when}.${area}.${segment}`, "pxq"]),
    ),
  ),
);
/** A move asks as much paper as a request at the door, and nothing else. */
const noBorders = {
  "borders.sameUnitDays": smallRegion.borders.authorisationDays.value,
  "borders.borderDaysToday": 0,
  "borders.borderDaysDesign": 0,
  "borders.refusalToday": 0,
  "borders.refusalDesign": 0,
};
/** Every form is matched as fast, so that movers and others differ in nothing but where they come from. */
const alike = changeForms(smallRegion, "matchingDays", () => 14);
const today = changeAll(alike, { ...onePayment, ...noBorders });
const design = changeAll(today, { "contracts.regime": "2028" });
const bordered = changeAll(design, { "borders.borderDaysDesign": 60 });
/** The same saving, all of it to be found in segment 1. */
const ceiling = changeAll(design, {
  "savings.on": true,
  ...Object.fromEntries(SEGMENTS.map((id) => [`savings.split.${id}`, id === "1" ? 1 : 0])),
});

const results: ReplicationResult[] = [];
beforeAll(() => {
  const one = (id: string, model: Model, against: string | null) => ({ id, model, against });
  const designs = [
    one("today", today, null),
    one("design", design, "today"),
    one("bordered", bordered, "design"),
    one("ceiling", ceiling, "design"),
  ];
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    results.push(simulateReplication(designs, { seed: "null", replication, untilYear: 2029 }));
  }
});

function wallsOf(id: string): readonly WallJudgement[] {
  return judgeWalls(results.flatMap(({ walls }) => walls[id] ?? []));
}

function waterbedOf(id: string, target: string): ReturnType<typeof judgeWaterbed> {
  const pairs = results.flatMap((result) => result.pairs[id] ?? []);
  return judgeWaterbed(pairs, target, { windowYears: 2 });
}

describe("one way of paying everywhere and no border rules", () => {
  it.each(["today", "design"])("has no wall in %s, and an excess of about nothing", (id) => {
    const judged = wallsOf(id).filter(({ verdict }) => verdict !== "not-enough-evidence");
    expect(judged.length).toBeGreaterThan(4);
    expect(judged.filter(({ verdict }) => verdict === "wall")).toEqual([]);
    for (const { from, to, excessDirect } of judged) {
      // 95% intervals of some six borders: each may miss by a little, none by much.
      const half = ((excessDirect?.high ?? Number.NaN) - (excessDirect?.low ?? Number.NaN)) / 2;
      expect(Math.abs(excessDirect?.mean ?? Number.NaN), `${from}>${to}`).toBeLessThan(2 * half);
    }
    expect(judged.map(({ refusedShare }) => refusedShare?.mean)).toEqual(judged.map(() => 0));
  });

  it("would have walls at the same borders if they cost sixty days", () => {
    const tight = wallsOf("bordered").filter(({ verdict }) => verdict === "wall");
    expect(tight.length).toBeGreaterThan(2);
    for (const { excessDirect } of tight) {
      expect(excessDirect?.mean).toBeGreaterThan(30);
      expect(excessDirect?.mean).toBeLessThan(90);
    }
  });

  it("moves no euro and no day when only the labels of the contracts change", () => {
    for (const target of SEGMENTS) {
      const bed = waterbedOf("design|today", target);
      expect(bed.verdict).toBe("no-gross-saving");
      expect([bed.grossEuro.mean, bed.netEuro.mean, bed.leakageEuro]).toEqual([0, 0, null]);
      expect(bed.receivers.map(({ days }) => days.mean)).toEqual(bed.receivers.map(() => 0));
    }
  });

  it("would be seen to move something if a ceiling were put on one segment", () => {
    const bed = waterbedOf("ceiling|design", "1");
    expect(bed.grossEuro.low).toBeGreaterThan(0);
    expect(bed.waitingDays.low).toBeGreaterThan(0);
    expect(bed.verdict).not.toBe("no-gross-saving");
  });
});
