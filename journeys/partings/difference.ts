/**
 * The first day on which two journeys of one youth differ, and the rows that differ then.
 *
 * The rule this file keeps: it compares what happened and nothing else. A price is no event: who is
 * only paid otherwise has the same journey.
 */
import type { YouthRow } from "./journey-index.ts";

/** Where two journeys part. */
export interface Difference {
  /** Day since the first day of the run; everything before it is the same in both. */
  readonly day: number;
  /** Rows of either journey that are not in the other and part from it on that day. */
  readonly base: readonly YouthRow[];
  readonly variant: readonly YouthRow[];
}

/**
 * That a row was cut off by the end of the run is no difference: in a wait that was, the stages that
 * were over by then are written as cut off too.
 */
const same = (one: YouthRow, other: YouthRow): boolean =>
  beginsAs(one, other) &&
  one.until === other.until &&
  one.reason === other.reason &&
  one.group === other.group;

/** The same thing begins: of care it is only known at its end why it ends. */
function beginsAs(one: YouthRow, other: YouthRow): boolean {
  if (one.place !== other.place || one.phase !== other.phase || one.from !== other.from) {
    return false;
  }
  const told = ({ phase, reason }: YouthRow): string =>
    phase === "care" ? `${reason === "bridging"}` : reason;
  return told(one) === told(other);
}

/** Rows of one journey that the other does not have; a row stands for one row only. */
function without(rows: readonly YouthRow[], others: readonly YouthRow[]): readonly YouthRow[] {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.findIndex((other) => same(row, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The day on which this row parts from the other journey. */
function dayOf(row: YouthRow, others: readonly YouthRow[]): number {
  const other = others.find((one) => beginsAs(row, one));
  if (other === undefined || other.group !== row.group) return row.from;
  return Math.min(row.until, other.until);
}

/** Where two journeys part; null when they never do. */
export function differenceOf(
  base: readonly YouthRow[],
  variant: readonly YouthRow[],
): Difference | null {
  const own = [without(base, variant), without(variant, base)] as const;
  const days = [
    own[0].map((row) => dayOf(row, own[1])),
    own[1].map((row) => dayOf(row, own[0])),
  ] as const;
  const day = Math.min(...days.flat());
  if (!Number.isFinite(day)) return null;
  const at = (side: 0 | 1): readonly YouthRow[] =>
    own[side].filter((_, index) => days[side][index] === day);
  return { day, base: at(0), variant: at(1) };
}

/** The same stretch in the other journey, if it begins there too. */
export function counterpart(row: YouthRow, others: readonly YouthRow[]): YouthRow | null {
  return others.find((other) => beginsAs(row, other)) ?? null;
}
