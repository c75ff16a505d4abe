/**
 * Tables of runs made by hand: two municipalities, three years, figures that a test writes down.
 *
 * The rule this file keeps: nothing is simulated; what a test does not write is 0.
 */
import {
  ADMINISTRATION_COUNTS,
  COUNTERS,
  type Counter,
  DISTANCES,
  EXITS,
  MONEY_COUNTS,
  PROVIDER_COUNTS,
  RECEIVERS,
  type ReplicationResult,
  type RunSummary,
} from "#journeys";
import type { ScenarioFile } from "#scenarios";
import { resolveScenario } from "../../scenarios/definition/resolve-scenario.ts";
import { type RunDesign, type RunTable, runTable } from "../../scenarios/results/run-table.ts";
import { scenario, shippedLibrary, shippedRegion } from "../scenarios/shipped.ts";

export const handTowns = ["delft", "westland"] as const;
export const handYears = [2027, 2028, 2029] as const;
const months = handYears.length * 12;
const region = shippedRegion();
const library = shippedLibrary();
const forms = Object.keys(region.forms);
const referrers = Object.keys(region.referrers);

const [places, segments] = [6, 5];
const zeros = (size: number) => new Float64Array(size);
const T = handTowns.length;
const Y = handYears.length;

/** A run in which nothing happened. */
export function emptyRun(): RunSummary {
  return {
    municipalities: handTowns,
    forms,
    referrers,
    years: handYears,
    months,
    euro: zeros(places * T * Y),
    days: zeros(places * T * Y),
    starts: zeros(places * T * Y),
    youths: zeros(places * T * Y),
    anyYouths: zeros(T * Y),
    formEuro: zeros(forms.length * Y),
    formDays: zeros(forms.length * Y),
    formStarts: zeros(forms.length * Y),
    capacityBudget: zeros(segments * Y),
    administration: zeros(ADMINISTRATION_COUNTS.length * Y),
    money: zeros(MONEY_COUNTS.length * segments * Y),
    capacityUse: zeros(segments * T * Y),
    ventielBudget: zeros(segments * Y),
    ventielClawback: zeros(segments * Y),
    ventielAsked: zeros(forms.length * months),
    ventielOpened: zeros(forms.length * months),
    ventielPlaces: zeros(forms.length * months),
    ventielEuro: zeros(forms.length * months),
    populationBudget: zeros(segments * T * Y),
    populationUse: zeros(segments * T * Y),
    waitSum: zeros(segments * Y),
    waitCount: zeros(segments * Y),
    townWaitSum: zeros(segments * T * Y),
    townWaitCount: zeros(segments * T * Y),
    waiting: zeros(segments * months),
    inCare: zeros(places * months),
    places: zeros(segments * months),
    placesInUse: zeros(segments * months),
    youthsInCare: zeros(months),
    counters: zeros(COUNTERS.length * Y),
    exits: zeros(EXITS.length * Y),
    flow: zeros(0),
    steps: zeros(0),
    cohort: 0,
    calibration: {
      startsByReferrer: zeros(0),
      startsByReferrerDenHaag: zeros(0),
      endedByDuration: zeros(0),
      starts: zeros(0),
      repeatStarts: zeros(0),
      youths: zeros(0),
      youthsWithStay: zeros(0),
      youthsCombined: zeros(0),
      youthsWithStayCombined: zeros(0),
      endedDays: zeros(0),
      endedCount: zeros(0),
    },
    archetypeAsked: zeros(0),
    archetypeStarts: zeros(0),
    families: zeros(0),
    providers: zeros(PROVIDER_COUNTS.length * Y),
    placesWanted: zeros(segments * Y),
    placesManned: zeros(segments * Y),
    adultYouths: zeros(0),
    adultGapDays: zeros(0),
    monthDays: zeros(RECEIVERS.length * months),
    monthValue: zeros(RECEIVERS.length * months),
    teamHours: zeros(0),
    routes: zeros(0),
    moves: zeros(0),
    placement: zeros(0),
    distanceByTown: zeros(DISTANCES.length * T * Y),
    distanceByForm: zeros(DISTANCES.length * forms.length * Y),
    events: 0,
  };
}

type TownColumn = "euro" | "days" | "starts" | "capacityUse" | "townWaitSum" | "townWaitCount";

/** Writes the same value in these years, by default those from 2028. */
export const put = {
  town(run: RunSummary, name: TownColumn, place: number, town: number, value: number, from = 1) {
    for (let year = from; year < Y; year += 1) run[name][(place * T + town) * Y + year] = value;
  },
  youths(run: RunSummary, town: number, value: number) {
    for (let year = 0; year < Y; year += 1) run.anyYouths[town * Y + year] = value;
  },
  segment(
    run: RunSummary,
    name: "capacityBudget" | "waitSum" | "waitCount",
    segment: number,
    value: number,
  ) {
    for (let year = 1; year < Y; year += 1) run[name][segment * Y + year] = value;
  },
  month(
    run: RunSummary,
    name: "waiting" | "inCare" | "placesInUse",
    row: number,
    read: (month: number) => number,
  ) {
    for (let month = 0; month < months; month += 1) run[name][row * months + month] = read(month);
  },
  counter(run: RunSummary, name: Counter, value: number) {
    for (let year = 1; year < Y; year += 1) run.counters[COUNTERS.indexOf(name) * Y + year] = value;
  },
  form(run: RunSummary, form: string, value: number) {
    for (let year = 1; year < Y; year += 1) run.formStarts[forms.indexOf(form) * Y + year] = value;
  },
};

export interface HandDesign {
  readonly id: string;
  /** The shipped scenario it is made from; `today` when left out. */
  readonly from?: string;
  readonly change?: ScenarioFile["change"];
  readonly against?: string;
  readonly step?: number;
}

/** Designs with the runs that a test writes for each, replication by replication. */
export function handTable(
  designs: readonly HandDesign[],
  replications: number,
  fill: (run: RunSummary, design: string, replication: number) => void,
): RunTable {
  const runDesigns = designs.map(({ id, from = "today", change = {}, against, step }) => ({
    id,
    title: { nl: id, en: id },
    asks: { nl: id, en: id },
    step: step ?? null,
    against: against ?? null,
    model: resolveScenario(scenario(id, { extends: from, change }), region, library),
    hash: id,
  }));
  return filledTable(runDesigns, replications, fill);
}

/** The same for designs that are there already, such as those of a shipped experiment. */
export function filledTable(
  designs: readonly RunDesign[],
  replications: number,
  fill: (run: RunSummary, design: string, replication: number) => void,
): RunTable {
  const results = Array.from({ length: replications }, (_, replication): ReplicationResult => {
    const runs = designs.map(({ id }) => {
      const run = emptyRun();
      fill(run, id, replication);
      return [id, run] as const;
    });
    return {
      replication,
      runs: Object.fromEntries(runs),
      walls: {},
      waits: {},
      pairs: {},
      logs: {},
    };
  });
  return runTable(designs, results);
}
