/** Journeys chosen by rule, and the capacity budget against what was used: both from one small run. */
import { beforeAll, describe, expect, it } from "vitest";
import { type JourneyLog, REASONS, type ReplicationResult } from "#journeys";
import type { Results } from "#results";
import { inProcessRunner } from "#scenarios";
import { profilesOf } from "../../../../scenarios/results/youths/journey-profiles.ts";
import { livedTwice, smallPlan } from "../../small-runs.ts";

let results: Results;
let first: ReplicationResult;

beforeAll(async () => {
  ({ results, first } = await livedTwice());
});

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const designs = ["small", "small-savings"] as const;
const logOf = (design: string): JourneyLog => first.logs[design] as JourneyLog;

/** The rows of one youth, counted by hand. */
function rowsOf(log: JourneyLog, youth: number): number[] {
  return [...Array(log.length).keys()].filter((row) => log.youth[row] === youth);
}

/** Calendar days in any wait of a youth, cut at every begin and end: what two waits hold counts once. */
function waited(log: JourneyLog, youth: number): number {
  const waits = rowsOf(log, youth)
    .filter((row) => log.phase[row] === 0 && log.reason[row] !== REASONS.indexOf("blocked"))
    .map((row) => [Math.floor(log.from[row] as number), Math.floor(log.until[row] as number)]);
  const cuts = [...new Set(waits.flat())].sort((one, other) => one - other);
  const pieces = cuts.slice(1).map((end, at) => [cuts[at] as number, end] as const);
  const held = pieces.filter(([a, b]) =>
    waits.some(([from = 0, until = 0]) => from <= a && until >= b),
  );
  return sum(held.map(([from, until]) => until - from));
}

describe("journeys", () => {
  it("are of the rules that are stated, two of each, nobody twice", () => {
    const rules = results.journeys.map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(["typical", "moved", "longest-wait", "most-returns"]));
    expect(rules.filter((rule) => rule === "typical")).toHaveLength(2);
    const youths = results.journeys.map(({ youth }) => youth);
    expect(new Set(youths).size).toBe(youths.length);
  });

  it("are the same child in both designs, who first asks between 2027 and 2030", () => {
    for (const { youth, journeys, municipality } of results.journeys) {
      expect(Object.keys(journeys)).toEqual([...designs]);
      const asked = designs.map((design) => logOf(design).people.firstAsked[youth]);
      expect(asked[0]).toBe(asked[1]);
      // Days from 1 January 2023; four years with one leap day, then four more.
      expect(asked[0]).toBeGreaterThanOrEqual(1461);
      expect(asked[0]).toBeLessThan(1461 + 1461);
      const towns = results.dictionaries.municipalities.items.map(({ id }) => id);
      expect(towns[logOf("small").people.municipality[youth] as number]).toBe(municipality);
    }
  });

  it("tell every euro and no stretch out of order", () => {
    for (const { youth, journeys } of results.journeys) {
      for (const design of designs) {
        const steps = journeys[design] ?? [];
        const log = logOf(design);
        const cost = sum(rowsOf(log, youth).map((row) => log.cost[row] as number));
        expect(sum(steps.map(({ euro }) => euro))).toBeCloseTo(cost, 2);
        const begins = steps.map(({ from }) => from);
        expect(begins).toEqual([...begins].sort());
        expect(steps.every(({ from, until }) => from <= until)).toBe(true);
      }
    }
  });

  it("hold nobody who waits longer than the longest wait", () => {
    const example = results.journeys.find(({ rule }) => rule === "longest-wait");
    const both = (youth: number) => sum(designs.map((design) => waited(logOf(design), youth)));
    const rivals = results.journeys.filter(({ rule }) => rule === "typical" || rule === "moved");
    for (const rival of rivals) expect(both(rival.youth)).toBeLessThan(both(example?.youth ?? -1));
  });

  it("count a day of two waits once, for every youth of the log", () => {
    const log = logOf("small-savings");
    const { waiting } = profilesOf(log, []);
    const youths = [...new Set(log.youth.subarray(0, log.length))].slice(0, 400);
    expect(youths.length).toBeGreaterThan(100);
    const double = (youth: number) =>
      sum(
        rowsOf(log, youth)
          .filter((row) => log.phase[row] === 0)
          .map((row) => (log.until[row] as number) - (log.from[row] as number)),
      );
    for (const youth of youths) expect(waiting[youth]).toBeCloseTo(waited(log, youth), 2);
    expect(youths.some((youth) => double(youth) > waited(log, youth) + 5)).toBe(true);
  });

  it("that were moved have other places of care in the two designs", () => {
    const places = (steps: Results["journeys"][number]["journeys"][string] = []) =>
      [...new Set(steps.filter(({ phase }) => phase === "care").map(({ place }) => place))].sort();
    const moved = results.journeys.filter(({ rule }) => rule === "moved");
    expect(moved.length).toBeGreaterThan(0);
    for (const { journeys } of moved)
      expect(places(journeys["small"])).not.toEqual(places(journeys["small-savings"]));
  });
});

