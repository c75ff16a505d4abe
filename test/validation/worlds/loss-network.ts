/**
 * A segment that turns youths away when it is full, and where they go instead: leakage known exactly.
 *
 * The rule this file keeps: who is turned away depends on the past alone, never on the youth's own
 * stay, so that each turned away on top loses a mean stay here and gains chance x mean stay there
 * (`methods.md` 3.4, item 4). Every stay is followed to its end.
 */
import {
  type CompiledNetwork,
  compileNetwork,
  runNetwork,
  type VisitBlock,
  VisitLog,
} from "#engine";
import { PLACES, type YouthOutcome } from "#journeys";
import { outcomeOf, type Youth } from "../../journeys/findings/waterbed/youth-outcomes.ts";

/** Where youths go who are turned away, or who are done: a segment, how many of them, how long. */
export interface Onward {
  readonly place: string;
  readonly chance: number;
  readonly meanDays: number;
}

export interface LossWorld {
  /** Youths a replication, after a past that fills the segment. */
  readonly youths: number;
  /** Mean days between arrivals. */
  readonly gapDays: number;
  readonly stayDays: number;
  readonly places: number;
  /** Places from the first day on in the variant. */
  readonly placesAfter: number;
  /** Of those turned away; the rest gets nothing. */
  readonly diverted: readonly Onward[];
  /** Of those who were helped. */
  readonly aftercare?: Onward;
}

/** The squeezed segment. */
export const TARGET = "2";
/** Ten mean stays: what an empty start leaves is one place in twenty thousand. */
export const PAST_DAYS = 1000;
/** Euro a day by place, in the order of PLACES: every receiver costs half of the squeezed segment. */
const PRICES = [150, 300, 150, 150, 150, 50] as const;
const AT = PLACES.indexOf(TARGET);

/** Exact leakage in days and in euros, over all receivers. */
export function truthOf(world: LossWorld): { readonly days: number; readonly euro: number } {
  const parts = world.diverted.map((onward) => leakageTo(world, onward));
  const { aftercare } = world;
  if (aftercare !== undefined) {
    const { days, euro } = leakageTo(world, aftercare);
    parts.push({ days: -days, euro: -euro });
  }
  const total = (ledger: "days" | "euro") => parts.reduce((sum, part) => sum + part[ledger], 0);
  return { days: total("days"), euro: total("euro") };
}

/** chance x mean stay there / mean stay here, and with prices. */
function leakageTo({ stayDays }: LossWorld, { place, chance, meanDays }: Onward) {
  const days = (chance * meanDays) / stayDays;
  return { days, euro: (days * priceOf(place)) / PRICES[AT]! };
}

function priceOf(place: string): number {
  return PRICES[(PLACES as readonly string[]).indexOf(place)]!;
}

export function lossNetwork(world: LossWorld): CompiledNetwork {
  const { diverted, aftercare, places, placesAfter } = world;
  const others = aftercare === undefined ? diverted : [...diverted, aftercare];
  const nothing = 1 - diverted.reduce((sum, { chance }) => sum + chance, 0);
  const after = aftercare === undefined ? {} : { [aftercare.place]: aftercare.chance };
  return compileNetwork({
    name: "loss",
    timeUnit: "day",
    stopAfterArrivals: world.youths,
    start: PAST_DAYS,
    classes: [{ id: "youth" }],
    arrivals: [
      {
        class: "youth",
        entry: { [TARGET]: 1 },
        process: { type: "poisson", rate: 1 / world.gapDays },
      },
    ],
    stations: [
      {
        id: TARGET,
        servers: places,
        queueCapacity: 0,
        onFull: "turned-away",
        service: { default: { dist: "exponential", mean: world.stayDays } },
      },
      {
        id: "turned-away",
        servers: "infinite",
        service: { default: { dist: "deterministic", value: 0 } },
      },
      ...others.map(({ place, meanDays }) => ({
        id: place,
        servers: "infinite" as const,
        service: { default: { dist: "exponential" as const, mean: meanDays } },
      })),
    ],
    routing: {
      default: {
        [TARGET]: { home: 1 - (aftercare?.chance ?? 0), ...after },
        "turned-away": {
          nobody: nothing,
          ...Object.fromEntries(diverted.map(({ place, chance }) => [place, chance])),
        },
        ...Object.fromEntries(others.map(({ place }) => [place, { home: 1 }])),
      },
    },
    branches: { at: 0, variants: { [CUT]: { servers: { [TARGET]: placesAfter } } } },
  });
}

