/**
 * What of a waterbed is read from whole runs: by month, waiting by segment, ways out.
 *
 * The rule this file keeps: runs are set side by side in the replications that hold both designs, in
 * the order of the paired sums.
 */
import {
  INTENT_PLACES,
  isOneOfMany,
  lagCurve,
  outsideSinks,
  PLACES,
  type RunPair,
  type RunSummary,
  type Saving,
  SEGMENT_COUNT,
} from "#journeys";
import type { DesignPair } from "../design-pairs.ts";
import { estimateOf } from "../estimates.ts";
import { sinkLabel } from "../place-labels.ts";
import { monthlyMean } from "../readings.ts";
import type { RunTable } from "../run-table.ts";
import type { Waterbed, WaterbedSink } from "../types.ts";

/** The runs of both designs, in the replications in which they were paired. */
export function runPairs(table: RunTable, { variant, against }: DesignPair): readonly RunPair[] {
  return table.replications.flatMap(({ runs, pairs }) => {
    const [here, there] = [runs[variant.id], runs[against.id]];
    const isPaired = pairs[`${variant.id}|${against.id}`] !== undefined;
    return isPaired && here !== undefined && there !== undefined ? [{ here, there }] : [];
  });
}

/**
 * Leakage by month, in days and in euros; only in a ledger in which there is a share, and not where the
 * design acts on other segments too. Under a fixed budget days saved are valued at the
 * same price a day as over the whole window.
 *
 * @param priceOf euro a day of a segment under a fixed budget; undefined for others
 */
export function lagOf(
  table: RunTable,
  pair: DesignPair,
  saving: Saving,
  priceOf: (segment: string) => number | undefined,
): Waterbed["lag"] {
  if (isOneOfMany(saving)) return { days: null, euro: null };
  const { divisor, days, targets: rows } = saving;
  const targets = rows.flatMap((at) => PLACES[at] ?? []);
  const runs = runPairs(table, pair);
  const [from = 0] = table.policyMonths;
  const rowLength = table.shape.months;
  const options = {
    from,
    months: table.policyMonths.length,
    rowLength,
    intentPlaces: INTENT_PLACES,
  };
  const curve = (changes: readonly Float64Array[], isRated: boolean) =>
    isRated && runs.length === days.length ? lagCurve(changes, targets, options) : null;
  const isSteady = pair.sums.some((sums) => sums.isSteady === true);
  const daysOf = ({ monthDays, monthSteadyDays }: RunSummary) =>
    isSteady ? (monthSteadyDays ?? monthDays) : monthDays;
  const worthOf = ({ monthValue, monthSteady }: RunSummary) =>
    isSteady ? (monthSteady ?? monthValue) : monthValue;
  const inDays = runs.map(({ here, there }) => less(daysOf(here), daysOf(there)));
  const inEuro = runs.map(({ here, there }, run) => {
    const value = less(worthOf(here), worthOf(there));
    for (const at of rows) {
      const price = priceOf(PLACES[at] ?? "");
      if (price === undefined) continue;
      const row = (inDays[run] ?? value).subarray(at * rowLength, (at + 1) * rowLength);
      value.set(
        row.map((amount) => amount * price),
        at * rowLength,
      );
    }
    return value;
  });
  return {
    days: curve(inDays, divisor.days !== null),
    euro: curve(inEuro, divisor.euro !== null),
  };
}

function less(here: Float64Array, there: Float64Array): Float64Array {
  return here.map((value, index) => value - (there[index] ?? 0));
}

/** More youths waiting, on average over the firsts of the months of the window. */
export function waitingBySegment(table: RunTable, pair: DesignPair): Waterbed["waitingBySegment"] {
  const runs = runPairs(table, pair);
  if (runs.length === 0) return [];
  const waiting = (run: RunSummary, segment: number) =>
    monthlyMean(
      run.waiting.subarray(segment * run.months, (segment + 1) * run.months),
      1,
      run,
      table.policyMonths,
    );
  return PLACES.slice(0, SEGMENT_COUNT).map((segment, row) => ({
    segment,
    youths: estimateOf(runs.map(({ here, there }) => waiting(here, row) - waiting(there, row))),
  }));
}

/** Every way out of youth care, with words and who pays what comes after. */
export function sinksOf(
  table: RunTable,
  pair: DesignPair,
  saving: Saving,
): readonly WaterbedSink[] {
  const runs = runPairs(table, pair);
  return outsideSinks(pair.sums, runs, saving, table.policyYears).map((sink) => ({
    ...sink,
    ...sinkLabel(sink.sink),
  }));
}
