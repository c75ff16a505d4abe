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
      const isNew = beginsUnderNewContracts(plan, year);
      for (let form = 0; form < plan.forms.length; form++) {
        const step = form === plan.special.group ? smallerGroups(plan, year) : 1;
        const day =
          (plan.dayPrice[form] as number) * (isNew ? agreedTariffFactor(plan, form, year) : 1);
        this.table[form * calendar.years + year] = day * level * step;
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
  return stepOn.value && beginsUnderNewContracts(plan, year) ? smallerGroupsPrice.value : 1;
}

/** Agreed tariff over that of before, for a year that begins under the new contracts; 1 without. */
function agreedTariffFactor({ model, forms, calendar }: Plan, form: number, year: number): number {
  const name = forms[form] as string;
  const first = model.agreed.tariffsFrom[name]?.value ?? 0;
  if (calendar.firstHistoryYear + year < first) return 1;
  const agreed = model.agreed.tariffs[name]?.value ?? 0;
  const before = model.forms[name]?.price.value ?? 0;
  return agreed > 0 && before > 0 ? agreed / before : 1;
}

function beginsUnderNewContracts(plan: Plan, year: number): boolean {
  const starts = plan.calendar.yearStart[year] as number;
  return hasNewContracts(plan) && starts >= plan.calendar.contractDay;
}

export function hasNewContracts(plan: Plan): boolean {
  return plan.model.contracts.regime.value === "2028";
}
