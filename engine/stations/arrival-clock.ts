/**
 * Moments of arrival of one stream, by process.
 *
 * The rule this file keeps: one uniform number an arrival, drawn by its count. Where the rate
 * varies the time is that at which the expected number has grown by an exponential step
 * (Çinlar 1975), so a rate that is raised lets the same customers come earlier.
 */
import type { Distribution } from "../random/distribution.ts";
import { compileDistribution } from "../random/distributions.ts";
import { type Chance, MAX_ORDINAL, sourceId } from "../random/streams.ts";
import type { ArrivalProcess } from "./network-file.ts";
import { streamChance } from "./stream-chance.ts";

/** Gives moments in order; what it remembers are numbers of its own, so that it can be saved. */
export interface ArrivalClock {
  /** The moment of arrival number `count`; Infinity when there is none. */
  next(count: number): number;
}

/** The uniform number of an arrival by its count. */
type Draw = (count: number) => number;

/**
 * The clock of a stream.
 *
 * @param number place of the stream in the file
 * @param first of a renewal process, when that is known already
 */
export function arrivalClock(
  process: ArrivalProcess,
  chance: Chance,
  number: number,
  purpose: number,
  first?: number,
): ArrivalClock {
  const { stream, occurrence } = streamChance(number);
  const draw: Draw = (count) => chance.uniform(sourceId(stream, count), purpose, occurrence);
  const ahead = (value: (u: number) => number): Ahead => new Ahead(draw, value);
  switch (process.type) {
    case "poisson":
      return new ExpectedClock((expected) => expected / process.rate, ahead(Math.log));
    case "piecewise-poisson":
      return new ExpectedClock(piecewise(process), ahead(Math.log));
    case "sinusoidal":
      return new ExpectedClock(sinusoidal(process), ahead(Math.log));
    case "renewal":
      return new RenewalClock(ahead(sampleOf(process.interarrival)), first);
    case "trace": {
      const times = "times" in process ? process.times : [];
      return { next: (count) => times[count] ?? Number.POSITIVE_INFINITY };
    }
  }
}

const made = new WeakMap<Distribution, (u: number) => number>();

/** A distribution made ready once, however many replications open a stream with it. */
export function sampleOf(distribution: Distribution): (u: number) => number {
  const sample = made.get(distribution) ?? compileDistribution(distribution).sample;
  made.set(distribution, sample);
  return sample;
}

/** Draws are made this many at a time. */
const BLOCK = 32;

/**
 * What is drawn for each arrival, a block ahead: first all uniform numbers, then all values, so that
 * the processor need not wait for the one to make the other.
 */
class Ahead {
  private readonly block = new Float64Array(BLOCK);
  /** Count of the first of the block, and of the first beyond it. */
  private from = 0;
  private end = 0;
  private readonly draw: Draw;
  private readonly value: (u: number) => number;

  constructor(draw: Draw, value: (u: number) => number) {
    this.draw = draw;
    this.value = value;
  }

  /** The value of the arrival with this number; the next in rising order costs least. */
  at(count: number): number {
    if (count < this.from || count >= this.end) this.refill(count);
    return this.block[count - this.from] as number;
  }

  private refill(from: number): void {
    const { block, draw, value } = this;
    // Beyond the last number there is nobody to draw for, and the draw says so.
    const length = Math.max(1, Math.min(BLOCK, MAX_ORDINAL + 1 - from));
    this.from = from;
    this.end = from + length;
    for (let at = 0; at < length; at++) block[at] = draw(from + at);
    for (let at = 0; at < length; at++) block[at] = value(block[at] as number);
  }
}

/** Arrivals where the expected number has grown by an exponential step. */
class ExpectedClock implements ArrivalClock {
  private expected = 0;
  private time = 0;
  private readonly timeAt: (expected: number) => number;
  private readonly logs: Ahead;

  /** @param timeAt the time by which this many arrivals are expected; never decreasing */
  constructor(timeAt: (expected: number) => number, logs: Ahead) {
    this.timeAt = timeAt;
    this.logs = logs;
  }

  next(count: number): number {
    this.expected -= this.logs.at(count);
    // An inverse by iteration may be off by its last digit.
    this.time = Math.max(this.time, this.timeAt(this.expected));
    return this.time;
  }
}

/** Arrivals with independent intervals; the first comes after one. */
class RenewalClock implements ArrivalClock {
  private time = 0;
  private readonly intervals: Ahead;
  private readonly first: number | undefined;

  constructor(intervals: Ahead, first: number | undefined) {
    this.intervals = intervals;
    this.first = first;
  }

  next(count: number): number {
    if (count === 0 && this.first !== undefined) this.time = this.first;
    else this.time += this.intervals.at(count);
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

/** A step of Newton's method this small, in periods, leaves its square to gain: nothing. */
const CLOSE_ENOUGH = 1e-9;
const MOST_STEPS = 80;

/**
 * Inverse of mean·t - amplitude·P/2π·(cos(2πt/P + phase) - cos phase), by Newton's method between
 * bounds; where the rate is near 0 and a step leads out of them, by halving.
 */
function sinusoidal(process: Extract<ArrivalProcess, { type: "sinusoidal" }>) {
  const { mean, amplitude, period, phase = 0 } = process;
  const angular = (2 * Math.PI) / period;
  const wave = amplitude / angular;
  const atStart = Math.cos(phase);
  const reach = (2 * Math.abs(wave)) / mean;
  return (expected: number): number => {
    let low = Math.max(0, expected / mean - reach);
    let high = expected / mean + reach;
    let time = expected / mean;
    for (let step = 0; step < MOST_STEPS; step++) {
      const angle = angular * time + phase;
      const excess = mean * time - wave * (Math.cos(angle) - atStart) - expected;
      if (excess < 0) low = time;
      else high = time;
      const next = time - excess / (mean + amplitude * Math.sin(angle));
      const isInside = next > low && next < high;
      if (isInside && Math.abs(next - time) <= CLOSE_ENOUGH * period) return next;
      const after = isInside ? next : (low + high) / 2;
      if (after === time) break;
      time = after;
    }
    return time;
  };
}
