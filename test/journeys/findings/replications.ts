/**
 * Replications of a pair of designs, from changes written by receiver.
 *
 * The rule this file keeps: one youth a municipality carries the whole change, so that a sum is what
 * a test wrote down.
 */
import {
  type PairSummary,
  summarisePair,
} from "../../../journeys/findings/waterbed/pair-summary.ts";
import { outcomeOf } from "./waterbed/youth-outcomes.ts";

/** Enough in every place to lose from. */
const before = [10_000, 10_000, 10_000, 10_000, 10_000, 10_000];

export interface TownShift {
  /** Days by place, segments 1 to 5 and the local team. */
  readonly days: readonly number[];
  readonly euro?: readonly number[];
  /** Days more off-contract and out of the region, of segment 1. */
  readonly outside?: readonly [offContract: number, outOfRegion: number];
}

/**
 * One replication: what changed among the youths of each municipality, in order of number.
 *
 * @param squeezed numbers of the places that are squeezed at once
 */
export function shifted(
  towns: readonly TownShift[],
  squeezed: readonly number[] = [],
): PairSummary {
  const base = outcomeOf(towns.map((_, town) => ({ days: before, town })));
  const added = (changes: readonly number[], extra: number) =>
    before.map((use, place) => use + changes[place]! + (place === 0 ? extra : 0));
  const variant = outcomeOf(
    towns.map(({ days, euro, outside = [0, 0] }, town) => ({
      days: added(days, outside[0] + outside[1]),
      euro: added(euro ?? days, outside[0] + outside[1]),
      outside: [
        [0, 0, outside[0]],
        [0, 1, outside[1]],
      ] as const,
      town,
    })),
  );
  return summarisePair(base, variant, squeezed);
}
