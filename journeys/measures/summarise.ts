/**
 * From the books of a run to its summary: the history is cut off, the flat order kept.
 *
 * The rule this file keeps: it copies and never computes, so the books and the summary cannot
 * disagree.
 */

import { AFTER_YOUTH_CARE } from "../model/parts/adulthood-plan.ts";
import type { Plan } from "../model/plan.ts";
import type { Youths } from "../population/youths.ts";
import { ADMINISTRATION_COUNTS, type AdministrationBooks } from "./administration-books.ts";
import type { AdulthoodBooks } from "./adulthood-books.ts";
import { archetypeWaits } from "./archetypes.ts";
import { FAMILY_COUNTS, type FamilyBooks } from "./family-books.ts";
import { DISTANCES, type LocationBooks } from "./location-books.ts";
import { MONEY_COUNTS, type MoneyBooks } from "./money-books.ts";
import type { MonthBooks } from "./month-books.ts";
import { MOVE_ROWS, type MoveBooks } from "./move-books.ts";
import { PLACEMENT_COUNTS, type PlacementBooks } from "./placement-books.ts";
import { PROVIDER_COUNTS, type ProviderBooks } from "./provider-books.ts";
import type { Recorder } from "./recorder.ts";
import { ROUTE_COUNTS, type RouteBooks } from "./route-books.ts";
import type { StaffBooks } from "./staff-books.ts";
import {
  COUNTERS,
  DURATION_CLASSES,
  EXITS,
  PLACE_COUNT,
  type RunSummary,
  SEGMENT_COUNT,
} from "./summary.ts";
import type { TeamBooks } from "./team-books.ts";

const CALIBRATION_YEARS = 2;

/** Takes the years of the run out of [rows][all years]. */
function cut(column: Float64Array, rows: number, recorder: Recorder, from: number): Float64Array {
  const kept = recorder.years - from;
  const result = new Float64Array(rows * kept);
  for (let row = 0; row < rows; row++) {
    for (let year = 0; year < kept; year++) {
      result[row * kept + year] = column[row * recorder.years + from + year] as number;
    }
  }
  return result;
}

/** [row][year] of the first two years as [year][row]. */
function firstYears(
  column: Float64Array,
  rows: number,
  recorder: Recorder,
  from: number,
): Float64Array {
  const result = new Float64Array(rows * CALIBRATION_YEARS);
  for (let year = 0; year < CALIBRATION_YEARS; year++) {
    for (let row = 0; row < rows; row++) {
      result[year * rows + row] = column[row * recorder.years + from + year] ?? 0;
    }
  }
  return result;
}

function total(column: Float64Array, rows: number, recorder: Recorder, from: number): Float64Array {
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    for (let year = from; year < from + CALIBRATION_YEARS; year++) {
      sums[row] = (sums[row] as number) + (column[row * recorder.years + year] ?? 0);
    }
  }
  return sums;
}

function regionYouths(recorder: Recorder, from: number): Float64Array {
  const result = new Float64Array(CALIBRATION_YEARS);
  for (let year = 0; year < CALIBRATION_YEARS; year++) {
    for (let town = 0; town < recorder.towns; town++) {
      result[year] =
        (result[year] as number) +
        (recorder.anyYouths[town * recorder.years + from + year] as number);
    }
  }
  return result;
}

function calibration(recorder: Recorder, from: number, forms: number): RunSummary["calibration"] {
  const { referrers } = recorder;
  const counter = (name: (typeof COUNTERS)[number]): Float64Array => {
    const row = COUNTERS.indexOf(name) * recorder.years + from;
    return recorder.counters.slice(row, row + CALIBRATION_YEARS);
  };
  return {
    startsByReferrer: firstYears(recorder.startsByReferrer, referrers, recorder, from),
    startsByReferrerDenHaag: firstYears(
      recorder.startsByReferrerDenHaag,
      referrers,
      recorder,
      from,
    ),
    endedByDuration: firstYears(
      recorder.endedByDuration,
      DURATION_CLASSES.length + 1,
      recorder,
      from,
    ),
    starts: counter("care-starts"),
    repeatStarts: counter("repeat-starts"),
    youths: regionYouths(recorder, from),
    youthsWithStay: recorder.withStay.slice(from, from + CALIBRATION_YEARS),
    youthsCombined: recorder.combined.slice(from, from + CALIBRATION_YEARS),
    youthsWithStayCombined: recorder.withStayCombined.slice(from, from + CALIBRATION_YEARS),
    endedDays: total(recorder.endedDays, forms, recorder, from),
    endedCount: total(recorder.endedCount, forms, recorder, from),
  };
}

/** All books of a run. */
interface Books {
  readonly recorder: Recorder;
  readonly familyBooks: FamilyBooks;
  readonly moves: MoveBooks;
  readonly placementBooks: PlacementBooks;
  readonly locationBooks: LocationBooks;
  readonly teamBooks: TeamBooks;
  readonly routes: RouteBooks;
  readonly adulthoodBooks: AdulthoodBooks;
  readonly providerBooks: ProviderBooks;
  readonly staffBooks: StaffBooks;
  readonly moneyBooks: MoneyBooks;
  readonly monthBooks: MonthBooks;
  readonly administrationBooks: AdministrationBooks;
  readonly youths: Youths;
  readonly firstCandidate: number;
}

