/**
 * Data sets in which most moves come in one month a year, in which everybody fares worse.
 *
 * The rule this file keeps: what happens depends on the day of asking alone, for moves and direct
 * entries alike, but for walls that are put in. There is no queue: a month can be as different from the
 * next as it likes.
 */
import type { AttemptColumns } from "#journeys";
import { type Draws, drawsFrom } from "../../journeys/findings/draws.ts";
import { type Attempt, columnsOf } from "../../journeys/findings/walls/attempt-columns.ts";

export interface RushWorld {
  /** Share of the moves that are asked for in the month; the others come at any time. */
  readonly inMonth: number;
  /** First day of the month in the year, and how many days it has. */
  readonly month: readonly [number, number];
  /** In the month: days more, chance of a refusal, chance to withdraw. */
  readonly extraDays?: number;
  readonly refused?: number;
  readonly withdrawn?: number;
  /** Days of the year in which nobody starts: who would, starts after it. */
  readonly closed?: readonly [number, number];
  /** "from>to" -> days that are put in. */
  readonly delays?: Readonly<Record<string, number>>;
}

export const RUSH_YEARS = 4;
export const RUSH_DAYS = 1461;
const YEAR = 365.25;
const SEGMENTS = [1, 2, 3, 4, 5];
const DIRECT = 300;
const MOVES = 40;
const MEAN_WAIT = 20;
const ORDINARY = 0.05;

/** One data set; the same seed gives the same. */
export function rushAttempts(world: RushWorld, seed: number): AttemptColumns {
  const draws = drawsFrom(seed);
  const attempts: Attempt[] = [];
  for (const to of SEGMENTS) {
    for (let n = 0; n < DIRECT; n++) {
      attempts.push(attemptOn(world, 0, to, draws.uniform() * RUSH_DAYS, draws));
    }
    for (const from of SEGMENTS) {
      if (from === to) continue;
      for (let n = 0; n < MOVES; n++) {
        attempts.push(attemptOn(world, from, to, moveDay(world, draws), draws));
      }
    }
  }
  return columnsOf(attempts);
}

function moveDay({ inMonth, month: [first, length] }: RushWorld, { uniform }: Draws): number {
  if (uniform() >= inMonth) return uniform() * RUSH_DAYS;
  return Math.floor(uniform() * RUSH_YEARS) * YEAR + first + length * uniform();
}

function attemptOn(
  world: RushWorld,
  from: number,
  to: number,
  asked: number,
  { uniform, exponential }: Draws,
): Attempt {
  const [first, length] = world.month;
  const isRush = asked % YEAR >= first && asked % YEAR < first + length;
  const opened = Math.floor(asked);
  const delay = world.delays?.[`${from}>${to}`] ?? 0;
  const days = exponential(MEAN_WAIT) + (isRush ? (world.extraDays ?? 0) : 0) + delay;
  const refusals = uniform() < (isRush ? (world.refused ?? ORDINARY) : ORDINARY) ? 1 : 0;
  const withdraws = uniform() < (isRush ? (world.withdrawn ?? 0) : 0);
  const wait = Math.round(withdraws ? days * uniform() : afterClosing(world, opened, days));
  const attempt = { from, to, opened, refusals };
  if (opened + wait > RUSH_DAYS) {
    return { ...attempt, wait: RUSH_DAYS - opened, outcome: "waiting" };
  }
  return { ...attempt, wait, outcome: withdraws ? "gave-up" : "started" };
}

function afterClosing({ closed }: RushWorld, opened: number, days: number): number {
  if (closed === undefined) return days;
  const day = (opened + days) % YEAR;
  return day >= closed[0] && day < closed[1] ? days + closed[1] - day : days;
}
