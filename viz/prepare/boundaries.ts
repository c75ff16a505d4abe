/**
 * What moving a border between segments does, from the table of the experiment on borders.
 *
 * The rule this file keeps: every row is a difference with the one design that its row names; the
 * table itself stands in the chapter of tables, this is the same numbers as a picture.
 */
import type { Estimate, Results, TableCell } from "#results";
import type { Voice } from "../words/index.ts";
import { prepareTable } from "./tables.ts";
import { byInterval, measuredText, type ToldView, toldOf } from "./told.ts";
import { say, type TableView } from "./view.ts";

/** A difference by name, with what it is a difference with. */
export interface DotRow {
  readonly name: string;
  readonly against: string;
  readonly value: Estimate;
}

export type BoundaryPart = "border-days" | "cost" | "wait";

export interface BoundaryView {
  readonly parts: Readonly<Record<BoundaryPart, readonly DotRow[]>>;
  readonly told: ToldView | null;
  readonly table: TableView;
}

const isEstimate = (cell: TableCell | undefined): cell is Estimate =>
  typeof cell === "object" && cell !== null && "mean" in cell;

/** Null when no border was moved. */
export function prepareBoundaries(results: Results, voice: Voice): BoundaryView | null {
  const named = results.tables.find(({ id }) => id === "boundaries");
  if (named === undefined) return null;
  const at = (id: string) => named.columns.findIndex((column) => column.id === id);
  const rowsOf = (part: BoundaryPart): DotRow[] =>
    named.rows.flatMap(({ key, cells }) => {
      const [value, against] = [cells[at(part)], cells[at("against")]];
      if (!isEstimate(value)) return [];
      const isLabel = typeof against === "object" && against !== null && "nl" in against;
      return [
        { name: say(key, voice.lang), against: isLabel ? say(against, voice.lang) : "", value },
      ];
    });
  const parts = {
    "border-days": rowsOf("border-days"),
    cost: rowsOf("cost"),
    wait: rowsOf("wait"),
  };
  return {
    parts,
    told: toldOn(parts["border-days"], voice),
    table: prepareTable(named, voice).table,
  };
}

/** How many moves change the days that borders take, and which does most. */
function toldOn(rows: readonly DotRow[], voice: Voice): ToldView | null {
  const { words, format } = voice;
  const [any] = rows;
  if (any === undefined) return null;
  const shown = rows
    .filter(({ value }) => byInterval(value) === "likely")
    .sort((one, other) => Math.abs(other.value.mean) - Math.abs(one.value.mean));
  const [most] = shown;
  const of = format.number(rows.length);
  if (most === undefined)
    return toldOf(words.boundaries.none(of), byInterval(any.value), any.value, voice);
  const days = measuredText(most.value, format.change, words.boundaries.daysAYear, voice);
  const sentence = words.boundaries.shown(of, format.number(shown.length), most.name, days);
  return toldOf(sentence, "likely", most.value, voice);
}
