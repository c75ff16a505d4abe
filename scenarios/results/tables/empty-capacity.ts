/**
 * Empty capacity without payer, by municipality and year.
 *
 * The rule this file keeps: the lines are those of the accounts (`account-lines.ts`), so that this
 * table and what municipalities pay cannot disagree.
 */
import { type Model, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { estimateOf } from "../estimates.ts";
import { accountLines } from "../money/account-lines.ts";
import { capacityBudget } from "../readings.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { column, label, townLabel } from "./parts.ts";

const segments = [...Array(SEGMENT_COUNT).keys()];

const hasBudget = (run: RunSummary, year: number): boolean =>
  segments.some((segment) => capacityBudget(run, segment, year) > 0);

/** Own use and share in the empty part of every municipality in one run and year: euro. */
function linesOf(run: RunSummary, model: Model, year: number) {
  const lines = segments.map((segment) => accountLines(run, model, segment, year));
  return run.municipalities.map((_, town) => ({
    ownUse: lines.reduce((sum, { ownUse }) => sum + (ownUse[town] ?? 0), 0),
    empty: lines.reduce((sum, { emptyCapacity }) => sum + (emptyCapacity[town] ?? 0), 0),
  }));
}

/** One municipality: its share in the empty places by year, and what part of its bill they are. */
function rowOf(table: RunTable, { id, model }: RunDesign, town: number): TableRow {
  const lines = runsOf(table, id).map((run) =>
    table.policyYears.map((year) => linesOf(run, model, year)[town] ?? { ownUse: 0, empty: 0 }),
  );
  const byYear = table.policyYears.map((_, year) => lines.map((years) => years[year]?.empty ?? 0));
  const parts = lines.map((years) => {
    const empty = years.reduce((sum, own) => sum + own.empty, 0);
    const whole = years.reduce((sum, own) => sum + own.empty + own.ownUse, 0);
    return whole > 0 ? empty / whole : 0;
  });
  return {
    key: townLabel(model, table.shape.municipalities[town] ?? ""),
    cells: [...byYear.map((euro) => estimateOf(euro)), estimateOf(parts)],
  };
}

/** Of the last design with a fixed budget; null when no design has one. */
export function emptyCapacityTable(table: RunTable): NamedTable | null {
  const isFixed = ({ id }: RunDesign): boolean =>
    runsOf(table, id).some((run) => table.policyYears.some((year) => hasBudget(run, year)));
  const design = isFixed(table.last) ? table.last : table.designs.findLast(isFixed);
  if (design === undefined) return null;
  const years = table.policyYears.map((year) => String(table.shape.years[year] ?? ""));
  const { nl, en } = design.title;
  return {
    id: "empty-capacity",
    ...label("Lege plaatsen zonder betaler", "Empty places without payer"),
    questions: [7],
    keyName: label("Gemeente", "Municipality"),
    columns: [
      ...years.map((year) => column(`year-${year}`, "euro", year, year)),
      column("part", "share", "deel van de rekening", "part of the bill"),
    ],
    rows: table.shape.municipalities.map((_, town) => rowOf(table, design, town)),
    shows: label(
      `Wat elke gemeente per jaar betaalt voor plaatsen in een vast budget die niemand gebruikt, in het ontwerp ‘${nl}’. De raadsbrief noemt daar geen betaler voor.`,
      `What each municipality pays a year for places in a fixed budget that nobody uses, in the design ‘${en}’. The letter to the council names no payer for them.`,
    ),
    leavesOut: label(
      "De verdeling over gemeenten is een aanname (contracts.emptyCapacityKey). Een bedrag van 0 zegt niet dat er genoeg plaatsen zijn.",
      "How it is shared between municipalities is an assumption (contracts.emptyCapacityKey). An amount of 0 does not say that there are enough places.",
    ),
  };
}
