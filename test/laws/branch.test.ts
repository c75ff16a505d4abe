/**
 * A branch equals a run of its own: what designs have in common may be lived once, no more.
 *
 * The one rule: the whole run is made by asking for its log, which forbids branching; results are
 * equal to the last bit.
 */
import { describe, expect, it } from "vitest";
import {
  compilePlan,
  type Design,
  divergenceDay,
  type Model,
  simulateReplication,
} from "#journeys";
import { besides, change, changeAll, ladder, ladderUpTo, smallRegion } from "../support/model.ts";
import { firstDifference } from "./bits.ts";

const untilYear = 2029;
const firstOfJanuary = (year: number): number =>
  (Date.UTC(year, 0, 1) - Date.UTC(2023, 0, 1)) / 86_400_000;

function designs(models: Readonly<Record<string, Model>>): readonly Design[] {
  const ids = Object.keys(models);
  return ids.map((id, index) => ({
    id,
    model: models[id] as Model,
    against: ids[index - 1] ?? null,
  }));
}

/** The first difference between branched and whole runs of these designs; null for none. */
function branchFault(models: Readonly<Record<string, Model>>): string | null {
  const options = { seed: "branch", replication: 1, untilYear };
  const list = designs(models);
  const branched = simulateReplication(list, options);
  const apart = simulateReplication(list, { ...options, logs: Object.keys(models) });
  const { logs: _kept, ...whole } = apart;
  const { logs: _none, ...short } = branched;
  return firstDifference(short, whole);
}

const steps: Record<string, Model> = { today: smallRegion };
for (const [name] of ladder) steps[name] = ladderUpTo(smallRegion, name);
const top = ladderUpTo(smallRegion, "behaviour");
for (const [name, changes] of besides) steps[name] = changeAll(top, changes);

describe("a branch equals a run of its own", () => {
  it("for the whole ladder and what stands beside it", () => {
    expect(branchFault(steps)).toBeNull();
  });

  it("for each change on its own, against today and against the design", () => {
    const swap = ladderUpTo(smallRegion, "swap");
    const changes = [...ladder, ...besides];
    for (const base of [smallRegion, swap]) {
      const models = Object.fromEntries(
        changes.map(([name, values]) => [name, changeAll(base, values)]),
      );
      expect(branchFault({ base, ...models })).toBeNull();
    }
  });

  it("when a design with a demand of its own stands between two that share theirs", () => {
    const busier = change(smallRegion, "outcome.repeatShare", 0.2);
    const design = ladderUpTo(smallRegion, "swap");
    const alone = simulateReplication(designs({ design }), {
      seed: "branch",
      replication: 1,
      untilYear,
    });
    const among = simulateReplication(designs({ today: smallRegion, busier, design }), {
      seed: "branch",
      replication: 1,
      untilYear,
    });
    expect(firstDifference(among.runs["design"], alone.runs["design"])).toBeNull();
  });

  it("for levers that work from a year of their own, and for another base year", () => {
    const swap = ladderUpTo(smallRegion, "swap");
    const lost = { "attrition.perYear.pleegzorg-bestand": 0.1 };
    const levers: Record<string, Readonly<Record<string, unknown>>> = {
      swap: {},
      lost,
      "lost later": { ...lost, "attrition.fromYear": 2027 },
      fewer: { "demand.targetShare.denhaag": 0.5 },
      "places by use of 2024": { "contracts.placesRule": "use-2024" },
      "places by use of 2023": { "contracts.placesRule": "use-2024", "savings.baseYear": 2023 },
    };
    const models = Object.entries(levers).map(
      ([name, changes]) => [name, changeAll(swap, changes)] as const,
    );
    expect(branchFault(Object.fromEntries(models))).toBeNull();
    const dayOf = (changes: Readonly<Record<string, unknown>>) =>
      divergenceDay(compilePlan(swap), compilePlan(changeAll(swap, changes)));
    expect(dayOf(lost)).toBe(firstOfJanuary(2025));
    expect(dayOf({ "demand.targetShare.denhaag": 0.5 })).toBe(firstOfJanuary(2025));
    expect(dayOf({ "savings.baseYear": 2023 })).toBe(Number.NEGATIVE_INFINITY);
    expect(dayOf({ "contracts.averageYears": 5 })).toBe(Number.POSITIVE_INFINITY);
  });

  it("for limits that only judge: the same lives, paired with all who were in care at the start", () => {
    const swap = ladderUpTo(smallRegion, "swap");
    const judged = changeAll(swap, {
      "detection.waterbedThreshold": 0.1,
      "detection.wallMarginDays": 0,
      "detection.wallPeriodDays": 91,
    });
    expect(divergenceDay(compilePlan(swap), compilePlan(judged))).toBe(Number.POSITIVE_INFINITY);
    expect(branchFault({ swap, judged })).toBeNull();
    const saving = (model: Model) =>
      changeAll(model, { "savings.on": true, "savings.path.2028": 10 });
    const pairWith = (variant: Model) => {
      const models = designs({ swap, variant: saving(variant) });
      const lived = simulateReplication(models, { seed: "judged", replication: 0, untilYear });
      return lived.pairs["variant|swap"];
    };
    expect(firstDifference(pairWith(judged), pairWith(swap))).toBeNull();
    const gap = change(swap, "detection.directEntryGapDays", 200);
    expect(divergenceDay(compilePlan(swap), compilePlan(gap))).toBe(Number.NEGATIVE_INFINITY);
  });

  it("when contracts change in the middle of a year", () => {
    const design = ladderUpTo(smallRegion, "swap");
    for (const day of ["2027-07-01", "2028-07-01"]) {
      expect(
        branchFault({ design, moved: change(design, "contracts.contractDate", day) }),
      ).toBeNull();
    }
  });

  it("when today already has a fixed budget and only the reset or the behaviour differs", () => {
    const fixedToday = changeAll(ladderUpTo(smallRegion, "swap"), {
      "contracts.fundingToday.h8.1": "capacity",
      "contracts.fundingToday.denhaag.1": "capacity",
    });
    for (const changes of [{ "behaviour.on": true }, { "contracts.capacityReset": "to-use" }]) {
      expect(branchFault({ fixedToday, other: changeAll(fixedToday, changes) })).toBeNull();
    }
  });
});

