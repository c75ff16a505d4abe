/**
 * Pathologies of borders: the wrong care first, sent back and forth, papers, another regime next door.
 *
 * The one rule: places abound in all but the last region, so what is lost is lost to a border.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import { edge, quietRegion } from "../journeys/flow/two-stays.ts";
import { changeAll, changeTowns } from "../support/model.ts";
import {
  expectGrowth,
  expectRising,
  isCare,
  isWait,
  type Seen,
  type Stretch,
  see,
  seenAt,
  sum,
  withoutDelays,
  withRoom,
} from "./levels.ts";

const LIGHT = "basis-ggz";
const HEAVY = "hoogspecialistische-ggz";
const SHORT = { [`forms.${LIGHT}.inflowPer1000`]: 2, [`forms.${HEAVY}.inflowPer1000`]: 0 };

const care = (journey: readonly Stretch[]): readonly Stretch[] => journey.filter(isCare);

describe("6. scaling up too late", () => {
  /** All need the heavy form; a local team of half strength gives some the light one first. */
  const region = (share: number): Model =>
    changeAll(
      changeTowns(
        withRoom(withoutDelays(quietRegion([LIGHT, HEAVY], [edge("mistaken", HEAVY, LIGHT)]))),
        "teamStrength",
        () => 0.5,
      ),
      {
        ...SHORT,
        [`forms.${LIGHT}.inflowPer1000`]: 0,
        [`forms.${HEAVY}.inflowPer1000`]: 2,
        "entrance.mistakenAtStrengthZero": share,
      },
    );
  const weaker = { region, levels: [0, 0.1, 0.2, 0.4], until: 2027 } as const;

  /** Care a youth did not need, before the care it did. */
  function undertreated({ journeys, world }: Seen): readonly Stretch[] {
    const { plan, youths } = world;
    return journeys.flatMap((journey) =>
      care(journey).filter(
        ({ youth, place }) =>
          place !== plan.forms[youths.firstNeed[youth] ?? -1] && youth >= world.firstCandidate,
      ),
    );
  }

  it("is seen in days in a form that is not the youth's need", () => {
    const days = (seen: Seen): number =>
      sum(undertreated(seen).map(({ from, until }) => until - from));
    expectGrowth(seenAt(weaker, days));
  });

  it("ends in the care that was needed, on the day the other care ends", () => {
    const seen = see(region(0.4), { until: 2027 });
    const { plan, youths } = seen.world;
    const over = undertreated(seen).filter(({ open }) => !open);
    expect(over.length).toBeGreaterThan(50);
    const later = new Map(seen.journeys.map((journey) => [journey[0]?.youth, care(journey)]));
    for (const { youth, until } of over) {
      const need = plan.forms[youths.firstNeed[youth] ?? -1];
      const next = later.get(youth)?.find((row) => row.from > until - 0.01);
      expect(next?.place).toBe(need);
      expect(next?.from).toBeCloseTo(until, 2);
    }
  });

  it("happens to half of the stated share, with half of the strength", () => {
    const seen = see(region(0.4), { until: 2027 });
    const begun = seen.journeys.filter(
      ([first]) => first !== undefined && first.youth >= seen.world.firstCandidate,
    ).length;
    const wrong = undertreated(seen).length;
    const error = Math.sqrt((0.2 * 0.8) / begun);
    expect(Math.abs(wrong / begun - 0.2)).toBeLessThan(4 * error);
  });

  it("is followed by the care that was needed, later than for others", () => {
    const seen = see(region(0.4), { until: 2027 });
    const wrong = new Set(undertreated(seen).map(({ youth }) => youth));
    const own = seen.journeys.filter(
      ([first]) => first !== undefined && first.youth >= seen.world.firstCandidate,
    );
    /** Days from asking to the heavy care; who had light care until the last day may still wait. */
    const until = (journey: readonly Stretch[]): readonly number[] => {
      const heavy = care(journey).find(({ place }) => place === HEAVY);
      const asked = seen.world.youths.firstAsked[journey[0]?.youth ?? -1] ?? 0;
      return heavy === undefined ? [] : [heavy.from - asked];
    };
    const done = (journey: readonly Stretch[]): boolean =>
      care(journey).some(({ place, open }) => place === LIGHT && !open);
    const mistaken = own.filter((journey) => wrong.has(journey[0]?.youth ?? -1) && done(journey));
    const others = own.filter((journey) => !wrong.has(journey[0]?.youth ?? -1));
    const late = mistaken.flatMap(until);
    expect(late.length).toBeGreaterThan(50);
    expect(late.length / mistaken.length).toBeGreaterThan(0.95);
    const mean = (values: readonly number[]): number => sum(values) / values.length;
    expect(mean(late)).toBeGreaterThan(mean(others.flatMap(until)) + 30);
  });

  it("is the team's doing only where the request came through the team", () => {
    const { journeys, world } = see(
      changeAll(
        changeTowns(region(0.4), "teamStrength", () => 1),
        {
          "entrance.othersStrength": 0,
        },
      ),
      { until: 2027 },
    );
    const wrong = undertreated({ journeys, world } as Seen).map(({ youth }) => youth);
    const byTeam = (youth: number): boolean => world.youths.firstReferrer[youth] === world.gemeente;
    const begun = journeys
      .flatMap(([first]) => (first === undefined ? [] : [first.youth]))
      .filter((youth) => youth >= world.firstCandidate);
    expect(begun.filter(byTeam).length).toBeGreaterThan(100);
    expect(wrong.filter(byTeam)).toEqual([]);
    const others = begun.filter((youth) => !byTeam(youth)).length;
    const error = Math.sqrt((0.4 * 0.6) / others);
    expect(Math.abs(wrong.length / others - 0.4)).toBeLessThan(4 * error);
  });

  it("is seen in no youth where all who refer are at full strength", () => {
    const strong = changeAll(
      changeTowns(region(0.4), "teamStrength", () => 1),
      {
        "entrance.othersStrength": 1,
      },
    );
    expect(undertreated(see(strong, { until: 2027 }))).toEqual([]);
  });
});

