/**
 * Numbers of a whole log, as they may leave it.
 *
 * The rule this file keeps: no total from which the cells that are shown could be taken.
 */
import type { LoggedAttempts } from "#journeys";
import type { LeftOut } from "./log-cases.ts";
import type { DirectEntries, LogWalls } from "./log-wall-types.ts";
import type { EventLog } from "./read-log.ts";
import type { Shown } from "./shown-counts.ts";

/** What totals could be worked out from. */
export type Parts = Pick<
  LogWalls,
  "passedOver" | "leftOut" | "withoutRequest" | "direct" | "walls"
>;

/**
 * Events and youths, unless a number that is not shown could be found by taking those that are from
 * them: as soon as one is hidden, or what is left over is small itself.
 */
export function totalsShown(
  log: EventLog,
  attempts: LoggedAttempts,
  parts: Parts,
  shown: Shown,
): Pick<LogWalls, "events" | "youths"> {
  const cells = [...parts.direct, ...parts.walls].map((cell) => cell.attempts);
  const others = [
    parts.passedOver,
    parts.withoutRequest,
    ...Object.values(parts.leftOut),
    ...parts.walls.flatMap(({ lost, refused }) => [lost, refused]),
  ];
  const inCells = cells.reduce((sum: number, count) => sum + (count ?? 0), 0);
  const rests = [
    attempts.length - inCells,
    Math.abs(log.youths - inCells),
    ...notStarted(attempts),
  ];
  const isHidden = [...cells, ...others].includes(null) || rests.map(shown).includes(null);
  return isHidden
    ? { events: null, youths: null }
    : { events: shown(log.events.length), youths: shown(log.youths) };
}

/** Per border and of direct entries into a segment: who has not started, which events less requests tell. */
function notStarted({ length, from, to, outcome }: LoggedAttempts): readonly number[] {
  const counts = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    const group = (from[row] as number) * 256 + (to[row] as number);
    counts.set(group, (counts.get(group) ?? 0) + (outcome[row] === 1 ? 0 : 1));
  }
  return [...counts.values()];
}

export function leftOutShown(leftOut: LeftOut, shown: Shown): LogWalls["leftOut"] {
  const entries = Object.entries(leftOut).map(([name, count]) => [name, shown(count)]);
  return Object.fromEntries(entries) as LogWalls["leftOut"];
}

export function directEntries(
  { length, from, to }: LoggedAttempts,
  shown: Shown,
): readonly DirectEntries[] {
  const counts = new Map(["1", "2", "3", "4", "5"].map((segment) => [segment, 0]));
  for (let row = 0; row < length; row++) {
    const segment = String(to[row]);
    if (from[row] === 0) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return [...counts].map(([segment, count]) => ({ segment, attempts: shown(count) }));
}
