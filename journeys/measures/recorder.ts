/**
 * The books of one run: counts, days and euros per place, municipality and year.
 *
 * The rule this file keeps: years here count from the first year of the history; the summary cuts
 * the history off, so nothing before the first day of the run reaches a result.
 */
import type { Plan } from "../model/plan.ts";
import { nodeNumbers, STEP_COUNT } from "./map-nodes.ts";
import {
  COUNTERS,
  type Counter,
  DURATION_CLASSES,
  EXITS,
  PLACE_COUNT,
  SEGMENT_COUNT,
} from "./summary.ts";

/** Number of a counter, by name. */
export const COUNTER = Object.fromEntries(COUNTERS.map((name, index) => [name, index])) as Readonly<
  Record<Counter, number>
>;

export class Recorder {
  readonly towns: number;
  readonly forms: number;
  readonly years: number;
  readonly months: number;
  readonly referrers: number;
  readonly nodes: number;
  euro: Float64Array;
  days: Float64Array;
  starts: Float64Array;
  youths: Float64Array;
  anyYouths: Float64Array;
  formEuro: Float64Array;
  formDays: Float64Array;
  formStarts: Float64Array;
  capacityBudget: Float64Array;
  capacityUse: Float64Array;
  ventielBudget: Float64Array;
  ventielClawback: Float64Array;
  ventielAsked: Float64Array;
  ventielOpened: Float64Array;
  ventielPlaces: Float64Array;
  ventielEuro: Float64Array;
  populationBudget: Float64Array;
  populationUse: Float64Array;
  /** [segment][town][year]: care under the contracts at the price of a day, whatever the funding. */
  contractValue: Float64Array;
  /** [form][year]: use of places at the price of a day, whatever the funding. */
  formValue: Float64Array;
  /** [form][year]: places times years, of forms with places. */
  placeYears: Float64Array;
  waitSum: Float64Array;
  waitCount: Float64Array;
  townWaitSum: Float64Array;
  townWaitCount: Float64Array;
  waiting: Float64Array;
  inCare: Float64Array;
  places: Float64Array;
  placesInUse: Float64Array;
  youthsInCare: Float64Array;
  counters: Float64Array;
  exits: Float64Array;
  flow: Float64Array;
  steps: Float64Array;
  cohort = 0;
  /** Youths with care now, and episodes running now per place. */
  caringNow = 0;
  runningNow: Float64Array;
  /** Episodes asked for and not yet started, per segment. */
  askingNow: Float64Array;
  // Calibration, by year index.
  startsByReferrer: Float64Array;
  startsByReferrerDenHaag: Float64Array;
  endedByDuration: Float64Array;
  combined: Float64Array;
  withStay: Float64Array;
  withStayCombined: Float64Array;
  endedDays: Float64Array;
  endedCount: Float64Array;

  constructor(plan: Plan) {
    const towns = plan.municipalities.length;
    const forms = plan.forms.length;
    const { years } = plan.calendar;
    const months = plan.calendar.monthStart.length;
    const referrers = plan.referrers.length;
    this.towns = towns;
    this.forms = forms;
    this.years = years;
    this.months = months;
    this.referrers = referrers;
    this.nodes = nodeNumbers(referrers).count;
    const zeros = (size: number): Float64Array => new Float64Array(size);
    this.runningNow = zeros(PLACE_COUNT);
    this.askingNow = zeros(SEGMENT_COUNT);
    this.euro = zeros(PLACE_COUNT * towns * years);
    this.days = zeros(PLACE_COUNT * towns * years);
    this.starts = zeros(PLACE_COUNT * towns * years);
    this.youths = zeros(PLACE_COUNT * towns * years);
    this.anyYouths = zeros(towns * years);
    this.formEuro = zeros(forms * years);
    this.formDays = zeros(forms * years);
    this.formStarts = zeros(forms * years);
    this.formValue = zeros(forms * years);
    this.placeYears = zeros(forms * years);
    this.capacityBudget = zeros(SEGMENT_COUNT * years);
    this.capacityUse = zeros(SEGMENT_COUNT * towns * years);
    this.ventielBudget = zeros(SEGMENT_COUNT * years);
    this.ventielClawback = zeros(SEGMENT_COUNT * years);
    this.ventielAsked = zeros(forms * months);
    this.ventielOpened = zeros(forms * months);
    this.ventielPlaces = zeros(forms * months);
    this.ventielEuro = zeros(forms * months);
    this.populationBudget = zeros(SEGMENT_COUNT * towns * years);
    this.populationUse = zeros(SEGMENT_COUNT * towns * years);
    this.contractValue = zeros(SEGMENT_COUNT * towns * years);
    this.waitSum = zeros(SEGMENT_COUNT * years);
    this.waitCount = zeros(SEGMENT_COUNT * years);
    this.townWaitSum = zeros(SEGMENT_COUNT * towns * years);
    this.townWaitCount = zeros(SEGMENT_COUNT * towns * years);
    this.waiting = zeros(SEGMENT_COUNT * months);
    this.inCare = zeros(PLACE_COUNT * months);
    this.places = zeros(SEGMENT_COUNT * months);
    this.placesInUse = zeros(SEGMENT_COUNT * months);
    this.youthsInCare = zeros(months);
    this.counters = zeros(COUNTERS.length * years);
    this.exits = zeros(EXITS.length * years);
    this.flow = zeros(this.nodes * this.nodes);
    this.steps = zeros(STEP_COUNT * this.nodes * this.nodes);
    this.startsByReferrer = zeros(referrers * years);
    this.startsByReferrerDenHaag = zeros(referrers * years);
    this.endedByDuration = zeros((DURATION_CLASSES.length + 1) * years);
    this.combined = zeros(years);
    this.withStay = zeros(years);
    this.withStayCombined = zeros(years);
    this.endedDays = zeros(forms * years);
    this.endedCount = zeros(forms * years);
  }

  count(counter: number, year: number, amount: number): void {
    bump(this.counters, counter * this.years + year, amount);
  }

  /** Cell of [place][municipality][year]. */
  cell(place: number, town: number, year: number): number {
    return (place * this.towns + town) * this.years + year;
  }

  move(from: number, to: number): void {
    bump(this.flow, from * this.nodes + to, 1);
  }

  step(number: number, from: number, to: number): void {
    if (number < STEP_COUNT) bump(this.steps, (number * this.nodes + from) * this.nodes + to, 1);
  }

  ended(form: number, year: number, days: number): void {
    let group = 0;
    while (group < DURATION_CLASSES.length && days >= (DURATION_CLASSES[group] as number)) group++;
    bump(this.endedByDuration, group * this.years + year, 1);
    bump(this.endedDays, form * this.years + year, days);
    bump(this.endedCount, form * this.years + year, 1);
  }
}

/** Adds to one cell. */
export function bump(column: Float64Array, index: number, amount: number): void {
  column[index] = (column[index] as number) + amount;
}
