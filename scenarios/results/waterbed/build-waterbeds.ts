/**
 * What each step saved in a segment under a fixed budget, and what of it came back elsewhere.
 *
 * The rule this file keeps: the euros of a fixed budget do not follow use, so days saved there are
 * valued at the mean price of a day in that segment before the step. What is paid is a ledger apart.
 */
import {
  actedSegments,
  type CashChange,
  type FundingForm,
  formsEver,
  INTENT_PLACES,
  isOneOfMany,
  judgeCash,
  judgeSaving,
  type Model,
  PLACES,
  pricedSegments,
  refillOf,
  SEGMENTS,
  type SegmentId,
  savingTogether,
  targetSegments,
  testReceivers,
  townLeakage,
} from "#journeys";
import { type DesignPair, designPairs, type PairSummary } from "../design-pairs.ts";
import { fundingOf } from "../money/funding-of.ts";
import { placeCost } from "../readings.ts";
import type { RunTable } from "../run-table.ts";
import type { Waterbed } from "../types.ts";
import { asAmounts, differsInStaff, unasked } from "./by-staff.ts";
import { channelsOf, isChannelWorld } from "./channel-worlds.ts";
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

/** Euro a day at which days saved in a segment are valued: under a fixed budget only. */
function shadowPriceOf({ variant, sums }: DesignPair): (segment: string) => number | undefined {
  const prices = new Map(
    SEGMENTS.filter((segment) => isFixedCash(variant.model, segment)).map((segment) => [
      segment as string,
      pricePerDay(sums, segment),
    ]),
  );
  return (segment) => prices.get(segment) || undefined;
}

/** Forms that belong to another segment in the variant, as a field; none without any. */
function relabelledOf({ variant, against }: DesignPair): Pick<Waterbed, "relabelled"> {
  const before = against.model.forms;
  const relabelled = Object.entries(variant.model.forms)
    .filter(([id, { segment }]) => before[id]?.segment.value !== segment.value)
    .map(([id]) => id);
  return relabelled.length > 0 ? { relabelled } : {};
}

/** What a comparison acts on, and whose saving is looked at: one segment, or several. */
interface Squeeze {
  readonly targets: readonly string[];
  /** The targets, others that are cut with them, and what is acted on beside. */
  readonly acted: readonly string[];
  readonly alongside: readonly { readonly place: string; readonly act: "eased" | "unclear" }[];
  /** Why it is looked at, where it is not cut. */
  readonly targetAct?: Waterbed["targetAct"];
}

function waterbedOf(
  table: RunTable,
  pair: DesignPair,
  all: readonly DesignPair[],
  { targets, acted, alongside, targetAct }: Squeeze,
): Waterbed {
  const { model } = pair.variant;
  const { detection } = model;
  const priceOf = shadowPriceOf(pair);
  const rules = {
    windowYears: Math.max(1, table.policyYears.length),
    threshold: detection.waterbedThreshold.value,
    equivalenceMargin: detection.waterbedEquivalence.value,
    leastSaving: detection.waterbedLeastSaving.value,
  };
  const savingIn = (sums: DesignPair["sums"]) =>
    savingTogether(sums, targets, (segment) => {
      const price = priceOf(segment);
      const fixedCash = isFixedCash(model, segment);
      const own = price === undefined ? {} : { shadowPriceEuro: price };
      return { ...rules, fixedCash, acted, ...own };
    });
  const isUnasked = targetAct === "staff";
  const saving = isUnasked ? unasked(savingIn(pair.sums)) : savingIn(pair.sums);
  const judged = judgeSaving(pair.sums, saving, { ...rules, alongside });
  const floor = detection.waterbedFloor.value;
  const oneOfMany = isOneOfMany(saving);
  const cash = judgeCash(cashChange(table, pair), targets, {
    ...rules,
    floor,
    isOneOfMany: oneOfMany,
    isSteady: pair.sums.some((sums) => sums.isSteady === true),
  });
  const bed: Waterbed = {
    variant: pair.variant.id,
    against: pair.against.id,
    ...judged,
    ...(targetAct === undefined ? {} : { targetAct }),
    ...relabelledOf(pair),
    equivalenceShare: rules.equivalenceMargin,
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
    lag: lagOf(table, pair, saving, priceOf),
    refill: refillOf(pair.sums, saving.targets),
    cash,
    waitingBySegment: waitingBySegment(table, pair),
    sinks: sinksOf(table, pair, saving),
    channels: channelsOf(table, pair, all, savingIn),
    origin: originOf(pair),
  };
  return isUnasked ? asAmounts(bed) : bed;
}

/**
 * What the variant squeezes. Several segments are judged together first, since what one loses to
 * another cannot be told from that other's own cut; then each by itself. Segments that it acts on
 * without a cut receive nothing. A design that acts on none is looked at where it has other prices or,
 * without any, wherever a budget does not follow use. Other staff reach all segments: nothing is asked of
 * any of them then, and all are told as one amount.
 */
function squeezesOf(pair: DesignPair): readonly Squeeze[] {
  const [variant, against] = [pair.variant.model, pair.against.model];
  const acts = actedSegments(variant, against);
  const targets = targetSegments(acts);
  if (targets.length === 0) return untouchedOf(pair);
  const alongside = (["eased", "unclear"] as const).flatMap((act) =>
    acts[act].filter((id) => !targets.includes(id)).map((place) => ({ place, act })),
  );
  const acted = SEGMENTS.filter((id) => Object.values(acts).some((some) => some.includes(id)));
  const own = acts.cut.length > 0 ? {} : { targetAct: actOf(acts) };
  const squeeze = (some: readonly string[]): Squeeze => ({
    targets: some,
    acted,
    alongside,
    ...own,
  });
  if (targets.length === 1) return [squeeze(targets)];
  return [squeeze(targets), ...targets.map((id) => squeeze([id]))];
}

const actOf = ({ unclear }: ReturnType<typeof actedSegments>) =>
  unclear.length > 0 ? ("unclear" as const) : ("eased" as const);

/** Segments to look at where a design acts on none. */
function untouchedOf({ variant, against }: DesignPair): readonly Squeeze[] {
  if (differsInStaff(variant.model, against.model)) {
    return [{ targets: SEGMENTS, acted: SEGMENTS, alongside: [], targetAct: "staff" }];
  }
  const alone = (id: string): Squeeze => ({ targets: [id], acted: [id], alongside: [] });
  const priced = pricedSegments(variant.model, against.model);
  if (priced.length === 0) return constrainedSegments(variant.model).map(alone);
  return priced.map((id) => ({ ...alone(id), targetAct: "priced" }));
}

export function buildWaterbeds(table: RunTable): readonly Waterbed[] {
  const all = designPairs(table);
  // A world without a way is part of the pair in which it is open, and no waterbed of its own.
  const told = all.filter((pair) => !isChannelWorld(pair, all));
  return told.flatMap((pair) =>
    squeezesOf(pair).map((squeeze) => waterbedOf(table, pair, all, squeeze)),
  );
}
