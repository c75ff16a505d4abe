/**
 * The central placement point: what another order, seeing places, a crisis limit, other regions and a
 * way back do, each seen in waits, places and euros.
 *
 * The one rule: a figure is compared with the same region without that rule, or with its own law.
 */
import { describe, expect, it } from "vitest";
import { type Model, simulateReplication } from "#journeys";
import type { World } from "../../../journeys/flow/world.ts";
import { FAMILY_COUNTS } from "../../../journeys/measures/family-books.ts";
import { PLACEMENT_COUNTS } from "../../../journeys/measures/placement-books.ts";
import { MOVES } from "../../../journeys/measures/summary.ts";
import { firstDifference } from "../../laws/bits.ts";
import { counted, lived, total } from "../../laws/lived.ts";
import { isCare, isWait, type Seen, see, withoutDelays } from "../../pathologies/levels.ts";
import { changeAll, ladderUpTo, smallRegion } from "../../support/model.ts";
import { edge, FIRST, quietRegion } from "./two-stays.ts";

type Changes = Readonly<Record<string, unknown>>;
const CRISIS = "crisisopvang";

/** New contracts from the second year on. */
const soon = { "contracts.regime": "2028", "contracts.contractDate": "2024-01-01" };
const SECOND_YEAR = 365;

/** One form, four groups, a little fewer places than are asked for. */
function fourGroups(changes: Changes): Model {
  return changeAll(withoutDelays(quietRegion([FIRST], [])), {
    ...soon,
    [`forms.${FIRST}.groups.region`]: 4,
    [`forms.${FIRST}.occupancy`]: 1.02,
    ...changes,
  });
}

/** Days each youth waited for its first place, for those who asked under the new contracts. */
function waits({ world, journeys }: Seen, who: (youth: number) => boolean = () => true) {
  const found: number[] = [];
  for (const journey of journeys) {
    const rows = journey.filter((row) => isWait(row) && !row.open);
    const start = journey.find((row) => isCare(row))?.from ?? Number.POSITIVE_INFINITY;
    const youth = journey[0]?.youth ?? -1;
    const asked = world.youths.firstAsked[youth] ?? 0;
    if (youth < world.firstCandidate || asked < SECOND_YEAR + 365 || !Number.isFinite(start))
      continue;
    if (who(youth)) found.push(total(rows.map(({ from, until }) => until - from)));
  }
  return total(found) / found.length;
}

const count = ({ placementBooks }: World, name: (typeof PLACEMENT_COUNTS)[number]): number => {
  const row = PLACEMENT_COUNTS.indexOf(name) * placementBooks.years;
  return total(placementBooks.counts.subarray(row, row + placementBooks.years));
};
const moved = ({ moves }: World, name: (typeof MOVES)[number]): number => {
  const row = MOVES.indexOf(name) * moves.years;
  return total(moves.counts.subarray(row, row + moves.years));
};

const everything = {
  "placement.rule": "sibling",
  "placement.seesPlaces": true,
  "placement.crisisMaxDays": 28,
  "placement.otherRegionShare": 0.2,
  "placement.wayBackDays": 90,
};

describe("the placement point", () => {
  const options = { seed: "placement", replication: 0, untilYear: 2029 };
  const run = (model: Model) =>
    simulateReplication([{ id: "one", model, against: null }], options).runs["one"];
  const swap = ladderUpTo(smallRegion, "swap");

  it("changes nothing where contracts stay as they are", () => {
    expect(firstDifference(run(changeAll(smallRegion, everything)), run(smallRegion))).toBeNull();
  });

  it("acts from the contract date on, and a branch there equals a run of its own", () => {
    const model = changeAll(swap, everything);
    const alone = run(model);
    const both = simulateReplication(
      [
        { id: "base", model: swap, against: null },
        { id: "one", model, against: "base" },
      ],
      options,
    ).runs;
    expect(firstDifference(both["one"], alone)).toBeNull();
    expect(firstDifference(both["one"], both["base"])).not.toBeNull();
    const [base, one] = [both["base"], both["one"]];
    const years = one?.years.length ?? 0;
    one?.formDays.forEach((days, cell) => {
      if (cell % years < 5) expect(days).toBe(base?.formDays[cell]);
    });
  });
});

