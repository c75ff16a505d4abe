/**
 * Which designs a table is made for, where one row per design and kind would be too many.
 *
 * The rule this file keeps: on a ladder the first and the last rung say it; without one, all do.
 */
import type { RunDesign, RunTable } from "../run-table.ts";

export function shownDesigns({ designs, first, last }: RunTable): readonly RunDesign[] {
  const rungs = designs.filter(({ step }) => step !== null);
  return rungs.length > 1 ? [first, last] : designs;
}
