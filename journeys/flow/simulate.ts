/**
 * One replication of several designs: the same youths, lived once for as long as the designs agree.
 *
 * The rule this file keeps: a branch equals a run of its own from the first day, to the last bit;
 * branching only saves the time of living a common past twice.
 */
import { createChance, SimulationError } from "#engine";
import { actedPlaces } from "../contracts/acted/segments.ts";
import {
  isOneMeasure,
  isOnePrice,
  type PriceList,
  priceListOf,
  steadyPrices,
} from "../contracts/price-list.ts";
import { summariseWaits, type WaitSummary } from "../findings/wait-curves.ts";
import {
  summariseWalls,
  type WallOptions,
  type WallSummary,
} from "../findings/walls/wall-summary.ts";
import { type PairSummary, summarisePair } from "../findings/waterbed/pair-summary.ts";
import type { JourneyRecorder } from "../measures/journey-log.ts";
import { outsideFrom } from "../measures/outside-use.ts";
import { summarise } from "../measures/summarise.ts";
import {
  type JourneyLog,
  type People,
  PLACE_COUNT,
  type RunSummary,
  type SteadyUse,
  type YouthOutcome,
} from "../measures/summary.ts";
import { highestInflow } from "../model/inflow.ts";
import { compilePlan, type Plan } from "../model/plan.ts";
import { candidateRanges, drawCandidates, stayNeeded, Traits } from "../population/candidates.ts";
import { familiesOf } from "../population/families.ts";
import { unconstrainedLoad } from "../population/load.ts";
import { drawStock, type Stock, sourceInCare, sourceReturning } from "../population/stock.ts";
import { refuseSharedPeople } from "../population/who.ts";
import type { Design, ReplicationOptions, ReplicationResult } from "./api.ts";
import { beginHistory, historyLevel } from "./begin.ts";
import { divergenceDay } from "./branch.ts";
import { careRules } from "./care-rules.ts";
import { finishRun } from "./finish.ts";
import { addSalt, type Course, partingDay } from "./salt.ts";
import { scheduleOwnDays } from "./turn.ts";
import { type Population, World, type WorldState } from "./world.ts";

/** Days before the divergence at which the common past is saved: the day itself is lived apart. */
export const JUST_BEFORE = 0.5;

/** What one design lived until just before a day, for others that agree with it until then. */
export interface SharedPast {
  readonly course: Course;
  readonly day: number;
  readonly state: WorldState;
}

/** The people of a replication, and who of them is there on the first day. */
export interface Prepared {
  readonly population: Population;
  readonly inCare: Stock;
  readonly returning: Stock;
}

/**
 * The people of a replication. Designs with another demand take over the candidates of the first
 * (`reference`), accepted at their own rate, so that more demand contains less demand.
 */
export function preparePopulation(
  plan: Plan,
  seed: string,
  replication: number,
  reference?: Prepared,
): Prepared {
  const chance = createChance(seed, replication);
  const load = unconstrainedLoad(plan);
  const level = historyLevel(plan);
  const [cared, home] = [sourceInCare(plan, load, level), sourceReturning(plan, load, level)];
  refuseSharedPeople([...candidateRanges(plan), ...cared.ranges, ...home.ranges]);
  const inCare = drawStock(plan, chance, cared);
  const returning = drawStock(plan, chance, home);
  const candidates = reference?.population.candidates ?? drawCandidates(plan, chance);
  const drawnAt = reference?.population.drawnAt ?? {
    inflowPerDay: plan.inflowPerDay,
    ceiling: plan.model.demand.ceiling.value,
  };
  refuseMoreThanDrawn(plan, drawnAt);
  const traits = new Traits(plan, chance, candidates);
  const families =
    reference?.population.families ??
    familiesOf(plan, chance, candidates, (child) => stayNeeded(plan, candidates, traits, child));
  traits.families = families.first;
  const stock = { stock: inCare.size, returning: returning.size };
  return {
    population: { chance, candidates, drawnAt, families, traits, load, ...stock },
    inCare,
    returning,
  };
}

