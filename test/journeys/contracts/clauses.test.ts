/**
 * Clauses that are rules of their own, and help at home in a crisis.
 *
 * The one rule: what a clause takes or keeps is counted in care and places, never in its own numbers.
 */
import { describe, expect, it } from "vitest";
import { ADMINISTRATION_COUNTS, type Model, PLACEMENT_COUNTS } from "#journeys";
import { firstDifference } from "../../laws/bits.ts";
import { lived, total } from "../../laws/lived.ts";
import { isCare, see, withoutDelays, withRoom } from "../../pathologies/levels.ts";
import { changeAll, changeForms, ladderUpTo, smallRegion } from "../../support/model.ts";
import { edge, quietRegion } from "../flow/two-stays.ts";

const SHORT = "ambulant-jo";
const LONG = "hoogspecialistische-ggz";
const base = changeAll(
  changeForms(withRoom(withoutDelays(quietRegion([SHORT, LONG], []))), "meanDays", () => 300),
  {
    [`forms.${SHORT}.inflowPer1000`]: 2,
    [`forms.${LONG}.inflowPer1000`]: 0.001,
    "contracts.regime": "2028",
    "contracts.contractDate": "2024-01-01",
    "savings.baseYear": 2023,
  },
);
const clause = (changes: Readonly<Record<string, unknown>>): Model => changeAll(base, changes);
const most = { "clauses.mostDays.5": 200 };
/** Courses in a form that began under the new contracts and are over. */
const courses = (model: Model, form: string) =>
  see(model, { until: 2028 }).stretches.filter(
    (row) => isCare(row) && !row.open && row.place === form && row.from >= 366,
  );
const lengths = (model: Model, form: string): readonly number[] =>
  courses(model, form).map(({ from, until }) => until - from);

describe("a longest duration of an assignment", () => {
  it("ends no course when it is given again, and costs two messages", () => {
    const [a, b] = [base, clause(most)].map((model) => lived(model, { until: 2028 }).world);
    expect(firstDifference(a?.recorder, b?.recorder)).toBeNull();
    const row = ADMINISTRATION_COUNTS.indexOf("assignment") * (a?.plan.calendar.years ?? 0);
    const sent = [a, b].map((world) =>
      total(world?.administrationBooks.counts.subarray(row, row + 9) ?? []),
    );
    expect(sent[1]).toBeGreaterThan((sent[0] ?? 0) + 100);
  });

  it("is the longest course of who is not assigned again, and leaves shorter ones alone", () => {
    const never = clause({ ...most, "clauses.renewedShare": 0 });
    const cut = lengths(never, SHORT);
    expect(Math.max(...cut)).toBeLessThan(200 + 1e-2);
    const free = lengths(base, SHORT);
    const shorter = (all: readonly number[]): number => all.filter((days) => days < 199).length;
    expect(shorter(free)).toBeGreaterThan(200);
    expect(cut.filter((days) => Math.abs(days - 200) < 1e-2).length).toBeGreaterThan(100);
    // The same courses: those that begin so late that long ones are still open add a few.
    expect(shorter(cut)).toBe(shorter(free));
  });

  it("takes its share of them", () => {
    const at = (share: number): number =>
      lengths(clause({ ...most, "clauses.renewedShare": share }), SHORT).filter(
        (days) => Math.abs(days - 200) < 1e-2,
      ).length;
    const [all, half, none] = [at(0), at(0.5), at(1)];
    expect(none).toBe(0);
    const error = Math.sqrt((all ?? 0) * 0.25);
    expect(Math.abs((half ?? 0) - (all ?? 0) / 2)).toBeLessThan(5 * error);
  });

  it("lets the rest of the course be lived in another form, where that is said", () => {
    // Room for all in the other form too.
    const roomy = { [`forms.${LONG}.inflowPer1000`]: 2 };
    const model = clause({ ...most, ...roomy, "clauses.goesOnAs": LONG });
    const { journeys } = see(model, { until: 2029 });
    const moved = journeys
      .map((journey) => journey.filter(isCare))
      .filter(([first, next]) => first?.place === SHORT && next?.place === LONG);
    const closed = moved.filter(([first, next]) => (first?.from ?? 0) > 366 && next && !next.open);
    expect(closed.length).toBeGreaterThan(50);
    for (const [first] of closed) {
      expect((first?.until ?? 0) - (first?.from ?? 0)).toBeCloseTo(200, 1);
    }
    // As long as it would have been in one form.
    const whole = new Map(
      see(clause(roomy), { until: 2029 })
        .stretches.filter((row) => isCare(row) && !row.open)
        .map((row) => [`${row.youth}@${row.from.toFixed(2)}`, row.until - row.from]),
    );
    const known = closed.filter(([first]) =>
      whole.has(`${first?.youth}@${first?.from.toFixed(2)}`),
    );
    expect(known.length).toBeGreaterThan(30);
    for (const [first, next] of known) {
      const days =
        (first?.until ?? 0) - (first?.from ?? 0) + (next?.until ?? 0) - (next?.from ?? 0);
      expect(days).toBeCloseTo(whole.get(`${first?.youth}@${first?.from.toFixed(2)}`) ?? 0, 0);
    }
  });
});

