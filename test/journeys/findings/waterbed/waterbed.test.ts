/**
 * Judging savings: a system whose leakage is known exactly, and every verdict on a small example.
 */
import { describe, expect, it } from "vitest";
import {
  type PairSummary,
  pairCell,
  summarisePair,
} from "../../../../journeys/findings/waterbed/pair-summary.ts";
import {
  judgeWaterbed,
  type WaterbedJudgement,
  type WaterbedOptions,
} from "../../../../journeys/findings/waterbed/waterbed.ts";
import { drawsFrom } from "../draws.ts";
import { type LossWorld, lossPair } from "./loss-world.ts";
import { outcomeOf } from "./youth-outcomes.ts";

const receiverOf = ({ receivers }: WaterbedJudgement, place: string) =>
  receivers.find((receiver) => receiver.place === place)!;

/** Blocks about 10% of the youths, and 16% after a tenth of the places is gone (Erlang B). */
const lossSystem: LossWorld = {
  youths: 500,
  gapDays: 5 / 3,
  stayDays: 100,
  divertedDays: 80,
  diverted: 0.25,
  prices: [300, 150],
  places: [60, 54],
};
/** rho m3 / m2, and in euros rho m3 p3 / (m2 p2): methods.md 3.4, item 4. */
const truthDays = (world: LossWorld) => (world.diverted * world.divertedDays) / world.stayDays;

function experiments(world: LossWorld, count: number, pairs: number, seed: number) {
  return Array.from({ length: count }, (_, experiment) => {
    const summaries = Array.from({ length: pairs }, (__, pair) => {
      const { base, variant } = lossPair(world, seed + experiment * pairs + pair);
      return summarisePair(base, variant);
    });
    return judgeWaterbed(summaries, "2", { windowYears: 1 });
  });
}

