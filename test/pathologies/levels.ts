/**
 * A pathology and its cause: a region lived at four levels of one cause, and what is seen in the log.
 *
 * The one rule: what is seen never comes from a reason code. Moments, which say what brought about
 * the next stretch, are left out; only who, where, when, waiting or care, and euros are read.
 */
import { expect } from "vitest";
import type { Model } from "#journeys";
import type { World } from "../../journeys/flow/world.ts";
import { lived } from "../laws/lived.ts";
import { changeAll, changeForms } from "../support/model.ts";

const REPLICATIONS = [0, 1, 2] as const;
const PHASES = ["waiting", "care", "out"] as const;

/** A stretch of time of one youth in one place; `out` lasts no time. */
export interface Stretch {
  readonly youth: number;
  /** Care form; `local-team` and `outside` for the two places that are no form. */
  readonly place: string;
  readonly phase: (typeof PHASES)[number];
  readonly from: number;
  readonly until: number;
  readonly cost: number;
  /** Still going on when the run ended. */
  readonly open: boolean;
}

/** What a run shows: stretches in order of their beginning, and the books behind them. */
export interface Seen {
  readonly world: World;
  readonly stretches: readonly Stretch[];
  /** The stretches of each youth. */
  readonly journeys: readonly (readonly Stretch[])[];
}

export interface Wish {
  readonly until?: number;
  readonly replication?: number;
}

/** Lives a model and reads its log without the reasons. */
export function see(model: Model, { until = 2030, replication = 0 }: Wish = {}): Seen {
  const { world } = lived(model, { until, replication, keepLog: true });
  const stretches = stretchesOf(world);
  const journeys = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const own = journeys.get(stretch.youth);
    if (own) own.push(stretch);
    else journeys.set(stretch.youth, [stretch]);
  }
  return { world, stretches, journeys: [...journeys.values()] };
}

function stretchesOf({ log, plan }: World): readonly Stretch[] {
  if (log === null) throw new Error("No log was kept.");
  const places = [...plan.forms, "local-team", "outside"];
  const rows: Stretch[] = [];
  for (let row = 0; row < log.length; row++) {
    const phase = PHASES[log.phase[row] ?? -1] ?? "out";
    const from = log.from[row] ?? 0;
    const until = log.until[row] ?? 0;
    if (phase === "waiting" && from === until) continue;
    rows.push({
      youth: log.youth[row] ?? -1,
      place: places[log.place[row] ?? -1] ?? "",
      phase,
      from,
      until,
      cost: log.cost[row] ?? 0,
      open: log.censored[row] === 1,
    });
  }
  return rows.sort((a, b) => a.from - b.from || a.until - b.until);
}

/** What is measured at each level, in each replication. */
export interface Levels {
  /** The region at a level of the cause; the first level is the cause switched off. */
  readonly region: (level: number) => Model;
  readonly levels: readonly [off: number, low: number, middle: number, high: number];
  readonly until?: number;
}

/** Runs at each level, three replications of each. */
const runs = new WeakMap<Levels, readonly (readonly Seen[])[]>();

/** The same levels are lived once, however many things are looked for. */
function runsOf(levels: Levels): readonly (readonly Seen[])[] {
  const known = runs.get(levels);
  if (known !== undefined) return known;
  const { until = 2030 } = levels;
  const made = levels.levels.map((level) =>
    REPLICATIONS.map((replication) => see(levels.region(level), { until, replication })),
  );
  runs.set(levels, made);
  return made;
}

/** What is seen at each level: the sum over three replications. */
export function seenAt(levels: Levels, look: (seen: Seen) => number): readonly number[] {
  return runsOf(levels).map((seen) => sum(seen.map(look)));
}

/** It is exactly nothing with the cause off, and more at every level of the cause. */
export function expectGrowth(values: readonly number[], off = 0): void {
  expect(values[0]).toBe(off);
  expectRising(values);
}

export function expectRising(values: readonly number[]): void {
  for (let at = 1; at < values.length; at++) {
    expect(values[at], values.join(" ")).toBeGreaterThan(values[at - 1] as number);
  }
}

/** Nobody comes of age, nothing takes time but care and a full house. */
export function withoutDelays(model: Model): Model {
  const ageless = changeForms(
    changeForms(model, "endAge", () => 90),
    "ageFrom",
    () => 0,
  );
  const matched = changeForms(ageless, "matchingDays", () => 0);
  return changeAll(matched, {
    "borders.authorisationDays": 0,
    "borders.sameUnitDays": 0,
    "borders.borderDaysToday": 0,
    "borders.borderDaysDesign": 0,
    "borders.refusalToday": 0,
    "borders.refusalDesign": 0,
    "entrance.triageDays": 0,
    "entrance.ownHelpShare": 0,
  });
}

/** More places than anybody asks for, in all forms. */
export function withRoom(model: Model): Model {
  return changeForms(model, "occupancy", () => 0.05);
}

export function isCare({ phase }: Stretch): boolean {
  return phase === "care";
}

export function isWait({ phase }: Stretch): boolean {
  return phase === "waiting";
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Days of a stretch that fall in the run. */
export function daysIn({ from, until }: Stretch): number {
  return until - Math.max(0, from);
}

/** Two stretches share time, more than the rounding of single precision. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return Math.min(a.until, b.until) - Math.max(a.from, b.from) > 0.01;
}
