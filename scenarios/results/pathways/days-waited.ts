/**
 * Days on which a youth waits for something.
 *
 * The rule this file keeps: two waits at the same time count once, in whole days as a calendar has
 * them; so the list, the journey and the choice of examples say the same.
 */
import { type JourneyLog, REASONS, type YouthRow } from "#journeys";

const blocked = REASONS.indexOf("blocked");

/** Code of a wait in `JourneyLog.phase`. */
const waiting = 0;

/** The days of one youth, from its rows. Who is kept on a place is in care and does not wait. */
export function daysWaited(rows: readonly YouthRow[]): number {
  const waits = rows
    .filter(({ phase, reason }) => phase === "waiting" && reason !== "blocked")
    .map(({ from, until }) => [Math.floor(from), Math.floor(until)] as const)
    .sort((one, other) => other[1] - one[1]);
  let [days, first] = [0, Number.POSITIVE_INFINITY];
  for (const [from, until] of waits) {
    days += uncovered(from, until, first);
    first = Math.min(first, from);
  }
  return days;
}

/** The same of all youths in a log, by their number. */
export function daysWaitedByYouth(log: JourneyLog): Float64Array {
  const size = log.people.known.length;
  const days = new Float64Array(size);
  const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (const row of waitsByEnd(log).reverse()) {
    const youth = log.youth[row] as number;
    const from = Math.floor(log.from[row] as number);
    const until = Math.floor(log.until[row] as number);
    days[youth] = (days[youth] as number) + uncovered(from, until, first[youth] as number);
    first[youth] = Math.min(first[youth] as number, from);
  }
  return days;
}

/** Rows of waits in order of their end, in which a log mostly has them already. */
function waitsByEnd(log: JourneyLog): Uint32Array {
  const rows: number[] = [];
  let isOrdered = true;
  for (let row = 0; row < log.length; row += 1) {
    if (log.phase[row] !== waiting || log.reason[row] === blocked) continue;
    const before = rows.at(-1) ?? row;
    isOrdered &&= (log.until[before] as number) <= (log.until[row] as number);
    rows.push(row);
  }
  const waits = Uint32Array.from(rows);
  const endOf = (row: number) => log.until[row] as number;
  return isOrdered ? waits : waits.sort((one, other) => endOf(one) - endOf(other));
}

/** Days of a wait before the first day of all that end later. */
function uncovered(from: number, until: number, first: number): number {
  return Math.max(0, Math.min(until, first) - from);
}
