/**
 * The tables on local teams and routes: worked out by hand on counts, and whole on a small run.
 *
 * The one rule: expected values are counted on paper from counts that are given.
 */
import { describe, expect, it } from "vitest";
import { ROUTE_COUNTS, type RouteCount, TEAM_COUNTS, type TeamCount } from "#journeys";
import type { NamedTable } from "#results";
import { planExperiment } from "#scenarios";
import { routeShare, routeSum } from "../../../../scenarios/results/tables/route-figures.ts";
import {
  hoursLoad,
  saturationMonth,
  teamMean,
} from "../../../../scenarios/results/tables/team-figures.ts";
import { middleMonth } from "../../../../scenarios/results/tables/team-hours.ts";
import { scenario, shippedLibrary, shippedRegion, smallRegion } from "../../shipped.ts";
import { resultsOf } from "../../small-runs.ts";

/** Two municipalities, two referrers, three years. */
function routes(cells: readonly (readonly [RouteCount, number, number, number, number])[]) {
  const columns = new Float64Array(ROUTE_COUNTS.length * 2 * 2 * 3);
  for (const [count, town, referrer, year, value] of cells) {
    columns[((ROUTE_COUNTS.indexOf(count) * 2 + town) * 2 + referrer) * 3 + year] = value;
  }
  const names = { municipalities: ["a", "b"], referrers: ["gemeente", "huisarts"] };
  return { routes: columns, ...names, years: [2026, 2027, 2028] };
}

it("routes are summed over the chosen years, municipalities and referrers", () => {
  const run = routes([
    ["requests", 0, 0, 0, 1000],
    ["requests", 0, 0, 1, 30],
    ["requests", 0, 1, 2, 50],
    ["requests", 1, 1, 2, 20],
    ["again", 1, 1, 2, 7],
  ]);
  const years = [1, 2];
  expect(routeSum(run, "requests", { years })).toBe(100);
  expect(routeSum(run, "requests", { years, towns: [0] })).toBe(80);
  expect(routeSum(run, "again", { years, referrers: [1] })).toBe(7);
  expect(routeShare(run, ["gemeente"], { years })).toBe(0.3);
  expect(routeShare(run, ["huisarts", "nobody"], { years, towns: [1] })).toBe(1);
  expect(routeShare(run, ["gemeente"], { years: [1], towns: [1] })).toBeNaN();
});

describe("a team", () => {
  /** 24 months of one municipality: the hours of each count as a law of the month. */
  function team(read: (count: TeamCount, month: number) => number) {
    const teamHours = Float64Array.from(
      TEAM_COUNTS.flatMap((count) => Array.from({ length: 24 }, (_, month) => read(count, month))),
    );
    return { teamHours, municipalities: ["a"], months: 24 };
  }
  const growing = team((count, month) => {
    if (count === "capacity") return 100;
    return count === "regie-asked" ? 90 + month : 0;
  });

  it("has a load of the hours asked over the hours there are", () => {
    expect(teamMean(growing, "regie-asked", 0, [0, 2])).toBe(91);
    expect(hoursLoad(growing, 0, [0, 2])).toBeCloseTo(0.91, 12);
    const four = team((count) => (count === "capacity" ? 80 : count.endsWith("-asked") ? 10 : 999));
    expect(hoursLoad(four, 0, [5])).toBe(0.5);
  });

  it("is full from the first month that asks for more than there is, at the head of a year that does", () => {
    // Month 5 begins a year of 95 to 106, 100.5 on average, but is not short itself: 11 is, with 101.
    expect(saturationMonth(growing, 0)).toBe(11);
    // One busy month is none; a year of 101 is.
    const busy = (month: number): number => (month === 3 ? 150 : month >= 8 ? 101 : 90);
    const later = team((count, month) => {
      if (count === "capacity") return 100;
      return count === "triage-asked" ? busy(month) : 0;
    });
    expect(saturationMonth(later, 0)).toBe(3);
    const quiet = team((count, month) => {
      if (count === "capacity") return 100;
      return count === "triage-asked" ? (month === 3 ? 150 : 90) : 0;
    });
    expect(saturationMonth(quiet, 0)).toBe(-1);
    expect(
      saturationMonth(
        team((count) => (count === "capacity" ? 100 : 25)),
        0,
      ),
    ).toBe(-1);
  });

  it("is told full at the middle of the runs, and not at all when most never are", () => {
    expect(middleMonth([5, 30, 14], 2023)).toEqual({ nl: "2024-03", en: "2024-03" });
    expect(middleMonth([5, -1, 14], 2023).en).toBe("2024-03");
    expect(middleMonth([5, -1, -1], 2023).en).toBe("not in these years");
    // One of two, or two of four, is not more than half.
    expect(middleMonth([5, -1], 2023).nl).toBe("niet in deze jaren");
    expect(middleMonth([5, 6, -1, -1], 2023).nl).toBe("niet in deze jaren");
    expect(middleMonth([5, 6, 7, -1], 2023).en).toBe("2023-08");
    expect(middleMonth([-1], 2023).nl).toBe("niet in deze jaren");
  });
});

