/**
 * The headline figures of every design, with the paired difference to what it stands against.
 *
 * The rule this file keeps: a measure carries its own label, unit and direction, so that whoever
 * shows it needs to know nothing about it.
 */
import { type RunSummary, SEGMENT_COUNT } from "#journeys";
import { differenceOf, estimateOrNull } from "./estimates.ts";
import { possibleOrNull } from "./possible.ts";
import {
  counted,
  meanWait,
  monthlyMean,
  movesBetweenSegments,
  yearCost,
  yearlyMean,
} from "./readings.ts";
import { pairsOf, type RunTable, valuesOf } from "./run-table.ts";
import type { Estimate, Measure } from "./types.ts";

export type Reading = (run: RunSummary, table: RunTable) => number;

interface MeasureKind extends Omit<Measure, "values" | "differences"> {
  readonly read: Reading;
}

const perYear =
  (counter: Parameters<typeof counted>[1]): Reading =>
  (run, { policyYears }) =>
    yearlyMean(policyYears, (year) => counted(run, counter, year));

/** Mean cost a year in the policy window. */
export const readTotalCost: Reading = (run, { policyYears }) =>
  yearlyMean(policyYears, (year) => yearCost(run, year));

/** Mean wait of the starts in the policy window. */
export const readWaitDays: Reading = (run, { policyYears }) => meanWait(run, policyYears);

const kinds: readonly MeasureKind[] = [
  {
    id: "total-cost",
    nl: "Kosten per jaar",
    en: "Cost a year",
    unit: "euro",
    better: "lower",
    read: readTotalCost,
  },
  {
    id: "wait-days",
    nl: "Gemiddelde wachttijd tot de start",
    en: "Mean wait until the start",
    unit: "days",
    better: "lower",
    read: readWaitDays,
  },
  {
    id: "waiting-youths",
    nl: "Jongeren op een wachtlijst",
    en: "Youths waiting",
    unit: "youths",
    better: "lower",
    read: (run, { policyMonths }) => monthlyMean(run.waiting, SEGMENT_COUNT, run, policyMonths),
  },
  {
    id: "youths-in-care",
    nl: "Jongeren die hulp krijgen op een dag",
    en: "Youths in care at a date",
    unit: "youths",
    better: "neither",
    read: (run, { policyMonths }) => monthlyMean(run.youthsInCare, 1, run, policyMonths),
  },
  {
    id: "moves",
    nl: "Overstappen tussen segmenten per jaar",
    en: "Moves between segments a year",
    unit: "count",
    better: "neither",
    read: (run, { policyYears }) => movesBetweenSegments(run, policyYears.length),
  },
  {
    id: "refusals",
    nl: "Weigeringen per jaar",
    en: "Refusals a year",
    unit: "count",
    better: "lower",
    read: perYear("refusals"),
  },
  {
    id: "crisis-while-waiting",
    nl: "Crisis tijdens het wachten, per jaar",
    en: "Crises while waiting, a year",
    unit: "count",
    better: "lower",
    read: perYear("crisis-while-waiting"),
  },
  {
    id: "gave-up",
    nl: "Afgehaakt tijdens het wachten, per jaar",
    en: "Gave up while waiting, a year",
    unit: "count",
    better: "lower",
    read: perYear("gave-up"),
  },
  {
    id: "out-of-region",
    nl: "Plaatsingen buiten de regio per jaar",
    en: "Placements out of the region a year",
    unit: "count",
    better: "lower",
    read: perYear("out-of-region-starts"),
  },
  {
    id: "off-contract-euro",
    nl: "Maatwerkinkoop (buiten contract) per jaar",
    en: "Off-contract purchase a year",
    unit: "euro",
    better: "lower",
    read: perYear("off-contract-euro"),
  },
  {
    id: "blocked-days",
    nl: "Dagen dat een plaats bezet blijft na het einde, per jaar",
    en: "Days a place stays held after the end, a year",
    unit: "days",
    better: "lower",
    read: perYear("blocked-days"),
  },
  {
    id: "lost-border-days",
    nl: "Dagen wachten door een regel aan een grens, ook tussen productgroepen, per jaar",
    en: "Days of waiting by a border rule, also between product groups, a year",
    unit: "days",
    better: "lower",
    read: perYear("border-lost-days"),
  },
];

/** How a measure is read from a run. @throws RangeError for an unknown measure: a fault of ours */
export function readingOf(measure: string): Reading {
  const kind = kinds.find(({ id }) => id === measure);
  if (kind === undefined) throw new RangeError(`There is no measure ${measure}.`);
  return kind.read;
}

/** The level of a measure in one design; null when there was nothing to observe. */
export function levelOf(measure: string, values: readonly number[]): Estimate | null {
  const estimate = estimateOrNull(values);
  const unit = kinds.find(({ id }) => id === measure)?.unit ?? "";
  // Every amount among them is spent: none is a balance.
  return possibleOrNull(estimate, unit === "euro" ? "spending" : unit);
}

export function buildMeasures(table: RunTable): readonly Measure[] {
  return kinds.map(({ read, ...kind }) => {
    const values = table.designs.map(({ id }) => [
      id,
      levelOf(
        kind.id,
        valuesOf(table, id, (run) => read(run, table)),
      ),
    ]);
    const differences = table.designs.map(({ id, against }) => [
      id,
      against === null
        ? null
        : differenceOf(
            pairsOf(table, id, against, (run) => read(run, table)),
            against,
          ),
    ]);
    return {
      ...kind,
      values: Object.fromEntries(values),
      differences: Object.fromEntries(differences),
    };
  });
}
