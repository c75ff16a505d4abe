/**
 * A price per trajectory: what is paid for a course, when, and what providers do about it.
 *
 * The one rule: prices are worked out from the laws of length written down here, or from the courses
 * of a twin run that is paid by the day.
 */
import { describe, expect, it } from "vitest";
import { compilePlan, MONEY_COUNTS, type Model, type MoneyCount, SEGMENT_COUNT } from "#journeys";
import { TrajectoryPrices } from "../../../journeys/contracts/trajectory-price.ts";
import { firstDifference } from "../../laws/bits.ts";
import { lived, total } from "../../laws/lived.ts";
import { change, changeAll, changeForms, ladderUpTo, smallRegion } from "../../support/model.ts";
import { quietRegion } from "../flow/two-stays.ts";

const FORM = "hoogspecialistische-ggz";
/** One form, room for all, nobody too old, nothing but care. */
const quiet = changeAll(
  changeForms(
    changeForms(quietRegion([FORM], []), "endAge", () => 90),
    "occupancy",
    () => 0.3,
  ),
  {
    "contracts.regime": "2028",
    "contracts.contractDate": "2024-01-01",
    "savings.baseYear": 2023,
    [`forms.${FORM}.meanDays`]: 100,
    [`forms.${FORM}.cvDays`]: 1,
  },
);
const paid = (model: Model): Model =>
  changeAll(model, {
    "contracts.fundingDesign.denhaag.2": "trajectory",
    "contracts.fundingDesign.h8.2": "trajectory",
  });

type Books = ReturnType<typeof lived>["world"];

/** A count over segments and the years from 2024 on. */
function counted({ moneyBooks, plan }: Books, count: MoneyCount): number {
  const row = MONEY_COUNTS.indexOf(count) * SEGMENT_COUNT;
  const from = 2024 - plan.calendar.firstHistoryYear;
  let sum = 0;
  for (let segment = 0; segment < SEGMENT_COUNT; segment++) {
    const start = (row + segment) * moneyBooks.years;
    sum += total(moneyBooks.counts.subarray(start + from, start + moneyBooks.years));
  }
  return sum;
}

const euroOf = ({ recorder }: Books): number => total(recorder.euro);

describe("the days that a price is for", () => {
  const plan = compilePlan(quiet);
  const prices = new TrajectoryPrices(plan);

  it("are the mean of courses, over severe needs and others together", () => {
    const share = quiet.demand.heavyShare.value;
    const mean = share * prices.days(0, true) + (1 - share) * prices.days(0, false);
    expect(mean).toBeCloseTo(100, 1);
    expect(prices.days(0, true)).toBeGreaterThan(1.2 * prices.days(0, false));
  });

  it("are one where intensity has no price of its own, or nothing to do with length", () => {
    const flat = new TrajectoryPrices(compilePlan(change(quiet, "trajectory.byIntensity", false)));
    expect(flat.days(0, true)).toBe(flat.days(0, false));
    const apart = compilePlan(change(quiet, "outcome.severityCorrelation", 0));
    const same = new TrajectoryPrices(apart);
    expect(same.days(0, true)).toBeCloseTo(same.days(0, false), 6);
  });
});

describe("a course that is bought", () => {
  const { world } = lived(paid(quiet), { until: 2031 });
  const { world: byDay } = lived(quiet, { until: 2031 });

  it("changes no day of care", () => {
    expect(firstDifference(world.recorder.days, byDay.recorder.days)).toBeNull();
    expect(firstDifference(world.recorder.starts, byDay.recorder.starts)).toBeNull();
  });

  it("costs on average what its days would, when all courses are done", () => {
    const ratio = counted(world, "trajectory-euro") / counted(world, "trajectory-worth");
    // 7 years of about 1,700 courses with a cv of 1: 1% is more than one standard deviation; what is
    // paid at the start of courses that still run adds a little.
    expect(counted(world, "trajectories")).toBeGreaterThan(8000);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
  });

  it("is paid in two parts, at its start and at its end", () => {
    const all = lived(change(paid(quiet), "trajectory.startShare", 1), { until: 2031 }).world;
    const late = lived(change(paid(quiet), "trajectory.startShare", 0), { until: 2031 }).world;
    const begun = counted(all, "trajectory-euro");
    const ended = counted(late, "trajectory-euro");
    expect(ended).toBeLessThan(begun);
    expect(counted(world, "trajectory-euro")).toBeCloseTo(0.7 * begun + 0.3 * ended, 2);
  });

  it("follows the factor of the price, and no day", () => {
    const dear = lived(change(paid(quiet), "trajectory.priceFactor", 1.1), { until: 2031 }).world;
    const ratio = counted(dear, "trajectory-euro") / counted(world, "trajectory-euro");
    expect(ratio).toBeCloseTo(1.1, 9);
  });

  it("is not paid again within the agreed days", () => {
    const back = changeAll(paid(quiet), {
      "outcome.repeatShare": 0.5,
      "outcome.repeatGapDays": 60,
      "borders.authorisationDays": 0,
      "entrance.triageDays": 0,
      [`forms.${FORM}.matchingDays`]: 0,
    });
    const apart = lived(back, { until: 2029 }).world;
    const joined = lived(change(back, "trajectory.sameTrajectoryDays", 90), { until: 2029 }).world;
    expect(counted(apart, "same-trajectory")).toBe(0);
    const same = counted(joined, "same-trajectory");
    expect(same + counted(joined, "trajectories")).toBe(counted(apart, "trajectories"));
    // Of those who come back after an exponential gap, 1 - exp(-90 / 60) do so in time.
    const returned = same / counted(apart, "trajectories");
    expect(returned).toBeGreaterThan(0.2);
    expect(returned).toBeLessThan(0.5);
    expect(counted(joined, "trajectory-euro")).toBeLessThan(counted(apart, "trajectory-euro"));
  });

  it("that ran already is paid by the day, and one that was bought never is", () => {
    const ends = changeAll(paid(quiet), {
      "funding.areas.denhaag.2.form": "pxq",
      "funding.areas.denhaag.2.from": "2028-01-01",
      "funding.areas.h8.2.form": "pxq",
      "funding.areas.h8.2.from": "2028-01-01",
    });
    const { world: stopped } = lived(ends, { until: 2031 });
    expect(counted(stopped, "trajectories")).toBeLessThan(0.65 * counted(world, "trajectories"));
    const year = 2027 - stopped.plan.calendar.firstHistoryYear;
    const row =
      (MONEY_COUNTS.indexOf("trajectory-worth") * SEGMENT_COUNT + 1) * stopped.moneyBooks.years;
    const worth = (at: number): number => stopped.moneyBooks.counts[row + at] ?? 0;
    // Courses of 100 days: those bought in 2027 still run in 2028, and none in 2031.
    expect(worth(year + 1)).toBeGreaterThan(0.1 * worth(year));
    expect(worth(year + 4)).toBeLessThan(0.01 * worth(year));
    // Days of 2023 were lived before any price, and paid by the day.
    expect(euroOf(stopped)).toBeGreaterThan(counted(stopped, "trajectory-euro"));
  });
});

