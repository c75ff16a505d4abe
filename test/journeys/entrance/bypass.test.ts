/**
 * A no of the team, and the way round it: how many, through whom, after how long.
 *
 * The one rule: shares and days are those that were put in, counted in the log and in the books of routes.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import type { World } from "../../../journeys/flow/world.ts";
import { ROUTE_COUNTS, type RouteCount } from "../../../journeys/measures/route-books.ts";
import { lived } from "../../laws/lived.ts";
import { isWait, see, withoutDelays, withRoom } from "../../pathologies/levels.ts";
import { change, changeAll } from "../../support/model.ts";
import { edge, quietRegion } from "../flow/two-stays.ts";
import { HEAVY, LIGHT, teamRegion, withReferrers } from "./team-region.ts";

/** A count by referrer, over all municipalities and years. */
function byReferrer({ routes, plan }: World, count: RouteCount): Readonly<Record<string, number>> {
  const { towns, referrers, years, counts } = routes;
  return Object.fromEntries(
    plan.referrers.map((name, referrer) => {
      let sum = 0;
      for (let town = 0; town < towns; town++) {
        const row = (ROUTE_COUNTS.indexOf(count) * towns + town) * referrers + referrer;
        for (let year = 0; year < years; year++) sum += counts[row * years + year] ?? 0;
      }
      return [name, sum];
    }),
  );
}

const MIX = { gemeente: 0.5, huisarts: 0.3, jeugdarts: 0.1, gi: 0.1 };
const strict = (share: number, changes: Readonly<Record<string, unknown>> = {}): Model =>
  withReferrers(
    teamRegion({ "team.strictToday": share, "entrance.triageDays": 5, ...changes }),
    MIX,
  );
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);

describe("a strict team", () => {
  const { world } = lived(strict(0.4), { until: 2027 });
  const no = byReferrer(world, "turned-down");
  const again = byReferrer(world, "again");

  it("turns down the stated share of the light requests, and no other", () => {
    // Half of all needs are light, and half of all requests are asked of the team.
    const asked = byReferrer(world, "answers")["gemeente"] ?? 0;
    expect(no).toEqual({ ...no, huisarts: 0, jeugdarts: 0, gi: 0 });
    const share = (no["gemeente"] ?? 0) / asked;
    expect(asked).toBeGreaterThan(1500);
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / asked));
    expect(sum(byReferrer(lived(strict(0), { until: 2025 }).world, "turned-down"))).toBe(0);
  });

  it("sees the stated share of them come back through a doctor, never through itself or a court", () => {
    const turned = no["gemeente"] ?? 0;
    const share = sum(again) / turned;
    expect(again["gemeente"]).toBe(0);
    expect(again["gi"]).toBe(0);
    // Some of the last weeks are still away when the run ends.
    expect(share).toBeLessThan(0.6 + 4 * Math.sqrt((0.6 * 0.4) / turned));
    expect(share).toBeGreaterThan(0.6 - 4 * Math.sqrt((0.6 * 0.4) / turned) - 0.02);
    const gp = (again["huisarts"] ?? 0) / sum(again);
    expect(Math.abs(gp - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / sum(again)) + 0.03);
  });

  it("sees them within ninety days as often as the law of their days says", () => {
    const soon = sum(
      byReferrer(
        lived(strict(0.4, { "team.bypassDays": 60 }), { until: 2027 }).world,
        "again-soon",
      ),
    );
    const all = sum(
      byReferrer(lived(strict(0.4, { "team.bypassDays": 60 }), { until: 2027 }).world, "again"),
    );
    const law = 1 - Math.exp(-90 / 60);
    expect(Math.abs(soon / all - law)).toBeLessThan(4 * Math.sqrt((law * (1 - law)) / all));
  });

  it("acts from the contracts on when only the design is strict", () => {
    const design = strict(0, { "team.strictDesign": 0.4, "contracts.regime": "2028" });
    const { world: late } = see(change(design, "region.lastDay", "2029-12-31"), { until: 2029 });
    const { log } = late;
    const days = Array.from({ length: log?.length ?? 0 }, (_, at) => at)
      .filter((at) => late.plan.forms.length + 1 === log?.place[at] && log.phase[at] === 2)
      .map((at) => log?.from[at] ?? 0);
    expect(Math.min(...days.filter((day) => day > 0))).toBeGreaterThan(0);
    expect(sum(byReferrer(late, "turned-down"))).toBeGreaterThan(20);
    const { years, towns, referrers, counts } = late.routes;
    const row = ROUTE_COUNTS.indexOf("turned-down") * towns * referrers * years;
    const before = counts
      .slice(row, row + towns * referrers * years)
      .filter((_, at) => at % years < 5);
    expect(before.every((count) => count === 0)).toBe(true);
  });

  it("answers after its talks", () => {
    const days = byReferrer(world, "answer-days")["gemeente"] ?? 0;
    const answers = byReferrer(world, "answers")["gemeente"] ?? 0;
    expect(Math.abs(days / answers - 5)).toBeLessThan((4 * 5) / Math.sqrt(answers));
  });
});

