/**
 * Levers that take one border away or add places in one segment: that, and nothing before the date.
 */
import { describe, expect, it } from "vitest";
import {
  borderCell,
  compilePlan,
  divergenceDay,
  type Model,
  type ReplicationResult,
  simulateReplication,
} from "#journeys";
import { change, ladderUpTo, smallRegion } from "../../support/model.ts";

const base = ladderUpTo(smallRegion, "behaviour");
const without = change(base, "borders.open.5-2", true);
const roomier = change(base, "contracts.extraPlaces.2", 0.3);
const options = { seed: "levers", replication: 4, untilYear: 2029 };
const lived: ReplicationResult = simulateReplication(
  [
    { id: "base", model: base, against: null },
    { id: "without", model: without, against: "base" },
    { id: "roomier", model: roomier, against: "base" },
  ],
  options,
);
const wallsOf = (id: string) => lived.walls[id]!;

describe("a border that is taken away", () => {
  const cell = borderCell(5, 2);
  const other = borderCell(5, 1);

  it("has no rule and no refusal left, and an authorisation as inside a segment", () => {
    const [before, after] = [wallsOf("base"), wallsOf("without")];
    expect(before.borderDays[cell]).toBeGreaterThan(0);
    expect(before.refusals[cell]).toBeGreaterThan(0);
    expect([after.borderDays[cell], after.refusals[cell]]).toEqual([0, 0]);
    const perAttempt = ({ authorisationDays, attempts }: typeof after) =>
      authorisationDays[cell]! / attempts[cell]!;
    // As shipped: a mean of the days inside a segment against those of another unit.
    const { authorisationDays, sameUnitDays } = base.borders;
    expect(sameUnitDays.value).toBeLessThan(authorisationDays.value);
    expect(perAttempt(after) / perAttempt(before)).toBeCloseTo(
      sameUnitDays.value / authorisationDays.value,
      1,
    );
  });

  it("leaves every other border as it was", () => {
    expect(wallsOf("without").borderDays[other]).toBeGreaterThan(0);
    const share = (id: string) => wallsOf(id).borderDays[other]! / wallsOf(id).attempts[other]!;
    expect(share("without") / share("base")).toBeCloseTo(1, 1);
  });
});

describe("extra places", () => {
  it("come in that segment, by that share, from the contract date on", () => {
    const months = (id: string, segment: number) => {
      const { places, months: count } = lived.runs[id]!;
      return places.subarray((segment - 1) * count, segment * count);
    };
    const start = 12 * 5;
    expect(months("roomier", 2).subarray(0, start)).toEqual(months("base", 2).subarray(0, start));
    const ratio = months("roomier", 2)[start + 1]! / months("base", 2)[start + 1]!;
    // Places of a group are whole numbers.
    expect(Math.abs(ratio - 1.3)).toBeLessThan(0.08);
    expect(months("roomier", 3)[start + 1]).toBe(months("base", 3)[start + 1]);
  });
});

describe("both", () => {
  const day = (model: Model) => divergenceDay(compilePlan(base), compilePlan(model));

  it("share the past up to the contract date", () => {
    const { contractDay } = compilePlan(base).calendar;
    expect(day(without)).toBe(contractDay);
    expect(day(roomier)).toBe(contractDay);
  });

  it("live the same from that past as from the first day", () => {
    const alone = simulateReplication([{ id: "without", model: without, against: null }], options);
    expect(alone.walls["without"]!.waitDays).toEqual(wallsOf("without").waitDays);
    expect(alone.runs["without"]!.counters).toEqual(lived.runs["without"]!.counters);
  });
});
