/**
 * A table that answers a question: any rows and columns, each with its words and its unit.
 *
 * The rule this file keeps: a table says beside its figures what it shows and what it does not, and
 * every figure that comes from replications is an estimate.
 */
import type { Estimate, Label } from "./basics.ts";

/**
 * What the figures of a column are, and so how they are written. Those that end in `-change` are
 * differences and are written with their sign. A `share` is part of a whole; a `ratio` is written as
 * a percentage too, but can be more than all or less than nothing. In a column `by-row` each row names its own unit.
 */
export type TableUnit =
  | "text"
  | "euro"
  | "euro-change"
  | "days"
  | "days-change"
  | "youths"
  | "youths-change"
  | "count"
  | "count-change"
  | "hours"
  | "months"
  | "share"
  | "ratio"
  | "year"
  | "number"
  | "number-change"
  | "by-row"
  | "by-row-change";

/** Units that a row can have: those with a difference of their own. */
export type RowUnit = "euro" | "days" | "youths" | "count" | "share";

export interface TableColumn extends Label {
  readonly id: string;
  readonly unit: TableUnit;
}

/** A figure with its interval, a plain number, words in both languages, or nothing known. */
export type TableCell = Estimate | number | Label | null;

export interface TableRow {
  /** What the row is about. */
  readonly key: Label;
  /** Unit of its figures in columns `by-row` and, as a difference, `by-row-change`. */
  readonly unit?: RowUnit;
  /** As many as there are columns, in their order. */
  readonly cells: readonly TableCell[];
}

export interface NamedTable extends Label {
  readonly id: string;
  /** The questions of the list of 25 that it answers; empty when it answers none of them. */
  readonly questions: readonly number[];
  /** What the keys of the rows are: "Municipality", "Design and year". */
  readonly keyName: Label;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What the table shows, in a sentence or two. */
  readonly shows: Label;
  /** What it does not show, and what it must not be read as. */
  readonly leavesOut: Label;
}
