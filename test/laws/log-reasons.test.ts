/**
 * The journey log says what brought a stretch about: every code is written, as often as it happened.
 *
 * The one rule: counts come from the counters of the books, days from the law of triage, never from
 * the log itself.
 */
import { describe, expect, it } from "vitest";
import { REASONS } from "#journeys";
import { change, changeAll, ladderUpTo, smallRegion } from "../support/model.ts";
import { counted, lived } from "./lived.ts";

const WAITING = 0;
const CARE = 1;
const OUT = 2;

// Without history nothing happens before the log begins.
const model = changeAll(ladderUpTo(smallRegion, "behaviour"), {
  "region.historyYears": 0,
  "waiting.crisisPerMonth": 0.02,
});
const { world, plan } = lived(model, { until: 2029, keepLog: true });
const { log } = world;
if (log === null) throw new Error("No log was kept.");

interface Row {
  readonly youth: number;
  readonly place: number;
  readonly phase: number;
  readonly from: number;
  readonly until: number;
  readonly reason: string;
  readonly censored: boolean;
}

const rows: readonly Row[] = Array.from({ length: log.length }, (_, at) => ({
  youth: log.youth[at] ?? -1,
  place: log.place[at] ?? -1,
  phase: log.phase[at] ?? -1,
  from: log.from[at] ?? Number.NaN,
  until: log.until[at] ?? Number.NaN,
  reason: REASONS[log.reason[at] ?? -1] ?? "",
  censored: log.censored[at] === 1,
}));
const because = (reason: string): readonly Row[] =>
  rows.filter((row) => row.reason === reason && row.phase === WAITING);
/** Youth and day as one key; days are in single precision in both rows. */
const key = ({ youth }: Row, day: number): string => `${youth}@${day}`;

describe("the journey log", () => {
  it.each(["repeat", "parallel", "crisis", "substitute", "off-contract", "out-of-region"])(
    "writes %s as a moment in a care form, which is no wait",
    (reason) => {
      const found = because(reason);
      expect(found.length).toBeGreaterThan(3);
      expect(found.filter(({ from, until }) => from !== until)).toEqual([]);
      expect(found.filter(({ place }) => place >= plan.forms.length)).toEqual([]);
    },
  );

  it("has as many crises and places outside the contracts as the books", () => {
    expect(because("off-contract")).toHaveLength(counted(world, "off-contract-starts"));
    expect(because("out-of-region")).toHaveLength(counted(world, "out-of-region-starts"));
    // Who is too old for a crisis stay has the crisis and not the stay.
    const crises = because("crisis").length;
    expect(crises).toBeLessThanOrEqual(counted(world, "crisis-while-waiting"));
    expect(crises).toBeGreaterThan(0.9 * counted(world, "crisis-while-waiting"));
  });

  it("begins a second care with the start of the first, and other care when a wait ends", () => {
    const starts = new Set(
      rows.filter(({ phase }) => phase === CARE).map((row) => key(row, row.from)),
    );
    const parallel = because("parallel");
    expect(parallel.filter((row) => !starts.has(key(row, row.from)))).toEqual([]);
    const waits = rows.filter(({ phase, from, until }) => phase === WAITING && until > from);
    const ends = new Set(waits.map((row) => key(row, row.until)));
    expect(because("substitute").filter((row) => !ends.has(key(row, row.from)))).toEqual([]);
  });

  it("lets nobody come back who has not left", () => {
    const firstOut = new Map<number, number>();
    for (const { youth, phase, from } of rows) {
      if (phase === OUT && !firstOut.has(youth)) firstOut.set(youth, from);
    }
    // The stock that was at home on the first day left before there was a log.
    const stock = world.firstCandidate;
    const early = because("repeat").filter(
      ({ youth, from }) =>
        youth >= stock && from < (firstOut.get(youth) ?? Number.POSITIVE_INFINITY),
    );
    expect(early).toEqual([]);
  });

  it("has the days at the local team, with the mean of their law", () => {
    const talks = because("triage");
    expect(talks.every(({ place }) => place === plan.forms.length)).toBe(true);
    const days = talks.filter(({ censored }) => !censored).map(({ from, until }) => until - from);
    const mean = days.reduce((sum, value) => sum + value, 0) / days.length;
    // Exponential: the standard deviation is the mean.
    expect(days.length).toBeGreaterThan(300);
    expect(Math.abs(mean - 14)).toBeLessThan((4 * 14) / Math.sqrt(days.length));
    expect(talks.some(({ censored }) => censored)).toBe(true);
  });
});

it("says of a row that it still goes on only when it runs until the last day", () => {
  const lastDay = rows.reduce((last, { until }) => Math.max(last, until), 0);
  const goOn = rows.filter(({ censored }) => censored);
  expect(goOn.length).toBeGreaterThan(100);
  // Days are in single precision: a thousandth of a day is rounding.
  expect(goOn.filter(({ until }) => until < lastDay - 1e-3)).toEqual([]);
});

it("is not written for who turns out to need nothing of the kind", () => {
  const plain = changeAll(model, {
    "waiting.crisisPerMonth": 0,
    "waiting.offContractShare": 0,
    "outcome.parallelScale": 0,
    "outcome.repeatShare": 0,
  });
  const quiet = lived(change(plain, "waiting.giveUpReturn", 0), { until: 2025, keepLog: true });
  const seen = new Set(
    Array.from(
      { length: quiet.world.log?.length ?? 0 },
      (_, at) => REASONS[quiet.world.log?.reason[at] ?? -1],
    ),
  );
  for (const reason of ["crisis", "off-contract", "parallel", "repeat"] as const) {
    expect(seen.has(reason)).toBe(false);
  }
});