describe("7. back and forth over a border", () => {
  /** Everybody moves from segment 5 to segment 2; contracts change in the second year. */
  const region = (refusal: number): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([LIGHT, HEAVY], [edge("next", LIGHT, HEAVY)]))), {
      ...SHORT,
      "contracts.regime": "2028",
      "contracts.contractDate": "2024-01-01",
      "borders.refusalDesign": refusal,
      "borders.retriageDays": 30,
    });

  /** Days between the end of the first care and the start of the second, of moves under the new rules. */
  function gaps({ journeys, world }: Seen): readonly number[] {
    return journeys.flatMap((journey) => {
      const [first, second] = care(journey);
      if (first === undefined || second === undefined) return [];
      return first.until < world.plan.calendar.contractDay ? [] : [second.from - first.until];
    });
  }

  it("is seen in rounds of thirty days between two stretches of care, and in nothing else", () => {
    expectGrowth(
      seenAt({ region, levels: [0, 0.1, 0.3, 0.6], until: 2028 }, (seen) =>
        sum(gaps(seen).map((days) => Math.round(days / 30))),
      ),
    );
    for (const days of gaps(see(region(0.6), { until: 2028 }))) {
      expect(Math.abs(days - 30 * Math.round(days / 30))).toBeLessThan(0.01);
      expect(days).toBeLessThan(91);
    }
  });

  it("takes as many rounds as a coin that is thrown at most three times", () => {
    const rounds = gaps(see(region(0.6), { until: 2028 })).map((days) => Math.round(days / 30));
    const mean = sum(rounds) / rounds.length;
    // P(at least k refusals) = 0.6^k, k = 1 to 3; the second moment by the same sum.
    const law = 0.6 + 0.6 ** 2 + 0.6 ** 3;
    const variance = 0.6 + 3 * 0.6 ** 2 + 5 * 0.6 ** 3 - law ** 2;
    expect(rounds.length).toBeGreaterThan(500);
    expect(Math.abs(mean - law)).toBeLessThan(4 * Math.sqrt(variance / rounds.length));
  });
});

describe("23. days lost to papers", () => {
  const region = (days: number): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([LIGHT, HEAVY], [edge("next", LIGHT, HEAVY)]))), {
      ...SHORT,
      "borders.authorisationDays": days,
      "borders.sameUnitDays": 0,
    });
  const gapsOf = ({ journeys }: Seen): readonly number[] =>
    journeys.flatMap((journey) => {
      const [first, second] = care(journey);
      return first === undefined || second === undefined ? [] : [second.from - first.until];
    });

  it("is seen between two stretches of care, though there are places for all", () => {
    const slower = { region, levels: [0, 7, 28, 56], until: 2027 } as const;
    expectGrowth(seenAt(slower, (seen) => sum(gapsOf(seen))));
  });

  it("is as long as an authorisation takes on average", () => {
    const seen = see(region(28), { until: 2029 });
    // Only moves whose gap could be over before the run is: no short gaps alone at the end.
    const gaps = gapsOf(seen);
    const mean = sum(gaps) / gaps.length;
    const cv = seen.world.plan.model.borders.authorisationCv.value;
    expect(Math.abs(mean - 28)).toBeLessThan((4 * 28 * cv) / Math.sqrt(gaps.length) + 1);
  });
});

describe("19. another regime across the street", () => {
  const FORM = "specialistische-ggz";
  /** Requests grow; the budget of Den Haag follows all of that growth, or part, or nothing. */
  const region = (left: number): Model =>
    changeAll(withoutDelays(quietRegion([FORM], [])), {
      [`forms.${FORM}.occupancy`]: 0.8,
      [`forms.${FORM}.inflowPer1000`]: 2,
      "demand.inflowGrowth": 0.1,
      "demand.ceiling": 2,
      "contracts.supplyResponse": 1,
      "contracts.supplyGrowthCap": 0.5,
      "contracts.populationGrowthShare": 1 - left,
    });

  /** Mean days of waiting of the youths of Den Haag, less those of their neighbours. */
  function difference({ journeys, world }: Seen): number {
    const { plan, youths } = world;
    const mean = (area: number): number => {
      const own = journeys.filter(
        ([first]) => first && plan.area[youths.municipality[first.youth] ?? -1] === area,
      );
      return (
        sum(own.flatMap((journey) => journey.filter(isWait).map((w) => w.until - w.from))) /
        own.length
      );
    };
    return mean(0) - mean(1);
  }

  it("is seen in longer waits in Den Haag than next door, for the same need", () => {
    const values = seenAt({ region, levels: [0, 0.6, 0.8, 1], until: 2029 }, difference);
    expect(Math.abs(values[0] ?? Number.NaN)).toBeLessThan(0.5);
    expectRising(values);
    expect(values[3]).toBeGreaterThan(10);
  });
});
