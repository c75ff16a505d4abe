/**
 * The tables for decisions, on runs made by hand: every expected figure is worked out beside it.
 *
 * The rule this file keeps: no run of the model; a table is right when it says what the hand says.
 */
import { describe, expect, it } from "vitest";
import { boundaryTable } from "../../../../scenarios/results/tables/boundaries.ts";
import { clauseTable } from "../../../../scenarios/results/tables/clause-ranking.ts";
import { emptyCapacityTable } from "../../../../scenarios/results/tables/empty-capacity.ts";
import { equalityTable, spreadTable } from "../../../../scenarios/results/tables/equality.ts";
import { flipTable } from "../../../../scenarios/results/tables/flip-table.ts";
import { groupTables } from "../../../../scenarios/results/tables/four-groups.ts";
import { goTable } from "../../../../scenarios/results/tables/go-no-go.ts";
import { monitoringTable } from "../../../../scenarios/results/tables/monitoring-set.ts";
import { transitionTable } from "../../../../scenarios/results/tables/transition-workload.ts";
import { turningPoint } from "../../../../scenarios/results/tables/turning-point.ts";
import { handTable, put } from "../../../support/run-tables.ts";
import { rowOf, shown } from "../../../support/table-cells.ts";

const today = { id: "today", step: 0 };

describe("empty places without payer", () => {
  // Budget 100 in segment 1; Delft uses 30 and Westland 50, so 20 stay empty.
  const table = handTable(
    [today, { id: "new", from: "swap", against: "today", step: 1 }],
    2,
    (run, design) => {
      if (design === "today") return;
      put.segment(run, "capacityBudget", 0, 100);
      put.town(run, "capacityUse", 0, 0, 30);
      put.town(run, "capacityUse", 0, 1, 50);
    },
  );

  it("adds up over municipalities to what the budget leaves, year by year", () => {
    const made = emptyCapacityTable(table);
    const [delft, westland] = ["Delft", "Westland"].map((town) => rowOf(made, town));
    for (const year of [0, 1]) {
      expect(Number(delft?.[year]) + Number(westland?.[year])).toBeCloseTo(20, 9);
    }
    expect(made?.columns.map(({ id }) => id)).toEqual(["year-2028", "year-2029", "part"]);
  });

  it("is shared by the residents of the municipalities that have the budget", () => {
    const { delft, westland } = table.first.model.municipalities;
    const [one, other] = [delft?.residents.value ?? 0, westland?.residents.value ?? 0];
    const empty = (20 * one) / (one + other);
    const [first, , part] = rowOf(emptyCapacityTable(table), "Delft");
    // Bills are whole cents.
    expect(Math.abs((first as number) - empty)).toBeLessThan(0.01);
    expect(part).toBeCloseTo((first as number) / ((first as number) + 30), 9);
  });

  it("is not there without a budget", () => {
    expect(emptyCapacityTable(handTable([today], 2, () => {}))).toBeNull();
  });
});

describe("the work at the change of contracts", () => {
  // 120 episodes of segment 1 run on 1 January 2028 (month 12); Delft had a third of the days in 2027.
  const table = handTable(
    [today, { id: "new", from: "swap", against: "today", step: 1 }],
    2,
    (run) => {
      put.month(run, "inCare", 0, (month) => (month === 12 ? 120 : 7));
      put.town(run, "days", 0, 0, 1000, 0);
      put.town(run, "days", 0, 1, 2000, 0);
      put.town(run, "starts", 0, 0, 24, 0);
      put.town(run, "starts", 0, 1, 96, 0);
    },
  );

  it("is what runs on the contract date, shared by days of care in the year before", () => {
    const made = transitionTable(table);
    // 120 starts a year are 10 a month: 120 running are 12 months of ordinary work.
    expect(rowOf(made, "Hele regio")).toEqual([120, 10, 12]);
    expect(rowOf(made, "Delft")).toEqual([40, 2, 20]);
    expect(rowOf(made, "Westland")).toEqual([80, 8, 10]);
  });

  it("is not there when no design has new contracts", () => {
    expect(transitionTable(handTable([today], 2, () => {}))).toBeNull();
  });
});

describe("the four groups", () => {
  const table = handTable(
    [today, { id: "new", from: "swap", against: "today", step: 1 }],
    2,
    (run, design) => {
      put.counter(run, "refusals", design === "today" ? 10 : 14);
    },
  );

  it("each have a table with the first design, the last and the difference, in the unit of the row", () => {
    const made = groupTables.map((build) => build(table));
    expect(made.map((own) => own?.id)).toEqual([
      "group-inhabitants",
      "group-local-teams",
      "group-providers",
      "group-referrers",
    ]);
    expect(rowOf(made[2] ?? null, "Weigeringen")).toEqual([10, 14, 4]);
    expect(made.flatMap((own) => own?.rows ?? []).every(({ unit }) => unit !== undefined)).toBe(
      true,
    );
  });
});