describe("the order of placing", () => {
  const severe = (seen: Seen) => (youth: number) => seen.world.youths.severe[youth] === 1;
  const ratio = (rule: string): number => {
    const seen = see(fourGroups({ "placement.rule": rule }), { until: 2030 });
    return waits(seen, severe(seen)) / waits(seen, (youth) => !severe(seen)(youth));
  };

  it("lets severe needs go first by severity, and not by waiting", () => {
    expect(ratio("severity")).toBeLessThan(0.6);
    expect(ratio("waiting")).toBeGreaterThan(0.8);
  });

  it("puts siblings together by the rule for siblings", () => {
    const together = (rule: string): number => {
      const { world } = see(
        fourGroups({
          "placement.rule": rule,
          "placement.seesPlaces": true,
          "families.siblingShare": 0.8,
          [`forms.${FIRST}.occupancy`]: 0.9,
        }),
        { until: 2030 },
      );
      const { counts, years } = world.familyBooks;
      const sum = (name: (typeof FAMILY_COUNTS)[number]): number =>
        total(counts.subarray(FAMILY_COUNTS.indexOf(name) * years).subarray(0, years));
      expect(sum("siblings-in-stay")).toBeGreaterThan(30);
      return sum("siblings-in-stay-together") / sum("siblings-in-stay");
    };
    expect(together("sibling")).toBeGreaterThan(together("waiting") + 0.1);
  });
});

describe("who left a group because the stay broke down", () => {
  /** Children of one family in a few groups, where half of the stays break down. */
  const broken = (rule: string): Seen =>
    see(
      {
        ...fourGroups({
          "placement.rule": rule,
          "placement.seesPlaces": true,
          "families.siblingShare": 0.8,
          [`forms.${FIRST}.occupancy`]: 0.8,
          [`forms.${FIRST}.breakdownShare`]: 0.5,
        }),
        pathway: [edge("breakdown", FIRST, FIRST)],
      },
      { until: 2030 },
    );

  /** Pairs of stays that follow each other: how many there are, and in the same group. */
  function again({ world: { log } }: Seen): readonly [number, number] {
    if (log === null) throw new Error("No log was kept.");
    const rows = [...log.phase.subarray(0, log.length).keys()].filter(
      (row) => log.phase[row] === 1 && (log.from[row] ?? 0) > SECOND_YEAR,
    );
    const last = new Map<number, number>();
    const pairs = rows.flatMap((row) => {
      const [youth, group] = [log.youth[row] ?? -1, log.group[row] ?? -1];
      const before = last.get(youth);
      last.set(youth, group);
      return before === undefined ? [] : [before === group];
    });
    return [pairs.length, pairs.filter((isSame) => isSame).length];
  }

  it("is never sent back there, not by the rule for siblings either", () => {
    for (const rule of ["severity", "sibling"]) {
      const [all, same] = again(broken(rule));
      expect(all).toBeGreaterThan(200);
      expect(same).toBe(0);
    }
  });
});

describe("who comes from a crisis place", () => {
  const model = (first: boolean): Model =>
    changeAll(withoutDelays(quietRegion([CRISIS, FIRST], [edge("next", CRISIS, FIRST, 0.5)])), {
      ...soon,
      [`forms.${CRISIS}.inflowPer1000`]: 0.5,
      [`forms.${CRISIS}.occupancy`]: 0.2,
      [`forms.${FIRST}.occupancy`]: 1.1,
      "placement.fromCrisisFirst": first,
    });
  /** Days that crisis places are kept for want of a next one, and the wait of all others. */
  const seen = [false, true].map((first) => see(model(first), { until: 2030 }));
  const kept = seen.map(({ world }) => counted(world, "blocked-days"));
  const others = seen.map((one) => waits(one, (youth) => needsFirst(one, youth)));

  it("goes before others when the rule says so, and leaves the place sooner", () => {
    expect(kept[1]).toBeLessThan(0.5 * (kept[0] ?? 0));
    expect(others[1]).toBeGreaterThan(others[0] ?? Number.POSITIVE_INFINITY);
  });
});

const needsFirst = ({ world }: Seen, youth: number): boolean =>
  world.youths.firstNeed[youth] === world.plan.forms.indexOf(FIRST);

it("shortens the wait when it sees where there is room", () => {
  const mean = (seesPlaces: boolean): number =>
    waits(
      see(fourGroups({ "placement.seesPlaces": seesPlaces, [`forms.${FIRST}.occupancy`]: 0.9 })),
    );
  expect(mean(true)).toBeLessThan(0.7 * mean(false));
});

describe("youths of other regions", () => {
  const guests = (share: number, rule = "severity"): Seen =>
    see(fourGroups({ "placement.otherRegionShare": share, "placement.rule": rule }), {
      until: 2030,
    });
  const [none, few, many] = [guests(0), guests(0.05), guests(0.15)];

  it("take places: the own region waits longer, the more there are", () => {
    expect(waits(few)).toBeGreaterThan(waits(none) * 1.1);
    expect(waits(many)).toBeGreaterThan(waits(few) * 1.1);
  });

  it("come as often as their share says, and leave no days in the books of the region", () => {
    const { plan, population, recorder } = many.world;
    const starts = total(population.load.starts);
    const expected = 0.15 * starts * 6;
    const came = count(many.world, "guests") + waitingGuests(many.world);
    expect(Math.abs(came - expected)).toBeLessThan(4 * Math.sqrt(expected));
    const own = many.stretches.filter(isCare);
    expect(total(recorder.formDays)).toBeCloseTo(
      total(own.map(({ from, until }) => until - from)) + heldBefore(many),
      -2,
    );
    expect(plan.forms).toEqual([FIRST]);
  });

  it("go last by the rule of the own region", () => {
    expect(waits(guests(0.15, "region"))).toBeLessThan(waits(many) * 0.8);
  });
});

