/**
 * Messages between municipality and provider: what waits for each, and for how long.
 *
 * The one rule: a message holds up what it holds up and nothing else; days are held against their
 * laws, and a run without days is the run of before.
 */
import { describe, expect, it } from "vitest";
import { ADMINISTRATION_COUNTS, type AdministrationCount, type Model } from "#journeys";
import { ROLE } from "../../../journeys/flow/episodes.ts";
import type { World } from "../../../journeys/flow/world.ts";
import { firstDifference } from "../../laws/bits.ts";
import { lived, total } from "../../laws/lived.ts";
import { see, withoutDelays, withRoom } from "../../pathologies/levels.ts";
import { change, changeAll, changeTowns, ladderUpTo, smallRegion } from "../../support/model.ts";
import { FIRST, quietRegion, twoStays } from "./two-stays.ts";

const quiet = changeAll(withRoom(withoutDelays(quietRegion([FIRST], []))), {
  [`forms.${FIRST}.inflowPer1000`]: 2,
  "administration.cv": 0,
});
type Books = ReturnType<typeof lived>["world"];
const counted = ({ administrationBooks, plan }: Books, count: AdministrationCount): number => {
  const row = ADMINISTRATION_COUNTS.indexOf(count) * plan.calendar.years;
  return total(administrationBooks.counts.subarray(row, row + plan.calendar.years));
};
const both = (message: string, days: number): Readonly<Record<string, number>> => ({
  [`administration.${message}.today`]: days,
  [`administration.${message}.design`]: days,
});
/** Waits of youths who came in the run. */
const waits = (model: Model): readonly number[] =>
  see(model, { until: 2025 })
    .stretches.filter(({ phase, open }) => phase === "waiting" && !open)
    .map(({ from, until }) => until - from);

describe("a message before care", () => {
  it("is waited for by every start, when it is the assignment", () => {
    expect(waits(quiet)).toEqual([]);
    const days = waits(changeAll(quiet, both("assignment", 5)));
    expect(days.length).toBeGreaterThan(300);
    for (const wait of days) expect(wait).toBeCloseTo(5, 2);
  });

  it("is waited for by who does not come through the local team, when it is the request", () => {
    const mixed = Object.keys(quiet.municipalities).reduce(
      (made, town) =>
        Object.keys(quiet.referrers).reduce(
          (next, referrer) =>
            change(
              next,
              `municipalities.${town}.referrers.${referrer}`,
              referrer === "gemeente" || referrer === "huisarts" ? 0.5 : 0,
            ),
          made,
        ),
      quiet,
    );
    const model = changeAll(mixed, both("request", 9));
    const seen = see(model, { until: 2025 });
    const waited = seen.stretches.filter(({ phase, open }) => phase === "waiting" && !open);
    for (const { from, until } of waited) expect(until - from).toBeCloseTo(9, 2);
    const { referrer } = seen.world.youths;
    for (const { youth } of waited) expect(referrer[youth]).not.toBe(seen.world.gemeente);
    expect(waited.length).toBeGreaterThan(100);
    expect(counted(seen.world, "request")).toBeLessThan(counted(seen.world, "assignment"));
  });

  it("takes the days of the regime that holds", () => {
    const later = changeAll(quiet, {
      "contracts.regime": "2028",
      "contracts.contractDate": "2024-01-01",
      "savings.baseYear": 2023,
      "administration.assignment.today": 0,
      "administration.assignment.design": 6,
    });
    const seen = see(later, { until: 2025 });
    const waited = seen.stretches.filter(({ phase }) => phase === "waiting");
    expect(waited.length).toBeGreaterThan(100);
    for (const { from } of waited) expect(from).toBeGreaterThanOrEqual(365);
  });

  it("has the mean of its law", () => {
    const spread = changeAll(quiet, { ...both("assignment", 20), "administration.cv": 0.5 });
    const world = lived(spread, { until: 2027 }).world;
    const sent = counted(world, "assignment");
    // Standard deviation 10; 4 standard errors.
    const mean = counted(world, "assignment-days") / sent;
    expect(Math.abs(mean - 20)).toBeLessThan((4 * 10) / Math.sqrt(sent));
  });
});