describe("on a small run", async () => {
  const files = [
    smallRegion("small"),
    scenario("hours", { extends: "small", change: { team: { hoursOn: true } } }),
    scenario("weak", {
      extends: "hours",
      change: { team: { strictToday: 0.3 }, municipalities: { delft: { teamStrength: 0.2 } } },
    }),
  ];
  const design = (id: string, against: string | null, step: number | null) => ({
    scenario: id,
    step,
    against,
    quick: true,
    every: 1,
  });
  const library = new Map([...shippedLibrary(), ...files.map((file) => [file.id, file] as const)]);
  const plan = planExperiment(
    {
      format: "klantreis-experiment",
      version: 1,
      id: "teams-test",
      title: { nl: "Teams", en: "Teams" },
      designs: [
        design("small", null, null),
        design("hours", "small", null),
        design("weak", "hours", null),
      ],
    },
    shippedRegion(),
    library,
    { seed: "test", replications: 2, quick: false },
  );
  const { tables } = await resultsOf(plan);
  const named = (id: string): NamedTable => {
    const found = tables.find((table) => table.id === id);
    if (found === undefined) throw new Error(`There is no table ${id}.`);
    return found;
  };
  const mean = (table: NamedTable, key: string, column: string): number => {
    const row = table.rows.find((one) => one.key.en === key);
    const cell = row?.cells[table.columns.findIndex(({ id }) => id === column)];
    if (typeof cell !== "object" || cell === null || !("mean" in cell)) throw new Error(key);
    return cell.mean;
  };

  it("hours have a row for each municipality and design in which they bind", () => {
    const table = named("team-hours");
    expect(table.rows).toHaveLength(18);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
    const strong = mean(table, "Delft, hours", "capacity");
    expect(mean(table, "Delft, weak", "capacity") / strong).toBeLessThan(0.5);
    expect(mean(table, "Delft, weak", "monitored")).toBeLessThan(
      mean(table, "Delft, hours", "monitored"),
    );
  });

  it("routes have a row for each referrer, and shares that add up to one", () => {
    const table = named("referrer-routes");
    const own = table.rows.filter(({ key }) => key.en.endsWith(", weak"));
    const shares = own.map(({ key }) => mean(table, key.en, "part"));
    expect(shares.reduce((all, share) => all + share, 0)).toBeCloseTo(1, 9);
    expect(mean(table, "Municipality, weak", "turned-down")).toBeGreaterThan(0);
    expect(mean(table, "Municipality, hours", "turned-down")).toBe(0);
    expect(mean(table, "General practitioner, weak", "again")).toBeGreaterThan(0);
  });

  it("more goes past the team where its own mix says so", () => {
    const table = named("past-the-team");
    // The Hague's own mix: 11.7% through the municipality; elsewhere 30.5%.
    expect(mean(table, "The Hague, small", "past")).toBeGreaterThan(0.85);
    expect(mean(table, "Delft, small", "past")).toBeLessThan(0.8);
    expect(mean(table, "Delft, small", "poh")).toBe(0);
  });

  it("help by teams is told against the design before, in every municipality", () => {
    const table = named("help-by-team");
    expect(table.rows).toHaveLength(18);
    expect(mean(table, "Delft, weak", "own-help")).toBeLessThan(0);
    expect(mean(table, "Delft, hours", "euro")).toBeGreaterThan(0);
  });
});
