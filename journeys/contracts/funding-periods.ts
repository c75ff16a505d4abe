/**
 * The days on which funding changes in a design, and the form of every segment and municipality
 * between them.
 *
 * The rule this file keeps: a municipality's own form goes before that of its area, and that before
 * the design; nothing of its own holds before the new contracts.
 */
import { dayNumber } from "#engine";
import type { FundingForm, Model, SegmentId } from "../model/model.ts";
import type { OwnFunding } from "../model/parts/funding.ts";
import { SEGMENTS } from "../model/plan.ts";
import { calendarOf } from "../model/years.ts";

/** Forms by [municipality][segment - 1] from a day on. */
export interface FundingPeriod {
  readonly from: number;
  readonly forms: readonly (readonly FundingForm[])[];
}

/** Says which form holds for a segment of a municipality on a day. */
type FormOn = (town: string, segment: SegmentId, day: number) => FundingForm;

/**
 * The periods of a design in order of time; the first has no beginning. Municipalities are in the
 * given order.
 */
export function fundingPeriods(model: Model, towns: readonly string[]): readonly FundingPeriod[] {
  const formOn = formsByDay(model);
  const days = [Number.NEGATIVE_INFINITY, ...fundingDays(model)];
  return days.map((from) => ({
    from,
    forms: towns.map((town) => SEGMENTS.map((segment) => formOn(town, segment, from))),
  }));
}

const known = new WeakMap<Model, readonly number[]>();

/** Days on which the funding of anything changes, in order. */
export function fundingDays(model: Model): readonly number[] {
  const before = known.get(model);
  if (before) return before;
  const { contractDay, denHaagLocalDay } = calendarOf(model);
  const days = new Set([denHaagLocalDay]);
  if (isDesign(model)) {
    days.add(contractDay);
    for (const { from, until } of ownFunding(model)) {
      for (const date of [from, until]) {
        days.add(Math.max(contractDay, dayNumber(date.value, model.region.firstDay.value)));
      }
    }
  }
  const found = changingDays(
    model,
    [...days].sort((a, b) => a - b),
  );
  known.set(model, found);
  return found;
}

/** Without the days on which a date of the user's changes nothing; the contract's own days stay. */
function changingDays(model: Model, days: readonly number[]): readonly number[] {
  const { contractDay, denHaagLocalDay } = calendarOf(model);
  const formOn = formsByDay(model);
  const towns = Object.keys(model.municipalities);
  return days.filter(
    (day) =>
      day === contractDay ||
      day === denHaagLocalDay ||
      towns.some((town) =>
        SEGMENTS.some((segment) => formOn(town, segment, day) !== formOn(town, segment, day - 1)),
      ),
  );
}

/** The form of a segment of a municipality on a day, counted from the first day of the run. */
function formsByDay(model: Model): FormOn {
  const { fundingToday, fundingDesign } = model.contracts;
  const { contractDay, denHaagLocalDay } = calendarOf(model);
  const epoch = model.region.firstDay.value;
  return (town, segment, day) => {
    const area = model.municipalities[town]?.area ?? "h8";
    const today = fundingToday[area][segment].value as FundingForm;
    if (!isDesign(model) || day < contractDay) {
      const isBeforeLocal = day < denHaagLocalDay && today === "population";
      return isBeforeLocal ? "pxq-spending-room" : today;
    }
    const own = [model.funding.towns[town]?.[segment], model.funding.areas[area][segment]];
    const holds = own.find((one) => one !== undefined && isInForce(one, day, epoch));
    return (holds?.form ?? fundingDesign[area][segment]).value as FundingForm;
  };
}

function isInForce(own: OwnFunding, day: number, epoch: string): boolean {
  if (!isOwn(own)) return false;
  return day >= dayNumber(own.from.value, epoch) && day < dayNumber(own.until.value, epoch);
}

function isOwn({ form }: OwnFunding): boolean {
  return form.value !== "as-designed";
}

/** What departs from the design anywhere. */
function ownFunding({ funding }: Model): readonly OwnFunding[] {
  const cells = [...Object.values(funding.areas), ...Object.values(funding.towns)];
  return cells.flatMap((segments) => Object.values(segments)).filter(isOwn);
}

/** Whether this design has the contracts of 2028 at all. */
function isDesign({ contracts }: Model): boolean {
  return contracts.regime.value === "2028";
}

/**
 * Forms that hold for a segment in any municipality: from the contracts on, or today's in a design
 * without them. What holds on no day of the run is left out.
 */
export function formsEver(model: Model, segment: SegmentId): ReadonlySet<FundingForm> {
  const { contractDay, end } = calendarOf(model);
  const towns = Object.keys(model.municipalities);
  const at = SEGMENTS.indexOf(segment);
  const periods = fundingPeriods(model, towns);
  const lasting = periods.filter(({ from }, index) => {
    const until = periods[index + 1]?.from ?? end;
    return until > contractDay && from < end;
  });
  return new Set(lasting.flatMap(({ forms }) => forms.map((row) => row[at] as FundingForm)));
}

/** The part of a calendar year in which a municipality has this form for a segment, 0 to 1. */
export function partOfYear(
  model: Model,
  cell: { readonly town: string; readonly segment: SegmentId; readonly form: FundingForm },
  calendarYear: number,
): number {
  const epoch = model.region.firstDay.value;
  const begins = dayNumber(`${calendarYear}-01-01`, epoch);
  const ends = dayNumber(`${calendarYear + 1}-01-01`, epoch);
  const at = SEGMENTS.indexOf(cell.segment);
  const periods = fundingPeriods(model, [cell.town]);
  let days = 0;
  periods.forEach(({ from, forms }, index) => {
    if (forms[0]?.[at] !== cell.form) return;
    const until = periods[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    days += Math.max(0, Math.min(ends, until) - Math.max(begins, from));
  });
  return days / (ends - begins);
}
