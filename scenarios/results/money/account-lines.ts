/**
 * Who pays what of one segment in one year, line by line.
 *
 * The rule this file keeps: every line is whole cents. A fixed budget is paid whole, by the rule of
 * `contracts.settlement`, so that the municipalities together pay what the region costs; read by the
 * letter, what no use pays has no payer.
 */
import { apportion, type Model, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { populationBudget } from "../readings.ts";
import { budgetYear, cents, type SettlementRule, settleYear } from "./settle-budget.ts";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What is paid for one segment or for the local teams in one year, by municipality. */
export interface AccountLines {
  /** Price times quantity, budgets for all youths, and what is bought outside the contracts. */
  readonly paid: readonly number[];
  /** Of the budget for places: own use, pro rata where use is worth more than the budget. */
  readonly ownUse: readonly number[];
  /**
   * Of the budget for places: what the rule of settlement adds to own use, mostly a share in empty
   * places. Below 0 for who sells what it reserved (C) or used less in the years before (D).
   */
  readonly emptyCapacity: readonly number[];
}

/** The lines of a place (0 to 4 the segments, then the local team) in one year of one run, in euro. */
export function accountLines(
  run: RunSummary,
  model: Model,
  place: number,
  year: number,
): AccountLines {
  const { paid, ownUse, emptyCapacity } = accountCents(run, model, place, year);
  const euro = (line: readonly number[]): readonly number[] => line.map((amount) => amount / 100);
  return { paid: euro(paid), ownUse: euro(ownUse), emptyCapacity: euro(emptyCapacity) };
}

/** The same lines in whole cents. */
export function accountCents(
  run: RunSummary,
  model: Model,
  place: number,
  year: number,
): AccountLines {
  const towns = run.municipalities.length;
  const byUse = run.municipalities.map(
    (_, town) => run.euro[(place * towns + town) * run.years.length + year] ?? 0,
  );
  if (place >= SEGMENT_COUNT) return { paid: inCents(byUse), ownUse: [], emptyCapacity: [] };
  const forAll = populationBudget(run, place, year);
  const paid = inCents(byUse.map((euro, town) => euro + (forAll[town] ?? 0)));
  const settled = budgetYear(run, model, place, year);
  const nothing = run.municipalities.map(() => 0);
  if (settled === null) return { paid, ownUse: nothing, emptyCapacity: nothing };
  const rule = model.contracts.settlement.value as SettlementRule;
  const ownUse = settleYear("letter", settled).paidCents;
  const { paidCents } = settleYear(rule, settled);
  return {
    paid,
    ownUse,
    emptyCapacity: paidCents.map((amount, town) => amount - (ownUse[town] ?? 0)),
  };
}

/** Euro by municipality as whole cents that add up to the region's, rounded once. */
function inCents(euro: readonly number[]): readonly number[] {
  const whole = sum(euro);
  return whole > 0 ? apportion(cents(whole), euro) : euro.map(() => 0);
}
