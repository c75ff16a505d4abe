/**
 * The conclusions, as facts that a sentence can be made of.
 *
 * The rule this file keeps: a finding is recognised by what differs between two designs, not by
 * their names, and says how sure it is by the one rule for certainty.
 */
import { type Model, PLACES } from "#journeys";
import { certaintyOf } from "./detectors.ts";
import { withoutPayer } from "./build-accounts.ts";
import { movedShare } from "./build-ladder.ts";
import { readTotalCost, readWaitDays } from "./build-measures.ts";
import { clauses } from "./clauses.ts";
import { differenceOf, estimateOf, estimateOrNull } from "./estimates.ts";
import { meanWait, yearCost, yearlyMean } from "./readings.ts";
import { pairsOf, type RunDesign, type RunTable, runsOf, valuesOf } from "./run-table.ts";
import { savingsTargets } from "./savings-targets.ts";
import type { Certainty, EmptyCapacity, Finding, Movers, PairedDifference, Wall, WallTable, Waterbed } from "./types.ts";

/** Blocks of the results that findings are read from. */
export interface FindingFacts {
  readonly walls: WallTable;
  readonly waterbeds: readonly Waterbed[];
  readonly movers: readonly Movers[];
  readonly emptyCapacity: readonly EmptyCapacity[];
}

const mostWalls = 3;
const mostWaterbeds = 3;

function certaintyOfDifference(difference: PairedDifference | null): Certainty {
  if (difference === null) return "unknown";
  return certaintyOf(difference, difference.sameSign / difference.replications);
}

const agreement = (difference: PairedDifference | null) =>
  difference === null
    ? {}
    : { sameSign: difference.sameSign, replications: difference.replications };

function differenceBetween(
  table: RunTable,
  variant: string,
  against: string,
  read: typeof readTotalCost,
): PairedDifference | null {
  return differenceOf(pairsOf(table, variant, against, (run) => read(run, table)), against);
}

const plain = (difference: PairedDifference | null) =>
  difference === null
    ? null
    : { mean: difference.mean, low: difference.low, high: difference.high };

function totalCost(table: RunTable): Finding {
  const { first, last } = table;
  const difference = differenceBetween(table, last.id, first.id, readTotalCost);
  return {
    id: "total-cost",
    kind: "total-cost",
    certainty: certaintyOfDifference(difference),
    basis: "assumption",
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.money,
    figures: {
      euro: plain(difference),
      base: estimateOf(valuesOf(table, first.id, (run) => readTotalCost(run, table))),
      ...agreement(difference),
    },
    variant: last.id,
    against: first.id,
  };
}

function saving(table: RunTable): Finding {
  const { first, last, policyYears, shape } = table;
  const targets = savingsTargets(first.model);
  const target = yearlyMean(policyYears, (year) => targets(shape.years[year] ?? 0));
  const { variant, base } = pairsOf(table, last.id, first.id, (run) =>
    yearlyMean(policyYears, (year) => yearCost(run, year)),
  );
  const difference = differenceOf({ variant: base, base: variant }, first.id);
  return {
    id: "saving",
    kind: "saving-against-target",
    certainty: certaintyOfDifference(difference),
    basis: "assumption",
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.savings,
    figures: {
      found: plain(difference),
      target,
      share: difference === null || target === 0 ? null : difference.mean / target,
      ...agreement(difference),
    },
    variant: last.id,
    against: first.id,
  };
}

function waterbedFinding(bed: Waterbed): Finding {
  const [receiver] = bed.receivers;
  const leakage = bed.leakageEuro ?? bed.leakageDays;
  // No single replication is counted here: the interval alone carries "certain".
  const certainty = leakage === null ? certaintyOf(bed.grossEuro, 0) : certaintyOf(leakage, 1);
  return {
    id: `waterbed-${bed.variant}-${bed.target}`,
    kind: "waterbed",
    certainty: leakage?.method === "unbounded" ? "unknown" : certainty,
    basis: "assumption",
    origin: bed.origin,
    perspective: "municipalities",
    clause: clauses.segment(bed.target),
    figures: {
      target: bed.target,
      gross: bed.grossEuro,
      leakage,
      receiver: receiver?.place ?? null,
      receiverEuro: receiver?.euro ?? null,
      waiting: bed.waitingDays,
    },
    variant: bed.variant,
    against: bed.against,
  };
}

