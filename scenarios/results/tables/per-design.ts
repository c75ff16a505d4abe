/**
 * A table with one row for each design.
 *
 * The rule this file keeps: a design that has nothing to show gets no row, and where none of them has,
 * there is no table: nobody reads a row of noughts as an answer.
 */
import type { RunSummary } from "#journeys";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableCell } from "../types.ts";
import { label } from "./parts.ts";

/** What such a table is, but for its rows. */
export interface DesignTable extends Omit<NamedTable, "keyName" | "rows"> {
  /** The cells of a design, given its runs; null where it has no row. */
  readonly cells: (design: RunDesign, runs: readonly RunSummary[]) => readonly TableCell[] | null;
  /** Whether a run has anybody the table is about; without one in any design there is no table. */
  readonly anyone?: (run: RunSummary) => boolean;
}

/** The table of these runs; null when there is nobody to show. */
export function perDesign(table: RunTable, what: DesignTable): NamedTable | null {
  const { cells, anyone, columns, shows, leavesOut, ...named } = what;
  const isAbout = ({ id }: RunDesign): boolean =>
    anyone === undefined || runsOf(table, id).some((run) => anyone(run));
  if (!table.designs.some(isAbout)) return null;
  const rows = table.designs.flatMap((design) => {
    const own = cells(design, runsOf(table, design.id));
    return own === null ? [] : [{ key: design.title, cells: own }];
  });
  if (rows.length === 0) return null;
  const keyName = label("Ontwerp", "Design");
  return { ...named, keyName, columns, rows, shows, leavesOut };
}