describe("the stop message", () => {
  const late = (days: number): Books =>
    lived(changeAll(quiet, both("stop", days)), { until: 2026 }).world;

  it("keeps a place taken for its days after care has ended, and the youth in nothing", () => {
    const [none, seven] = [late(0), late(7)];
    const held = ({ kernel, plan }: Books): number =>
      total(plan.stations.map((_, station) => kernel.heldArea(station)));
    const stops = counted(seven, "stop");
    expect(stops).toBe(counted(none, "stop"));
    expect(total(seven.recorder.days)).toBeCloseTo(total(none.recorder.days), 3);
    // Of the last stops the days had not all gone by.
    const extra = held(seven) - held(none);
    expect(extra / (7 * stops)).toBeGreaterThan(0.97);
    expect(extra / (7 * stops)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it("makes others wait where places are short", () => {
    const tight = changeAll(quiet, { [`forms.${FIRST}.occupancy`]: 0.97 });
    const waiting = (days: number): number =>
      total(lived(changeAll(tight, both("stop", days)), { until: 2026 }).world.recorder.waitSum);
    const [a, b, c] = [0, 20, 60].map(waiting);
    expect(b).toBeGreaterThan(a ?? 0);
    expect(c).toBeGreaterThan(b ?? 0);
  });
});

describe("the stop message of a kept place", () => {
  /** Of each message on its way: the form it is about, and the form of the place that it keeps. */
  const messagesIn = ({ kernel, episodes, plan }: World): readonly (readonly [number, number])[] =>
    [...kernel.phase.subarray(0, kernel.slots).keys()]
      .filter((slot) => kernel.phase[slot] !== 0 && episodes.role[slot] === ROLE.stopMessage)
      .map((slot) => [episodes.form[slot] ?? -1, plan.stationForm[kernel.hold[slot] ?? -1] ?? -1]);
  const fullest = ({ kernel, plan }: World): number =>
    Math.max(...plan.stations.map((_, at) => (kernel.held[at] ?? 0) - (kernel.places[at] ?? 0)));

  it("keeps the place that was left, and no group ever has more youths than places", () => {
    const model = changeAll(twoStays(1.2), both("stop", 20));
    const seen = [900, 960, 1020, 1080, 1140, 1200].flatMap((pauseAt) => {
      const found: { kept: (readonly [number, number])[]; over: number }[] = [];
      const atPause = (world: World): void => {
        found.push({ kept: [...messagesIn(world)], over: fullest(world) });
      };
      lived(model, { until: 2026, pauseAt, atPause });
      return found;
    });
    const kept = seen.flatMap((one) => one.kept);
    const first = Math.min(...kept.map(([form]) => form));
    expect(kept.filter(([form]) => form === first).length).toBeGreaterThan(5);
    for (const [form, place] of kept) expect(place).toBe(form);
    for (const { over } of seen) expect(over).toBeLessThanOrEqual(0);
  });
});

describe("the start message", () => {
  it("holds up bills and no youth: what is not yet declared at the end of a year grows with it", () => {
    const worlds = [0, 10, 40].map(
      (days) => lived(changeAll(quiet, both("start", days)), { until: 2026 }).world,
    );
    const open = worlds.map((world) => counted(world, "undeclared-euro"));
    expect(open[0]).toBe(0);
    expect(open[1]).toBeGreaterThan(0);
    expect(open[2]).toBeGreaterThan(open[1] ?? 0);
    expect(firstDifference(worlds[0]?.recorder, worlds[2]?.recorder)).toBeNull();
  });
});

describe("a provider that is paid in two forms", () => {
  const design = changeAll(quiet, {
    "contracts.regime": "2028",
    "contracts.contractDate": "2024-01-01",
    "savings.baseYear": 2023,
    "administration.twoRegimeDays": 4,
  });
  const mixed = changeAll(design, { "contracts.fundingDesign.denhaag.1": "pxq" });

  it("has extra days of assignment where those it serves pay in several forms, and only then", () => {
    expect(waits(design)).toEqual([]);
    const days = waits(mixed);
    expect(days.length).toBeGreaterThan(100);
    for (const wait of days) expect(wait).toBeCloseTo(4, 2);
  });

  it("is told apart in the count of messages, by all groups of the provider", () => {
    const two = changeAll(ladderUpTo(smallRegion, "swap"), {});
    const world = lived(two, { until: 2029 }).world;
    const year = ({ plan }: Books, at: number): number => at - plan.calendar.firstHistoryYear;
    const row = ADMINISTRATION_COUNTS.indexOf("two-regime-messages") * world.plan.calendar.years;
    const counts = world.administrationBooks.counts;
    // Large providers have groups in several segments, which are paid otherwise from 2028 on.
    expect(counts[row + year(world, 2028)]).toBeGreaterThan(counts[row + year(world, 2027)] ?? 0);
  });
});

describe("messages that take no days", () => {
  it("leave every bit as it is, whatever else is said of them", () => {
    const design = ladderUpTo(
      changeTowns(smallRegion, "teamStrength", (value) => value),
      "swap",
    );
    const other = changeAll(design, {
      "administration.cv": 2,
      "administration.hoursPerMessage": 3,
      "administration.twoRegimeDays": 9,
      "school.crossShare": 1,
    });
    const [a, b] = [design, other].map((model) => lived(model, { until: 2028 }).world.recorder);
    expect(firstDifference(a, b)).toBeNull();
  });
});
