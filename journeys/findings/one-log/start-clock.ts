/**
 * When those who start today asked, going by the direct entries into the same care.
 *
 * The rule this file keeps: only order counts. The tenth direct entry to start stands for the tenth to
 * ask, so a queue that is long, short or jumps moves the clock as it moves everybody in line, and
 * what a move is late by is left over.
 */

/** One who asked; `start` is infinite for who has not started. */
export interface Asked {
  readonly opened: number;
  readonly start: number;
  /** Withdrew, or went elsewhere: is in line no more and starts never. */
  readonly lost: boolean;
}

/** Direct entries in order of asking and in order of starting; who was lost is in neither. */
export interface StartClock {
  readonly asks: Float64Array;
  readonly starts: Float64Array;
  /** Starts on either side of a day whose waits are averaged. */
  readonly reach: number;
}

/** Reaches that are tried: in a line with many starts the nearest tell most, in a short line more do. */
const REACHES = [1, 2, 3] as const;

/** The clock of these direct entries, with the reach at which they themselves are least out of step. */
export function startClock(entries: readonly Asked[]): StartClock {
  const stayed = entries.filter(({ lost }) => !lost);
  const asks = Float64Array.from(stayed, ({ opened }) => opened).sort();
  const starts = Float64Array.from(stayed, ({ start }) => start)
    .filter(Number.isFinite)
    .sort();
  const clocks = REACHES.map((reach): StartClock => ({ asks, starts, reach }));
  const spreads = clocks.map((clock) => spreadOf(clock, stayed));
  return clocks[spreads.indexOf(Math.min(...spreads))]!;
}

/** Mean of the smaller four fifths of what entries are out of step by: a few stragglers decide nothing. */
function spreadOf(clock: StartClock, entries: readonly Asked[]): number {
  const lags = entries
    .filter(({ start }) => Number.isFinite(start))
    .map((entry) => Math.abs(lagOfEntry(clock, entry, entry.start)));
  lags.sort((a, b) => a - b);
  const most = Math.ceil(0.8 * lags.length);
  return lags.slice(0, most).reduce((sum, lag) => sum + lag, 0);
}

/**
 * Days later than a direct entry that starts on `day` a youth asked for the same start: above 0 is late.
 *
 * @param day - of the start; of when it was last seen to wait, for who has not started
 */
export function lagOf(clock: StartClock, opened: number, day: number): number {
  return askDay(clock, day, -1, -1) - opened;
}

/** The same for a direct entry of the clock itself, by the others. */
export function lagOfEntry(clock: StartClock, entry: Asked, day: number): number {
  const { opened, start, lost } = entry;
  const withoutAsk = lost ? -1 : firstFrom(clock.asks, opened);
  const withoutStart = lost || !Number.isFinite(start) ? -1 : firstFrom(clock.starts, start);
  return askDay(clock, day, withoutAsk, withoutStart) - opened;
}

/** Day of asking that belongs to a day of starting; places in the clock can be left out, -1 is none. */
function askDay(
  { asks, starts, reach }: StartClock,
  day: number,
  withoutAsk: number,
  withoutStart: number,
): number {
  const without = withoutStart >= 0;
  const count = starts.length - (without ? 1 : 0);
  const before = firstFrom(starts, day);
  const place = without && before > withoutStart ? before - 1 : before;
  const startAt = (at: number) => starts[without && at >= withoutStart ? at + 1 : at]!;
  const askAt = (at: number) => asks[withoutAsk >= 0 && at >= withoutAsk ? at + 1 : at]!;
  if (count === 0) return day;
  const inside = place > 0 && place < count;
  if (reach === 1 && inside) {
    const [low, high] = [startAt(place - 1), startAt(place)];
    const part = high > low ? (day - low) / (high - low) : 0.5;
    return askAt(place - 1) + part * (askAt(place) - askAt(place - 1));
  }
  let sum = 0;
  const from = Math.max(0, place - reach);
  const until = Math.min(count, place + reach);
  for (let at = from; at < until; at++) sum += startAt(at) - askAt(at);
  return day - sum / (until - from);
}

/** First place in a rising column that is not below this day. */
export function firstFrom(days: Float64Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First place in a rising column that is above this day. */
export function firstAfter(days: Float64Array, day: number): number {
  let place = firstFrom(days, day);
  while (place < days.length && days[place] === day) place += 1;
  return place;
}
