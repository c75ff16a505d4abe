/**
 * Moments of arrival: each process against its own definition.
 *
 * The one rule: the expected number of arrivals by a time is integrated here, piece by piece; the
 * clock has to invert it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChance, sourceId } from "#engine";
import { MAX_ORDINAL } from "../../../engine/random/streams.ts";
import { arrivalClock } from "../../../engine/stations/arrival-clock.ts";
import type { ArrivalProcess } from "../../../engine/stations/network-file.ts";
import { comeAt, small, station, takes, tell } from "./small.ts";

const PURPOSE = 77;
const settings = { seed: 20_280_302, numRuns: 60 };

/** The first moments of a process, and the sums of -ln u they have to lie at. */
function moments(process: ArrivalProcess, count: number, seed = "clock") {
  const chance = createChance(seed, 0);
  const clock = arrivalClock(process, chance, 3, PURPOSE);
  const times = Array.from({ length: count }, (_, at) => clock.next(at));
  let sum = 0;
  const expected = times.map((_, at) => {
    sum -= Math.log(chance.uniform(sourceId(3, at), PURPOSE, 0));
    return sum;
  });
  return { times, expected };
}

type Piecewise = Extract<ArrivalProcess, { type: "piecewise-poisson" }>;

/** The expected number of arrivals by a time: the rates over the parts of every round. */
function expectedBy({ breaks, rates, period }: Piecewise, time: number): number {
  const end = period ?? Number.POSITIVE_INFINITY;
  const upTo = (until: number): number =>
    rates.reduce((sum, rate, at) => {
      const from = breaks[at]!;
      const to = Math.min(until, breaks[at + 1] ?? end);
      return sum + (to > from ? rate * (to - from) : 0);
    }, 0);
  if (period === undefined) return upTo(time);
  const rounds = Math.floor(time / period);
  return rounds * upTo(period) + upTo(time - rounds * period);
}

describe("a constant rate", () => {
  it("puts arrivals at exponential steps, of one uniform number each", () => {
    const { times, expected } = moments({ type: "poisson", rate: 2.5 }, 200);
    times.forEach((time, at) => {
      expect(time).toBeCloseTo(expected[at]! / 2.5, 9);
    });
  });
});

describe("draws ahead", () => {
  it("go up to the last number a stream has, and no further", () => {
    const chance = createChance("end", 0);
    const clock = arrivalClock({ type: "poisson", rate: 1 }, chance, 3, PURPOSE);
    const first = MAX_ORDINAL - 40;
    let sum = 0;
    for (let at = first; at <= MAX_ORDINAL; at++) {
      sum -= Math.log(chance.uniform(sourceId(3, at), PURPOSE, 0));
      expect(clock.next(at)).toBe(sum);
    }
    expect(() => clock.next(MAX_ORDINAL + 1)).toThrow(/ordinal/);
  });

  it("are those of each interval by itself", () => {
    const chance = createChance("renewal", 0);
    const interarrival = { dist: "uniform", min: 1, max: 3 } as const;
    const clock = arrivalClock({ type: "renewal", interarrival }, chance, 3, PURPOSE);
    let time = 0;
    for (let at = 0; at < 100; at++) {
      time += 1 + 2 * chance.uniform(sourceId(3, at), PURPOSE, 0);
      expect(clock.next(at)).toBe(time);
    }
  });
});

describe("rates that change at breaks", () => {
  const rates = fc.array(fc.constantFrom(0, 0.3, 1, 4), { minLength: 1, maxLength: 5 });
  const widths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 5 });

  it("are inverted to 1e-9, over rounds and through rates of 0", () => {
    fc.assert(
      fc.property(rates, widths, fc.boolean(), (drawn, steps, returns) => {
        fc.pre(drawn.some((rate) => rate > 0));
        const breaks = drawn.map((_, at) => steps.slice(0, at).reduce((sum, one) => sum + one, 0));
        const period = breaks.at(-1)! + steps[4]!;
        const process: Piecewise = {
          type: "piecewise-poisson",
          breaks,
          rates: drawn,
          ...(returns ? { period } : {}),
        };
        const { times, expected } = moments(process, 120);
        times.forEach((time, at) => {
          if (time === Number.POSITIVE_INFINITY) {
            // Nobody comes any more: all that will ever be expected is less than this.
            expect(returns).toBe(false);
            expect(expectedBy(process, 1e12)).toBeLessThanOrEqual(expected[at]! + 1e-9);
          } else {
            expect(Math.abs(expectedBy(process, time) - expected[at]!)).toBeLessThan(1e-9);
          }
        });
      }),
      settings,
    );
  });

  it("bring nobody where the rate is 0, in any round", () => {
    const { times } = moments(
      { type: "piecewise-poisson", breaks: [0, 1, 3], rates: [0, 2, 0], period: 5 },
      400,
    );
    const phases = times.map((time) => time % 5);
    expect(Math.min(...phases)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...phases)).toBeLessThanOrEqual(3);
    // Four are expected a round.
    expect(times.at(-1)! / 5).toBeGreaterThan(80);
  });

  it("end for ever with a last rate of 0, and never begin when all are", () => {
    const { times } = moments({ type: "piecewise-poisson", breaks: [0, 10], rates: [1, 0] }, 60);
    const came = times.filter((time) => time < 10);
    expect(came.length).toBeGreaterThan(2);
    expect(times.slice(came.length).every((time) => time === Number.POSITIVE_INFINITY)).toBe(true);
    const none = moments(
      { type: "piecewise-poisson", breaks: [0, 4], rates: [0, 0], period: 9 },
      3,
    );
    expect(none.times).toEqual(new Array(3).fill(Number.POSITIVE_INFINITY));
  });

  it("bring the same customers sooner when they are raised", () => {
    const low: Piecewise = {
      type: "piecewise-poisson",
      breaks: [0, 6],
      rates: [1, 0.5],
      period: 9,
    };
    const high: Piecewise = { ...low, rates: [1, 2] };
    const [before, after] = [moments(low, 100).times, moments(high, 100).times];
    after.forEach((time, at) => {
      expect(time).toBeLessThanOrEqual(before[at]!);
    });
    expect(after[99]).toBeLessThan(before[99]!);
  });
});

