/**
 * Who drops out while waiting at a border (`methods.md` 3.1, W5).
 *
 * The rule this file keeps: what is expected is worked out stratum by stratum from direct entries, and
 * by the days that were waited: who waits longer has longer to give up. Who grew too old or
 * was helped enough meanwhile has not dropped out.
 */
import { LOST_TO, OUTCOME } from "../../measures/attempts.ts";
import type { AttemptColumns } from "../../measures/summary.ts";
import { type AttemptTable, ORIGINS } from "./attempt-table.ts";
import { borderCell, type Cells } from "./border-cells.ts";

/** Adds dropouts, days, and the dropouts that direct entries would have had in those days. */
export function countLosses(cells: Cells, attempts: AttemptColumns, table: AttemptTable): void {
  const size = table.strata * ORIGINS;
  const dropouts = new Float64Array(size);
  const days = new Float64Array(size);
  for (let row = 0; row < table.length; row++) {
    if (attempts.from[row]! >= ORIGINS) continue;
    const at = table.stratum[row]! * ORIGINS + attempts.from[row]!;
    days[at]! += attempts.wait[row]!;
    if (isDropout(attempts, row)) dropouts[at]! += 1;
  }
  for (let at = 0; at < size; at++) {
    const from = at % ORIGINS;
    const direct = at - from;
    if (from === 0 || days[at] === 0) continue;
    const cell = borderCell(from, Math.floor(at / ORIGINS / table.strataOfSegment) + 1);
    cells.dropouts[cell]! += dropouts[at]!;
    if (days[direct] === 0) continue;
    cells.dropoutsCompared[cell]! += dropouts[at]!;
    cells.dropoutsExpected[cell]! += (days[at]! * dropouts[direct]!) / days[direct]!;
  }
}

/** Whether a youth gave up or went elsewhere. */
export function isDropout({ outcome, lostTo }: AttemptColumns, row: number): boolean {
  if (outcome[row] !== OUTCOME.lost) return false;
  return lostTo[row] !== LOST_TO.adult && lostTo[row] !== LOST_TO.bridgedEnough;
}
