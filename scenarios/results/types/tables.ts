/**
 * A table that answers a question: any rows and columns, each with its words and its unit.
 *
 * The rule this file keeps: a table says beside its figures what it shows and what it does not, and
 * every figure that comes from replications is an estimate.
 */
import type { Estimate, Label } from "./basics.ts";

/**
 * What the figures of a column are, and so how they are written. Those that end in `-change` are
 * differences and are written with their sign.
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
  | "year"
  | "number";

export interface TableColumn extends Label {
  readonly id: string;
  readonly unit: TableUnit;
}

/** A figure with its interval, a plain number, words in both languages, or nothing known. */
export type TableCell = Estimate | number | Label | null;

export interface TableRow {
  /** What the row is about. */
  readonly key: Label;
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
