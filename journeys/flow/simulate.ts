/**
 * One replication of several designs: the same youths, lived once for as long as the designs agree.
 *
 * The rule this file keeps: a branch equals a run of its own from the first day, to the last bit;
 * branching only saves the time of living a common past twice.
 */
import { createChance, SimulationError } from "#engine";
import { type PairSummary, summarisePair } from "../findings/pair-summary.ts";
import { summariseWalls, type WallSummary } from "../findings/wall-summary.ts";
import { summarise } from "../measures/summarise.ts";
import type { JourneyLog, RunSummary, YouthOutcome } from "../measures/summary.ts";
import { compilePlan, type Plan } from "../model/plan.ts";
import { drawCandidates, Traits } from "../population/candidates.ts";
import { unconstrainedLoad } from "../population/load.ts";
import { type Stock, stockInCare, stockReturning } from "../population/stock.ts";
import type { Design, ReplicationOptions, ReplicationResult } from "./api.ts";
import { beginHistory, historyLevel } from "./begin.ts";
import { divergenceDay } from "./branch.ts";
import { careRules } from "./care-rules.ts";
import { finishRun } from "./finish.ts";
import { type Population, World, type WorldState } from "./world.ts";

/** Days before the divergence at which the common past is saved: the day itself is lived apart. */
const JUST_BEFORE = 0.5;

interface SharedPast {
  readonly plan: Plan;
  readonly day: number;
  readonly state: WorldState;
}

interface Prepared {
  readonly population: Population;
  readonly inCare: Stock;
  readonly returning: Stock;
}

/** The people of a replication, the same for every design with this plan's demand. */
export function preparePopulation(plan: Plan, seed: string, replication: number): Prepared {
  const chance = createChance(seed, replication);
  const load = unconstrainedLoad(plan);
  const level = historyLevel(plan);
  const inCare = stockInCare(plan, chance, load, level);
  const returning = stockReturning(plan, chance, load, level);
  const candidates = drawCandidates(plan, chance);
  const traits = new Traits(plan, chance, candidates.times.length);
  return {
    population: { chance, candidates, traits, load, stock: inCare.size, returning: returning.size },
    inCare,
    returning,
  };
}

/** A new world on the first day of the history. */
export function newWorld(plan: Plan, prepared: Prepared, keepLog: boolean): World {
  const world = new World(plan, prepared.population, keepLog);
  world.kernel.attach(careRules(world), prepared.population.candidates.times);
  beginHistory(world, prepared.inCare, prepared.returning);
  return world;
}

/** Lives a design to its last day. */
export function runToEnd(world: World, until: number): void {
  const last = until - 1e-6;
  world.kernel.run(last);
  finishRun(world, last);
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
  const runs: Record<string, RunSummary> = {};
  const walls: Record<string, WallSummary> = {};
  const pairs: Record<string, PairSummary> = {};
  const logs: Record<string, JourneyLog> = {};
  const outcomes = new Map<string, YouthOutcome>();
  const pasts: SharedPast[] = [];
  let prepared: Prepared | null = null;
  designs.forEach((design, index) => {
    const plan = plans[index] as Plan;
    const keepLog = options.logs?.includes(design.id) ?? false;
    if (prepared === null || !sameDemand(plan, plans[0] as Plan)) {
      prepared = preparePopulation(plan, options.seed, options.replication);
    }
    const world = live(plan, prepared, keepLog, plans.slice(index + 1), pasts);
    runs[design.id] = summarise(plan, world.recorder, world.kernel.events);
    walls[design.id] = summariseWalls(world.attempts, wallOptions(plan));
    addPairs(pairs, outcomes, designs, design, world.youths.outcome());
    if (world.log !== null) logs[design.id] = world.log;
    options.onProgress?.((index + 1) / designs.length);
  });
  return { replication: options.replication, runs, walls, pairs, logs };
}

/** Lives one design, from the latest common past with an earlier one when there is any. */
function live(
  plan: Plan,
  prepared: Prepared,
  keepLog: boolean,
  later: readonly Plan[],
  pasts: SharedPast[],
): World {
  const past = keepLog ? undefined : bestPast(plan, pasts);
  const world = past
    ? new World(plan, prepared.population, false)
    : newWorld(plan, prepared, keepLog);
  if (past) {
    world.kernel.attach(careRules(world), prepared.population.candidates.times);
    world.load(past.state);
  }
  if (!keepLog) savePasts(world, plan, later, pasts);
  runToEnd(world, plan.calendar.end);
  return world;
}

/** The saved past that reaches furthest without leaving what this plan would have lived. */
function bestPast(plan: Plan, pasts: readonly SharedPast[]): SharedPast | undefined {
  let best: SharedPast | undefined;
  for (const past of pasts) {
    if (divergenceDay(past.plan, plan) <= past.day) continue;
    if (best === undefined || past.day > best.day) best = past;
  }
  return best;
}

/** Lives towards the days on which later designs leave this one, and keeps the state before each. */
function savePasts(world: World, plan: Plan, later: readonly Plan[], pasts: SharedPast[]): void {
  const days = new Set<number>();
  for (const other of later) {
    const day = Math.min(divergenceDay(plan, other), plan.calendar.end) - JUST_BEFORE;
    const known = bestPast(other, pasts)?.day ?? plan.calendar.start;
    if (day > known && day > world.kernel.time) days.add(day);
  }
  for (const day of [...days].sort((a, b) => a - b)) {
    world.kernel.run(day);
    pasts.push({ plan, day, state: world.save() });
  }
}

function sameDemand(a: Plan, b: Plan): boolean {
  return divergenceDay(a, b) > a.calendar.start;
}

function wallOptions(plan: Plan): Parameters<typeof summariseWalls>[1] {
  const { calendar, model } = plan;
  return {
    years: Math.max(1, calendar.years - calendar.policyYear),
    marginDays: model.detection.wallMarginDays.value,
  };
}

/** Pairs a design with the one it stands against and with the first, and forgets who is not needed. */
function addPairs(
  pairs: Record<string, PairSummary>,
  outcomes: Map<string, YouthOutcome>,
  designs: readonly Design[],
  design: Design,
  outcome: YouthOutcome,
): void {
  const first = designs[0] as Design;
  for (const other of new Set([design.against, first.id])) {
    if (other === null || other === design.id) continue;
    const base = outcomes.get(other);
    if (base === undefined) {
      throw new SimulationError(
        "invalid-argument",
        `Design "${design.id}" is paired with "${other}", which must come before it.`,
      );
    }
    if (base.size === outcome.size) pairs[`${design.id}|${other}`] = summarisePair(base, outcome);
  }
  outcomes.set(design.id, outcome);
  const later = designs.slice(designs.indexOf(design) + 1);
  for (const id of outcomes.keys()) {
    if (id !== first.id && !later.some((one) => one.against === id)) outcomes.delete(id);
  }
}
