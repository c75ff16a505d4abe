/** What the stopwatch of the region measures is what its row says. */
import { expect, it } from "vitest";
import { FULL, regionModel, runRegion, shippedModel } from "../../bench/region.ts";
import { regionTable } from "../../bench/report.ts";
import { changeTowns } from "../../support/model.ts";

it("runs the region as shipped, and with every mechanism on", () => {
  expect(shippedModel().team.hoursOn.value).toBe(false);
  const full = regionModel(FULL);
  expect([full.team.hoursOn.value, full.labour.on.value, full.behaviour.on.value]).toEqual([
    true,
    true,
    true,
  ]);
  const hamlet = changeTowns(full, "residents", (residents) => Math.round(residents / 20));
  const { events, stretches } = runRegion(hamlet, 0);
  expect(events).toBeGreaterThan(30_000);
  expect(stretches).toBeGreaterThan(10_000);
  expect(() => regionModel("nowhere")).toThrow('No scenario is called "nowhere".');
});

it("tells a row that misses its target as missed", () => {
  const row = { yardstick: null, ratio: null, spread: null, target: null, peakTarget: null };
  const table = regionTable([
    { ...row, what: "today", seconds: 2.9, each: 2e3, peakMegabytes: 240 },
    { ...row, what: "full", seconds: 3.1, each: 2e3, peakMegabytes: 301 },
  ]).split("\n");
  expect(table.find((line) => line.includes("today"))?.match(/met/g)).toHaveLength(2);
  expect(table.find((line) => line.includes("full"))?.match(/missed/g)).toHaveLength(2);
});
