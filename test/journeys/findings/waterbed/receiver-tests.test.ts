/**
 * Naming receivers: the total first, false names kept down, and an order with its certainty.
 */
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, ratioPAbove } from "#engine";
import type { PairSummary } from "../../../../journeys/findings/waterbed/pair-summary.ts";
import {
  type ReceiverTestOptions,
  testReceivers,
} from "../../../../journeys/findings/waterbed/receiver-tests.ts";
import { savingOf } from "../../../../journeys/findings/waterbed/saving.ts";
import { RECEIVER_COUNT } from "../../../../journeys/measures/outside-use.ts";
import { drawsFrom } from "../draws.ts";
import { shifted } from "../replications.ts";

const options: ReceiverTestOptions = {
  ledger: "days",
  floor: 0.02,
  falseDiscovery: 0.05,
  equivalenceMargin: 0.05,
  intentPlaces: ["local-team"],
  fundingOf: (place, town) => (place === "5" && town === 0 ? "population" : "pxq"),
  cashP: null,
};
const judge = (pairs: readonly PairSummary[], more: Partial<ReceiverTestOptions> = {}) =>
  testReceivers(pairs, savingOf(pairs, "1", { windowYears: 1 }), { ...options, ...more });

/** Segment 1 saves 500 in each of two municipalities; the gains have normal noise. */
function replications(
  gains: readonly (readonly number[])[],
  noise: number,
  { count = 20, seed = 3 } = {},
): PairSummary[] {
  const { normal } = drawsFrom(seed);
  return Array.from({ length: count }, () =>
    shifted(
      gains.map((days) => ({
        days: days.map((change) => change + noise * normal()),
        outside: [Math.abs(noise * normal()), 0] as const,
      })),
    ),
  );
}

const toFive = [
  [-500, 0, 0, 0, 300, 0],
  [-500, 0, 0, 0, 0, 80],
];

describe("receivers by way of funding", () => {
  const pairs = replications(toFive, 8);
  const { cells, total, order } = judge(pairs);
  const cell = (place: string, funding: string) =>
    cells.find((one) => one.place === place && one.funding === funding)!;

  it("are told apart where a segment is paid in two ways", () => {
    expect(cell("5", "population").days.mean).toBeCloseTo(300, -1);
    expect(Math.abs(cell("5", "pxq").days.mean)).toBeLessThan(8);
    expect(cell("5", "population").leakage!.mean).toBeCloseTo(0.3, 1);
    expect(cells.filter(({ place }) => place === "2")).toHaveLength(1);
    expect(cells.some(({ place }) => place === "local-team" || place === "1")).toBe(false);
  });

  it("are named only where the gain is surely above the floor", () => {
    expect(total.isShown).toBe(true);
    expect(cells.filter(({ isShown }) => isShown)).toEqual([cell("5", "population")]);
    expect(cell("5", "pxq").isEquivalent).toBe(true);
    expect(cell("5", "population").isEquivalent).toBe(false);
  });

  it("have p-values adjusted over all that were looked at", () => {
    const { divisor } = savingOf(pairs, "1", { windowYears: 1 });
    const p = cells.map((one) => one.p!);
    const own = pairs.map(({ days }) => days.byTown[4]!);
    expect(cell("5", "population").p).toBe(ratioPAbove(own, divisor.days!, 0.02));
    expect(cells.map((one) => one.pAdjusted!)).toEqual(benjaminiHochberg(p));
  });

  it("come in the order of their gain, with how many replications agree", () => {
    expect(order.places[0]).toBe("5");
    expect(order.firstAgrees).toBe(1);
    expect(order.aboveNext).toHaveLength(order.places.length - 1);
    expect(order.allAgree).toBeLessThan(1);
  });
});

describe("the gate", () => {
  it("names nobody while the total is not shown, whatever one receiver does", () => {
    // 300 come to 5, and 300 are lost in 2: together nothing comes back.
    const pairs = replications([[-500, -300, 0, 0, 300, 0]], 8);
    const { total, cells } = judge(pairs);
    expect(total.isShown).toBe(false);
    const [five] = cells.filter(({ place }) => place === "5");
    expect(five!.pAdjusted).toBeLessThan(0.001);
    expect(five!.isShown).toBe(false);
  });

  it("counts both ledgers: cash can open it, and a ledger without a saving counts as looked at", () => {
    const pairs = replications([[-500, -300, 0, 0, 300, 0]], 8);
    expect(judge(pairs, { cashP: 0.01 }).total).toMatchObject({ pAdjusted: 0.02, isShown: true });
    expect(judge(pairs, { cashP: 0.04 }).total.isShown).toBe(false);
  });

  it("opens by the ledger that decides: value may come back where days do not", () => {
    // 60 days go to 5 and 60 are lost in 2, of which a day is worth a fifth.
    const pairs = replications([[-500, -60, 0, 0, 60, 0]], 4).map((pair): PairSummary => {
      const priced = (cells: Float64Array) =>
        cells.map((days, at) => days * (at % RECEIVER_COUNT === 1 ? 20 : 100));
      const { change, byTown } = pair.days;
      return {
        ...pair,
        euro: { ...pair.euro, change: priced(change), byTown: priced(byTown) },
      };
    });
    expect(judge(pairs).total).toMatchObject({ pValue: null, isShown: false });
    const byValue = judge(pairs, { ledger: "euro" });
    const { pVolume, pValue } = byValue.total;
    expect(pVolume).toBeGreaterThan(0.2);
    expect(pValue).toBeLessThan(0.001);
    expect(byValue.total.pAdjusted).toBeCloseTo(3 * pValue!, 12);
    expect(byValue.cells.filter(({ isShown }) => isShown).map(({ place }) => place)).toEqual(["5"]);
  });

  it("stays shut where nothing was saved, and with one replication", () => {
    const none = judge(replications([[0, 0, 0, 0, 300, 0]], 20));
    expect(none.total).toEqual({
      ...{ pVolume: null, pValue: null, pCash: null, pAdjusted: null },
      isShown: false,
    });
    expect(none.cells.every(({ p, leakage }) => p === null && leakage === null)).toBe(true);
    expect(judge(replications(toFive, 0, { count: 1 })).total.isShown).toBe(false);
  });

  it("opens for nothing in 5% of the cases at most", () => {
    // Nothing comes back anywhere: 400 experiments, each with seven receivers.
    const opened = Array.from({ length: 400 }, (_, index) =>
      judge(replications([[-500, 0, 0, 0, 0, 0]], 10, { count: 10, seed: 1000 + index }), {
        floor: 0.02,
      }),
    ).filter(({ cells }) => cells.some(({ isShown }) => isShown));
    // The 99.9th percentile of a binomial of 400 at 5% is 35.
    expect(opened.length).toBeLessThanOrEqual(35);
  });
});

it("puts receivers of 50, 30 and 20 in that order in nearly every experiment", () => {
  const right = Array.from({ length: 200 }, (_, index) =>
    judge(replications([[-1000, 0, 100, 150, 250, 0]], 60, { seed: 9000 + index })),
  ).filter(({ order }) => order.places.slice(0, 3).join() === "5,4,3");
  expect(right.length / 200).toBeGreaterThanOrEqual(0.95);
});
