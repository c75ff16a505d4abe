/**
 * Pathologies of waiting: light care meanwhile, giving up, a crisis, a place out of the region.
 *
 * The one rule: every region has too few places in one form, and one way of waiting that is tried.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import { edge, FIRST, quietRegion } from "../journeys/flow/two-stays.ts";
import { changeAll } from "../support/model.ts";
import {
  expectGrowth,
  isCare,
  isWait,
  overlap,
  type Seen,
  type Stretch,
  see,
  seenAt,
  withoutDelays,
} from "./levels.ts";

const LIGHT = "ambulant-jo";
const CRISIS = "crisisopvang";

/** One house with half again as many youths as places, and forms that nobody asks for first. */
function crowded(others: readonly string[], changes: Readonly<Record<string, unknown>>): Model {
  const edges = others.includes(LIGHT) ? [edge("bridge", FIRST, LIGHT)] : [];
  const model = withoutDelays(quietRegion([FIRST, ...others], edges));
  const quiet = Object.fromEntries(others.map((form) => [`forms.${form}.inflowPer1000`, 0]));
  return changeAll(model, { [`forms.${FIRST}.occupancy`]: 1.5, ...quiet, ...changes });
}

const waitsFor = (form: string, journey: readonly Stretch[]): readonly Stretch[] =>
  journey.filter((row) => isWait(row) && row.place === form);
const careIn = (form: string, journey: readonly Stretch[]): readonly Stretch[] =>
  journey.filter((row) => isCare(row) && row.place === form);

describe("3. bridging", () => {
  const region = (share: number): Model =>
    crowded([LIGHT], { "waiting.bridgeShare": share, "waiting.bridgeEnough": 0 });
  const more = { region, levels: [0, 0.2, 0.5, 0.9], until: 2027 } as const;

  /** Light care that lies inside a wait for the house. */
  const insideWait = (journey: readonly Stretch[]): readonly Stretch[] =>
    careIn(LIGHT, journey).filter((care) =>
      waitsFor(FIRST, journey).some((wait) => overlap(wait, care)),
    );

  it("is seen in light care inside a wait, with days and euros of its own", () => {
    expectGrowth(seenAt(more, ({ journeys }) => journeys.flatMap(insideWait).length));
    expectGrowth(
      seenAt(more, ({ journeys }) =>
        journeys.flatMap(insideWait).reduce((euro, { cost }) => euro + cost, 0),
      ),
    );
  });

  it("keeps some from the care they asked for, the likelier it is enough", () => {
    const enough = (level: number): Model =>
      crowded([LIGHT], { "waiting.bridgeShare": 1, "waiting.bridgeEnough": level });
    // Of the bridged, those who left and were never in the house.
    const kept = ({ journeys }: Seen): number => {
      const bridged = journeys.filter((journey) => insideWait(journey).length > 0);
      const gone = bridged.filter(
        (journey) =>
          journey.some(({ phase }) => phase === "out") && careIn(FIRST, journey).length === 0,
      );
      return gone.length / bridged.length;
    };
    expectGrowth(seenAt({ region: enough, levels: [0, 0.1, 0.3, 0.6], until: 2027 }, kept));
  });
});

describe("4. giving up while waiting", () => {
  const region = (share: number): Model =>
    crowded([], { "waiting.giveUpShare": share, "waiting.giveUpReturn": 0 });

  it("is seen in youths who asked, left, and were never helped", () => {
    const unhelped = ({ journeys }: Seen): number =>
      journeys.filter(
        (journey) =>
          !journey.some(isCare) &&
          journey.some(isWait) &&
          journey.some(({ phase }) => phase === "out"),
      ).length;
    expectGrowth(seenAt({ region, levels: [0, 0.1, 0.3, 0.6], until: 2027 }, unhelped));
  });

  it("is followed by a return for some, who then wait again", () => {
    const back = (share: number): Model =>
      crowded([], { "waiting.giveUpShare": 0.5, "waiting.giveUpReturn": share });
    const again = ({ journeys }: Seen): number =>
      journeys.filter((journey) => {
        const left = journey.find(({ phase }) => phase === "out");
        const helped = careIn(FIRST, journey)[0];
        const outUnhelped = left !== undefined && (helped === undefined || helped.from > left.from);
        return outUnhelped && journey.some((row) => !isCare(row) && row.from > left.from);
      }).length;
    expectGrowth(seenAt({ region: back, levels: [0, 0.2, 0.5, 0.9], until: 2029 }, again));
  });
});

describe("5. a crisis while waiting", () => {
  /** Crisis places abound: their number follows from requests at the door, which seldom come. */
  const region = (rate: number): Model =>
    crowded([CRISIS], {
      "waiting.crisisPerMonth": rate,
      [`forms.${CRISIS}.inflowPer1000`]: 0.2,
      [`forms.${CRISIS}.occupancy`]: 0.02,
    });

  it("is seen in crisis stays that begin while the youth waits for another house", () => {
    const crises = ({ journeys }: Seen): number =>
      journeys.flatMap((journey) =>
        careIn(CRISIS, journey).filter(({ from }) =>
          waitsFor(FIRST, journey).some((wait) => wait.from < from && from < wait.until),
        ),
      ).length;
    expectGrowth(seenAt({ region, levels: [0, 0.01, 0.03, 0.1], until: 2027 }, crises));
  });
});

describe("18. a place out of the region", () => {
  const region = (share: number): Model => crowded([], { "waiting.outOfRegionShare": share });

  /** Ended care of some length, begun in the run, and what a day of it cost against the price. */
  function dearness({ world, stretches }: Seen): readonly number[] {
    const price = world.plan.dayPrice[world.plan.forms.indexOf(FIRST)] ?? Number.NaN;
    return stretches
      .filter((row) => isCare(row) && row.from >= 0 && row.until - row.from > 20)
      .map(({ cost, from, until }) => cost / (until - from) / price);
  }

  it("is seen in stays that cost 1.3 times the price, and at no other price", () => {
    const dear = (seen: Seen): number => dearness(seen).filter((ratio) => ratio > 1.2).length;
    expectGrowth(seenAt({ region, levels: [0, 0.1, 0.3, 0.6], until: 2027 }, dear));
    const kinds = new Set(dearness(see(region(0.3))).map((ratio) => ratio.toFixed(2)));
    expect([...kinds].sort()).toEqual(["1.00", "1.30"]);
  });
});
