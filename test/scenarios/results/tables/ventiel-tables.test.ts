/**
 * The tables on the ventiel: counts of the books by form and by month, and designs side by side.
 *
 * The one rule: what the books hold is written into them here, so that every cell follows on paper.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { ReplicationResult, RunSummary } from "#journeys";
import type { Estimate, NamedTable } from "#results";
import { inProcessRunner } from "#scenarios";
import { type RunTable, runTable } from "../../../../scenarios/results/run-table.ts";
import { ventielMonthsTable, ventielTable } from "../../../../scenarios/results/tables/ventiel.ts";
import { ventielLagTable } from "../../../../scenarios/results/tables/ventiel-lag.ts";
import { change } from "../../../support/model.ts";
import { smallPlan } from "../../small-runs.ts";

const FORM = "gezinshuis";
let shut: RunTable;
let open: RunTable;
let years: number;

/** In March 2028 two requests, in April 2029 one opening of three places for 900 euro. */
function written(run: RunSummary): RunSummary {
  const row = run.forms.indexOf(FORM) * run.months;
  const month = (year: number, number: number): number => row + (year - 2023) * 12 + number - 1;
  const cell = (at: number, amount: number): Float64Array => {
    const column = new Float64Array(run.forms.length * run.months);
    column[at] = amount;
    return column;
  };
  const ventielBudget = new Float64Array(run.ventielBudget.length);
  ventielBudget[run.years.indexOf(2029)] = 900;
  return {
    ...run,
    ventielAsked: cell(month(2028, 3), 2),
    ventielOpened: cell(month(2029, 4), 1),
    ventielPlaces: cell(month(2029, 4), 3),
    ventielEuro: cell(month(2029, 4), 900),
    ventielBudget,
  };
}

beforeAll(async () => {
  const plan = smallPlan(1);
  const [first] = await inProcessRunner().run(plan.job);
  if (first === undefined) throw new Error("No run.");
  shut = runTable(plan.designs, [first]);
  years = shut.policyYears.length;
  const designs = plan.designs.map((design) =>
    design.id === "small-savings"
      ? { ...design, model: change(design.model, "ventiel.on", true) }
      : design,
  );
  const runs = Object.fromEntries(
    Object.entries(first.runs).map(([id, run]) => [
      id,
      id === "small-savings" ? written(run) : run,
    ]),
  );
  const changed: ReplicationResult = { ...first, runs };
  open = runTable(designs, [changed]);
});

function made(named: NamedTable | null): NamedTable {
  if (named === null) throw new Error("No table.");
  return named;
}
const figures = ({ rows }: NamedTable, part: string): readonly (number | null)[] => {
  const row = rows.find(({ key }) => key.en.includes(part));
  if (row === undefined) throw new Error(`No row ${part}.`);
  return row.cells.map((cell) =>
    cell === null || typeof cell === "number" ? cell : (cell as Estimate).mean,
  );
};

describe("the tables of the ventiel", () => {
  it("count requests, openings, places and euro a year, by who asks", () => {
    const named = made(ventielTable(open));
    expect(named.rows).toHaveLength(1);
    expect(named.questions).toContain(10);
    const expected = [2, 1, 3, 900].map((amount) => amount / years);
    expect(figures(named, ",")).toEqual(expected);
  });

  it("count the same by month of the year", () => {
    const named = made(ventielMonthsTable(open));
    expect(figures(named, "March")).toEqual([2 / years, 0, 0, 0]);
    expect(figures(named, "April")).toEqual([0, 1 / years, 3 / years, 900 / years]);
    expect(named.rows).toHaveLength(2);
  });

  it("show designs with a fixed budget side by side, with their lag, and not those without", () => {
    const named = made(ventielLagTable(open));
    const title = (id: string): string =>
      open.designs.find((design) => design.id === id)?.title.en ?? "";
    expect(named.rows.map(({ key }) => key.en)).toEqual([
      title("small-swap"),
      title("small-savings"),
    ]);
    const [weeks, wait, , euro] = named.rows[1]?.cells ?? [];
    expect(weeks).toBe(6);
    expect((wait as Estimate).mean).toBeGreaterThan(0);
    expect((euro as Estimate).mean).toBe(900 / years);
    expect(named.rows[0]?.cells[0]).toBeNull();
  });

  it("are not made where the ventiel is on in no design", () => {
    expect([ventielTable(shut), ventielMonthsTable(shut), ventielLagTable(shut)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