describe("what providers do about a price per course", () => {
  const knobs = {
    "behaviour.on": true,
    "trajectory.shorten": 0,
    "trajectory.selectivity": 0,
    "trajectory.earlyStop": 0,
    "trajectory.reopenShare": 0,
  };
  const still = changeAll(paid(quiet), knobs);
  const meanDays = ({ recorder }: Books): number =>
    total(recorder.endedDays) / total(recorder.endedCount);
  const lives = (changes: Readonly<Record<string, unknown>>): Books =>
    lived(changeAll(still, changes), { until: 2029 }).world;
  const base = lives({});

  it("is nothing with the knobs at nothing, or with behaviour off", () => {
    const off = lived(
      changeAll(paid(quiet), {
        "trajectory.shorten": 0.5,
        "trajectory.selectivity": 1,
        "trajectory.earlyStop": 1,
        "trajectory.reopenShare": 1,
      }),
      { until: 2029 },
    ).world;
    // With behaviour on, all that runs is booked more often, which rounds otherwise.
    expect(firstDifference(off.recorder.waitSum, base.recorder.waitSum)).toBeNull();
    expect(firstDifference(off.recorder.endedDays, base.recorder.endedDays)).toBeNull();
    expect(counted(off, "trajectory-euro")).toBe(counted(base, "trajectory-euro"));
  });

  it("shortens care and is paid the same", () => {
    const shorter = lives({ "trajectory.shorten": 0.1 });
    expect(counted(shorter, "trajectory-worth")).toBeLessThan(counted(base, "trajectory-worth"));
    expect(meanDays(shorter)).toBeLessThan(meanDays(base));
    const perCourse = (world: Books): number =>
      counted(world, "trajectory-euro") / counted(world, "trajectories");
    expect(perCourse(shorter) / perCourse(base)).toBeCloseTo(1, 1);
  });

  it("stops courses early, and more of them the more it does", () => {
    const days = [0, 0.2, 0.5].map((share) => meanDays(lives({ "trajectory.earlyStop": share })));
    expect(days[1]).toBeLessThan(days[0] ?? 0);
    expect(days[2]).toBeLessThan(days[1] ?? 0);
  });

  it("opens long courses anew, which costs more and gives no more", () => {
    const again = lives({ "trajectory.reopenShare": 0.5 });
    expect(counted(again, "reopened")).toBeGreaterThan(100);
    expect(counted(again, "trajectory-euro")).toBeGreaterThan(counted(base, "trajectory-euro"));
    expect(firstDifference(again.recorder.days, base.recorder.days)).toBeNull();
  });

  it("refuses severe needs, and no others", () => {
    const picky = lives({ "trajectory.selectivity": 0.5 });
    expect(total(picky.recorder.waitSum)).toBeGreaterThan(total(base.recorder.waitSum));
  });
});

describe("a design without a trajectory price", () => {
  it("is the same to the bit whatever the terms of one", () => {
    const design = ladderUpTo(smallRegion, "behaviour");
    const other = changeAll(design, {
      "trajectory.shorten": 0.5,
      "trajectory.earlyStop": 1,
      "trajectory.selectivity": 1,
      "trajectory.priceFactor": 3,
      "trajectory.sameTrajectoryDays": 365,
    });
    const [a, b] = [design, other].map((model) => lived(model, { until: 2028 }).world.recorder);
    expect(firstDifference(a, b)).toBeNull();
  });
});
