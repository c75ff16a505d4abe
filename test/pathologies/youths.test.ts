/**
 * Pathologies of youths: the birthday on which care ends, and brothers and sisters.
 *
 * The one rule: birthdays and families are those of the people, and who was where stands in the log
 * without its reasons.
 */
import { describe, expect, it } from "vitest";
import { FAMILY_COUNTS, type Model } from "#journeys";
import type { FamilyCount } from "../../journeys/measures/family-books.ts";
import { FIRST, quietRegion } from "../journeys/flow/two-stays.ts";
import { changeAll, changeForms } from "../support/model.ts";
import {
  expectGrowth,
  expectRising,
  isCare,
  overlap,
  type Seen,
  type Stretch,
  seenAt,
  sum,
  withoutDelays,
  withRoom,
} from "./levels.ts";

const YEAR = 365.25;
const OTHER = "gezinshuis";

describe("13. the birthday on which care ends", () => {
  /** Who asks is 12 to 17; care lasts two years, and ends on the birthday of this age. */
  const ending = (age: number): Model =>
    changeAll(
      changeForms(withRoom(withoutDelays(quietRegion([FIRST], []))), "endAge", () => age),
      {
        [`forms.${FIRST}.inflowPer1000`]: 1,
        [`forms.${FIRST}.ageFrom`]: 12,
        [`forms.${FIRST}.ageTo`]: 17,
        [`forms.${FIRST}.meanDays`]: 730,
        [`forms.${FIRST}.cvDays`]: 0.5,
      },
    );
  const sooner = {
    region: (level: number) => ending(level === 0 ? 90 : 21 - level),
    levels: [0, 1, 2, 3],
    until: 2027,
  } as const;

  /** Care begun in the run that ends to the day on a birthday of 18, 19 or 20. */
  function cutShort({ stretches, world }: Seen): readonly Stretch[] {
    const { birth } = world.youths;
    return stretches.filter((row) => {
      const age = (row.until - (birth[row.youth] ?? 0)) / YEAR;
      const isNew = isCare(row) && row.from >= 0 && !row.open;
      return isNew && [18, 19, 20].some((limit) => Math.abs(age - limit) < 1e-4);
    });
  }

  it("is seen in care that ends to the day on a birthday, more of it the sooner that is", () => {
    expectGrowth(seenAt(sooner, (seen) => cutShort(seen).length));
  });

  it("is seen in nobody who is in care above that age", () => {
    const late = (seen: Seen): number =>
      seen.stretches.filter(
        (row) =>
          isCare(row) && row.until - (seen.world.youths.birth[row.youth] ?? 0) > 18 * YEAR + 0.01,
      ).length;
    const counts = seenAt(sooner, late);
    expect(counts.at(-1)).toBe(0);
    expect(counts[0]).toBeGreaterThan(50);
  });

  it("leaves days without help until the next law begins, more of them the slower it is", () => {
    const region = (days: number): Model =>
      changeAll(ending(18), {
        ...Object.fromEntries(
          Object.keys(ending(18).adulthood.groups).flatMap((group) => [
            [`adulthood.groups.${group}.wmo`, 1],
            [`adulthood.groups.${group}.wlz`, 0],
            [`adulthood.groups.${group}.zvw`, 0],
          ]),
        ),
        "adulthood.gapDays.wmo": days,
      });
    const slower = { region, levels: [0, 20, 60, 120], until: 2027 } as const;
    expectGrowth(seenAt(slower, ({ world }) => sum(world.adulthoodBooks.gapDays)));
  });
});

describe("14. brothers and sisters", () => {
  const region = (share: number, changes: Readonly<Record<string, unknown>> = {}): Model =>
    changeAll(withRoom(withoutDelays(quietRegion([FIRST, OTHER], []))), {
      [`forms.${FIRST}.inflowPer1000`]: 1,
      [`forms.${OTHER}.inflowPer1000`]: 1,
      [`forms.${FIRST}.groups.region`]: 6,
      "families.siblingShare": share,
      "families.staySiblingShare": 0,
      ...changes,
    });
  const more = { region, levels: [0, 0.1, 0.3, 0.6], until: 2027 } as const;

  /** Families of which two or more children are in care at one time. */
  function together({ stretches, world }: Seen): readonly (readonly Stretch[])[] {
    const { population, firstCandidate } = world;
    const families = new Map<number, Stretch[]>();
    for (const row of stretches.filter(isCare)) {
      const family = population.families.first[row.youth - firstCandidate];
      if (family === undefined) continue;
      const known = families.get(family);
      if (known) known.push(row);
      else families.set(family, [row]);
    }
    return [...families.values()].filter((rows) =>
      rows.some((a) => rows.some((b) => a.youth < b.youth && overlap(a, b))),
    );
  }

  it("is seen in families with several children in care at one time", () => {
    expectGrowth(seenAt(more, (seen) => together(seen).length));
  });

  it("splits them over forms, and in one form over houses, the more of them there are", () => {
    const apart = (seen: Seen): number =>
      together(seen).filter((rows) => new Set(rows.map(({ place }) => place)).size > 1).length;
    expectGrowth(seenAt(more, apart));
  });

  it("gives a family a plan for every child, unless one is shared", () => {
    /** Plans above one a family, in all years. */
    const extra = ({ world }: Seen): number => {
      const { counts, years } = world.familyBooks;
      const row = (count: FamilyCount): number => {
        const from = FAMILY_COUNTS.indexOf(count) * years;
        return sum(counts.subarray(from, from + years));
      };
      return row("plans") - row("families");
    };
    const plans = (shared: number) =>
      seenAt(
        {
          ...more,
          region: (level) => region(level, { "families.sharedPlanShare": shared }),
        },
        extra,
      );
    expectGrowth(plans(0));
    expect(plans(1)).toEqual([0, 0, 0, 0]);
  });

  it("changes nobody's care: the same youths start on the same days", () => {
    const days = ({ world }: Seen): number => sum(world.recorder.days);
    const values = seenAt(more, days);
    for (const value of values) expect(value).toBe(values[0]);
    expectRising([0, values[0] ?? 0]);
  });
});