/** Shown waterbeds first, then by the size of the saving; the whole ladder before its steps. */
function waterbeds(table: RunTable, beds: readonly Waterbed[]): readonly Finding[] {
  const onLadder = new Set(table.designs.filter(({ step }) => step !== null).map(({ id }) => id));
  const weight = (bed: Waterbed): number =>
    (bed.verdict === "waterbed" ? 1e15 : 0) + Math.abs(bed.grossEuro.mean);
  const ranked = beds
    .filter((bed) => onLadder.has(bed.variant) && bed.grossDays.mean !== 0)
    .sort((a, b) => weight(b) - weight(a));
  const targets = new Set<string>();
  return ranked
    .filter((bed) => !targets.has(bed.target) && targets.add(bed.target))
    .slice(0, mostWaterbeds)
    .map(waterbedFinding);
}

function wallFinding(wall: Wall): Finding {
  const certainty =
    wall.verdict === "not-enough-evidence" ? "unknown" : certaintyOf(wall.excessDirect, 1);
  return {
    id: `wall-${wall.from}-${wall.to}`,
    kind: "wall",
    certainty,
    basis: wall.origin === "put-in" ? "assumption" : "construction",
    origin: wall.origin,
    perspective: "youths",
    clause: clauses.border(wall.from, wall.to),
    figures: {
      from: wall.from,
      to: wall.to,
      excess: wall.excessDirect,
      attempts: wall.attempts,
      lostDays: wall.lostDays,
    },
    variant: wall.variant,
    against: null,
  };
}

/** Walls by days lost; without any, the border where most days are lost, with what is said of it. */
function walls(table: RunTable, { walls: all }: WallTable): readonly Finding[] {
  const own = all
    .filter(({ variant }) => variant === table.last.id)
    .sort((a, b) => b.lostDays.mean - a.lostDays.mean);
  const shown = own.filter(({ verdict }) => verdict === "wall");
  const fixed = own.filter(({ verdict }) => verdict === "budget-causes-wait").slice(0, 1);
  const chosen = shown.length > 0 ? [...shown.slice(0, mostWalls), ...fixed] : own.slice(0, 1);
  return chosen.map(wallFinding);
}

/** The segment in which the wait changes most from the first to the last design. */
function waiting(table: RunTable): Finding | null {
  const { first, last, policyYears } = table;
  const changes = PLACES.slice(0, 5).map((segment, row) => {
    const pairs = pairsOf(table, last.id, first.id, (run) => meanWait(run, policyYears, [row]));
    return { segment, pairs, difference: differenceOf(pairs, first.id) };
  });
  const [most] = changes.sort(
    (a, b) => Math.abs(b.difference?.mean ?? 0) - Math.abs(a.difference?.mean ?? 0),
  );
  if (most === undefined || most.difference === null) return null;
  return {
    id: `waiting-${most.segment}`,
    kind: "waiting",
    certainty: certaintyOfDifference(most.difference),
    basis: "assumption",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.segment(most.segment),
    figures: {
      segment: most.segment,
      base: estimateOrNull(most.pairs.base),
      days: estimateOrNull(most.pairs.variant),
      ...agreement(most.difference),
    },
    variant: last.id,
    against: first.id,
  };
}

