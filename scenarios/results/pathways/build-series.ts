/**
 * What is followed over time: waiting, care, places, cost.
 *
 * The rule this file keeps: months and years count from the first day of the run, history left
 * out, and a month stands for its first day.
 */
import { PLACE_COUNT, PLACES, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { columnsOf } from "../estimates.ts";
import { possibleColumns } from "../possible.ts";
import { budgetUse, fixedBudget, meanWait, occupancy, placeCost } from "../readings.ts";
import { type RunTable, runsOf } from "../run-table.ts";
import type { Series } from "../types.ts";

interface SeriesKind extends Omit<Series, "values"> {
  readonly rows: number;
  /** Value in row (segment or place) and month or year. */
  readonly read: (run: RunSummary, row: number, at: number) => number;
}

const monthly =
  (column: "waiting" | "inCare" | "places") =>
  (run: RunSummary, row: number, month: number): number =>
    run[column][row * run.months + month] ?? 0;

const kinds: readonly SeriesKind[] = [
  {
    id: "waiting-youths",
    nl: "Jongeren op een wachtlijst",
    en: "Youths waiting",
    unit: "youths",
    axis: "month",
    rows: SEGMENT_COUNT,
    read: monthly("waiting"),
  },
  {
    id: "in-care",
    nl: "Lopende hulp op de eerste van de maand",
    en: "Care running on the first of the month",
    unit: "youths",
    axis: "month",
    rows: PLACE_COUNT,
    read: monthly("inCare"),
  },
  {
    id: "places",
    nl: "Plaatsen",
    en: "Places",
    unit: "places",
    axis: "month",
    rows: SEGMENT_COUNT,
    read: monthly("places"),
  },
  {
    id: "wait-days",
    nl: "Gemiddelde wachttijd van wie in dat jaar start",
    en: "Mean wait of those who start in that year",
    unit: "days",
    axis: "year",
    rows: SEGMENT_COUNT,
    read: (run, segment, year) => meanWait(run, [year], [segment]),
  },
  {
    id: "cost",
    nl: "Kosten per jaar",
    en: "Cost a year",
    unit: "euro",
    axis: "year",
    rows: PLACE_COUNT,
    read: placeCost,
  },
  {
    id: "occupancy",
    nl: "Deel van de plaatsen dat bezet is",
    en: "Share of places in use",
    unit: "share",
    axis: "year",
    rows: SEGMENT_COUNT,
    read: occupancy,
  },
  {
    id: "fixed-budget",
    nl: "Vast budget per jaar",
    en: "Fixed budget a year",
    unit: "euro",
    axis: "year",
    rows: SEGMENT_COUNT,
    read: fixedBudget,
  },
  {
    id: "budget-use",
    nl: "Waarde van de hulp die het vaste budget moet betalen",
    en: "Value of the care that the fixed budget has to pay for",
    unit: "euro",
    axis: "year",
    rows: SEGMENT_COUNT,
    read: budgetUse,
  },
  {
    id: "above-budget",
    nl: "Hulp boven het vaste budget",
    en: "Care above the fixed budget",
    unit: "euro-change",
    axis: "year",
    rows: SEGMENT_COUNT,
    read: (run, segment, year) => budgetUse(run, segment, year) - fixedBudget(run, segment, year),
  },
];

export function buildSeries(table: RunTable): readonly Series[] {
  const lengths = { month: table.shape.months, year: table.shape.years.length };
  return kinds.map(({ rows, read, ...kind }) => {
    const steps = [...Array(lengths[kind.axis]).keys()];
    const values = table.designs.map(({ id }) => {
      const runs = runsOf(table, id);
      const groups = PLACES.slice(0, rows).map((place, row) => [
        place,
        possibleColumns(
          columnsOf(runs.map((run) => steps.map((at) => read(run, row, at)))),
          kind.unit,
        ),
      ]);
      return [id, Object.fromEntries(groups)];
    });
    return { ...kind, values: Object.fromEntries(values) };
  });
}

/** First days of the months of the run, ISO. */
export function monthsOf(table: RunTable): readonly string[] {
  const [firstYear = 0] = table.shape.years;
  return Array.from({ length: table.shape.months }, (_, index) => {
    const year = firstYear + Math.floor(index / 12);
    return `${year}-${String((index % 12) + 1).padStart(2, "0")}-01`;
  });
}