/** Guests in line on the last day. */
function waitingGuests({ kernel, episodes }: World): number {
  let waiting = 0;
  for (let slot = 0; slot < kernel.slots; slot++) {
    if (kernel.phase[slot] !== 0 && episodes.youth[slot] === -1 && kernel.hold[slot] === -1)
      waiting++;
  }
  return waiting;
}

/** Days of the stock before the run are in the log of stretches and not in the books. */
function heldBefore({ stretches }: Seen): number {
  return -total(stretches.filter(isCare).map(({ from }) => Math.max(0, -from)));
}

describe("a crisis place with a longest stay", () => {
  const model = (days: number): Model =>
    changeAll(withoutDelays(quietRegion([CRISIS, FIRST], [edge("next", CRISIS, FIRST)])), {
      ...soon,
      [`forms.${CRISIS}.groups.region`]: 2,
      [`forms.${CRISIS}.occupancy`]: 0.3,
      [`forms.${CRISIS}.inflowPer1000`]: 0.5,
      [`forms.${FIRST}.inflowPer1000`]: 0.2,
      [`forms.${FIRST}.occupancy`]: 1.1,
      "placement.crisisMaxDays": days,
    });
  /** Longest time at one crisis place, care and the wait for the next together, per youth. */
  const longest = ({ world }: Seen): number => {
    const { log, plan } = world;
    if (log === null) throw new Error("No log was kept.");
    const form = plan.forms.indexOf(CRISIS);
    const rows = [...log.place.subarray(0, log.length).keys()]
      .map((row) => ({
        youth: log.youth[row] ?? -1,
        isCare: log.phase[row] === 1,
        from: log.from[row] ?? 0,
        until: log.until[row] ?? 0,
        cost: log.cost[row] ?? 0,
        here: log.place[row] === form,
      }))
      // A wait that costs nothing is one for a bed, not in one.
      .filter(
        ({ here, from, until, isCare, cost }) => here && until > from && (isCare || cost > 0),
      );
    const since = new Map<number, number>();
    return rows.reduce((most, { youth, isCare, from, until }) => {
      if (isCare) since.set(youth, from);
      const start = since.get(youth) ?? Number.POSITIVE_INFINITY;
      return start > SECOND_YEAR ? Math.max(most, until - start) : most;
    }, 0);
  };
  const [free, limited] = [see(model(0), { until: 2028 }), see(model(28), { until: 2028 })];
  const secondBeds = ({ journeys }: Seen): number =>
    journeys.filter(
      (journey) => journey.filter((row) => isCare(row) && row.place === CRISIS).length > 1,
    ).length;

  it("is left on its last day, also by who has no other place", () => {
    expect(longest(free)).toBeGreaterThan(60);
    expect(longest(limited)).toBeLessThanOrEqual(28.01);
  });

  it("is followed by a second bed while the wait goes on", () => {
    expect(secondBeds(free)).toBe(0);
    expect(secondBeds(limited)).toBeGreaterThan(20);
    const beds = moved(limited.world, "second-bed");
    expect(beds).toBeGreaterThanOrEqual(secondBeds(limited));
    // The move to it is a move between stays, in every count of those.
    expect(counted(limited.world, "moves-between-stays")).toBeGreaterThanOrEqual(beds);
  });
});

describe("a way back into the region", () => {
  const model = (days: number): Model =>
    fourGroups({
      "waiting.outOfRegionShare": 1,
      "waiting.stayPatienceDays": 20,
      "placement.wayBackDays": days,
      [`forms.${FIRST}.occupancy`]: 1.1,
    });

  it("shortens the days outside, and the euro paid for each who goes there", () => {
    const [stays, back] = [lived(model(0), { until: 2030 }), lived(model(90), { until: 2030 })];
    const outside = ({ world }: typeof stays): number => count(world, "outside-days");
    const each = (life: typeof stays): number =>
      outside(life) / count(life.world, "outside-starts");
    expect(moved(stays.world, "way-back")).toBe(0);
    expect(moved(back.world, "way-back")).toBeGreaterThan(50);
    expect(each(back)).toBeLessThan(0.7 * each(stays));
    const paid = ({ world }: typeof stays): number =>
      counted(world, "out-of-region-euro") / counted(world, "out-of-region-starts");
    expect(paid(back)).toBeLessThan(0.7 * paid(stays));
  });
});
