/**
 * Pathologies of behaviour: easy youths first, longer care than needed, a stop at the end of the year.
 *
 * The one rule: the twin with all behaviour off is lived too, and a knob at nothing equals it.
 */
import { describe, expect, it } from "vitest";
import type { Model } from "#journeys";
import { FIRST, quietRegion } from "../journeys/flow/two-stays.ts";
import { change, changeAll, fewGroups, haaglanden, onlyForms } from "../support/model.ts";
import {
  expectRising,
  isCare,
  type Seen,
  see,
  seenAt,
  sum,
  withoutDelays,
  withRoom,
} from "./levels.ts";

/** New contracts from the second year on, and no behaviour but what a test asks for. */
const contracts = {
  "contracts.regime": "2028",
  "contracts.contractDate": "2024-01-01",
  "behaviour.on": true,
  "behaviour.stretch": 0,
  "behaviour.bedBlocking": 0,
  "behaviour.selectivity": 0,
  "behaviour.pushUp": 0,
  "behaviour.yearEndStop": 0,
};

describe("9. easy youths first", () => {
  /** A full house; all come by the same referrer, who puts everybody on one level of the list. */
  const region = (selectivity: number): Model => {
    const model = changeAll(withoutDelays(quietRegion([FIRST], [])), {
      ...contracts,
      [`forms.${FIRST}.inflowPer1000`]: 1,
      [`forms.${FIRST}.occupancy`]: 1.02,
      "behaviour.selectivity": selectivity,
    });
    return oneReferrer(model, "gi");
  };

  /** Mean days from the first request to care, of heavy youths over those of light ones. */
  function ratio({ journeys, world }: Seen): number {
    const { youths, plan } = world;
    const days = (severe: number): number => {
      const waits = journeys.flatMap((journey) => {
        const youth = journey[0]?.youth ?? -1;
        const asked = youths.firstAsked[youth] ?? 0;
        const care = journey.find((row) => isCare(row) && row.from >= 0);
        const isNew = youth >= world.firstCandidate && asked > plan.calendar.contractDay;
        return care && isNew && youths.severe[youth] === severe ? [care.from - asked] : [];
      });
      return sum(waits) / waits.length;
    };
    return days(1) / days(0);
  }

  it("is seen in the wait of heavy youths against light ones on the same list", () => {
    const values = seenAt({ region, levels: [0, 0.1, 0.3, 0.6], until: 2029 }, ratio);
    expectRising(values);
    // Off, both wait alike: the mean of three ratios is 1 within what a few waits leave to chance.
    expect(Math.abs((values[0] ?? Number.NaN) / 3 - 1)).toBeLessThan(0.15);
    expect(ratio(see(change(region(0.6), "behaviour.on", false)))).toBe(ratio(see(region(0))));
  });
});

function oneReferrer(model: Model, id: string): Model {
  const changes = Object.keys(model.municipalities).flatMap((town) =>
    Object.keys(model.referrers).map((referrer) => [
      `municipalities.${town}.referrers.${referrer}`,
      referrer === id ? 1 : 0,
    ]),
  );
  return changeAll(model, Object.fromEntries(changes));
}

describe("10. care longer than needed", () => {
  const FORM = "specialistische-ggz";
  const region = (stretch: number): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([FORM], []))), {
      ...contracts,
      [`forms.${FORM}.inflowPer1000`]: 1,
      "contracts.fundingDesign.denhaag.5": "pxq",
      "behaviour.stretch": stretch,
    });

  /** Days of ended care of each youth, of care begun under the new contracts. */
  function lengths(model: Model): ReadonlyMap<number, number> {
    const { stretches, world } = see(model, { until: 2028 });
    const begun = stretches.filter(
      (row) => isCare(row) && !row.open && row.from >= world.plan.calendar.contractDay,
    );
    return new Map(begun.map(({ youth, from, until }) => [youth, until - from]));
  }

  it("is seen in the same youth's care, longer by the stated share and by nothing with the knob off", () => {
    const plain = lengths(change(region(0), "behaviour.on", false));
    for (const share of [0, 0.02, 0.05, 0.07]) {
      const ratios = [...lengths(region(share))].flatMap(([youth, days]) => {
        const same = plain.get(youth);
        return same === undefined || same < 30 ? [] : [days / same];
      });
      expect(ratios.length).toBeGreaterThan(100);
      expect(Math.max(...ratios.map((ratio) => Math.abs(ratio - 1 - share)))).toBeLessThan(1e-4);
    }
  });
});

describe("12. the end of the year", () => {
  const FORM = "specialistische-ggz";
  const region = (stop: number): Model => {
    const few = fewGroups(onlyForms(haaglanden, [FORM]), 6);
    const quiet = quietRegion([FORM], []);
    const form = few.forms[FORM];
    if (form === undefined) throw new Error(`There is no ${FORM}.`);
    return changeAll(withRoom(withoutDelays({ ...quiet, forms: { [FORM]: form } })), {
      ...contracts,
      [`forms.${FORM}.inflowPer1000`]: 1.5,
      "demand.inflowGrowth": 0.2,
      "demand.ceiling": 6,
      "contracts.fundingDesign.h8.5": "pxq-spending-room",
      "behaviour.yearEndStop": stop,
    });
  };

  /** Starts by month of the year, from the second year of the contracts on. */
  function startsByMonth({ stretches, world }: Seen): readonly number[] {
    const { monthStart } = world.plan.calendar;
    const counts = new Array<number>(12).fill(0);
    for (const row of stretches.filter((one) => isCare(one) && one.from >= (monthStart[24] ?? 0))) {
      const month = monthStart.findLastIndex((day) => day <= row.from) % 12;
      counts[month] = (counts[month] ?? 0) + 1;
    }
    return counts;
  }
  const january = (seen: Seen): number => startsByMonth(seen)[0] ?? 0;
  const autumn = (seen: Seen): number => sum(startsByMonth(seen).slice(9));

  it("is seen in few starts from October on and a rush in January", () => {
    const more = { region, levels: [0, 0.3, 0.6, 1], until: 2028 } as const;
    const inJanuary = seenAt(more, january);
    const inAutumn = seenAt(more, autumn);
    expectRising(inJanuary);
    expectRising(inAutumn.map((count) => -count));
    const off = change(region(0), "behaviour.on", false);
    expect(inJanuary[0]).toBe(
      sum([0, 1, 2].map((replication) => january(see(off, { until: 2028, replication })))),
    );
  });
});
