/**
 * Refusals at a border against refusals of direct entries (`methods.md` 3.1, W2).
 *
 * The rule this file keeps: refusals have a test of their own, since a youth who is refused and
 * starts soon elsewhere does not show in the waits.
 */
import { oddsSums, type TwoByTwo } from "#engine";
import { ORIGINS } from "./attempt-table.ts";
import type { Cells } from "./border-cells.ts";

/** Per [stratum][origin]: refused attempts and days of friction. */
export interface StratumTally {
  readonly count: Float64Array;
  readonly refused: Float64Array;
  readonly friction: Float64Array;
}

/** Attempts and refused ones of a bucket of moves, beside the direct entries of its stratum. */
function tableAt({ count, refused }: StratumTally, here: number): TwoByTwo {
  const direct = here - (here % ORIGINS);
  return {
    group: count[here]!,
    groupEvents: refused[here]!,
    reference: count[direct]!,
    referenceEvents: refused[direct]!,
  };
}

/** Adds one stratum to the test of Cochran, Mantel and Haenszel and to their odds ratio. */
export function addRefusals(cells: Cells, cell: number, tally: StratumTally, here: number): void {
  const table = tableAt(tally, here);
  const all = table.group + table.reference;
  const refused = table.groupEvents + table.referenceEvents;
  cells.refusedDifference[cell]! += table.groupEvents - (table.group * refused) / all;
  cells.refusedVariance[cell]! +=
    (table.group * table.reference * refused * (all - refused)) / (all * all * (all - 1));
  if (refused === 0) return;
  const sums = oddsSums(table);
  cells.oddsForward[cell]! += sums.forward;
  cells.oddsBackward[cell]! += sums.backward;
  cells.oddsForwardSquare[cell]! += sums.forwardSquare;
  cells.oddsCross[cell]! += sums.cross;
  cells.oddsBackwardSquare[cell]! += sums.backwardSquare;
}
