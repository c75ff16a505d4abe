/**
 * Empty capacity without payer, per municipality and year.
 *
 * The rule this file keeps: the lines are those of the accounts (`account-lines.ts`), so that this
 * table and what municipalities pay cannot disagree.
 */
import { type Model, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { accountLines } from "../account-lines.ts";
import { estimateOf } from "../estimates.ts";
import { capacityBudget } from "../readings.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { column, joined, label, same, townLabel } from "./parts.ts";

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

function rowsOf(table: RunTable, { id, title, model }: RunDesign, year: number): TableRow[] {
  const runs = runsOf(table, id);
  if (!runs.some((run) => hasBudget(run, year))) return [];
  const perRun = runs.map((run) => linesOf(run, model, year));
  const yearLabel = same(String(table.shape.years[year] ?? ""));
  return table.shape.municipalities.map((municipality, town) => {
    const empty = perRun.map((towns) => towns[town]?.empty ?? 0);
    const ownUse = perRun.map((towns) => towns[town]?.ownUse ?? 0);
    const whole = empty.map((euro, run) => euro + (ownUse[run] ?? 0));
    const share = empty.map((euro, run) => ((whole[run] ?? 0) > 0 ? euro / (whole[run] ?? 1) : 0));
    return {
      key: joined(townLabel(model, municipality), yearLabel, title),
      cells: [estimateOf(empty), estimateOf(ownUse), estimateOf(share)],
    };
  });
}

/** Null when no design has a fixed budget. */
export function emptyCapacityTable(table: RunTable): NamedTable | null {
  const rows = table.designs.flatMap((design) =>
    table.policyYears.flatMap((year) => rowsOf(table, design, year)),
  );
  if (rows.length === 0) return null;
  return {
    id: "empty-capacity",
    ...label("Lege plaatsen zonder betaler", "Empty places without payer"),
    questions: [7],
    keyName: label("Gemeente, jaar, ontwerp", "Municipality, year, design"),
    columns: [
      column("empty", "euro", "aandeel in lege plaatsen", "share in empty places"),
      column("own-use", "euro", "eigen gebruik uit het budget", "own use out of the budget"),
      column("part", "share", "deel van de rekening dat leeg is", "part of the bill that is empty"),
    ],
    rows,
    shows: label(
      "Wat elke gemeente per jaar betaalt voor plaatsen in een vast budget die niemand gebruikt. De brief noemt daar geen betaler voor.",
      "What each municipality pays a year for places in a fixed budget that nobody uses. The letter names no payer for them.",
    ),
    leavesOut: label(
      "De verdeling over gemeenten is een aanname (contracts.emptyCapacityKey). Een bedrag van 0 zegt niet dat er genoeg plaatsen zijn.",
      "How it is shared between municipalities is an assumption (contracts.emptyCapacityKey). An amount of 0 does not say that there are enough places.",
    ),
  };
}
