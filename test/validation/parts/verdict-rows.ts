/**
 * Savings of which it is known how much comes back, and what is said of them: the verdict and the names.
 *
 * The rule this file keeps: what is kept is what a user reads, from the same judgement by the same
 * limits; never an interval of which the reader has to work out the verdict.
 */
import type { CompiledNetwork } from "#engine";
import { INTENT_PLACES, judgeWaterbed, type PairSummary, testReceivers } from "#journeys";
import { summarisePair } from "../../../journeys/findings/waterbed/pair-summary.ts";
import { savingOf } from "../../../journeys/findings/waterbed/saving.ts";
import {
  type LossWorld,
  lossNetwork,
  lossPair,
  type Onward,
  TARGET,
} from "../worlds/loss-network.ts";
import { BALANCED, PAIRS } from "./loss-rows.ts";

/** Limits as the register has them: a waterbed, as good as none, and what is worth naming. */
export const LIMITS = { waterbed: 0.2, none: 0.05, floor: 0.02 } as const;
const FALSE_DISCOVERY = 0.05;
const YOUTHS = 3000;

/** Of every chance that one who is turned away goes there, 0.4 of the saving comes back in euros. */
const to = (place: string, chance: number): Onward => ({ place, chance, meanDays: 80 });
const world = (diverted: readonly Onward[]): LossWorld => ({
  ...{ gapDays: BALANCED.gapDays, stayDays: BALANCED.stayDays },
  ...{ places: BALANCED.places, placesAfter: BALANCED.placesAfter },
  youths: YOUTHS,
  diverted,
});

/** Receivers of the last kind that get more than the floor, in order; segment 1 gets just that. */
export const RECEIVING = ["3", "4", "5"] as const;

export const KINDS = [
  { name: "limit", world: world([to("5", 0.5)]) },
  { name: "0.25", world: world([to("5", 0.625)]) },
  { name: "0.30", world: world([to("5", 0.75)]) },
  { name: "margin", world: world([to("5", 0.125)]) },
  { name: "none", world: { ...BALANCED, youths: YOUTHS } },
  {
    name: "named",
    world: world([to("3", 0.375), to("4", 0.225), to("5", 0.1), to("1", 0.05)]),
  },
] as const;

export type Kind = (typeof KINDS)[number]["name"];

export interface VerdictRow {
  readonly kind: Kind;
  readonly verdict: string;
  /** Receivers that are named, in order of place. */
  readonly named: readonly string[];
}

const ready = new Map<Kind, CompiledNetwork>();

export function liveVerdict(experiment: number): VerdictRow {
  const { name, world: own } = KINDS[experiment % KINDS.length]!;
  const network = ready.get(name) ?? lossNetwork(own);
  ready.set(name, network);
  const summaries = Array.from({ length: PAIRS }, (_, replication) => {
    const { base, variant } = lossPair(network, `verdict ${experiment}`, replication);
    return summarisePair(base, variant);
  });
  const { verdict, ledger } = judgeWaterbed(summaries, TARGET, {
    ...{ windowYears: 1, threshold: LIMITS.waterbed, equivalenceMargin: LIMITS.none },
  });
  return { kind: name, verdict, named: namedIn(summaries, ledger) };
}

function namedIn(summaries: readonly PairSummary[], ledger: "days" | "euro"): readonly string[] {
  const { cells } = testReceivers(summaries, savingOf(summaries, TARGET, { windowYears: 1 }), {
    ...{ ledger, floor: LIMITS.floor, falseDiscovery: FALSE_DISCOVERY },
    ...{ equivalenceMargin: LIMITS.none, intentPlaces: INTENT_PLACES, cashP: null },
    fundingOf: () => "pxq",
  });
  return cells.filter(({ isShown }) => isShown).map(({ place }) => place);
}
