import { describe, expect, it } from "vitest";
import {
  erlangB,
  erlangC,
  mg1Wait,
  mmc,
  priorityWaits,
} from "../../../engine/analysis/queueing-theory.ts";

describe("closed forms of queueing theory", () => {
  it.each([
    // Erlang's tables: 1 % at 10 servers and 4.461 erlang, 2 % at 5 and 1.657.
    [10, 4.4612, 0.01],
    [5, 1.6571, 0.02],
    [1, 1, 0.5],
    [10, 8, 0.1216610642529515],
  ])("Erlang B with %i servers and %d erlang", (servers, load, expected) => {
    expect(erlangB(servers, load)).toBeCloseTo(expected, 5);
  });

  it.each([
    // Mean wait in services for utilisation ρ: published values for M/M/c.
    [1, 0.8, 4],
    [2, 0.8, 1.777778],
    [5, 0.9, 1.524986],
    [10, 0.95, 1.651171],
  ])("wait in M/M/%i at utilisation %d", (servers, utilisation, expected) => {
    const queue = mmc(utilisation * servers, 1, servers);
    expect(queue.wait).toBeCloseTo(expected, 6);
    expect(queue.queueLength).toBeCloseTo(expected * utilisation * servers, 5);
    expect(queue.utilisation).toBeCloseTo(utilisation, 12);
  });

  it("agrees with the sum over states of the birth-death chain", () => {
    const [servers, load] = [3, 2.4];
    const weights = [1];
    for (let n = 1; n < 2000; n += 1) {
      weights.push((weights[n - 1]! * load) / Math.min(n, servers));
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const waiting = weights.reduce((sum, w, n) => sum + Math.max(0, n - servers) * w, 0) / total;
    const allBusy = weights.slice(servers).reduce((sum, weight) => sum + weight, 0) / total;
    expect(mmc(load, 1, servers).queueLength).toBeCloseTo(waiting, 9);
    expect(erlangC(servers, load)).toBeCloseTo(allBusy, 10);
  });

  it("keeps units: half the service time and twice the rate halve the wait", () => {
    expect(mmc(9, 0.5, 5).wait).toBeCloseTo(mmc(4.5, 1, 5).wait / 2, 12);
  });

  it("has the wait of Pollaczek and Khinchine", () => {
    // λ = 0.7, mean 1, cv 2: 0.7 · 5 / (2 · 0.3).
    expect(mg1Wait(0.7, 1, 2)).toBeCloseTo(5.833333333333332, 12);
    expect(mg1Wait(0.8, 1, 1)).toBeCloseTo(mmc(0.8, 1, 1).wait, 12);
    expect(mg1Wait(0.8, 1, 0)).toBeCloseTo(2, 12);
  });

  it("has Cobham's waits for priorities", () => {
    // M/M/1 at 0.3 and 0.5: W0 = 0.8, so 0.8/0.7 and 0.8/(0.7 · 0.2).
    expect(priorityWaits([0.3, 0.5], 1, 1)).toEqual([
      expect.closeTo(0.8 / 0.7, 12),
      expect.closeTo(0.8 / 0.14, 12),
    ]);
    const [first, second] = priorityWaits([0.8, 1.6], 1, 3);
    expect(first).toBeCloseTo(0.2941777323799797, 10);
    expect(second).toBeCloseTo(1.4708886618998986, 10);
    // Priorities move waiting about; the mean over all stays that of M/M/c.
    expect(((first ?? 0) * 0.8 + (second ?? 0) * 1.6) / 2.4).toBeCloseTo(mmc(2.4, 1, 3).wait, 12);
  });

  it("waits for ever when overloaded, but not in front of the classes that fit", () => {
    expect(mmc(5, 1, 5).wait).toBe(Number.POSITIVE_INFINITY);
    expect(erlangC(5, 7)).toBe(1);
    expect(mg1Wait(1, 1, 1)).toBe(Number.POSITIVE_INFINITY);
    const [first, second] = priorityWaits([0.5, 0.6], 1, 1);
    expect(first).toBeCloseTo(2, 12);
    expect(second).toBe(Number.POSITIVE_INFINITY);
  });

  it("refuses a queue without servers", () => {
    expect(() => erlangB(0, 1)).toThrow("not 0 and 1");
  });
});