function emptyCapacity(table: RunTable, facts: FindingFacts): Finding | null {
  const own = facts.emptyCapacity.filter(({ variant }) => variant === table.last.id);
  if (own.length === 0) return null;
  const without = runsOf(table, table.last.id).map((run) =>
    yearlyMean(table.policyYears, (year) => withoutPayer(run, year)),
  );
  const estimate = estimateOf(without);
  const same = without.filter((value) => Math.sign(value) === Math.sign(estimate.mean)).length;
  const budget = own.reduce((sum, { budget: { mean } }) => sum + mean, 0) / own.length;
  return {
    id: "empty-capacity",
    kind: "empty-capacity",
    certainty: certaintyOf(estimate, same / without.length),
    basis: "construction",
    origin: "put-in",
    perspective: "municipalities",
    clause: clauses.settlement,
    figures: { withoutPayer: estimate, budget: { mean: budget, low: null, high: null } },
    variant: table.last.id,
    against: null,
  };
}

function moved(table: RunTable, facts: FindingFacts): Finding | null {
  const { first, last } = table;
  const share = movedShare(table, last.id, first.id);
  const movers = facts.movers.find(
    ({ variant, against }) => variant === last.id && against === first.id,
  );
  if (share === null || movers === undefined) return null;
  return {
    id: "moved",
    kind: "moved",
    certainty: certaintyOf(share, 1),
    basis: "construction",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.transition,
    figures: { moved: share, youths: movers.moved },
    variant: last.id,
    against: first.id,
  };
}

interface SideKind {
  readonly kind: "segment-2" | "behaviour" | "places-rule";
  readonly differs: (variant: Model, against: Model) => boolean;
  readonly origin: Finding["origin"];
  readonly perspective: Finding["perspective"];
  readonly clause: Finding["clause"];
}

const secondSegment = ({ contracts }: Model): string =>
  Object.values(contracts.fundingDesign)
    .map((segments) => segments["2"].value)
    .join();

const sideKinds: readonly SideKind[] = [
  {
    kind: "segment-2",
    differs: (variant, against) => secondSegment(variant) !== secondSegment(against),
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.segment("2"),
  },
  {
    kind: "behaviour",
    differs: (variant, against) => variant.behaviour.on.value !== against.behaviour.on.value,
    origin: "put-in",
    perspective: "municipalities",
    clause: clauses.behaviour,
  },
  {
    kind: "places-rule",
    differs: (variant, against) =>
      variant.contracts.placesRule.value !== against.contracts.placesRule.value,
    origin: "put-in",
    perspective: "youths",
    clause: clauses.places,
  },
];

function sideFinding(table: RunTable, design: RunDesign): Finding | null {
  const against = table.designs.find(({ id }) => id === design.against);
  if (against === undefined) return null;
  const side = sideKinds.find(({ differs }) => differs(design.model, against.model));
  if (side === undefined) return null;
  const euro = differenceBetween(table, design.id, against.id, readTotalCost);
  const wait = differenceBetween(table, design.id, against.id, readWaitDays);
  const occupancy =
    side.kind === "places-rule" ? { occupancy: design.model.contracts.targetOccupancy.value } : {};
  return {
    id: `${side.kind}-${design.id}`,
    kind: side.kind,
    certainty: certaintyOfDifference(euro),
    basis: "assumption",
    origin: side.origin,
    perspective: side.perspective,
    clause: side.clause,
    figures: { euro: plain(euro), wait: plain(wait), ...occupancy, ...agreement(euro) },
    variant: design.id,
    against: against.id,
  };
}

/** All findings, the ones for everybody first. One design alone has walls and waits, no differences. */
export function buildFindings(table: RunTable, facts: FindingFacts): readonly Finding[] {
  const alone = table.first === table.last;
  const compared = alone
    ? []
    : [totalCost(table), saving(table), ...waterbeds(table, facts.waterbeds)];
  const found = [
    ...compared,
    ...walls(table, facts.walls),
    alone ? null : waiting(table),
    emptyCapacity(table, facts),
    ...table.designs.map((design) => sideFinding(table, design)),
    alone ? null : moved(table, facts),
  ];
  return found.filter((finding) => finding !== null);
}
