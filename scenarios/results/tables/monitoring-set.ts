/**
 * The monitoring set: which count would show the change in practice, and after how many months.
 *
 * The rule this file keeps: in practice there is one world and no twin. A month shows something when
 * one run of the new design lies outside what the old design gives by chance alone.
 */
import { meanEstimate, tQuantile } from "#engine";
import { PLACES, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { differenceOf, estimateOf } from "../estimates.ts";
import { placeLabel } from "../place-labels.ts";
import { pairsOf, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { cellOf, column, label, outOf } from "./parts.ts";

/** Outside what chance gives in nine of ten months, for this many months in a row. */
const confidence = 0.95;
const inARow = 3;
/** A run is held against the spread of at least two others. */
const leastRuns = 3;
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

/**
 * Where a run lies outside what one more run like the others would give: its sign by month, 0
 * inside. The reach is that of a prediction, t * sd * sqrt(1 + 1/n): few runs know their spread badly.
 */
function outsideOf(
  run: readonly number[],
  others: readonly (readonly number[])[],
): readonly number[] {
  const n = others.length;
  const reach = tQuantile(confidence, n - 1) * Math.sqrt(1 + 1 / n);
  return run.map((value, at) => {
    const { mean, sd } = meanEstimate(others.map((other) => other[at] ?? Number.NaN));
    return Math.abs(value - mean) > reach * (sd ?? 0) ? Math.sign(value - mean) : 0;
  });
}

/** Months after which each run shows something; told once the last of the months in a row is over. */
function alarmsOf(
  runs: readonly (readonly number[])[],
  others: (run: number) => readonly (readonly number[])[],
): readonly number[] {
  return runs
    .map((run, at) => seenAt(outsideOf(run, others(at))))
    .filter((at) => at >= 0)
    .map((at) => at + inARow);
}

function rowOf(table: RunTable, months: readonly number[], { name, read }: Indicator): TableRow {
  const { first, last } = table;
  const seriesOf = (design: string) =>
    runsOf(table, design).map((run) => months.map((month) => read(run, month)));
  const [old, fresh] = [seriesOf(first.id), seriesOf(last.id)];
  const seen = alarmsOf(fresh, () => old);
  const falseAlarms = alarmsOf(old, (at) => old.filter((_, other) => other !== at));
  const end = months.slice(-lastMonths);
  const change = differenceOf(
    pairsOf(
      table,
      last.id,
      first.id,
      (run) => estimateOf(end.map((month) => read(run, month))).mean,
    ),
    first.id,
  );
  const spreads = months.map((_, at) => meanEstimate(old.map((run) => run[at] ?? 0)).sd ?? 0);
  return {
    key: name,
    cells: [
      seen.length === 0 ? label("niet te zien", "not to be seen") : estimateOf(seen),
      outOf(seen.length, fresh.length),
      outOf(falseAlarms.length, old.length),
      cellOf(change),
      estimateOf(spreads).mean,
    ],
  };
}

/** The last design against the first; null with fewer than two designs or replications. */
export function monitoringTable(table: RunTable): NamedTable | null {
  const { first, last, policyMonths } = table;
  if (first === last || runsOf(table, last.id).length < leastRuns || policyMonths.length < inARow) {
    return null;
  }
  const rows = indicators.map((indicator) => rowOf(table, policyMonths, indicator));
  const isMoving = ({ cells }: TableRow): boolean => typeof cells[4] === "number" && cells[4] > 0;
  return {
    id: "monitoring",
    ...label("Wat u na de start kunt volgen", "What can be followed after the start"),
    questions: [12],
    keyName: label("Telling per maand", "Monthly count"),
    columns: [
      column("months", "months", "te zien na zoveel maanden", "seen after so many months"),
      column("seen", "text", "gezien in zoveel keren", "seen in so many runs"),
      column(
        "false-alarms",
        "text",
        "vals alarm zonder verandering",
        "false alarm without a change",
      ),
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
      "Welke maandelijkse telling na de start als eerste laat zien dat er iets verandert: drie maanden achter elkaar buiten wat toeval geeft. Vertrouw op een telling die het vaak laat zien en zelden vals alarm geeft.",
      "Which monthly count shows first after the start that something changes: three months in a row outside what chance gives. Trust a count that often shows it and seldom gives a false alarm.",
    ),
    leavesOut: label(
      "De ruis is alleen toeval in het model. In het echt veranderen vraag en registratie ook, dus duurt het langer. Met weinig herhalingen is de ruis zelf slecht bekend.",
      "The noise is chance in the model only. In practice demand and registration change too, so it takes longer. With few replications the noise itself is poorly known.",
    ),
  };
}
