/**
 * A crisis does not wait: how often every crisis place is full, how long that may last, and who goes first.
 *
 * The one rule: how many are turned away comes from Erlang's loss formula, and not from a run.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import type { World } from "../../../journeys/flow/world.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { isCare, isWait, type Seen, see, sum, withoutDelays } from "../../pathologies/levels.ts";
import { changeAll } from "../../support/model.ts";
import { edge, FIRST, quietRegion } from "./two-stays.ts";

const CRISIS = "crisisopvang";
const DAYS_PER_YEAR = 365.25;

/** Share of a Poisson stream that finds all places taken, when nobody waits (Erlang 1917). */
function erlangLoss(places: number, load: number): number {
  let loss = 1;
  for (let at = 1; at <= places; at++) loss = (load * loss) / (at + load * loss);
  return loss;
}

/** Crisis stays of a week on average and nothing else; places are fixed and shared by all. */
function crisisOnly(changes: Readonly<Record<string, unknown>>): Model {
  return changeAll(withoutDelays(quietRegion([CRISIS], [])), {
    [`forms.${CRISIS}.inflowPer1000`]: 2.2,
    [`forms.${CRISIS}.meanDays`]: 7,
    [`forms.${CRISIS}.occupancy`]: 0.8,
    "crisis.mostWaitDays": 0.001,
    "demand.ceiling": 4,
    ...changes,
  });
}

const startsOf = (world: World): number => counted(world, "care-starts");
const outside = (world: World): number => counted(world, "out-of-region-starts");
const outsideShare = (world: World): number => outside(world) / startsOf(world);

/** Days of every wait for a crisis place that ended in one. */
function crisisWaits({ journeys }: Seen): readonly number[] {
  return journeys.flatMap((journey) => {
    const care = journey.filter((row) => isCare(row) && row.place === CRISIS && row.from > 0);
    return care.map((row) =>
      sum(
        journey
          .filter((wait) => isWait(wait) && wait.place === CRISIS && wait.until <= row.from + 1e-3)
          .filter((wait) => !care.some(({ from }) => wait.until <= from && from < row.from))
          .map(({ from, until }) => until - from),
      ),
    );
  });
}

describe("every crisis place taken", () => {
  it.each([
    [0.8, {}],
    [1.1, {}],
    [0.8, { [`forms.${CRISIS}.cvDays`]: 1 }],
  ])("sends out of the region what Erlang's formula says, at occupancy %s", (occupancy, spread) => {
    const { world, plan } = lived(
      crisisOnly({ [`forms.${CRISIS}.occupancy`]: occupancy, ...spread }),
    );
    const places = world.kernel.places[0] ?? 0;
    const years = plan.calendar.end / DAYS_PER_YEAR;
    const load = ((startsOf(world) / years) * 7) / DAYS_PER_YEAR;
    const expected = erlangLoss(places, load);
    expect(expected).toBeGreaterThan(0.05);
    expect(Math.abs(outsideShare(world) - expected)).toBeLessThan(0.015);
  });

  it("sends fewer away the longer a crisis may wait, and lets nobody wait longer", () => {
    const seen = [0.001, 1, 3, 14].map((days) => ({
      days,
      run: see(crisisOnly({ "crisis.mostWaitDays": days }), { until: 2030 }),
    }));
    for (const { days, run } of seen) {
      expect(Math.max(...crisisWaits(run))).toBeLessThanOrEqual(days + 1e-2);
    }
    const shares = seen.map(({ run }) => outsideShare(run.world));
    for (let at = 1; at < shares.length; at++) {
      expect(shares[at]).toBeLessThan(shares[at - 1] ?? 0);
    }
  });

  it("is waited for as for any place when the rule is off", () => {
    const run = see(crisisOnly({ "crisis.mostWaitDays": 0, [`forms.${CRISIS}.occupancy`]: 1.1 }));
    expect(outside(run.world)).toBe(0);
    expect(Math.max(...crisisWaits(run))).toBeGreaterThan(30);
  });
});

describe("a crisis at the door", () => {
  /** Paper takes a month; one house for crises, one for treatment, where others wait. */
  const slow = (days: number): Model =>
    changeAll(quietRegion([CRISIS, FIRST], [edge("next", CRISIS, FIRST, 0.5)]), {
      "borders.authorisationDays": 30,
      "crisis.mostWaitDays": days,
      [`forms.${CRISIS}.occupancy`]: 0.3,
    });
  const mean = (days: readonly number[]): number => total(days) / days.length;

  it("needs no paper first", () => {
    const now = crisisWaits(see(slow(1), { until: 2027 }));
    expect(now.length).toBeGreaterThan(100);
    expect(Math.max(...now)).toBeLessThanOrEqual(2 + 1e-2);
    expect(mean(crisisWaits(see(slow(0), { until: 2027 })))).toBeGreaterThan(15);
  });

  it("passes the local team at once, and no other request does", () => {
    const atTeam = (days: number): readonly number[] => {
      const { stretches, world } = see(slow(days), { until: 2027 });
      const crisis = world.plan.forms.indexOf(CRISIS);
      const mean = (is: boolean): number => {
        const rows = stretches.filter(
          ({ place, youth }) =>
            place === "local-team" && (world.youths.firstNeed[youth] === crisis) === is,
        );
        return sum(rows.map(({ from, until }) => until - from)) / Math.max(1, rows.length);
      };
      return [mean(true), mean(false)];
    };
    const [now, before] = [atTeam(1), atTeam(0)];
    expect(now[0]).toBe(0);
    expect(before[0]).toBeGreaterThan(7);
    expect(now[1]).toBeGreaterThan(7);
  });

  it("leaves the paper of every other stay as it was", () => {
    const paper = (days: number): number => {
      const { attempts, plan } = lived(slow(days), { until: 2030 }).world;
      const first = plan.forms.indexOf(FIRST);
      const waits: number[] = [];
      for (let row = 0; row < attempts.length; row++) {
        if (attempts.form[row] === first && attempts.from[row] === 0) {
          waits.push(attempts.authorisationDays[row] ?? 0);
        }
      }
      return mean(waits);
    };
    expect(paper(1)).toBeCloseTo(paper(0), 6);
  });
});

it("comes in a wait as often as the form says", () => {
  const crises = (factor: number): number =>
    counted(
      lived(
        changeAll(withoutDelays(quietRegion([CRISIS, FIRST], [])), {
          [`forms.${FIRST}.occupancy`]: 1.1,
          [`forms.${FIRST}.crisisFactor`]: factor,
          "waiting.crisisPerMonth": 0.1,
        }),
        { until: 2028 },
      ).world,
      "crisis-while-waiting",
    );
  const [none, half, once, twice] = [0, 0.5, 1, 2].map(crises);
  expect(none).toBe(0);
  expect(once).toBeGreaterThan(40);
  // Counts of rare events, one at most in each wait: they go with the rate as far as chance lets them.
  const off = (count = 0, times = 1): number => Math.abs(count - times * (once ?? 0));
  const noise = (count = 0, times = 1): number => 3 * Math.sqrt(count + times ** 2 * (once ?? 0));
  expect(off(half, 0.5)).toBeLessThan(noise(half, 0.5));
  expect(off(twice, 2)).toBeLessThan(noise(twice, 2));
  expect(twice).toBeGreaterThan(once ?? 0);
  expect(half).toBeLessThan(once ?? 0);
});
