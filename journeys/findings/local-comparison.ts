/**
 * Does a move start later than it should, in one data set with few moves?
 *
 * The rule this file keeps: a move is held against the direct entries that asked just before and just
 * after it, for the same form at the same level of the waiting list. A queue that grows, shrinks or
 * has seasons hits both alike, so what is left over is the border's.
 *
 * What is left over, the days beyond the median of the nearest direct entries, is ranked among the
 * same of direct entries of that time (aligned ranks, Hodges and Lehmann 1962), with normal scores;
 * who has not started counts for as long as that was seen.
 */
import {
  normalScores,
  type PermutationOptions,
  permutationNormalP,
  permutationP,
  type ScoredStratum,
} from "#engine";
import { type AttemptColumns, SEGMENT_COUNT } from "../measures/summary.ts";
import { type AttemptTable, groupOf } from "./attempt-table.ts";
import { BORDER_CELLS, borderCell } from "./border-cells.ts";

/** Direct entries whose median wait says what was usual at that moment. */
const NEIGHBOURS = 8;
/** Direct entries in a row among which what is left over is ranked; a time of its own. */
const BLOCK = 60;
/** Direct entries of a form and level below which nothing is compared: each needs its neighbours. */
const LEAST_REFERENCE = NEIGHBOURS + 1;
/** Moves from which the normal law stands in for dealing the scores again (`methods.md` 3.1). */
const ENOUGH_FOR_NORMAL = 20;

/** Per cell, in the order of `borderCell`: one-sided p, NaN where nothing could be compared. */
export interface LocalTests {
  readonly pDelay: Float64Array;
  /** Moves that had direct entries to be held against. */
  readonly compared: Float64Array;
}

/** Direct entries into one form at one level, in order of asking. */
interface Reference {
  readonly opened: Float64Array;
  readonly days: Float64Array;
  readonly started: Uint8Array;
  /** Days beyond the median of the nearest others. */
  readonly beyond: Float64Array;
}

interface Move {
  readonly opened: number;
  readonly days: number;
  readonly started: number;
}

/** Tests all borders: "a move takes at most `marginDays` longer than a direct entry". */
export function testLocally(
  attempts: AttemptColumns,
  table: AttemptTable,
  marginDays: number,
  options: PermutationOptions,
): LocalTests {
  const pDelay = new Float64Array(BORDER_CELLS).fill(Number.NaN);
  const compared = new Float64Array(BORDER_CELLS);
  for (let to = 1; to <= SEGMENT_COUNT; to++) {
    const references = referencesInto(attempts, table, to);
    for (let from = 1; from <= SEGMENT_COUNT; from++) {
      if (from === to) continue;
      const cell = borderCell(from, to);
      const strata = strataOf(movesBetween(attempts, table, from, to), references, marginDays);
      compared[cell] = strata.reduce((sum, { members }) => sum + members, 0);
      if (compared[cell] === 0) continue;
      pDelay[cell] =
        compared[cell] < ENOUGH_FOR_NORMAL
          ? permutationP(strata, options)
          : permutationNormalP(strata);
    }
  }
  return { pDelay, compared };
}

/** Same form and same level of the waiting list. */
function kindOf({ form, priority }: AttemptColumns, row: number): number {
  return form[row]! * 256 + priority[row]!;
}

/** Attempts of a group by kind, each kind in order of asking. */
function byKind(attempts: AttemptColumns, { byGroup }: AttemptTable, group: number) {
  const kinds = new Map<number, Move[]>();
  for (let at = byGroup.start[group]!; at < byGroup.start[group + 1]!; at++) {
    const row = byGroup.row[at]!;
    const move = {
      opened: attempts.opened[row]!,
      days: byGroup.time[at]!,
      started: byGroup.event[at]!,
    };
    const kind = kindOf(attempts, row);
    const others = kinds.get(kind);
    if (others === undefined) kinds.set(kind, [move]);
    else others.push(move);
  }
  for (const moves of kinds.values()) moves.sort((a, b) => a.opened - b.opened);
  return kinds;
}

