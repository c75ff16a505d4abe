/**
 * One replication of several designs: the same youths, lived once for as long as the designs agree.
 *
 * The rule this file keeps: a branch equals a run of its own from the first day, to the last bit;
 * branching only saves the time of living a common past twice.
 */
import { createChance, SimulationError } from "#engine";
import { type PairSummary, summarisePair } from "../findings/pair-summary.ts";
import { summariseWalls, type WallOptions, type WallSummary } from "../findings/wall-summary.ts";
import { summarise } from "../measures/summarise.ts";
import {
  type JourneyLog,
  type People,
  PLACE_COUNT,
  type RunSummary,
  type YouthOutcome,
} from "../measures/summary.ts";
import { highestInflow } from "../model/inflow.ts";
import { compilePlan, type Plan } from "../model/plan.ts";
import { drawCandidates, Traits } from "../population/candidates.ts";
import { familiesOf } from "../population/families.ts";
import { unconstrainedLoad } from "../population/load.ts";
import { type Stock, stockInCare, stockReturning } from "../population/stock.ts";
import type { Design, ReplicationOptions, ReplicationResult } from "./api.ts";
import { beginHistory, historyLevel } from "./begin.ts";
import { divergenceDay } from "./branch.ts";
import { careRules } from "./care-rules.ts";
import { finishRun } from "./finish.ts";
import { addSalt, type Course, partingDay } from "./salt.ts";
import { scheduleOwnDays } from "./turn.ts";
import { type Population, World, type WorldState } from "./world.ts";

/** Days before the divergence at which the common past is saved: the day itself is lived apart. */
const JUST_BEFORE = 0.5;

interface SharedPast extends Course {
  readonly day: number;
  readonly state: WorldState;
}

interface Prepared {
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
  const inCare = stockInCare(plan, chance, load, level);
  const returning = stockReturning(plan, chance, load, level);
  const candidates = reference?.population.candidates ?? drawCandidates(plan, chance);
  const drawnAt = reference?.population.drawnAt ?? {
    inflowPerDay: plan.inflowPerDay,
    ceiling: plan.model.demand.ceiling.value,
  };
  refuseMoreThanDrawn(plan, drawnAt);
  const families = familiesOf(plan, chance, candidates);
  const traits = new Traits(plan, chance, candidates, families);
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

/** A new world on the first day of the history. */
export function newWorld(plan: Plan, prepared: Prepared, keepLog: boolean): World {
  const world = new World(plan, prepared.population, keepLog);
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
  };
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
  const pairs: Record<string, PairSummary> = {};
  const logs: Record<string, JourneyLog> = {};
  const outcomes = new Map<string, Lived>();
  const pasts: SharedPast[] = [];
  const shared = preparePopulation(plans[0] as Plan, options.seed, options.replication);
  const { start, end } = (plans[0] as Plan).calendar;
  const referenceFor = ({ calendar }: Plan): Prepared | undefined =>
    calendar.start === start && calendar.end === end ? shared : undefined;
  designs.forEach((design, index) => {
    const plan = plans[index] as Plan;
    const keepLog = options.logs?.includes(design.id) ?? false;
    const prepared = sharesPast(plan, plans[0] as Plan)
      ? shared
      : preparePopulation(plan, options.seed, options.replication, referenceFor(plan));
    const world = live(
      { ...(courses[index] as Course), prepared, keepLog, later: courses.slice(index + 1), pasts },
      (done) => options.onProgress?.((index + done) / designs.length),
    );
    runs[design.id] = summarise(plan, world, world.kernel.events);
    walls[design.id] = summariseWalls(world.attempts, wallOptions(plan, options));
    addPairs(pairs, outcomes, designs, design, {
      outcome: world.youths.outcome(),
      population: world.population,
      firstCandidate: world.firstCandidate,
    });
    if (world.log !== null) logs[design.id] = { ...world.log, people: peopleOf(world) };
    options.onProgress?.((index + 1) / designs.length);
  });
  return { replication: options.replication, runs, walls, pairs, logs };
}

