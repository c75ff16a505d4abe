/**
 * What the region would ask for if nothing were ever full: starts a year and youths at a date.
 *
 * The rule this file keeps: these figures follow from rates, shares and durations alone (traffic
 * equations and Little's law), so places and the first stock rest on no earlier run.
 */
import { normalCdf } from "#engine";
import { formOf } from "../model/lookup.ts";
import { unconstrainedStarts } from "../model/pathway.ts";
import type { Plan } from "../model/plan.ts";

const DAYS_PER_YEAR = 365.25;
/** An early end or a breakdown comes at a uniform moment of the course: half of it on average. */
const EARLY_PART = 0.5;

export interface Load {
  /** [municipality][form]: starts a year at the level of the first year of the run. */
  readonly starts: Float64Array;
  /** [municipality][form]: episodes running at a date, main and parallel together. */
  readonly running: Float64Array;
  /**
   * [municipality][form]: main episodes running at a date if nobody came of age; the stock is drawn
   * from these and leaves out whoever is then too old.
   */
  readonly runningMain: Float64Array;
  /** [municipality][form]: youths who will come back for this form, waiting at home at a date. */
  readonly returning: Float64Array;
  /** [municipality]: youths helped by the local team at a date. */
  readonly ownHelp: Float64Array;
}

/** Ages at the start of a course that averages are taken over. */
const AGE_STEPS = 24;

/** Mean over the ages at which a form starts, of something that depends on the days until it ends by law. */
function overAges(plan: Plan, form: number, read: (daysLeft: number) => number): number {
  const from = plan.ageFrom[form] as number;
  const to = plan.ageTo[form] as number;
  let sum = 0;
  for (let step = 0; step < AGE_STEPS; step++) {
    const age = from + ((step + 0.5) / AGE_STEPS) * (to - from);
    sum += read(Math.max(0, (plan.endAge[form] as number) - age));
  }
  return sum / AGE_STEPS;
}

/** Mean of a lognormal course cut at `limit` days (limited expected value). */
function limitedMean(plan: Plan, form: number, limit: number): number {
  if (limit <= 0) return 0;
  const mu = plan.mu[form] as number;
  const sigma = plan.sigma[form] as number;
  if (sigma === 0) return Math.min(plan.meanDays[form] as number, limit);
  const score = (Math.log(limit) - mu) / sigma;
  return (
    (plan.meanDays[form] as number) * normalCdf(score - sigma) + limit * (1 - normalCdf(score))
  );
}

/** Mean part of a course that is lived: early ends and breakdowns cut it short. */
function partLived(plan: Plan, form: number): number {
  const early = plan.model.outcome.earlyEndShare.value;
  const breakdown = plan.breakdown[form] as number;
  const cut = (1 - early) * breakdown * (1 - EARLY_PART);
  return 1 - early + early * EARLY_PART - cut;
}

/** Mean days an episode really lasts: early ends counted, and the age at which it ends by law. */
export function effectiveDays(plan: Plan, form: number): number {
  const full = overAges(plan, form, (left) => limitedMean(plan, form, left));
  return full * partLived(plan, form);
}

/** Mean days of a course that no birthday ends. */
function untilTheEnd(plan: Plan, form: number): number {
  return (plan.meanDays[form] as number) * partLived(plan, form);
}

/** Share of those who would come back who are then still young enough, after a course and a gap. */
function backInTime(plan: Plan, form: number): number {
  const course = plan.meanDays[form] as number;
  const gap = plan.model.outcome.repeatGapDays.value;
  return overAges(plan, form, (left) => (left > course ? 1 - Math.exp((course - left) / gap) : 0));
}

