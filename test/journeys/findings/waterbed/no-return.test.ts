/**
 * What is no return of a saving: room that the design gives itself, and other prices.
 *
 * The rule this file keeps: worlds whose leakage is known before anything is counted.
 */
import { describe, expect, it } from "vitest";
import {
  type PairSummary,
  pairCell,
  summarisePair,
} from "../../../../journeys/findings/waterbed/pair-summary.ts";
import { testReceivers } from "../../../../journeys/findings/waterbed/receiver-tests.ts";
import { savingTogether } from "../../../../journeys/findings/waterbed/saving.ts";
import { judgeSaving } from "../../../../journeys/findings/waterbed/waterbed.ts";
import { drawsFrom } from "../draws.ts";
import { shifted } from "../replications.ts";
import { besides, type LossWorld, lossPair } from "./loss-world.ts";
import { outcomeOf } from "./youth-outcomes.ts";

const rules = { windowYears: 1 };
const eased = [{ place: "3", act: "eased" as const }];

/** Of those who are turned away half goes to segment 5, for four fifths as long: 40% comes back. */
const world: LossWorld = {
  youths: 300,
  gapDays: 5 / 3,
  stayDays: 100,
  divertedDays: 80,
  diverted: 0.5,
  prices: [300, 150],
  places: [60, 54],
};
const truth = 0.5 * 0.8;

/** Segment 2 is cut, and segment 3 gets back what it had been cut: fewer go from there to segment 5. */
function respread(seed: number): PairSummary {
  const [one, other] = [lossPair(world, seed), lossPair(world, seed + 500_000)];
  const base = besides(one.base, other.variant);
  const variant = besides(one.variant, other.base);
  return summarisePair(base, variant, [1, 2]);
}

const beside = (pairs: readonly PairSummary[]) => {
  const saving = savingTogether(pairs, ["2"], () => ({ ...rules, acted: ["2", "3"] }));
  return { saving, judged: judgeSaving(pairs, saving, { ...rules, alongside: eased }) };
};

describe("a saving that is spread otherwise, of which 40% comes back from the segment that is cut", () => {
  const experiments = Array.from({ length: 60 }, (_, experiment) => {
    const pairs = Array.from({ length: 20 }, (__, run) => respread(20 * experiment + run));
    return { pairs, ...beside(pairs) };
  });

  it("has that share told, without bias and with honest intervals", () => {
    const seen = experiments.map(({ judged }) => judged.leakageDays!);
    const mean = seen.reduce((sum, one) => sum + one.mean, 0) / seen.length;
    expect(Math.abs(mean - truth)).toBeLessThan(0.01);
    const covers = seen.filter(({ low, high }) => low! <= truth && truth <= high!).length;
    // 60 experiments at 95%: three standard errors are 8.4 points.
    expect(covers / seen.length).toBeGreaterThan(0.86);
    const shown = experiments.filter(({ judged }) => judged.verdictDays === "waterbed");
    expect(shown.length / experiments.length).toBeGreaterThanOrEqual(0.9);
  });

  it("would have had segment 3 as its largest receiver, and nearly all of it come back", () => {
    const [{ pairs }] = experiments as [(typeof experiments)[number]];
    const saving = savingTogether(pairs, ["2"], () => rules);
    const naive = judgeSaving(pairs, saving, rules);
    expect(naive.receivers[0]!.place).toBe("3");
    expect(naive.leakageDays!.mean).toBeGreaterThan(0.9);
  });

  it("names no segment that gets room, tells what it got, and calls nothing but the cut squeezed", () => {
    for (const { judged, saving, pairs } of experiments) {
      expect(judged.target).toBe("2");
      expect(judged).not.toHaveProperty("squeezed");
      expect(judged.receivers.map(({ place }) => place)).not.toContain("3");
      const [line] = judged.alongside!;
      const room = pairs.reduce((sum, { days }) => sum + days.change[2]!, 0) / pairs.length;
      expect(line).toMatchObject({ place: "3", act: "eased" });
      expect(line!.days.mean).toBeCloseTo(room, 6);
      expect(line!.days.low!).toBeGreaterThan(0);
      const { cells } = testReceivers(pairs, saving, {
        ledger: "days",
        floor: 0.02,
        falseDiscovery: 0.05,
        equivalenceMargin: 0.05,
        intentPlaces: ["local-team"],
        fundingOf: () => "pxq",
        cashP: null,
      });
      expect(cells.filter(({ isShown }) => isShown).map(({ place }) => place)).toEqual(["5"]);
      expect(cells.map(({ place }) => place)).not.toContain("3");
    }
  });
});

describe("a saving of which nothing comes back, beside room given elsewhere", () => {
  it("is called a waterbed in 5% of the cases at most", () => {
    const alarms = Array.from({ length: 300 }, (_, seed) => {
      const { normal } = drawsFrom(seed + 1);
      const pairs = Array.from({ length: 10 }, () => {
        const towns = Array.from({ length: 6 }, () => ({
          days: [0, -50 + 20 * normal(), 60 + 20 * normal(), 15 * normal(), 15 * normal(), 0],
        }));
        return shifted(towns, [1, 2]);
      });
      return beside(pairs).judged;
    });
    const found = alarms.filter(({ verdict, leakageDays }) => {
      return verdict === "waterbed" || leakageDays!.low! > 0;
    });
    // One side of a 95% interval: 2.5%; the 99% interval of 5% of 300 ends at 25.
    expect(found.length).toBeLessThanOrEqual(25);
    const mean = alarms.reduce((sum, { leakageDays }) => sum + leakageDays!.mean, 0) / 300;
    expect(Math.abs(mean)).toBeLessThan(0.02);
  });
});

