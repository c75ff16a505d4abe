/**
 * Equality: how long youths wait and how many get care, municipality by municipality.
 *
 * The rule this file keeps: a municipality is compared with the others in the same run, so that the
 * spread between them has an interval of its own.
 */
import type { Model, RunSummary } from "#journeys";
import { differenceOf, estimateOrNull } from "../estimates.ts";
import { waitOfTowns } from "../pathways/town-waits.ts";
import { yearlyMean } from "../readings.ts";
import { pairsOf, type RunTable, valuesOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { cellOf, column, label, townLabel } from "./parts.ts";

type Read = (run: RunSummary, table: RunTable) => number;

/** Mean wait of the starts of a municipality in the policy window; NaN without any. */
const townWait =
  (town: number): Read =>
  (run, { policyYears }) =>
    waitOfTowns(run, [town], policyYears);

/** Youths with care in a year as a share of the residents of 0 to 17 at the start of the run. */
const townUse =
  (model: Model, town: number): Read =>
  (run, { policyYears }) => {
    const residents = model.municipalities[run.municipalities[town] ?? ""]?.residents.value ?? 0;
    const youths = yearlyMean(
      policyYears,
      (year) => run.anyYouths[town * run.years.length + year] ?? 0,
    );
    return youths / residents;
  };

/** Largest over smallest of all municipalities with a figure. */
const spread =
  (reads: readonly Read[]): Read =>
  (run, table) => {
    const values = reads.map((read) => read(run, table)).filter(Number.isFinite);
    return values.length < 2 ? Number.NaN : Math.max(...values) / Math.min(...values);
  };

function rowOf(table: RunTable, key: Label, reads: readonly Read[]): TableRow {
  const { first, last } = table;
  const cells = reads.flatMap((read) => {
    const own = (run: RunSummary) => read(run, table);
    const change = differenceOf(pairsOf(table, last.id, first.id, own), first.id);
    return [
      estimateOrNull(valuesOf(table, first.id, own)),
      estimateOrNull(valuesOf(table, last.id, own)),
      cellOf(change),
    ];
  });
  return { key, cells };
}

/** Null for one design alone. */
export function equalityTable(table: RunTable): NamedTable | null {
  const { first, last, shape } = table;
  if (first === last) return null;
  const waits = shape.municipalities.map((_, town) => townWait(town));
  const uses = shape.municipalities.map((_, town) => townUse(first.model, town));
  return {
    id: "equality",
    ...label("Verschillen tussen gemeenten", "Differences between municipalities"),
    questions: [24],
    keyName: label("Gemeente", "Municipality"),
    columns: [
      column("wait-first", "days", `wachttijd: ${first.title.nl}`, `wait: ${first.title.en}`),
      column("wait-last", "days", `wachttijd: ${last.title.nl}`, `wait: ${last.title.en}`),
      column("wait-change", "days-change", "verschil in wachttijd", "difference in wait"),
      column(
        "use-first",
        "share",
        `deel met hulp: ${first.title.nl}`,
        `share with care: ${first.title.en}`,
      ),
      column(
        "use-last",
        "share",
        `deel met hulp: ${last.title.nl}`,
        `share with care: ${last.title.en}`,
      ),
    ],
    rows: shape.municipalities.map((name, town) => {
      const row = rowOf(table, townLabel(first.model, name), [
        waits[town] ?? townWait(town),
        uses[town] ?? townUse(first.model, town),
      ]);
      return { ...row, cells: row.cells.slice(0, 5) };
    }),
    shows: label(
      "Hoe lang jongeren in elke gemeente wachten en welk deel van de jeugd hulp krijgt, vandaag en in het ontwerp.",
      "How long youths in each municipality wait and which share of them gets care, today and in the design.",
    ),
    leavesOut: label(
      "Afstand tot huis staat in een eigen tabel. Kleine gemeenten hebben weinig starts, dus een ruime marge. Het deel is gemeten aan de inwoners van 0 tot en met 17 in het eerste jaar.",
      "Distance from home has a table of its own. Small municipalities have few starts, so a wide margin. The share is measured on residents of 0 to 17 in the first year.",
    ),
  };
}

/** How unequal municipalities are in one figure; null for one design alone. */
export function spreadTable(table: RunTable): NamedTable | null {
  const { first, last, shape } = table;
  if (first === last || shape.municipalities.length < 2) return null;
  const towns = [...shape.municipalities.keys()];
  const rows = [
    rowOf(table, label("Wachttijd", "Wait"), [spread(towns.map(townWait))]),
    rowOf(table, label("Deel van de jeugd met hulp", "Share of youths with care"), [
      spread(towns.map((town) => townUse(first.model, town))),
    ]),
  ];
  return {
    id: "equality-spread",
    ...label("Hoe ongelijk gemeenten zijn", "How unequal municipalities are"),
    questions: [24],
    keyName: label("Cijfer", "Figure"),
    columns: [
      column("first", "number", first.title.nl, first.title.en),
      column("last", "number", last.title.nl, last.title.en),
      column("change", "number-change", "verschil", "difference"),
    ],
    rows,
    shows: label(
      "Hoeveel keer zo hoog het cijfer is in de gemeente met het hoogste als in de gemeente met het laagste. Bij 1 zijn zij gelijk.",
      "How many times the highest municipality is the lowest. At 1 they are equal.",
    ),
    leavesOut: label(
      "Ook als alle gemeenten gelijk zijn, is dit getal door toeval meer dan 1, vooral bij kleine gemeenten. Kijk daarom naar het verschil tussen de ontwerpen.",
      "Even if all municipalities are alike, chance makes it more than 1, most of all for small ones. So look at the difference between designs.",
    ),
  };
}
