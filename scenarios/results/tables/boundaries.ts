/**
 * The boundary table: what a disputed form, or Den Haag's own segment, does on the other side.
 *
 * The rule this file keeps: only designs that move labels are shown, each against the one with the
 * label where it was.
 */
import type { RunSummary } from "#journeys";
import { type Reading, readingOf, readTotalCost, readWaitDays } from "../build-measures.ts";
import { estimateOf } from "../estimates.ts";
import { yearlyMean } from "../readings.ts";
import { type RunTable, valuesOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { differenceBetween } from "../verdicts/finding-certainty.ts";
import { type ChangedDesign, changedDesigns, type ModelChange } from "./model-changes.ts";
import { cellOf, column, joined, label } from "./parts.ts";

const ofForm = /^forms\.([^.]+)\.segment$/;
/** Segments 3 and 4 of Den Haag, with the region or bought by the city itself. */
const ofCity = /^contracts\.fundingDesign\.denhaag\.([34])$/;
const isBoundary = ({ id }: ModelChange): boolean => ofForm.test(id) || ofCity.test(id);

/** How a city pays for a segment of its own, in words. */
const paidNl: Readonly<Record<string, string>> = {
  pxq: "prijs keer aantal",
  "pxq-spending-room": "prijs keer aantal met een zacht plafond",
  "pxq-ceiling": "prijs keer aantal met een hard plafond",
  capacity: "vast budget voor plaatsen",
  population: "één budget voor alle jongeren",
};
const paidEn: Readonly<Record<string, string>> = {
  pxq: "price times quantity",
  "pxq-spending-room": "price times quantity with a soft ceiling",
  "pxq-ceiling": "price times quantity with a hard ceiling",
  capacity: "fixed budget for places",
  population: "one budget for all youths",
};

/** What is moved: from where to where. */
function movedOf({ design, changes }: ChangedDesign): Label {
  return joined(
    ...changes.map(({ id, from, to }) => {
      const form = design.model.forms[ofForm.exec(id)?.[1] ?? ""];
      if (form !== undefined) {
        return label(`${form.nl}: ${from} naar ${to}`, `${form.en}: ${from} to ${to}`);
      }
      const segment = ofCity.exec(id)?.[1] ?? "";
      return label(
        `Den Haag segment ${segment}: ${paidNl[`${from}`] ?? from} wordt ${paidNl[`${to}`] ?? to}`,
        `Den Haag segment ${segment}: ${paidEn[`${from}`] ?? from} becomes ${paidEn[`${to}`] ?? to}`,
      );
    }),
  );
}

/** Starts a year in the forms that are moved; NaN where a whole segment of a city is. */
function startsOf(changes: readonly ModelChange[]) {
  const forms = changes.map(({ id }) => ofForm.exec(id)?.[1]);
  return (run: RunSummary, { policyYears }: RunTable): number =>
    yearlyMean(policyYears, (year) =>
      forms.reduce((sum, form) => {
        const at = run.forms.indexOf(form ?? "");
        return sum + (run.formStarts[at * run.years.length + year] ?? Number.NaN);
      }, 0),
    );
}

function rowOf(table: RunTable, changed: ChangedDesign): TableRow {
  const { design, against, changes } = changed;
  const change = (read: Reading) => cellOf(differenceBetween(table, design.id, against.id, read));
  const starts = valuesOf(table, design.id, (run) => startsOf(changes)(run, table));
  return {
    key: movedOf(changed),
    cells: [
      starts.every(Number.isFinite) ? estimateOf(starts) : null,
      change(readingOf("lost-border-days")),
      change(readWaitDays),
      change(readTotalCost),
      against.title,
    ],
  };
}

/** Null when no design moves a label. */
export function boundaryTable(table: RunTable): NamedTable | null {
  const moved = changedDesigns(table).filter(
    ({ changes }) => changes.length > 0 && changes.every(isBoundary),
  );
  if (moved.length === 0) return null;
  return {
    id: "boundaries",
    ...label("Hulp die in een ander segment past", "Care that fits in another segment"),
    questions: [1],
    keyName: label("Wat er verhuist", "What is moved"),
    columns: [
      column("starts", "youths", "starts per jaar", "starts a year"),
      column(
        "border-days",
        "count-change",
        "dagen door regels aan de grens per jaar",
        "days by border rules a year",
      ),
      column("wait", "days-change", "wachttijd", "wait"),
      column("cost", "euro-change", "kosten per jaar", "cost a year"),
      column("against", "text", "vergeleken met", "compared with"),
    ],
    rows: moved.map((changed) => rowOf(table, changed)),
    shows: label(
      "Voor elke hulpvorm waarover discussie is: wat er verandert als die in een ander segment komt.",
      "For every care form in dispute: what changes if it goes to another segment.",
    ),
    leavesOut: label(
      "De hulp zelf verandert niet, alleen wie betaalt en welke regels gelden. Wat aanbieders dan anders aanbieden, zit er niet in. Een verhuizing geldt in het model vanaf de eerste dag, ook in 2023.",
      "The care itself does not change, only who pays and which rules hold. What providers would offer otherwise is not in it. In the model a move holds from the first day, in 2023 too.",
    ),
  };
}
