/**
 * Providers that leave: notice, closing, places of others, youths passed on.
 *
 * The one rule: regions by hand in which nothing else happens, so that what must be there can be
 * counted: places before and after, days of care, one gap.
 */
import { describe, expect, it } from "vitest";
import { COUNTERS } from "#journeys";
import type { World } from "../../../journeys/flow/world.ts";
import { PROVIDER_COUNTS } from "../../../journeys/measures/provider-books.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { see } from "../../pathologies/levels.ts";
import { change, changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";
import { exitRegion, FORM } from "./exit-region.ts";

const END = 2029;

function noted({ providerBooks }: World, count: (typeof PROVIDER_COUNTS)[number]): number {
  const { counts, years } = providerBooks;
  const row = PROVIDER_COUNTS.indexOf(count) * years;
  return total(counts.subarray(row, row + years));
}

function afterExit(changes: Readonly<Record<string, unknown>>): World {
  return lived(exitRegion({ "providers.exitOf": "large", ...changes }), { until: END }).world;
}

const groupsOfLarge = ({ plan }: World): readonly number[] =>
  [...plan.stations.keys()].filter(
    (group) => plan.providers.size[plan.providers.of[group] as number] === 0,
  );

const placesOf = ({ kernel }: World, groups: readonly number[]): number =>
  groups.reduce((sum, group) => sum + (kernel.places[group] ?? 0), 0);

describe("with nobody leaving", () => {
  it("every number of the part is dead: the same bits whatever it says", () => {
    const small = ladderUpTo(smallRegion, "teams");
    const dead: Readonly<Record<string, unknown>> = {
      "providers.exitDate": "2029-03-01",
      "providers.noticeDays": 20,
      "providers.takeOverShare": 0.1,
      "providers.entryShare": 0.9,
      "providers.entryLagDays": 20,
      "providers.breakEvenOccupancy": 0.99,
      "transition.runningEpisodes.1": "new-starts",
      "transition.warmShare": 0,
      "transition.coldGapDays": 90,
      "transition.workerChangeShare": 1,
      "transition.relapseFactor": 3,
      "providers.classes.large.count": 9,
      "providers.classes.small.groupsEach": 3,
    };
    const one = lived(small, { until: 2029 }).world;
    const other = lived(changeAll(small, dead), { until: 2029 }).world;
    expect(other.recorder).toEqual(one.recorder);
    expect(other.kernel.events).toBe(one.kernel.events);
    expect(noted(one, "left")).toBe(0);
  });
});

describe("a provider that stops", () => {
  it("takes nobody new from its notice on, and is empty of youths the day after it closes", () => {
    const model = exitRegion({ "providers.exitOf": "large", "providers.noticeDays": 100 });
    let atNotice = 0;
    lived(model, {
      until: END,
      // 1 January 2028 is day 1826; the notice is on day 1726.
      pauseAt: 1726.01,
      atPause: (world) => {
        const groups = groupsOfLarge(world);
        atNotice = groups.reduce((sum, group) => sum + (world.kernel.held[group] ?? 0), 0);
        world.kernel.run(1825.9999);
        const left = groups.reduce((sum, group) => sum + (world.kernel.held[group] ?? 0), 0);
        expect(left).toBeLessThan(atNotice);
        expect(left).toBeGreaterThan(0);
        expect(groups.reduce((sum, group) => sum + (world.kernel.waiting[group] ?? 0), 0)).toBe(0);
        world.kernel.run(1826.01);
        expect(groups.reduce((sum, group) => sum + (world.kernel.held[group] ?? 0), 0)).toBe(0);
        expect(noted(world, "passed-on")).toBe(left);
      },
    });
    expect(atNotice).toBeGreaterThan(20);
  });

  it("has its places taken over by others, in the share that is said", () => {
    const stay = afterExit({ "providers.exitOf": "none" });
    const leave = afterExit({ "providers.takeOverShare": 0.5, "providers.entryShare": 0 });
    const groups = groupsOfLarge(leave);
    const others = [...leave.plan.stations.keys()].filter((group) => !groups.includes(group));
    const lost = placesOf(stay, groups);
    expect(placesOf(leave, groups)).toBe(0);
    const gained = placesOf(leave, others) - placesOf(stay, others);
    expect(Math.abs(gained - lost / 2)).toBeLessThan(others.length);
    expect(noted(leave, "places-lost")).toBeCloseTo(lost, 0);
    expect(noted(leave, "places-taken-over")).toBeCloseTo(noted(leave, "places-lost") / 2, 9);
  });

  it("is followed by a new one after the stated days", () => {
    const world = afterExit({
      "providers.takeOverShare": 0,
      "providers.entryShare": 0.4,
      "providers.entryLagDays": 200,
    });
    const groups = groupsOfLarge(world);
    expect(noted(world, "places-entered")).toBeCloseTo(0.4 * noted(world, "places-lost"), 9);
    expect(Math.abs(placesOf(world, groups) - noted(world, "places-entered"))).toBeLessThan(2);
    expect(groups.reduce((sum, group) => sum + (world.kernel.held[group] ?? 0), 0)).toBeGreaterThan(
      0,
    );
  });

  it("in the middle of a year has its places counted to the day", () => {
    const base = {
      "providers.takeOverShare": 0,
      "providers.entryShare": 0,
      "providers.noticeDays": 30,
    };
    const stay = afterExit({ ...base, "providers.exitOf": "none" });
    const leave = afterExit({ ...base, "providers.exitDate": "2028-07-01" });
    const year = 5;
    const form = leave.plan.forms.indexOf(FORM);
    const years = (world: World): number =>
      world.recorder.placeYears[form * world.recorder.years + year] ?? 0;
    const lost = placesOf(stay, groupsOfLarge(leave));
    // 1 July to 31 December 2028 is 184 days.
    expect(years(stay) - years(leave)).toBeCloseTo((lost * 184) / 365.25, 6);
  });
});

describe("care that breaks off", () => {
  it("goes on the same day where others have room and all are passed on warm", () => {
    const world = afterExit({ "transition.warmShare": 1, "providers.noticeDays": 0 });
    expect(noted(world, "passed-on")).toBeGreaterThan(20);
    expect(noted(world, "warm")).toBe(noted(world, "passed-on"));
    expect(noted(world, "gap-days")).toBe(0);
  });

  it("stops for the days of a cold handover where there is room", () => {
    const world = afterExit({
      "transition.warmShare": 0,
      "transition.coldGapDays": 40,
      "providers.noticeDays": 0,
    });
    expect(noted(world, "warm")).toBe(0);
    expect(noted(world, "cold")).toBeGreaterThan(20);
    expect(noted(world, "gap-days") / noted(world, "cold")).toBeCloseTo(40, 6);
    expect(noted(world, "worker-changes")).toBe(noted(world, "cold"));
  });

  it("cannot be passed on warm where everything is full", () => {
    const tight = { [`forms.${FORM}.occupancy`]: 1.1, "providers.takeOverShare": 0 };
    const world = afterExit({ ...tight, "transition.warmShare": 1, "providers.noticeDays": 0 });
    expect(noted(world, "cold")).toBeGreaterThan(noted(world, "warm"));
  });

  it("is no new start, and gives as many days as it would have", () => {
    const stay = afterExit({ "providers.exitOf": "none" });
    const leave = afterExit({ "transition.warmShare": 1, "providers.noticeDays": 0 });
    expect(counted(leave, "care-starts")).toBe(counted(stay, "care-starts"));
    expect(total(leave.recorder.days)).toBeCloseTo(total(stay.recorder.days), 3);
    expect(leave.attempts.length).toBe(stay.attempts.length);
  });

  it("loses the days of the gap at the end of nobody's course: those left are kept", () => {
    const region = exitRegion({
      "providers.exitOf": "large",
      "providers.noticeDays": 0,
      "transition.warmShare": 0,
      "transition.coldGapDays": 40,
    });
    const { journeys } = see(region, { until: END });
    const twin = see(change(region, "providers.exitOf", "none"), { until: END });
    const given = (rows: readonly { phase: string; from: number; until: number }[]): number =>
      rows
        .filter(({ phase }) => phase === "care")
        .reduce((sum, { from, until }) => sum + until - from, 0);
    const whole = new Map(twin.journeys.map((rows) => [rows[0]?.youth, rows]));
    const broken = journeys.filter(
      (rows) =>
        rows.filter(({ phase }) => phase === "care").length === 2 &&
        rows.every(({ open }) => !open),
    );
    expect(broken.length).toBeGreaterThan(10);
    for (const rows of broken) {
      expect(Math.abs(given(rows) - given(whole.get(rows[0]?.youth) ?? []))).toBeLessThan(0.01);
    }
  });

  it("comes back more often when passed on cold, if that is asked", () => {
    const cold = {
      "transition.warmShare": 0,
      "providers.noticeDays": 0,
      "outcome.repeatShare": 0.4,
      "outcome.repeatGapDays": 20,
    };
    const plain = afterExit(cold);
    const more = afterExit({ ...cold, "transition.relapseFactor": 2 });
    expect(counted(more, "repeat-starts")).toBeGreaterThan(counted(plain, "repeat-starts"));
  });
});

describe("contracts that not everybody is admitted to", () => {
  const region = (admittedShare: number, running: string): World =>
    lived(
      exitRegion({
        "contracts.regime": "2028",
        "providers.classes.large.admittedShare": admittedShare,
        "transition.runningEpisodes.1": running,
      }),
      { until: END },
    ).world;

  it("pass on care at once, or leave it to end where it is", () => {
    const atOnce = region(0, "at-once");
    const runsOut = region(0, "new-starts");
    expect(noted(atOnce, "left")).toBeGreaterThan(0);
    expect(noted(runsOut, "left")).toBe(noted(atOnce, "left"));
    expect(noted(atOnce, "passed-on")).toBeGreaterThan(20);
    expect(noted(runsOut, "passed-on")).toBe(0);
  });

  it("change nothing when all are admitted, or none begin", () => {
    expect(noted(region(1, "at-once"), "left")).toBe(0);
    const today = exitRegion({ "providers.classes.large.admittedShare": 0 });
    expect(noted(lived(today, { until: END }).world, "left")).toBe(0);
  });
});

describe("providers that fail", () => {
  const failing = (perYear: number, breakEven: number): World =>
    lived(
      exitRegion({
        "contracts.regime": "2028",
        "contracts.contractDate": "2025-01-01",
        "providers.bankruptcyPerYear": perYear,
        "providers.breakEvenOccupancy": breakEven,
      }),
      { until: END },
    ).world;

  it("are those whose places are used too little, the year after the contracts at the soonest", () => {
    expect(noted(failing(1, 0.01), "failed")).toBe(0);
    expect(noted(failing(0, 1), "failed")).toBe(0);
    const all = failing(1, 1);
    expect(noted(all, "failed")).toBeGreaterThan(1);
    const { counts, years } = all.providerBooks;
    const row = PROVIDER_COUNTS.indexOf("failed") * years;
    // No history: 2023 is the first year, and the contracts began in the third.
    expect(Array.from(counts.subarray(row, row + 3))).toEqual([0, 0, 0]);
  });
});

it("no design loses youths by it: who asked has left or is still under way", () => {
  const small = changeAll(ladderUpTo(smallRegion, "behaviour"), {
    "providers.classes.large.exitShare": 0.5,
    "providers.classes.medium.exitShare": 0.5,
    "providers.classes.independent.admittedShare": 0.5,
    "providers.bankruptcyPerYear": 0.3,
    "transition.coldGapDays": 20,
  });
  const { world } = lived(small, { until: 2031 });
  expect(noted(world, "passed-on")).toBeGreaterThan(20);
  const asking = Array.from(world.recorder.askingNow);
  expect(Math.min(...asking)).toBeGreaterThanOrEqual(0);
  expect(world.kernel.held.every((held) => held >= 0)).toBe(true);
  expect(COUNTERS.length).toBeGreaterThan(0);
});