describe("designs are identical until the day they differ", () => {
  const result = simulateReplication(designs(steps), {
    seed: "branch",
    replication: 2,
    untilYear,
    logs: Object.keys(steps),
  });
  const series = ["waiting", "inCare", "places", "placesInUse", "youthsInCare"] as const;

  /** First month of any series in which a design leaves today. */
  function firstOtherMonth(id: string): number {
    const today = result.runs["today"];
    const other = result.runs[id];
    if (today === undefined || other === undefined) throw new Error(`No run of ${id}.`);
    let first = today.months;
    for (const name of series) {
      today[name].forEach((value, cell) => {
        if (!Object.is(value, other[name][cell])) first = Math.min(first, cell % today.months);
      });
    }
    return first;
  }

  it("not a month before 2028 without savings, and at most half a year after", () => {
    expect(firstOtherMonth("swap")).toBeGreaterThanOrEqual(60);
    expect(firstOtherMonth("swap")).toBeLessThan(66);
  });

  it("not a month before 2027 with savings, and in January 2027", () => {
    for (const id of [
      "savings",
      "prices",
      "teams",
      "behaviour",
      ...besides.map(([name]) => name),
    ]) {
      expect(firstOtherMonth(id)).toBe(48);
    }
  });

  it("and that day is known beforehand", () => {
    const today = compilePlan(smallRegion);
    const day = (model: Model): number => divergenceDay(today, compilePlan(model));
    expect(day(smallRegion)).toBe(Number.POSITIVE_INFINITY);
    expect(day(ladderUpTo(smallRegion, "swap"))).toBe(firstOfJanuary(2028));
    expect(day(ladderUpTo(smallRegion, "savings"))).toBe(firstOfJanuary(2027));
    expect(day(change(smallRegion, "waiting.patienceDays", 90))).toBe(Number.NEGATIVE_INFINITY);
  });
});