describe("several segments that are cut, beside one that gets room", () => {
  it("are judged on what belongs to them together, and only they are called squeezed", () => {
    const pairs = [0, 1, 2].map((run) =>
      shifted(
        [
          { days: [0, -100 - run, 0, 0, 40, 0] },
          { days: [0, 0, 80, 0, -25, 0] },
          { days: [0, 0, 0, -100 + run, 20, 0] },
        ],
        [1, 2, 3],
      ),
    );
    const acted = ["2", "3", "4"];
    const saving = savingTogether(pairs, ["2", "4"], () => ({ ...rules, acted }));
    const judged = judgeSaving(pairs, saving, { ...rules, alongside: eased });
    expect(judged.squeezed).toEqual(["2", "4"]);
    expect(judged.target).toBe("2+4");
    // The 25 days less in segment 5 are of who got room.
    expect(judged.leakageDays!.mean).toBeCloseTo(60 / 200, 6);
    expect(judged.alongside![0]!.days.mean).toBeCloseTo(80, 6);
    expect(pairs[0]!.days.tied[pairCell(2, 4)]!).toBeCloseTo(-25, 6);
  });
});

describe("other prices", () => {
  /** Days by place of two youths; what a day costs now, and at the prices of the first design. */
  const priced = (days: readonly number[][], own: readonly number[], first: readonly number[]) => {
    const at = (prices: readonly number[]) =>
      outcomeOf(
        days.map((row) => ({ days: row, euro: row.map((n, place) => n * prices[place]!) })),
      );
    const { days: used, euro } = at(first);
    const outcome = at(own);
    return { ...outcome, steady: { days: used, euro, own: outcome.euro } };
  };
  const before = [1, 300, 1, 1, 100, 1];
  const cheaper = [1, 300, 1, 1, 60, 1];
  const base = [
    [0, 100, 0, 0, 10, 0],
    [0, 50, 0, 0, 40, 0],
  ];
  const moved = [
    [0, 80, 0, 0, 25, 0],
    [0, 50, 0, 0, 40, 0],
  ];
  const pairs = (own: readonly number[], days = moved) =>
    [0, 1, 2].map(() =>
      summarisePair(priced(base, before, before), priced(days, own, before), [1], {
        isSteady: own !== before,
        isRepriced: own !== before,
      }),
    );
  const judged = (all: readonly PairSummary[]) => {
    const saving = savingTogether(all, ["2"], () => rules);
    return judgeSaving(all, saving, rules);
  };

  it("change no share of what comes back", () => {
    const [plain, repriced] = [judged(pairs(before)), judged(pairs(cheaper))];
    // 15 days at 100 over 20 days at 300.
    expect(plain.leakageEuro!.mean).toBeCloseTo(0.25, 9);
    expect(repriced.leakageEuro).toEqual(plain.leakageEuro);
    expect(repriced.receivers).toEqual(plain.receivers);
    expect(plain).not.toHaveProperty("price");
  });

  it("are told apart, and add up with the care to the difference in value", () => {
    const { price, grossEuro, netEuro, receivers } = judged(pairs(cheaper));
    // All 65 days are 40 cheaper.
    expect(price!.byPlace["5"]!.mean).toBeCloseTo(-65 * 40, 6);
    expect(price!.own.mean).toBe(0);
    const back = receivers.reduce((sum, { euro }) => sum + euro.mean, 0);
    expect(netEuro.mean).toBeCloseTo(grossEuro.mean - back - price!.net.mean, 6);
    expect(netEuro.mean).toBeCloseTo(20 * 300 - 15 * 100 + 65 * 40, 6);
    expect(price!.netSaved.mean).toBeCloseTo(20 * 300 - 15 * 100, 6);
  });

  it("alone save nothing and bring nothing back", () => {
    const only = judged(pairs([1, 200, 1, 1, 100, 1], base));
    expect(only.grossEuro.mean).toBe(0);
    expect(only.verdict).toBe("no-gross-saving");
    expect(only.rating.euro.rating).toBe("nothing-saved");
    expect(only.price!.own.mean).toBeCloseTo(-150 * 100, 6);
  });
});

describe("a form of care that another segment got", () => {
  /** 100 days of segment 1, of which 30 are bought outside the contracts; then the same under segment 5. */
  const base = outcomeOf([{ days: [100, 0, 0, 0, 0, 0], outside: [[0, 0, 30]] }]);
  const relabelled = (labelled: readonly number[]) => {
    const outcome = outcomeOf([{ days: labelled, outside: [[4, 0, 30]] }]);
    const outside = { ...outcome.outside!, steady: null, steadyPlace: Uint8Array.of(0) };
    const first = Float32Array.of(labelled[4]!, 0, 0, 0, 0, 0);
    return { ...outcome, outside, steady: { days: first, euro: first, own: first } };
  };

  it("is no change, and nobody moved, where the care is the same", () => {
    const variant = relabelled([0, 0, 0, 0, 100, 0]);
    const pair = summarisePair(base, variant, [], { isSteady: true });
    expect([...pair.days.change, ...pair.euro.change].every((change) => change === 0)).toBe(true);
    expect(pair.moved).toBe(0);
    const naive = summarisePair(base, variant);
    expect([naive.days.change[0], naive.days.change[4], naive.moved]).toEqual([-70, 70, 1]);
  });

  it("has what did change told in the segment of before", () => {
    const pair = summarisePair(base, relabelled([0, 0, 0, 0, 90, 0]), [], { isSteady: true });
    expect([pair.days.change[0], pair.days.change[4], pair.moved]).toEqual([-10, 0, 0]);
  });
});
