/**
 * Tables of the results file as text: what stands in every cell, in the language of the reader.
 *
 * The rule this file keeps: how a figure is written follows from the unit of its column and from
 * nothing else, so a new table needs no word here.
 */
import type { Estimate, Label, NamedTable, TableCell, TableUnit } from "#results";
import type { Voice, Write } from "../words/index.ts";
import { capital, say, type TableView, withMargin } from "./view.ts";

export interface NamedTableView {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly number[];
  readonly shows: string;
  readonly leavesOut: string;
  readonly table: TableView;
}

const small = (value: number): number => (Math.abs(value) < 10 ? 1 : 0);

/** How figures of a unit are written. */
function writerOf(unit: TableUnit, { format }: Voice): Write {
  const plain: Write = (value, finer = 0) => format.number(value, small(value) + finer);
  const writers: Readonly<Record<TableUnit, Write>> = {
    text: plain,
    number: plain,
    euro: format.euroShort,
    "euro-change": format.euroChange,
    days: format.waitDays,
    "days-change": format.waitChange,
    youths: format.count,
    "youths-change": format.change,
    count: format.count,
    "count-change": format.change,
    hours: format.count,
    months: plain,
    share: (value, finer = 0) => format.percent(value, finer),
    year: (value) => String(value),
  };
  return writers[unit];
}

const isLabel = (cell: Estimate | Label): cell is Label => "nl" in cell;

function written(cell: TableCell, unit: TableUnit, voice: Voice): string {
  if (cell === null) return "–";
  if (typeof cell === "number") return writerOf(unit, voice)(cell);
  return isLabel(cell) ? say(cell, voice.lang) : withMargin(cell, writerOf(unit, voice), voice);
}

/** One table of the file as text. */
export function prepareTable(named: NamedTable, voice: Voice): NamedTableView {
  const { lang } = voice;
  const head = { label: capital(say(named.keyName, lang)), numeric: false };
  const columns = named.columns.map((column) => ({
    label: say(column, lang),
    numeric: column.unit !== "text",
  }));
  const rows = named.rows.map(({ key, cells }) => [
    say(key, lang),
    ...named.columns.map(({ unit }, index) => written(cells[index] ?? null, unit, voice)),
  ]);
  return {
    id: named.id,
    title: say(named, lang),
    questions: named.questions,
    shows: say(named.shows, lang),
    leavesOut: say(named.leavesOut, lang),
    table: { columns: [head, ...columns], rows },
  };
}
