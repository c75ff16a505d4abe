/**
 * Moves and their reasons, and stays that break down.
 *
 * The one rule: shares and days come from the law of a breakdown, worked out by hand.
 */
import { describe, expect, it } from "vitest";
import { effectiveDays, REASONS } from "#journeys";
import { type MoveFacts, reasonOfMove } from "../../../journeys/flow/care/move-reason.ts";
import { MoveBooks } from "../../../journeys/measures/move-books.ts";
import { MOVES } from "../../../journeys/measures/summary.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { isCare, see, withoutDelays } from "../../pathologies/levels.ts";
import { changeAll } from "../../support/model.ts";
import { edge, FIRST, quietRegion, SECOND } from "./two-stays.ts";

const facts = (changes: Partial<MoveFacts>): MoveFacts => ({
  brokeDown: false,
  wayBack: false,
  fromCrisis: false,
  levelFrom: 3,
  levelTo: 3,
  ...changes,
});

describe("the reason of a move", () => {
  it("is what came about, and else whether care gets heavier", () => {
    expect(reasonOfMove(facts({ levelTo: 5 }))).toBe("step-up");
    expect(reasonOfMove(facts({ levelTo: 1 }))).toBe("step-down");
    expect(reasonOfMove(facts({}))).toBe("moved-planned");
    expect(reasonOfMove(facts({ fromCrisis: true, levelTo: 1 }))).toBe("moved-crisis");
    expect(reasonOfMove(facts({ fromCrisis: true, brokeDown: true }))).toBe("moved-breakdown");
    expect(reasonOfMove(facts({ wayBack: true, levelTo: 5 }))).toBe("way-back");
  });

  it("is a code of the journey log", () => {
    expect(MOVES.filter((move) => !(REASONS as readonly string[]).includes(move))).toEqual([]);
  });
});

it("a youth's moves of a year are kept apart from the neighbour's, up to three", () => {
  const { plan } = lived(quietRegion([FIRST], []), { until: 2023 });
  const books = new MoveBooks(plan, 9);
  for (let move = 0; move < 5; move++) books.noteStay(4);
  books.noteStay(5);
  expect([3, 4, 5, 6, 8].map((youth) => books.staysMoved(youth))).toEqual([0, 3, 1, 0, 0]);
  books.newYear();
  expect(books.staysMoved(4)).toBe(0);
});

describe("moves from stay to stay", () => {
  const model = withoutDelays(
    changeAll(quietRegion([FIRST, SECOND], [edge("next", FIRST, SECOND)]), {
      [`forms.${SECOND}.inflowPer1000`]: 0,
      [`forms.${FIRST}.occupancy`]: 0.5,
      [`forms.${SECOND}.occupancy`]: 0.5,
    }),
  );
  const { world, journeys } = see(model, { until: 2028 });

  it("are counted once, down as the training house is lighter than the group", () => {
    const { counts, years } = world.moves;
    const down = total(counts.subarray(years, 2 * years));
    const second = journeys.filter((rows) => {
      const places = rows.filter(isCare).map(({ place }) => place);
      return places.includes(FIRST) && places.includes(SECOND);
    }).length;
    expect(down).toBe(counted(world, "moves-between-stays"));
    expect(down).toBeGreaterThan(100);
    // On the last day some still wait for the second house.
    expect(second).toBeLessThanOrEqual(down);
    expect(second).toBeGreaterThan(0.9 * down);
  });
});

describe("a stay that breaks down", () => {
  const broken = (share: number, again = 1) =>
    withoutDelays(
      changeAll(quietRegion([FIRST], [edge("breakdown", FIRST, FIRST, again)]), {
        [`forms.${FIRST}.breakdownShare`]: share,
        [`forms.${FIRST}.groups.region`]: 3,
        [`forms.${FIRST}.occupancy`]: 0.5,
        [`forms.${FIRST}.meanDays`]: 100,
      }),
    );

  it("lasts half a course on average", () => {
    const plan = lived(broken(0.4), { until: 2023 }).plan;
    const whole = lived(broken(0), { until: 2023 }).plan;
    expect(effectiveDays(plan, 0) / effectiveDays(whole, 0)).toBeCloseTo(1 - 0.4 / 2, 12);
  });

  it("is followed by another place, so that 1 / (1 - share) places are lived in for each youth", () => {
    for (const share of [0.2, 0.5]) {
      const { journeys, world } = see(broken(share), { until: 2032 });
      // Who came in time to have ended, of those who came in the run.
      const known = journeys.filter(([row]) => {
        const youth = row?.youth ?? -1;
        const asked = world.youths.firstAsked[youth] ?? Number.POSITIVE_INFINITY;
        return youth >= world.firstCandidate && asked < 365 * 6;
      });
      const places = total(known.map((rows) => rows.filter(isCare).length));
      const mean = 1 / (1 - share);
      const deviation = Math.sqrt(share) / (1 - share) / Math.sqrt(known.length);
      expect(known.length).toBeGreaterThan(200);
      expect(Math.abs(places / known.length - mean)).toBeLessThan(4 * deviation);
    }
  });

  it("keeps no place, and goes home where no edge leads on", () => {
    const { world, journeys } = see(broken(0.5, 0), { until: 2028 });
    expect(counted(world, "moves-between-stays")).toBe(0);
    expect(counted(world, "blocked-days")).toBe(0);
    expect(journeys.filter((rows) => rows.filter(isCare).length > 1)).toEqual([]);
  });
});