describe("a profile", () => {
  it("counts waiting, steps, returns and places as they stand in the log", () => {
    const people = {
      known: Uint8Array.of(1, 1),
      municipality: Uint8Array.of(0, 0),
      referrer: Uint8Array.of(0, 0),
      need: Uint8Array.of(0, 0),
      birth: Float32Array.of(0, 0),
      firstAsked: Float32Array.of(0, 0),
    };
    // Youth 1: waits 10 days, care in form 0, leaves; waits 5, care in form 1 beside a course of
    // form 0 that began before it left and so is no return; leaves for good.
    const rows = [
      [1, 0, 0, 0, 10],
      [1, 0, 1, 10, 40],
      [1, 2, 2, 40, 40],
      [1, 0, 1, 35, 60],
      [1, 1, 0, 50, 55],
      [1, 1, 1, 55, 90],
      [1, 2, 2, 90, 90],
    ] as const;
    const column = (at: number) => rows.map((row) => row[at] as number);
    const log: JourneyLog = {
      length: rows.length,
      youth: Uint32Array.from(column(0)),
      place: Uint8Array.from(column(1)),
      phase: Uint8Array.from(column(2)),
      from: Float32Array.from(column(3)),
      until: Float32Array.from(column(4)),
      reason: new Uint8Array(rows.length),
      cost: new Float32Array(rows.length),
      censored: new Uint8Array(rows.length),
      group: new Uint16Array(rows.length),
      groups: [],
      firstCandidate: 0,
      people,
    };
    const { waiting, steps, returns, places, firstDay } = profilesOf(log, [4, 1, 5]);
    expect([waiting[1], steps[1], returns[1], firstDay[1]]).toEqual([15, 3, 1, 0]);
    expect(places[1]).toBe((1 << 4) | (1 << 1));
    expect([waiting[0], steps[0], returns[0], firstDay[0]]).toEqual([
      0,
      0,
      0,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe("a capacity budget", () => {
  it("is paid by use or has no payer, and use it does not reach stands apart", () => {
    for (const line of results.emptyCapacity) {
      const { budget, paidByUse, withoutPayer, useAboveBudget } = line;
      expect(paidByUse.mean + withoutPayer.mean).toBeCloseTo(budget.mean, 2);
      expect(withoutPayer.mean).toBeGreaterThanOrEqual(0);
      expect(useAboveBudget.mean).toBeGreaterThanOrEqual(0);
    }
  });

  it("adds up with the use above it to the value of all use", async () => {
    const replications = await inProcessRunner().run(smallPlan(2).job);
    for (const { variant, year, paidByUse, useAboveBudget } of results.emptyCapacity) {
      const used = replications.map(({ runs }) => {
        const run = runs[variant];
        if (run === undefined) throw new Error(`No run of ${variant}.`);
        const at = run.years.indexOf(year);
        return sum(run.capacityUse.filter((_, cell) => cell % run.years.length === at));
      });
      expect((paidByUse.mean + useAboveBudget.mean) / (sum(used) / used.length)).toBeCloseTo(1, 9);
    }
    expect(results.emptyCapacity.some((line) => line.useAboveBudget.mean > 0)).toBe(true);
  });
});
