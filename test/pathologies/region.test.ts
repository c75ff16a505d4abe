/**
 * Pathologies in the shipped region, a twentieth of its size: all its forms, edges and shares, and
 * one cause that is moved.
 *
 * The one rule: the same is looked for as in the regions made by hand, in the same columns. What
 * looks alike by another cause is switched off, and named where that is done.
 */
import { it } from "vitest";
import type { Model } from "#journeys";
import { change, changeAll, changeTowns, ladderUpTo, smallRegion } from "../support/model.ts";
import {
  expectGrowth,
  isCare,
  isWait,
  overlap,
  type Seen,
  type Stretch,
  see,
  sum,
  withoutDelays,
  withRoom,
} from "./levels.ts";

const design = ladderUpTo(smallRegion, "swap");
const YEAR = 365.25;

type Levels = readonly [off: number, low: number, middle: number, high: number];
type Look = (seen: Seen) => number;

/** It is nothing with the value at its first level, and grows with the value, under the same chance. */
function expectGrowthWith(model: Model, path: string, levels: Levels, look: Look): void {
  expectGrowth(levels.map((level) => look(see(change(model, path, level), { until: 2029 }))));
}

const journeysWith =
  (has: (journey: readonly Stretch[], seen: Seen) => boolean): Look =>
  (seen) =>
    seen.journeys.filter((journey) => has(journey, seen)).length;

const left = (journey: readonly Stretch[]): Stretch | undefined =>
  journey.find(({ phase }) => phase === "out");

it("3. light care is seen that begins inside a wait and ends with it", () => {
  // Second forms and crisis stays begin inside a wait too, and a birthday ends all at once.
  const model = changeAll(design, { "outcome.parallelScale": 0, "waiting.crisisPerMonth": 0 });
  const bridged = journeysWith((journey) =>
    journey.filter(isWait).some((wait) =>
      journey.some((care) => {
        const isInside = isCare(care) && wait.from < care.from && care.place !== wait.place;
        return isInside && !care.open && Math.abs(wait.until - care.until) < 0.01;
      }),
    ),
  );
  expectGrowthWith(model, "waiting.bridgeShare", [0, 0.2, 0.5, 0.9], bridged);
});

it("4. youths are seen who asked, left before they came of age, and were never helped", () => {
  const model = change(design, "waiting.giveUpReturn", 0);
  const unhelped = journeysWith((journey, { world }) => {
    const out = left(journey);
    if (out === undefined || journey.some(isCare)) return false;
    return out.from - (world.youths.birth[out.youth] ?? 0) < 18 * YEAR - 1;
  });
  expectGrowthWith(model, "waiting.giveUpShare", [0, 0.1, 0.3, 0.6], unhelped);
});

it("5. crisis stays are seen that begin while another place is waited for", () => {
  const crises = journeysWith((journey) =>
    journey.some(
      (care) =>
        isCare(care) &&
        care.place === "crisisopvang" &&
        journey.some(
          (wait) =>
            isWait(wait) &&
            wait.place !== care.place &&
            wait.from < care.from &&
            care.from < wait.until,
        ),
    ),
  );
  expectGrowthWith(design, "waiting.crisisPerMonth", [0, 0.01, 0.03, 0.1], crises);
});

it("8. care is seen that begins after the youth had left", () => {
  // Who gives up may come back too; a second form or a crisis stay may begin after the first ended.
  const model = changeAll(design, {
    "waiting.giveUpReturn": 0,
    "waiting.crisisPerMonth": 0,
    "outcome.parallelScale": 0,
  });
  const again = journeysWith((journey) => {
    const out = left(journey);
    return out !== undefined && journey.some((row) => isCare(row) && row.from > out.from);
  });
  expectGrowthWith(model, "outcome.repeatShare", [0, 0.15, 0.3, 0.45], again);
});

it("15. care is seen in two segments at once", () => {
  // Bridging and a crisis stay beside a wait lie beside other care as well.
  const model = changeAll(design, { "waiting.bridgeShare": 0, "waiting.crisisPerMonth": 0 });
  const both = journeysWith((journey, { world: { plan } }) => {
    const segment = ({ place }: Stretch) => plan.segment[plan.forms.indexOf(place)];
    const care = journey.filter(isCare);
    return care.some((a) => care.some((b) => segment(a) !== segment(b) && overlap(a, b)));
  });
  expectGrowthWith(model, "outcome.parallelScale", [0, 0.4, 0.8, 1.2], both);
});

it("18. stays are seen that cost 1.3 times their price", () => {
  // One price in all years and municipalities, and nothing else that costs more.
  const model = changeAll(
    changeTowns(design, "intensityFactor", () => 1),
    {
      "prices.intensityGrowth": 0,
      "prices.index.2021": 1,
      "prices.index.2022": 1,
      "prices.index.2023": 1,
      "waiting.offContractShare": 0,
    },
  );
  const dear = ({ stretches, world: { plan } }: Seen): number =>
    stretches.filter(({ phase, place, from, until, cost }) => {
      const price = plan.dayPrice[plan.forms.indexOf(place)] ?? Number.NaN;
      const isLong = phase === "care" && from >= 0 && until - from > 20;
      return isLong && Math.abs(cost / (until - from) / price - 1.3) < 0.001;
    }).length;
  expectGrowthWith(model, "waiting.outOfRegionShare", [0, 0.1, 0.3, 0.6], dear);
});

it("23. days are seen between one care and the next, with places for all", () => {
  const between = ({ journeys }: Seen): number =>
    sum(
      journeys.flatMap((journey) => {
        const first = journey.find((row) => isCare(row) && !row.open);
        const next = journey.find((row) => first && isWait(row) && row.from >= first.until);
        return next === undefined ? [] : [next.until - next.from];
      }),
    );
  // Without history no form can lose its places to a year in which nobody happened to come.
  const model = change(withRoom(withoutDelays(design)), "region.historyYears", 0);
  expectGrowthWith(model, "borders.authorisationDays", [0, 7, 28, 56], between);
});
