/**
 * Numbers that the figures of a run do not give, taken from its trace.
 *
 * The one rule: what is counted here is counted in the window of the file, as the figures are.
 */
import type { NetworkFile } from "#engine";
import type { Watch } from "./case.ts";

/** Mean and mean square of numbers that keep coming. */
class Moments {
  private count = 0;
  private sum = 0;
  private squares = 0;
  private readonly centre: number;

  /** @param centre squares are taken about this value */
  constructor(centre = 0) {
    this.centre = centre;
  }

  add(value: number): void {
    this.count += 1;
    this.sum += value;
    this.squares += (value - this.centre) ** 2;
  }

  get mean(): number {
    return this.sum / this.count;
  }

  get square(): number {
    return this.squares / this.count;
  }
}

/** Time between two events of a customer at one station, where the second is in the window. */
function between(first: string, second: string, centre: number) {
  return ({ warmup = 0 }: NetworkFile): Watch => {
    const since = new Map<number, number>();
    const moments = new Moments(centre);
    return {
      trace: (time, event, customer) => {
        if (event === first && !since.has(customer)) since.set(customer, time);
        if (event !== second) return;
        const from = since.get(customer);
        since.delete(customer);
        if (from !== undefined && time >= Number(warmup)) moments.add(time - from);
      },
      seen: () => ({ mean: moments.mean, square: moments.square }),
    };
  };
}

/** Waits at the only station: `square` is the mean of the square. */
export const waits = between("join", "start", 0);

/** Time from the first start of a service to its end, squares taken about `mean`. */
export function services(mean: number) {
  return between("start", "end", mean);
}

/** Visits to stations of all customers: `ever:S` the share that came, `spread:S` about the mean. */
export function visits(means: Readonly<Record<string, number>>) {
  return ({ stations, stopAfterArrivals = 0 }: NetworkFile): Watch => {
    const counts = new Map(stations.map(({ id }) => [id, new Uint8Array(stopAfterArrivals)]));
    return {
      trace: (_time, event, customer, _class, station) => {
        if (event !== "join") return;
        const seen = counts.get(station) as Uint8Array;
        seen[customer] = (seen[customer] as number) + 1;
      },
      seen: () =>
        Object.fromEntries(
          [...counts].flatMap(([id, seen]) => {
            const mean = means[id] as number;
            const ever = seen.reduce((sum, count) => sum + Math.min(1, count), 0);
            const spread = seen.reduce((sum, count) => sum + (count - mean) ** 2, 0);
            return [
              [`ever:${id}`, ever / stopAfterArrivals],
              [`spread:${id}`, spread / stopAfterArrivals],
            ];
          }),
        ),
    };
  };
}

/**
 * A number present that goes up and down every `period`: `peak` is its mean at `firstPeak` and every
 * period after, `lag` how much later than the arrivals it swings. The window is whole periods.
 */
export function season(period: number, firstPeak: number) {
  return ({ warmup = 0, horizon = 0 }: NetworkFile): Watch => {
    const [joins, ends] = [new Swing(period), new Swing(period)];
    const atPeak = new Moments();
    let present = 0;
    let next = firstPeak + Math.ceil((Number(warmup) - firstPeak) / period) * period;
    const pass = (time: number): void => {
      for (; next < time; next += period) atPeak.add(present);
    };
    return {
      trace: (time, event) => {
        if (event !== "join" && event !== "end") return;
        pass(time);
        present += event === "join" ? 1 : -1;
        if (time >= Number(warmup)) (event === "join" ? joins : ends).add(time);
      },
      seen: () => {
        pass(horizon);
        // What is present is the integral of who joined less who ended, a quarter of a period later.
        const late = joins.phaseAhead(joins.less(ends)) + Math.PI / 2;
        return { peak: atPeak.mean, lag: (late * period) / (2 * Math.PI) };
      },
    };
  };
}

/** The sum of e^(-iωt) over moments. */
class Swing {
  private real = 0;
  private imaginary = 0;
  private readonly omega: number;

  constructor(period: number) {
    this.omega = (2 * Math.PI) / period;
  }

  add(time: number): void {
    this.real += Math.cos(this.omega * time);
    this.imaginary -= Math.sin(this.omega * time);
  }

  less(other: Swing): Swing {
    const rest = new Swing((2 * Math.PI) / this.omega);
    rest.real = this.real - other.real;
    rest.imaginary = this.imaginary - other.imaginary;
    return rest;
  }

  /** How far this one swings ahead of another, in radians from -π to π. */
  phaseAhead(other: Swing): number {
    return Math.atan2(
      this.imaginary * other.real - this.real * other.imaginary,
      this.real * other.real + this.imaginary * other.imaginary,
    );
  }
}
