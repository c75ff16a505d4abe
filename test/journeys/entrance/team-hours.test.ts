/**
 * Hours of local teams: who goes without, what waits at the door, what it costs.
 *
 * The one rule: expected hours are requests, youths and rates counted outside the teams' own books.
 */
import { describe, expect, it } from "vitest";
import { PLACE_COUNT, simulateReplication } from "#journeys";
import { shareHours } from "../../../journeys/flow/door/team-hours.ts";
import type { World } from "../../../journeys/flow/world.ts";
import { TEAM_COUNTS, type TeamCount } from "../../../journeys/measures/team-books.ts";
import { firstDifference } from "../../laws/bits.ts";
import { lived } from "../../laws/lived.ts";
import { change, changeAll, changeTowns, smallRegion } from "../../support/model.ts";
import { onlyTriage, teamRegion } from "./team-region.ts";

const MONTH = 365.25 / 12;

/** [month] of one count, over all municipalities. */
function months({ teamBooks }: World, count: TeamCount): readonly number[] {
  const { towns, months: length, counts } = teamBooks;
  return Array.from({ length }, (_, month) => {
    let sum = 0;
    for (let town = 0; town < towns; town++) {
      sum += counts[(TEAM_COUNTS.indexOf(count) * towns + town) * length + month] ?? 0;
    }
    return sum;
  });
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("hours that are too few", () => {
  // Triage, own help, coordination, monitoring.
  const asked = Float64Array.of(20, 40, 100, 40);

  it("are given in full where there are enough", () => {
    expect([...shareHours(asked, 200, "even")]).toEqual([20, 40, 100, 40]);
  });

  it("are shared in proportion, or by who comes first", () => {
    expect([...shareHours(asked, 100, "even")]).toEqual([10, 20, 50, 20]);
    expect([...shareHours(asked, 130, "door-first")]).toEqual([20, 10, 100, 0]);
    expect([...shareHours(asked, 190, "care-first")]).toEqual([10, 40, 100, 40]);
  });
});

describe("a team of which only triage asks hours", () => {
  const run = (changes: Readonly<Record<string, unknown>>) =>
    lived(teamRegion({ ...onlyTriage, ...changes }), { until: 2025, keepLog: true });
  const short = run({ "team.hoursOccupancy": 1.25, "team.longestDoorDays": 3000 });
  const { world } = short;

  it("is asked for six hours by every request, and for what was left", () => {
    const { monthStart } = short.plan.calendar;
    const last = monthStart.at(-1) ?? 0;
    const asked = months(world, "triage-asked");
    const given = months(world, "triage-given");
    const fresh = asked.map((hours, month) => {
      const left = month === 0 ? 0 : (asked[month - 1] ?? 0) - (given[month - 1] ?? 0);
      return hours - left;
    });
    const { routes, plan } = world;
    const years = routes.years;
    const row = plan.referrers.indexOf("gemeente");
    let requests = 0;
    for (let town = 0; town < routes.towns; town++) {
      for (let year = 0; year < years; year++) {
        requests += routes.counts[(town * routes.referrers + row) * years + year] ?? 0;
      }
    }
    // Requests after the last first of a month are not asked for yet.
    const late = total([...world.teamHours.newTriage]) / 6;
    expect(last).toBeGreaterThan(1000);
    expect(total(fresh.slice(1))).toBeCloseTo(6 * (requests - late), 6);
    expect(late).toBeGreaterThan(0);
  });

  it("has hours for four fifths of them, so that the rest waits", () => {
    const capacity = months(world, "capacity");
    const asked = months(world, "triage-asked");
    // Without history the first month is the rates themselves: 12 per 1,000 residents a year.
    const residents = total(
      Object.values(short.plan.model.municipalities).map(
        ({ residents: all, inflowFactor }) => all.value * inflowFactor.value,
      ),
    );
    const scale = short.plan.inflowPerDay.reduce((sum, rate) => sum + rate, 0) / residents;
    expect(asked[0]).toBeCloseTo(6 * residents * scale * MONTH, 6);
    expect(capacity[0]).toBeCloseTo((asked[0] ?? 0) / 1.25, 6);
    expect(new Set(capacity).size).toBe(1);
    expect(months(world, "triage-given").every((hours, at) => hours <= (capacity[at] ?? 0) + 1e-6));
    // A fifth of three years stays behind, less what chance makes of the requests.
    const backlog = total([...world.teamHours.backlog]);
    expect(backlog / (0.2 * 36 * (asked[0] ?? 0))).toBeGreaterThan(0.8);
    expect(backlog / (0.2 * 36 * (asked[0] ?? 0))).toBeLessThan(1.2);
  });

  it("lets nobody wait when it has enough", () => {
    const enough = run({ "team.hoursOccupancy": 0.05 });
    expect(total(months(enough.world, "door-days"))).toBe(0);
    expect(firstDifference(enough.world.log, run({ "team.hoursOn": false }).world.log)).toBeNull();
  });

  it("has hours in proportion to its strength, or as stated", () => {
    const half = lived(
      changeTowns(teamRegion(onlyTriage), "teamStrength", () => 0.25),
      { until: 2023 },
    );
    const full = lived(teamRegion(onlyTriage), { until: 2023 });
    const capacity = months(full.world, "capacity")[0] ?? 0;
    expect(months(half.world, "capacity")[0]).toBeCloseTo(capacity / 2, 9);
    const stated = lived(
      changeTowns(teamRegion(onlyTriage), "teamHours", () => 100),
      { until: 2023 },
    );
    expect(months(stated.world, "capacity")).toEqual(Array.from({ length: 12 }, () => 900));
  });

  it("costs the hours it gives", () => {
    const free = run({ "team.hoursOccupancy": 1.25, "team.euroPerHour": 0 });
    const paid = run({ "team.hoursOccupancy": 1.25, "team.euroPerHour": 80 });
    const euro = ({ world: { recorder } }: typeof free): number => total([...recorder.euro]);
    expect(PLACE_COUNT).toBe(6);
    expect(euro(paid) - euro(free)).toBeCloseTo(80 * total(months(paid.world, "triage-given")), 3);
  });
});

describe("coordination and monitoring", () => {
  it("ask hours for the youths in care that a team follows: all its own", () => {
    const model = teamRegion({
      "team.hoursOn": true,
      "team.regieHoursPerMonth": 2,
      "team.monitoringHoursPerMonth": 1,
      "entrance.ownHelpShare": 0,
    });
    const { world } = lived(model, { until: 2026 });
    const regie = months(world, "regie-asked");
    const inCare = Array.from({ length: world.recorder.months }, (_, month) =>
      total(
        [0, 1, 2, 3, 4].map((s) => world.recorder.inCare[s * world.recorder.months + month] ?? 0),
      ),
    );
    // Who was in care from the start has no referrer; here all come through the team.
    expect(regie).toEqual(inCare.map((youths) => expect.closeTo(2 * youths, 6)));
    expect(months(world, "monitoring-asked")[5]).toBeCloseTo(inCare[5] ?? Number.NaN, 6);
  });

  it("ask more in the new role, from the contract day on", () => {
    const model = changeAll(smallRegion, {
      "team.hoursOn": true,
      "contracts.regime": "2028",
      "region.lastDay": "2028-12-31",
    });
    const today = lived(model).world;
    const role = lived(change(model, "team.newRoleOn", true)).world;
    const [before, after] = [months(today, "regie-asked"), months(role, "regie-asked")];
    expect(after.slice(0, 60)).toEqual(before.slice(0, 60));
    for (let month = 60; month < 72; month++) {
      expect(after[month]).toBeGreaterThan(1.5 * (before[month] ?? 0));
    }
  });
});

describe("with hours off", () => {
  const run = (changes: Readonly<Record<string, unknown>>) =>
    simulateReplication([{ id: "one", model: changeAll(smallRegion, changes), against: null }], {
      seed: "team",
      replication: 0,
      untilYear: 2025,
    });

  it("no value of hours, of following or of euros changes a bit", () => {
    const moved = {
      "team.triageHours": 12,
      "team.regieHoursPerMonth": 4,
      "team.hoursOccupancy": 1.5,
      "team.enoughStrength": 0.8,
      "team.hoursRule": "care-first",
      "team.euroPerHour": 95,
      "team.followedToday": 0.4,
      "team.newRoleOn": true,
      "team.ineffectiveShare": 0.2,
      "team.bypassShare": 0.9,
      "team.bypassDays": 60,
      "municipalities.delft.teamHours": 10,
      "municipalities.delft.pohFactor": 2,
    };
    expect(firstDifference(run(moved).runs, run({}).runs)).toBeNull();
    expect(
      firstDifference(run({ ...moved, "team.hoursOn": true }).runs, run({}).runs),
    ).not.toBeNull();
  });
});

it("a design with the new role shares its past with the one without, to the last bit", () => {
  const base = changeAll(smallRegion, {
    "team.hoursOn": true,
    "team.ineffectiveShare": 0.1,
    "contracts.regime": "2028",
  });
  const role = changeAll(base, { "team.newRoleOn": true, "team.strictDesign": 0.2 });
  const options = { seed: "team", replication: 0, untilYear: 2029 };
  const design = (id: string, model: typeof base) => ({ id, model, against: null });
  const both = simulateReplication([design("base", base), design("role", role)], options);
  const alone = simulateReplication([design("role", role)], options);
  expect(firstDifference(both.runs["role"], alone.runs["role"])).toBeNull();
  expect(firstDifference(both.runs["base"], both.runs["role"])).not.toBeNull();
});
