/**
 * Curves of waiting against Kaplan and Meier's own example by hand, and against the engine's curve.
 *
 * The rule this file keeps: what is expected comes from counting, never from the code under test.
 */
import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../../engine/analysis/survival.ts";
import { CURVE_WEEKS, summariseWaits, waitGroup } from "../../../journeys/findings/wait-curves.ts";
import { type Attempt, columnsOf } from "./walls/attempt-columns.ts";

const points = CURVE_WEEKS + 1;
const into2 = waitGroup(1, 0);
const at = (attempts: readonly Attempt[], lastDay = 2_000) =>
  summariseWaits(columnsOf(attempts), lastDay);
const first = (wait: number, outcome?: Attempt["outcome"], opened = 0): Attempt => ({
  from: 0,
  to: 2,
  wait,
  opened,
  ...(outcome === undefined ? {} : { outcome }),
});

describe("a curve of waiting", () => {
  it("falls by the share that starts when nobody is cut off", () => {
    const curve = at([first(7), first(14), first(14), first(30)]);
    expect([...curve.open.subarray(into2 * points, into2 * points + 6)]).toEqual([
      1, 0.75, 0.25, 0.25, 0.25, 0,
    ]);
    expect(curve.half[into2]).toBe(14);
    expect(curve.nineInTen[into2]).toBe(30);
  });

  it("follows who still waits until the last day and no longer", () => {
    // Four ask; one starts at 7, one is cut off at 10, one of the two left starts at 20.
    const curve = at([first(7), first(10, "waiting"), first(20), first(300, "waiting")]);
    expect(curve.open[into2 * points + 1]).toBeCloseTo(0.75, 12);
    expect(curve.open[into2 * points + 3]).toBeCloseTo(0.75 * 0.5, 12);
    expect(curve.waiting[into2]).toBe(2);
    expect(curve.cutOff[into2 * points + 2]).toBe(1);
  });

  it("keeps who gave up as not started until the end of the run, not until the day of giving up", () => {
    const curve = at([first(7), first(10, "gave-up"), first(20), first(30)], 400);
    expect(curve.open[into2 * points + 5]).toBeCloseTo(0.25, 12);
    expect(curve.lost[into2]).toBe(1);
    expect(Number.isNaN(curve.nineInTen[into2] ?? 0)).toBe(true);
  });

  it("is that of the engine, for many waits cut off at random places", () => {
    const attempts = Array.from({ length: 400 }, (_, index) => {
      const wait = (index * 37) % 211;
      return first(wait, index % 3 === 0 ? "waiting" : "started");
    });
    const curve = at(attempts);
    const oracle = kaplanMeier({
      times: Float64Array.from(attempts, ({ wait }) => wait),
      observed: Uint8Array.from(attempts, ({ outcome }) => (outcome === "waiting" ? 0 : 1)),
    });
    for (let week = 0; week <= CURVE_WEEKS; week++) {
      const steps = oracle.times.filter((time) => time <= week * 7).length;
      const share = steps === 0 ? 1 : (oracle.survival[steps - 1] ?? Number.NaN);
      expect(curve.open[into2 * points + week]).toBeCloseTo(share, 10);
    }
  });

  it("counts a start from another segment across the border, and a move inside it nowhere", () => {
    const curve = at([
      { from: 5, to: 2, wait: 7 },
      { from: 2, to: 2, wait: 7 },
      { from: 255, to: 2, wait: 7 },
    ]);
    expect([curve.asked[into2], curve.asked[waitGroup(1, 1)]]).toEqual([0, 1]);
    expect(curve.asked.reduce((sum, value) => sum + value)).toBe(1);
  });

  it("is nothing, and not zero, where nobody asked", () => {
    const curve = at([first(7)]);
    expect(Number.isNaN(curve.open[waitGroup(0, 0) * points] ?? 0)).toBe(true);
  });
});
