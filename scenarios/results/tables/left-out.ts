/**
 * Tables with a row for every design of an experiment, in a quick run that left designs out.
 *
 * The rule this file keeps: who reads such a table sees which rows it could have had.
 */
import type { Label, NamedTable } from "../types.ts";
import { label } from "./parts.ts";

/** Tables whose rows are the designs of the experiment that is made for them. */
const ofDesigns: readonly string[] = ["boundaries", "cuts", "bearing-capacity", "clauses", "flip"];

/** The same tables, where designs were left out with their names below it. */
export function namingLeftOut(
  tables: readonly NamedTable[],
  leftOut: readonly Label[],
): readonly NamedTable[] {
  if (leftOut.length === 0) return tables;
  const names = (lang: "nl" | "en") => leftOut.map((title) => title[lang]).join("; ");
  const told = label(
    `Deze snelle berekening laat ontwerpen weg. Die staan dus niet in de tabel: ${names("nl")}.`,
    `This quick run leaves out designs. So they are not in the table: ${names("en")}.`,
  );
  return tables.map((table) =>
    ofDesigns.includes(table.id) ? { ...table, leavesOut: added(table.leavesOut, told) } : table,
  );
}

function added(before: Label, told: Label): Label {
  return label(`${told.nl} ${before.nl}`, `${told.en} ${before.en}`);
}
