/**
 * One world of borders, judged in both ways in which users get walls.
 *
 * The rule this file keeps: a world is a kind and a number; what is judged is what the shipped
 * detector says of it, over 20 replications and of the first replication alone.
 */
import { type AttemptColumns, judgeWalls, type WallJudgement } from "#journeys";
import { summariseWalls, type WallSummary } from "../../../journeys/findings/walls/wall-summary.ts";
import { attemptsOf, makeReady, type ReadyWorld } from "../worlds/border-attempts.ts";
import { type BorderWorld, WINDOW_DAYS, WINDOW_YEARS } from "../worlds/border-network.ts";

/** Replications of a run as users get it. */
export const REPLICATIONS = 20;
/** 0.85 to 0.95, as the issue asks. */
export const LOADS = [0.9, 0.95, 0.85, 0.9, 0.85] as const;

/** Movers are severe twice as often for their numbers, and none of them comes by court order. */
export const quietWorld: BorderWorld = { perBorder: 10, direct: 300, load: LOADS, severeMoves: 2 };

/** Where walls are put: three of the twenty, into segments of each load. */
export const PLANTED = ["1>2", "5>3", "4>1"] as const;

export function planted<Value>(value: Value): Record<string, Value> {
  return Object.fromEntries(PLANTED.map((border) => [border, value]));
}

/** What the detector says of one border: its p-value before correction, and its verdict. */
export interface Verdict {
  readonly border: string;
  readonly p: number | null;
  readonly isWall: boolean;
  readonly attempts: number;
  readonly excess: number;
}

export interface WallRow {
  /** Over 20 replications, with the margins as shipped and without. */
  readonly shipped: readonly Verdict[];
  readonly bare: readonly Verdict[];
  /** From the first replication alone. */
  readonly singleShipped: readonly Verdict[];
  readonly singleBare: readonly Verdict[];
}

const SHIPPED = {};
const BARE = { marginDays: 0, marginRefused: 0 };
const WINDOW = { years: WINDOW_YEARS, lastDay: WINDOW_DAYS };

const ready = new Map<BorderWorld, ReadyWorld>();

/** Replications of a world; the same name gives the same world on every machine. */
export function liveWorld(
  world: BorderWorld,
  seed: string,
  replications = REPLICATIONS,
): readonly AttemptColumns[] {
  const made = ready.get(world) ?? makeReady(world);
  ready.set(world, made);
  return Array.from({ length: replications }, (_, replication) =>
    attemptsOf(made, seed, replication),
  );
}

export function judgeWorld(world: BorderWorld, seed: string): WallRow {
  const lived = liveWorld(world, seed);
  const summaries = lived.map((attempts): WallSummary => summariseWalls(attempts, WINDOW));
  return {
    shipped: judgeWalls(summaries, SHIPPED).map(verdictOf),
    bare: judgeWalls(summaries, BARE).map(verdictOf),
    ...judgeAlone(lived[0]!, WINDOW),
  };
}

/** What `judgeLog` says, which asks for the tests of one data set and adds intervals. */
export function judgeAlone(
  attempts: AttemptColumns,
  window: { readonly years: number; readonly lastDay: number },
): Pick<WallRow, "singleShipped" | "singleBare"> {
  const alone = (margins: { readonly marginDays?: number }) =>
    judgeWalls([summariseWalls(attempts, { ...window, ...margins, alone: "walls" })], {
      ...margins,
      measured: true,
    }).map(verdictOf);
  return { singleShipped: alone(SHIPPED), singleBare: alone(BARE) };
}

function verdictOf({ from, to, p, verdict, attempts, excessDirect }: WallJudgement): Verdict {
  return {
    border: `${from}>${to}`,
    p: p === null ? null : Number(p.toPrecision(6)),
    isWall: verdict === "wall",
    attempts: attempts.mean * WINDOW_YEARS,
    excess: Number((excessDirect?.mean ?? Number.NaN).toPrecision(6)),
  };
}

/** Borders called a wall where none was put. */
export function falseAlarms(
  verdicts: readonly Verdict[],
  where: readonly string[] = [],
): readonly string[] {
  return verdicts
    .filter(({ border, isWall }) => isWall && !where.includes(border))
    .map(({ border }) => border);
}

/** Share of the planted walls that were found. */
export function foundShare(verdicts: readonly Verdict[], where: readonly string[]): number {
  const found = verdicts.filter(({ border, isWall }) => isWall && where.includes(border));
  return found.length / where.length;
}
