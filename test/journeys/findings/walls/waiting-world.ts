/**
 * Synthetic regions with walls where we put them, shortages where we put them, and nothing else.
 *
 * The rule this file keeps: every segment is a queue for its places, first come first served, and a
 * wall is days (or a refusal) between asking and joining that queue. So the truth is known.
 */
import type { AttemptColumns } from "../../../../journeys/measures/summary.ts";
import { type Draws, drawsFrom } from "../draws.ts";
import { type Attempt, columnsOf } from "./attempt-columns.ts";

export interface World {
  /** Attempts per ordered border in one replication. */
  readonly perBorder: number;
  readonly directPerSegment?: number;
  /** "from>to" -> days added between asking and queueing. */
  readonly delays?: Readonly<Record<string, number>>;
  /** "from>to" -> chance of a refusal, which costs 10 days, on top of everybody's 5%. */
  readonly refusals?: Readonly<Record<string, number>>;
  /** Mean days until an attempt is given up; nobody gives up when absent. */
  readonly patienceDays?: number;
  /** Segment -> demand over places; 0.9 where not named. Above 1 the queue grows all the time. */
  readonly load?: Readonly<Record<number, number>>;
}

export const WINDOW_YEARS = 6;
const LAST_DAY = 2190;
const PLACES = 10;

/** Movers are severe twice as often, and a severe case takes longer to match. */
const SEVERE_DIRECT = 0.3;
const SEVERE_MOVER = 0.6;
const MATCHING = [4, 30];

export function attemptsOf(world: World, seed: number): AttemptColumns {
  const draws = drawsFrom(seed);
  const attempts: Attempt[] = [];
  for (let to = 1; to <= 5; to++) {
    const asked: Asked[] = [];
    for (let n = 0; n < (world.directPerSegment ?? 300); n++) asked.push(ask(world, 0, to, draws));
    for (let from = 1; from <= 5; from++) {
      for (let n = 0; n < world.perBorder; n++) asked.push(ask(world, from, to, draws));
    }
    serve(asked, to, world, draws);
    attempts.push(...asked);
  }
  return columnsOf(attempts);
}

/** As many replications as asked for, each with chance of its own. */
export function replicationsOf(world: World, count: number, seed: number): AttemptColumns[] {
  return Array.from({ length: count }, (_, index) => attemptsOf(world, seed * 1009 + index));
}

/** An attempt in the making: when it joins the queue, and how it ends. */
interface Asked extends Attempt {
  readonly opened: number;
  readonly queues: number;
  wait: number;
  outcome: NonNullable<Attempt["outcome"]>;
  capacityDays: number;
}

function ask(world: World, from: number, to: number, { uniform, exponential }: Draws): Asked {
  const opened = Math.fround(uniform() * LAST_DAY);
  const priority = uniform() < (from === 0 ? SEVERE_DIRECT : SEVERE_MOVER) ? 1 : 0;
  const matchingDays = exponential(MATCHING[priority]!);
  const border = `${from}>${to}`;
  const refusals = uniform() < 0.05 + (world.refusals?.[border] ?? 0) ? 1 : 0;
  const borderDays = (world.delays?.[border] ?? 0) + 10 * refusals;
  const queues = opened + matchingDays + borderDays;
  const ending = { wait: 0, outcome: "started" as const, capacityDays: 0 };
  return { from, to, priority, opened, queues, borderDays, matchingDays, refusals, ...ending };
}

function serve(asked: Asked[], to: number, world: World, draws: Draws): void {
  const { patienceDays = Number.POSITIVE_INFINITY, load } = world;
  const stay = ((load?.[to] ?? 0.9) * PLACES * LAST_DAY) / asked.length;
  const free = new Float64Array(PLACES);
  asked.sort((a, b) => a.queues - b.queues);
  for (const attempt of asked) {
    let place = 0;
    for (let other = 1; other < PLACES; other++) if (free[other]! < free[place]!) place = other;
    const start = Math.max(attempt.queues, free[place]!);
    const patience = draws.exponential(1) * patienceDays;
    const length = draws.exponential(stay);
    attempt.wait = start - attempt.opened;
    if (attempt.wait > patience && attempt.opened + patience < LAST_DAY) {
      attempt.outcome = "gave-up";
      attempt.wait = patience;
    } else if (start > LAST_DAY) {
      attempt.outcome = "waiting";
      attempt.wait = LAST_DAY - attempt.opened;
    } else {
      free[place] = start + length;
    }
    attempt.capacityDays = Math.max(0, attempt.wait - (attempt.queues - attempt.opened));
  }
}
