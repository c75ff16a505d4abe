/**
 * How arrivals came before time 0.
 *
 * The one rule: a process is compared by its rate at every moment, worked out here from its words.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArrivalProcess } from "../../../engine/stations/network-file.ts";
import { processBefore } from "../../../engine/stations/steady-process.ts";

type Piecewise = Extract<ArrivalProcess, { type: "piecewise-poisson" }>;

/** The rate of a process with a period, at any time, before 0 too. */
function rateAt({ breaks, rates, period }: Piecewise, time: number): number {
  const within = ((time % period!) + period!) % period!;
  return rates[breaks.findLastIndex((from) => from <= within)]!;
}

const whole = fc.integer({ min: 1, max: 9 });

describe("a process seen from before time 0", () => {
  it("with a period is in the part of it that goes before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(whole, fc.nat(5)), { minLength: 1, maxLength: 6 }),
        fc.nat(60),
        (parts, age) => {
          const breaks = parts.map((_, at) =>
            parts.slice(0, at).reduce((sum, [width]) => sum + width, 0),
          );
          const period = parts.reduce((sum, [width]) => sum + width, 0);
          const rates = parts.map(([, rate]) => rate);
          const process: Piecewise = { type: "piecewise-poisson", breaks, rates, period };
          const before = processBefore(process, age) as Piecewise;
          expect(before.breaks[0]).toBe(0);
          expect(before.period).toBe(period);
          expect([...before.breaks].sort((a, b) => a - b)).toEqual(before.breaks);
          expect(new Set(before.breaks).size).toBe(before.breaks.length);
          for (let time = 0.5; time < 2 * period; time += 1) {
            expect(rateAt(before, time)).toBe(rateAt(process, time - age));
          }
        },
      ),
      { seed: 20_280_303, numRuns: 300 },
    );
  });

  it("with breaks and no period came as it does at 0, or not at all", () => {
    const process = (...rates: readonly number[]): ArrivalProcess => ({
      type: "piecewise-poisson",
      breaks: rates.map((_, at) => at * 10),
      rates,
    });
    expect(processBefore(process(3, 1, 2), 25)).toEqual({ type: "poisson", rate: 3 });
    expect(processBefore(process(0, 1), 25)).toBeNull();
  });

  it("that goes up and down was as high as it will be again", () => {
    const process = { type: "sinusoidal", mean: 3, amplitude: 2, period: 7, phase: 0.4 } as const;
    const rate = (one: ArrivalProcess, time: number): number => {
      const { mean, amplitude, period, phase = 0 } = one as typeof process;
      return mean + amplitude * Math.sin((2 * Math.PI * time) / period + phase);
    };
    for (const age of [0.5, 3, 7, 1000.25]) {
      const before = processBefore(process, age) as ArrivalProcess;
      for (let time = 0; time < 10; time += 0.7) {
        expect(rate(before, time)).toBeCloseTo(rate(process, time - age), 9);
      }
    }
  });

  it("that is written down moment by moment brought nobody", () => {
    expect(processBefore({ type: "trace", times: [0, 1] }, 5)).toBeNull();
    expect(processBefore({ type: "trace", customers: [] }, 5)).toBeNull();
  });
});
