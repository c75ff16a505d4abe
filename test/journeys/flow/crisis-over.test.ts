/**
 * A crisis in a wait for a stay, and the stay that begins: one bed a youth.
 *
 * The one rule: what is seen comes from days in the log, not from the reason on a row.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import type { World } from "../../../journeys/flow/world.ts";
import { lived, total } from "../../laws/lived.ts";
import { isCare, type Seen, type Stretch, see, withoutDelays } from "../../pathologies/levels.ts";
import { changeAll } from "../../support/model.ts";
import { FIRST, quietRegion } from "./two-stays.ts";

const CRISIS = "crisisopvang";

/** Youths wait for one house; a crisis in that wait is likely, and its bed would be kept for long. */
const crowded = {
  [`forms.${CRISIS}.inflowPer1000`]: 0.01,
  [`forms.${CRISIS}.occupancy`]: 0.02,
  [`forms.${CRISIS}.meanDays`]: 120,
  [`forms.${FIRST}.occupancy`]: 1.05,
  "waiting.crisisPerMonth": 0.3,
};

const waitingInCrisis = (): Model =>
  changeAll(withoutDelays(quietRegion([CRISIS, FIRST], [])), crowded);

const overlap = (one: Stretch, other: Stretch): number =>
  Math.min(one.until, other.until) - Math.max(one.from, other.from);

/** Pairs of stays of one youth that last at the same time. */
function twoAtOnce({ journeys }: Seen): number {
  return total(
    journeys.map((journey) => {
      const stays = journey.filter(isCare);
      const pairs = stays.flatMap((one, at) => stays.slice(at + 1).map((other) => [one, other]));
      return pairs.filter(([one, other]) => one && other && overlap(one, other) > 1e-3).length;
    }),
  );
}

/** Youths whose crisis care ends on the very day on which the other stay begins. */
function cutShort({ journeys }: Seen): number {
  return journeys.filter((journey) => {
    const stays = journey.filter(isCare);
    const begins = stays.filter(({ place }) => place === FIRST).map(({ from }) => from);
    const ends = stays.filter(({ place }) => place === CRISIS).map(({ until }) => until);
    return ends.some((end) => begins.some((begin) => Math.abs(end - begin) < 1e-6));
  }).length;
}

describe("the stay that was waited for", () => {
  it("ends the crisis stay on the day it begins", () => {
    const seen = see(waitingInCrisis(), { until: 2028 });
    expect(cutShort(seen)).toBeGreaterThan(20);
    expect(twoAtOnce(seen)).toBe(0);
  });

  it("leaves no bed taken and no youth counted as open that has gone", () => {
    const { world } = lived(waitingInCrisis(), { until: 2028 });
    const open = new Map<number, number>();
    for (let slot = 0; slot < world.kernel.slots; slot++) {
      if (world.kernel.phase[slot] === 0) continue;
      const youth = world.episodes.youth[slot] as number;
      open.set(youth, (open.get(youth) ?? 0) + 1);
    }
    expect(total(world.youths.open)).toBe(total(open.values()));
    const beds = [...world.plan.stations.keys()].reduce(
      (sum, station) => sum + (world.kernel.held[station] ?? 0),
      0,
    );
    expect(beds).toBe(heldByYouths(world));
  });

  it("leaves help at home in a crisis as it is", () => {
    const HOME = "ambulant-jo";
    const model = changeAll(withoutDelays(quietRegion([CRISIS, FIRST, HOME], [])), {
      ...crowded,
      [`forms.${HOME}.inflowPer1000`]: 0.01,
      "crisis.atHomeShare": 1,
      "crisis.atHomeForm": HOME,
      "crisis.atHomeDays": 365,
    });
    const seen = see(model, { until: 2026 });
    expect(twoAtOnce(seen)).toBeGreaterThan(10);
  });
});

/** Places of provider groups that somebody holds, counted youth by youth. */
function heldByYouths({ kernel, plan }: World): number {
  let held = 0;
  for (let slot = 0; slot < kernel.slots; slot++) {
    if (kernel.phase[slot] === 0) continue;
    const station = kernel.hold[slot] as number;
    if (station >= 0 && station < plan.stations.length) held++;
  }
  return held;
}