/** The branch with fewer places. */
export const CUT = "cut";

export interface LossPair {
  readonly base: YouthOutcome;
  readonly variant: YouthOutcome;
  /** Days in each place, variant less base, in the order of PLACES. */
  readonly change: readonly number[];
  /** Youths helped in the squeezed segment in the base only, and in the variant only. */
  readonly newlyTurnedAway: number;
  readonly newlyAdmitted: number;
  /** Share of those who came that the base turned away. */
  readonly turnedAway: number;
}

/** One pair of replications on the shipped kernel: the same youths under both numbers of places. */
export function lossPair(network: CompiledNetwork, seed: string, replication: number): LossPair {
  const visits = new VisitLog();
  runNetwork(network, { seed, replication, visits });
  const youths = visits.blocks.reduce((most, block) => mostOf(block, most), 0) + 1;
  const isCut = ({ variant }: VisitBlock) => variant === CUT;
  const after = visits.blocks.filter(isCut);
  const before = visits.blocks.filter((block) => !isCut(block));
  const base = livesIn(network, before, youths);
  const variant = livesIn(network, after, youths);
  const helped = (lives: number[][], others: number[][]) =>
    lives.filter((days, youth) => days[AT]! > 0 && others[youth]![AT] === 0).length;
  return {
    base: outcomeOf(base.map(withEuro)),
    variant: outcomeOf(variant.map(withEuro)),
    change: PLACES.map((_, place) =>
      variant.reduce((sum, days, youth) => sum + days[place]! - base[youth]![place]!, 0),
    ),
    newlyTurnedAway: helped(base, variant),
    newlyAdmitted: helped(variant, base),
    turnedAway: shareTurnedAway(network, before),
  };
}

/** Days of each youth in each place. */
export function livesIn(
  network: CompiledNetwork,
  blocks: readonly VisitBlock[],
  youths: number,
): number[][] {
  const placeOf = network.stations.map(({ id }) => (PLACES as readonly string[]).indexOf(id));
  const lives = Array.from({ length: youths }, () => PLACES.map(() => 0));
  for (const block of blocks) {
    for (let row = 0; row < block.length; row++) {
      const place = placeOf[block.station[row]!]!;
      if (place < 0) continue;
      lives[block.customer[row]!]![place]! += block.left[row]! - block.started[row]!;
    }
  }
  return lives;
}

/** Of those who came from the first day on. */
function shareTurnedAway({ stations }: CompiledNetwork, blocks: readonly VisitBlock[]): number {
  const count = (name: string) => {
    const station = stations.findIndex(({ id }) => id === name);
    const isOne = (block: VisitBlock, row: number) =>
      block.station[row] === station && block.joined[row]! >= 0;
    return blocks.reduce((sum, block) => {
      let here = 0;
      for (let row = 0; row < block.length; row++) here += +isOne(block, row);
      return sum + here;
    }, 0);
  };
  const refused = count("turned-away");
  return refused / (refused + count(TARGET));
}

/** The highest number of a customer so far. */
export function mostOf({ customer, length }: VisitBlock, most: number): number {
  return customer.subarray(0, length).reduce((max, one) => Math.max(max, one), most);
}

/** Days of a youth with what they cost. */
export function withEuro(days: readonly number[]): Youth {
  return { days, euro: days.map((length, place) => length * PRICES[place]!) };
}