/** Mean number of main starts in `to` that one main start in `from` causes, flat [from][to]. */
function followMatrix(plan: Plan, town: number): Float64Array {
  const size = plan.forms.length;
  const { earlyEndShare, repeatShare } = plan.model.outcome;
  const early = earlyEndShare.value;
  const follow = new Float64Array(size * size);
  const add = (from: number, to: number, share: number): void => {
    follow[from * size + to] = (follow[from * size + to] as number) + share;
  };
  for (let form = 0; form < size; form++) {
    const full = (1 - early) * (1 - (plan.breakdown[form] as number));
    eachEdge(plan, "next", form, (to, share) => add(form, to, full * share));
    const weakness = 1 - referralStrength(plan, town, form);
    eachEdge(plan, "mistaken", form, (to, share) => add(form, to, share * weakness));
    const broken = (1 - early) * (plan.breakdown[form] as number);
    eachEdge(plan, "breakdown", form, (to, share) => add(form, to, broken * share));
    add(form, form, repeatShare.value * backInTime(plan, form) * homeShare(plan, form));
  }
  return follow;
}

function eachEdge(
  plan: Plan,
  kind: keyof Plan["edges"],
  form: number,
  visit: (to: number, share: number) => void,
): void {
  const rows = plan.edges[kind];
  for (let at = rows.start[form] as number; at < (rows.start[form + 1] as number); at++) {
    visit(rows.to[at] as number, rows.share[at] as number);
  }
}

/** Share of requests for this form that come through the local team. */
function throughTeam(plan: Plan, municipality: number, form: number): number {
  const referrers = plan.referrers.length;
  const gemeente = plan.referrers.indexOf("gemeente");
  if (gemeente < 0) return 0;
  const row = (municipality * plan.forms.length + form) * referrers;
  let sum = 0;
  for (let at = 0; at < referrers; at++) sum += plan.referWeight[row + at] as number;
  return sum > 0 ? (plan.referWeight[row + gemeente] as number) / sum : 0;
}

/** How well requests for this form are referred, over all who refer. */
function referralStrength(plan: Plan, municipality: number, form: number): number {
  const others = plan.model.entrance.othersStrength.value;
  const own = plan.strength[municipality] as number;
  return others + throughTeam(plan, municipality, form) * (own - others);
}

/** Share of first needs in this form that the local team takes for itself. */
function ownHelpShare(plan: Plan, municipality: number, form: number): number {
  if (plan.light[form] === 0) return 0;
  const share = throughTeam(plan, municipality, form);
  return share * plan.model.entrance.ownHelpShare.value * (plan.strength[municipality] as number);
}

/** The unconstrained load of a design before anything changes. */
export function unconstrainedLoad(plan: Plan): Load {
  const forms = plan.forms.length;
  const towns = plan.municipalities.length;
  const { ownHelpFailure, ownHelpDays } = plan.model.entrance;
  const needTotal = plan.needWeight.reduce((sum, weight) => sum + weight, 0);
  const load = {
    starts: new Float64Array(towns * forms),
    running: new Float64Array(towns * forms),
    runningMain: new Float64Array(towns * forms),
    returning: new Float64Array(towns * forms),
    ownHelp: new Float64Array(towns),
  };
  for (let town = 0; town < towns; town++) {
    const first = new Float64Array(forms);
    for (let form = 0; form < forms; form++) {
      const share = (plan.needWeight[form] as number) / needTotal;
      const requests = (plan.inflowPerDay[town] as number) * DAYS_PER_YEAR * share;
      const helped = requests * ownHelpShare(plan, town, form);
      first[form] = requests - helped * (1 - ownHelpFailure.value);
      load.ownHelp[town] =
        (load.ownHelp[town] as number) + (helped * ownHelpDays.value) / DAYS_PER_YEAR;
    }
    const starts = unconstrainedStarts(first, followMatrix(plan, town));
    for (let form = 0; form < forms; form++) {
      const cell = town * forms + form;
      const yearly = starts[form] as number;
      load.starts[cell] = yearly + (beside(plan, starts)[form] as number);
      load.runningMain[cell] = (yearly * untilTheEnd(plan, form)) / DAYS_PER_YEAR;
      load.running[cell] =
        ((load.starts[cell] as number) * effectiveDays(plan, form)) / DAYS_PER_YEAR;
      load.returning[cell] = returningAt(plan, form, yearly);
    }
  }
  return load;
}

