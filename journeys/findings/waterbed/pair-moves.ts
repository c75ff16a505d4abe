/**
 * The substitution matrix of two designs: what youths lost in one place, spread over what they gained.
 *
 * The rule this file keeps: it closes in every currency. Rows add up to what was lost, columns to
 * what was gained, and in youths everybody whose care changed counts once.
 */
import { RECEIVER_COUNT } from "../../measures/outside-use.ts";

/**
 * Rows and columns: the receivers, then as last row `new` (gained without loss elsewhere) and as last
 * column `nowhere` (lost without gain elsewhere).
 */
export const MATRIX_SIZE = RECEIVER_COUNT + 1;

/** Below these a difference is the rounding of single-precision sums, not a change of use. */
export const NOISE_DAYS = 0.01;
export const NOISE_EURO = 1;

/** In one currency; all amounts 0 or more. */
export interface Moves {
  /** [receiver]: summed over youths. */
  readonly lost: Float64Array;
  readonly gained: Float64Array;
  /** [from, `new` last][to, `nowhere` last]: each youth's losses spread over its gains. */
  readonly moved: Float64Array;
}

/** Youths by what happened to their days: [from, `new` last][to, `nowhere` last]. */
export interface MovedYouths {
  /** Each youth whose days changed counts once, spread by its days. */
  readonly shares: Float64Array;
  /** Numbers of youths; a youth can be in several cells. */
  readonly touched: Float64Array;
}

export function emptyMoves(): Moves {
  return {
    lost: new Float64Array(RECEIVER_COUNT),
    gained: new Float64Array(RECEIVER_COUNT),
    moved: new Float64Array(MATRIX_SIZE * MATRIX_SIZE),
  };
}

export function emptyYouths(): MovedYouths {
  const cells = MATRIX_SIZE * MATRIX_SIZE;
  return { shares: new Float64Array(cells), touched: new Float64Array(cells) };
}

/**
 * Adds one youth: M_gh = l_g k_h / max(sum k, sum l) (`methods.md` 3.2); what does not meet goes to
 * `nowhere` or comes from `new`. With `youths`, the same is counted in youths.
 */
export function spreadMoves(moves: Moves, change: Float64Array, youths?: MovedYouths): void {
  const allLost = addTo(moves.lost, change, -1);
  const allGained = addTo(moves.gained, change, 1);
  const larger = Math.max(allLost, allGained);
  const counted = larger > NOISE_DAYS ? youths : undefined;
  for (let from = 0; from < RECEIVER_COUNT; from++) {
    const lost = -change[from]!;
    if (lost <= 0) continue;
    addMove(moves, from, RECEIVER_COUNT, lost * (1 - allGained / larger), larger, counted);
    for (let to = 0; to < RECEIVER_COUNT; to++) {
      if (change[to]! <= 0) continue;
      addMove(moves, from, to, (lost * change[to]!) / larger, larger, counted);
    }
  }
  for (let to = 0; to < RECEIVER_COUNT; to++) {
    if (change[to]! <= 0) continue;
    addMove(moves, RECEIVER_COUNT, to, change[to]! * (1 - allLost / larger), larger, counted);
  }
}

/** Adds what has this sign to the totals, as positive amounts; returns their sum. */
function addTo(totals: Float64Array, change: Float64Array, sign: number): number {
  let sum = 0;
  for (let place = 0; place < RECEIVER_COUNT; place++) {
    const amount = sign * change[place]!;
    if (amount <= 0) continue;
    totals[place]! += amount;
    sum += amount;
  }
  return sum;
}

function addMove(
  moves: Moves,
  from: number,
  to: number,
  amount: number,
  whole: number,
  youths: MovedYouths | undefined,
): void {
  const cell = from * MATRIX_SIZE + to;
  moves.moved[cell]! += amount;
  if (youths === undefined) return;
  youths.shares[cell]! += amount / whole;
  if (amount > NOISE_DAYS) youths.touched[cell]! += 1;
}
