/**
 * Nothing appears and nothing gets lost: youths, days, euros, and the causes of a wait.
 *
 * The one rule: both sides of a sum are counted in different places of the program.
 */
import { describe, expect, it } from "vitest";
import { EXITS, mapNodes, PLACE_COUNT, REASONS, SEGMENT_COUNT, STEP_COUNT } from "#journeys";
import { PHASE } from "../../engine/network/network-words.ts";
import { ROLE } from "../../journeys/flow/episodes.ts";
import type { World } from "../../journeys/flow/world.ts";
import { COUNTER } from "../../journeys/measures/recorder.ts";
import { change, changeAll, ladderUpTo, smallRegion } from "../support/model.ts";
import { born, counted, type Lived, lived, total } from "./lived.ts";

const design = ladderUpTo(smallRegion, "behaviour");
const JOURNEY = new Set<number>([ROLE.main, ROLE.triage, ROLE.ownHelp]);

/** Journeys under way: one main episode each, wherever it is. */
function underWay(world: World): readonly number[] {
  const { kernel, episodes } = world;
  return Array.from({ length: kernel.slots }, (_, episode) => episode).filter(
    (episode) => kernel.phase[episode] !== PHASE.free && JOURNEY.has(episodes.role[episode] ?? -1),
  );
}

/** Journeys under way per node of the process map. */
function whereTheyAre(world: World): Float64Array {
  const there = new Float64Array(world.nodes.count);
  for (const episode of underWay(world)) {
    const node = world.episodes.origin[episode] ?? 0;
    there[node] = (there[node] ?? 0) + 1;
  }
  return there;
}

describe("youths", () => {
  it("who ask, or were there at the start, have left or are still under way", () => {
    const start = underWay(born(design).world).length;
    const { world } = lived(design, { until: 2030 });
    const left = total(world.recorder.exits);
    expect(start).toBeGreaterThan(500);
    expect(left).toBeGreaterThan(5000);
    expect(start + counted(world, "requests")).toBe(left + underWay(world).length);
  });

  it("have as many open episodes as the network holds for them", () => {
    const { world } = lived(design, { until: 2029 });
    const { kernel, episodes, youths } = world;
    const open = new Int32Array(youths.size);
    const caring = new Int32Array(youths.size);
    for (let episode = 0; episode < kernel.slots; episode++) {
      if (kernel.phase[episode] === PHASE.free || episodes.role[episode] === ROLE.away) continue;
      if (episodes.role[episode] === ROLE.later) continue;
      const youth = episodes.youth[episode] as number;
      open[youth] = (open[youth] as number) + 1;
      const inCare = kernel.hold[episode] !== -1 && episodes.role[episode] !== ROLE.ownHelp;
      if (inCare) caring[youth] = (caring[youth] as number) + 1;
    }
    expect(Array.from(youths.open)).toEqual(Array.from(open));
    expect(Array.from(youths.caring)).toEqual(Array.from(caring));
    expect(world.recorder.caringNow).toBe(caring.filter((count) => count > 0).length);
  });

  it("leave each node of the process map as often as they come in, or are still there", () => {
    let before: Float64Array = new Float64Array();
    const policyStart = born(design).world.policyStart;
    const { world, plan } = lived(design, {
      until: 2030,
      pauseAt: policyStart - 1e-6,
      atPause: (now) => {
        before = whereTheyAre(now);
      },
    });
    const after = whereTheyAre(world);
    const { flow } = world.recorder;
    const { count } = world.nodes;
    const year = plan.calendar.policyYear;
    const exits = EXITS.map((_, exit) =>
      total(
        world.recorder.exits.subarray(
          exit * world.recorder.years + year,
          (exit + 1) * world.recorder.years,
        ),
      ),
    );
    let requests = 0;
    for (let at = year; at < plan.calendar.years; at++) {
      requests += world.recorder.counters[COUNTER.requests * world.recorder.years + at] ?? 0;
    }
    let fromReferrers = 0;
    mapNodes(plan.referrers).forEach(({ id, kind }, node) => {
      let incoming = 0;
      let outgoing = 0;
      for (let other = 0; other < count; other++) {
        incoming += flow[other * count + node] ?? 0;
        outgoing += flow[node * count + other] ?? 0;
      }
      const rest = outgoing + (after[node] ?? 0) - (before[node] ?? 0);
      if (kind === "referrer") fromReferrers += rest;
      else if (kind === "exit")
        expect([id, incoming]).toEqual([id, exits[node - world.nodes.exitBase]]);
      else expect([id, incoming]).toEqual([id, rest]);
    });
    expect(fromReferrers).toBe(requests);
    expect(requests).toBeGreaterThan(500);
  });

  it("of the cohort are in one place at every step of the unrolled journey", () => {
    const { world } = lived(design, { until: 2030 });
    const { steps, cohort } = world.recorder;
    const { count } = world.nodes;
    const cell = (step: number, from: number, to: number): number =>
      steps[(step * count + from) * count + to] ?? 0;
    const first = total(steps.subarray(0, count * count));
    const notMoved = world.youths.inCohort.filter(
      (one, youth) => one === 1 && world.youths.steps[youth] === 1,
    ).length;
    expect(cohort).toBeGreaterThan(500);
    expect(first + notMoved).toBe(cohort);
    for (let step = 0; step + 1 < STEP_COUNT; step++) {
      for (let node = 0; node < count; node++) {
        let arrived = 0;
        let went = 0;
        for (let other = 0; other < count; other++) {
          arrived += cell(step, other, node);
          went += cell(step + 1, node, other);
        }
        expect(went).toBeLessThanOrEqual(arrived);
      }
    }
  });
});