describe("a system whose leakage is known exactly", () => {
  const runs = experiments(lossSystem, 200, 20, 1_000_000);

  it.each([
    ["days", truthDays(lossSystem)],
    ["euro", truthDays(lossSystem) / 2],
  ] as const)("has no bias above 0.005 and an interval that covers, in %s", (ledger, truth) => {
    const leakages = runs.map((run) => (ledger === "days" ? run.leakageDays : run.leakageEuro)!);
    const mean = leakages.reduce((sum, leakage) => sum + leakage.mean, 0) / leakages.length;
    expect(Math.abs(mean - truth)).toBeLessThan(0.005);
    const covers = leakages.filter(({ low, high }) => low! <= truth && truth <= high!).length;
    // 200 experiments at 95%: 3 standard errors are 4.6 points.
    expect(covers / leakages.length).toBeGreaterThanOrEqual(0.904);
    expect(covers / leakages.length).toBeLessThan(1);
    const off = leakages.filter(({ low, high }) => low! <= 2 * truth && 2 * truth <= high!).length;
    expect(off).toBeLessThan(10);
  });

  it("has its receiver ranked first", () => {
    const first = runs.filter(({ receivers }) => receivers[0]!.place === "5").length;
    expect(first / runs.length).toBeGreaterThanOrEqual(0.95);
  });

  it("splits the gain into displaced youths and those who came in instead", () => {
    const world = { ...lossSystem, reserved: 8 };
    const pairs = Array.from({ length: 400 }, (_, index) => lossPair(world, 77_000 + index));
    const parts = pairs.map(({ base, variant, newlyTurnedAway, newlyAdmitted }) => {
      const { days } = summarisePair(base, variant);
      const cell = pairCell(1, 4);
      // Each turned away brings rho m3 days on average, each admitted takes as many away.
      const each = lossSystem.diverted * lossSystem.divertedDays;
      return [
        days.substitution[cell]! - each * newlyTurnedAway,
        days.crowding[cell]! + each * newlyAdmitted,
        days.downstream[cell]!,
      ];
    });
    for (const part of [0, 1]) {
      const values = parts.map((row) => row[part]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const error = Math.sqrt(squares / (values.length - 1) / values.length);
      expect(Math.abs(mean)).toBeLessThan(3 * error);
      expect(error).toBeLessThan(20);
    }
    expect(parts.every((row) => row[2] === 0)).toBe(true);
    const admitted = pairs.reduce((sum, { newlyAdmitted }) => sum + newlyAdmitted, 0);
    expect(admitted).toBeGreaterThan(1000);
  });

  it("has no youth who gets in because there are fewer places", () => {
    // Full with 60 places is full with 54: who is turned away in the base is so in the variant.
    const { base, variant, newlyAdmitted } = lossPair(lossSystem, 1);
    expect(newlyAdmitted).toBe(0);
    expect(summarisePair(base, variant).days.crowding[pairCell(1, 4)]).toBe(0);
  });

  it("is a waterbed where much comes back and as good as none where nothing does", () => {
    const verdicts = (diverted: number) =>
      experiments({ ...lossSystem, diverted }, 10, 20, 5_000_000).map((run) => run.verdict);
    expect(verdicts(0)).toEqual(Array(10).fill("equivalent-to-none"));
    // In euros 0.6 x 80 x 150 / (100 x 300) = 0.24 and 1 x 80 / 200 = 0.4.
    expect(verdicts(1)).toEqual(Array(10).fill("waterbed"));
    // 0.12: above nothing, below the threshold, and too much to call it none.
    expect(verdicts(0.3).every((verdict) => verdict === "no-waterbed-shown")).toBe(true);
  });
});

/** A replication in which one youth loses days in 1 and another place gains, plus or minus noise. */
function replication(change: readonly number[], euro: readonly number[] = change): PairSummary {
  const base = [1000, 1000, 1000, 1000, 1000, 1000];
  const add = (changes: readonly number[]) => base.map((use, place) => use + changes[place]!);
  return summarisePair(
    outcomeOf([{ days: base }]),
    outcomeOf([{ days: add(change), euro: add(euro) }]),
  );
}

/** `count` replications around given changes, with normal noise of a given spread per place. */
function around(change: readonly number[], noise: number, count = 20, seed = 5): PairSummary[] {
  const { normal } = drawsFrom(seed);
  return Array.from({ length: count }, () =>
    replication(change.map((days) => (days === 0 ? 0 : days + noise * normal()))),
  );
}

const options: WaterbedOptions = { windowYears: 1 };

describe("the balance", () => {
  const pairs = [
    replication([-100, 10, 0, 0, 30, 20], [-600, 20, 0, 0, 100, 40]),
    replication([-200, 20, 0, -10, 50, 30], [-1000, 40, 0, -20, 200, 60]),
  ];
  const balance = judgeWaterbed(pairs, "1", { windowYears: 2 });

  it("is told a year, gains and savings both positive", () => {
    expect(balance.grossDays.mean).toBe(75);
    expect(balance.grossEuro.mean).toBe(400);
    expect(receiverOf(balance, "5").days.mean).toBe(20);
    expect(receiverOf(balance, "4").days.mean).toBe(-2.5);
  });

  it("divides the mean gain by the mean saving, not pair by pair", () => {
    // Days: (40 + 60) / 300; pair by pair it would be (0.4 + 0.3) / 2. Euros: (120 + 220) / 1600.
    const sure = judgeWaterbed([...pairs, ...pairs, ...pairs], "1", options);
    expect(sure.leakageDays!.mean).toBeCloseTo(1 / 3, 9);
    expect(sure.leakageEuro!.mean).toBeCloseTo(340 / 1600, 9);
    expect(receiverOf(sure, "5").leakageDays!.mean).toBeCloseTo(80 / 300, 9);
  });

  it("keeps help by the local team apart: policy's intent, yet not free", () => {
    const sure = judgeWaterbed([...pairs, ...pairs, ...pairs], "1", options);
    expect(receiverOf(sure, "local-team").intent).toBe(true);
    // Net: 1600 - 340 - 100 over two replications.
    expect(sure.netEuro.mean).toBe(580);
    const all = judgeWaterbed([...pairs, ...pairs, ...pairs], "1", {
      ...options,
      intentPlaces: [],
    });
    expect(all.leakageDays!.mean).toBeCloseTo(150 / 300, 9);
  });

  it("takes in what is bought outside the agreed places, of the segment itself too", () => {
    const squeezed = () =>
      summarisePair(
        outcomeOf([{ days: [1000, 0, 0, 0, 0, 0] }]),
        // 400 fewer in segment 1, of which 100 are bought there outside the contract after all.
        outcomeOf([{ days: [700, 0, 0, 0, 60, 0], outside: [[0, 0, 100]] }]),
      );
    const bought = judgeWaterbed([squeezed(), squeezed(), squeezed()], "1", options);
    expect(bought.grossDays.mean).toBe(400);
    expect(receiverOf(bought, "off-contract").days.mean).toBe(100);
    expect(receiverOf(bought, "off-contract").split!.days.substitution.mean).toBe(100);
    expect(bought.leakageDays!.mean).toBeCloseTo(160 / 400, 9);
    expect(bought.netDays.mean).toBe(240);
  });

  it("lists receivers by their gain in euros", () => {
    const places = balance.receivers.map(({ place }) => place);
    const outside = ["off-contract", "out-of-region"];
    expect(places).toEqual(["5", "local-team", "2", "3", ...outside, "4"]);
  });

  it("has ledgers for waiting and for leaving to nobody or another law", () => {
    const outside = summarisePair(
      outcomeOf([
        { days: [9, 0, 0, 0, 0, 0], exit: 1, waiting: 5 },
        { days: [9, 0, 0, 0, 0, 0], exit: 1, waiting: 5 },
        { days: [9, 0, 0, 0, 0, 0], exit: 1, waiting: 5 },
      ]),
      outcomeOf([
        { days: [0, 0, 0, 0, 0, 0], exit: 5, waiting: 25 },
        { days: [0, 0, 0, 0, 0, 0], exit: 3, waiting: 5 },
        { days: [0, 0, 0, 0, 0, 0], exit: 2, waiting: 5 },
      ]),
    );
    const judgement = judgeWaterbed([outside, outside], "1", { windowYears: 2 });
    expect(judgement.waitingDays.mean).toBe(10);
    // To nobody and to adult law; to the local team is intent.
    expect(judgement.outsideYouths.mean).toBe(1);
  });
});

describe("the verdict", () => {
  const verdict = (pairs: readonly PairSummary[], more: Partial<WaterbedOptions> = {}) =>
    judgeWaterbed(pairs, "1", { ...options, ...more }).verdict;

  it.each([
    ["waterbed", [-500, 0, 0, 0, 200, 0], 20],
    ["no-waterbed-shown", [-500, 0, 0, 0, 75, 0], 20],
    ["equivalent-to-none", [-500, 0, 0, 0, 2, 0], 5],
    ["no-waterbed-shown", [-500, 0, 0, 0, -60, 0], 20],
    ["no-gross-saving", [-2, 0, 0, 0, 200, 0], 40],
    ["no-gross-saving", [300, 0, 0, 0, -100, 0], 20],
    // Half of the saving may come back, or nothing: an interval from below 0 to above 0.2.
    ["unknown", [-500, 0, 0, 0, 60, 0], 300],
    // What only the local team takes up does not leak.
    ["equivalent-to-none", [-500, 0, 0, 0, 0, 300], 5],
  ] as const)("is %s for changes of %j days", (expected, change, noise) => {
    expect(verdict(around(change, noise))).toBe(expected);
  });

  it("decides nothing where the interval holds the threshold", () => {
    const pairs = around([-500, 0, 0, 0, 200, 0], 20);
    const { low, mean, high } = judgeWaterbed(pairs, "1", options).leakageDays!;
    for (const [threshold, expected] of [
      [low! - 0.01, "waterbed"],
      [low! + 0.001, "unknown"],
      [mean, "unknown"],
      [high! - 0.001, "unknown"],
      [high! + 0.01, "no-waterbed-shown"],
    ] as const) {
      const { verdictDays } = judgeWaterbed(pairs, "1", { ...options, threshold });
      expect(verdictDays, String(threshold)).toBe(expected);
    }
  });

  it("asks for a saving that is more than a crumb of the segment", () => {
    const [first] = around([-500, 0, 0, 0, 200, 0], 20);
    const at = 0;
    const share = 500 / options.windowYears / ((first?.days.base[at] ?? 0) / options.windowYears);
    const pairs = around([-500, 0, 0, 0, 200, 0], 20);
    expect(share).toBeGreaterThan(0);
    expect(verdict(pairs, { leastSaving: share * 0.5 })).toBe("waterbed");
    const judged = judgeWaterbed(pairs, "1", { ...options, leastSaving: share * 2 });
    expect(judged.verdict).toBe("no-gross-saving");
    expect(judged.leakageDays).toBeNull();
    expect(judged.grossDays.mean).toBeGreaterThan(0);
  });

  it("is not a waterbed on a large share alone when its interval holds 0", () => {
    // Of 500 saved, 650 and -350 come back in turn: 30%, give or take 48 points.
    const pairs = Array.from({ length: 20 }, (_, index) =>
      replication([-500, 0, 0, 0, index % 2 === 0 ? 650 : -350, 0]),
    );
    expect(verdict(pairs)).toBe("unknown");
  });

  it("has no saving to divide where the target fell, but not distinguishably", () => {
    const pairs = Array.from({ length: 20 }, (_, index) =>
      replication([index % 2 === 0 ? -50 : 30, 0, 0, 0, 200, 0]),
    );
    const judgement = judgeWaterbed(pairs, "1", options);
    expect(judgement.grossDays.mean).toBe(10);
    expect(judgement.verdict).toBe("no-gross-saving");
    expect(judgement.leakageDays).toBeNull();
  });

  it("does not call a small sample equal to none because nothing was found", () => {
    expect(verdict(around([-500, 0, 0, 0, 10, 0], 60, 3))).not.toBe("equivalent-to-none");
  });

  it("is unknown of a single pair, which has no interval", () => {
    const single = judgeWaterbed(around([-500, 0, 0, 0, 200, 0], 0, 1), "1", options);
    expect(single.verdict).toBe("unknown");
    expect(single.leakageDays).toEqual({
      mean: 0.4,
      low: null,
      high: null,
      method: "unbounded",
    });
    expect(verdict([replication([100, 0, 0, 0, 0, 0])])).toBe("no-gross-saving");
  });

  it("has the interval by resampling beside it, about as wide where the saving is firm", () => {
    const { leakageDays } = judgeWaterbed(around([-500, 0, 0, 0, 200, 0], 40), "1", options);
    const { low, high, bca } = leakageDays!;
    expect(bca!.low).toBeLessThan(leakageDays!.mean);
    expect(bca!.high).toBeGreaterThan(leakageDays!.mean);
    expect((bca!.high - bca!.low) / (high! - low!)).toBeGreaterThan(0.7);
    expect((bca!.high - bca!.low) / (high! - low!)).toBeLessThan(1.2);
    const few = judgeWaterbed(around([-500, 0, 0, 0, 200, 0], 40, 5), "1", options);
    expect(few.leakageDays!.bca).toBeUndefined();
  });

  it("uses Fieller's interval where the saving is weak", () => {
    const weak = judgeWaterbed(around([-500, 0, 0, 0, 200, 0], 600), "1", options);
    expect(weak.leakageDays!.method).toBe("fieller");
    expect(
      judgeWaterbed(around([-500, 0, 0, 0, 200, 0], 20), "1", options).leakageDays!.method,
    ).toBe("delta");
  });

  it("says that a design against itself saves nothing", () => {
    const same = Array.from({ length: 20 }, () => replication([0, 0, 0, 0, 0, 0]));
    const judgement = judgeWaterbed(same, "1", options);
    expect(judgement.verdict).toBe("no-gross-saving");
    expect(judgement.leakageDays).toBeNull();
    const amounts = [judgement.grossDays, judgement.netEuro, judgement.waitingDays];
    expect(amounts.map(({ mean }) => mean)).toEqual([0, 0, 0]);
    expect(judgement.receivers.every(({ days }) => days.mean === 0)).toBe(true);
  });
});

describe("a target paid from a fixed budget", () => {
  // 100 days a replication fewer, 40 more in 5; the budget of 1 stays what it is.
  const pairs = Array.from({ length: 10 }, (_, index) =>
    replication([-100 - index, 0, 0, 0, 40, 0], [0, 0, 0, 0, 6000, 0]),
  );

  it("has no share in euros: days decide, and the euros are only told", () => {
    const fixed = judgeWaterbed(pairs, "1", { ...options, fixedCash: true });
    expect(fixed.leakageEuro).toBeNull();
    expect(fixed.ledger).toBe("days");
    expect(fixed.verdict).toBe("waterbed");
    expect(fixed.pricedEuro).toBeUndefined();
    expect(fixed.verdictEuro).toBe("no-gross-saving");
    expect(receiverOf(fixed, "5").leakageEuro).toBeNull();
    expect(receiverOf(fixed, "5").euro.mean).toBe(6000);
    expect(fixed.netEuro.mean).toBe(-6000);
  });

  it("is valued at a shadow price when there is one", () => {
    const valued = judgeWaterbed(pairs, "1", {
      ...options,
      fixedCash: true,
      shadowPriceEuro: 400,
    });
    expect(valued.leakageEuro!.mean).toBeCloseTo(6000 / (104.5 * 400), 9);
    expect(valued.grossEuro.mean).toBe(0);
    // 104.5 days a year at 400 euro: the amount that is rated, and that shares are of.
    expect(valued.pricedEuro!.mean).toBeCloseTo(104.5 * 400, 9);
    expect(valued.leakageEuro!.mean * valued.pricedEuro!.mean).toBeCloseTo(6000, 9);
    expect(valued.ledger).toBe("euro");
    expect(valued.verdict).toBe("no-waterbed-shown");
  });

  it("saves nothing to leak in euros when the fixed line is taken for cash", () => {
    expect(judgeWaterbed(pairs, "1", options).verdict).toBe("no-gross-saving");
  });
});
