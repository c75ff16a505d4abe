/**
 * Monitoring: care that does not work lasts longer, and is stopped where the team sees it.
 *
 * The one rule: a course is compared with the same course in the same region where all care works.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import { see } from "../../pathologies/levels.ts";
import { teamRegion, withReferrers } from "./team-region.ts";

const region = (changes: Readonly<Record<string, unknown>>): Model =>
  teamRegion({
    "team.hoursOn": true,
    "team.hoursOccupancy": 0.2,
    "team.ineffectiveStretch": 1.5,
    ...changes,
  });

/** Days of the whole courses of who came in the run, by youth. */
function courses(model: Model): ReadonlyMap<number, number> {
  const { stretches, world } = see(model, { until: 2028 });
  return new Map(
    stretches
      .filter(
        ({ phase, open, youth }) => phase === "care" && !open && youth >= world.firstCandidate,
      )
      .map(({ youth, from, until }) => [youth, until - from]),
  );
}

const works = courses(region({}));
/** How many times as long a course lasted as where all care works. */
function factors(model: Model): readonly (readonly [usual: number, factor: number])[] {
  const found = courses(model);
  return [...found].flatMap(([youth, days]) => {
    const usual = works.get(youth);
    return usual === undefined ? [] : [[usual, days / usual] as const];
  });
}

describe("care that does not work", () => {
  const unseen = { "team.ineffectiveShare": 0.2, "team.evaluationDays": 1e6 };

  it("lasts half as long again, for a fifth of the courses", () => {
    const all = factors(region(unseen));
    const odd = all.filter(([, factor]) => Math.abs(factor - 1) > 0.001);
    expect(odd.filter(([, factor]) => Math.abs(factor - 1.5) > 0.01)).toEqual([]);
    // Courses that lasted too long to end before the run does are left out, so short ones are judged.
    const short = all.filter(([usual]) => usual < 300);
    const share = short.filter(([, factor]) => factor > 1.001).length / short.length;
    expect(short.length).toBeGreaterThan(500);
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / short.length) + 0.01);
  });

  it("is stopped at the evaluation by a team that has the hours to follow it", () => {
    const stopped = factors(region({ ...unseen, "team.evaluationDays": 120 }));
    const long = stopped.filter(([usual, factor]) => usual > 125 && Math.abs(factor - 1) > 0.001);
    expect(long.length).toBeGreaterThan(50);
    expect(long.filter(([usual, factor]) => Math.abs(usual * factor - 120) > 0.05)).toEqual([]);
  });

  it("goes on for who came through a referrer the team does not follow", () => {
    const others = (share: number): Model =>
      withReferrers(
        region({ ...unseen, "team.evaluationDays": 120, "team.followedToday": share }),
        { huisarts: 1 },
      );
    const at = (share: number): number =>
      factors(others(share)).filter(
        ([usual, factor]) => usual > 125 && Math.abs(usual * factor - 120) < 0.05,
      ).length;
    expect(at(0)).toBe(0);
    expect(at(0.5)).toBeGreaterThan(20);
    expect(at(1)).toBeGreaterThan(at(0.5));
  });

  it("goes on more often the fewer hours there are", () => {
    const at = (occupancy: number): number => {
      const { world } = see(
        region({ ...unseen, "team.evaluationDays": 120, "team.hoursOccupancy": occupancy }),
        { until: 2028 },
      );
      return world.teamBooks.counts
        .slice(-world.teamBooks.towns * world.teamBooks.months)
        .reduce((sum, value) => sum + value, 0);
    };
    const [enough, short, none] = [at(0.2), at(1.5), at(6)];
    expect(enough).toBeGreaterThan(short ?? 0);
    expect(short).toBeGreaterThan(none ?? 0);
  });
});
