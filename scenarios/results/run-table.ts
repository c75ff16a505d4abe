/**
 * All runs of an experiment, and how figures are read out of them.
 *
 * The rule this file keeps: values leave it in order of replication, so that every sum is made in
 * the same order however many workers there were.
 */
import type { Model, ReplicationResult, RunSummary } from "#journeys";
import type { Label } from "./types.ts";

/** A design that was run, with what is said about it. */
export interface RunDesign {
  readonly id: string;
  readonly title: Label;
  readonly asks: Label;
  readonly step: number | null;
  readonly against: string | null;
  readonly model: Model;
  readonly hash: string;
}

export interface RunTable {
  /** In order of the experiment; the first is the one all others lead back to. */
  readonly designs: readonly RunDesign[];
  readonly first: RunDesign;
  /** Last design on the ladder. */
  readonly last: RunDesign;
  readonly replications: readonly ReplicationResult[];
  /** A run to read the shape of: municipalities, forms, years. */
  readonly shape: RunSummary;
  /** Places in `years` of the policy window. */
  readonly policyYears: readonly number[];
  /** Months of the policy window. */
  readonly policyMonths: readonly number[];
}

/** Orders the replications and finds the policy window. */
export function runTable(
  designs: readonly RunDesign[],
  replications: readonly ReplicationResult[],
): RunTable {
  const ordered = [...replications].sort((a, b) => a.replication - b.replication);
  const [first] = designs;
  const shape = first === undefined ? undefined : ordered[0]?.runs[first.id];
  if (first === undefined || shape === undefined) {
    throw new RangeError("A table of runs needs at least one design and one replication.");
  }
  const ladder = designs.filter(({ step }) => step !== null);
  const policyFirst = first.model.region.policyFirstYear.value;
  const policyYears = [...shape.years.keys()].filter(
    (index) => (shape.years[index] ?? 0) >= policyFirst,
  );
  const firstMonth = (policyYears[0] ?? 0) * 12;
  return {
    designs,
    first,
    last: ladder.at(-1) ?? first,
    replications: ordered,
    shape,
    policyYears,
    policyMonths: Array.from(
      { length: shape.months - firstMonth },
      (_, index) => firstMonth + index,
    ),
  };
}

/** The runs of a design in order of replication. */
export function runsOf(table: RunTable, variant: string): readonly RunSummary[] {
  return table.replications.map(({ runs }) => runs[variant]).filter((run) => run !== undefined);
}

/** One figure of a design, per replication. */
export function valuesOf(
  table: RunTable,
  variant: string,
  read: (run: RunSummary) => number,
): readonly number[] {
  return runsOf(table, variant).map(read);
}

/** The same figure of two designs, in the replications that hold both. */
export function pairsOf(
  table: RunTable,
  variant: string,
  against: string,
  read: (run: RunSummary) => number,
): { readonly variant: readonly number[]; readonly base: readonly number[] } {
  const both = table.replications.flatMap(({ runs }) => {
    const here = runs[variant];
    const there = runs[against];
    return here === undefined || there === undefined ? [] : [[read(here), read(there)] as const];
  });
  return { variant: both.map(([here]) => here), base: both.map(([, there]) => there) };
}

/** Sum of a column over the given cells. */
export function sumOver(column: Float64Array, cells: Iterable<number>): number {
  let sum = 0;
  for (const cell of cells) sum += column[cell] ?? 0;
  return sum;
}
