/**
 * More demand contains less demand: the youths of the base all come in a busier design.
 *
 * The one rule: youths are compared one by one, by who they are, never by their number.
 */
import { expect, it } from "vitest";
import { change, changeAll, smallRegion } from "../support/model.ts";
import { type Lived, lived } from "./lived.ts";

/** Who asked for help for the first time between two days, with the day. */
function arrivals({ world }: Lived, first: number, last: number): ReadonlyMap<number, number> {
  const { candidates } = world.population;
  const came = new Map<number, number>();
  candidates.times.forEach((time, index) => {
    const youth = world.firstCandidate + index;
    if (time >= first && time < last && world.youths.known[youth] === 1) {
      came.set(candidates.who[index] as number, time);
    }
  });
  return came;
}

it("lets everybody of the base come, on the same day, and others besides", () => {
  const until = { until: 2029 } as const;
  const base = lived(smallRegion, until);
  const busier = lived(change(smallRegion, "demand.inflowGrowth", 0.03), until);
  const few = arrivals(base, 0, base.plan.calendar.end);
  const many = arrivals(busier, 0, busier.plan.calendar.end);
  expect(few.size).toBeGreaterThan(3000);
  expect([...few].filter(([who, day]) => many.get(who) !== day)).toEqual([]);
  // Growth of 3% instead of 1% a year over seven years: the mean of (1.03 / 1.01)^t is 1.072, and
  // the youths who come besides are a Poisson number of about 260, so 0.005 either way.
  expect(many.size / few.size).toBeGreaterThan(1.055);
  expect(many.size / few.size).toBeLessThan(1.09);
  expect([...many].every(([who]) => few.has(who))).toBe(false);
});

it("gives the same youth the same need, age and severity in both", () => {
  const base = lived(smallRegion, { until: 2025 });
  const busier = lived(change(smallRegion, "demand.inflowGrowth", 0.03), { until: 2025 });
  const { traits, candidates } = base.world.population;
  const other = busier.world.population;
  let compared = 0;
  candidates.who.forEach((who, index) => {
    expect(other.candidates.who[index]).toBe(who);
    if (base.world.youths.known[base.world.firstCandidate + index] !== 1) return;
    if (busier.world.youths.known[busier.world.firstCandidate + index] !== 1) return;
    compared++;
    expect([traits.need[index], traits.age[index], traits.severity[index]]).toEqual([
      other.traits.need[index],
      other.traits.age[index],
      other.traits.severity[index],
    ]);
  });
  expect(compared).toBeGreaterThan(500);
});

it("takes requests away from the municipality with a target, and from no other", () => {
  const target = {
    "demand.targetFrom": 2024,
    "demand.targetYear": 2025,
    "demand.targetShare.denhaag": 0.5,
  };
  const base = lived(smallRegion, { until: 2027 });
  const fewer = lived(changeAll(smallRegion, target), { until: 2027 });
  const { yearStart, firstHistoryYear } = base.plan.calendar;
  const townOf = new Map<number, number>();
  const { who, municipality } = base.world.population.candidates;
  who.forEach((one, index) => {
    townOf.set(one, municipality[index] as number);
  });
  const denhaag = base.plan.municipalities.indexOf("denhaag");
  const cameIn = (run: Lived, first: number, last: number) => [
    ...arrivals(run, yearStart[first - firstHistoryYear]!, yearStart[last - firstHistoryYear]!),
  ];
  const inTown = (came: readonly (readonly [number, number])[]) =>
    came.filter(([one]) => townOf.get(one) === denhaag);
  const elsewhere = (came: readonly (readonly [number, number])[]) =>
    came.filter(([one]) => townOf.get(one) !== denhaag);

  expect(cameIn(fewer, 2020, 2024)).toEqual(cameIn(base, 2020, 2024));
  expect(elsewhere(cameIn(fewer, 2024, 2027))).toEqual(elsewhere(cameIn(base, 2024, 2027)));
  const usual = inTown(cameIn(base, 2025, 2027));
  const left = inTown(cameIn(fewer, 2025, 2027));
  const known = new Map(usual);
  expect(left.filter(([one, day]) => known.get(one) !== day)).toEqual([]);
  // Each of the n who came is left with probability a half: 4 standard errors of 0.5 / sqrt(n).
  expect(usual.length).toBeGreaterThan(300);
  const share = left.length / usual.length;
  expect(Math.abs(share - 0.5)).toBeLessThan(2 / Math.sqrt(usual.length));
});
