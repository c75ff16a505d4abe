/**
 * Refusals at a border against refusals of direct entries (`methods.md` 3.1, W2).
 *
 * The rule this file keeps: refusals have a test of their own, since a youth who is refused and
 * starts soon elsewhere does not show in the waits.
 */
import { normalCdf, oddsSums, stratifiedExactP, type TwoByTwo } from "#engine";
import { type AttemptTable, ORIGINS } from "./attempt-table.ts";
import { BORDER_CELLS, borderCell, type Cells } from "./border-cells.ts";

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

/** Refused moves to be expected below which the law of large numbers does not hold yet. */
const FEW_EXPECTED = 5;

/**
 * Per cell, for one data set: the one-sided p of "no more refusals than direct entries"; exact where
 * few refused moves are to be expected. NaN where nobody at all was refused: there is no test.
 */
export function refusedPs(cells: Cells, tally: StratumTally, table: AttemptTable): Float64Array {
  const ps = new Float64Array(BORDER_CELLS).fill(Number.NaN);
  for (let from = 1; from < ORIGINS; from++) {
    for (let to = 1; to < ORIGINS; to++) {
      const cell = borderCell(from, to);
      const variance = cells.refusedVariance[cell]!;
      if (from === to || !(variance > 0)) continue;
      const strata = comparedTables(tally, table, from, to);
      ps[cell] = hasFew(strata)
        ? stratifiedExactP(strata)
        : normalCdf(-cells.refusedDifference[cell]! / Math.sqrt(variance));
    }
  }
  return ps;
}

function comparedTables(tally: StratumTally, table: AttemptTable, from: number, to: number) {
  const first = (to - 1) * table.strataOfSegment;
  const tables: TwoByTwo[] = [];
  for (let stratum = first; stratum < first + table.strataOfSegment; stratum++) {
    const compared = tableAt(tally, stratum * ORIGINS + from);
    if (compared.group > 0 && compared.reference > 0) tables.push(compared);
  }
  return tables;
}

/** Whether fewer refused moves, or fewer that are not, are to be expected than the limit. */
function hasFew(tables: readonly TwoByTwo[]): boolean {
  let refused = 0;
  let moves = 0;
  for (const { group, groupEvents, reference, referenceEvents } of tables) {
    refused += (group * (groupEvents + referenceEvents)) / (group + reference);
    moves += group;
  }
  return Math.min(refused, moves - refused) < FEW_EXPECTED;
}
