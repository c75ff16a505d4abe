/**
 * Several segments squeezed at once: what comes back outside them is found, exactly, and what is cut
 * in another does not hide it.
 */
import { describe, expect, it } from "vitest";
import {
  type PairSummary,
  pairCell,
  summarisePair,
  TOGETHER,
} from "../../../../journeys/findings/waterbed/pair-summary.ts";
import { testReceivers } from "../../../../journeys/findings/waterbed/receiver-tests.ts";
import {
  type Saving,
  savingOf,
  savingTogether,
} from "../../../../journeys/findings/waterbed/saving.ts";
import {
  judgeSaving,
  judgeWaterbed,
  type WaterbedJudgement,
} from "../../../../journeys/findings/waterbed/waterbed.ts";
import { drawsFrom } from "../draws.ts";
import { shifted } from "../replications.ts";
import { besides, type LossWorld, lossPair } from "./loss-world.ts";

const TWO = ["2", "3"];
const NUMBERS = [1, 2];
const rules = { windowYears: 1, acted: TWO };
const together = (pairs: readonly PairSummary[]) => savingTogether(pairs, TWO, () => rules);
const named = (pairs: readonly PairSummary[], saving: Saving) =>
  testReceivers(pairs, saving, {
    ledger: "days",
    floor: 0.02,
    falseDiscovery: 0.05,
    equivalenceMargin: 0.05,
    intentPlaces: ["local-team"],
    fundingOf: () => "pxq",
    cashP: null,
  });

/** Of those who are turned away a fifth, or half, goes to segment 5 for as long a stay less a fifth. */
const world = (diverted: number): LossWorld => ({
  youths: 300,
  gapDays: 5 / 3,
  stayDays: 100,
  divertedDays: 80,
  diverted,
  prices: [300, 150],
  places: [60, 54],
});
const truthOf = ({ diverted, divertedDays, stayDays }: LossWorld) =>
  (diverted * divertedDays) / stayDays;

function pairOf(worlds: readonly [LossWorld, LossWorld], seed: number): PairSummary {
  const [one, other] = [lossPair(worlds[0], seed), lossPair(worlds[1], seed + 500_000)];
  return summarisePair(besides(one.base, other.base), besides(one.variant, other.variant), NUMBERS);
}

describe("two segments that turn youths away, with a known return from each", () => {
  const worlds = [world(0.2), world(0.5)] as const;
  const experiments = Array.from({ length: 100 }, (_, experiment) => {
    const pairs = Array.from({ length: 20 }, (__, run) => pairOf(worlds, 20 * experiment + run));
    return {
      whole: judgeSaving(pairs, together(pairs), rules),
      parts: TWO.map((id) => judgeWaterbed(pairs, id, rules)),
      named: named(pairs, together(pairs)),
    };
  });
  const [low, high] = [truthOf(worlds[0]), truthOf(worlds[1])];

  it.each([
    // Both worlds save as much, so that the whole is the mean of the two.
    ["together", (one: (typeof experiments)[number]) => one.whole, (low + high) / 2],
    ["the first", (one: (typeof experiments)[number]) => one.parts[0]!, low],
    ["the second", (one: (typeof experiments)[number]) => one.parts[1]!, high],
  ] as const)("have it told without bias and with honest intervals: %s", (_, read, truth) => {
    const seen = experiments.map((one) => read(one).leakageDays!);
    const mean = seen.reduce((sum, leakage) => sum + leakage.mean, 0) / seen.length;
    expect(Math.abs(mean - truth)).toBeLessThan(0.01);
    const covers = seen.filter((one) => one.low! <= truth && truth <= one.high!).length;
    // 100 experiments at 95%: 3 standard errors are 6.5 points.
    expect(covers).toBeGreaterThanOrEqual(88);
    const off = seen.filter((one) => one.low! <= 2 * truth && 2 * truth <= one.high!).length;
    expect(off).toBeLessThan(10);
  });

  it("name the receiver, and never a segment that is squeezed itself", () => {
    const cells = experiments.flatMap(({ named: { cells } }) => cells);
    const shown = cells.filter(({ isShown }) => isShown);
    expect(shown.filter(({ place }) => place === "5").length).toBeGreaterThanOrEqual(95);
    expect(shown.filter(({ place }) => place !== "5")).toEqual([]);
    expect(cells.filter(({ place }) => TWO.includes(place))).toEqual([]);
  });

  it("have all that lands outside belonging to one of the two", () => {
    const { days } = pairOf(worlds, 3);
    const tied = NUMBERS.map((at) => days.tied[pairCell(at, 4)]!);
    expect(tied[0]! + tied[1]!).toBeCloseTo(days.change[4]!, 6);
    expect(tied.every((amount) => amount > 0)).toBe(true);
    expect(NUMBERS.map((at) => days.tied[pairCell(1, at)]!)).toEqual([0, 0]);
    const row = pairCell(TOGETHER, 4);
    const parts = days.substitution[row]! + days.downstream[row]! + days.crowding[row]!;
    expect(parts).toBeCloseTo(days.change[4]!, 6);
  });
});

