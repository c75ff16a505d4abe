/**
 * Which designs the conclusions set beside each other.
 *
 * The rule this file keeps: who runs one scenario asks what it changes in what it builds on, so that
 * pair comes first; beside today it stands second. Who sets several designs beside one base gets a
 * pair for each, the last first. No pair twice.
 */
import type { Concluding } from "../../definition/scenario-file.ts";
import type { RunTable } from "../run-table.ts";
import type { Conclusions } from "../types.ts";

/** The same runs, as if there were only these two designs. */
function narrowed(table: RunTable, against: string): RunTable {
  const first = table.designs.find(({ id }) => id === against) ?? table.first;
  return { ...table, first, designs: [first, table.last] };
}

/**
 * The other steps, each as if it were the last, where all of them stand beside the first design: on
 * a ladder a step is told by the ladder itself.
 */
function besideBase(table: RunTable): readonly RunTable[] {
  const { first, last } = table;
  const steps = table.designs.filter((design) => design.step !== null && design !== first);
  if (steps.some(({ against }) => against !== first.id)) return [];
  return steps
    .filter((design) => design !== last)
    .map((design) => ({ ...table, last: design, designs: [first, design] }));
}

/**
 * A table for each pair, whose first and last design are the pair; the most important first. The
 * table of all designs stays whole where the whole ladder is concluded on.
 */
export function concludedTables(
  table: RunTable,
  conclusions: Concluding | null,
): readonly [RunTable, ...RunTable[]] {
  const { first, last } = table;
  if (conclusions === null) return [table, ...besideBase(table)];
  if (conclusions !== "last-step" || last.against === null || last.against === first.id) {
    return [table];
  }
  return [narrowed(table, last.against), narrowed(table, first.id)];
}

/** The pairs, as the results file tells them. */
export function conclusionsOf(table: RunTable, conclusions: Concluding | null): Conclusions {
  const pairs = concludedTables(table, conclusions).map(({ first, last }) => ({
    variant: last.id,
    against: first === last ? null : first.id,
  }));
  return { wholeDesign: conclusions === "whole-design", pairs };
}
