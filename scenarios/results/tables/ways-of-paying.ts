/**
 * What two ways of paying did: a price per trajectory, and a spending room that is a signal.
 *
 * The rule this file keeps: figures are means a year over the policy years; what is paid is set beside
 * what the same care costs at the price of a day.
 */
import { MONEY_COUNTS, type MoneyCount, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { placeLabel } from "../place-labels.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { column, joined, label } from "./parts.ts";

type Read = (run: RunSummary, segment: number, years: readonly number[]) => number;

/** Mean a year of a count of one segment (0 to 4). */
function mean(count: MoneyCount): Read {
  const row = MONEY_COUNTS.indexOf(count) * SEGMENT_COUNT;
  return (run, segment, years) =>
    years.reduce(
      (sum, year) => sum + (run.money[(row + segment) * run.years.length + year] ?? 0),
      0,
    ) / Math.max(1, years.length);
}

/** Rows per segment and design in which anything was counted. */
function rowsOf(table: RunTable, reads: readonly Read[]): readonly TableRow[] {
  return table.designs.flatMap(({ id, title }: RunDesign) => {
    const runs = runsOf(table, id);
    return Array.from({ length: SEGMENT_COUNT }, (_, segment) => segment).flatMap((segment) => {
      const cells = reads.map((read) => runs.map((run) => read(run, segment, table.policyYears)));
      if (cells.every((values) => values.every((value) => value === 0))) return [];
      return [
        { key: joined(placeLabel(String(segment + 1)), title), cells: cells.map(estimateOf) },
      ];
    });
  });
}

/** Null when no segment has a trajectory price. */
export function trajectoriesTable(table: RunTable): NamedTable | null {
  const rows = rowsOf(table, [
    mean("trajectories"),
    mean("trajectory-euro"),
    mean("trajectory-worth"),
    mean("reopened"),
    mean("same-trajectory"),
  ]);
  if (rows.length === 0) return null;
  return {
    id: "trajectories",
    ...label("Een prijs per traject", "A price per trajectory"),
    questions: [12, 13],
    keyName: label("Segment, ontwerp", "Segment, design"),
    columns: [
      column("begun", "number", "trajecten per jaar", "trajectories a year"),
      column("paid", "euro", "betaald per jaar", "paid a year"),
      column("worth", "euro", "dezelfde hulp per dag", "the same care by the day"),
      column("reopened", "number", "op papier opnieuw begonnen", "begun anew on paper"),
      column("same", "number", "starts zonder eigen prijs", "starts without a price of their own"),
    ],
    rows,
    shows: label(
      "Wat er wordt betaald voor hele trajecten, en wat de dagen hulp daarvan zouden kosten bij betaling per dag. In de eerste jaren wordt meer betaald dan gegeven: het eerste deel van de prijs komt bij de start.",
      "What is paid for whole trajectories, and what their days of care would cost if paid by the day. In the first years more is paid than given, as the first part of the price comes at the start.",
    ),
    leavesOut: label(
      "De prijs en de termijnen zijn aannames (trajectory). Wat aanbieders met zo'n prijs doen, staat alleen aan in ontwerpen met gedrag.",
      "Price and terms are assumptions (trajectory). What providers do about such a price is on only in designs with behaviour.",
    ),
  };
}

/** Null when no spending room is a signal. */
export function spendingRoomTable(table: RunTable): NamedTable | null {
  const rows = rowsOf(table, [
    mean("room-sent-on"),
    mean("room-permitted"),
    mean("room-refused"),
    mean("over-room-worth"),
    mean("over-room-unpaid"),
  ]);
  if (rows.length === 0) return null;
  return {
    id: "spending-room",
    ...label("Boven de bestedingsruimte", "Above the spending room"),
    questions: [13],
    keyName: label("Segment, ontwerp", "Segment, design"),
    columns: [
      column(
        "sent-on",
        "youths",
        "naar een andere aanbieder per jaar",
        "sent to another provider a year",
      ),
      column("permitted", "youths", "toestemming gekregen per jaar", "permitted a year"),
      column("refused", "youths", "geen toestemming per jaar", "not permitted a year"),
      column("worth", "euro", "hulp boven de ruimte", "care above the room"),
      column("unpaid", "euro", "daarvan niet betaald", "not paid of it"),
    ],
    rows,
    shows: label(
      "Wat er gebeurt als een aanbieder meer geeft dan zijn bestedingsruimte van het jaar: waar jeugdigen dan heen gaan, en welk deel van de hulp lager wordt betaald.",
      "What happens when a provider gives more than its spending room of the year: where youths then go, and which part of care is paid less.",
    ),
    leavesOut: label(
      "Hoe streng de ruimte is, is een aanname (room). Een aanbieder stopt niet: dat is het omzetplafond.",
      "How strict the room is, is an assumption (room). No provider stops: that is the turnover ceiling.",
    ),
  };
}