/** Parallel starts a year per form; a parallel episode causes no further ones. */
function beside(plan: Plan, starts: Float64Array): Float64Array {
  const result = new Float64Array(starts.length);
  starts.forEach((yearly, form) => {
    eachEdge(plan, "parallel", form, (to, share) => {
      result[to] = (result[to] as number) + yearly * share;
    });
    addLater(plan, form, yearly, result);
  });
  return result;
}

/**
 * Second needs that show later, of the forms beside this one that did not start with it: exact for
 * one such form, close for several.
 */
function addLater(plan: Plan, form: number, yearly: number, result: Float64Array): void {
  const later = plan.model.outcome.laterNeedShare.value;
  if (later === 0) return;
  let weights = 0;
  let allAtOnce = 1;
  eachEdge(plan, "parallel", form, (_to, share) => {
    weights += share * (1 - share);
    allAtOnce *= share;
  });
  if (weights <= 0) return;
  eachEdge(plan, "parallel", form, (to, share) => {
    const part = (share * (1 - share)) / weights;
    result[to] = (result[to] as number) + yearly * later * (1 - allAtOnce) * part;
  });
}

/** Youths at home at a date who will ask again for this form. */
function returningAt(plan: Plan, form: number, yearly: number): number {
  const { repeatShare, repeatGapDays } = plan.model.outcome;
  const back = homeShare(plan, form) * backInTime(plan, form) * repeatShare.value;
  return (yearly * back * repeatGapDays.value) / DAYS_PER_YEAR;
}

/** Starts that end at home, each counted as often as it comes back like one that ended by plan. */
function homeShare(plan: Plan, form: number): number {
  const { earlyEndShare, earlyEndRepeatFactor } = plan.model.outcome;
  const early = earlyEndShare.value;
  const breakdown = plan.breakdown[form] as number;
  const full = (1 - early) * (1 - breakdown);
  const home = full * (1 - sharesOf(plan, "next", form)) + early * earlyEndRepeatFactor.value;
  const broken = (1 - early) * breakdown * (1 - sharesOf(plan, "breakdown", form));
  return home + broken * earlyEndRepeatFactor.value;
}

function sharesOf(plan: Plan, kind: keyof Plan["edges"], form: number): number {
  let sum = 0;
  eachEdge(plan, kind, form, (_to, share) => {
    sum += share;
  });
  return sum;
}

/** Places a provider group begins with: its share of the load over today's occupancy, at least 1. */
export function firstPlaces(plan: Plan, load: Load): Int32Array {
  const forms = plan.forms.length;
  const places = new Int32Array(plan.stations.length);
  plan.stations.forEach((_, station) => {
    const form = plan.stationForm[station] as number;
    const area = plan.stationArea[station] as number;
    let running = 0;
    plan.municipalities.forEach((_id, town) => {
      if (area === -1 || plan.area[town] === area) {
        running += load.running[town * forms + form] as number;
      }
    });
    const groups = groupCount(plan, form, area);
    const occupancy = formOf(plan.model, plan.forms[form] as string).occupancy.value;
    places[station] = Math.max(1, Math.round(running / groups / occupancy));
  });
  return places;
}

function groupCount(plan: Plan, form: number, area: number): number {
  let count = 0;
  plan.stations.forEach((_, station) => {
    if (plan.stationForm[station] === form && plan.stationArea[station] === area) count++;
  });
  return count;
}

/** Places for a local team's own help, of which some stay free on average. */
export function ownHelpPlaces(
  plan: Plan,
  load: Load,
  town: number,
  strengthFactor: number,
): number {
  const running = (load.ownHelp[town] as number) * strengthFactor;
  return Math.max(1, Math.round(running / plan.model.entrance.ownHelpOccupancy.value));
}
