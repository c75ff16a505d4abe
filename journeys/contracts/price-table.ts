/**
 * What a day of care costs, by form and year, at the stated price level.
 *
 * The rule this file keeps: growth of tariffs (price index) and growth of what a youth gets
 * (intensity) are two factors, so that a rise in cost can be told apart.
 */
import type { Plan } from "../model/plan.ts";

export class PriceTable {
  /** [form][year]: euro a day for a youth of a municipality of intensity 1. */
  private readonly table: Float64Array;
  private readonly years: number;

  constructor(plan: Plan) {
    const { calendar } = plan;
    this.years = calendar.years;
    this.table = new Float64Array(plan.forms.length * calendar.years);
    for (let year = 0; year < calendar.years; year++) {
      const level = priceLevel(plan, year);
      for (let form = 0; form < plan.forms.length; form++) {
        const step = form === plan.special.group ? smallerGroups(plan, year) : 1;
        this.table[form * calendar.years + year] = (plan.dayPrice[form] as number) * level * step;
      }
    }
  }

  /** Euro a day in `year` (index in the plan's calendar). */
  day(form: number, year: number): number {
    return this.table[form * this.years + year] as number;
  }
}

/** Tariff level times intensity, relative to the year of the price level. */
export function priceLevel(plan: Plan, year: number): number {
  const { prices, region } = plan.model;
  const calendarYear = plan.calendar.firstHistoryYear + year;
  const index = prices.index[String(calendarYear)]?.value ?? earliestIndex(plan, calendarYear);
  const grown = calendarYear - region.priceLevelYear.value;
  return index * (1 + prices.intensityGrowth.value) ** grown;
}

/** Years before the first named year stand at its level; years after the last at 1. */
function earliestIndex(plan: Plan, calendarYear: number): number {
  const named = Object.keys(plan.model.prices.index)
    .map(Number)
    .sort((a, b) => a - b);
  const first = named[0];
  if (first === undefined || calendarYear > first) return 1;
  return plan.model.prices.index[String(first)]?.value ?? 1;
}

function smallerGroups(plan: Plan, year: number): number {
  const { stepOn, smallerGroupsPrice } = plan.model.prices;
  const starts = plan.calendar.yearStart[year] as number;
  if (!stepOn.value || !hasNewContracts(plan) || starts < plan.calendar.contractDay) return 1;
  return smallerGroupsPrice.value;
}

export function hasNewContracts(plan: Plan): boolean {
  return plan.model.contracts.regime.value === "2028";
}
