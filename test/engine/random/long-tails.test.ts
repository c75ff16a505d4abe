/**
 * Distributions at the edge: gamma laws with a very long tail, phase-type laws of many phases.
 *
 * The one rule: values are held against another library or another law that is the same; time is
 * that of the processor, so that a busy machine is no fault.
 */
import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { compileDistribution, type Distribution } from "#engine";

const { gamma } = jstat.jStat;

const grid = Array.from({ length: 4000 }, (_, at) => (at + 0.5) / 4000);

describe.each([10.5, 15, 40, 200, 1000])("a gamma law with a cv of %d", (cv) => {
  const law = compileDistribution({ dist: "gamma", mean: 3, cv });

  it("has its moments, and values that are never below those of a smaller chance", () => {
    expect([law.mean, law.variance]).toEqual([3, (3 * cv) ** 2]);
    const values = grid.map(law.sample);
    expect(values.every((value, at) => value >= (values[at - 1] ?? 0))).toBe(true);
    expect(law.sample(1 - 2 ** -53)).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("has the distribution function of another library in its tail", () => {
    const shape = 1 / cv ** 2;
    for (const rest of [0.5, 0.1, 0.01, 1e-3, 1e-5]) {
      const value = law.sample(1 - rest * shape);
      expect(value).toBeGreaterThan(0);
      expect(1 - gamma.cdf(value, shape, 3 * cv ** 2)).toBeCloseTo(rest * shape, 9);
    }
  });
});

/** So many equal phases one after another. */
function chain(count: number, rate: number): Distribution {
  return {
    dist: "phase-type",
    alpha: Array.from({ length: count }, (_, at) => (at === 0 ? 1 : 0)),
    T: Array.from({ length: count }, (_, from) =>
      Array.from({ length: count }, (_unused, to) =>
        to === from ? -rate : to === from + 1 ? rate : 0,
      ),
    ),
  };
}

/** Seconds of processor time. */
function secondsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe.each([40, 100])("a phase-type law of %d phases", (count) => {
  it("is the Erlang law it should be", () => {
    const phases = compileDistribution(chain(count, count / 5));
    const erlang = compileDistribution({ dist: "erlang", mean: 5, k: count });
    expect(phases.mean).toBeCloseTo(5, 9);
    expect(phases.variance).toBeCloseTo(25 / count, 9);
    for (const u of [0.001, 0.2, 0.5, 0.9, 0.999, 0.999999]) {
      expect(phases.sample(u)).toBeCloseTo(erlang.sample(u), 4);
    }
  });

  it("is ready within three seconds, and draws a thousand values within one", () => {
    let sample = (_u: number): number => 0;
    const made = secondsOf(() => {
      ({ sample } = compileDistribution(chain(count, 1)));
    });
    expect(made).toBeLessThan(3);
    expect(secondsOf(() => grid.filter((_, at) => at % 4 === 0).forEach(sample))).toBeLessThan(1);
  });
});
