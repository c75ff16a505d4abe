/**
 * Does a move start later than it should, in one data set with few moves?
 *
 * The rule this file keeps: a move is held against the direct entries that asked about when it did, for
 * the same form at the same level of the waiting list. A queue that grows, shrinks or has seasons
 * hits both alike, so what is left over is the border's.
 *
 * What is left over is how far a youth fell behind in the line (`start-clock.ts`), less the median of
 * its bunch, ranked among those of all bunches (aligned ranks, Hodges and Lehmann 1962); the ranks are
 * dealt again within each bunch.
 */
import {
  type PermutationOptions,
  permutationNormalP,
  permutationP,
  rankScores,
  type ScoredStratum,
} from "#engine";
import { type AttemptColumns, SEGMENT_COUNT } from "../../measures/summary.ts";
import type { AttemptTable } from "../walls/attempt-table.ts";
import { BORDER_CELLS, borderCell } from "../walls/border-cells.ts";
import { daysOf, linesOf, type Waiting } from "./local-lines.ts";
import { refusedP, withdrawnP } from "./local-tables.ts";
import { type Clusters, clustersOf, type PartOfYouth, widenedP } from "./same-youth.ts";
import { lagOf, lagOfEntry, type StartClock, startClock } from "./start-clock.ts";
import { bunchesOf, groupsOf, type MoveGroups } from "./time-bunches.ts";

/** Direct entries of a form and level below which nothing is compared: they make the clock. */
const LEAST_REFERENCE = 9;
/** Moves from which the normal law stands in for dealing the scores again (`methods.md` 3.1). */
const ENOUGH_FOR_NORMAL = 20;

/** Per cell, in the order of `borderCell`: one-sided p, NaN where nothing could be compared. */
export interface LocalTests {
  readonly pDelay: Float64Array;
  readonly pRefused: Float64Array;
  readonly pWithdrawn: Float64Array;
  /** Moves that had direct entries to be held against. */
  readonly compared: Float64Array;
  /** Youths who made them: several moves of one youth are no separate evidence. */
  readonly youths: Float64Array;
}

/** What a border may ordinarily take more, and what is tested against. */
export interface LocalMargins {
  readonly days: number;
  /** Shares of the moves: refused, and withdrawn. */
  readonly refused: number;
  readonly withdrawn: number;
}

/** Direct entries into one form at one level, in order of asking. */
interface Reference {
  readonly line: readonly Waiting[];
  readonly days: Float64Array;
  readonly clock: StartClock;
  /** Days each of them fell behind the others. */
  readonly lags: Float64Array;
}

/** Tests all borders: a move takes no longer, is refused no more, and withdraws no more than a margin. */
export function testLocally(
  attempts: AttemptColumns,
  table: AttemptTable,
  margins: LocalMargins,
  options: PermutationOptions,
): LocalTests {
  const unknown = () => new Float64Array(BORDER_CELLS).fill(Number.NaN);
  const [pDelay, pRefused, pWithdrawn] = [unknown(), unknown(), unknown()];
  const compared = new Float64Array(BORDER_CELLS);
  const youths = new Float64Array(BORDER_CELLS);
  for (let to = 1; to <= SEGMENT_COUNT; to++) {
    const references = referencesInto(attempts, table, to);
    for (let from = 1; from <= SEGMENT_COUNT; from++) {
      if (from === to) continue;
      const cell = borderCell(from, to);
      const moves = linesOf(attempts, table, from, to);
      const strata = delayStrata(moves, references, margins.days);
      compared[cell] = strata.reduce((sum, { members }) => sum + members, 0);
      if (compared[cell] === 0) continue;
      youths[cell] = clustersOfScores(strata).youths;
      pRefused[cell] = refusedP(moves, references, margins.refused);
      pWithdrawn[cell] = withdrawnP(moves, references, margins.withdrawn);
      pDelay[cell] =
        compared[cell] < ENOUGH_FOR_NORMAL
          ? widenedP(permutationP(strata, options), clustersOfScores(strata))
          : delayNormalP(strata);
    }
  }
  return { pDelay, pRefused, pWithdrawn, compared, youths };
}