describe("a refusal at a border", () => {
  const region = (share: number): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([LIGHT, HEAVY], [edge("next", LIGHT, HEAVY)]))), {
      [`forms.${LIGHT}.inflowPer1000`]: 2,
      [`forms.${HEAVY}.inflowPer1000`]: 0,
      "borders.refusalToday": 0.5,
      "borders.retriageDays": 30,
      "team.bypassDays": 7,
      "team.rereferralShare": share,
    });
  const rounds = (share: number): readonly number[] =>
    see(region(share), { until: 2026 })
      .stretches.filter((stretch) => isWait(stretch) && !stretch.open && stretch.place === HEAVY)
      .map(({ from, until }) => until - from);

  it("costs a round past the team, or the days of another referrer", () => {
    const isMultiple = (days: number, unit: number): boolean =>
      Math.abs(days - unit * Math.round(days / unit)) < 0.02;
    const [back, past] = [rounds(0), rounds(1)];
    expect(back.length).toBeGreaterThan(200);
    expect(back.filter((days) => !isMultiple(days, 30))).toEqual([]);
    expect(past.filter((days) => !isMultiple(days, 7) || days > 21.1)).toEqual([]);
    expect(past.length).toBeGreaterThan(200);
  });

  it("is told at the referrer who takes it over", () => {
    const { world } = lived(region(1), { until: 2026 });
    expect(byReferrer(world, "again")["gemeente"]).toBe(0);
    expect(sum(byReferrer(world, "again"))).toBeGreaterThan(200);
    expect(sum(byReferrer(lived(region(0), { until: 2026 }).world, "again"))).toBe(0);
  });
});

it("a practice nurse helps where the municipality has one, in proportion", () => {
  const model = withReferrers(teamRegion({ "entrance.pohShare": 0.2 }), { huisarts: 1 });
  const towns = Object.fromEntries(
    Object.keys(model.municipalities).map((town) => [`municipalities.${town}.pohFactor`, 0]),
  );
  const { world, plan } = lived(
    changeAll(model, { ...towns, "municipalities.zoetermeer.pohFactor": 2 }),
    { until: 2027 },
  );
  const { routes } = world;
  const cells = (count: RouteCount, town: number): number => {
    const row = (ROUTE_COUNTS.indexOf(count) * routes.towns + town) * routes.referrers;
    return routes.counts
      .slice(row * routes.years, (row + routes.referrers) * routes.years)
      .reduce((all, value) => all + value, 0);
  };
  const helped = plan.municipalities.map((_, town) => cells("poh", town));
  const own = plan.municipalities.indexOf("zoetermeer");
  const asked = cells("requests", own);
  expect(helped.filter((count, town) => count > 0 && town !== own)).toEqual([]);
  // Half of the requests are light; 2 x 0.2 of those.
  expect(Math.abs((helped[own] ?? 0) / asked - 0.2)).toBeLessThan(
    4 * Math.sqrt((0.2 * 0.8) / asked),
  );
});
