/**
 * Numbers of a whole log, as they may leave it.
 *
 * The rule this file keeps: no total from which the cells that are shown could be taken.
 */
import { type LoggedAttempts, OUTCOME } from "#journeys";
import { youthAt } from "./border-endings.ts";
import type { AttemptsOfLog } from "./log-attempts.ts";
import type { DirectEntries, LogWall, LogWalls, UnfinishedShares } from "./log-wall-types.ts";
import type { EventLog } from "./read-log.ts";
import { type Part, partShown, type Shown, type Split, shareShown } from "./shown-counts.ts";
import type { Limit } from "./shown-wall.ts";
import type { Unfinished } from "./unfinished.ts";
import { YouthTally } from "./youth-tally.ts";

/** What totals could be worked out from. */
export type Parts = Pick<
  LogWalls,
  "passedOver" | "leftOut" | "withoutRequest" | "unfinished" | "direct" | "walls"
>;

/**
 * Events and youths, unless a number that is not shown could be found by taking those that are from
 * them: as soon as one is hidden, or what is left over is of few youths itself.
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
    ...Object.values(parts.unfinished),
    ...parts.walls.flatMap(({ lost, refused }) => [lost, refused]),
  ];
  const inCells = cells.reduce((sum: number, count) => sum + (count ?? 0), 0);
  const left = Math.abs(log.youths - inCells);
  const rests = [{ count: left, youths: left }, ...restsOf(attempts)];
  const isHidden = [...cells, ...others].includes(null) || rests.map(shown).includes(null);
  if (isHidden) return { events: null, youths: null };
  const of = (count: number) => shown({ count, youths: log.youths });
  return { events: of(log.events.length), youths: of(log.youths) };
}

/**
 * Who is at no border and no direct entry; and per border and of direct entries into a segment who has not
 * started, which events less requests tell.
 */
function restsOf(attempts: LoggedAttempts): readonly Part[] {
  const { length, from, to, outcome } = attempts;
  const elsewhere = new YouthTally();
  const groups = new Map<number, YouthTally>();
  for (let row = 0; row < length; row++) {
    const [origin, target] = [from[row] as number, to[row] as number];
    const youth = youthAt(attempts, row);
    if (origin > SEGMENTS || origin === target) elsewhere.add(youth);
    if (outcome[row] === OUTCOME.started) continue;
    const group = origin * 256 + target;
    const tally = groups.get(group) ?? new YouthTally();
    groups.set(group, tally);
    tally.add(youth);
  }
  return [elsewhere, ...groups.values()];
}

const SEGMENTS = 5;

export function leftOutShown(
  { leftOut, leftOutYouths }: AttemptsOfLog,
  shown: Shown,
): LogWalls["leftOut"] {
  const reasons = Object.keys(leftOut) as (keyof typeof leftOut)[];
  const entries = reasons.map((reason) => {
    return [reason, shown({ count: leftOut[reason], youths: leftOutYouths[reason] })];
  });
  return Object.fromEntries(entries) as LogWalls["leftOut"];
}

/** Not shown either where the share of a border is hidden: the other shares, taken from it, would tell it. */
export function withoutRequestShown(
  withoutRequest: Split,
  walls: readonly LogWall[],
  shown: Shown,
): LogWalls["withoutRequest"] {
  if (withoutRequest.part.count === 0) return 0;
  const isHidden = walls.some(
    ({ attempts, authorisedOnly, authorisedOnlyDirect }) =>
      attempts !== 0 && (authorisedOnly === null || authorisedOnlyDirect === null),
  );
  return isHidden ? null : partShown(withoutRequest, shown);
}

export function unfinishedShown(unfinished: Unfinished, limit: Limit): UnfinishedShares {
  const { careWithoutStop, careBeforeOther, requestsWithoutEnd, requestsLongOpen } = unfinished;
  return {
    careWithoutStop: wholeShare(careWithoutStop, limit),
    careBeforeOther: innerShare(careBeforeOther, careWithoutStop, limit),
    requestsWithoutEnd: wholeShare(requestsWithoutEnd, limit),
    requestsLongOpen: innerShare(requestsLongOpen, requestsWithoutEnd, limit),
  };
}

function wholeShare(split: Split, { shown, rounding }: Limit): number | null {
  if (split.part.count === 0) return shown(split.rest) === null ? null : 0;
  return rounding.share(shareShown(split, shown));
}

/** A part of a part that is told: what lies between, of at least so many youths, may not be few either. */
function innerShare(inner: Split, outer: Split, limit: Limit): number | null {
  const count = outer.part.count - inner.part.count;
  const youths = Math.max(1, outer.part.youths - inner.part.youths);
  return limit.shown({ count, youths }) === null ? null : wholeShare(inner, limit);
}

export function directEntries(attempts: LoggedAttempts, shown: Shown): readonly DirectEntries[] {
  const { length, from, to } = attempts;
  const tallies = new Map(["1", "2", "3", "4", "5"].map((name) => [name, new YouthTally()]));
  for (let row = 0; row < length; row++) {
    if (from[row] === 0) tallies.get(String(to[row]))?.add(youthAt(attempts, row));
  }
  return [...tallies].map(([segment, tally]) => ({ segment, attempts: shown(tally) }));
}
