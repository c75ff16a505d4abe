/**
 * What a design does to a segment on each day of a run, put together to one act.
 *
 * The rule this file keeps: a direction is told by the policy window alone, and an act turns round
 * with the designs; what differs before the window only works on in it, nobody knows which way.
 */
import type { FundingForm, Model } from "../../model/model.ts";
import { calendarOf } from "../../model/years.ts";
import { type FundingPeriod, fundingDays, fundingPeriods } from "../funding-periods.ts";

/** Which way a design acts on a segment; `unclear` where the designs do not tell. */
export type Act = "cut" | "eased" | "unclear";

/** A day from which something may be other than before, in either of two designs. */
export interface Moment {
  readonly day: number;
  readonly year: number;
  /** In the years that are judged; false before them. */
  readonly inWindow: boolean;
}

/** A design with what is read of it many times. */
export interface Side {
  readonly model: Model;
  readonly contractDay: number;
  readonly periods: readonly FundingPeriod[];
}

/** Two designs side by side. */
export interface Two {
  readonly own: Side;
  readonly other: Side;
  /** Numbers of the municipalities of the periods. */
  readonly towns: readonly number[];
  readonly moments: readonly Moment[];
}

export function sideBySide(variant: Model, against: Model): Two {
  const towns = Object.keys(variant.municipalities);
  const side = (model: Model): Side => ({
    model,
    contractDay: calendarOf(model).contractDay,
    periods: fundingPeriods(model, towns),
  });
  const moments = momentsOf([variant, against]);
  return { own: side(variant), other: side(against), towns: [...towns.keys()], moments };
}

/** 1 January of every year, history included, and the days on which either design changes funding. */
function momentsOf(models: readonly Model[]): readonly Moment[] {
  const calendars = models.map(calendarOf);
  const years = calendars.flatMap(({ yearStart }) => [...yearStart]);
  const turns = [
    ...calendars.map(({ contractDay }) => contractDay),
    ...models.flatMap(fundingDays),
  ];
  const { start, end, yearStart, policyYear, firstHistoryYear } = calendars[0]!;
  const from = yearStart[policyYear] as number;
  return [...new Set([...years, ...turns])]
    .filter((day) => day >= start && day < end)
    .sort((one, next) => one - next)
    .map((day) => ({
      day,
      year: firstHistoryYear + yearStart.findLastIndex((first) => first <= day),
      inWindow: day >= from,
    }));
}

/** The acts of the window; where there are none but there were before it, that is unclear. */
export function overTime(
  { moments }: Two,
  actAt: (moment: Moment) => Act | null,
): readonly (Act | null)[] {
  const among = (inWindow: boolean) =>
    new Set(moments.filter((one) => one.inWindow === inWindow).map(actAt));
  const within = [...among(true)].filter((act) => act !== null);
  if (within.length > 0) return within;
  return [...among(false)].some((act) => act !== null) ? ["unclear"] : [];
}

/** One act out of several: both ways, or not told in one of them, is unclear. */
export function together(acts: readonly (Act | null)[]): Act | null {
  const [first, ...others] = new Set(acts.filter((act) => act !== null));
  return first === undefined ? null : others.length > 0 ? "unclear" : first;
}

/** A change in what is given: less is a cut. */
export function given(own: number, other: number): Act | null {
  return own === other ? null : own < other ? "cut" : "eased";
}

/** Terms of which nobody can say beforehand whether another one is more or less. */
export function otherTerm(own: unknown, other: unknown): Act | null {
  return valuesOf(own) === valuesOf(other) ? null : "unclear";
}

/** Numbers without where they come from: the same number from another source is the same term. */
function valuesOf(terms: unknown): string {
  return JSON.stringify(terms, (_, term) =>
    typeof term === "object" && term !== null && "value" in term ? term.value : term,
  );
}

/** Whether the contracts of a design hold on a day. */
export function hasContracts({ model, contractDay }: Side, day: number): boolean {
  return model.contracts.regime.value === "2028" && day >= contractDay;
}

/** How a municipality pays a segment (counted from 0) on a day. */
export function formOn({ periods }: Side, town: number, segment: number, day: number): FundingForm {
  return periods.findLast(({ from }) => from <= day)?.forms[town]?.[segment] ?? "pxq";
}
