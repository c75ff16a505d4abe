/**
 * What the worlds are made of, and where hardly anything can be said: lived and judged.
 *
 * The rule this file keeps: an experiment is a function of its number; kinds take turns.
 */
import { type CompiledNetwork, mean } from "#engine";
import { judgeWalls, judgeWaterbed } from "#journeys";
import { summariseWalls } from "../../../journeys/findings/walls/wall-summary.ts";
import { summarisePair } from "../../../journeys/findings/waterbed/pair-summary.ts";
import type { SavingRating } from "../../../journeys/findings/waterbed/saving.ts";
import { drawsFrom } from "../../journeys/findings/draws.ts";
import { lossNetwork, lossPair, TARGET } from "../worlds/loss-network.ts";
import { MARGIN_DAYS_SEEN, marginAttempts } from "../worlds/margin-attempts.ts";
import { EXACT, PAIRS } from "./loss-rows.ts";
import { liveWorld, quietWorld } from "./wall-worlds.ts";

/** Shares of the direct entries that are refused, where moves are refused 5 points more. */
export const ORDINARY = [0, 0.01, 0.05] as const;
const EXTRA = 0.05;

/** Kinds of which rows tell something else each; then one for each share of ORDINARY. */
const OTHERS = ["waits", "nothing saved", "small saving"] as const;
export const KINDS = [...OTHERS, ...ORDINARY.map(String)] as const;
/** Least share of the use that counts as a saving, and a cut of which less than that is saved. */
const LEAST_SAVING = 0.05;
const SMALL = { ...EXACT, placesAfter: EXACT.places - 1 };
/** Experiments of each kind. */
export const EACH = 200;

export interface EdgeRow {
  readonly kind: number;
  /** Mean days that direct entries waited for a place, matching included; of "waits". */
  readonly waitDays?: number;
  /** Whether a share of a saving was told where nothing was saved, and else whether it is said why. */
  readonly isRated?: boolean;
  readonly isExplained?: boolean;
  /** Whether a real saving below the least that counts is told as too small, with that least. */
  readonly isTooSmall?: boolean;
  /** Whether any border was called a wall where refusals are just at the margin. */
  readonly isAlarm?: boolean;
}

let network: CompiledNetwork | null = null;
let smaller: CompiledNetwork | null = null;

export function runEdge(experiment: number): EdgeRow {
  const kind = experiment % KINDS.length;
  const number = Math.floor(experiment / KINDS.length);
  if (kind === 0) return { kind, waitDays: waitDays(number) };
  if (kind === 1) return { kind, ...nothingSaved(number) };
  if (kind === 2) return { kind, isTooSmall: isTooSmall(number) };
  return { kind, isAlarm: isAlarm(ORDINARY[kind - OTHERS.length]!, number) };
}

function waitDays(number: number): number {
  const [{ length, from, wait, outcome }] = liveWorld(quietWorld, `waits, world ${number}`, 1) as [
    ReturnType<typeof liveWorld>[number],
  ];
  const waits: number[] = [];
  for (let row = 0; row < length; row++) {
    if (from[row] === 0 && outcome[row] === 1) waits.push(wait[row]!);
  }
  return mean(waits);
}

/** A coin says which side of each pair is the cut: all that is left over is chance. */
function nothingSaved(number: number): Pick<EdgeRow, "isRated" | "isExplained"> {
  network ??= lossNetwork(EXACT);
  const made = network;
  const { uniform } = drawsFrom(1 + number);
  const pairs = Array.from({ length: PAIRS }, (_, replication) => {
    const { base, variant } = lossPair(made, `nothing saved ${number}`, replication);
    return uniform() < 0.5 ? summarisePair(base, variant) : summarisePair(variant, base);
  });
  const { leakageDays, rating } = judgeWaterbed(pairs, TARGET, { windowYears: 1 });
  return {
    isRated: leakageDays !== null,
    isExplained:
      ["too-small", "not-told-from-0"].includes(rating.days.rating) && hasLeast(rating.days),
  };
}

function hasLeast({ least }: SavingRating): boolean {
  return least !== null && least > 0;
}

/** One place in sixty fewer: some 1.5% of the days, where 5% is the least that counts. */
function isTooSmall(number: number): boolean {
  smaller ??= lossNetwork(SMALL);
  const made = smaller;
  const pairs = Array.from({ length: PAIRS }, (_, replication) => {
    const { base, variant } = lossPair(made, `small saving ${number}`, replication);
    return summarisePair(base, variant);
  });
  const options = { windowYears: 1, leastSaving: LEAST_SAVING };
  const { rating, verdict, leakageDays } = judgeWaterbed(pairs, TARGET, options);
  const isTold = rating.days.rating === "too-small" && hasLeast(rating.days);
  return isTold && leakageDays === null && verdict === "no-gross-saving";
}

function isAlarm(ordinary: number, number: number): boolean {
  const attempts = marginAttempts({ ordinary, extra: EXTRA }, 1 + number);
  const window = { years: MARGIN_DAYS_SEEN / 365.25, lastDay: MARGIN_DAYS_SEEN, alone: "walls" };
  const walls = judgeWalls([summariseWalls(attempts, window)], { measured: true });
  return walls.some(({ verdict }) => verdict === "wall");
}