describe("equality between municipalities", () => {
  // Delft waits 10 days today and 10 in the design, Westland 20 and 40.
  const table = handTable(
    [today, { id: "new", from: "swap", against: "today", step: 1 }],
    2,
    (run, design) => {
      for (const town of [0, 1]) put.town(run, "townWaitCount", 0, town, 5);
      put.town(run, "townWaitSum", 0, 0, 50);
      put.town(run, "townWaitSum", 0, 1, design === "today" ? 100 : 200);
      put.youths(run, 0, 300);
    },
  );

  it("shows the wait of each, and the share of its youths with care", () => {
    const made = equalityTable(table);
    expect(rowOf(made, "Delft").slice(0, 3)).toEqual([10, 10, 0]);
    expect(rowOf(made, "Westland").slice(0, 3)).toEqual([20, 40, 20]);
    const residents = table.first.model.municipalities["delft"]?.residents.value ?? 0;
    expect(rowOf(made, "Delft")[3]).toBeCloseTo(300 / residents, 12);
  });

  it("tells how many times the highest is the lowest", () => {
    expect(rowOf(spreadTable(table), "Wachttijd")).toEqual([2, 4, 2]);
  });
});

describe("the monitoring set", () => {
  // Chance of plus or minus 1 around 100; the design adds 50 from the fifth policy month on.
  const table = handTable(
    [today, { id: "new", from: "swap", against: "today", step: 1 }],
    4,
    (run, design, replication) => {
      const noise = replication % 2 === 0 ? 1 : -1;
      put.month(
        run,
        "waiting",
        0,
        (month) => 100 + noise + (design === "new" && month >= 12 + 4 ? 50 : 0),
      );
      put.month(run, "waiting", 1, () => 100 + noise);
    },
  );

  it("is seen after three months in a row outside what chance gives", () => {
    const waiting = rowOf(monitoringTable(table), "Wacht: 1 Verblijf, pleegzorg en crisis");
    expect(waiting.slice(0, 4)).toEqual([7, "4 van 4", "0 van 4", 50]);
    expect(waiting[4]).toBeCloseTo(Math.sqrt(4 / 3), 9);
  });

  it("says of a count that does not change that nothing is to be seen", () => {
    const waiting = rowOf(monitoringTable(table), "Wacht: 2 Hoogspecialistische hulp");
    expect(waiting.slice(0, 3)).toEqual(["niet te zien", "0 van 4", "0 van 4"]);
  });
});

describe("the boundary table", () => {
  const moved = { forms: { dyslexie: { segment: "4" } } };
  const table = handTable(
    [
      today,
      { id: "moved", change: moved, against: "today" },
      { id: "more", change: { ...moved, savings: { on: true } }, against: "today" },
    ],
    2,
    (run, design) => {
      put.form(run, "dyslexie", 60);
      put.town(run, "euro", 4, 0, design === "moved" ? 900 : 1000);
      put.counter(run, "border-lost-days", design === "moved" ? 25 : 20);
    },
  );

  it("holds the design that moves a label and nothing else", () => {
    const made = boundaryTable(table);
    expect(made?.rows).toHaveLength(1);
    const [starts, days, , euro] = rowOf(made, "Dyslexiezorg: 5 naar 4");
    expect([starts, days, euro]).toEqual([60, 5, -100]);
  });
});

describe("the ranking of clauses", () => {
  const change = (name: string) => ({ behaviour: { [name]: 0 } });
  const table = handTable(
    [
      today,
      { id: "full", from: "behaviour", against: "today", step: 1 },
      { id: "stretch", from: "behaviour", change: change("stretch"), against: "full" },
      {
        id: "both",
        from: "behaviour",
        change: { behaviour: { stretch: 0, selectivity: 0 } },
        against: "full",
      },
      {
        id: "price",
        from: "behaviour",
        change: { prices: { intensityGrowth: 0.03 } },
        against: "full",
      },
    ],
    2,
    (run, design) => {
      put.segment(run, "waitCount", 0, 1);
      put.segment(run, "waitSum", 0, { full: 50, stretch: 48, both: 41 }[design] ?? 50);
    },
  );

  it("puts what shortens waiting most in front, and leaves out what is no clause", () => {
    const made = clauseTable(table);
    expect(made?.rows.map(({ key }) => key.nl)).toEqual([
      "plicht om aan te nemen, maximale duur of evaluatie",
      "maximale duur of evaluatie",
    ]);
    expect(made?.rows.map(({ cells }) => shown(cells[0]))).toEqual([-9, -2]);
  });
});

