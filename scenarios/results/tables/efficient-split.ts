/**
 * The split of a saving over segments that costs the fewest days of waiting.
 *
 * The rule this file keeps: euros are taken where the next one costs least waiting, along straight
 * lines between the cuts that were run; the interval is a jackknife over replications.
 */
import { meanEstimate } from "#engine";
import { savingsTargets } from "../money/savings-targets.ts";
import { yearlyMean } from "../readings.ts";
import type { RunTable } from "../run-table.ts";
import type { Estimate } from "../types.ts";
import type { Cut, CutRun } from "./cuts.ts";

/** A stretch between two cuts of a segment: what it saves in all, and what it costs in waiting. */
interface Piece {
  readonly euro: number;
  readonly days: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The stretches of one segment; one that saves nothing ends them. */
function piecesOf(cuts: readonly Cut[], leftOut: number | null): readonly Piece[] {
  const figure = ({ runs }: Cut, name: keyof CutRun) =>
    mean(runs.filter((_, run) => run !== leftOut).map((run) => run[name]));
  const pieces: Piece[] = [];
  let [euro, days] = [0, 0];
  for (const cut of cuts) {
    const piece = { euro: figure(cut, "net") - euro, days: figure(cut, "waitingDays") - days };
    if (piece.euro <= 0) break;
    pieces.push(piece);
    euro += piece.euro;
    days += piece.days;
  }
  return pieces;
}

/**
 * Euro taken from each segment to reach `target`, the cheapest next stretch first; less than the
 * target together when there is no more to take.
 */
export function cheapestFirst(
  segments: readonly (readonly Piece[])[],
  target: number,
): readonly number[] {
  const taken = segments.map(() => 0);
  const next = segments.map(() => 0);
  for (let left = target; left > 0; ) {
    const offers = segments.flatMap((pieces, segment) => {
      const piece = pieces[next[segment] ?? 0];
      return piece === undefined ? [] : [{ segment, piece, price: piece.days / piece.euro }];
    });
    const [best] = offers.sort((a, b) => a.price - b.price);
    if (best === undefined) break;
    const euro = Math.min(left, best.piece.euro);
    taken[best.segment] = (taken[best.segment] ?? 0) + euro;
    next[best.segment] = (next[best.segment] ?? 0) + 1;
    left -= euro;
  }
  return taken;
}

function sharesOf(groups: readonly (readonly Cut[])[], target: number, leftOut: number | null) {
  const taken = cheapestFirst(
    groups.map((cuts) => piecesOf(cuts, leftOut)),
    target,
  );
  const whole = taken.reduce((sum, euro) => sum + euro, 0);
  return taken.map((euro) => (whole > 0 ? euro / whole : 0));
}

/**
 * Share of each segment in the split that asks the fewest days of waiting for the saving of the
 * path; null with one segment, or when no cut saves anything.
 */
export function efficientSplit(
  table: RunTable,
  groups: readonly (readonly Cut[])[],
): readonly (Estimate | null)[] {
  const targets = savingsTargets(table.first.model);
  const target = yearlyMean(table.policyYears, (year) => targets(table.shape.years[year] ?? 0));
  const all = sharesOf(groups, target, null);
  if (groups.length < 2 || all.every((share) => share === 0)) return groups.map(() => null);
  const counts = groups.flatMap((cuts) => cuts.map(({ runs }) => runs.length));
  const n = Math.min(...counts);
  if (n < 2) return all.map((share) => ({ mean: share, low: null, high: null }));
  const without = Array.from({ length: n }, (_, run) => sharesOf(groups, target, run));
  return all.map((share, segment) => {
    // Pseudo-values of Tukey's jackknife: their spread is that of the estimate.
    const pseudo = without.map((own) => n * share - (n - 1) * (own[segment] ?? 0));
    const { mean: centre, low, high } = meanEstimate(pseudo);
    const reach = low === null || high === null ? 0 : centre - low;
    return { mean: share, low: Math.max(0, share - reach), high: Math.min(1, share + reach) };
  });
}
