/**
 * Who pays more and who pays less: by segment, funding form, municipality and year.
 *
 * The rule this file keeps: all lines are sums of the same accounts, so that every way of adding
 * them up gives the same change.
 */
import { type Model, PLACES, type RunSummary } from "#journeys";
import { differenceOf, estimateOf } from "../estimates.ts";
import type { RunTable } from "../run-table.ts";
import type { GainCell, GainGroup, GainLine, Gains, PairedDifference } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import { certaintyOfDifference, type FindingDraft } from "../verdicts/finding-certainty.ts";
import { type AccountLines, accountLines } from "./account-lines.ts";

const places = PLACES.slice(0, 6);

/** [place][policy year][town], euro that municipalities pay in one run. */
type Paid = readonly (readonly (readonly number[])[])[];

const lineTotal = (lines: AccountLines, town: number): number =>
  (lines.paid[town] ?? 0) + (lines.ownUse[town] ?? 0) + (lines.emptyCapacity[town] ?? 0);

function paidOf({ policyYears }: RunTable, model: Model, run: RunSummary): Paid {
  return places.map((_, place) =>
    policyYears.map((year) => {
      const lines = accountLines(run, model, place, year);
      return run.municipalities.map((_, town) => lineTotal(lines, town));
    }),
  );
}

/** Accounts of the first and the last design, in the replications that hold both. */
interface BothPaid {
  readonly base: readonly Paid[];
  readonly variant: readonly Paid[];
}

function bothPaid(table: RunTable): BothPaid {
  const { first, last, replications } = table;
  const pairs = replications.flatMap(({ runs }) => {
    const [here, there] = [runs[last.id], runs[first.id]];
    return here === undefined || there === undefined
      ? []
      : [[paidOf(table, first.model, there), paidOf(table, last.model, here)] as const];
  });
  return { base: pairs.map(([base]) => base), variant: pairs.map(([, variant]) => variant) };
}

type Wanted = (place: number, year: number, town: number) => boolean;

/** Sum of the wanted cells of one run. */
function sumOf(paid: Paid, wanted: Wanted): number {
  let sum = 0;
  for (const [place, years] of paid.entries()) {
    for (const [year, towns] of years.entries()) {
      for (const [town, euro] of towns.entries()) if (wanted(place, year, town)) sum += euro;
    }
  }
  return sum;
}

/** The funding form of a cell in the last design; local teams are a service of their own. */
function formOf({ last, shape }: RunTable, place: number, town: number): string {
  const segment = places[place] ?? "";
  if (!/^[1-5]$/.test(segment)) return "own-service";
  const { contracts } = last.model;
  const source =
    contracts.regime.value === "today" ? contracts.fundingToday : contracts.fundingDesign;
  const area = shape.municipalities[town] === "denhaag" ? "denhaag" : "h8";
  const forms: Readonly<Record<string, Readonly<Record<string, { readonly value: string }>>>> =
    source;
  return forms[area]?.[segment]?.value ?? "pxq";
}

function lineOf(
  table: RunTable,
  both: BothPaid,
  group: GainGroup,
  id: string,
  { years, wanted }: { readonly years: number; readonly wanted: Wanted },
): GainLine | null {
  const read = (paid: Paid) => sumOf(paid, wanted) / years;
  const base = both.base.map(read);
  const change = differenceOf({ variant: both.variant.map(read), base }, table.first.id);
  if (change === null) return null;
  const certainty = certaintyOfDifference(table, change);
  return { group, id, base: estimateOf(base).mean, change, certainty };
}

function linesOf(table: RunTable, both: BothPaid): readonly GainLine[] {
  const { policyYears, shape } = table;
  const years = Math.max(1, policyYears.length);
  const forms = new Set(
    places.flatMap((_, place) => shape.municipalities.map((_, town) => formOf(table, place, town))),
  );
  const line = (group: GainGroup, id: string, wanted: Wanted, over = years) =>
    lineOf(table, both, group, id, { years: over, wanted });
  return [
    ...places.map((id, own) => line("segment", id, (place) => place === own)),
    ...[...forms].map((id) =>
      line("funding", id, (place, _, town) => formOf(table, place, town) === id),
    ),
    ...shape.municipalities.map((id, own) =>
      line("municipality", id, (_, __, town) => town === own),
    ),
    ...policyYears.map((index, own) =>
      line("year", String(shape.years[index]), (_, year) => year === own, 1),
    ),
  ].filter((found) => found !== null);
}

function cellsOf(table: RunTable, both: BothPaid): readonly GainCell[] {
  const { policyYears, shape } = table;
  return shape.municipalities.flatMap((municipality, own) =>
    policyYears.flatMap((index, at): GainCell[] => {
      const read = (paid: Paid) => sumOf(paid, (_, year, town) => year === at && town === own);
      const base = both.base.map(read);
      const variant = both.variant.map((paid, run) => read(paid) / (base[run] ?? Number.NaN) - 1);
      const share = differenceOf({ variant, base: base.map(() => 0) }, table.first.id);
      if (share === null) return [];
      const certainty = certaintyOfDifference(table, share);
      return [{ municipality, year: shape.years[index] ?? 0, share, certainty }];
    }),
  );
}

/** Changes from the first to the last design; null for one design alone. */
export function buildGains(table: RunTable): Gains | null {
  if (table.first === table.last) return null;
  const both = bothPaid(table);
  return {
    variant: table.last.id,
    against: table.first.id,
    lines: linesOf(table, both),
    cells: cellsOf(table, both),
  };
}

const isShown = ({ low, high }: PairedDifference, certainty: GainLine["certainty"]): number => {
  if (certainty === "uncertain" || certainty === "unknown") return 0;
  if (low !== null && low > 0) return 1;
  return high !== null && high < 0 ? -1 : 0;
};

/** How many municipalities were shown to pay more, and less; the largest of them decides how sure. */
export function gainsFinding(table: RunTable, gains: Gains | null): FindingDraft | null {
  const towns = gains?.lines.filter(({ group }) => group === "municipality") ?? [];
  if (towns.length === 0) return null;
  const count = (sign: number) =>
    towns.filter(({ change, certainty }) => isShown(change, certainty) === sign).length;
  const shown = towns.filter(({ change, certainty }) => isShown(change, certainty) !== 0);
  const size = ({ change }: GainLine) => Math.abs(change.mean);
  const [most] = [...(shown.length > 0 ? shown : towns)].sort((a, b) => size(b) - size(a));
  if (most === undefined) return null;
  const { mean, low, high } = most.change;
  return {
    id: "gains",
    kind: "gains",
    certainty: shown.length > 0 ? most.certainty : "uncertain",
    basis: "assumption",
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.settlement,
    figures: {
      more: count(1),
      less: count(-1),
      open: count(0),
      municipality: most.id,
      change: { mean, low, high },
      sameSign: most.change.sameSign,
      replications: most.change.replications,
    },
    variant: table.last.id,
    against: table.first.id,
  };
}