/** No design, the first one neither, may ask for more youths than could come. */
function refuseMoreThanDrawn(plan: Plan, drawnAt: Population["drawnAt"]): void {
  const highest = highestInflow(plan.model.demand, plan.calendar);
  plan.municipalities.forEach((id, town) => {
    const most = (plan.inflowPerDay[town] as number) * highest;
    const drawn = (drawnAt.inflowPerDay[town] as number) * drawnAt.ceiling;
    if (most <= drawn) return;
    throw new SimulationError(
      "invalid-definition",
      `The inflow of ${id} reaches ${(most / drawn).toFixed(2)} times the highest rate youths are drawn at; raise demand.ceiling in the first design.`,
    );
  });
}

/** A new world on the first day of the history; `steady` as `World` has it. */
export function newWorld(
  plan: Plan,
  prepared: Prepared,
  keepLog: boolean,
  steady: PriceList | null = null,
): World {
  const world = new World(plan, prepared.population, keepLog, steady);
  world.kernel.attach(careRules(world), prepared.population.candidates.times);
  beginHistory(world, prepared.inCare, prepared.returning);
  return world;
}

/** Lives a design to its last day; `onYear` hears how much of the time is done, from 0 to 1. */
export function runToEnd(world: World, until: number, onYear?: (done: number) => void): void {
  const last = until - 1e-6;
  const start = world.kernel.time;
  for (const yearStart of world.plan.calendar.yearStart) {
    if (yearStart <= start || yearStart >= last) continue;
    world.kernel.run(yearStart - 1e-6);
    onYear?.((yearStart - start) / (last - start));
  }
  world.kernel.run(last);
  finishRun(world, last);
}

function peopleOf({ youths }: World): People {
  return {
    known: youths.known,
    municipality: youths.municipality,
    referrer: youths.firstReferrer,
    need: youths.firstNeed,
    birth: youths.birth,
    firstAsked: youths.firstAsked,
    who: youths.who,
  };
}

/** The journey log of a world that has been lived, with who its youths are. */
function logOf(world: World, log: JourneyRecorder): JourneyLog {
  const { plan, firstCandidate } = world;
  return { ...log, groups: plan.stations, firstCandidate, people: peopleOf(world) };
}

function planOf(design: Design, untilYear: number | undefined): Plan {
  if (untilYear === undefined) return compilePlan(design.model);
  const { region } = design.model;
  const lastDay = { ...region.lastDay, value: `${untilYear}-12-31` };
  return compilePlan({ ...design.model, region: { ...region, lastDay } });
}

/** Runs one replication of all designs; see `ReplicationOptions`. */
export function simulateReplication(
  designs: readonly Design[],
  options: ReplicationOptions,
): ReplicationResult {
  const plans = designs.map((design) => planOf(design, options.untilYear));
  const courses = designs.map(({ salt }, index) => ({ plan: plans[index] as Plan, salt }));
  const runs: Record<string, RunSummary> = {};
  const walls: Record<string, WallSummary> = {};
  const waits: Record<string, WaitSummary> = {};
  const pairs: Record<string, PairSummary> = {};
  const logs: Record<string, JourneyLog> = {};
  const outcomes = new Map<string, Lived>();
  const pasts: SharedPast[] = [];
  const shared = preparePopulation(plans[0] as Plan, options.seed, options.replication);
  const first = priceListOf(plans[0] as Plan);
  const { start, end } = (plans[0] as Plan).calendar;
  const referenceFor = ({ calendar }: Plan): Prepared | undefined =>
    calendar.start === start && calendar.end === end ? shared : undefined;
  designs.forEach((design, index) => {
    const plan = plans[index] as Plan;
    const keepLog = options.logs?.includes(design.id) ?? false;
    const prepared = sharesPast(plan, plans[0] as Plan)
      ? shared
      : preparePopulation(plan, options.seed, options.replication, referenceFor(plan));
    const steady = steadyPrices(first, plan);
    const later = courses.slice(index + 1);
    const world = live(
      { ...(courses[index] as Course), prepared, keepLog, steady, later, pasts },
      (done) => options.onProgress?.((index + done) / designs.length),
    );
    runs[design.id] = summarise(plan, world, world.kernel.events);
    walls[design.id] = summariseWalls(world.attempts, wallOptions(world, options));
    waits[design.id] = summariseWaits(world.attempts, plan.calendar.end);
    addPairs(pairs, outcomes, designs, design, livedIn(world));
    if (world.log !== null) logs[design.id] = logOf(world, world.log);
    options.onProgress?.((index + 1) / designs.length);
  });
  return { replication: options.replication, runs, walls, waits, pairs, logs };
}

