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
  INTENT_PLACES,
  judgeCash,
  judgeWaterbed,
  type Model,
  PLACES,
  refillOf,
  SEGMENTS,
  type SegmentId,
  savingOf,
  testReceivers,
  townLeakage,
} from "#journeys";
import { channelsOf, isChannelWorld } from "./channel-worlds.ts";
import { type DesignPair, designPairs, type PairSummary } from "./design-pairs.ts";
import { fundingOf } from "./funding-of.ts";
import { placeCost } from "./readings.ts";
import type { RunTable } from "./run-table.ts";
import type { Waterbed } from "./types.ts";
import { lagOf, runPairs, sinksOf, waitingBySegment } from "./waterbed-details.ts";

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
function cashChange(table: RunTable, pair: DesignPair): CashChange {
  return runPairs(table, pair).map(({ here, there }) =>
    PLACES.map((_, place) =>
      table.policyYears.reduce(
        (sum, year) => sum + placeCost(here, place, year) - placeCost(there, place, year),
        0,
      ),
    ),
  );
}

/** How a receiver is paid for a youth of a municipality; outside the agreements always by the unit. */
function fundingFor(table: RunTable, model: Model): (place: string, town: number) => string {
  const byArea = fundingOf(model);
  return (place, town) => {
    if (place === "local-team") return "own-service";
    const name = table.shape.municipalities[town] ?? "";
    const area = model.municipalities[name]?.area ?? "h8";
    return (byArea[name] ?? byArea[area])?.[place] ?? "pxq";
  };
}

function waterbedOf(
  table: RunTable,
  pair: DesignPair,
  all: readonly DesignPair[],
  target: string,
): Waterbed {
  const { model } = pair.variant;
  const { detection } = model;
  const price = pricePerDay(pair.sums, target);
  const fixed = isFixedCash(model, target);
  const rules = {
    windowYears: Math.max(1, table.policyYears.length),
    threshold: detection.waterbedThreshold.value,
    equivalenceMargin: detection.waterbedEquivalence.value,
    leastSaving: detection.waterbedLeastSaving.value,
    fixedCash: fixed,
    ...(fixed && price > 0 ? { shadowPriceEuro: price } : {}),
  };
  const judged = judgeWaterbed(pair.sums, target, rules);
  const saving = savingOf(pair.sums, target, rules);
  const floor = detection.waterbedFloor.value;
  const cash = judgeCash(cashChange(table, pair), target, { ...rules, floor });
  return {
    variant: pair.variant.id,
    against: pair.against.id,
    ...judged,
    receivers: judged.receivers.map((line) => ({ ...line, payer: "municipality" })),
    tests: testReceivers(pair.sums, saving, {
      ledger: judged.ledger,
      floor,
      falseDiscovery: detection.waterbedFalseDiscovery.value,
      equivalenceMargin: rules.equivalenceMargin,
      intentPlaces: INTENT_PLACES,
      fundingOf: fundingFor(table, model),
      cashP: cash.p,
    }),
    towns: townLeakage(pair.sums, saving, table.shape.municipalities, INTENT_PLACES),
    lag: lagOf(table, pair, target, saving, fixed && price > 0 ? price : undefined),
    refill: refillOf(pair.sums, saving.at),
    cash,
    waitingBySegment: waitingBySegment(table, pair),
    sinks: sinksOf(table, pair, saving),
    channels: channelsOf(table, pair, all, target, rules),
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
  const all = designPairs(table);
  // A world without a way is part of the pair in which it is open, and no waterbed of its own.
  const told = all.filter((pair) => !isChannelWorld(pair, all));
  return told.flatMap((pair) =>
    targetsOf(pair).map((target) => waterbedOf(table, pair, all, target)),
  );
}
