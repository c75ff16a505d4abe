/**
 * What the common chance of two designs is worth: how much wider the leakage would be without it.
 *
 * The rule this file keeps: the same runs tell both. Without common chance the variant of another
 * replication stands against a base, so that no run is done twice.
 */
import { mean, sampleStandardDeviation } from "#engine";
import { RECEIVERS } from "#journeys";

/** Days in one replication of each design, in the order of RECEIVERS: care outside agreements is apart. */
export interface Use {
  readonly base: ArrayLike<number>;
  readonly variant: ArrayLike<number>;
}

export interface Pairing {
  /** Days that come back in other segments, per day saved in the target. */
  readonly leakage: number;
  /** Standard deviation of (gained - leakage x saved) / mean saving, per replication. */
  readonly sd: number;
  /** How many times fewer replications the common chance takes. */
  readonly reduction: number;
}

/** @param target a segment; the local team is policy and no leakage */
export function pairingOf(uses: readonly Use[], target: string): Pairing {
  const at = (RECEIVERS as readonly string[]).indexOf(target);
  const change = uses.map(({ base, variant }) => balance(base, variant, at));
  const apart = uses.map(({ base }, index) =>
    balance(base, uses[(index + 1) % uses.length]!.variant, at),
  );
  const saving = mean(change.map(({ saved }) => saved));
  const leakage = mean(change.map(({ gained }) => gained)) / saving;
  const spread = (list: readonly Balance[]) =>
    sampleStandardDeviation(list.map(({ gained, saved }) => gained - leakage * saved));
  return {
    leakage,
    sd: spread(change) / saving,
    reduction: spread(apart) ** 2 / spread(change) ** 2,
  };
}

interface Balance {
  readonly saved: number;
  readonly gained: number;
}

function balance(base: ArrayLike<number>, variant: ArrayLike<number>, target: number): Balance {
  let gained = 0;
  for (const [place, name] of RECEIVERS.entries()) {
    if (place !== target && name !== "local-team") gained += variant[place]! - base[place]!;
  }
  return { saved: base[target]! - variant[target]!, gained };
}

/** Replications for a power of 0.90 at a leakage of 0.10, one-sided at 5% (`methods.md` 3.3). */
export function replicationsFor({ sd }: Pairing): number {
  return Math.ceil((((1.6449 + 1.2816) * sd) / 0.1) ** 2);
}
