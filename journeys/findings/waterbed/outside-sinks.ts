/**
 * Where youths go outside youth care, way by way: the ledger that has youths and no euros.
 *
 * The rule this file keeps: a way out is counted, never priced. A youth who ends in another law or
 * with nobody costs somebody something that this model does not know.
 */
import { EXITS, type Exit, type RunSummary } from "../../measures/summary.ts";
import { AFTER_YOUTH_CARE } from "../../model/parts/adulthood-plan.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import { type Leakage, leakageOf } from "./leakage.ts";
import type { PairSummary } from "./pair-summary.ts";
import { isOneOfMany, type Saving } from "./saving.ts";

const DAYS_PER_YEAR = 365.25;

/** A way out: an exit by its own name; the laws after youth care as `adult:wmo` and so on. */
export interface OutsideSink {
  readonly sink: string;
  /** More youths a year who leave this way. */
  readonly youths: Estimate;
  /** Those over the years of care saved in the target; null without a saving in days. */
  readonly perYearSaved: Leakage | null;
}

/** Runs of both designs in one replication. */
export interface RunPair {
  readonly here: RunSummary;
  readonly there: RunSummary;
}

/**
 * All ways out. Exits count each youth once, by its last way out; the laws count everybody who
 * reached the age in a policy year, from the books of both designs.
 */
export function outsideSinks(
  pairs: readonly PairSummary[],
  runs: readonly RunPair[],
  saving: Saving,
  policyYears: readonly number[],
): readonly OutsideSink[] {
  const { divisor, years } = saving;
  // Where the design acts on others too, nobody knows whose youths left.
  const own = isOneOfMany(saving) ? null : divisor.days;
  const saved = own?.map((days) => days / DAYS_PER_YEAR) ?? null;
  const sink = (name: string, youths: readonly number[]): OutsideSink => ({
    sink: name,
    youths: estimateOver(youths),
    perYearSaved: saved?.length === youths.length ? leakageOf(youths, saved) : null,
  });
  const exit = (id: Exit) => pairs.map(({ exits }) => exits[EXITS.indexOf(id) + 1]! / years);
  const law = (row: number) =>
    runs.map(({ here, there }) => (adults(here, row) - adults(there, row)) / years);
  const adults = ({ adultYouths, years: all }: RunSummary, row: number) =>
    policyYears.reduce((sum, year) => sum + (adultYouths[row * all.length + year] ?? 0), 0);
  return [
    ...EXITS.map((id) => sink(id, exit(id))),
    ...(runs.length === 0 ? [] : AFTER_YOUTH_CARE.map((id, row) => sink(`adult:${id}`, law(row)))),
  ];
}