describe("days and euros", () => {
  const whole = lived(design, { until: 2030 });

  it("over municipalities are those over forms, per year", () => {
    const { recorder, plan } = whole.world;
    const { years, forms, towns } = recorder;
    for (let year = 0; year < years; year++) {
      let euro = 0;
      let days = 0;
      let starts = 0;
      for (let place = 0; place < SEGMENT_COUNT; place++) {
        for (let town = 0; town < towns; town++) {
          euro += recorder.euro[recorder.cell(place, town, year)] ?? 0;
          days += recorder.days[recorder.cell(place, town, year)] ?? 0;
          starts += recorder.starts[recorder.cell(place, town, year)] ?? 0;
        }
      }
      const over = (column: Float64Array): number =>
        total(Array.from({ length: forms }, (_, form) => column[form * years + year] ?? 0));
      expect(euro).toBeGreaterThan(0);
      expect(over(recorder.formEuro) / euro).toBeCloseTo(1, 10);
      expect(over(recorder.formDays) / days).toBeCloseTo(1, 10);
      expect(over(recorder.formStarts)).toBe(starts);
    }
    expect(plan.forms.length).toBe(forms);
  });

  it("of youths in the policy window are those in the books of those years", () => {
    const { recorder, plan, youths } = whole.world;
    /** Of a place, over municipalities and the years of the policy window. */
    const inBooks = (column: Float64Array, place: number): number => {
      let sum = 0;
      for (let town = 0; town < recorder.towns; town++) {
        const row = recorder.cell(place, town, 0);
        sum += total(column.subarray(row + plan.calendar.policyYear, row + recorder.years));
      }
      return sum;
    };
    const ofYouths = (column: Float32Array, place: number): number =>
      total(column.filter((_, cell) => cell % PLACE_COUNT === place));
    for (let place = 0; place < PLACE_COUNT; place++) {
      const fixed = [recorder.capacityUse, recorder.populationUse];
      const use = place < SEGMENT_COUNT ? total(fixed.map((column) => inBooks(column, place))) : 0;
      // Single-precision sums per youth: about seven digits.
      expect(ofYouths(youths.windowDays, place) / inBooks(recorder.days, place)).toBeCloseTo(1, 5);
      expect(
        ofYouths(youths.windowEuro, place) / (inBooks(recorder.euro, place) + use),
      ).toBeCloseTo(1, 5);
    }
  });
});

const noHistory = changeAll(smallRegion, { "region.historyYears": 0 });
const CARE = 1;
const BLOCKED = REASONS.indexOf("blocked");
const BRIDGING = REASONS.indexOf("bridging");

/** Cost in the log, and euro and use of capacity in the books, of a run without history. */
function bothBooks({ world }: Lived): readonly [log: number, books: number] {
  const { log, recorder } = world;
  if (log === null) throw new Error("No log was kept.");
  return [
    total(log.cost.subarray(0, log.length)),
    total(recorder.euro) + total(recorder.capacityUse) + total(recorder.populationUse),
  ];
}

