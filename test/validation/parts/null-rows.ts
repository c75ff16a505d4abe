/**
 * Worlds without walls: a shortage, seasons, another mix of youths; lived and judged.
 *
 * The rule this file keeps: an experiment is a function of its number; kinds take turns, so that a
 * run that was stopped has of each.
 */
import type { BorderWorld } from "../worlds/border-network.ts";
import { judgeWorld, LOADS, quietWorld, type WallRow } from "./wall-worlds.ts";

export interface NullKind {
  readonly name: string;
  readonly what: string;
  readonly world: BorderWorld;
}

export const KINDS: readonly NullKind[] = [
  {
    name: "shortage",
    what: "Places for 91% of the demand in segments 2 and 4 (load 1.1), patience 500 days on average",
    world: {
      ...quietWorld,
      load: LOADS.map((load, at) => (at === 1 || at === 3 ? 1.1 : load)),
      patienceDays: 500,
    },
  },
  {
    name: "season",
    what: "Direct entries swing by 40% over the year, each segment with a top of its own, so that movers come in other months than direct entries",
    world: { ...quietWorld, season: 0.4 },
  },
  {
    name: "case mix",
    what: "Court orders and most severe youths, who go first, come directly; movers are of the class that waits longest (others move four times as often as severe youths)",
    world: { ...quietWorld, severeMoves: 0.25 },
  },
  {
    name: "withdrawal",
    what: "A third of all youths withdraw wherever they ask (patience 120 days on average at load 1), from waits that differ by class",
    world: { ...quietWorld, load: LOADS.map(() => 1), patienceDays: 120 },
  },
];

/** Worlds of each kind. */
export const WORLDS = 400;

export interface NullRow extends WallRow {
  readonly kind: number;
}

export function runNulls(experiment: number): NullRow {
  const number = experiment % KINDS.length;
  const world = Math.floor(experiment / KINDS.length);
  const { name, world: definition } = KINDS[number]!;
  return { kind: number, ...judgeWorld(definition, `no wall, ${name}, world ${world}`) };
}
