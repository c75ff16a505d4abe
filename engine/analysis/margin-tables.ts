/**
 * Two-by-two tables in strata: are there more events in the group than a margin allows?
 *
 * The rule this file keeps: the margin is part of what is tested. "More than in the reference, and
 * the estimate lies beyond the margin" is another and weaker claim.
 */
import { addedShareP } from "./added-share.ts";
import { hypergeometric, stratifiedExactP, type TwoByTwo, tilted } from "./exact-tables.ts";
import { normalCdf } from "./special-functions.ts";

/** Events to be expected below which the law of large numbers does not hold yet. */
const FEW_EXPECTED = 5;
/** Odds ratios are sought up to e to this power; beyond it every event that can be is the group's. */
const HIGHEST_LOG_ODDS = 40;
const SEARCH_STEPS = 60;

/**
 * One-sided p-value of "the group has at most so many events more than it would have at the shares of
 * its reference", stratum by stratum; NaN where no table can tell.
 *
 * Given the margins of the tables the events of the group follow Fisher's non-central law. Its odds
 * ratio, one for all tables, is the one at which just so many events more are to be expected; without a
 * margin it is 1 and this is the test of Cochran, Mantel and Haenszel, exact (mid-p) where few events
 * are expected. With a margin the number of events is itself part of what the hypothesis says, the
 * more so the fewer the reference has; so that it must hold too as a difference of shares
 * (`addedShareP`), and the larger chance is given.
 *
 * @param extra - events more that are allowed, over all tables together; 0 or more
 */
export function eventsAboveP(tables: readonly TwoByTwo[], extra = 0): number {
  const given = givenAllEventsP(tables, extra);
  return extra > 0 && given < 1 ? Math.max(given, addedShareP(tables, extra)) : given;
}

/** The same where only the tables with events speak, given how many there were. */
function givenAllEventsP(tables: readonly TwoByTwo[], extra: number): number {
  const telling = tables.filter(tellsSomething);
  if (telling.length === 0) return Number.NaN;
  const odds = extra > 0 ? oddsOfExtra(telling.map(lawOf), extra) : 1;
  if (odds === null) return 1;
  const sum = { expected: 0, events: 0, group: 0, variance: 0 };
  for (const table of telling) {
    const { mean, variance } = odds === 1 ? plainMoments(table) : momentsAt(lawOf(table), odds);
    sum.group += table.group;
    sum.events += table.groupEvents;
    sum.expected += mean;
    sum.variance += variance;
  }
  const few = Math.min(sum.expected, sum.group - sum.expected) < FEW_EXPECTED;
  if (few) return stratifiedExactP(telling, "half", odds);
  return normalCdf((sum.expected - sum.events) / Math.sqrt(sum.variance));
}

function tellsSomething({ group, groupEvents, reference, referenceEvents }: TwoByTwo): boolean {
  const events = groupEvents + referenceEvents;
  return group > 0 && reference > 0 && events > 0 && events < group + reference;
}

/** A table with the law of its events when the odds are the same. */
interface Law {
  readonly table: TwoByTwo;
  readonly lowest: number;
  readonly chances: readonly number[];
}

function lawOf(table: TwoByTwo): Law {
  return { table, ...hypergeometric(table) };
}

/** The odds ratio at which so many events more are expected; null where there are not as many. */
function oddsOfExtra(laws: readonly Law[], extra: number): number | null {
  const isReached = (logOdds: number) =>
    laws.reduce((sum, law) => sum + extraAt(law, Math.exp(logOdds)), 0) >= extra;
  if (!isReached(HIGHEST_LOG_ODDS)) return null;
  let [low, high] = [0, HIGHEST_LOG_ODDS];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const middle = (low + high) / 2;
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}

/** Events of the group, less what it would have at the share of the reference. */
function extraAt(law: Law, odds: number): number {
  const { group, groupEvents, reference, referenceEvents } = law.table;
  const { mean } = momentsAt(law, odds);
  return mean - (group * (groupEvents + referenceEvents - mean)) / reference;
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of the events of the group, given the margins, when the odds are the same. */
function plainMoments({ group, groupEvents, reference, referenceEvents }: TwoByTwo): Moments {
  const all = group + reference;
  const events = groupEvents + referenceEvents;
  const variance = (group * reference * events * (all - events)) / (all * all * (all - 1));
  return { mean: (group * events) / all, variance };
}

function momentsAt({ lowest, chances }: Law, odds: number): Moments {
  let [mean, square] = [0, 0];
  tilted(chances, odds).forEach((chance, at) => {
    mean += chance * at;
    square += chance * at * at;
  });
  return { mean: lowest + mean, variance: Math.max(0, square - mean * mean) };
}
