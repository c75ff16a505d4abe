/**
 * How many are turned away of the first so many who come after a fixed day, in a full loss system.
 *
 * The rule this file keeps: it is worked out from the chain of arrivals, with nothing drawn. In the long
 * run it is Erlang's loss formula; but on a fixed day nobody has just come, so the first to come
 * finds places that were left meanwhile, and it takes a stay or two to wear off.
 */

export interface LossSystem {
  readonly places: number;
  /** Mean days between arrivals, and of a stay; both exponential. */
  readonly gapDays: number;
  readonly stayDays: number;
}

/** Share turned away of the first `arrivals` after a day on which the system is in its steady state. */
export function turnedAwayAfter(system: LossSystem, arrivals: number): number {
  let state = steadyState(system);
  let sum = 0;
  for (let count = 0; count < arrivals; count++) {
    const found = afterGap(system, state);
    sum += found[system.places]!;
    state = withArrival(found);
  }
  return sum / arrivals;
}

/** Chance of so many places taken: a Poisson law cut off at the places. */
function steadyState({ places, gapDays, stayDays }: LossSystem): number[] {
  const weights = [1];
  for (let taken = 1; taken <= places; taken++) {
    weights.push((weights[taken - 1]! * stayDays) / gapDays / taken);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** What an arrival finds, an exponential gap later: each place taken may be left before it. */
function afterGap({ gapDays, stayDays }: LossSystem, state: readonly number[]): number[] {
  const found = [...state];
  for (let taken = state.length - 1; taken > 0; taken--) {
    const isLeft = taken / stayDays / (taken / stayDays + 1 / gapDays);
    found[taken - 1]! += found[taken]! * isLeft;
    found[taken]! *= 1 - isLeft;
  }
  return found;
}

function withArrival(found: readonly number[]): number[] {
  const last = found.length - 1;
  const state = [0, ...found.slice(0, last)];
  state[last]! += found[last]!;
  return state;
}