describe("a turning point", () => {
  it("lies where the line between two values that were run meets zero", () => {
    const turning = turningPoint([
      { value: 0, differences: [-10, -10] },
      { value: 1, differences: [30, 30] },
    ]);
    expect(turning).toEqual({ kind: "turns", at: { mean: 0.25, low: 0.25, high: 0.25 }, above: 1 });
  });

  it("has an interval that grows with what replications differ", () => {
    const turning = turningPoint([
      { value: 0, differences: [-12, -8, -10, -10] },
      { value: 1, differences: [30, 29, 31, 30] },
    ]);
    const at = turning?.kind === "turns" ? turning.at : null;
    expect(at?.mean).toBeCloseTo(0.25, 9);
    expect(at?.low).toBeLessThan(0.25);
    expect(at?.high).toBeGreaterThan(0.25);
  });

  it("is not made up outside the values that were run", () => {
    const same = [
      { value: 0, differences: [5, 5] },
      { value: 1, differences: [1, 1] },
    ];
    expect(turningPoint(same)).toEqual({ kind: "never", sign: 1 });
    expect(turningPoint(same.slice(1))).toBeNull();
  });
});

const strengthDesigns = [
  { id: "today", step: 0 },
  { id: "full", from: "teams", against: "today", step: 1 },
  { id: "weak", from: "teams", change: { entrance: { teamStepStrength: 0.5 } }, against: "full" },
];

describe("the flip table", () => {
  // Today 1000; at strength 0.8 the design costs 900, at 0.5 1200: equal at 0.7.
  const table = handTable(strengthDesigns, 2, (run, design) => {
    put.town(run, "euro", 4, 0, { today: 1000, full: 900, weak: 1200 }[design] ?? 0);
  });

  it("finds the value at which the design costs as much as today, and names who knows it", () => {
    const made = flipTable(table);
    const cells = rowOf(made, "Sterkte die elk lokaal team bereikt, kosten");
    expect(cells[0]).toBeCloseTo(0.7, 9);
    expect(cells[1]).toBe("erboven goedkoper dan vandaag, eronder duurder dan vandaag");
    expect(cells.slice(2)).toEqual([
      0.8,
      "0,5 tot 0,8",
      "gemeenten",
      "deels",
      "entrance.teamStepStrength",
    ]);
  });

  it("is not there when no design changes one number", () => {
    expect(flipTable(handTable(strengthDesigns.slice(0, 2), 2, () => {}))).toBeNull();
  });
});

describe("go or no-go", () => {
  // Delft: 500 today, 400 at 0.8, 600 at 0.5: equal at 0.65. Westland has few youths.
  const table = handTable(strengthDesigns, 3, (run, design) => {
    put.town(run, "euro", 4, 0, { today: 500, full: 400, weak: 600 }[design] ?? 0);
    put.town(run, "euro", 4, 1, 100);
    put.town(run, "euro", 5, 0, 30);
    for (const town of [0, 1]) put.town(run, "townWaitCount", 4, town, 1);
    put.town(run, "townWaitSum", 4, 0, design === "full" ? 18 : 20);
    put.youths(run, 0, 900);
    put.youths(run, 1, 100);
  });

  it("holds where a municipality pays less and waits shorter, and tells from which strength", () => {
    const [verdict, cost, wait, team, even] = rowOf(goTable(table), "Delft");
    expect([verdict, cost, wait, team]).toEqual(["houdt stand", -100, -2, 30]);
    expect(even).toBeCloseTo(0.65, 9);
  });

  it("says what is worse where it does not hold", () => {
    const worse = handTable(strengthDesigns, 3, (run, design) => {
      put.town(run, "euro", 4, 0, design === "today" ? 500 : 600);
      put.town(run, "townWaitCount", 4, 0, 1);
      put.town(run, "townWaitSum", 4, 0, design === "today" ? 20 : 35);
      put.youths(run, 0, 900);
    });
    const [verdict, , , , cost, wait] = rowOf(goTable(worse), "Delft");
    expect(verdict).toBe("houdt geen stand: duurder en langer wachten");
    expect([cost, wait]).toEqual(["overal meer", "overal meer"]);
  });

  it("judges no municipality with few youths", () => {
    expect(rowOf(goTable(table), "Westland")[0]).toBe("te klein voor een oordeel");
  });
});