interface Life extends Course {
  readonly prepared: Prepared;
  readonly keepLog: boolean;
  readonly steady: PriceList | null;
  readonly later: readonly Course[];
  readonly pasts: SharedPast[];
}

/** Lives one design, from the latest common past with an earlier one when there is any. */
function live(life: Life, onYear: (done: number) => void): World {
  const { plan, prepared, keepLog, steady, later, pasts } = life;
  const past = keepLog ? undefined : bestPast(life, pasts);
  const world = past
    ? branchedWorld(plan, prepared, past, steady)
    : newWorld(plan, prepared, keepLog, steady);
  if (life.salt) addSalt(world, life.salt, JUST_BEFORE);
  if (!keepLog) savePasts(world, life, later, pasts);
  runToEnd(world, plan.calendar.end, onYear);
  return world;
}

/** A world that has lived a past of another plan, and goes on by its own. */
export function branchedWorld(
  plan: Plan,
  prepared: Prepared,
  past: SharedPast,
  steady: PriceList | null = null,
): World {
  const world = new World(plan, prepared.population, false, steady);
  world.kernel.attach(careRules(world), prepared.population.candidates.times);
  world.load(past.state);
  scheduleOwnDays(world, past.course.plan);
  return world;
}

/** The saved past that reaches furthest without leaving what this course would have lived. */
export function bestPast(course: Course, pasts: readonly SharedPast[]): SharedPast | undefined {
  const agreedUntil = new Map<Course, number>();
  let best: SharedPast | undefined;
  for (const past of pasts) {
    const until = agreedUntil.get(past.course) ?? partingDay(past.course, course);
    agreedUntil.set(past.course, until);
    if (until <= past.day) continue;
    if (best === undefined || past.day > best.day) best = past;
  }
  return best;
}

/** Lives towards the days on which later designs leave this one, and keeps the state before each. */
function savePasts(
  world: World,
  { plan, salt }: Course,
  later: readonly Course[],
  pasts: SharedPast[],
): void {
  const course = { plan, salt };
  const days = new Set<number>();
  for (const other of later) {
    const day = Math.min(partingDay(course, other), plan.calendar.end) - JUST_BEFORE;
    const known = bestPast(other, pasts)?.day ?? plan.calendar.start;
    if (day > known && day > world.kernel.time) days.add(day);
  }
  keepStates(world, course, days, pasts);
}

/** Lives towards each of the days and keeps the state there. */
export function keepStates(
  world: World,
  course: Course,
  days: Iterable<number>,
  pasts: SharedPast[],
): void {
  for (const day of [...days].sort((a, b) => a - b)) {
    world.kernel.run(day);
    pasts.push({ course, day, state: world.save() });
  }
}

/** Whether two designs begin with the same people in the same places. */
export function sharesPast(a: Plan, b: Plan): boolean {
  return a === b || divergenceDay(a, b) > a.calendar.start;
}

/** What the youths of one design used, and where those who came in the run begin. */
export interface Lived {
  readonly outcome: YouthOutcome;
  readonly population: Population;
  readonly firstCandidate: number;
  readonly prices: PriceList;
}