/** Moves over one border by kind, each kind in order of asking. */
export const movesBetween = (
  attempts: AttemptColumns,
  table: AttemptTable,
  from: number,
  to: number,
) => byKind(attempts, table, groupOf(from, to));

/** Direct entries into a segment by kind; kinds with too few are left out. */
export function referencesInto(
  attempts: AttemptColumns,
  table: AttemptTable,
  to: number,
): ReadonlyMap<number, Reference> {
  const references = new Map<number, Reference>();
  for (const [kind, entries] of byKind(attempts, table, groupOf(0, to))) {
    if (entries.length < LEAST_REFERENCE) continue;
    const opened = Float64Array.from(entries, (entry) => entry.opened);
    const days = Float64Array.from(entries, (entry) => entry.days);
    const started = Uint8Array.from(entries, (entry) => entry.started);
    const beyond = days.map((own, at) => own - usualDays({ opened, days }, opened[at]!, at));
    references.set(kind, { opened, days, started, beyond });
  }
  return references;
}

/** Reused: a median is taken for every direct entry. */
const near = new Float64Array(NEIGHBOURS);

/** Median wait of the direct entries nearest in time to this day, without one of them. */
function usualDays(
  { opened, days }: Pick<Reference, "opened" | "days">,
  day: number,
  without = -1,
): number {
  let after = firstFrom(opened, day);
  let before = after - 1;
  for (let found = 0; found < NEIGHBOURS; found++) {
    if (before === without) before -= 1;
    if (after === without) after += 1;
    const toBefore = before < 0 ? Number.POSITIVE_INFINITY : day - opened[before]!;
    const toAfter = after >= opened.length ? Number.POSITIVE_INFINITY : opened[after]! - day;
    near[found] = toBefore <= toAfter ? days[before--]! : days[after++]!;
  }
  near.sort();
  return (near[NEIGHBOURS / 2 - 1]! + near[NEIGHBOURS / 2]!) / 2;
}

/** First place in a rising column that is not below this day. */
function firstFrom(opened: Float64Array, day: number): number {
  let low = 0;
  let high = opened.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (opened[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves with the direct entries of their time, as scores: a high score is a late start. */
export function strataOf(
  moves: ReadonlyMap<number, readonly Move[]>,
  references: ReadonlyMap<number, Reference>,
  marginDays: number,
): readonly ScoredStratum[] {
  return [...moves].flatMap(([kind, own]) => {
    const reference = references.get(kind);
    if (reference === undefined) return [];
    const blocks = new Map<number, Move[]>();
    for (const move of own) {
      const block = blockOf(reference, move.opened);
      blocks.set(block, [...(blocks.get(block) ?? []), move]);
    }
    return [...blocks].map(([block, here]) => scored(here, reference, block, marginDays));
  });
}

/** Blocks of direct entries; what is left at the end joins the last whole one. */
function blockOf({ opened }: Reference, day: number): number {
  const last = Math.max(0, Math.floor(opened.length / BLOCK) - 1);
  return Math.min(last, Math.floor(firstFrom(opened, day) / BLOCK));
}

function scored(
  moves: readonly Move[],
  reference: Reference,
  block: number,
  marginDays: number,
): ScoredStratum {
  const from = block * BLOCK;
  const isLast = from + 2 * BLOCK > reference.opened.length;
  const until = isLast ? reference.opened.length : from + BLOCK;
  // Under the margin alone a move would wait as who asks that many days later.
  const beyond = moves.map(({ opened, days }) => {
    const usual = usualDays(reference, opened + marginDays);
    return Math.max(0, days - marginDays) - usual;
  });
  const days = Float64Array.from([...beyond, ...reference.beyond.subarray(from, until)]);
  const started = Uint8Array.from([
    ...moves.map((move) => move.started),
    ...reference.started.subarray(from, until),
  ]);
  return { scores: normalScores({ times: days, observed: started }), members: moves.length };
}
