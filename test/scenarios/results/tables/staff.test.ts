/**
 * The table on staff: worked out on paper.
 *
 * The one rule: means are over years in which staff are a limit, and no other.
 */
import { expect, it } from "vitest";
import { staffFigures, staffTable } from "../../../../scenarios/results/tables/staff.ts";
import { emptyRun, handTable, put } from "../../../support/run-tables.ts";

it("places are means over the years with a limit, and turnover is spread over days in care", () => {
  const run = emptyRun();
  // Segment 1 in 2029 only; 2028 has no limit.
  run.placesWanted[2] = 200;
  run.placesManned[2] = 150;
  put.town(run, "days", 0, 0, 36525);
  put.town(run, "days", 0, 1, 36525);
  const figures = staffFigures(run, 0, [1, 2], 0.2);
  expect(figures.wanted).toBe(200);
  expect(figures.manned).toBe(150);
  // 200 youths in care all year, of whom a fifth loses its worker.
  expect(figures.changes).toBeCloseTo(40, 9);
});

it("stands only where staff are a limit", () => {
  const fill = (run: ReturnType<typeof emptyRun>): void => {
    run.placesWanted[1] = 100;
    run.placesManned[1] = 90;
  };
  expect(staffTable(handTable([{ id: "plenty" }], 1, fill))).toBeNull();
  const short = handTable([{ id: "short", change: { labour: { on: true } } }], 1, fill);
  expect(staffTable(short)?.rows.length).toBe(1);
});