/** Columns by month, which the history never had. */
function byMonth(recorder: Recorder) {
  return {
    ventielAsked: recorder.ventielAsked,
    ventielOpened: recorder.ventielOpened,
    ventielPlaces: recorder.ventielPlaces,
    ventielEuro: recorder.ventielEuro,
    waiting: recorder.waiting,
    inCare: recorder.inCare,
    places: recorder.places,
    placesInUse: recorder.placesInUse,
    youthsInCare: recorder.youthsInCare,
  };
}

/** Takes the years of the run out of so many rows. */
type Rows = (column: Float64Array, count: number) => Float64Array;

function supplyOf({ providerBooks, staffBooks }: Books, rows: Rows) {
  return {
    providers: rows(providerBooks.counts, PROVIDER_COUNTS.length),
    placesWanted: rows(staffBooks.wanted, SEGMENT_COUNT),
    placesManned: rows(staffBooks.manned, SEGMENT_COUNT),
  };
}

function monthsOf({ monthBooks }: Books) {
  const { days, value, steady, steadyDays } = monthBooks;
  return {
    monthDays: days,
    monthValue: value,
    ...(steady && { monthSteady: steady }),
    ...(steadyDays && { monthSteadyDays: steadyDays }),
  };
}

/** The summary of a finished run. */
export function summarise(plan: Plan, books: Books, events: number): RunSummary {
  const { recorder, familyBooks, adulthoodBooks, youths, firstCandidate } = books;
  const waits = archetypeWaits(plan, youths, firstCandidate);
  const from = plan.calendar.firstRunYear;
  const { towns, forms } = recorder;
  const rows: Rows = (column, count) => cut(column, count, recorder, from);
  return {
    municipalities: plan.municipalities,
    forms: plan.forms,
    referrers: plan.referrers,
    years: Array.from(
      { length: recorder.years - from },
      (_, year) => plan.calendar.firstHistoryYear + from + year,
    ),
    months: recorder.months,
    ...byMonth(recorder),
    euro: rows(recorder.euro, PLACE_COUNT * towns),
    days: rows(recorder.days, PLACE_COUNT * towns),
    starts: rows(recorder.starts, PLACE_COUNT * towns),
    youths: rows(recorder.youths, PLACE_COUNT * towns),
    anyYouths: rows(recorder.anyYouths, towns),
    formEuro: rows(recorder.formEuro, forms),
    formDays: rows(recorder.formDays, forms),
    formStarts: rows(recorder.formStarts, forms),
    capacityBudget: rows(recorder.capacityBudget, SEGMENT_COUNT),
    capacityUse: rows(recorder.capacityUse, SEGMENT_COUNT * towns),
    ventielBudget: rows(recorder.ventielBudget, SEGMENT_COUNT),
    ventielClawback: rows(recorder.ventielClawback, SEGMENT_COUNT),
    populationBudget: rows(recorder.populationBudget, SEGMENT_COUNT * towns),
    populationUse: rows(recorder.populationUse, SEGMENT_COUNT * towns),
    waitSum: rows(recorder.waitSum, SEGMENT_COUNT),
    waitCount: rows(recorder.waitCount, SEGMENT_COUNT),
    townWaitSum: rows(recorder.townWaitSum, SEGMENT_COUNT * towns),
    townWaitCount: rows(recorder.townWaitCount, SEGMENT_COUNT * towns),
    counters: rows(recorder.counters, COUNTERS.length),
    exits: rows(recorder.exits, EXITS.length),
    flow: recorder.flow,
    steps: recorder.steps,
    cohort: recorder.cohort,
    archetypeAsked: waits.asked,
    archetypeStarts: waits.started,
    moves: rows(books.moves.counts, MOVE_ROWS),
    placement: rows(books.placementBooks.counts, PLACEMENT_COUNTS.length),
    distanceByTown: rows(books.locationBooks.byTown, DISTANCES.length * towns),
    distanceByForm: rows(books.locationBooks.byForm, DISTANCES.length * forms),
    teamHours: books.teamBooks.counts,
    routes: rows(books.routes.counts, ROUTE_COUNTS.length * towns * recorder.referrers),
    families: rows(familyBooks.counts, FAMILY_COUNTS.length),
    adultYouths: rows(adulthoodBooks.youths, AFTER_YOUTH_CARE.length),
    adultGapDays: rows(adulthoodBooks.gapDays, AFTER_YOUTH_CARE.length),
    administration: rows(books.administrationBooks.counts, ADMINISTRATION_COUNTS.length),
    money: rows(books.moneyBooks.counts, MONEY_COUNTS.length * SEGMENT_COUNT),
    ...supplyOf(books, rows),
    ...monthsOf(books),
    calibration: calibration(recorder, from, forms),
    events,
  };
}
