/**
 * The savings path: from million euros a year to the share of a segment that remains.
 *
 * The one rule: the amounts are those of the letters (S060, S061 and the second of them for 2028).
 */
import { describe, expect, it } from "vitest";
import { compilePlan, type Model, savingsTarget } from "#journeys";
import { remainingShare } from "../../../journeys/contracts/savings.ts";
import { groupSavingShare } from "../../../journeys/flow/supply/saving-share.ts";
import type { World } from "../../../journeys/flow/world.ts";
import { SEGMENTS } from "../../../journeys/model/plan.ts";
import { lived } from "../../laws/lived.ts";
import { change, changeAll, haaglanden, smallRegion } from "../../support/model.ts";

const saving = change(haaglanden, "savings.on", true);
const millions = (model: Model, years: readonly number[]): readonly number[] =>
  years.map((year) => savingsTarget(compilePlan(model), year) / 1e6);

describe("the amount asked", () => {
  it("follows the path of the letters year by year, and 0 before it", () => {
    const years = [2024, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033];
    expect(millions(saving, years)).toEqual([0, 0, 11.3, 14.8, 21.5, 24, 25, 25, 25]);
  });

  it("stays at its last value after the path, and is 0 without savings", () => {
    expect(millions(saving, [2034, 2040])).toEqual([25, 25]);
    expect(millions(haaglanden, [2027, 2033])).toEqual([0, 0]);
  });

  it("takes the other letter's figure for 2028 when switched (C1)", () => {
    const other = change(saving, "savings.value2028", "S3");
    expect(millions(other, [2027, 2028, 2029])).toEqual([11.3, 14.3, 21.5]);
  });

  it("starts later when the path does (C2)", () => {
    expect(millions(change(saving, "savings.startYear", 2029), [2027, 2028, 2029])).toEqual([
      0, 0, 21.5,
    ]);
  });
});

describe("the share of a segment that remains", () => {
  const spent = [70e6, 60e6, 20e6, 25e6, 160e6] as const;

  it("takes the whole path off the segments together, in euro", () => {
    const plan = compilePlan(saving);
    for (const year of [2027, 2028, 2031]) {
      const off = SEGMENTS.map((_, index) => {
        const base = spent[index] as number;
        return base * (1 - remainingShare(plan, index + 1, year, base));
      });
      expect(off.every((euro) => euro > 0)).toBe(true);
      const sum = off.reduce((total, euro) => total + euro, 0);
      expect(sum).toBeCloseTo(savingsTarget(plan, year), 3);
    }
  });

  it("follows the split, also when its shares do not add up to 1", () => {
    const plan = compilePlan(
      changeAll(saving, {
        "savings.split.1": 3,
        "savings.split.2": 1,
        "savings.split.3": 0,
        "savings.split.4": 0,
        "savings.split.5": 0,
      }),
    );
    expect(remainingShare(plan, 1, 2031, 100e6)).toBeCloseTo(1 - (25 * 0.75) / 100, 12);
    expect(remainingShare(plan, 2, 2031, 100e6)).toBeCloseTo(1 - (25 * 0.25) / 100, 12);
    expect(remainingShare(plan, 3, 2031, 100e6)).toBe(1);
  });

  it("never falls under the least share, and is whole where nothing was spent", () => {
    const plan = compilePlan(saving);
    expect(remainingShare(plan, 5, 2031, 1e6)).toBe(0.5);
    const more = compilePlan(change(saving, "savings.leastShare", 0.8));
    expect(remainingShare(more, 5, 2031, 1e6)).toBe(0.8);
    expect(remainingShare(plan, 5, 2031, 0)).toBe(1);
  });
});

it("leaves the local purchase of Den Haag alone unless it is included (C2)", () => {
  const day = (Date.UTC(2027, 5, 1) - Date.UTC(2023, 0, 1)) / 86_400_000;
  const places = (model: Model): ReadonlyMap<string, number> => {
    let found = new Map<string, number>();
    lived(model, {
      until: 2027,
      pauseAt: day,
      atPause: ({ kernel, plan }) => {
        found = new Map(plan.stations.map((name, at) => [name, kernel.places[at] as number]));
      },
    });
    return found;
  };
  // A twentieth of the region saves a twentieth of the path.
  const small = changeAll(smallRegion, { "savings.on": true, "savings.path.2027": 11.3 / 20 });
  const before = places(smallRegion);
  const without = places(small);
  const included = places(change(small, "savings.includesDenHaagLocal", true));
  const station = "specialistische-ggz@denhaag/01";
  expect(without.get(station)).toBe(before.get(station));
  expect(included.get(station)).toBeLessThan(before.get(station) as number);
  const elsewhere = "specialistische-ggz@h8/01";
  expect(without.get(elsewhere)).toBeLessThan(before.get(elsewhere) as number);
});

describe("crisis places and the saving", () => {
  const CRISIS = "crisisopvang";
  const day = (Date.UTC(2027, 5, 1) - Date.UTC(2023, 0, 1)) / 86_400_000;
  const small = changeAll(smallRegion, {
    "savings.on": true,
    "savings.path.2027": 11.3 / 20,
    [`forms.${CRISIS}.groups.region`]: 1,
  });

  /** By form of segment 1: places halfway 2027, what the saving leaves, and euro of 2024. */
  function halfway(model: Model) {
    let found: {
      left: Map<string, number>;
      places: Map<string, number>;
      euro: Map<string, number>;
    };
    found = { left: new Map(), places: new Map(), euro: new Map() };
    const atPause = (world: World): void => {
      const { plan, recorder, kernel } = world;
      const year = 2024 - plan.calendar.firstHistoryYear;
      plan.forms.forEach((form, at) => {
        if (plan.segment[at] !== 1) return;
        found.euro.set(form, recorder.formEuro[at * recorder.years + year] ?? 0);
        const station = plan.stationForm.indexOf(at);
        if (station < 0) return;
        found.left.set(form, groupSavingShare(world, station));
        found.places.set(form, kernel.places[station] ?? 0);
      });
    };
    lived(model, { until: 2027, pauseAt: day, atPause });
    return found;
  }

  it("spares them, and takes the same sum off the rest of the segment", () => {
    for (const spares of [true, false]) {
      const { left, euro } = halfway(change(small, "savings.sparesCrisis", spares));
      expect(left.get(CRISIS) === 1).toBe(spares);
      const others = [...left].filter(([form]) => form !== CRISIS);
      expect(new Set(others.map(([, share]) => share)).size).toBe(1);
      expect(others[0]?.[1]).toBeLessThan(1);
      // Euro of all forms, also of those without places: the saving is a share of the segment.
      const taken = [...euro].reduce((sum, [form, spent]) => {
        const share = form === CRISIS ? (left.get(CRISIS) ?? 1) : (others[0]?.[1] ?? 1);
        return sum + spent * (1 - share);
      }, 0);
      const split = haaglanden.savings.split;
      const whole = SEGMENTS.reduce((sum, id) => sum + split[id].value, 0);
      expect(taken).toBeCloseTo(((11.3e6 / 20) * split["1"].value) / whole, 0);
    }
  });

  it("leaves as many of them as without a saving", () => {
    const roomy = { "savings.path.2027": 11.3 / 4, [`forms.${CRISIS}.occupancy`]: 0.1 };
    const many = changeAll(small, roomy);
    const crisis = (model: Model): number => halfway(model).places.get(CRISIS) ?? Number.NaN;
    const none = crisis(change(many, "savings.on", false));
    expect(crisis(many)).toBe(none);
    expect(crisis(change(many, "savings.sparesCrisis", false))).toBeLessThan(none);
  });
});