interface Life extends Course {
  readonly prepared: Prepared;
  readonly keepLog: boolean;
  readonly later: readonly Course[];
  readonly pasts: SharedPast[];
}

/** Lives one design, from the latest common past with an earlier one when there is any. */
function live(life: Life, onYear: (done: number) => void): World {
  const { plan, prepared, keepLog, later, pasts } = life;
  const past = keepLog ? undefined : bestPast(life, pasts);
  const world = past
    ? new World(plan, prepared.population, false)
    : newWorld(plan, prepared, keepLog);
  if (past) {
    world.kernel.attach(careRules(world), prepared.population.candidates.times);
    world.load(past.state);
    scheduleOwnDays(world, past.plan);
  }
  if (life.salt) addSalt(world, life.salt, JUST_BEFORE);
  if (!keepLog) savePasts(world, life, later, pasts);
  runToEnd(world, plan.calendar.end, onYear);
  return world;
}

/** The saved past that reaches furthest without leaving what this course would have lived. */
function bestPast(course: Course, pasts: readonly SharedPast[]): SharedPast | undefined {
  let best: SharedPast | undefined;
  for (const past of pasts) {
    if (partingDay(past, course) <= past.day) continue;
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
  const days = new Set<number>();
  for (const other of later) {
    const day = Math.min(partingDay({ plan, salt }, other), plan.calendar.end) - JUST_BEFORE;
    const known = bestPast(other, pasts)?.day ?? plan.calendar.start;
    if (day > known && day > world.kernel.time) days.add(day);
  }
  for (const day of [...days].sort((a, b) => a - b)) {
    world.kernel.run(day);
    pasts.push({ plan, salt, day, state: world.save() });
  }
}

function sharesPast(a: Plan, b: Plan): boolean {
  return a === b || divergenceDay(a, b) > a.calendar.start;
}

/** What the youths of one design used, and where those who came in the run begin. */
interface Lived {
  readonly outcome: YouthOutcome;
  readonly population: Population;
  readonly firstCandidate: number;
}

/** The candidates alone, when two designs do not begin with the same stock. */
function candidatesOf({ outcome, firstCandidate }: Lived): YouthOutcome {
  return {
    size: outcome.size - firstCandidate,
    days: outcome.days.subarray(firstCandidate * PLACE_COUNT),
    euro: outcome.euro.subarray(firstCandidate * PLACE_COUNT),
    waiting: outcome.waiting.subarray(firstCandidate),
    exit: outcome.exit.subarray(firstCandidate),
  };
}

/**
 * Pairs two designs youth by youth. Designs that begin with another stock (because rates or
 * durations differ from the first day) are paired on the youths who came later; designs with
 * another highest inflow have other youths and cannot be paired.
 */
function pairOf(base: Lived, variant: Lived): PairSummary {
  if (base.population === variant.population) return summarisePair(base.outcome, variant.outcome);
  return summarisePair(candidatesOf(base), candidatesOf(variant));
}

/** The first replication is asked what it says alone too, for a run that has no other. */
function wallOptions(plan: Plan, { seed, replication }: ReplicationOptions): WallOptions {
  const { calendar, model } = plan;
  return {
    years: Math.max(1, calendar.years - calendar.policyYear),
    marginDays: model.detection.wallMarginDays.value,
    tauDays: model.detection.wallFollowDays.value,
    periodDays: model.detection.wallPeriodDays.value,
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
    pairs[`${design.id}|${other}`] = pairOf(base, lived);
  }
  outcomes.set(design.id, lived);
  const later = designs.slice(designs.indexOf(design) + 1);
  for (const id of outcomes.keys()) {
    if (id !== first.id && !later.some((one) => one.against === id)) outcomes.delete(id);
  }
}
