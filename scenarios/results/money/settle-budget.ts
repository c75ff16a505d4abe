/**
 * One fixed budget in one year, settled between municipalities by any of the rules.
 *
 * The rule this file keeps: no run changes. It reads use and budget from the books, turns them into
 * whole cents, and leaves the splitting to `contracts/settlement.ts`.
 */
import {
  type Model,
  partOfYear,
  type RunSummary,
  SEGMENTS,
  type SegmentId,
  type Settlement,
  settleByMovingAverage,
  settleByUnitPrice,
  settleByUse,
  settleProRata,
  settleReserved,
} from "#journeys";
import { capacityBudget, capacityUse } from "../readings.ts";

/** The letter as it is written, and the variants A to D. */
export const SETTLEMENT_RULES = ["letter", "A", "B", "C", "D"] as const;
export type SettlementRule = (typeof SETTLEMENT_RULES)[number];

/** Use is valued in euro at the price of a day, so that a unit of use costs a hundred cents. */
const UNIT_PRICE_CENTS = 100;

/** What settling one segment in one year rests on; every list is by municipality. */
export interface BudgetYear {
  readonly budgetCents: number;
  /** Use in euro at the price of a day. */
  readonly use: readonly number[];
  /** Use of the contract years before, oldest first. */
  readonly usedBefore: readonly (readonly number[])[];
  /** Weights that share what no use pays. */
  readonly key: readonly number[];
  /** What each reserved, in the unit of use; together the budget. */
  readonly reserved: readonly number[];
  /** Years of use that rule D counts, the year itself included. */
  readonly averageYears: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Euro as whole cents. */
export const cents = (euro: number): number => Math.round(euro * 100);

/** The budget of a segment (0 to 4) in a year; null where there is none. */
export function budgetYear(
  run: RunSummary,
  model: Model,
  segment: number,
  year: number,
): BudgetYear | null {
  const budget = capacityBudget(run, segment, year);
  if (cents(budget) <= 0) return null;
  const { emptyCapacityKey, reservedBy, averageYears } = model.contracts;
  const reserving = weights(run, model, { segment, year }, reservedBy.value);
  const whole = sum(reserving);
  return {
    budgetCents: cents(budget),
    use: capacityUse(run, segment, year),
    usedBefore: [...run.years.keys()]
      .filter((at) => at < year && capacityBudget(run, segment, at) > 0)
      .map((at) => capacityUse(run, segment, at)),
    key: weights(run, model, { segment, year }, emptyCapacityKey.value),
    reserved: reserving.map((weight) => (budget * weight) / whole),
    averageYears: averageYears.value,
  };
}

/** Settles a year by a rule; with other use than was lived when `use` is given. */
export function settleYear(
  rule: SettlementRule,
  year: BudgetYear,
  use: readonly number[] = year.use,
): Settlement {
  const { budgetCents, key, reserved, usedBefore, averageYears } = year;
  if (rule === "A") return settleProRata({ budgetCents, use, key });
  if (rule === "C") return settleReserved({ budgetCents, use, reserved });
  if (rule === "D") {
    return settleByMovingAverage(budgetCents, [...usedBefore, use], key, averageYears);
  }
  const byPrice = { budgetCents, use, unitPriceCents: UNIT_PRICE_CENTS };
  return rule === "B" ? settleByUnitPrice({ ...byPrice, key }) : settleByUse(byPrice);
}

/**
 * Weights over the municipalities with a budget for a segment, for the part of the year in which they
 * have one: residents of 0-17, or use in the reference years. Without use before the contract, the
 * weights by use are those by residents.
 */
function weights(
  run: RunSummary,
  model: Model,
  { segment, year }: { readonly segment: number; readonly year: number },
  by: string,
): readonly number[] {
  const id = SEGMENTS[segment] as SegmentId;
  const parts = run.municipalities.map((town) => budgetPart(model, town, id, run.years[year] ?? 0));
  const residents = run.municipalities.map(
    (name, town) => (model.municipalities[name]?.residents.value ?? 0) * (parts[town] ?? 0),
  );
  if (by === "residents") return residents;
  const before = useBefore(run, model, segment).map((use, town) => use * (parts[town] ?? 0));
  return sum(before) > 0 ? before : residents;
}

/** Every replication asks for the same parts of the same years. */
const known = new WeakMap<Model, Map<string, number>>();

/** The part of a calendar year in which a municipality has a budget for a segment, 0 to 1. */
function budgetPart(model: Model, town: string, segment: SegmentId, year: number): number {
  const parts = known.get(model) ?? new Map<string, number>();
  known.set(model, parts);
  const name = `${town} ${segment} ${year}`;
  const part = parts.get(name) ?? partOfYear(model, { town, segment, form: "capacity" }, year);
  parts.set(name, part);
  return part;
}

/** Care of a segment in the reference years before the contract year, by municipality. */
function useBefore(run: RunSummary, model: Model, segment: number): readonly number[] {
  const { contractDate, referenceYears } = model.contracts;
  const contractYear = Number(contractDate.value.slice(0, 4));
  const years = [...run.years.keys()].filter((at) => {
    const back = contractYear - (run.years[at] ?? 0);
    return back >= 1 && back <= referenceYears.value;
  });
  const towns = run.municipalities.length;
  const columns = [run.euro, run.capacityUse, run.populationUse];
  return run.municipalities.map((_, town) => {
    const row = (segment * towns + town) * run.years.length;
    return sum(years.map((at) => sum(columns.map((column) => column[row + at] ?? 0))));
  });
}
