/**
 * What the worlds are made of, and where hardly anything can be said: lived and judged.
 *
 * The rule this file keeps: an experiment is a function of its number; kinds take turns.
 */
import { type CompiledNetwork, mean } from "#engine";
import { judgeWalls, judgeWaterbed } from "#journeys";
import { summariseWalls } from "../../../journeys/findings/walls/wall-summary.ts";
import { summarisePair } from "../../../journeys/findings/waterbed/pair-summary.ts";
import { drawsFrom } from "../../journeys/findings/draws.ts";
import { lossNetwork, lossPair, TARGET } from "../worlds/loss-network.ts";
import { MARGIN_DAYS_SEEN, marginAttempts } from "../worlds/margin-attempts.ts";
import { EXACT, PAIRS } from "./loss-rows.ts";
import { liveWorld, quietWorld } from "./wall-worlds.ts";

/** Shares of the direct entries that are refused, where moves are refused 5 points more. */
export const ORDINARY = [0, 0.01, 0.05] as const;
const EXTRA = 0.05;

export const KINDS = ["waits", "nothing saved", ...ORDINARY.map(String)] as const;
/** Experiments of each kind. */
export const EACH = 200;

export interface EdgeRow {
  readonly kind: number;
  /** Mean days that direct entries waited for a place, matching included; of "waits". */
  readonly waitDays?: number;
  /** Whether a share of a saving was told where nothing was saved, and else whether it is said why. */
  readonly isRated?: boolean;
  readonly isExplained?: boolean;
  /** Whether any border was called a wall where refusals are just at the margin. */
  readonly isAlarm?: boolean;
}

let network: CompiledNetwork | null = null;

export function runEdge(experiment: number): EdgeRow {
  const kind = experiment % KINDS.length;
  const number = Math.floor(experiment / KINDS.length);
  if (kind === 0) return { kind, waitDays: waitDays(number) };
  if (kind === 1) return { kind, ...nothingSaved(number) };
  return { kind, isAlarm: isAlarm(ORDINARY[kind - 2]!, number) };
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
  const { leakageDays, rating, verdict } = judgeWaterbed(pairs, TARGET, { windowYears: 1 });
  return {
    isRated: leakageDays !== null,
    isExplained:
      rating.days.rating !== "rated" && rating.days.least !== null && verdict === "no-gross-saving",
  };
}

function isAlarm(ordinary: number, number: number): boolean {
  const attempts = marginAttempts({ ordinary, extra: EXTRA }, 1 + number);
  const window = { years: MARGIN_DAYS_SEEN / 365.25, lastDay: MARGIN_DAYS_SEEN, alone: "walls" };
  const walls = judgeWalls([summariseWalls(attempts, window)], { measured: true });
  return walls.some(({ verdict }) => verdict === "wall");
}
