/**
 * What a day of care is worth in a design, and of which segment it is: the tariff, what a youth of a
 * municipality gets of it, and the factor outside the contracts.
 *
 * The rule this file keeps: two designs with equal lists are compared by their own, which are one; with
 * other lists by one of them, so that a dearer day is no more care, and another label no other care.
 */
import type { Model, SegmentId } from "../model/model.ts";
import { compilePlan, type Plan, SEGMENTS } from "../model/plan.ts";
import { PriceTable } from "./price-table.ts";

export interface PriceList {
  readonly plan: Plan;
  readonly table: PriceTable;
  /** Factor under the contracts, off-contract, out of the region: by the kind of care. */
  readonly special: readonly number[];
  /** Euro a day of the local team's own help. */
  readonly ownHelp: number;
}

export function priceListOf(plan: Plan): PriceList {
  const { offContractPrice, outOfRegionPrice } = plan.model.waiting;
  return {
    plan,
    table: new PriceTable(plan),
    special: [1, offContractPrice.value, outOfRegionPrice.value],
    ownHelp: plan.model.entrance.ownHelpEuroPerDay.value,
  };
}

/** Value of days of care by a list; `special` 0 under the contracts. Years count as in its plan. */
export function listedValue(
  { table, plan, special: factors }: PriceList,
  days: number,
  form: number,
  year: number,
  town: number,
  special: number,
): number {
  // In the order in which care is booked, so that equal prices give equal values to the bit.
  const atTariff = days * table.day(form, year) * (plan.intensity[town] as number);
  return atTariff * (factors[special] as number);
}

/** Whether two lists may be set beside each other: the same forms, years and municipalities. */
function areAlike({ plan: one }: PriceList, { plan: other }: PriceList): boolean {
  const shape = ({ forms, municipalities, calendar }: Plan) =>
    JSON.stringify([forms, municipalities, calendar.years, calendar.firstHistoryYear]);
  return shape(one) === shape(other);
}

/** Segments in which a day of some form has another price in a policy year. */
function otherTables(one: PriceList, other: PriceList): ReadonlySet<number> {
  const { forms, calendar, segment } = one.plan;
  const found = new Set<number>();
  for (let form = 0; form < forms.length; form++) {
    for (let year = calendar.policyYear; year < calendar.years; year++) {
      if (one.table.day(form, year) !== other.table.day(form, year)) {
        found.add(segment[form] as number);
      }
    }
  }
  return found;
}

/** True for lists that give every day of care in the policy years the same price, or cannot be compared. */
export function isOnePrice(one: PriceList, other: PriceList): boolean {
  if (one === other || !areAlike(one, other)) return true;
  const rest = ({ special, ownHelp, plan }: PriceList) =>
    JSON.stringify([special, ownHelp, [...plan.intensity]]);
  return rest(one) === rest(other) && otherTables(one, other).size === 0;
}

/** Numbers of the forms that belong to another segment. */
function relabelled({ plan: one }: PriceList, { plan: other }: PriceList): readonly number[] {
  return [...one.forms.keys()].filter((form) => one.segment[form] !== other.segment[form]);
}

/** True for lists by which care is worth the same, and of the same segments. */
export function isOneMeasure(one: PriceList, other: PriceList): boolean {
  if (one === other || !areAlike(one, other)) return true;
  return isOnePrice(one, other) && relabelled(one, other).length === 0;
}

/** By what care is booked beside a design's own prices and segments: the first, where it has others. */
export function steadyPrices(first: PriceList, plan: Plan): PriceList | null {
  return plan === first.plan || isOneMeasure(priceListOf(plan), first) ? null : first;
}

/** Segments with another price of a day; none where all of them have, as by an index. */
export function pricedSegments(variant: Model, against: Model): readonly SegmentId[] {
  const [own, other] = [variant, against].map((model) => priceListOf(compilePlan(model)));
  if (own === undefined || other === undefined || !areAlike(own, other)) return [];
  const found = otherTables(own, other);
  return found.size === SEGMENTS.length ? [] : SEGMENTS.filter((id) => found.has(Number(id)));
}
