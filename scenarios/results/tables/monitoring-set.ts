/**
 * The monitoring set: which count would show the change in practice, and after how many months.
 *
 * The rule this file keeps: in practice there is one world and no twin. A month shows something when
 * one run of the new design lies outside what the old design gives by chance alone.
 */
import { meanEstimate, normalQuantile } from "#engine";
import { PLACES, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { differenceOf, estimateOf } from "../estimates.ts";
import { placeLabel } from "../place-labels.ts";
import { pairsOf, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { cellOf, column, label } from "./parts.ts";

/** Outside what chance gives in nine of ten months, for this many months in a row. */
const reach = normalQuantile(0.95);
const inARow = 3;
/** Months at the end of the run whose mean is told as the change. */
const lastMonths = 12;

interface Indicator {
  readonly name: Label;
  readonly read: (run: RunSummary, month: number) => number;
}

const named = (nl: string, en: string, place: string): Label => {
  const { nl: dutch, en: english } = placeLabel(place);
  return label(`${nl}: ${dutch}`, `${en}: ${english}`);
};

const indicators: readonly Indicator[] = [
  ...PLACES.slice(0, SEGMENT_COUNT).map((place, row) => ({
    name: named("Wacht", "Waiting", place),
    read: (run: RunSummary, month: number) => run.waiting[row * run.months + month] ?? 0,
  })),
  ...PLACES.map((place, row) => ({
    name: named("Hulp loopt", "Care running", place),
    read: (run: RunSummary, month: number) => run.inCare[row * run.months + month] ?? 0,
  })),
  ...PLACES.slice(0, SEGMENT_COUNT).map((place, row) => ({
    name: named("Plaatsen bezet", "Places in use", place),
    read: (run: RunSummary, month: number) => run.placesInUse[row * run.months + month] ?? 0,
  })),
];

/** First of `inARow` months in which a run lies outside the band of the old design; -1 for never. */
function seenAt(far: readonly number[]): number {
  return far.findIndex((_, at) => {
    const sign = far[at] ?? 0;
    const row = far.slice(at, at + inARow);
    return sign !== 0 && row.length === inARow && row.every((own) => own === sign);
  });
}

function rowOf(table: RunTable, months: readonly number[], { name, read }: Indicator): TableRow {
  const { first, last } = table;
  const old = runsOf(table, first.id);
  const bands = months.map((month) => meanEstimate(old.map((run) => read(run, month))));
  const far = runsOf(table, last.id).map((run) =>
    months.map((month, at) => {
      const { mean = 0, sd } = bands[at] ?? {};
      const off = read(run, month) - mean;
      return Math.abs(off) > reach * (sd ?? 0) ? Math.sign(off) : 0;
    }),
  );
  // Told once the last of the months in a row is over.
  const seen = far
    .map(seenAt)
    .filter((at) => at >= 0)
    .map((at) => at + inARow);
  const end = months.slice(-lastMonths);
  const change = differenceOf(
    pairsOf(
      table,
      last.id,
      first.id,
      (run) => end.reduce((sum, month) => sum + read(run, month), 0) / Math.max(1, end.length),
    ),
    first.id,
  );
  const noise = bands.reduce((sum, { sd }) => sum + (sd ?? 0), 0) / Math.max(1, bands.length);
  return {
    key: name,
    cells: [
      seen.length === 0 ? label("niet te zien", "not to be seen") : estimateOf(seen),
      estimateOf(far.map((own) => (seenAt(own) >= 0 ? 1 : 0))),
      cellOf(change),
      noise,
    ],
  };
}

/** The last design against the first; null with fewer than two designs or replications. */
export function monitoringTable(table: RunTable): NamedTable | null {
  const { first, last, policyMonths } = table;
  if (first === last || runsOf(table, last.id).length < 2 || policyMonths.length < inARow) {
    return null;
  }
  const rows = indicators.map((indicator) => rowOf(table, policyMonths, indicator));
  const isMoving = ({ cells }: TableRow): boolean => typeof cells[3] === "number" && cells[3] > 0;
  return {
    id: "monitoring",
    ...label("Wat je na de start kunt volgen", "What can be followed after the start"),
    questions: [12],
    keyName: label("Telling per maand", "Monthly count"),
    columns: [
      column("months", "months", "te zien na zoveel maanden", "seen after so many months"),
      column("share", "share", "in dit deel van de keren", "in this share of the runs"),
      column(
        "change",
        "count-change",
        "verschil in het laatste jaar",
        "difference in the last year",
      ),
      column(
        "noise",
        "number",
        "gewone ruis (standaardafwijking)",
        "ordinary noise (standard deviation)",
      ),
    ],
    rows: rows.filter(isMoving),
    shows: label(
      "Welke maandelijkse telling na de start als eerste laat zien dat er iets verandert: drie maanden achter elkaar buiten wat toeval geeft.",
      "Which monthly count shows first after the start that something changes: three months in a row outside what chance gives.",
    ),
    leavesOut: label(
      "De ruis is alleen toeval in het model. In het echt veranderen vraag en registratie ook, dus duurt het langer. Met weinig herhalingen is de ruis zelf slecht bekend.",
      "The noise is chance in the model only. In practice demand and registration change too, so it takes longer. With few replications the noise itself is poorly known.",
    ),
  };
}
