/**
 * The most that any test of one data set could find, by the lemma of Neyman and Pearson (1933).
 *
 * The rule this file keeps: the oracle knows what nobody with a log knows, the chance of an event for
 * direct entries to the last digit, and may toss a coin where counts are coarse. What it does
 * not find no test finds at that level.
 */

export interface Event {
  /** Chance of a refusal without a wall, and with one. */
  readonly ordinary: number;
  readonly walled: number;
}

/** Attempts at a border are Poisson around `mean`; below `least` nothing is judged. */
export interface Attempts {
  readonly mean: number;
  readonly least: number;
}

/** Share of the walls that the best test finds when false alarms at one border may have chance `level`. */
export function bestPower({ ordinary, walled }: Event, attempts: Attempts, level: number): number {
  return overAttempts(attempts, (count) => {
    let alarm = 0;
    let found = 0;
    for (let events = count; events >= 0; events--) {
      const chance = binomial(count, events, ordinary);
      const share = chance > 0 ? Math.min(1, (level - alarm) / chance) : 1;
      found += share * binomial(count, events, walled);
      alarm += chance;
      if (share < 1) break;
    }
    return found;
  });
}

/** Area under the curve of the best test: a wall looks more like one than a border without, ties half. */
export function bestArea({ ordinary, walled }: Event, { mean }: Attempts): number {
  const levels = Array.from({ length: 2000 }, (_, at) => (at + 0.5) / 2000);
  const powers = levels.map((level) => bestPower({ ordinary, walled }, { mean, least: 0 }, level));
  return powers.reduce((sum, power) => sum + power, 0) / levels.length;
}

/** Share of the borders that have attempts enough to be judged at all. */
export function judgedShare(attempts: Attempts): number {
  return overAttempts(attempts, () => 1);
}

function overAttempts({ mean, least }: Attempts, value: (count: number) => number): number {
  let chance = Math.exp(-mean);
  let sum = 0;
  for (let count = 0; count <= mean + 12 * Math.sqrt(mean); count++) {
    if (count > 0) chance *= mean / count;
    if (count >= least) sum += chance * value(count);
  }
  return sum;
}

function binomial(of: number, events: number, chance: number): number {
  let ways = 1;
  for (let one = 1; one <= events; one++) ways = (ways * (of - events + one)) / one;
  return ways * chance ** events * (1 - chance) ** (of - events);
}
