/**
 * Twelve journeys a domain expert would tell, each in a small world made for it.
 *
 * The one rule: the path and what must not happen stand in the data of the region; a world may only
 * make the choice of its archetype certain, and without that choice the path must vanish.
 */
import { describe, expect, it } from "vitest";
import { FAMILY_COUNTS } from "#journeys";
import { lived, total } from "../laws/lived.ts";
import { change } from "../support/model.ts";
import { follows, goesAsTold, type Journey, journeysOf, mustNots, toldAs } from "./told.ts";
import { ageAfter, neighbour, smallWorlds } from "./worlds.ts";

/** Enough journeys that a share says something. */
const ENOUGH = 20;

const run = (model: Parameters<typeof lived>[0]): readonly Journey[] =>
  journeysOf(lived(model, { keepLog: true }));

describe.each(Object.keys(smallWorlds))("archetype %s", (id) => {
  const told = toldAs(id);
  const world = smallWorlds[id]?.() ?? ({} as never);
  const subjects = (journeys: readonly Journey[]): readonly Journey[] =>
    journeys.filter((one) => one.archetype === id && (world.subject?.(one) ?? true));
  const all = subjects(run(world.model));
  const judged = all.filter(world.judged);

  it("goes the way that was told", () => {
    expect(judged.length).toBeGreaterThanOrEqual(ENOUGH);
    const strays = judged.filter((journey) => !follows(told.path, journey));
    const most = Math.floor((1 - world.share) * judged.length);
    expect(strays.length, JSON.stringify(strays[0]?.rows)).toBeLessThanOrEqual(most);
  });

  it("never meets what must not happen", () => {
    const met = all.flatMap((journey) => mustNots(told.never, journey));
    expect(met.slice(0, 3)).toEqual([]);
  });

  it("goes another way when its cause is taken away", () => {
    const others = subjects(run(world.without));
    const same = others.filter((one) => world.judged(one) && goesAsTold(told, one));
    expect(same.slice(0, 1)).toEqual([]);
  });
});

describe("archetype E as a family", () => {
  const life = lived(smallWorlds["E"]?.().model ?? ({} as never), { keepLog: true });
  const { families } = life.world.population;
  const { firstCandidate } = life.world;
  const journeys = new Map(journeysOf(life).map((one) => [one.youth, one]));
  const children = new Map<number, Journey[]>();
  families.first.forEach((head, candidate) => {
    const one = journeys.get(firstCandidate + candidate);
    if (one !== undefined) children.set(head, [...(children.get(head) ?? []), one]);
  });
  const threes = [...children.values()].filter(
    (family) => family.length === 3 && family.every(({ archetype }) => archetype === "E"),
  );
  const hasCare = ({ rows }: Journey): boolean =>
    rows.some(({ phase, place }) => phase === "care" && place !== "local-team");

  it("has families of three of whom two have care in segment 5 and one the local team's help", () => {
    const told = threes.filter((family) => family.filter(hasCare).length === 2);
    expect(told.length).toBeGreaterThan(0);
    for (const family of told) {
      const other = family.find((one) => !hasCare(one));
      expect(other?.rows.some(({ place }) => place === "local-team")).toBe(true);
      expect(new Set(family.map(({ town }) => town)).size).toBe(1);
    }
  });

  it("has one plan for each family where plans are shared, and more where they are not", () => {
    const plansOf = (share: number): readonly number[] => {
      const model = change(
        smallWorlds["E"]?.().model ?? ({} as never),
        "families.sharedPlanShare",
        share,
      );
      const { familyBooks } = lived(model).world;
      const sum = (count: (typeof FAMILY_COUNTS)[number]): number => {
        const row = FAMILY_COUNTS.indexOf(count) * familyBooks.years;
        return total(familyBooks.counts.subarray(row, row + familyBooks.years));
      };
      return [sum("families"), sum("plans"), sum("siblings"), sum("siblings-one-plan")];
    };
    const [families1 = 0, plans1, siblings1 = 0, one1] = plansOf(1);
    expect(siblings1).toBeGreaterThan(20);
    expect([plans1, one1]).toEqual([families1, siblings1]);
    const [families0 = 0, plans0 = 0, siblings0 = 0, one0] = plansOf(0);
    expect([families0, siblings0, one0]).toEqual([families1, siblings1, 0]);
    // Each family with siblings in care has at least one plan more.
    expect(plans0).toBeGreaterThanOrEqual(families0 + siblings0);
  });
});

