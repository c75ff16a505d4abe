/**
 * Pathologies of providers: care that breaks off because a provider goes.
 *
 * The one rule: what is seen is care of one youth in one form that stops and goes on, in the log
 * without its reasons.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import { FIRST, quietRegion } from "../journeys/flow/two-stays.ts";
import { exitRegion, FORM } from "../journeys/providers/exit-region.ts";
import { changeAll } from "../support/model.ts";
import {
  expectGrowth,
  expectRising,
  isCare,
  isWait,
  type Seen,
  see,
  seenAt,
  sum,
  withoutDelays,
} from "./levels.ts";

describe("16. a provider that goes", () => {
  /** All classes stop in this share on 1 January 2028, without notice; nobody is passed on warm. */
  const region = (share: number): Model =>
    exitRegion({
      "providers.classes.large.exitShare": share,
      "providers.classes.medium.exitShare": share,
      "providers.noticeDays": 0,
      "transition.warmShare": 0,
      "transition.coldGapDays": 30,
      [`forms.${FORM}.groups.region`]: 20,
    });
  const more = { region, levels: [0, 0.2, 0.5, 0.8], until: 2029 } as const;

  /** Waits between two stretches of care of one youth: nobody in this region moves or comes back. */
  const gaps = ({ journeys }: Seen) =>
    journeys.flatMap((journey) =>
      journey.filter(
        (row) =>
          isWait(row) &&
          journey.some((care) => isCare(care) && Math.abs(care.until - row.from) < 0.01),
      ),
    );

  it("is seen in care of one youth that stops and goes on later, in more youths the more go", () => {
    expectGrowth(seenAt(more, (seen) => gaps(seen).length));
  });

  it("is seen in days without care in the middle of a course", () => {
    const days = (seen: Seen): number => sum(gaps(seen).map(({ from, until }) => until - from));
    expectGrowth(seenAt(more, days));
  });

  it("takes the stated days of each youth where others have room", () => {
    const seen = see(region(0.2), { until: 2029 });
    const closed = gaps(seen).filter(({ open }) => !open);
    expect(closed.length).toBeGreaterThan(10);
    for (const { from, until } of closed) expect(until - from).toBeCloseTo(30, 2);
  });
});

describe("26. staff that are not there", () => {
  const region = (short: number): Model =>
    changeAll(withoutDelays(quietRegion([FIRST], [])), {
      [`forms.${FIRST}.inflowPer1000`]: 0.6,
      [`forms.${FIRST}.occupancy`]: 0.6,
      "labour.on": short > 0,
      "labour.fromYear": 2024,
      "labour.shortage": short,
    });
  const shorter = { region, levels: [0, 0.4, 0.5, 0.6], until: 2028 } as const;

  it("is seen in days that youths wait, more of them the more staff are missing", () => {
    const days = ({ stretches }: Seen): number =>
      Math.round(sum(stretches.filter(isWait).map(({ from, until }) => until - from)));
    expectGrowth(seenAt(shorter, days));
  });

  it("is seen in places in force, which are the manned part of what there was", () => {
    const places = (short: number): number => {
      const { kernel, plan } = see(region(short), { until: 2025 }).world;
      return sum(kernel.places.subarray(0, plan.stations.length));
    };
    expect(Math.abs(places(0.4) - 0.6 * places(0))).toBeLessThan(1);
  });
});

describe("25. beds that become ambulatory places", () => {
  const BESIDE = "ambulant-bij-verblijf";
  const region = (share: number): Model =>
    changeAll(withoutDelays(quietRegion([FIRST, BESIDE], [])), {
      [`forms.${FIRST}.inflowPer1000`]: 0.6,
      [`forms.${FIRST}.occupancy`]: 0.5,
      [`forms.${BESIDE}.inflowPer1000`]: 0.6,
      [`forms.${BESIDE}.occupancy`]: 0.9,
      "contracts.regime": "2028",
      "contracts.contractDate": "2025-01-01",
      "supply.conversionShare": share,
    });
  const more = { region, levels: [0, 0.1, 0.3, 0.6], until: 2027 } as const;
  const placesOf =
    (form: string) =>
    (seen: Seen): number => {
      const { kernel, plan } = seen.world;
      const at = plan.forms.indexOf(form);
      return sum(kernel.places.filter((_, station) => plan.stationForm[station] === at));
    };

  it("is seen in fewer beds and more ambulatory places, the more of the empty ones are turned", () => {
    const beds = seenAt(more, placesOf(FIRST));
    const beside = seenAt(more, placesOf(BESIDE));
    expectRising(beside);
    expectRising([...beds].reverse());
  });

  it("costs no more: the budget of the segment is the same but for the rounding of places", () => {
    const budget = (share: number): number => {
      const { recorder } = see(region(share), { until: 2027 }).world;
      return recorder.capacityBudget[4] ?? 0;
    };
    expect(budget(0)).toBeGreaterThan(1e6);
    expect(Math.abs(budget(0.6) / budget(0) - 1)).toBeLessThan(0.01);
  });

  it("leaves no bed that is used: what was held stays below the places", () => {
    const { kernel, plan } = see(region(1), { until: 2027 }).world;
    const at = plan.forms.indexOf(FIRST);
    plan.stations.forEach((_, station) => {
      if (plan.stationForm[station] === at)
        expect(kernel.places[station] ?? 0).toBeGreaterThan((kernel.held[station] ?? 0) * 0.9);
    });
  });
});
