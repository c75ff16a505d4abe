/**
 * Attempts to get into a segment as lines of youths who wait for the same care at the same level.
 *
 * The rule this file keeps: a line holds who asked, when, and how it ended, in order of asking; who
 * withdrew is followed until that day and no longer.
 */
import { OUTCOME } from "../../measures/attempts.ts";
import type { AttemptColumns } from "../../measures/summary.ts";
import { type AttemptTable, groupOf } from "../walls/attempt-table.ts";
import { isDropout } from "../walls/border-losses.ts";
import type { Asked } from "./start-clock.ts";

/** One who waits or waited. */
export interface Waiting extends Asked {
  /** Day of the start, of the loss, or the last on which it was seen to wait. */
  readonly until: number;
  /** Gave up, or went elsewhere: not too old, nor helped enough meanwhile. */
  readonly droppedOut: boolean;
  readonly refused: boolean;
  readonly youth: number;
}

/** Attempts over one border (0 from: direct entries) by form and level, each in order of asking. */
export function linesOf(
  attempts: AttemptColumns,
  { byGroup }: AttemptTable,
  from: number,
  to: number,
): ReadonlyMap<number, readonly Waiting[]> {
  const lines = new Map<number, Waiting[]>();
  const group = groupOf(from, to);
  for (let at = byGroup.start[group]!; at < byGroup.start[group + 1]!; at++) {
    const row = byGroup.row[at]!;
    const kind = attempts.form[row]! * 256 + attempts.priority[row]!;
    const line = lines.get(kind);
    if (line === undefined) lines.set(kind, [waitingAt(attempts, row)]);
    else line.push(waitingAt(attempts, row));
  }
  for (const line of lines.values()) line.sort((a, b) => a.opened - b.opened);
  return lines;
}

function waitingAt(attempts: AttemptColumns, row: number): Waiting {
  const opened = attempts.opened[row]!;
  const until = opened + Math.max(0, attempts.wait[row]!);
  const outcome = attempts.outcome[row];
  return {
    opened,
    until,
    start: outcome === OUTCOME.started ? until : Number.POSITIVE_INFINITY,
    lost: outcome === OUTCOME.lost,
    droppedOut: isDropout(attempts, row),
    refused: attempts.refusals[row]! > 0,
    youth: attempts.youth[row]!,
  };
}

/** The days on which a line asked. */
export function daysOf(line: readonly Asked[], later = 0): Float64Array {
  return Float64Array.from(line, ({ opened }) => opened + later);
}
