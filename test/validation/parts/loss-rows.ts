/**
 * Experiments on the loss system, judged as a comparison of two designs is.
 *
 * The rule this file keeps: an experiment is 20 pairs of replications of its own; what is kept is
 * what the shipped judgement says, and what the truth is told by the numbers of youths.
 */
import { type CompiledNetwork, mean, ratioPAbove } from "#engine";
import { judgeWaterbed } from "#journeys";
import { summarisePair } from "../../../journeys/findings/waterbed/pair-summary.ts";
import { type CrowdedWorld, crowdedNetwork, crowdedPair } from "../worlds/crowded-network.ts";
import {
  type LossPair,
  type LossWorld,
  lossNetwork,
  lossPair,
  type Onward,
  TARGET,
} from "../worlds/loss-network.ts";

/** Pairs of replications of one experiment. */
export const PAIRS = 20;
/** Turned away in the base: 9.6% by Erlang B; of the places a tenth goes. */
const squeezed = { gapDays: 5 / 3, stayDays: 100, places: 60, placesAfter: 54 };

const to = (place: string, chance: number): Onward => ({ place, chance, meanDays: 80 });

export const EXACT: LossWorld = { ...squeezed, youths: 500, diverted: [to("5", 0.25)] };
/** Leakage 0.10, of which 50%, 30% and 20% to segments 3, 4 and 5. */
export const THREE: LossWorld = {
  ...squeezed,
  youths: 3000,
  diverted: [to("3", 0.0625), to("4", 0.0375), to("5", 0.025)],
};
/** What comes back in 5 is as much as no longer arrives in 1: leakage 0. */
export const BALANCED: LossWorld = {
  ...squeezed,
  youths: 500,
  diverted: [to("5", 0.25)],
  aftercare: { place: "1", chance: 0.5, meanDays: 40 },
};

/**
 * Half of those turned away try segment 3, which is full too, and take the places of youths who come
 * there by themselves; of who finds no place there half goes to segment 5.
 */
export const CROWDED: CrowdedWorld = {
  youths: 3000,
  gapDays: [squeezed.gapDays, 4],
  stayDays: [squeezed.stayDays, 80],
  places: [squeezed.places, 20],
  placesAfter: squeezed.placesAfter,
  moves: 0.5,
  last: { chance: 0.5, meanDays: 80 },
};

/** The largest leakage that is as good as none, for the one-sided test (`methods.md` 3.3). */
export const NEGLIGIBLE = 0.02;

interface Interval {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface LossRow {
  readonly days: Interval | null;
  readonly euro: Interval | null;
  /** One-sided p of "leakage in days at most 0.02". */
  readonly p: number;
  /** Receivers in the order of the judgement. */
  readonly order: readonly string[];
  readonly verdict: string;
  readonly turnedAway: number;
  /** Substitution, downstream and crowding less their truth, as shares of the gross saving. */
  readonly splitErrors: readonly [number, number, number];
}

const ready = new Map<LossWorld, CompiledNetwork>();

export function liveLoss(world: LossWorld, seed: string): LossRow {
  const network = ready.get(world) ?? lossNetwork(world);
  ready.set(world, network);
  const pairs = Array.from({ length: PAIRS }, (_, replication) =>
    lossPair(network, seed, replication),
  );
  const summaries = pairs.map(({ base, variant }) => summarisePair(base, variant));
  const judged = judgeWaterbed(summaries, TARGET, { windowYears: 1 });
  const series = (places: readonly number[]) =>
    pairs.map(({ change }) => places.reduce((sum, place) => sum + change[place]!, 0));
  const saved = series([1]).map((days) => -days);
  return {
    days: intervalOf(judged.leakageDays),
    euro: intervalOf(judged.leakageEuro),
    p: ratioPAbove(series([0, 2, 3, 4]), saved, NEGLIGIBLE),
    order: judged.receivers.map(({ place }) => place),
    verdict: judged.verdict,
    turnedAway: mean(pairs.map(({ turnedAway }) => turnedAway)),
    splitErrors: splitErrors(world, pairs, judged),
  };
}

function intervalOf(leakage: Interval | null): Interval | null {
  return leakage === null ? null : { mean: leakage.mean, low: leakage.low, high: leakage.high };
}

/** Parts of what changed outside the squeezed segment, as shares of the gross saving. */
export interface CrowdedRow {
  /** Substitution, downstream and crowding less their truth. */
  readonly splitErrors: readonly [number, number, number];
  /** What substitution and crowding are in truth. */
  readonly truth: readonly [number, number];
}

let crowded: CompiledNetwork | null = null;

export function liveCrowded(seed: string): CrowdedRow {
  crowded ??= crowdedNetwork(CROWDED);
  const network = crowded;
  const pairs = Array.from({ length: PAIRS }, (_, replication) =>
    crowdedPair(CROWDED, network, seed, replication),
  );
  const summaries = pairs.map(({ base, variant }) => summarisePair(base, variant));
  const judged = judgeWaterbed(summaries, TARGET, { windowYears: 1 });
  const gross = judged.grossDays.mean;
  const share = (part: "substitution" | "crowding") =>
    mean(pairs.map(({ truth }) => truth[part])) / gross;
  const [substitution, crowding] = [share("substitution"), share("crowding")];
  return {
    splitErrors: [
      seenIn(judged, "substitution") / gross - substitution,
      seenIn(judged, "downstream") / gross,
      seenIn(judged, "crowding") / gross - crowding,
    ],
    truth: [substitution, crowding],
  };
}

type Judged = ReturnType<typeof judgeWaterbed>;

/**
 * Who is turned away on top gains where it is diverted and loses its aftercare; who gets in instead
 * does the reverse. Each brings a mean stay, since nobody is chosen by the length of its own.
 */
function splitErrors(
  { diverted, aftercare }: LossWorld,
  pairs: readonly LossPair[],
  judged: Judged,
): [number, number, number] {
  const out = mean(pairs.map(({ newlyTurnedAway }) => newlyTurnedAway));
  const inside = mean(pairs.map(({ newlyAdmitted }) => newlyAdmitted));
  const gained = diverted.reduce((sum, { chance, meanDays }) => sum + chance * meanDays, 0);
  const lost = aftercare === undefined ? 0 : aftercare.chance * aftercare.meanDays;
  const gross = judged.grossDays.mean;
  return [
    (seenIn(judged, "substitution") - gained * out) / gross,
    (seenIn(judged, "downstream") + lost * out) / gross,
    (seenIn(judged, "crowding") - (lost - gained) * inside) / gross,
  ];
}

function seenIn({ receivers }: Judged, part: "substitution" | "downstream" | "crowding"): number {
  return receivers.reduce((sum, { split }) => sum + (split?.days[part].mean ?? 0), 0);
}
