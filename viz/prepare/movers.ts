/**
 * Who moved: the same youth in another segment, or at another ending.
 *
 * The rule this file keeps: a count below its own noise is not drawn, and printed in brackets.
 * Youths are whole in figure and table, and totals are sums of what is written.
 */
import type { Movers, Results } from "#results";
import type { Voice, Write } from "../words/index.ts";
import { numeric, pairOf, placeName, sumOf, type TableView, text, variantName } from "./view.ts";

export interface MoveBand {
  readonly from: string;
  readonly to: string;
  readonly youths: number;
}

export interface MoverView {
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** Cells by row and column, with the spread between replications. */
  readonly counts: readonly (readonly number[])[];
  readonly noise: readonly (readonly number[])[];
  readonly bands: readonly MoveBand[];
  /** All youths of a row or a column, those below the noise too: as the table adds them up. */
  readonly totals: {
    readonly out: ReadonlyMap<string, number>;
    readonly into: ReadonlyMap<string, number>;
  };
  readonly belowNoise: number;
  readonly youths: number;
  readonly moved: number;
  readonly table: TableView;
  readonly daysTable: TableView;
  readonly euroTable: TableView;
}

/** The movers of the whole ladder when they are there, else of the last step. */
function chosen(results: Results): Movers | null {
  const pair = pairOf(results);
  const ofDesign = results.movers.filter((found) => found.variant === pair.design);
  return (
    ofDesign.find((found) => found.against === pair.today) ??
    ofDesign[0] ??
    results.movers.at(-1) ??
    null
  );
}

/** Ids along one side: the places, and the line that closes the sums when the matrix has one more. */
function sideOf(movers: Movers, length: number, closing: string): string[] {
  return length > movers.places.length ? [...movers.places, closing] : [...movers.places];
}

export function isNoise(count: number, noise: number): boolean {
  return count === 0 || count <= noise;
}

/** Youths are whole, in the figure and in the table. */
function wholeOf({ youthsMatrix }: Movers): readonly (readonly number[])[] {
  return youthsMatrix.map((row) => row.map(Math.round));
}

export function prepareMovers(results: Results, voice: Voice): MoverView | null {
  const movers = chosen(results);
  if (movers === null || movers.youthsMatrix.length === 0) return null;
  const name = (id: string) => ({ id, name: placeName(results, id, voice) });
  const [rows, columns] = sidesOf(movers);
  const all = rows.flatMap((from, row) =>
    columns.map((to, column) => ({
      from,
      to,
      youths: movers.youthsMatrix[row]?.[column] ?? 0,
      noise: movers.noise[row]?.[column] ?? 0,
    })),
  );
  const whole = wholeOf(movers);
  const real = all.filter((cell) => cell.from !== cell.to && !isNoise(cell.youths, cell.noise));
  const below = all.filter((cell) => cell.from !== cell.to && isNoise(cell.youths, cell.noise));
  return {
    rows: rows.map(name),
    columns: columns.map(name),
    counts: movers.youthsMatrix,
    noise: movers.noise,
    bands: real.map(({ from, to, youths }) => ({ from, to, youths: Math.round(youths) })),
    totals: {
      out: new Map(rows.map((id, row) => [id, sumOf(whole[row] ?? [])])),
      into: new Map(columns.map((id, at) => [id, sumOf(whole.map((row) => row[at] ?? 0))])),
    },
    belowNoise: sumOf(below.map((cell) => cell.youths)),
    youths: movers.youths.mean,
    moved: movers.moved.mean,
    table: matrixTable(results, rows, columns, movers, voice),
    daysTable: amountTable(results, rows, columns, voice, {
      head: voice.words.tableHead.fromToDays,
      amounts: movers.days,
      write: voice.format.count,
    }),
    euroTable: amountTable(results, rows, columns, voice, {
      head: voice.words.waterbedParts.head.fromToEuro,
      amounts: movers.euro,
      write: voice.format.euro,
    }),
  };
}

/** The matrix of youths of one design beside another, with what it is of. */
export interface MoverTable {
  readonly heading: string;
  readonly table: TableView;
}

/** Who has less care where and more where: a design beside each that it is compared with. */
export function moverTables(results: Results, variant: string, voice: Voice): MoverTable[] {
  const { words, lang } = voice;
  const named = (id: string) => variantName(results, id, lang);
  return results.movers
    .filter((movers) => movers.variant === variant && movers.youthsMatrix.length > 0)
    .map((movers) => ({
      heading: `${words.figure.movers}: ${named(variant)}, ${words.comparedWith} ${named(movers.against)}`,
      table: matrixTable(results, ...sidesOf(movers), movers, voice),
    }));
}

/** Ids of the rows and of the columns. */
function sidesOf(movers: Movers): readonly [readonly string[], readonly string[]] {
  const { youthsMatrix } = movers;
  return [
    sideOf(movers, youthsMatrix.length, "new"),
    sideOf(movers, youthsMatrix[0]?.length ?? 0, "nowhere"),
  ];
}

/** A segment by number: the names stand at the rows. */
function shortName(results: Results, id: string, voice: Voice): string {
  return /^[1-5]$/.test(id) ? id : placeName(results, id, voice);
}

function matrixTable(
  results: Results,
  rows: readonly string[],
  columns: readonly string[],
  movers: Movers,
  voice: Voice,
): TableView {
  const { format, words } = voice;
  const whole = wholeOf(movers);
  const write = (row: number, column: number) => {
    const count = movers.youthsMatrix[row]?.[column] ?? 0;
    const written = format.number(count);
    if (count === 0) return "0";
    return isNoise(count, movers.noise[row]?.[column] ?? 0) ? `(${written})` : written;
  };
  return {
    columns: [
      text(words.tableHead.fromTo),
      ...columns.map((id) => numeric(shortName(results, id, voice))),
      numeric(words.total),
    ],
    rows: [
      ...rows.map((id, row) => [
        placeName(results, id, voice),
        ...columns.map((_, column) => write(row, column)),
        format.number(sumOf(whole[row] ?? [])),
      ]),
      totalRow(whole, columns.length, format.number, words.total),
    ],
  };
}

/** What was gained at each place, and all of it. */
function totalRow(
  matrix: readonly (readonly number[])[],
  columns: number,
  write: (value: number) => string,
  name: string,
): readonly string[] {
  const sums = Array.from({ length: columns }, (_, column) =>
    sumOf(matrix.map((row) => row[column] ?? 0)),
  );
  return [name, ...sums.map((sum) => write(sum)), write(sumOf(sums))];
}

interface Amounts {
  readonly head: string;
  readonly amounts: readonly (readonly number[])[];
  readonly write: Write;
}

/** The matrix in another currency: rows add up to what was lost, columns to what was gained. */
function amountTable(
  results: Results,
  rows: readonly string[],
  columns: readonly string[],
  voice: Voice,
  { head, amounts, write }: Amounts,
): TableView {
  const { words } = voice;
  return {
    columns: [
      text(head),
      ...columns.map((id) => numeric(shortName(results, id, voice))),
      numeric(words.total),
    ],
    rows: [
      ...rows.map((id, row) => [
        placeName(results, id, voice),
        ...columns.map((_, column) => write(amounts[row]?.[column] ?? 0)),
        write(sumOf(amounts[row] ?? [])),
      ]),
      totalRow(amounts, columns.length, write, words.total),
    ],
  };
}
