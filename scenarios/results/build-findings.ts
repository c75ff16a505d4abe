/**
 * The conclusions, as facts that a sentence can be made of.
 *
 * The rule this file keeps: a finding is recognised by what differs between two designs, not by
 * their names, and says how sure it is by the one rule for certainty.
 */
import { PLACES } from "#journeys";
import { useAboveBudget, withoutPayer } from "./build-accounts.ts";
import { movedFinding, wallFindings, waterbedFindings } from "./build-detector-findings.ts";
import { readTotalCost } from "./build-measures.ts";
import { sideFinding } from "./build-side-findings.ts";
import { clauses } from "./clauses.ts";
import { differenceOf, estimateOf, estimateOrNull } from "./estimates.ts";
import {
  agreement,
  certaintyFrom,
  certaintyOfDifference,
  differenceBetween,
  plain,
} from "./finding-certainty.ts";
import { meanWait, yearCost, yearlyMean } from "./readings.ts";
import { pairsOf, type RunTable, runsOf, valuesOf } from "./run-table.ts";
import { savingsTargets } from "./savings-targets.ts";
import type { EmptyCapacity, Finding, Movers, WallTable, Waterbed } from "./types.ts";

/** Blocks of the results that findings are read from. */
export interface FindingFacts {
  readonly walls: WallTable;
  readonly waterbeds: readonly Waterbed[];
  readonly movers: readonly Movers[];
  readonly emptyCapacity: readonly EmptyCapacity[];
}

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
      useAboveBudget: estimateOf(
        valuesOf(table, last.id, (run) =>
          yearlyMean(table.policyYears, (year) => useAboveBudget(run, year)),
        ),
      ),
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
  const mean = (read: typeof withoutPayer) =>
    runsOf(table, table.last.id).map((run) =>
      yearlyMean(table.policyYears, (year) => read(run, year)),
    );
  const [without, above] = [mean(withoutPayer), mean(useAboveBudget)];
  const beyond = above.map((value, index) => value - (without[index] ?? 0));
  const balance = estimateOf(beyond);
  const budget = own.reduce((sum, { budget: { mean } }) => sum + mean, 0) / own.length;
  return {
    id: "empty-capacity",
    kind: "empty-capacity",
    certainty: certaintyFrom(balance, beyond),
    basis: "construction",
    origin: "put-in",
    perspective: balance.mean > 0 ? "providers" : "municipalities",
    clause: clauses.settlement,
    figures: {
      balance,
      withoutPayer: estimateOf(without),
      useAboveBudget: estimateOf(above),
      budget: { mean: budget, low: null, high: null },
    },
    variant: table.last.id,
    against: null,
  };
}

/** All findings, the ones for everybody first. One design alone has walls and waits, no differences. */
export function buildFindings(table: RunTable, facts: FindingFacts): readonly Finding[] {
  const alone = table.first === table.last;
  const compared = alone
    ? []
    : [totalCost(table), saving(table), ...waterbedFindings(table, facts.waterbeds)];
  const found = [
    ...compared,
    ...wallFindings(table, facts.walls),
    alone ? null : waiting(table),
    emptyCapacity(table, facts),
    ...table.designs.map((design) => sideFinding(table, design)),
    alone ? null : movedFinding(table, facts.movers),
  ];
  return found.filter((finding) => finding !== null);
}
