/**
 * One design kept ready, so that a change in another beside it takes a moment.
 *
 * The rule this file keeps: a rerun equals `simulateReplication` of the two designs, to the last
 * bit. What is kept is the people, what the first design lived, and its state on the days from which
 * others may differ; never an outcome of a design that was not asked for.
 */
import { actedPlaces } from "../contracts/acted/segments.ts";
import { type PriceList, priceListOf, steadyPrices } from "../contracts/price-list.ts";
import { summariseWaits } from "../findings/wait-curves.ts";
import { summariseWalls } from "../findings/walls/wall-summary.ts";
import { summarise } from "../measures/summarise.ts";
import { compilePlan, type Plan } from "../model/plan.ts";
import type { Design, ReplicationOptions, ReplicationResult } from "./api.ts";
import {
  bestPast,
  branchedWorld,
  JUST_BEFORE,
  keepStates,
  type Lived,
  livedIn,
  newWorld,
  type Prepared,
  pairOf,
  preparePopulation,
  runToEnd,
  type SharedPast,
  sharesPast,
  wallOptions,
} from "./simulate.ts";
import type { World } from "./world.ts";

/** States of changed designs that are kept: of those asked for last. */
const mostRecent = 6;

/** A design whose people and states can be gone on from. */
interface Root {
  readonly plan: Plan;
  readonly prepared: Prepared;
  readonly pasts: SharedPast[];
}

type Told = Pick<ReplicationResult, "runs" | "walls" | "waits">;

export class Rerun {
  private readonly base: Design;
  private readonly options: ReplicationOptions;
  private readonly first: Root;
  private readonly prices: PriceList;
  private readonly lived: Lived;
  private readonly told: Told;
  /** The last design that begins with other people or places than the first. */
  private apart: Root | null = null;

  /** Lives the design that others will be set beside. */
  constructor(base: Design, options: Pick<ReplicationOptions, "seed" | "replication">) {
    this.base = base;
    this.options = options;
    const plan = compilePlan(base.model);
    const prepared = preparePopulation(plan, options.seed, options.replication);
    this.first = { plan, prepared, pasts: [] };
    this.prices = priceListOf(plan);
    const world = liveFrom(this.first, plan, null);
    this.lived = livedIn(world);
    this.told = toldOf(base.id, world, this.options);
  }

  /**
   * The replication of the first design and this one, paired with the first. Only what follows from
   * the difference is lived.
   */
  beside(variant: Design): ReplicationResult {
    const plan = compilePlan(variant.model);
    const steady = steadyPrices(this.prices, plan);
    const world = liveFrom(this.rootOf(plan), plan, steady);
    const own = toldOf(variant.id, world, this.options);
    const acted = actedPlaces(variant.model, this.base.model);
    return {
      replication: this.options.replication,
      runs: { ...this.told.runs, ...own.runs },
      walls: { ...this.told.walls, ...own.walls },
      waits: { ...this.told.waits, ...own.waits },
      pairs: { [`${variant.id}|${this.base.id}`]: pairOf(this.lived, livedIn(world), acted) },
      logs: {},
    };
  }

  /** What a plan can go on from: the first design, the last one apart from it, or a start of its own. */
  private rootOf(plan: Plan): Root {
    if (sharesPast(plan, this.first.plan)) return this.first;
    const { apart } = this;
    if (apart !== null && sharesPast(plan, apart.plan)) return apart;
    const { start, end } = this.first.plan.calendar;
    const sameDays = plan.calendar.start === start && plan.calendar.end === end;
    const reference = sameDays ? this.first.prepared : undefined;
    const { seed, replication } = this.options;
    this.apart = {
      plan,
      prepared: preparePopulation(plan, seed, replication, reference),
      pasts: [],
    };
    return this.apart;
  }
}

/** Lives a plan to its end from the furthest state that is its own too, and keeps states on the way. */
function liveFrom(root: Root, plan: Plan, steady: PriceList | null): World {
  const { prepared, pasts } = root;
  const course = { plan, salt: undefined };
  const past = bestPast(course, pasts);
  const world = past
    ? branchedWorld(plan, prepared, past, steady)
    : newWorld(plan, prepared, false, steady);
  const kept: SharedPast[] = [];
  keepStates(world, course, daysToKeep(plan, world.kernel.time), kept);
  // States of the root itself stay: every change goes on from one of them.
  const own = pasts.filter((one) => one.course.plan === root.plan);
  const changed = pasts.filter((one) => one.course.plan !== root.plan);
  const recent = plan === root.plan ? changed : [...changed, ...kept].slice(-mostRecent);
  pasts.splice(0, pasts.length, ...own, ...(plan === root.plan ? kept : []), ...recent);
  runToEnd(world, plan.calendar.end);
  return world;
}

/** Just before each year up to the contracts, and just before those: where changes take effect. */
function daysToKeep({ calendar }: Plan, now: number): readonly number[] {
  const { contractDay, yearStart, end } = calendar;
  return [...yearStart.filter((day) => day < contractDay), Math.min(contractDay, end)]
    .map((day) => day - JUST_BEFORE)
    .filter((day) => day > now);
}

function toldOf(id: string, world: World, options: ReplicationOptions): Told {
  const { plan } = world;
  return {
    runs: { [id]: summarise(plan, world, world.kernel.events) },
    walls: { [id]: summariseWalls(world.attempts, wallOptions(world, options)) },
    waits: { [id]: summariseWaits(world.attempts, plan.calendar.end) },
  };
}