describe("archetype G after the 18th birthday", () => {
  it("stays in the training house beyond 18, and nobody comes into one after it", () => {
    const all = run(smallWorlds["G"]?.().model ?? ({} as never));
    const houses = all.flatMap(({ rows, birth }) =>
      rows
        .filter(({ phase, place }) => phase === "care" && place === "kamertraining")
        .map((row) => ({ from: (row.from - birth) / 365.25, until: (row.until - birth) / 365.25 })),
    );
    expect(houses.filter(({ until }) => until > 18).length).toBeGreaterThan(20);
    // A birthday in the waiting list ends no wait for a form that lasts to 23.
    expect(houses.filter(({ from }) => from < 16 - 0.01)).toEqual([]);
    expect(houses.filter(({ until }) => until > 23.01)).toEqual([]);
  });

  it("goes home from the group when it is too young for a training house", () => {
    const all = run(smallWorlds["G"]?.().model ?? ({} as never));
    const young = all.filter((one) => ageAfter("behandelgroep", one) < 16);
    const housed = young.filter(({ rows }) => rows.some(({ place }) => place === "kamertraining"));
    expect(young.length).toBeGreaterThan(5);
    expect(housed).toEqual([]);
  });
});

it("archetype H has both at once, for most of the treatment", () => {
  const all = run(smallWorlds["H"]?.().model ?? ({} as never));
  const care = (place: string, { rows }: Journey) =>
    rows.find((row) => row.phase === "care" && row.place === place);
  const both = all.filter((one) => {
    const stay = care("behandelgroep", one);
    const treatment = care("hoogspecialistische-ggz", one);
    return stay !== undefined && treatment !== undefined && treatment.from < stay.until;
  });
  const treated = all.filter((one) => care("hoogspecialistische-ggz", one) !== undefined);
  expect(treated.length).toBeGreaterThan(50);
  expect(both.length / treated.length).toBeGreaterThan(0.9);
});

it("archetype J: the twin outside the area of The Hague has the same need and gets it, in segment 5", () => {
  const [here, there] = (["denhaag", "h8"] as const).map((area) => run(neighbour(area)));
  const twins = new Map((there ?? []).map((one) => [one.youth, one]));
  const pushed = (here ?? []).filter(
    ({ archetype, asked, birth }) =>
      archetype === "J" && asked > 5 * 365.25 && asked < 10 * 365.25 && asked - birth > 6 * 365.25,
  );
  expect(pushed.length).toBeGreaterThan(ENOUGH);
  for (const one of pushed) {
    const twin = twins.get(one.youth);
    expect([twin?.need, twin?.asked, twin?.birth]).toEqual([one.need, one.asked, one.birth]);
    const first = (journey: Journey | undefined): string | undefined =>
      journey?.rows.find(({ place }) => place !== "local-team")?.place;
    expect([first(one), first(twin)]).toEqual(["hoogspecialistische-ggz", one.need]);
  }
});

it("archetype K waits at no group of Den Haag, and Westland is who pays", () => {
  const life = lived(smallWorlds["K"]?.().model ?? ({} as never), { keepLog: true });
  const { plan, recorder } = life.world;
  const westland = plan.municipalities.indexOf("westland");
  const pupils = journeysOf(life).filter(({ archetype }) => archetype === "K");
  expect(new Set(pupils.map(({ town }) => town))).toEqual(new Set(["westland"]));
  const row = plan.area[westland] ?? 0;
  for (const form of plan.forms.keys()) {
    const at = row * plan.forms.length + form;
    const groups = plan.offer.subarray(plan.offerStart[at], plan.offerStart[at + 1]);
    for (const group of groups) expect(plan.stations[group]).toMatch(/@h8\//);
  }
  const paid = (town: number): number => {
    const from = recorder.cell(3, town, 0);
    return total(recorder.euro.subarray(from, from + recorder.years));
  };
  expect(paid(westland)).toBeGreaterThan(0);
});

it("archetype L: care that runs on the day of change neither begins, waits nor ends on it", () => {
  const life = lived(smallWorlds["L"]?.().model ?? ({} as never), { keepLog: true });
  const day = life.plan.calendar.contractDay;
  const all = journeysOf(life).filter(({ archetype }) => archetype === "L");
  const across = all.filter(({ rows }) =>
    rows.some(({ phase, from, until }) => phase === "care" && from < day && until > day),
  );
  expect(across.length).toBeGreaterThan(ENOUGH);
  const onTheDay = across.flatMap(({ rows }) =>
    rows.filter(({ from, until }) => Math.abs(from - day) < 0.01 || Math.abs(until - day) < 0.01),
  );
  expect(onTheDay).toEqual([]);
  for (const { rows } of across)
    expect(rows.filter(({ phase }) => phase === "care")).toHaveLength(1);
});
