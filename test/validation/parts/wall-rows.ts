/**
 * Worlds with planted walls: kinds and numbers, lived and judged.
 *
 * The rule this file keeps: an experiment is a function of its number; kinds take turns, so that a
 * run that was stopped has of each.
 */
import type { BorderWorld } from "../worlds/border-network.ts";
import { judgeWorld, planted, quietWorld, type WallRow } from "./wall-worlds.ts";

export interface WallKind {
  readonly name: string;
  readonly world: BorderWorld;
  /** Extra days that the wall puts in. */
  readonly days: number;
}

const delay = (days: number) => ({ delays: planted(days) });
const refusal = (share: number) => ({ refusals: planted(share) });
const withdrawal = (share: number) => ({ quits: planted(share) });
const thirty = { perBorder: 30 };

function kind(name: string, days: number, change: Partial<BorderWorld>): WallKind {
  return { name, days, world: { ...quietWorld, ...change } };
}

export const KINDS: readonly WallKind[] = [
  kind("7 days", 7, delay(7)),
  kind("14 days", 14, delay(14)),
  kind("28 days", 28, delay(28)),
  kind("refusal +10 points", 1, refusal(0.1)),
  kind("refusal +20 points", 2, refusal(0.2)),
  kind("14 days and refusal +10 points", 15, { ...delay(14), ...refusal(0.1) }),
  kind("28 days, and youths who give up (mean patience 500 days)", 28, {
    ...delay(28),
    patienceDays: 500,
  }),
  kind("14 days, 30 attempts", 14, { ...delay(14), ...thirty }),
  kind("refusal +20 points, 30 attempts", 2, { ...refusal(0.2), ...thirty }),
  kind("withdrawal of half", 0, withdrawal(0.5)),
  kind("withdrawal of half, 30 attempts", 0, { ...withdrawal(0.5), ...thirty }),
];

/** Worlds of each kind. */
export const WORLDS = 100;

export interface PowerRow extends WallRow {
  readonly kind: number;
}

export function runWalls(experiment: number): PowerRow {
  const number = experiment % KINDS.length;
  const world = Math.floor(experiment / KINDS.length);
  const { name, world: definition } = KINDS[number]!;
  return { kind: number, ...judgeWorld(definition, `wall of ${name}, world ${world}`) };
}
