/**
 * What the designs cost, as findings: the saving against the path, what fixed budgets leave unpaid,
 * and which municipality fares otherwise.
 *
 * The rule this file keeps: a total never stands alone. Beside it stand how it runs over the years,
 * and what of it is care that is not paid or not given.
 */
import type { Model } from "#journeys";
import { readTotalCost } from "../build-measures.ts";
import { differenceOf, estimateOf, estimateOrNull } from "../estimates.ts";
import { yearCost, yearlyMean } from "../readings.ts";
import { pairsOf, type RunDesign, type RunTable, runsOf, valuesOf } from "../run-table.ts";
import type { EmptyCapacity, Estimate, PairedDifference } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import {
  agreement,
  certaintyFrom,
  certaintyOfDifference,
  type FindingDraft,
  plain,
} from "../verdicts/finding-certainty.ts";
import { useAboveBudget, withoutPayer } from "./build-accounts.ts";
import { savingsTargets } from "./savings-targets.ts";

/** What a design costs less than another, a year in these years. */
function savedOver(
  table: RunTable,
  design: string,
  against: string,
  years: readonly number[],
): PairedDifference | null {
  const { variant, base } = pairsOf(table, design, against, (run) =>
    yearlyMean(years, (year) => yearCost(run, year)),
  );
  return differenceOf({ variant: base, base: variant }, against);
}

const unpaidOf = (table: RunTable, design: string): Estimate =>
  estimateOf(
    runsOf(table, design).map((run) =>
      yearlyMean(table.policyYears, (year) => useAboveBudget(run, year)),
    ),
  );

/** The share of the path that is found in the first and in the last policy year. */
function yearShares(table: RunTable) {
  const targets = savingsTargets(table.last.model);
  const shareIn = (index: number | undefined) => {
    const year = table.shape.years[index ?? -1];
    const target = year === undefined ? 0 : targets(year);
    const found =
      index === undefined ? null : savedOver(table, table.last.id, table.first.id, [index]);
    if (year === undefined || found === null || target === 0) return { year: null, share: null };
    const part = (euro: number | null) => (euro === null ? null : euro / target);
    return {
      year,
      share: { mean: found.mean / target, low: part(found.low), high: part(found.high) },
    };
  };
  const [first, last] = [shareIn(table.policyYears[0]), shareIn(table.policyYears.at(-1))];
  return {
    firstYear: first.year,
    firstShare: first.share,
    lastYear: last.year,
    lastShare: last.share,
  };
}

/** Another way of paying, and nothing else in the model. */
function isFundingSwap(model: Model, against: Model): boolean {
  const { contracts, funding, ...rest } = model;
  const { contracts: before, funding: ownBefore, ...others } = against;
  const paid = ({ regime, fundingDesign }: Model["contracts"], own: Model["funding"]) =>
    JSON.stringify([regime.value, fundingDesign, own]);
  const differs = paid(contracts, funding) !== paid(before, ownBefore);
  return differs && JSON.stringify(rest) === JSON.stringify(others);
}

/** The first rung that changes only how care is paid, what it costs less, and what it leaves unpaid. */
function fundingSwap(table: RunTable) {
  const isSwap = ({ model, step }: RunDesign): boolean =>
    step !== null && isFundingSwap(model, table.first.model);
  const rung = table.designs.find((design) => design !== table.last && isSwap(design));
  if (rung === undefined) return { swap: null, swapStep: null, swapUnpaid: null };
  return {
    swap: plain(savedOver(table, rung.id, table.first.id, table.policyYears)),
    swapStep: rung.id,
    swapUnpaid: unpaidOf(table, rung.id),
  };
}

/** Only who saves beside who does not is held against the path. */
const takesPath = ({ first, last }: RunTable): boolean =>
  last.model.savings.on.value && !first.model.savings.on.value;

/** The mean of the path over the policy years, and how much of it is found in its ends. */
function beside(table: RunTable, found: PairedDifference | null) {
  if (!takesPath(table)) return { target: null, share: null };
  const targets = savingsTargets(table.last.model);
  const years = table.shape.years;
  const target = yearlyMean(table.policyYears, (year) => targets(years[year] ?? 0));
  const share = found === null || target === 0 ? null : found.mean / target;
  return { target, share, ...yearShares(table) };
}

/** The last design against the first: what it costs less, beside what the path asks of it. */
export function savingFinding(table: RunTable): FindingDraft {
  const { first, last, policyYears } = table;
  const found = savedOver(table, last.id, first.id, policyYears);
  return {
    id: "saving",
    kind: "saving",
    certainty: certaintyOfDifference(table, found),
    basis: "assumption",
    origin: "emerged",
    perspective: "municipalities",
    clause: clauses.savings,
    figures: {
      found: plain(found),
      base: estimateOf(valuesOf(table, first.id, (run) => readTotalCost(run, table))),
      ...beside(table, found),
      ...fundingSwap(table),
      ...agreement(found),
    },
    variant: last.id,
    against: first.id,
  };
}

/** What the fixed budgets do not reach, and what of them nobody used; null without such a budget. */
export function emptyCapacityFinding(
  table: RunTable,
  capacity: readonly EmptyCapacity[],
): FindingDraft | null {
  const own = capacity.filter(({ variant }) => variant === table.last.id);
  if (own.length === 0) return null;
  const mean = (read: typeof withoutPayer, design = table.last.id) =>
    runsOf(table, design).map((run) => yearlyMean(table.policyYears, (year) => read(run, year)));
  const [without, above] = [mean(withoutPayer), mean(useAboveBudget)];
  const before = table.first === table.last ? undefined : table.first.id;
  const hasBefore = capacity.some(({ variant }) => variant === before);
  const base = (read: typeof withoutPayer) =>
    hasBefore ? estimateOrNull(mean(read, before)) : null;
  const beyond = above.map((value, index) => value - (without[index] ?? 0));
  const balance = estimateOf(beyond);
  const budget = own.reduce((sum, { budget: { mean } }) => sum + mean, 0) / own.length;
  return {
    id: "empty-capacity",
    kind: "empty-capacity",
    certainty: certaintyFrom(table, balance, beyond),
    basis: "construction",
    origin: "put-in",
    perspective: balance.mean > 0 ? "providers" : "municipalities",
    clause: clauses.settlement,
    figures: {
      balance,
      withoutPayer: estimateOrNull(without),
      useAboveBudget: estimateOrNull(above),
      withoutPayerBase: base(withoutPayer),
      useAboveBudgetBase: base(useAboveBudget),
      budget: { mean: budget, low: null, high: null },
    },
    variant: table.last.id,
    against: hasBefore ? table.first.id : null,
  };
}
