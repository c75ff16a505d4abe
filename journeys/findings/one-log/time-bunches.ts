/**
 * Which direct entries a move is held against, by when they asked.
 *
 * The rule this file keeps: only days of asking decide, never what came of it, so that the choice
 * cannot make a wall. Moves that come in a bunch are held against direct entries of that very time or
 * not at all: what happened in that month (a closed intake, a rush) hit both alike.
 */
import { firstAfter, firstFrom } from "./start-clock.ts";

/** Moves asked for within so many days of one another belong together. */
const BUNCH_DAYS = 30;
/** With so many moves within that time on either side it is a bunch, and no chance. */
const BUNCH_MOVES = 3;
/** Direct entries beside a bunch at least, unless there are none so near; and beside a lone move. */
const NEAREST_IN_BUNCH = 4;
const NEAREST = 24;

/** Moves with the direct entries of their time, by their place in the columns of days. */
export interface Bunch {
  readonly moves: readonly number[];
  readonly entries: readonly number[];
}

/** Moves that belong together, by their places in order of asking. */
export type MoveGroups = readonly (readonly number[])[];

/**
 * Puts moves with direct entries; each entry is in one bunch at most. Both columns rise.
 *
 * @param groups - those of the moves, for who has them: they stay the same when all ask later
 */
export function bunchesOf(
  moves: Float64Array,
  entries: Float64Array,
  groups: MoveGroups = groupsOf(moves),
): readonly Bunch[] {
  const middles = groups.map((group) => middleOf(moves, group, 0.5));
  return groups.flatMap((group, at) => {
    const from = at === 0 ? 0 : border(entries, middles[at - 1]!, middles[at]!);
    const until =
      at === groups.length - 1 ? entries.length : border(entries, middles[at]!, middles[at + 1]!);
    const near = entriesBeside(moves, group, entries, { from, until, middle: middles[at]! });
    return near.length === 0 ? [] : [{ moves: group, entries: near }];
  });
}

/**
 * Moves that belong together, in order: the fullest stretch of days first, then the fullest of the rest,
 * so that a rush is one group and does not begin with somebody who happened to ask before it.
 */
export function groupsOf(moves: Float64Array): MoveGroups {
  const groups: (readonly number[])[] = [];
  let rest: readonly number[] = range(0, moves.length);
  while (rest.length > 0) {
    const [from, until] = fullest(moves, rest);
    if (until - from === 1) {
      groups.push(...rest.map((at) => [at]));
      break;
    }
    groups.push(rest.slice(from, until));
    rest = [...rest.slice(0, from), ...rest.slice(until)];
  }
  return groups.sort((one, other) => one[0]! - other[0]!);
}

/** The places in this list between which most moves ask within a stretch of days. */
function fullest(moves: Float64Array, list: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 1];
  for (let from = 0, until = 0; from < list.length; from++) {
    while (until < list.length && moves[list[until]!]! - moves[list[from]!]! <= BUNCH_DAYS)
      until += 1;
    if (until - from > best[1] - best[0]) best = [from, until];
  }
  return best;
}

/** The day below which this share of a group asked. */
function middleOf(moves: Float64Array, group: readonly number[], share: number): number {
  const place = share * (group.length - 1);
  const low = moves[group[Math.floor(place)]!]!;
  const high = moves[group[Math.ceil(place)]!]!;
  return (low + high) / 2;
}

/** The first entry that is nearer to the later of two days. */
function border(entries: Float64Array, earlier: number, later: number): number {
  return firstFrom(entries, (earlier + later) / 2);
}

interface Reach {
  readonly from: number;
  readonly until: number;
  readonly middle: number;
}

function entriesBeside(
  moves: Float64Array,
  group: readonly number[],
  entries: Float64Array,
  { from, until, middle }: Reach,
): readonly number[] {
  if (!isCrowded(moves, middle)) return nearest(entries, { from, until, middle }, NEAREST);
  const low = Math.max(from, firstFrom(entries, middle - BUNCH_DAYS / 2));
  const high = Math.min(until, firstAfter(entries, middle + BUNCH_DAYS / 2));
  // All between the quarters of a large bunch: of a busy border that is a month's worth of entries.
  const first = Math.max(low, firstFrom(entries, middleOf(moves, group, 0.25)));
  const last = Math.min(high, firstAfter(entries, middleOf(moves, group, 0.75)));
  if (last - first >= NEAREST_IN_BUNCH) return range(first, last);
  return nearest(entries, { from: low, until: high, middle }, NEAREST_IN_BUNCH);
}

/** Whether as many moves ask about this day as make a bunch; the end of a bunch is one of it too. */
function isCrowded(moves: Float64Array, middle: number): boolean {
  const first = firstFrom(moves, middle - BUNCH_DAYS);
  return firstAfter(moves, middle + BUNCH_DAYS) - first >= BUNCH_MOVES;
}

/** So many entries nearest to the middle, of those between two places. */
function nearest(
  entries: Float64Array,
  { from, until, middle }: Reach,
  count: number,
): readonly number[] {
  let after = Math.min(Math.max(firstFrom(entries, middle), from), until);
  let before = after;
  while (after - before < count && (before > from || after < until)) {
    const toBefore = before > from ? middle - entries[before - 1]! : Number.POSITIVE_INFINITY;
    const toAfter = after < until ? entries[after]! - middle : Number.POSITIVE_INFINITY;
    if (toBefore <= toAfter) before -= 1;
    else after += 1;
  }
  return range(before, after);
}

function range(from: number, until: number): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < until; at++) places.push(at);
  return places;
}
