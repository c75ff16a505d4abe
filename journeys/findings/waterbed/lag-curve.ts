/**
 * When a saving comes back: leakage cumulated by month, when it is half as high as at the end, and when
 * half of the amount is there.
 *
 * The rule this file keeps: it is made of totals of both designs, never of youths, and its last point
 * is the leakage over the whole window. Without a saving there is no curve.
 */
import { jackknife, mean, ratioEstimate } from "#engine";
import { RECEIVER_COUNT, RECEIVERS } from "../../measures/outside-use.ts";

/** Per replication the change by [receiver][month], variant less base, flat. */
export type MonthlyChange = readonly Float64Array[];

/** Leakage up to the end of each month; null where nothing was saved yet. */
export interface LagColumns {
  readonly mean: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface HalfTime {
  /** Months from the start until what is looked at stays at half of its last value or above. */
  readonly months: number;
  /** Jackknife over replications; null with one. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface LagCurve {
  /** Months from the first of the window on. */
  readonly leakage: LagColumns;
  /**
   * Of the share (t50 of `methods.md` 3.2): of what was saved up to then, half as large a part is back as
   * at the end. Null where what comes back is not above 0, or no saving can be told from 0.
   */
  readonly halfTime: HalfTime | null;
  /**
   * Of the amount: half of all that comes back in the window is there. Later than `halfTime` where the
   * saving goes on or grows. Null as that is.
   */
  readonly halfAmount: HalfTime | null;
}

export interface LagOptions {
  /** First month of the window, and how many. */
  readonly from: number;
  readonly months: number;
  /** Months in a row of the changes. */
  readonly rowLength: number;
  readonly intentPlaces: readonly string[];
}

/** Cumulated series of one replication, by month of the window. */
interface Cumulated {
  readonly gained: readonly number[];
  readonly saved: readonly number[];
}

/** The curve of one target ("1" to "5"), or of several squeezed at once, in one currency. */
export function lagCurve(
  changes: MonthlyChange,
  targets: readonly string[],
  options: LagOptions,
): LagCurve | null {
  const runs = changes.map((change) => cumulated(change, targets, options));
  const last = options.months - 1;
  if (last < 0 || !isSaved(runs, last)) return null;
  const points = Array.from({ length: options.months }, (_, month) => pointAt(runs, month));
  const leakage = {
    mean: points.map((point) => point?.mean ?? null),
    low: points.map((point) => point?.low ?? null),
    high: points.map((point) => point?.high ?? null),
  };
  return {
    leakage,
    halfTime: halfTimeOf(runs, options.months, shareAt),
    halfAmount: halfTimeOf(runs, options.months, amountAt),
  };
}

function cumulated(
  change: Float64Array,
  targets: readonly string[],
  options: LagOptions,
): Cumulated {
  const { from, months, rowLength, intentPlaces } = options;
  const all = Array.from({ length: RECEIVER_COUNT }, (_, row) => row);
  const own = all.filter((row) => targets.includes(RECEIVERS[row]!));
  const leaks = all.filter((row) => !own.includes(row) && !intentPlaces.includes(RECEIVERS[row]!));
  const gained: number[] = [];
  const saved: number[] = [];
  let [more, less] = [0, 0];
  for (let month = from; month < from + months; month++) {
    for (const row of leaks) more += change[row * rowLength + month] ?? 0;
    for (const row of own) less -= change[row * rowLength + month] ?? 0;
    gained.push(more);
    saved.push(less);
  }
  return { gained, saved };
}

const at = (runs: readonly Cumulated[], side: keyof Cumulated, month: number): readonly number[] =>
  runs.map((run) => run[side][month]!);

function isSaved(runs: readonly Cumulated[], month: number): boolean {
  return mean(at(runs, "saved", month)) > 0;
}

/** No share before the saving can be told from nothing: at first it would be noise over noise. */
function pointAt(runs: readonly Cumulated[], month: number) {
  if (!isSaved(runs, month)) return null;
  const [gained, saved] = [at(runs, "gained", month), at(runs, "saved", month)];
  if (runs.length < 2) return { mean: mean(gained) / mean(saved), low: null, high: null };
  const { ratio, low, high, kind } = ratioEstimate(gained, saved);
  return kind === "unbounded" ? null : { mean: ratio, low, high };
}

/** What has come back up to the end of a month. */
type Level = (runs: readonly Cumulated[], month: number) => number;

const amountAt: Level = (runs, month) => mean(at(runs, "gained", month));

const shareAt: Level = (runs, month) => {
  const saved = mean(at(runs, "saved", month));
  return saved > 0 ? amountAt(runs, month) / saved : 0;
};

/** Half-time with its jackknife interval, within the window. */
function halfTimeOf(runs: readonly Cumulated[], months: number, level: Level): HalfTime | null {
  const some = (rows: ArrayLike<number>) => Array.from(rows, (row) => runs[row]!);
  const { mean, low, high } = jackknife(
    (rows) => crossing((month) => level(some(rows), month), months),
    runs.length,
  );
  if (Number.isNaN(mean)) return null;
  return {
    months: mean,
    low: low === null ? null : Math.max(0, low),
    high: high === null ? null : Math.min(months, high),
  };
}

/**
 * The moment, in months and parts of one, from which a level stays at half of its last value or
 * above; not a number where the last value is not above 0.
 */
function crossing(level: (month: number) => number, months: number): number {
  const half = level(months - 1) / 2;
  if (!(half > 0)) return Number.NaN;
  let month = months - 1;
  while (month > 0 && level(month - 1) >= half) month--;
  const after = level(month);
  const before = month === 0 ? 0 : level(month - 1);
  return month + (after > before ? Math.max(0, half - before) / (after - before) : 1);
}
