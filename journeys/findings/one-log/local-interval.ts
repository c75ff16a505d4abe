/**
 * How many days longer a move takes in one data set, with an interval.
 *
 * The rule this file keeps: the interval is the test turned around, so the two never disagree: a margin
 * lies in it when the test rejects at neither side of it.
 */
import { normalQuantile } from "#engine";
import { type AttemptColumns, SEGMENT_COUNT } from "../../measures/summary.ts";
import type { AttemptTable } from "../walls/attempt-table.ts";
import { BORDER_CELLS, borderCell } from "../walls/border-cells.ts";
import { delayNormalP, delayStrata, groupsByKind, referencesInto } from "./local-comparison.ts";
import { linesOf } from "./local-lines.ts";

/** Days longer, with an interval; null is beyond the search: an end that is known says "at least", "at most". */
export interface ExtraDays {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Ends of an interval are sought this far, in steps that begin with this. */
const FARTHEST_DAYS = 730;
const FIRST_DAYS = 11;
/** Margins are whole numbers of this part of a day, so that a day and a margin add up exactly. */
const PARTS_OF_DAY = 32;

/**
 * Per cell: extra days of a move, with the interval of all margins that the test does not reject at
 * either side (inverted test, Hodges and Lehmann 1963; by the normal law). Null where nothing could be
 * compared, or nothing is known within two years.
 *
 * @param onBorder - hears which border is looked at now
 */
export function extraDaysLocally(
  attempts: AttemptColumns,
  table: AttemptTable,
  onBorder?: (cell: number) => void,
): readonly (ExtraDays | null)[] {
  const extra: (ExtraDays | null)[] = new Array(BORDER_CELLS).fill(null);
  for (let to = 1; to <= SEGMENT_COUNT; to++) {
    const references = referencesInto(attempts, table, to);
    for (let from = 1; from <= SEGMENT_COUNT; from++) {
      if (from === to) continue;
      const moves = linesOf(attempts, table, from, to);
      const groups = groupsByKind(moves);
      const strataAt = (margin: number) => delayStrata(moves, references, margin, groups);
      onBorder?.(borderCell(from, to));
      if (strataAt(0).length === 0) continue;
      const sought = new SoughtMargins((margin) => delayNormalP(strataAt(margin)));
      const [low = null, mean = null, high = null] = [0.025, 0.5, 0.975].map((p) =>
        sought.marginAt(p),
      );
      if (low !== null || mean !== null || high !== null) {
        extra[borderCell(from, to)] = { mean, low, high };
      }
    }
  }
  return extra;
}

/** One margin with where its p-value stands on the normal law: that is nearly a straight line. */
interface Tried {
  readonly at: number;
  readonly place: number;
}

/** P-values nearer to 0 or 1 than this are as far off as can be told. */
const NEAREST = 1e-300;
const FARTHEST = 1 - 1e-16;

/**
 * Margins that were tried, in parts of a day, for all ends of an interval: each begins where the others
 * have come, and goes where a straight line says.
 */
class SoughtMargins {
  private readonly tried = new Map<number, Tried>();
  private readonly pAt: (margin: number) => number;

  constructor(pAt: (margin: number) => number) {
    this.pAt = pAt;
  }

  /**
   * The margin at which the test has this p-value, which rises with it; null beyond the search. It is
   * sought from no margin outwards: far off hardly anybody is left to be held against.
   */
  marginAt(p: number): number | null {
    const target = normalQuantile(p);
    const least = this.outward(-1, ({ place }) => place <= target);
    const most = this.outward(1, ({ place }) => place >= target);
    if (least === null || most === null) return null;
    let [low, high] = this.narrowed(target, least, most);
    for (let halve = false; high.at - low.at > 1; halve = !halve) {
      const next = this.at(halve ? middleOf(low, high) : straightTo(target, low, high));
      if (next.place < target) low = next;
      else high = next;
    }
    return (low.at + high.at) / 2 / PARTS_OF_DAY;
  }

  /** The nearest margins on both sides that were tried before. */
  private narrowed(target: number, least: Tried, most: Tried): [low: Tried, high: Tried] {
    const known = [...this.tried.values()];
    const low = known
      .filter(({ place }) => place < target)
      .reduce((best, one) => (one.at > best.at && one.at < most.at ? one : best), least);
    const high = known
      .filter(({ place }) => place >= target)
      .reduce((best, one) => (one.at < best.at && one.at > low.at ? one : best), most);
    return [low, high];
  }

  private at(at: number): Tried {
    const known = this.tried.get(at);
    if (known !== undefined) return known;
    const p = Math.min(Math.max(this.pAt(at / PARTS_OF_DAY), NEAREST), FARTHEST);
    const made = { at, place: normalQuantile(p) };
    this.tried.set(at, made);
    return made;
  }

  /** No margin, or the first of ever larger ones to this side at which this holds; null when none does. */
  private outward(side: 1 | -1, holds: (tried: Tried) => boolean): Tried | null {
    for (let days = 0; days <= FARTHEST_DAYS; days = days === 0 ? FIRST_DAYS : 2 * days) {
      const tried = this.at(side * days * PARTS_OF_DAY);
      if (holds(tried)) return tried;
    }
    return null;
  }
}

function middleOf(low: Tried, high: Tried): number {
  return Math.floor((low.at + high.at) / 2);
}

/** Where a straight line between two margins has this place, within both. */
function straightTo(target: number, low: Tried, high: Tried): number {
  const part = (target - low.place) / (high.place - low.place);
  const at = Math.round(low.at + part * (high.at - low.at));
  return Number.isFinite(at)
    ? Math.min(Math.max(at, low.at + 1), high.at - 1)
    : middleOf(low, high);
}
