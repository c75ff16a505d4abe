/**
 * Known figures of the region, and how each is read from a run.
 *
 * The rule this file keeps: the same figure is counted in the run as the source counts it; where
 * that cannot be, the note of the figure says so.
 */
import { DURATION_CLASSES, PLACES, type RunSummary, SEGMENT_COUNT } from "#journeys";
import type { CalibrationRow, Label } from "../results/types.ts";

interface InPlace {
  readonly municipality: string | null;
  readonly place: string;
  readonly year: number;
}

export type KnownMeasure =
  | ({ readonly kind: "youths" | "euro" | "euroPerYouth" } & InPlace)
  | { readonly kind: "stock" | "repeatShare" | "staySharesOfYouths"; readonly year: number }
  | {
      readonly kind: "referrerShare";
      readonly area: "denhaag" | "nine";
      readonly referrer: string;
      readonly year: number;
    }
  | { readonly kind: "durationShare"; readonly class: number; readonly year: number }
  | { readonly kind: "formDuration"; readonly form: string }
  | {
      readonly kind: "combination";
      readonly of: "all" | "stay" | "no-stay";
      readonly year: number;
    };

export interface KnownFigure extends Label {
  readonly id: string;
  readonly known: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly unit: string;
  readonly source: string;
  readonly role: CalibrationRow["role"];
  readonly note: string;
  readonly measure: KnownMeasure;
}

function townsOf(run: RunSummary, municipality: string | null): readonly number[] {
  const all = [...run.municipalities.keys()];
  return municipality === null
    ? all
    : all.filter((town) => run.municipalities[town] === municipality);
}

/** What municipalities paid in segments: by use, and budgets for all their youths. */
function paid(run: RunSummary, where: InPlace): number {
  return summed(run, run.euro, where) + summed(run, run.populationBudget, where);
}

/** Sum over towns and places of [place][municipality][year]. */
function summed(
  run: RunSummary,
  column: Float64Array,
  { municipality, place, year }: InPlace,
): number {
  const at = run.years.indexOf(year);
  const segments = PLACES.slice(0, SEGMENT_COUNT);
  const rows = segments
    .map((id, row) => [id, row] as const)
    .filter(([id]) => place === "all" || id === place);
  let sum = 0;
  for (const [, row] of rows) {
    for (const town of townsOf(run, municipality)) {
      sum += column[(row * run.municipalities.length + town) * run.years.length + at] ?? Number.NaN;
    }
  }
  return rows.length === 0 ? Number.NaN : sum;
}

function youths(run: RunSummary, where: InPlace): number {
  if (where.place !== "any") return summed(run, run.youths, where);
  const at = run.years.indexOf(where.year);
  return townsOf(run, where.municipality).reduce(
    (sum, town) => sum + (run.anyYouths[town * run.years.length + at] ?? Number.NaN),
    0,
  );
}

/** Share of one row in a block of `size` rows per year. */
function shareOf(column: Float64Array, year: number, size: number, row: number): number {
  const block = column.slice(year * size, (year + 1) * size);
  return (block[row] ?? Number.NaN) / block.reduce((sum, value) => sum + value, 0);
}

/** Youths with two forms of care or more, as a share of those with a stay, without one, or all. */
function combination(run: RunSummary, of: "all" | "stay" | "no-stay", year: number): number {
  const counts = run.calibration;
  const at = (column: Float64Array): number => column[year] ?? Number.NaN;
  const stay = [at(counts.youthsWithStayCombined), at(counts.youthsWithStay)] as const;
  const all = [at(counts.youthsCombined), at(counts.youths)] as const;
  if (of === "stay") return stay[0] / stay[1];
  return of === "all" ? all[0] / all[1] : (all[0] - stay[0]) / (all[1] - stay[1]);
}

function stockIn(run: RunSummary, year: number): number {
  const from = run.years.indexOf(year) * 12;
  const months = run.youthsInCare.slice(from, from + 12);
  return months.reduce((sum, value) => sum + value, 0) / 12;
}

/** The figure as it comes out of one run; NaN where the run does not hold it. */
export function readFigure(run: RunSummary, measure: KnownMeasure): number {
  const counts = run.calibration;
  const year = "year" in measure ? run.years.indexOf(measure.year) : 0;
  switch (measure.kind) {
    case "youths":
      return youths(run, measure);
    case "euro":
      return paid(run, measure);
    case "euroPerYouth":
      return paid(run, measure) / youths(run, measure);
    case "stock":
      return stockIn(run, measure.year);
    case "repeatShare":
      return (counts.repeatStarts[year] ?? Number.NaN) / (counts.starts[year] ?? Number.NaN);
    case "staySharesOfYouths":
      return (counts.youthsWithStay[year] ?? Number.NaN) / (counts.youths[year] ?? Number.NaN);
    case "referrerShare": {
      const starts =
        measure.area === "denhaag" ? counts.startsByReferrerDenHaag : counts.startsByReferrer;
      return shareOf(starts, year, run.referrers.length, run.referrers.indexOf(measure.referrer));
    }
    case "durationShare":
      return shareOf(counts.endedByDuration, year, DURATION_CLASSES.length + 1, measure.class);
    case "formDuration": {
      const form = run.forms.indexOf(measure.form);
      return (counts.endedDays[form] ?? Number.NaN) / (counts.endedCount[form] ?? Number.NaN);
    }
    case "combination":
      return combination(run, measure.of, year);
  }
}
