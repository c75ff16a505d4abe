/**
 * Who crosses a border and is back soon, or is lost and knocks at the door again (`methods.md` 3.1, W3).
 *
 * The rule this file keeps: direct entries are held against the same event, a move to the segment at
 * the other side of the border, so a segment that many pass through is no ping-pong.
 */
import { OUTCOME } from "../../measures/attempts.ts";
import { type AttemptColumns, SEGMENT_COUNT } from "../../measures/summary.ts";
import { ORIGINS } from "./attempt-table.ts";
import { borderCell, type Cells } from "./border-cells.ts";
import { LAST, type YouthChains } from "./youth-chains.ts";

export interface PingPongOptions {
  /** Days within which being back is ping-pong. */
  readonly days: number;
  /** Last day of the run: attempts that end too near to it cannot be followed. */
  readonly lastDay: number;
}

/** Counts, per border, attempts that were followed and those that came to nothing. */
export function countPingPong(
  cells: Cells,
  attempts: AttemptColumns,
  chains: YouthChains,
  { days, lastDay }: PingPongOptions,
): void {
  const { from, to, opened, wait, outcome } = attempts;
  for (let row = 0; row < attempts.length; row++) {
    const ended = opened[row]! + wait[row]!;
    if (outcome[row] === OUTCOME.censored || from[row]! >= ORIGINS || ended + days > lastDay)
      continue;
    const found = followUp(attempts, chains, row, ended + days);
    if (from[row] === 0) addDirect(cells, to[row]!, found);
    else if (from[row] !== to[row]) addMove(cells, from[row]!, to[row]!, found);
  }
}

/** Nothing within the days; lost and back at the door; or the segment that came next. */
const NOTHING = -1;
const AT_THE_DOOR = 0;

function followUp(
  { from, to, opened, outcome }: AttemptColumns,
  { next }: YouthChains,
  row: number,
  until: number,
): number {
  const isLost = outcome[row] === OUTCOME.lost;
  for (let later = next[row]!; later !== LAST; later = next[later]!) {
    if (opened[later]! > until) continue;
    const comesFromThere = from[later] === to[row];
    if (isLost && !comesFromThere) return AT_THE_DOOR;
    if (!isLost && comesFromThere && to[later] !== to[row]) return to[later]!;
  }
  return NOTHING;
}

function addMove(cells: Cells, from: number, to: number, found: number): void {
  const cell = borderCell(from, to);
  cells.followed[cell]! += 1;
  if (found === AT_THE_DOOR || found === from) cells.pingPong[cell]! += 1;
}

/** A direct entry is a reference for each border into its segment. */
function addDirect(cells: Cells, to: number, found: number): void {
  for (let from = 1; from <= SEGMENT_COUNT; from++) {
    const cell = borderCell(from, to);
    cells.followedDirect[cell]! += 1;
    if (found === AT_THE_DOOR || found === from) cells.pingPongDirect[cell]! += 1;
  }
}
