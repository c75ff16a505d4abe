/**
 * Doubts on the filled-in tables that a command was given, told wherever a table is taken.
 *
 * The rule this file keeps: what `check` doubts in a table, every command that runs it tells too, on
 * standard error, once the table has been found to be good.
 */
import type { CommonOptions } from "../options.ts";
import { judgedTable } from "../reading/plausible-tables.ts";
import type { Known } from "../reading/region-files.ts";
import { isTable } from "../reading/table-files.ts";
import { tellDoubts } from "./doubt-lines.ts";

/** Tells the doubts on those of these files that are tables; the rest is passed over. */
export function tellTables(
  names: readonly string[],
  known: Known,
  options: Pick<CommonOptions, "lang">,
): void {
  const tables = names.filter((name) => !known.library.has(name) && isTable(name));
  const doubts = tables.flatMap((path) => judgedTable(path, null, known).doubts);
  tellDoubts(doubts, options);
}
