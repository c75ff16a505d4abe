/**
 * The ventiel: who asks, when the answer comes, what opens, what it costs, and what is taken back.
 *
 * The one rule: days and amounts are worked out here from the terms and the price of a place.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { type Model, simulateReplication } from "#journeys";
import { firstDifference } from "../../laws/bits.ts";
import { type Lived, lived, total } from "../../laws/lived.ts";
import { change, changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";
import { quietRegion, SECOND, twoStays } from "../flow/two-stays.ts";

/** The second house is too small: it is full and has a line whatever happens. */
const tight = change(twoStays(1.4), "contracts.regime", "2028");
const terms = {
  "ventiel.on": true,
  "ventiel.occupancyTrigger": 0.9,
  "ventiel.waitTriggerWeeks": 1,
  "ventiel.decisionWeeks": 6,
  "ventiel.approvedShare": 1,
  "ventiel.sizeShare": 0.1,
  "ventiel.mostPerYear": 1,
};
const day = (year: number, month: number, date: number): number =>
  (Date.UTC(year, month - 1, date) - Date.UTC(2023, 0, 1)) / 86_400_000;
/** First asked on 1 February 2028, a month after the contracts began: decided six weeks later. */
const decided = day(2028, 3, 14);
const restOf2028 = (day(2029, 1, 1) - decided) / 366;

type Columns = "ventielAsked" | "ventielOpened" | "ventielPlaces" | "ventielEuro";

function ofForm({ world, plan }: Lived, column: Columns): readonly number[] {
  const { recorder } = world;
  const row = plan.forms.indexOf(SECOND) * recorder.months;
  return [...recorder[column].subarray(row, row + recorder.months)];
}
const month = (year: number, number: number): number => (year - 2023) * 12 + number - 1;
const budgetOf = (
  { world, plan }: Lived,
  year: number,
  column: "capacityBudget" | "ventielBudget",
) => world.recorder[column][year - plan.calendar.firstHistoryYear] ?? Number.NaN;
const placesOf = ({ world, plan }: Lived): number =>
  total(
    plan.stations.map((_, station) =>
      plan.forms[plan.stationForm[station] as number] === SECOND
        ? (world.kernel.places[station] as number)
        : 0,
    ),
  );

describe("a provider under a fixed budget that is full", () => {
  const seen: number[] = [];
  let off: Lived;
  let on: Lived;
  beforeAll(() => {
    off = lived(tight, { until: 2029 });
    on = lived(changeAll(tight, terms), { until: 2029 });
    for (const at of [decided - 0.5, decided + 0.5, day(2028, 12, 31), day(2029, 1, 2)]) {
      lived(changeAll(tight, terms), {
        until: 2029,
        pauseAt: at,
        atPause: (world) => {
          seen.push(placesOf({ world, plan: world.plan }));
        },
      });
    }
  });

  it("asks after a month, has its places six weeks later, and loses them on 1 January", () => {
    const agreed = placesOf(off);
    const extra = Math.max(1, Math.round(agreed * 0.1));
    expect(seen).toEqual([agreed, agreed + extra, agreed + extra, agreed]);
    expect(ofForm(on, "ventielAsked")[month(2028, 2)]).toBe(1);
    expect(total(ofForm(on, "ventielAsked"))).toBe(2);
    expect(ofForm(on, "ventielOpened")[month(2028, 3)]).toBe(1);
    expect(ofForm(on, "ventielPlaces")[month(2028, 3)]).toBe(extra);
  });

  it("is paid its price for the rest of the year, on top of the agreed budget", () => {
    const { recorder } = off.world;
    const row = off.plan.forms.indexOf(SECOND) * recorder.years;
    const earned = total(
      [2025, 2026, 2027].map(
        (year) => recorder.formEuro[row + year - off.plan.calendar.firstHistoryYear] ?? 0,
      ),
    );
    const aPlace = (earned * 365.25) / 1095 / placesOf(off);
    const extra = Math.max(1, Math.round(placesOf(off) * 0.1));
    const ventiel = budgetOf(on, 2028, "ventielBudget");
    expect(ventiel / (aPlace * extra * restOf2028)).toBeCloseTo(1, 9);
    expect(total(ofForm(on, "ventielEuro").slice(0, month(2029, 1)))).toBeCloseTo(ventiel, 6);
    const budget = budgetOf(off, 2028, "capacityBudget") + ventiel;
    expect(budgetOf(on, 2028, "capacityBudget")).toBeCloseTo(budget, 6);
    const dearer = lived(changeAll(tight, { ...terms, "ventiel.price": 1.3 }), { until: 2028 });
    expect(budgetOf(dearer, 2028, "ventielBudget") / ventiel).toBeCloseTo(1.3, 12);
  });

  it("counts its open places as places, for the days they are open", () => {
    const placeYears = ({ world, plan }: Lived): number => {
      const { recorder } = world;
      const row = plan.forms.indexOf(SECOND) * recorder.years;
      return recorder.placeYears[row + 2028 - plan.calendar.firstHistoryYear] ?? 0;
    };
    const extra = Math.max(1, Math.round(placesOf(off) * 0.1));
    const more = (extra * 366 * restOf2028) / 365.25;
    expect(placeYears(on) - placeYears(off)).toBeCloseTo(more, 9);
  });

  it("opens nothing and costs nothing when the size is 0, though it is asked", () => {
    const none = lived(changeAll(tight, { ...terms, "ventiel.sizeShare": 0 }), { until: 2028 });
    expect(total(ofForm(none, "ventielAsked"))).toBeGreaterThan(0);
    expect(total(ofForm(none, "ventielOpened"))).toBe(0);
    expect(total(none.world.recorder.ventielBudget)).toBe(0);
    expect(placesOf(none)).toBe(placesOf(off));
  });

  it("pays back next year what the terms say, and no more than there is", () => {
    const back = lived(changeAll(tight, { ...terms, "ventiel.clawback": 0.5 }), { until: 2029 });
    const before = budgetOf(back, 2028, "ventielBudget");
    expect(before).toBe(budgetOf(on, 2028, "ventielBudget"));
    const gap = budgetOf(on, 2029, "capacityBudget") - budgetOf(back, 2029, "capacityBudget");
    expect(gap / (0.5 * before)).toBeCloseTo(1, 9);
    expect(total(back.world.recorder.ventielClawback)).toBeCloseTo(0.5 * before, 6);
  });

  it("keeps its places and is paid for them every year, when they do not close", () => {
    const stays = lived(
      changeAll(tight, { ...terms, "ventiel.untilYearEnd": false, "ventiel.mostPerYear": 1 }),
      {
        until: 2030,
        pauseAt: day(2029, 1, 15),
        atPause: (world) => {
          const extra = Math.max(1, Math.round(placesOf(off) * 0.1));
          expect(placesOf({ world, plan: world.plan })).toBe(placesOf(off) + extra);
        },
      },
    );
    const opened = total(ofForm(stays, "ventielPlaces"));
    expect(placesOf(stays)).toBe(placesOf(off) + opened);
    const first = budgetOf(stays, 2028, "ventielBudget") / restOf2028;
    expect(budgetOf(stays, 2029, "ventielBudget")).toBeGreaterThan(first);
  });
});