describe("nothing that comes back", () => {
  /** Two segments save; in 4 and 5 youths of theirs use more or less, as often as not. */
  const nothing = (seed: number): PairSummary[] => {
    const { normal } = drawsFrom(seed);
    return Array.from({ length: 10 }, () => {
      const towns = Array.from({ length: 6 }, () => ({
        days: [0, -50 + 20 * normal(), -50 + 20 * normal(), 15 * normal(), 15 * normal(), 0],
      }));
      return shifted(towns, NUMBERS);
    });
  };
  const experiments = Array.from({ length: 300 }, (_, seed) => nothing(seed + 1));
  const alarms = (saving: (pairs: readonly PairSummary[]) => Saving) =>
    experiments.filter((pairs) => named(pairs, saving(pairs)).cells.some((cell) => cell.isShown))
      .length;

  it("is called something in 5% of the cases at most, together and by segment", () => {
    // The 99% interval of 5% of 300 ends at 25.
    expect(alarms(together)).toBeLessThanOrEqual(25);
    for (const id of TWO) {
      expect(alarms((pairs) => savingOf(pairs, id, rules))).toBeLessThanOrEqual(25);
    }
  });

  it("has a share of 0 on average", () => {
    const shares = (read: (pairs: readonly PairSummary[]) => WaterbedJudgement) =>
      experiments.slice(0, 100).map((pairs) => read(pairs).leakageDays?.mean ?? Number.NaN);
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(
      Math.abs(mean(shares((pairs) => judgeSaving(pairs, together(pairs), rules)))),
    ).toBeLessThan(0.02);
    expect(Math.abs(mean(shares((pairs) => judgeWaterbed(pairs, "2", rules))))).toBeLessThan(0.02);
  });
});

describe("a cut in one segment beside a larger one in another", () => {
  const { normal } = drawsFrom(12);
  const pairs = Array.from({ length: 12 }, () =>
    shifted(
      [{ days: [0, -500 + normal(), -3000 + normal(), 0, 0, 0], outside: [900 + normal(), 0] }],
      NUMBERS,
    ),
  );

  it("hides what comes back when the other counts as a receiver", () => {
    const alone = judgeWaterbed(pairs, "2", { windowYears: 1 });
    expect(alone.leakageDays!.mean).toBeLessThan(-3);
    expect(alone.verdict).toBe("no-waterbed-shown");
  });

  it("does not when they are judged as what they are: squeezed together", () => {
    // Off-contract care of segment 1 is set apart from it, so nothing changes there.
    const whole = judgeSaving(pairs, together(pairs), rules);
    expect(whole.target).toBe("2+3");
    expect(whole.squeezed).toEqual(TWO);
    expect(whole.leakageDays!.mean).toBeCloseTo(900 / 3500, 2);
    expect(whole.verdict).toBe("waterbed");
    expect(whole.netDays.mean).toBeCloseTo(3500 - 900, -1);
    const part = judgeWaterbed(pairs, "2", rules);
    expect(part.leakageDays!.mean).toBeCloseTo(900 / 3500, 2);
    expect(part.receivers.map(({ place }) => place)).not.toContain("3");
    expect(part.receivers[0]).toMatchObject({ place: "off-contract", split: null });
  });

  it("is the same as ever where only one is squeezed", () => {
    const one = judgeSaving(
      pairs,
      savingTogether(pairs, ["2"], () => ({ windowYears: 1 })),
      {
        windowYears: 1,
      },
    );
    expect(one).toEqual(judgeWaterbed(pairs, "2", { windowYears: 1 }));
    expect(one).not.toHaveProperty("squeezed");
  });
});
