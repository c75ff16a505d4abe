/**
 * The tables on distance from home, on runs made by hand: every expected share is worked out beside it.
 *
 * The rule this file keeps: no run of the model; a table is right when it says what the hand says.
 */
import { describe, expect, it } from "vitest";
import { DISTANCES, type Distance, type RunSummary } from "#journeys";
import {
  distanceByDesignTable,
  distanceByFormTable,
  distanceSpreadTable,
  distanceTable,
} from "../../../../scenarios/results/tables/distance.ts";
import { handTable, handTowns, handYears } from "../../../support/run-tables.ts";
import { interval, rowOf } from "../../../support/table-cells.ts";

const today = { id: "today", step: 0 };
const both = [today, { id: "new", from: "swap", against: "today", step: 1 }];
const Y = handYears.length;

/** Stays of a municipality in a year, by distance; the first year lies before the policy. */
function stays(run: RunSummary, town: number, year: number, by: Partial<Record<Distance, number>>) {
  for (const [distance, value] of Object.entries(by)) {
    const row = DISTANCES.indexOf(distance as Distance);
    run.distanceByTown[(row * handTowns.length + town) * Y + year] = value;
    const form = run.forms.indexOf("behandelgroep");
    const cell = (row * run.forms.length + form) * Y + year;
    run.distanceByForm[cell] = (run.distanceByForm[cell] ?? 0) + value;
  }
}

// In two policy years together Delft: 10 own, 20 region, 5 bordering, 5 further of 40 known; in the
// new design 20, 16, 2, 2. Westland 30, 10, 0, 0 in both. 1,000 stays before the policy count nowhere.
const table = handTable(both, 2, (run, design) => {
  const old = design === "today";
  stays(run, 0, 0, { own: 1000 });
  stays(run, 0, 1, { own: old ? 10 : 20, region: old ? 20 : 16, unknown: 8 });
  stays(run, 0, 2, { bordering: old ? 5 : 2, further: old ? 5 : 2, unknown: 4 });
  stays(run, 1, 1, { own: 30, region: 10 });
});

const near = (cells: readonly unknown[], expected: readonly (number | null)[]): void => {
  expect(cells).toHaveLength(expected.length);
  expected.forEach((value, at) => {
    if (value === null) expect(cells[at]).toBeNull();
    else expect(cells[at]).toBeCloseTo(value, 12);
  });
};

describe("distance from home", () => {
  it("is a share of the stays whose place is known, by municipality, with the difference", () => {
    const made = distanceTable(table);
    near(rowOf(made, "Delft"), [10 / 40, 20 / 40, 0.25, 10 / 40, 4 / 40, -0.15]);
    near(rowOf(made, "Westland"), [0.75, 0.75, 0, 0, 0, 0]);
    near(rowOf(made, "Hele regio"), [0.5, 50 / 80, 0.125, 0.125, 0.05, -0.075]);
  });

  it("has an interval over replications: none where all are alike, a wide one where they are not", () => {
    const alike = distanceTable(table)?.rows[0]?.cells[0];
    expect(interval(alike)).toEqual([0.25, 0.25]);
    const unlike = handTable(both, 2, (run, _, replication) => {
      stays(run, 0, 1, { own: replication === 0 ? 10 : 30, region: replication === 0 ? 30 : 10 });
    });
    // 0.25 and 0.75: standard error 0.25, and Student's t with one degree of freedom is 12.706.
    const [low, high] = interval(distanceTable(unlike)?.rows[0]?.cells[0]) ?? [];
    expect(low).toBeCloseTo(0.5 - 12.706 * 0.25, 2);
    expect(high).toBeCloseTo(0.5 + 12.706 * 0.25, 2);
  });

  it("is told by form, and not for forms in which no stay began", () => {
    const made = distanceByFormTable(table);
    expect(made?.rows.map(({ key }) => key.nl)).toEqual(["Behandelgroep"]);
    near(rowOf(made, "Behandelgroep"), [0.5, 50 / 80, 0.125, 0.125, 0.05, -0.075]);
  });

  it("adds up to all for each design, with who is not in it beside it", () => {
    const made = distanceByDesignTable(table);
    near(rowOf(made, "today"), [0.5, 30 / 80, 5 / 80, 5 / 80, null, null, 6]);
    near(rowOf(made, "new"), [50 / 80, 26 / 80, 2 / 80, 2 / 80, 0.125, -0.075, 6]);
  });

  it("says how far apart the highest and the lowest municipality are", () => {
    const made = distanceSpreadTable(table);
    near(rowOf(made, "Verblijf in de eigen gemeente"), [0.5, 0.25, -0.25]);
    near(rowOf(made, "Verblijf buiten de regio"), [0.25, 0.1, -0.15]);
  });

  it("has no figure for a municipality without stays, and no table without any", () => {
    const one = handTable(both, 2, (run) => stays(run, 0, 1, { own: 3, region: 1 }));
    near(rowOf(distanceTable(one), "Westland"), [null, null, null, null, null, null]);
    near(rowOf(distanceSpreadTable(one), "Verblijf buiten de regio"), [null, null, null]);
    const none = handTable(both, 2, (run) => stays(run, 0, 0, { own: 3 }));
    const builders = [distanceTable, distanceByFormTable, distanceByDesignTable];
    for (const build of [...builders, distanceSpreadTable]) expect(build(none)).toBeNull();
  });

  it("of one design alone is told without a difference", () => {
    const alone = handTable([today], 2, (run) => stays(run, 0, 1, { own: 3, region: 1 }));
    expect(distanceTable(alone)).toBeNull();
    near(rowOf(distanceByDesignTable(alone), "today"), [0.75, 0.25, 0, 0, null, null, 0]);
  });
});