describe("the ventiel stays shut", () => {
  it("when it is off, whatever its terms, and no bit of a run moves", () => {
    const design = ladderUpTo(smallRegion, "behaviour");
    const shut = changeAll(design, { ...terms, "ventiel.on": false, "ventiel.clawback": 1 });
    const run = (model: typeof design) =>
      simulateReplication([{ id: "one", model, against: null }], {
        seed: "ventiel",
        replication: 0,
        untilYear: 2029,
      });
    expect(firstDifference(run(shut).runs, run(design).runs)).toBeNull();
  });

  it.each([
    ["before anybody waits that long", { "ventiel.waitTriggerWeeks": 500 }, 0],
    ["when nobody approves", { "ventiel.approvedShare": 0 }, 2],
    ["before the contracts of 2028", { "contracts.contractDate": "2030-01-01" }, 0],
    [
      "where use is paid by the unit",
      { "contracts.fundingDesign.h8.1": "pxq", "contracts.fundingDesign.denhaag.1": "pxq" },
      0,
    ],
  ])("%s", (_, changes, asked) => {
    const life = lived(changeAll(tight, { ...terms, ...changes }), { until: 2029 });
    expect(total(ofForm(life, "ventielAsked"))).toBe(asked);
    expect(total(ofForm(life, "ventielOpened"))).toBe(0);
    expect(total(life.world.recorder.ventielBudget)).toBe(0);
  });

  it("is asked at most as often a year as the terms say", () => {
    for (const most of [1, 3]) {
      const often = changeAll(tight, {
        ...terms,
        "ventiel.mostPerYear": most,
        "ventiel.decisionWeeks": 1,
      });
      const asked = ofForm(lived(often, { until: 2030 }), "ventielAsked");
      for (const year of [2028, 2029, 2030]) {
        expect(total(asked.slice(month(year, 1), month(year, 13)))).toBe(most);
      }
    }
  });
});

it("opens a part of the requests that is near the share approved", () => {
  const often = changeAll(ladderUpTo(smallRegion, "savings"), {
    ...terms,
    "ventiel.approvedShare": 0.6,
    "ventiel.decisionWeeks": 2,
    "ventiel.mostPerYear": 6,
    "ventiel.waitTriggerWeeks": 0,
    "ventiel.occupancyTrigger": 0,
  });
  const { recorder } = lived(often, { until: 2032 }).world;
  const asked = total(recorder.ventielAsked);
  const opened = total(recorder.ventielOpened);
  expect(asked).toBeGreaterThan(300);
  // Four standard deviations of a binomial, and the answers still under way.
  expect(Math.abs(opened / asked - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / asked) + 0.05);
});

it("is asked for full crisis places too, where nobody may wait", () => {
  const CRISIS = "crisisopvang";
  const full = changeAll(quietRegion([CRISIS], []), {
    "contracts.regime": "2028",
    [`forms.${CRISIS}.occupancy`]: 1,
    ...terms,
    "ventiel.waitTriggerWeeks": 10,
  });
  const asked = (model: Model): number =>
    total(lived(model, { until: 2029 }).world.recorder.ventielAsked);
  expect(asked(full)).toBe(2);
  expect(asked(change(full, "ventiel.occupancyTrigger", 1))).toBe(0);
  // Who may wait for a crisis place stands in line, and then it is the line that counts.
  expect(
    asked(changeAll(full, { "crisis.mostWaitDays": 0, "ventiel.waitTriggerWeeks": 500 })),
  ).toBe(0);
});
