/**
 * A squeezed segment whose youths go to another full one, and crowd out youths who come there.
 *
 * The rule this file keeps: who finds a place depends on the past alone, never on the youth's own stay,
 * so that each place got or missed is worth a mean stay; whose change it is follows from who was
 * helped in the squeezed segment, and from nothing that the detector works out.
 */
import { type CompiledNetwork, compileNetwork, runNetwork, VisitLog } from "#engine";
import { PLACES, type YouthOutcome } from "#journeys";
import { outcomeOf } from "../../journeys/findings/waterbed/youth-outcomes.ts";
import { CUT, livesIn, mostOf, PAST_DAYS, TARGET, withEuro } from "./loss-network.ts";

export interface CrowdedWorld {
  /** Youths a replication, of both streams together. */
  readonly youths: number;
  /** Mean days between youths of the squeezed segment, and between those who come to the other. */
  readonly gapDays: readonly [number, number];
  readonly stayDays: readonly [number, number];
  readonly places: readonly [number, number];
  /** Places of the squeezed segment from the first day on in the variant. */
  readonly placesAfter: number;
  /** Chance that who is turned away from the squeezed segment tries the other. */
  readonly moves: number;
  /** Of those turned away there: chance of a segment that is never full, and days in it. */
  readonly last: { readonly chance: number; readonly meanDays: number };
}

/** The other full segment, and the one that is never full. */
const OTHER = "3";
const LAST = "5";
const [AT, OTHER_AT] = [TARGET, OTHER].map((id) => PLACES.indexOf(id as never)) as [number, number];

export function crowdedNetwork(world: CrowdedWorld): CompiledNetwork {
  const { gapDays, stayDays, places, placesAfter, moves, last } = world;
  const full = (id: string, servers: number, mean: number, onFull: string) => ({
    ...{ id, servers, queueCapacity: 0, onFull },
    service: { default: { dist: "exponential" as const, mean } },
  });
  const turnedAway = (id: string) => ({
    ...{ id, servers: "infinite" as const },
    service: { default: { dist: "deterministic" as const, value: 0 } },
  });
  const stream = (id: string, entry: string, gap: number) => ({
    ...{ class: id, entry: { [entry]: 1 } },
    process: { type: "poisson" as const, rate: 1 / gap },
  });
  return compileNetwork({
    name: "crowded",
    timeUnit: "day",
    stopAfterArrivals: world.youths,
    start: PAST_DAYS,
    classes: [{ id: "youth" }, { id: "other" }],
    arrivals: [stream("youth", TARGET, gapDays[0]), stream("other", OTHER, gapDays[1])],
    stations: [
      full(TARGET, places[0], stayDays[0], "away"),
      full(OTHER, places[1], stayDays[1], "away-too"),
      turnedAway("away"),
      turnedAway("away-too"),
      {
        ...{ id: LAST, servers: "infinite" },
        service: { default: { dist: "exponential", mean: last.meanDays } },
      },
    ],
    routing: {
      default: {
        [TARGET]: { home: 1 },
        [OTHER]: { home: 1 },
        away: { [OTHER]: moves, nobody: 1 - moves },
        "away-too": { [LAST]: last.chance, nobody: 1 - last.chance },
        [LAST]: { home: 1 },
      },
    },
    branches: { at: 0, variants: { [CUT]: { servers: { [TARGET]: placesAfter } } } },
  });
}

export interface CrowdedPair {
  readonly base: YouthOutcome;
  readonly variant: YouthOutcome;
  /** Days gained outside the squeezed segment, by what they are in truth. */
  readonly truth: { readonly substitution: number; readonly crowding: number };
}

/** One pair of replications: the same youths under both numbers of places. */
export function crowdedPair(
  world: CrowdedWorld,
  network: CompiledNetwork,
  seed: string,
  replication: number,
): CrowdedPair {
  const visits = new VisitLog();
  runNetwork(network, { seed, replication, visits });
  const youths = visits.blocks.reduce((most, block) => mostOf(block, most), 0) + 1;
  const sideOf = (name: string) => {
    const blocks = visits.blocks.filter(({ variant }) => variant === name);
    return { days: livesIn(network, blocks, youths), away: turnedAwayIn(network, blocks, youths) };
  };
  const [base, variant] = [sideOf(""), sideOf(CUT)];
  return {
    base: outcomeOf(base.days.map(withEuro)),
    variant: outcomeOf(variant.days.map(withEuro)),
    truth: truthOf(world, base, variant),
  };
}

interface Side {
  readonly days: readonly (readonly number[])[];
  /** Per youth: 1 for who was turned away from the other segment too. */
  readonly away: Uint8Array;
}

/** Places got and missed in the other segment, each a mean stay, by whose they are. */
function truthOf({ stayDays, last }: CrowdedWorld, base: Side, variant: Side) {
  const sums = { substitution: 0, crowding: 0 };
  base.days.forEach((before, youth) => {
    const after = variant.days[youth]!;
    const gained = +(after[OTHER_AT]! > 0) - +(before[OTHER_AT]! > 0);
    const turned = variant.away[youth]! - base.away[youth]!;
    const isSqueezed = before[AT]! > 0 && after[AT] === 0;
    const worth = gained * stayDays[1] + turned * last.chance * last.meanDays;
    sums[isSqueezed ? "substitution" : "crowding"] += worth;
  });
  return sums;
}

function turnedAwayIn(
  { stations }: CompiledNetwork,
  blocks: VisitLog["blocks"],
  youths: number,
): Uint8Array {
  const station = stations.findIndex(({ id }) => id === "away-too");
  const away = new Uint8Array(youths);
  for (const block of blocks) {
    for (let row = 0; row < block.length; row++) {
      if (block.station[row] === station) away[block.customer[row]!] = 1;
    }
  }
  return away;
}
