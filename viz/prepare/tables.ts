/**
 * Tables of the results file as text: what stands in every cell, in the language of the reader.
 *
 * The rule this file keeps: how a figure is written follows from the unit of its column and from
 * nothing else, so a new table needs no word here.
 */
import type { Estimate, Label, NamedTable, RowUnit, TableCell, TableUnit } from "#results";
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

/** Decimals that leave two figures of a small number. */
function small(value: number): number {
  const size = Math.abs(value);
  return size < 0.1 ? 3 : size < 1 ? 2 : size < 10 ? 1 : 0;
}

type WrittenUnit = Exclude<TableUnit, "by-row" | "by-row-change"> | "share-change";

/** The unit of a cell: that of its column, or of its row where the column leaves it to the row. */
function unitOf(column: TableUnit, row: RowUnit | undefined): WrittenUnit {
  if (column === "by-row") return row ?? "number";
  if (column === "by-row-change") return row === undefined ? "number" : `${row}-change`;
  return column;
}

const leastWhole = 0.01;

/** Shares in whole hundredths, and below one hundredth in tenths of it: 0,3% is not nothing. */
function shareWriterOf({ percent }: Voice["format"]): Write {
  const digits = (share: number): number => (share !== 0 && Math.abs(share) < leastWhole ? 1 : 0);
  const inOneUnit = ([mean = 0]: readonly number[]): Write => {
    const own = digits(mean);
    return (share, finer = 0) => percent(share, own + finer);
  };
  const write: Write = (share, finer = 0) => percent(share, digits(share) + finer);
  return Object.assign(write, { inOneUnit });
}

/** How figures of a unit are written. */
function writerOf(unit: WrittenUnit, { format, words }: Voice): Write {
  const plain: Write = (value, finer = 0) => format.number(value, small(value) + finer);
  const percent = shareWriterOf(format);
  const writers: Readonly<Record<WrittenUnit, Write>> = {
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
    share: percent,
    ratio: percent,
    "number-change": (value, finer = 0) => `${value > 0 ? "+" : ""}${plain(value, finer)}`,
    // Between two shares: "+3%" could be read as three percent of the first.
    "share-change": (value, finer = 0) =>
      words.questions.points(`${value > 0 ? "+" : ""}${format.number(100 * value, finer)}`),
    year: (value) => String(value),
  };
  return writers[unit];
}

const isLabel = (cell: Estimate | Label): cell is Label => "nl" in cell;

function written(cell: TableCell, unit: WrittenUnit, voice: Voice): string {
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
  const rows = named.rows.map(({ key, cells, unit: own }) => [
    say(key, lang),
    ...named.columns.map(({ unit }, index) =>
      written(cells[index] ?? null, unitOf(unit, own), voice),
    ),
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