/** Rows that end before they begin, or begin before the last one of that youth ended. */
function rowsBack({ log, youths }: World): number {
  if (log === null) throw new Error("No log was kept.");
  const last = new Float64Array(youths.size).fill(Number.NEGATIVE_INFINITY);
  let back = 0;
  for (let row = 0; row < log.length; row++) {
    const youth = log.youth[row] ?? 0;
    const from = log.from[row] ?? 0;
    const until = log.until[row] ?? 0;
    // A kept place and bridging care are written when they end, beside the wait they were for.
    const isBeside = log.reason[row] === BLOCKED || log.reason[row] === BRIDGING;
    const early = !isBeside && from < (last[youth] ?? 0) - 0.01;
    if (until < from || early) back++;
    if (!isBeside) last[youth] = Math.max(last[youth] ?? 0, until);
  }
  return back;
}

describe("the journey log", () => {
  const wish = { until: 2029, keepLog: true } as const;
  const moved = ladderUpTo(noHistory, "behaviour");

  it("costs what the books say, when nobody is bridged and no place is kept", () => {
    const plain = {
      ...change(moved, "waiting.bridgeShare", 0),
      pathway: moved.pathway.filter(
        ({ kind, from, to }) =>
          kind !== "next" || !(moved.forms[from]?.stay && moved.forms[to]?.stay),
      ),
    };
    const [log, books] = bothBooks(lived(plain, wish));
    expect(books).toBeGreaterThan(1e7);
    expect(log / books).toBeCloseTo(1, 6);
  });

  it("costs what the books say, with bridging care and kept places too", () => {
    const [log, books] = bothBooks(lived(moved, wish));
    expect(log / books).toBeCloseTo(1, 6);
  });

  it("has the days of care that the books have", () => {
    const { world } = lived(moved, wish);
    const { log, recorder, plan } = world;
    if (log === null) throw new Error("No log was kept.");
    let days = 0;
    for (let row = 0; row < log.length; row++) {
      const inCare = log.phase[row] === CARE || log.reason[row] === BLOCKED;
      if (!inCare) continue;
      days += (log.until[row] ?? 0) - Math.max(plan.calendar.start, log.from[row] ?? 0);
    }
    expect(days / total(recorder.days)).toBeCloseTo(1, 5);
  });

  it("never goes back in time for a youth with one form at a time", () => {
    const single = changeAll(moved, { "outcome.parallelScale": 0, "waiting.crisisPerMonth": 0 });
    const { world } = lived(single, wish);
    expect(world.log?.length).toBeGreaterThan(10_000);
    expect(rowsBack(world)).toBe(0);
  });
});

it("writes no wait for a place where every youth brings a place", () => {
  const { log } = lived(smallRegion, { until: 2025, keepLog: true }).world;
  if (log === null) throw new Error("No log was kept.");
  const kin = Object.keys(smallRegion.forms).sort().indexOf("pleegzorg-netwerk");
  const rows = { capacity: 0, other: 0 };
  for (let row = 0; row < log.length; row++) {
    if (log.place[row] !== kin || log.phase[row] !== 0) continue;
    rows[REASONS[log.reason[row] ?? 0] === "capacity" ? "capacity" : "other"]++;
  }
  expect(rows.other).toBeGreaterThan(20);
  expect(rows.capacity).toBe(0);
});

it("splits every wait over its causes, day by day", () => {
  const { attempts } = lived(design, { until: 2030 }).world;
  const causes = ["border", "authorisation", "matching", "capacity", "budget"] as const;
  const seen = new Map<string, number>(causes.map((cause) => [cause, 0]));
  for (let row = 0; row < attempts.length; row++) {
    let sum = 0;
    for (const cause of causes) {
      const days = attempts[`${cause}Days`][row] ?? Number.NaN;
      expect(days).toBeGreaterThanOrEqual(-1e-3);
      sum += days;
      seen.set(cause, (seen.get(cause) ?? 0) + days);
    }
    expect(Math.abs(sum - (attempts.wait[row] ?? 0))).toBeLessThan(0.01);
  }
  expect(attempts.length).toBeGreaterThan(1000);
  for (const cause of ["border", "authorisation", "matching", "capacity"]) {
    expect(seen.get(cause)).toBeGreaterThan(0);
  }
});
