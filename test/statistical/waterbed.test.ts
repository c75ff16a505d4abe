/**
 * The waterbed detector where the truth is known, in short; `npm run validate` is the long form.
 *
 * The one rule: bounds follow from the targets and the number of experiments, and every bound is
 * shown a fault that breaks it.
 */
import { describe, expect, it } from "vitest";
import { meanEstimate } from "#engine";
import { erlangB } from "../../engine/analysis/queueing-theory.ts";
import { leastOf, mostOf } from "../validation/bounds.ts";
import { pairingOf, type Use } from "../validation/pairing.ts";
import {
  EXACT,
  type LossRow,
  liveCrowded,
  liveLoss,
  THREE,
} from "../validation/parts/loss-rows.ts";
import { KPIS, liveFamily } from "../validation/parts/salt-rows.ts";
import { liveCut } from "../validation/parts/variance-rows.ts";
import { type LossWorld, truthOf } from "../validation/worlds/loss-network.ts";

const experiments = (world: LossWorld, seed: string, count: number): LossRow[] =>
  Array.from({ length: count }, (_, index) => liveLoss(world, `${seed} ${index}`));

const COUNT = 120;
const exact = experiments(EXACT, "short, exact", COUNT);

/** Whether the mean of some values fits a truth that may be off by a bias, at 99.9%. */
function fits(values: readonly number[], truth: number, bias: number): boolean {
  const { low, high } = meanEstimate(values, 0.999);
  return low! <= truth + bias && high! >= truth - bias;
}

describe("leakage in a system that turns youths away", () => {
  const covering = (truth: number) =>
    exact.filter(({ days }) => days!.low! <= truth && truth <= days!.high!).length;

  it("blocks as Erlang's formula says, so that the world is the one that is meant", () => {
    const shares = exact.map(({ turnedAway }) => turnedAway);
    expect(fits(shares, erlangB(60, 60), 0.003)).toBe(true);
    expect(fits(shares, erlangB(57, 60), 0.003)).toBe(false);
  });

  it.each(["days", "euro"] as const)("is measured without bias in %s", (ledger) => {
    const seen = exact.map((row) => row[ledger]!.mean);
    const truth = truthOf(EXACT)[ledger];
    expect(fits(seen, truth, 0.005)).toBe(true);
    // A fifth of those who are turned away diverted, not a quarter.
    expect(fits(seen, truth * 0.8, 0.005)).toBe(false);
  });

  it("lies within its interval as often as the interval says", () => {
    const truth = truthOf(EXACT).days;
    expect(covering(truth)).toBeGreaterThanOrEqual(leastOf(COUNT, 0.93));
    expect(covering(truth)).toBeLessThanOrEqual(mostOf(COUNT, 0.97));
    expect(covering(truth * 1.25)).toBeLessThan(leastOf(COUNT, 0.93));
  });
});

describe("a leakage of 0.10 with 3,000 youths and 20 replications", () => {
  const count = 12;
  const three = experiments(THREE, "short, three", count);
  const named = (rows: readonly LossRow[], order: string) =>
    rows.filter((row) => row.order.slice(0, 3).join() === order).length;

  it("is found, and not where nobody is diverted", () => {
    const found = (rows: readonly LossRow[]) => rows.filter(({ p }) => p < 0.05).length;
    expect(found(three)).toBeGreaterThanOrEqual(leastOf(count, 0.9));
    const none = experiments({ ...THREE, diverted: [] }, "short, none", 3);
    expect(found(none)).toBe(0);
    expect(none.map(({ days }) => days!.mean)).toEqual([0, 0, 0]);
  });

  it("has its receivers named in the order of their shares, and in no other", () => {
    const least = leastOf(count, 0.95);
    expect(named(three, "3,4,5")).toBeGreaterThanOrEqual(least);
    const { diverted } = THREE;
    const [third, fourth, fifth] = diverted.map(({ place }) => place);
    const swapped = diverted.map((onward, at) => ({
      ...onward,
      place: [fifth, third, fourth][at]!,
    }));
    const others = experiments({ ...THREE, diverted: swapped }, "short, swapped", 3);
    expect(named(others, "5,3,4")).toBe(3);
    expect(named(others, "3,4,5")).toBe(0);
  });
});

describe("youths who are crowded out where others go instead", () => {
  const rows = Array.from({ length: 12 }, (_, index) => liveCrowded(`short, crowded ${index}`));
  const errors = (part: number) => rows.map(({ splitErrors }) => splitErrors[part]!);

  it("are told as crowding, and those who go there as substitution", () => {
    for (const part of [0, 1, 2]) expect(fits(errors(part), 0, 0.005)).toBe(true);
    // A tenth of the saving: told as nothing, or with those who go there, it would be off by that.
    const missed = rows.map(({ splitErrors, truth }) => splitErrors[2]! - truth[1]!);
    expect(fits(missed, 0, 0.005)).toBe(false);
  });
});

describe("the youth-care model against itself", () => {
  const families = Array.from({ length: 12 }, (_, family) => liveFamily(family));

  it("is the same to the last bit, and finds nothing when one decision is drawn anew", () => {
    expect(families.every(({ isIdentical }) => isIdentical)).toBe(true);
    expect(families.every(({ isAlive }) => isAlive)).toBe(true);
    const alarms = families.filter(({ isAlarm }) => isAlarm).length;
    expect(alarms).toBeLessThanOrEqual(mostOf(families.length, 0.05));
    const small = families.flatMap(({ p }) => p).filter((p) => p < 0.05).length;
    expect(small).toBeLessThanOrEqual(mostOf(families.length * KPIS.length, 0.07));
    // Lives do differ: a null that changes nothing would have p = 1 everywhere.
    expect(families.flatMap(({ p }) => p).filter((p) => p < 1).length).toBeGreaterThan(60);
    expect(families.filter(({ waterbeds }) => waterbeds.length > 0).length).toBeLessThanOrEqual(
      mostOf(families.length, 0.05),
    );
  });
});

describe("a cut of a tenth of the places of segment 1", () => {
  const cut = liveCut(0);

  it("is told at least fifty times more sharply by common chance", () => {
    // The number of places is whole, and small providers round.
    expect(Math.abs(cut.places - 0.9)).toBeLessThan(0.03);
    expect(cut.reduction).toBeGreaterThanOrEqual(50);
    // It is the leakage that users get, care outside the agreements included.
    expect(cut.leakage).toBeCloseTo(cut.judged, 3);
    expect(Math.abs(cut.judged)).toBeGreaterThan(0.01);
  });

  it("is not sharper at all where the pairs are of different chance", () => {
    // Ten pairs that share nothing: made by hand, with a spread of their own in both designs.
    const uses: Use[] = Array.from({ length: 10 }, (_, at) => ({
      base: [1000 + 13 * ((7 * at) % 10), 500 + 11 * ((3 * at) % 10), 0, 0, 0, 0, 0, 0],
      variant: [900 + 13 * ((3 * at + 4) % 10), 520 + 11 * ((7 * at + 1) % 10), 0, 0, 0, 0, 0, 0],
    }));
    expect(pairingOf(uses, "1").reduction).toBeLessThan(50);
  });
});
