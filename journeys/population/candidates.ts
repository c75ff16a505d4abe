/**
 * Who could come: candidates for a first request, and the youths they would be.
 *
 * The rule this file keeps: candidates come at the highest rate any design may ask for and are
 * numbered per municipality, so a design with more inflow contains the youths of one with less.
 */
import { type Chance, normalQuantile, raceTimeBelow } from "#engine";
import { targetPart } from "../model/demand-target.ts";
import { inflowAt } from "../model/inflow.ts";
import type { Plan } from "../model/plan.ts";
import { candidateRange, type WhoRange, whoAt } from "./who.ts";

const UNKNOWN = 255;
/** Room for candidates beyond their mean: no Poisson count lies this many standard deviations off. */
const DEVIATIONS = 12;

/** Candidates of all municipalities in order of time, one element each. */
export interface Candidates {
  readonly times: Float64Array;
  readonly municipality: Uint8Array;
  readonly who: Uint32Array;
  /** Accepted when below (rate now) / (highest rate). */
  readonly accept: Float32Array;
}

interface Source {
  readonly times: number[];
  /** Who the first candidate is. */
  readonly first: number;
  next: number;
}

/** Candidates a day of a municipality, by its number. */
function candidateRate(plan: Plan, municipality: number): number {
  return (plan.inflowPerDay[municipality] as number) * plan.model.demand.ceiling.value;
}

/** The numbers of those who could come, by municipality. */
export function candidateRanges(plan: Plan): readonly WhoRange[] {
  const days = plan.calendar.end - plan.calendar.start;
  return plan.municipalities.map((name, municipality) => {
    const mean = candidateRate(plan, municipality) * days;
    return candidateRange(name, Math.ceil(mean + DEVIATIONS * Math.sqrt(mean + 1)));
  });
}

function sourceTimes(plan: Plan, chance: Chance, municipality: number, first: number): number[] {
  const rate = candidateRate(plan, municipality);
  const times: number[] = [];
  if (rate <= 0) return times;
  let time = plan.calendar.start;
  for (let count = 0; ; count++) {
    const u = chance.uniform(whoAt(first, count), plan.purposes.gap, 0);
    time -= Math.log(u) / rate;
    if (time >= plan.calendar.end) return times;
    times.push(time);
  }
}

function earliest(sources: readonly Source[]): number {
  let best = -1;
  let bestTime = Number.POSITIVE_INFINITY;
  sources.forEach((source, index) => {
    const time = source.times[source.next];
    if (time !== undefined && time < bestTime) {
      best = index;
      bestTime = time;
    }
  });
  return best;
}

/** All candidates of a run: Poisson per municipality, by exponential gaps keyed by their number. */
export function drawCandidates(plan: Plan, chance: Chance): Candidates {
  const sources = candidateRanges(plan).map(({ first }, index) => ({
    times: sourceTimes(plan, chance, index, first),
    first,
    next: 0,
  }));
  const size = sources.reduce((sum, source) => sum + source.times.length, 0);
  const times = new Float64Array(size);
  const municipality = new Uint8Array(size);
  const who = new Uint32Array(size);
  const accept = new Float32Array(size);
  for (let at = 0; at < size; at++) {
    const index = earliest(sources);
    const source = sources[index] as Source;
    const id = whoAt(source.first, source.next);
    times[at] = source.times[source.next++] as number;
    municipality[at] = index;
    who[at] = id;
    accept[at] = chance.uniform(id, plan.purposes.accept, 0);
  }
  return { times, municipality, who, accept };
}

/** The need, severity and age of each candidate, worked out when first asked for. */
export class Traits {
  readonly need: Uint8Array;
  /** Severity as a normal score. */
  readonly severity: Float32Array;
  /** Age in days at the first request. */
  readonly age: Float32Array;
  private readonly plan: Plan;
  private readonly chance: Chance;
  private readonly candidates: Candidates;
  /** First child of the family of each candidate; severity is shared by it. */
  families: Uint32Array = new Uint32Array(0);

  constructor(plan: Plan, chance: Chance, candidates: Candidates) {
    const size = candidates.times.length;
    this.plan = plan;
    this.chance = chance;
    this.candidates = candidates;
    this.need = new Uint8Array(size).fill(UNKNOWN);
    this.severity = new Float32Array(size).fill(Number.NaN);
    this.age = new Float32Array(size);
  }

  /** Makes sure the traits of candidate `index`, who is `who`, are there. */
  know(index: number, who: number): void {
    if (!Number.isNaN(this.severity[index] as number)) return;
    const { plan, chance } = this;
    const need = this.needOf(index, who);
    this.severity[index] = this.severityOf(index, who);
    const from = plan.ageFrom[need] as number;
    const to = plan.ageTo[need] as number;
    this.age[index] = from + (to - from) * chance.uniform(who, plan.purposes.age, 0);
  }

  /** The first need of candidate `index`, who is `who`. */
  needOf(index: number, who: number): number {
    if (this.need[index] === UNKNOWN) this.need[index] = drawNeed(this.plan, this.chance, who);
    return this.need[index] as number;
  }

  /** Standard normal: the youth's own score, or a mixture with the score of the family. */
  private severityOf(index: number, who: number): number {
    const { plan, chance } = this;
    const own = normalQuantile(chance.uniform(who, plan.purposes.severity, 0));
    const { severityShared, severity } = plan.families;
    if (severityShared === 0) return own;
    const firstChild = this.candidates.who[this.families[index] as number] as number;
    const family = normalQuantile(chance.uniform(firstChild, severity, 0));
    return Math.sqrt(severityShared) * family + Math.sqrt(1 - severityShared) * own;
  }
}

/** First need by exponential race over the forms. */
function drawNeed(plan: Plan, chance: Chance, who: number): number {
  let best = 0;
  let bestTime = Number.POSITIVE_INFINITY;
  for (let form = 0; form < plan.forms.length; form++) {
    const weight = plan.needWeight[form] as number;
    if (weight <= 0) continue;
    const time = raceTimeBelow(
      chance.uniform(who, plan.purposes.need[form] as number, 0),
      weight,
      bestTime,
    );
    if (time < bestTime) {
      bestTime = time;
      best = form;
    }
  }
  return best;
}

/** The stay that a candidate needs who comes in the inflow of this plan, or -1. */
export function stayNeeded(
  plan: Plan,
  candidates: Candidates,
  traits: Traits,
  index: number,
): number {
  const town = candidates.municipality[index] as number;
  const time = candidates.times[index] as number;
  const share =
    (inflowFactor(plan, time) * targetPart(plan, town, time)) / plan.model.demand.ceiling.value;
  if ((candidates.accept[index] as number) >= share) return -1;
  const need = traits.needOf(index, candidates.who[index] as number);
  return plan.stay[need] === 1 ? need : -1;
}

/** Inflow at `time` relative to the first year of the run: trend and season. */
export function inflowFactor(plan: Plan, time: number): number {
  return inflowAt(plan.model.demand, plan.inflowGrowthLog, time);
}
