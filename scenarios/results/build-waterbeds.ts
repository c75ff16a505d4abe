/**
 * What each step saved in a segment under a fixed budget, and what of it came back elsewhere.
 *
 * The rule this file keeps: the euros of a fixed budget do not follow use, so days saved there are
 * valued at the mean price of a day in that segment before the step. What is paid is a ledger apart.
 */
import {
  type CashChange,
  type FundingForm,
  formsEver,
  judgeCash,
  judgeWaterbed,
  type Model,
  PLACES,
  SEGMENTS,
  type SegmentId,
} from "#journeys";
import { type DesignPair, designPairs, type PairSummary } from "./design-pairs.ts";
import { estimateOf } from "./estimates.ts";
import { placeCost } from "./readings.ts";
import type { RunTable } from "./run-table.ts";
import type { Waterbed, WaterbedReceiver } from "./types.ts";

const isBudget = (form: FundingForm): boolean => form === "capacity" || form === "population";

/** Segments with a budget that does not follow use, in at least one municipality of the design. */
function constrainedSegments(model: Model): readonly string[] {
  return SEGMENTS.filter((segment) => [...formsEver(model, segment)].some(isBudget));
}

/** Segments paid from a budget in every municipality: their cash cannot fall with use. */
function isFixedCash(model: Model, segment: string): boolean {
  if (model.contracts.regime.value === "today") return false;
  return [...formsEver(model, segment as SegmentId)].every(isBudget);
}

/** Euro per day of care in a place in the base, over all replications; 0 without any care. */
function pricePerDay(sums: readonly PairSummary[], target: string): number {
  const place = (PLACES as readonly string[]).indexOf(target);
  const total = (ledger: "days" | "euro") =>
    sums.reduce((sum, pair) => sum + (pair[ledger].base[place] ?? 0), 0);
  const days = total("days");
  return days > 0 ? total("euro") / days : 0;
}

function originOf({ variant, against }: DesignPair): Waterbed["origin"] {
  return variant.model.behaviour.on.value === against.model.behaviour.on.value
    ? "emerged"
    : "put-in";
}

/** What the payers pay in each place, variant less the other, over the policy window. */
function cashChange(table: RunTable, { variant, against }: DesignPair): CashChange {
  return table.replications.flatMap(({ runs, pairs }) => {
    const [here, there] = [runs[variant.id], runs[against.id]];
    const isPaired = pairs[`${variant.id}|${against.id}`] !== undefined;
    if (!isPaired || here === undefined || there === undefined) return [];
    return [
      PLACES.map((_, place) =>
        table.policyYears.reduce(
          (sum, year) => sum + placeCost(here, place, year) - placeCost(there, place, year),
          0,
        ),
      ),
    ];
  });
}

function waterbedOf(table: RunTable, pair: DesignPair, target: string): Waterbed {
  const { detection } = pair.variant.model;
  const price = pricePerDay(pair.sums, target);
  const fixed = isFixedCash(pair.variant.model, target);
  const rules = {
    windowYears: Math.max(1, table.policyYears.length),
    threshold: detection.waterbedThreshold.value,
    equivalenceMargin: detection.waterbedEquivalence.value,
    leastSaving: detection.waterbedLeastSaving.value,
  };
  const judged = judgeWaterbed(pair.sums, target, {
    ...rules,
    fixedCash: fixed,
    ...(fixed && price > 0 ? { shadowPriceEuro: price } : {}),
  });
  const nothing = estimateOf(pair.sums.map(() => 0));
  const receivers = judged.receivers.map(
    (line): WaterbedReceiver => ({
      ...line,
      substitution: line.substitution ?? nothing,
      downstream: line.downstream ?? nothing,
      crowding: line.crowding ?? nothing,
      payer: "municipality",
    }),
  );
  const { verdictDays: _days, verdictEuro: _euro, ledger: _ledger, ...kept } = judged;
  return {
    variant: pair.variant.id,
    against: pair.against.id,
    ...kept,
    receivers,
    cash: judgeCash(cashChange(table, pair), target, rules),
    origin: originOf(pair),
  };
}

/** Where one segment alone is asked to save, only that one; else all with a fixed budget. */
function targetsOf({ variant, against }: DesignPair): readonly string[] {
  const all = constrainedSegments(variant.model);
  if (!variant.model.savings.on.value || against.model.savings.on.value) return all;
  const saving = Object.entries(variant.model.savings.split)
    .filter(([, share]) => share.value > 0)
    .map(([segment]) => segment);
  return saving.length === 1 ? saving : all;
}

export function buildWaterbeds(table: RunTable): readonly Waterbed[] {
  return designPairs(table).flatMap((pair) =>
    targetsOf(pair).map((target) => waterbedOf(table, pair, target)),
  );
}