describe("a rate that swings", () => {
  it("is inverted to 1e-9, down to a rate of 0 and from any phase", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 62 }),
        (tenths, period, tenthsOfPhase) => {
          const [mean, amplitude, phase] = [2, tenths / 5, tenthsOfPhase / 10];
          const process = { type: "sinusoidal", mean, amplitude, period, phase } as const;
          const { times, expected } = moments(process, 80);
          const omega = (2 * Math.PI) / period;
          times.forEach((time, at) => {
            const swing = Math.cos(phase) - Math.cos(omega * time + phase);
            const by = mean * time + (amplitude / omega) * swing;
            expect(Math.abs(by - expected[at]!)).toBeLessThan(1e-9);
          });
        },
      ),
      settings,
    );
  });

  it("never goes back", () => {
    const process = { type: "sinusoidal", mean: 1, amplitude: 1, period: 50 } as const;
    const { times } = moments(process, 500);
    times.slice(1).forEach((time, at) => {
      expect(time).toBeGreaterThanOrEqual(times[at]!);
    });
  });
});

describe("other arrivals", () => {
  it("come after whole intervals, the first after one", () => {
    const { times } = moments({ type: "renewal", interarrival: takes(2.5) }, 4);
    expect(times).toEqual([2.5, 5, 7.5, 10]);
  });

  it("come at the listed moments, and then no more", () => {
    const { times } = moments({ type: "trace", times: [1, 1, 4] }, 5);
    expect(times).toEqual([1, 1, 4, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it("come up to the horizon and at it, not after", () => {
    const file = small({
      horizon: 5,
      arrivals: [comeAt("s", [1, 5, 6])],
      stations: [station("s")],
    });
    expect(tell(file, "arrive").lines).toEqual(["1 arrive 0 s", "5 arrive 1 s"]);
  });
});

describe("batches", () => {
  const batch = { dist: "empirical", values: [0, 3] } as const;

  it("come whole or not at all", () => {
    const times = Array.from({ length: 60 }, (_, at) => at);
    const { lines } = tell(
      small({ arrivals: [{ ...comeAt("s", times), batch }], stations: [station("s")] }),
      "arrive",
    );
    const sizes = times.map((time) => lines.filter((line) => line.startsWith(`${time} `)).length);
    expect(new Set(sizes)).toEqual(new Set([0, 3]));
    // Thirty of sixty are expected; nine off is 2.3 standard deviations.
    expect(Math.abs(sizes.filter((size) => size === 3).length - 30)).toBeLessThan(10);
  });

  it("are cut off when enough customers have come, each member counting", () => {
    const file = small({
      stopAfterArrivals: 5,
      arrivals: [{ ...comeAt("s", [1, 2, 3]), batch: takes(2) }],
      stations: [station("s")],
    });
    expect(tell(file, "arrive").lines).toEqual([
      "1 arrive 0 s",
      "1 arrive 1 s",
      "2 arrive 2 s",
      "2 arrive 3 s",
      "3 arrive 4 s",
    ]);
  });

  it("of streams that come at one instant go in the order of the file", () => {
    const file = small({
      classes: [{ id: "a" }, { id: "b" }],
      arrivals: [comeAt("t", [1, 2], "b"), comeAt("s", [1, 1.5], "a")],
      stations: [station("s"), station("t")],
    });
    expect(tell(file, "arrive").lines).toEqual([
      "1 arrive 0 t",
      "1 arrive 1 s",
      "1.5 arrive 2 s",
      "2 arrive 3 t",
    ]);
  });
});
