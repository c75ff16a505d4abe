/**
 * Replications until measures are known to a stated precision, looked at one replication at a time.
 *
 * The rule this file keeps: all measures have to be narrow enough at once, and stay so during the
 * look-ahead; the answer depends on the values in their order and on nothing else.
 */
import { lookAhead, type Precision } from "./run-length.ts";
import { tQuantile } from "./student-t.ts";
import type { Numbers } from "./summary.ts";

const DEFAULT_MINIMUM = 20;
const DEFAULT_CONFIDENCE = 0.95;

/** A mean so far with half the width of its interval; infinite while nothing is known of spread. */
export interface Width {
  readonly mean: number;
  readonly halfWidth: number;
  /** Replications in which it was seen. */
  readonly seen: number;
}

/** Mean and sum of squares, updated value by value (Welford 1962). */
class Running {
  count = 0;
  mean = 0;
  private squares = 0;

  add(value: number): void {
    this.count++;
    const off = value - this.mean;
    this.mean += off / this.count;
    this.squares += off * (value - this.mean);
  }

  get deviation(): number {
    return Math.sqrt(this.squares / (this.count - 1));
  }
}

export class PrecisionWatch {
  /** Replications so far. */
  count = 0;
  /** The replications at which all were narrow enough and remained so; null while that is not known. */
  reached: number | null = null;
  private since: number | null = null;
  private readonly precision: Precision;
  private readonly running: readonly Running[];

  private readonly skipsUnseen: boolean;

  /**
   * @param measures how many values every replication has
   * @param skipsUnseen whether a measure that no replication has seen is left out of account
   */
  constructor(precision: Precision, measures: number, skipsUnseen = false) {
    this.precision = precision;
    this.skipsUnseen = skipsUnseen;
    this.running = Array.from({ length: measures }, () => new Running());
  }

  /** The values of the next replication, measure by measure; NaN where a measure was not seen. */
  add(values: readonly number[]): void {
    this.count++;
    this.running.forEach((running, at) => {
      const value = values[at] ?? Number.NaN;
      if (!Number.isNaN(value)) running.add(value);
    });
    if (this.reached !== null) return;
    if (!this.isNarrow()) this.since = null;
    else this.since ??= this.count;
    const { since } = this;
    if (since !== null && this.count >= since + lookAhead(since)) this.reached = since;
  }

  /** Every measure as it is known now. */
  widths(): readonly Width[] {
    return this.running.map(({ count, mean, deviation }) => {
      if (count < 2) return { mean, halfWidth: Number.POSITIVE_INFINITY, seen: count };
      const t = tQuantile((1 + (this.precision.confidence ?? DEFAULT_CONFIDENCE)) / 2, count - 1);
      return { mean, halfWidth: (t * deviation) / Math.sqrt(count), seen: count };
    });
  }

  /** Whether all are narrow enough, as far as is known now. */
  isNarrow(): boolean {
    const { halfWidth, relative = false, minimum = DEFAULT_MINIMUM } = this.precision;
    const fewest = Math.max(2, minimum);
    const widths = this.widths().filter(({ seen }) => seen > 0 || !this.skipsUnseen);
    return (
      widths.length > 0 &&
      widths.every(({ seen, ...width }) => {
        const target = relative ? halfWidth * Math.abs(width.mean) : halfWidth;
        return seen >= fewest && width.halfWidth <= target;
      })
    );
  }
}

/**
 * The first number of replications whose interval is narrow enough and stays so during the look-ahead;
 * null while the values given do not show that yet.
 */
export function replicationsReached(values: Numbers, precision: Precision): number | null {
  const watch = new PrecisionWatch(precision, 1);
  for (const value of values) {
    watch.add([value]);
    if (watch.reached !== null) break;
  }
  return watch.reached;
}
