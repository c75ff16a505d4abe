/**
 * Who refers a youth: a race over the mix of the municipality for this need.
 *
 * The rule this file keeps: one draw per request; leaving a referrer out changes nothing for a youth
 * who would not have asked that one.
 */
import { forkUniform, raceTimeBelow } from "#engine";
import type { World } from "../world.ts";

/** False for who was in care from the first day and has not asked since. */
export function hasReferrer({ youths, firstCandidate }: World, youth: number): boolean {
  return youth >= firstCandidate || (youths.requests[youth] as number) > 1;
}

interface Asking {
  readonly town: number;
  readonly need: number;
  /** The draw this request rests on. */
  readonly draw: number;
}

/** Referrer by exponential race; those with 1 in `avoided` are left out. */
export function drawReferrer(
  { plan }: World,
  { town, need, draw }: Asking,
  avoided: Uint8Array | null,
): number {
  const count = plan.referrers.length;
  const row = (town * plan.forms.length + need) * count;
  let best = 0;
  let bestTime = Number.POSITIVE_INFINITY;
  for (let referrer = 0; referrer < count; referrer++) {
    const weight = plan.referWeight[row + referrer] as number;
    if (weight <= 0 || (avoided !== null && avoided[referrer] === 1)) continue;
    const u = forkUniform(draw, plan.purposes.refer[referrer] as number);
    const time = raceTimeBelow(u, weight, bestTime);
    if (time < bestTime) {
      bestTime = time;
      best = referrer;
    }
  }
  return best;
}
