/**
 * What makes a border of a log a wall: days, refusals or withdrawals.
 *
 * The rule this file keeps: each is named by its own test, corrected as the border was.
 */
import type { LoggedWall } from "#journeys";
import type { WallReason } from "./log-wall-types.ts";

export type Chances = readonly (readonly [WallReason, number])[];

/** The tests that there are, with their chances; the smallest first. */
export function chancesOf({ pDelay, pRefused, pWithdrawn }: LoggedWall): Chances {
  const all = [
    ["days", pDelay],
    ["refusals", pRefused],
    ["withdrawals", pWithdrawn],
  ] as const;
  return all
    .flatMap(([reason, p]) => (p === null ? [] : [[reason, p] as const]))
    .sort(([, one], [, other]) => one - other);
}

/** Tests whose chance is small enough by itself, after the same correction as the smallest. */
export function reasonsOf(
  { verdict, pAdjusted }: LoggedWall,
  chances: Chances,
  q: number,
): WallReason[] {
  const [strongest] = chances;
  if (verdict !== "wall" || pAdjusted === null || strongest === undefined) return [];
  const passes = (p: number) => p <= strongest[1] || (pAdjusted * p) / strongest[1] <= q;
  return chances.filter(([, p]) => passes(p)).map(([reason]) => reason);
}
