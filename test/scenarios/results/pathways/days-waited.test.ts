/**
 * Days on which a youth waits: parallel waits once, held against a calendar that is crossed off.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JourneyLog, REASONS, type YouthRow } from "#journeys";
import {
  daysWaited,
  daysWaitedByYouth,
} from "../../../../scenarios/results/pathways/days-waited.ts";

interface Wait {
  readonly from: number;
  readonly until: number;
  readonly reason: string;
  readonly phase: "waiting" | "care";
}

const rowOf = (wait: Wait): YouthRow => wait as unknown as YouthRow;

/** The same waits as a log of one youth, in the order given. */
function logOf(waits: readonly Wait[]): JourneyLog {
  const rows = waits;
  return {
    length: rows.length,
    youth: rows.map(() => 0),
    phase: rows.map(({ phase }) => (phase === "waiting" ? 0 : 1)),
    from: rows.map(({ from }) => from),
    until: rows.map(({ until }) => until),
    reason: rows.map(({ reason }) => (REASONS as readonly string[]).indexOf(reason)),
    people: { known: [1] },
  } as unknown as JourneyLog;
}

const wait = (from: number, until: number, reason = "capacity"): Wait => ({
  ...{ from, until, reason },
  phase: "waiting",
});

/** Every day crossed off on which one of them is going on. */
function crossedOff(waits: readonly Wait[]): number {
  const days = new Set<number>();
  for (const { from, until, reason, phase } of waits) {
    if (phase !== "waiting" || reason === "blocked") continue;
    for (let day = Math.floor(from); day < Math.floor(until); day += 1) days.add(day);
  }
  return days.size;
}

describe("days on which a youth waits", () => {
  it("count two waits at once once, and no days in care", () => {
    const waits = [wait(0, 10), wait(5, 12), wait(20, 25), wait(21, 24)];
    expect(daysWaited(waits.map(rowOf))).toBe(17);
    const kept = [...waits, wait(30, 40, "blocked"), { ...wait(50, 60), phase: "care" as const }];
    expect(daysWaited(kept.map(rowOf))).toBe(17);
    expect([...daysWaitedByYouth(logOf(kept))]).toEqual([17]);
  });

  it("are those of a calendar that is crossed off, from the rows and from the log", () => {
    const one = fc
      .tuple(
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
      )
      .map(([from, length]) => wait(from, from + length));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (waits) => {
        expect(daysWaited(waits.map(rowOf))).toBe(crossedOff(waits));
        expect(daysWaitedByYouth(logOf(waits))[0]).toBe(crossedOff(waits));
      }),
    );
  });
});