/** What a world leaves for pairing. */
export function livedIn(world: World): Lived {
  const { population, firstCandidate } = world;
  const outcome = world.youths.outcome(world.outsideLog);
  return { outcome, population, firstCandidate, prices: priceListOf(world.plan) };
}

function laterUse({ days, euro, own }: SteadyUse, from: number): SteadyUse {
  return { days: days.subarray(from), euro: euro.subarray(from), own: own.subarray(from) };
}

/** The candidates alone, when two designs do not begin with the same stock. */
function candidatesOf({ outcome, firstCandidate }: Lived): YouthOutcome {
  return {
    size: outcome.size - firstCandidate,
    days: outcome.days.subarray(firstCandidate * PLACE_COUNT),
    euro: outcome.euro.subarray(firstCandidate * PLACE_COUNT),
    steady: outcome.steady ? laterUse(outcome.steady, firstCandidate * PLACE_COUNT) : null,
    waiting: outcome.waiting.subarray(firstCandidate),
    exit: outcome.exit.subarray(firstCandidate),
    ...(outcome.municipality && { municipality: outcome.municipality.subarray(firstCandidate) }),
    ...(outcome.outside && { outside: outsideFrom(outcome.outside, firstCandidate) }),
  };
}

/**
 * Pairs two designs youth by youth. Designs that begin with another stock (because rates or
 * durations differ from the first day) are paired on the youths who came later; designs with
 * another highest inflow have other youths and cannot be paired. Where prices or the segments of forms
 * differ, care of both is counted by those of the first design of the replication.
 */
export function pairOf(base: Lived, variant: Lived, acted: readonly number[] = []): PairSummary {
  const isShared = base.population === variant.population;
  const [before, after] = isShared
    ? [base.outcome, variant.outcome]
    : [candidatesOf(base), candidatesOf(variant)];
  return summarisePair(before, after, acted, {
    isSteady: !isOneMeasure(base.prices, variant.prices),
    isRepriced: !isOnePrice(base.prices, variant.prices),
  });
}

/**
 * By what measure borders are judged in a run. The first replication is asked what it says alone too,
 * for a run that has no other.
 */
export function wallOptions(
  { plan, needBooks }: World,
  { seed, replication }: ReplicationOptions,
): WallOptions {
  const { calendar, model } = plan;
  return {
    years: Math.max(1, calendar.years - calendar.policyYear),
    marginDays: model.detection.wallMarginDays.value,
    marginRefused: model.detection.wallMarginRefused.value,
    tauDays: model.detection.wallFollowDays.value,
    periodDays: model.detection.wallPeriodDays.value,
    pingPongDays: model.detection.pingPongDays.value,
    need: { needed: needBooks.needed, met: needBooks.met },
    lastDay: calendar.end,
    ...(replication === 0 ? { alone: seed } : {}),
  };
}

/** Pairs a design with the one it stands against and with the first, and forgets who is not needed. */
function addPairs(
  pairs: Record<string, PairSummary>,
  outcomes: Map<string, Lived>,
  designs: readonly Design[],
  design: Design,
  lived: Lived,
): void {
  const first = designs[0] as Design;
  const others = design.againstFirst === false ? [design.against] : [design.against, first.id];
  for (const other of new Set(others)) {
    if (other === null || other === design.id) continue;
    const base = outcomes.get(other);
    if (base === undefined) {
      throw new SimulationError(
        "invalid-argument",
        `Design "${design.id}" is paired with "${other}", which must come before it.`,
      );
    }
    const against = designs.find(({ id }) => id === other);
    const acted = against === undefined ? [] : actedPlaces(design.model, against.model);
    pairs[`${design.id}|${other}`] = pairOf(base, lived, acted);
  }
  outcomes.set(design.id, lived);
  const later = designs.slice(designs.indexOf(design) + 1);
  for (const id of outcomes.keys()) {
    if (id !== first.id && !later.some((one) => one.against === id)) outcomes.delete(id);
  }
}
