/**
 * Pathologies of moving: from stay to stay, stuck in a place, back again, two segments at once.
 *
 * The one rule: each region is made for one cause, and where a law says how much there must be of
 * it, the law is asked too.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import { edge, FIRST, quietRegion, SECOND, twoStays } from "../journeys/flow/two-stays.ts";
import { changeAll } from "../support/model.ts";
import {
  daysIn,
  expectGrowth,
  isCare,
  isWait,
  overlap,
  type Seen,
  type Stretch,
  see,
  seenAt,
  sum,
  withoutDelays,
  withRoom,
} from "./levels.ts";

const LIGHT = "ambulant-jo";

/** Stays of a youth one after another, in order. */
function stays(journey: readonly Stretch[]): readonly Stretch[] {
  return journey.filter(isCare);
}

describe("1. moving on from stay to stay", () => {
  /** Two houses that hand youths to each other. */
  const region = (share: number): Model =>
    changeAll(
      withRoom(
        withoutDelays(
          quietRegion(
            [FIRST, SECOND],
            [edge("next", FIRST, SECOND, share), edge("next", SECOND, FIRST, share)],
          ),
        ),
      ),
      { [`forms.${FIRST}.meanDays`]: 120, [`forms.${SECOND}.meanDays`]: 120 },
    );
  const wide = { region, levels: [0, 0.2, 0.4, 0.6], until: 2029 } as const;

  it("is seen in youths with a second and a fourth place, more of them the likelier a next stay is", () => {
    const withMoves = (most: number) => (seen: Seen) =>
      seen.journeys.filter((journey) => stays(journey).length > most).length;
    expectGrowth(seenAt(wide, withMoves(1)));
    expectGrowth(seenAt(wide, withMoves(3)));
  });

  it("follows a first stay as often as its cause says", () => {
    const { journeys } = see(region(0.4), { until: 2029 });
    // First stays that ended, with time left for the next to be seen.
    const firsts = journeys.map(stays).filter(([first]) => first && !first.open);
    const moved = firsts.filter((list) => list.length > 1).length;
    const error = Math.sqrt((0.4 * 0.6) / firsts.length);
    expect(firsts.length).toBeGreaterThan(300);
    expect(Math.abs(moved / firsts.length - 0.4)).toBeLessThan(4 * error);
  });
});

describe("2. blocked outflow", () => {
  /** The first house has room for care alone; the second is as tight as the level says. */
  const region = (tight: number): Model =>
    changeAll(withoutDelays(twoStays(tight)), { [`forms.${FIRST}.occupancy`]: 0.9 });
  const tighter = { region, levels: [0.2, 1.1, 1.3, 1.6], until: 2029 } as const;

  /** Days places of the first house were held by nobody who was in care there. */
  function heldForNothing({ world, stretches }: Seen): number {
    const { kernel, plan } = world;
    const stations = plan.stations.flatMap((name, at) =>
      name.startsWith(`${FIRST}@`) ? [at] : [],
    );
    const held = sum(stations.map((station) => kernel.heldArea(station)));
    const care = stretches.filter((row) => isCare(row) && row.place === FIRST);
    return Math.round(held - sum(care.map(daysIn)));
  }

  it("is seen in places of the first house that are held and give no care", () => {
    expectGrowth(seenAt(tighter, heldForNothing));
  });

  it("makes others wait upstream, whose own house has places for all care it gives", () => {
    // A place that is kept has its price on it; a wait costs nothing.
    const upstream = ({ stretches }: Seen): number =>
      sum(
        stretches.filter((row) => isWait(row) && row.place === FIRST && row.cost === 0).map(daysIn),
      );
    const [off = 0, ...blocked] = seenAt(tighter, upstream);
    expect(Math.min(...blocked)).toBeGreaterThan(5 * off);
    expect([...blocked].sort((a, b) => a - b)).toEqual(blocked);
  });
});

describe("8. coming back", () => {
  const region = (share: number): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([LIGHT], []))), {
      "outcome.repeatShare": share,
      [`forms.${LIGHT}.inflowPer1000`]: 2,
    });

  it("is seen in care that begins after the youth had left, more of it the likelier it is", () => {
    const again = ({ journeys }: Seen): number =>
      journeys.filter((journey) => {
        const left = journey.find(({ phase }) => phase === "out");
        return left !== undefined && journey.some((row) => isCare(row) && row.from > left.from);
      }).length;
    expectGrowth(seenAt({ region, levels: [0, 0.15, 0.3, 0.45], until: 2029 }, again));
  });
});

describe("15. care in two segments at once", () => {
  const region = (scale: number): Model =>
    changeAll(
      withRoom(withoutDelays(quietRegion([FIRST, LIGHT], [edge("parallel", FIRST, LIGHT, 0.5)]))),
      { "outcome.parallelScale": scale, [`forms.${LIGHT}.inflowPer1000`]: 0 },
    );

  it("is seen in stretches of care that overlap, of youths in proportion to the cause", () => {
    const levels = [0, 0.4, 0.8, 1.2] as const;
    const both = ({ journeys }: Seen): number => {
      const begun = journeys.filter((journey) =>
        journey.some((row) => isCare(row) && row.place === FIRST && row.from >= 0),
      );
      const double = begun.filter((journey) => {
        const light = journey.filter((row) => isCare(row) && row.place === LIGHT);
        const stay = journey.filter((row) => isCare(row) && row.place === FIRST);
        return light.some((a) => stay.some((b) => overlap(a, b)));
      });
      return double.length / begun.length / 3;
    };
    const shares = seenAt({ region, levels, until: 2027 }, both);
    expectGrowth(shares);
    shares.forEach((share, at) => {
      expect(share).toBeCloseTo(0.5 * (levels[at] ?? 0), 1);
    });
  });
});