describe("places kept for the own region", () => {
  const FOSTER = "gezinshuis";
  const region = (kept: number): Model =>
    changeAll(withoutDelays(quietRegion([FOSTER], [])), {
      [`forms.${FOSTER}.inflowPer1000`]: 1,
      [`forms.${FOSTER}.occupancy`]: 0.9,
      [`forms.${FOSTER}.groups.region`]: 1,
      "contracts.regime": "2028",
      "contracts.contractDate": "2024-01-01",
      "savings.baseYear": 2023,
      "placement.otherRegionShare": 0.2,
      "clauses.ownRegionShare": kept,
    });
  const guests = (model: Model): number => {
    const { placementBooks, plan } = lived(model, { until: 2028 }).world;
    const row = PLACEMENT_COUNTS.indexOf("guests") * plan.calendar.years;
    return total(placementBooks.counts.subarray(row, row + plan.calendar.years));
  };
  const waits = (model: Model): number =>
    total(lived(model, { until: 2028 }).world.recorder.waitSum);

  it("let fewer youths of other regions in, and none when all are kept", () => {
    const [none, some, all] = [0, 0.1, 1].map((kept) => guests(region(kept)));
    expect(none).toBeGreaterThan(20);
    expect(some).toBeLessThan(none ?? 0);
    expect(all).toBe(0);
  });

  it("make the own youths wait less", () => {
    expect(waits(region(1))).toBeLessThan(waits(region(0)));
  });
});

describe("help at home in a crisis", () => {
  const WAITED = "behandelgroep";
  const CRISIS = "crisisopvang";
  const AT_HOME = "ambulant-jo";
  const region = (share: number): Model =>
    changeAll(
      withoutDelays(quietRegion([WAITED, CRISIS, AT_HOME], [edge("next", CRISIS, WAITED, 0)])),
      {
        [`forms.${WAITED}.inflowPer1000`]: 1,
        [`forms.${WAITED}.occupancy`]: 3,
        [`forms.${CRISIS}.inflowPer1000`]: 0.001,
        [`forms.${AT_HOME}.inflowPer1000`]: 0.001,
        "waiting.crisisPerMonth": 0.1,
        "crisis.atHomeForm": AT_HOME,
        "crisis.atHomeDays": 21,
        "crisis.atHomeShare": share,
      },
    );
  const count = (share: number, form: string): number =>
    see(region(share), { until: 2025 }).stretches.filter(
      (row) => row.place === form && (isCare(row) || row.phase === "waiting"),
    ).length;

  it("takes its share of crises out of the shelter", () => {
    expect(count(0, AT_HOME)).toBeLessThan(10);
    expect(count(0, CRISIS)).toBeGreaterThan(100);
    expect(count(1, CRISIS)).toBeLessThan(10);
    const half = count(0.5, AT_HOME);
    expect(half).toBeGreaterThan(30);
    expect(count(1, AT_HOME)).toBeGreaterThan(1.5 * half);
  });

  it("lasts as long as it is said to, on average", () => {
    const days = see(changeAll(region(1), { [`forms.${AT_HOME}.occupancy`]: 0.01 }), {
      until: 2026,
    })
      .stretches.filter((row) => row.place === AT_HOME && isCare(row) && !row.open)
      .map(({ from, until }) => until - from);
    expect(days.length).toBeGreaterThan(100);
    const mean = total(days) / days.length;
    expect(Math.abs(mean - 21)).toBeLessThan((5 * 21) / Math.sqrt(days.length));
  });
});

describe("clauses at their neutral values", () => {
  it("leave every bit as it is, whatever else is said of them", () => {
    const design = ladderUpTo(smallRegion, "behaviour");
    const other = changeAll(design, {
      "clauses.renewedShare": 0,
      "clauses.goesOnAs": "forensische-jeugdhulp",
      "clauses.ownRegionShare": 0.5,
      "crisis.atHomeDays": 90,
      "crisis.atHomeForm": "ambulant-jo",
    });
    const [a, b] = [design, other].map((model) => lived(model, { until: 2028 }).world.recorder);
    expect(firstDifference(a, b)).toBeNull();
  });
});
