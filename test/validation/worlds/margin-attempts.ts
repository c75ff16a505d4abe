/**
 * Data sets in which more moves are refused than direct entries, by just the share that is no wall yet.
 *
 * The rule this file keeps: refusals are the only difference, and they are drawn by themselves.
 */
import type { AttemptColumns } from "#journeys";
import { type Draws, drawsFrom } from "../../journeys/findings/draws.ts";
import { type Attempt, columnsOf } from "../../journeys/findings/walls/attempt-columns.ts";

export const MARGIN_DAYS_SEEN = 1461;
const SEGMENTS = [1, 2, 3, 4, 5];
const DIRECT = 300;
const MOVES = 60;
const MEAN_WAIT = 20;

export interface MarginWorld {
  /** Share of the direct entries that is refused. */
  readonly ordinary: number;
  /** Share of the moves refused beyond that. */
  readonly extra: number;
}

/** One data set; the same seed gives the same. */
export function marginAttempts({ ordinary, extra }: MarginWorld, seed: number): AttemptColumns {
  const draws = drawsFrom(seed);
  const attempts: Attempt[] = [];
  const add = (count: number, from: number, to: number, refused: number) => {
    for (let n = 0; n < count; n++) attempts.push(attemptOf(from, to, refused, draws));
  };
  for (const to of SEGMENTS) {
    add(DIRECT, 0, to, ordinary);
    for (const from of SEGMENTS) if (from !== to) add(MOVES, from, to, ordinary + extra);
  }
  return columnsOf(attempts);
}

function attemptOf(from: number, to: number, refused: number, draws: Draws): Attempt {
  const opened = Math.floor(draws.uniform() * MARGIN_DAYS_SEEN);
  const refusals = draws.uniform() < refused ? 1 : 0;
  const wait = Math.round(draws.exponential(MEAN_WAIT));
  if (opened + wait <= MARGIN_DAYS_SEEN) return { from, to, opened, refusals, wait };
  return { from, to, opened, refusals, wait: MARGIN_DAYS_SEEN - opened, outcome: "waiting" };
}
