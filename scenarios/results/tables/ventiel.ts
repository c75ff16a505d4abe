/**
 * How often the ventiel is asked and opened, when in the year, by whom, and what it costs.
 *
 * The rule this file keeps: requests and openings are counted in the month they happen; euro are
 * those of the budget, for the places from the opening until the end of the year.
 */
import type { RunSummary } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { column, joined, label, same } from "./parts.ts";

const MONTHS = 12;
const COLUMNS = ["ventielAsked", "ventielOpened", "ventielPlaces", "ventielEuro"] as const;
const MONTH_NAMES: readonly Label[] = [
  label("januari", "January"),
  label("februari", "February"),
  label("maart", "March"),
  label("april", "April"),
  label("mei", "May"),
  label("juni", "June"),
  label("juli", "July"),
  label("augustus", "August"),
  label("september", "September"),
  label("oktober", "October"),
  label("november", "November"),
  label("december", "December"),
];

/** Designs in which the ventiel is on. */
export const withVentiel = (table: RunTable): readonly RunDesign[] =>
  table.designs.filter(({ model }) => model.ventiel.on.value);

const counts = () => [
  column("asked", "number", "aanvragen per jaar", "requests a year"),
  column("opened", "number", "keer open per jaar", "openings a year"),
  column("places", "number", "plaatsen per jaar", "places a year"),
  column("euro", "euro", "kosten per jaar", "cost a year"),
];

/** The four counts a year over these forms and months of the policy window, run by run. */
function row(
  table: RunTable,
  runs: readonly RunSummary[],
  key: Label,
  isCounted: (form: number, month: number) => boolean,
): TableRow | null {
  const years = Math.max(1, table.policyYears.length);
  const sums = COLUMNS.map((name) =>
    runs.map((run) => {
      let sum = 0;
      run.forms.forEach((_, form) => {
        for (const month of table.policyMonths) {
          if (isCounted(form, month)) sum += run[name][form * run.months + month] ?? 0;
        }
      });
      return sum / years;
    }),
  );
  const isNothing = sums.flat().every((amount) => amount === 0);
  return isNothing ? null : { key, cells: sums.map(estimateOf) };
}

/** By form of care, which is who asks. Null when the ventiel is on in no design. */
export function ventielTable(table: RunTable): NamedTable | null {
  const rows = withVentiel(table).flatMap(({ id, title, model }) =>
    table.shape.forms.map((name, form) => {
      const named = model.forms[name];
      const key = named === undefined ? same(name) : label(named.nl, named.en);
      return row(table, runsOf(table, id), joined(key, title), (at) => at === form);
    }),
  );
  return made(rows, {
    id: "ventiel",
    ...label("Wie het ventiel vraagt en krijgt", "Who asks for the ventiel and gets it"),
    questions: [10],
    keyName: label("Vorm van hulp, ontwerp", "Form of care, design"),
    shows: label(
      "Hoe vaak aanbieders met een vast budget om extra plaatsen vragen, hoe vaak die opengaan, en wat dat kost tot het eind van dat jaar. Gemiddeld per jaar.",
      "How often providers with a fixed budget ask for extra places, how often these open, and what that costs until the end of that year. A year on average.",
    ),
    leavesOut: label(
      "Alle voorwaarden van het ventiel zijn aannames: de bronnen noemen alleen dat het er is. Of er mensen zijn om de plaatsen te bemannen, zit er niet in.",
      "All terms of the ventiel are assumptions: the sources only say that there is one. Whether there are people to staff the places is not in it.",
    ),
  });
}

/** By month of the year. Null when the ventiel is on in no design. */
export function ventielMonthsTable(table: RunTable): NamedTable | null {
  const rows = withVentiel(table).flatMap(({ id, title }) =>
    MONTH_NAMES.map((name, month) =>
      row(table, runsOf(table, id), joined(name, title), (_, at) => at % MONTHS === month),
    ),
  );
  return made(rows, {
    id: "ventiel-months",
    ...label("Wanneer in het jaar het ventiel opengaat", "When in the year the ventiel opens"),
    questions: [10],
    keyName: label("Maand, ontwerp", "Month, design"),
    shows: label(
      "Aanvragen en openingen per maand van het jaar, gemiddeld over de jaren vanaf de nieuwe contracten.",
      "Requests and openings by month of the year, on average over the years from the new contracts on.",
    ),
    leavesOut: label(
      "Een aanvraag telt in de maand van de vraag, een opening in de maand van het besluit. In een maand die hier niet staat, was er geen van beide.",
      "A request counts in the month it is asked, an opening in the month it is decided. A month that is not here had neither.",
    ),
  });
}

function made(
  rows: readonly (TableRow | null)[],
  named: Omit<NamedTable, "columns" | "rows">,
): NamedTable | null {
  const kept = rows.filter((one): one is TableRow => one !== null);
  return kept.length === 0 ? null : { ...named, columns: counts(), rows: kept };
}
