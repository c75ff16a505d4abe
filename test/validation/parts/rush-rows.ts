/**
 * Data sets with a rush, judged alone.
 *
 * The rule this file keeps: an experiment is a function of its number; kinds take turns, so that a
 * run that was stopped has of each.
 */
import { RUSH_DAYS, RUSH_YEARS, type RushWorld, rushAttempts } from "../worlds/rush-attempts.ts";
import { judgeAlone, planted, type WallRow } from "./wall-worlds.ts";

export interface RushKind {
  readonly name: string;
  readonly what: string;
  readonly world: RushWorld;
}

const month = [213, 30] as const;
const rush: RushWorld = { inMonth: 0.6, month, extraDays: 90 };

export const KINDS: readonly RushKind[] = [
  { name: "slow month", what: "who asks in that month waits 90 days more", world: rush },
  {
    name: "closed summer",
    what: "nobody starts from day 182 to 244 of a year, and 60% of the moves are asked for in the 47 days before day 212",
    world: { inMonth: 0.6, month: [165, 47], closed: [182, 244] },
  },
  {
    name: "refusing month",
    what: "40% are refused in that month, 5% in others",
    world: { inMonth: 0.6, month, refused: 0.4 },
  },
  {
    name: "month of withdrawals",
    what: "half of those who ask in that month withdraw",
    world: { inMonth: 0.6, month, withdrawn: 0.5 },
  },
  {
    name: "slow month, and 28 days at three borders",
    what: "as the first, with walls",
    world: { ...rush, delays: planted(28) },
  },
  {
    name: "even year, and 28 days at three borders",
    what: "moves at any time, no month slower: what the rush costs in power",
    world: { inMonth: 0, month, delays: planted(28) },
  },
];

/** How many of them hold no wall. */
export const QUIET_KINDS = 4;

/** Data sets of each kind. */
export const WORLDS = 400;

export interface RushRow extends Pick<WallRow, "singleShipped" | "singleBare"> {
  readonly kind: number;
}

export function runRush(experiment: number): RushRow {
  const kind = experiment % KINDS.length;
  const { world } = KINDS[kind]!;
  const window = { years: RUSH_YEARS, lastDay: RUSH_DAYS };
  return { kind, ...judgeAlone(rushAttempts(world, 7919 * experiment + 1), window) };
}