/** One-sided p of a delay by the normal law. */
export function delayNormalP(strata: readonly LateStratum[]): number {
  return widenedP(permutationNormalP(strata), clustersOfScores(strata));
}

/** What each move adds to the score beyond the mean of its bunch, youth by youth. */
function clustersOfScores(strata: readonly LateStratum[]): Clusters {
  const parts: PartOfYouth[] = [];
  for (const { scores, youths } of strata) {
    let sum = 0;
    for (const score of scores) sum += score;
    const mean = sum / scores.length;
    for (let at = 0; at < youths.length; at++) {
      parts.push({ youth: youths[at]!, part: scores[at]! - mean });
    }
  }
  return clustersOf(parts);
}

/** Direct entries into a segment by form and level; those with too few are left out. */
export function referencesInto(
  attempts: AttemptColumns,
  table: AttemptTable,
  to: number,
): ReadonlyMap<number, Reference> {
  const references = new Map<number, Reference>();
  for (const [kind, line] of linesOf(attempts, table, 0, to)) {
    if (line.length < LEAST_REFERENCE) continue;
    const clock = startClock(line);
    const lags = Float64Array.from(line, (entry) => lagOfEntry(clock, entry, entry.until));
    references.set(kind, { line, days: daysOf(line), clock, lags });
  }
  return references;
}

/** What a bunch is late by: moves first, with the youths who made them. */
interface Late {
  readonly lags: Float64Array;
  readonly started: Uint8Array;
  readonly members: number;
  readonly youths: readonly number[];
}

/** Scores of a bunch, the moves first. */
export interface LateStratum extends ScoredStratum {
  readonly youths: readonly number[];
}

/** Moves that belong together, by form and level. */
export function groupsByKind(
  moves: ReadonlyMap<number, readonly Waiting[]>,
): ReadonlyMap<number, MoveGroups> {
  return new Map([...moves].map(([kind, line]) => [kind, groupsOf(daysOf(line))]));
}

/**
 * Moves with the direct entries of their time, as scores: a high score is a late start.
 *
 * @param groups - of these moves, for who tries many margins
 */
export function delayStrata(
  moves: ReadonlyMap<number, readonly Waiting[]>,
  references: ReadonlyMap<number, Reference>,
  marginDays: number,
  groups: ReadonlyMap<number, MoveGroups> = groupsByKind(moves),
): readonly LateStratum[] {
  const late = [...moves].flatMap(([kind, line]) => {
    const reference = references.get(kind);
    return reference === undefined ? [] : lateIn(line, reference, marginDays, groups.get(kind));
  });
  const size = late.reduce((sum, { lags }) => sum + lags.length, 0);
  const times = new Float64Array(size);
  const observed = new Uint8Array(size);
  let at = 0;
  for (const { lags, started } of late) {
    const usual = medianOf(lags);
    for (let one = 0; one < lags.length; one++) times[at + one] = lags[one]! - usual;
    observed.set(started, at);
    at += lags.length;
  }
  const scores = rankScores({ times, observed });
  let from = 0;
  return late.map(({ lags, members, youths }) => {
    const own = scores.slice(from, from + lags.length);
    from += lags.length;
    return { scores: own, members, youths };
  });
}

/** Under the margin alone a move would wait as who asks that many days later. */
function lateIn(
  line: readonly Waiting[],
  reference: Reference,
  marginDays: number,
  groups: MoveGroups | undefined,
): Late[] {
  const { clock, days } = reference;
  return bunchesOf(daysOf(line, marginDays), days, groups).map(({ moves, entries }) => {
    const members = moves.length;
    const lags = new Float64Array(members + entries.length);
    const started = new Uint8Array(lags.length);
    for (let at = 0; at < members; at++) {
      const { opened, until, start } = line[moves[at]!]!;
      const asked = opened + marginDays;
      lags[at] = lagOf(clock, asked, Math.max(until, asked));
      started[at] = Number.isFinite(start) ? 1 : 0;
    }
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]!;
      lags[members + at] = reference.lags[entry]!;
      started[members + at] = Number.isFinite(reference.line[entry]!.start) ? 1 : 0;
    }
    return { lags, started, members, youths: moves.map((at) => line[at]!.youth) };
  });
}

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
