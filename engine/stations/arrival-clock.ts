/**
 * Moments of arrival of one stream, by process.
 *
 * The rule this file keeps: one uniform number an arrival, drawn by its count. Where the rate
 * varies the time is that at which the expected number has grown by an exponential step
 * (Çinlar 1975), so a rate that is raised lets the same customers come earlier.
 */
import { compileDistribution } from "../random/distributions.ts";
import { type Chance, sourceId } from "../random/streams.ts";
import type { ArrivalProcess } from "./network-file.ts";

/** Gives moments in order; what it remembers are numbers of its own, so that it can be saved. */
export interface ArrivalClock {
  /** The moment of arrival number `count`; Infinity when there is none. */
  next(count: number): number;
}

/** The uniform number of an arrival by its count. */
type Draw = (count: number) => number;

export function arrivalClock(
  process: ArrivalProcess,
  chance: Chance,
  stream: number,
  purpose: number,
): ArrivalClock {
  const draw: Draw = (count) => chance.uniform(sourceId(stream, count), purpose, 0);
  switch (process.type) {
    case "poisson":
      return new ExpectedClock((expected) => expected / process.rate, draw);
    case "piecewise-poisson":
      return new ExpectedClock(piecewise(process), draw);
    case "sinusoidal":
      return new ExpectedClock(sinusoidal(process), draw);
    case "renewal":
      return new RenewalClock(compileDistribution(process.interarrival).sample, draw);
    case "trace": {
      const times = "times" in process ? process.times : [];
      return { next: (count) => times[count] ?? Number.POSITIVE_INFINITY };
    }
  }
}

/** Arrivals where the expected number has grown by an exponential step. */
class ExpectedClock implements ArrivalClock {
  private expected = 0;
  private readonly timeAt: (expected: number) => number;
  private readonly draw: Draw;

  /** @param timeAt the time by which this many arrivals are expected; never decreasing */
  constructor(timeAt: (expected: number) => number, draw: Draw) {
    this.timeAt = timeAt;
    this.draw = draw;
  }

  next(count: number): number {
    this.expected -= Math.log(this.draw(count));
    return this.timeAt(this.expected);
  }
}

/** Arrivals with independent intervals; the first comes after one. */
class RenewalClock implements ArrivalClock {
  private time = 0;
  private readonly sample: (u: number) => number;
  private readonly draw: Draw;

  constructor(sample: (u: number) => number, draw: Draw) {
    this.sample = sample;
    this.draw = draw;
  }

  next(count: number): number {
    this.time += this.sample(this.draw(count));
    return this.time;
  }
}

/** Inverse of the expected number of arrivals where the rate is constant between breaks. */
function piecewise(process: Extract<ArrivalProcess, { type: "piecewise-poisson" }>) {
  const { breaks, rates, period = Number.POSITIVE_INFINITY } = process;
  const ends = breaks.map((_, at) => breaks[at + 1] ?? period);
  const masses = rates.map((rate, at) =>
    rate === 0 ? 0 : rate * ((ends[at] as number) - (breaks[at] as number)),
  );
  const whole = masses.reduce((sum, mass) => sum + mass, 0);
  if (whole === 0) return () => Number.POSITIVE_INFINITY;
  return (expected: number): number => {
    const rounds = Number.isFinite(period) ? Math.floor(expected / whole) : 0;
    let left = expected - (rounds > 0 ? rounds * whole : 0);
    let at = 0;
    while (at < masses.length - 1 && left >= (masses[at] as number)) {
      left -= masses[at] as number;
      at++;
    }
    const rate = rates[at] as number;
    // Past the last mass there is nobody any more, or, by rounding, the next round has begun.
    if (rate === 0)
      return Number.isFinite(period) ? (rounds + 1) * period : Number.POSITIVE_INFINITY;
    return (rounds > 0 ? rounds * period : 0) + (breaks[at] as number) + left / rate;
  };
}

/** Inverse of mean·t - amplitude·P/2π·(cos(2πt/P + phase) - cos phase), by halving. */
function sinusoidal(process: Extract<ArrivalProcess, { type: "sinusoidal" }>) {
  const { mean, amplitude, period, phase = 0 } = process;
  const angular = (2 * Math.PI) / period;
  const expectedAt = (time: number): number =>
    mean * time - (amplitude / angular) * (Math.cos(angular * time + phase) - Math.cos(phase));
  const reach = (2 * Math.abs(amplitude)) / angular / mean;
  return (expected: number): number => {
    let low = Math.max(0, expected / mean - reach);
    let high = expected / mean + reach;
    for (let step = 0; step < 80; step++) {
      const time = (low + high) / 2;
      if (time === low || time === high) break;
      if (expectedAt(time) < expected) low = time;
      else high = time;
    }
    return (low + high) / 2;
  };
}
