/**
 * Several moves of one youth over one border: what they are worth together.
 *
 * The rule this file keeps: a youth is one witness. Who waits long once waits long again, for reasons
 * of its own, so the spread of a sum is taken over youths; where nobody moved twice nothing changes.
 */
import { normalQuantile, tUpperTail } from "#engine";

/** What one move adds to a sum that is tested, beyond what was to be expected. */
export interface PartOfYouth {
  readonly youth: number;
  readonly part: number;
}

export interface Clusters {
  readonly youths: number;
  readonly moves: number;
  /** Times the variance over youths is that over moves (design effect, Kish 1965); 1 or more. */
  readonly effect: number;
}

/** How moves hang together by youth. What all have in common is the border's and is taken out first. */
export function clustersOf(parts: readonly PartOfYouth[]): Clusters {
  const mean = parts.reduce((sum, { part }) => sum + part, 0) / parts.length;
  const sums = new Map<number, number>();
  let squares = 0;
  for (const { youth, part } of parts) {
    sums.set(youth, (sums.get(youth) ?? 0) + part - mean);
    squares += (part - mean) ** 2;
  }
  const between = [...sums.values()].reduce((all, sum) => all + sum * sum, 0);
  const effect = squares > 0 ? Math.max(1, between / squares) : 1;
  return { youths: sums.size, moves: parts.length, effect };
}

/** Chances this near to 0 or 1 are as good as certain; the normal law needs something between. */
const NEAREST = 1e-300;
const FARTHEST = 1 - 1e-16;

/**
 * A one-sided p of moves that were taken for separate ones, as it is with youths for witnesses: its
 * place on the normal law is drawn in by the design effect, and read from Student's t over youths.
 */
export function widenedP(p: number, { youths, moves, effect }: Clusters): number {
  if (youths === moves || Number.isNaN(p)) return p;
  if (youths < 2) return 1;
  const place = -normalQuantile(Math.min(Math.max(p, NEAREST), FARTHEST));
  return tUpperTail(place / Math.sqrt(effect), youths - 1);
}
