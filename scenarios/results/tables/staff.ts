/**
 * Staff: the places a segment wants, those that can be manned, and youths whose worker leaves.
 *
 * The rule this file keeps: figures are means over the policy years in which staff are a limit; a
 * youth loses its worker as often as staff leave, spread over its days in care.
 */
import { type RunSummary, SEGMENT_COUNT } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { placeLabel } from "../place-labels.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { column, joined, label } from "./parts.ts";

const DAYS_PER_YEAR = 365.25;

/** Years of the policy window in which staff are a limit. */
function yearsOf(run: RunSummary, policyYears: readonly number[]): readonly number[] {
  return policyYears.filter((year) =>
    Array.from({ length: SEGMENT_COUNT }).some(
      (_, segment) => (run.placesWanted[segment * run.years.length + year] ?? 0) > 0,
    ),
  );
}

/** Places wanted and manned, and youths a year whose worker leaves, of a segment. */
export function staffFigures(
  run: RunSummary,
  segment: number,
  policyYears: readonly number[],
  turnover: number,
): { readonly wanted: number; readonly manned: number; readonly changes: number } {
  const years = yearsOf(run, policyYears);
  const Y = run.years.length;
  const towns = run.municipalities.length;
  const mean = (read: (year: number) => number): number =>
    years.length === 0 ? 0 : years.reduce((sum, year) => sum + read(year), 0) / years.length;
  const days = (year: number): number =>
    run.municipalities.reduce(
      (sum, _, town) => sum + (run.days[(segment * towns + town) * Y + year] ?? 0),
      0,
    );
  return {
    wanted: mean((year) => run.placesWanted[segment * Y + year] ?? 0),
    manned: mean((year) => run.placesManned[segment * Y + year] ?? 0),
    changes: (mean(days) / DAYS_PER_YEAR) * turnover,
  };
}

function rowsOf(table: RunTable, { id, title, model }: RunDesign): readonly TableRow[] {
  const runs = runsOf(table, id);
  const rows: TableRow[] = [];
  for (let segment = 0; segment < SEGMENT_COUNT; segment++) {
    const figures = runs.map((run) =>
      staffFigures(run, segment, table.policyYears, model.labour.turnover.value),
    );
    if (figures.every(({ wanted }) => wanted === 0)) continue;
    rows.push({
      key: joined(placeLabel(String(segment + 1)), title),
      cells: [
        estimateOf(figures.map(({ wanted }) => wanted)),
        estimateOf(figures.map(({ manned }) => manned)),
        estimateOf(figures.map(({ wanted, manned }) => (wanted > 0 ? 1 - manned / wanted : 0))),
        estimateOf(figures.map(({ changes }) => changes)),
      ],
    });
  }
  return rows;
}

/** Null when staff are a limit in no design. */
export function staffTable(table: RunTable): NamedTable | null {
  const rows = table.designs
    .filter(({ model }) => model.labour.on.value)
    .flatMap((design) => rowsOf(table, design));
  if (rows.length === 0) return null;
  return {
    id: "staff",
    ...label("Plaatsen zonder personeel", "Places without staff"),
    questions: [9, 21],
    keyName: label("Segment, ontwerp", "Segment, design"),
    columns: [
      column(
        "wanted",
        "number",
        "plaatsen volgens contract of vraag",
        "places by contract or demand",
      ),
      column("manned", "number", "plaatsen met personeel", "places with staff"),
      column("short", "share", "deel zonder personeel", "share without staff"),
      column(
        "changes",
        "youths",
        "keer per jaar een andere hulpverlener door verloop",
        "times a year another worker by turnover",
      ),
    ],
    rows,
    shows: label(
      "Hoeveel plaatsen er zouden zijn, en voor hoeveel er personeel is, gemiddeld over de jaren waarin personeel een grens is. Een tekort wordt verdeeld over alle aanbieders, naar wat zij nodig hebben.",
      "How many places there would be, and for how many there is staff, on average over the years in which staff are a limit. A shortage is shared by all providers, by what they need.",
    ),
    leavesOut: label(
      "Hoe groot het tekort is, is een aanname (labour). Personeel is gemeten in de prijs van een dag hulp, niet in mensen: opleiding en functie tellen niet mee.",
      "How large the shortage is, is an assumption (labour). Staff are measured in the price of a day of care and not in people: training and function do not count.",
    ),
  };
}
