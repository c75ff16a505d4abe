/**
 * What the design means for youths, as findings: the price they pay, the longest change in waiting,
 * who comes elsewhere.
 *
 * The rule this file keeps: a change is told with both levels beside it, from the same
 * replications.
 */
import { PLACES } from "#journeys";
import { levelOf, type Reading, readingOf } from "../build-measures.ts";
import { differenceOf } from "../estimates.ts";
import { movedShare } from "../money/build-ladder.ts";
import { meanWait } from "../readings.ts";
import { pairsOf, type RunTable } from "../run-table.ts";
import type { Movers } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import {
  agreement,
  certaintyFrom,
  certaintyOfDifference,
  type FindingDraft,
  plain,
} from "../verdicts/finding-certainty.ts";

/** Both levels of a figure and its paired change, from the first to the last design. */
function changeOf(table: RunTable, measure: string, read: Reading = readingOf(measure)) {
  const pairs = pairsOf(table, table.last.id, table.first.id, (run) => read(run, table));
  return {
    base: levelOf(measure, pairs.base),
    level: levelOf(measure, pairs.variant),
    change: differenceOf(pairs, table.first.id),
  };
}

/** What youths pay for a saving: longer waits, and what goes wrong during them. */
export function priceForYouths(table: RunTable): FindingDraft {
  const wait = changeOf(table, "wait-days");
  const crises = changeOf(table, "crisis-while-waiting");
  const gaveUp = changeOf(table, "gave-up");
  const offContract = changeOf(table, "off-contract-euro");
  return {
    id: "price-for-youths",
    kind: "price-for-youths",
    certainty: certaintyOfDifference(table, wait.change),
    basis: "assumption",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.waiting,
    figures: {
      waitBase: wait.base,
      wait: wait.level,
      waitChange: plain(wait.change),
      crisesBase: crises.base,
      crises: crises.level,
      crisesChange: plain(crises.change),
      gaveUpBase: gaveUp.base,
      gaveUp: gaveUp.level,
      gaveUpChange: plain(gaveUp.change),
      offContractBase: offContract.base,
      offContract: offContract.level,
      offContractChange: plain(offContract.change),
      ...agreement(wait.change),
    },
    variant: table.last.id,
    against: table.first.id,
  };
}

/** The segment in which the wait changes most from the first to the last design. */
export function waitingFinding(table: RunTable): FindingDraft | null {
  const { first, last, policyYears } = table;
  const changes = PLACES.slice(0, 5).map((segment, row) => ({
    segment,
    ...changeOf(table, "wait-days", (run) => meanWait(run, policyYears, [row])),
  }));
  const [most] = changes.sort(
    (a, b) => Math.abs(b.change?.mean ?? 0) - Math.abs(a.change?.mean ?? 0),
  );
  if (most === undefined || most.change === null) return null;
  return {
    id: `waiting-${most.segment}`,
    kind: "waiting",
    certainty: certaintyOfDifference(table, most.change),
    basis: "assumption",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.segment(most.segment),
    figures: {
      segment: most.segment,
      base: most.base,
      days: most.level,
      ...agreement(most.change),
    },
    variant: last.id,
    against: first.id,
  };
}

/** Youths in other segments or at another exit than in the first design. */
export function movedFinding(table: RunTable, all: readonly Movers[]): FindingDraft | null {
  const { first, last } = table;
  const share = movedShare(table, last.id, first.id);
  const movers = all.find(({ variant, against }) => variant === last.id && against === first.id);
  if (share === null || movers === undefined) return null;
  const shares = table.replications
    .map(({ pairs }) => pairs[`${last.id}|${first.id}`])
    .filter((pair) => pair !== undefined)
    .map(({ moved }) => moved);
  return {
    id: "moved",
    kind: "moved",
    certainty: certaintyFrom(table, share, shares),
    basis: "construction",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.transition,
    figures: { moved: share, youths: movers.moved },
    variant: last.id,
    against: first.id,
  };
}
