/** Turned away after a fixed day: Erlang's formula in the long run, and by hand for one place. */
import { expect, it } from "vitest";
import { erlangB } from "../../engine/analysis/queueing-theory.ts";
import { turnedAwayAfter } from "./turned-away.ts";

it("comes to Erlang's loss formula, from below", () => {
  const system = { places: 60, gapDays: 5 / 3, stayDays: 100 };
  const short = turnedAwayAfter(system, 500);
  const long = turnedAwayAfter(system, 200_000);
  expect(long).toBeCloseTo(erlangB(60, 60), 4);
  expect(short).toBeLessThan(long - 0.001);
});

it("is known by hand for one place", () => {
  // As many come as leave: taken half of the time, and left before the next comes half of that.
  const system = { places: 1, gapDays: 10, stayDays: 10 };
  expect(turnedAwayAfter(system, 1)).toBeCloseTo(1 / 4, 12);
  // After one arrival the place is taken for certain, and found so half of the times.
  expect(turnedAwayAfter(system, 2)).toBeCloseTo((1 / 4 + 1 / 2) / 2, 12);
});
