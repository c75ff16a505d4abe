/**
 * Families: who are siblings follows the stated chance, and groups youths without changing one.
 *
 * The one rule: sizes and correlations are held against their formulas, never against an earlier run.
 */
import { describe, expect, it } from "vitest";
import { compilePlan, type Model, simulateReplication } from "#journeys";
import { preparePopulation } from "../../../journeys/flow/simulate.ts";
import { firstDifference } from "../../laws/bits.ts";
import { total } from "../../laws/lived.ts";
import { changeAll, smallRegion } from "../../support/model.ts";

/** Families by the order of coming alone. */
const noStays = { "families.staySiblingShare": 0 };

const peopleOf = (changes: Readonly<Record<string, unknown>>) =>
  preparePopulation(compilePlan(changeAll(smallRegion, changes)), "families", 0).population;

/** Children of each family that had room to grow to the end. */
function sizes({
  families: { first: families },
  candidates,
}: ReturnType<typeof peopleOf>): readonly number[] {
  const children = new Map<number, number>();
  for (const first of families) children.set(first, (children.get(first) ?? 0) + 1);
  // The last family of a municipality may be cut off by the end of the run.
  const last = new Map<number, number>();
  families.forEach((first, at) => {
    last.set(candidates.municipality[at] ?? 0, first);
  });
  for (const first of last.values()) children.delete(first);
  return [...children.values()];
}

describe("the children of a family", () => {
  it.each([
    [0.25, 4],
    [0.6, 3],
  ])(
    "with a chance of %d and at most %d are as many as a cut-off geometric law says",
    (p, most) => {
      const found = sizes(
        peopleOf({ ...noStays, "families.siblingShare": p, "families.mostChildren": most }),
      );
      expect(found.length).toBeGreaterThan(1000);
      for (let size = 1; size <= most; size++) {
        // P(at least k children) = p^(k - 1) up to the bound.
        const expected = p ** (size - 1);
        const share = found.filter((children) => children >= size).length / found.length;
        const room = 4 * Math.sqrt((expected * (1 - expected)) / found.length) + 1e-12;
        expect(Math.abs(share - expected), `${size} or more`).toBeLessThanOrEqual(room);
      }
      expect(Math.max(...found)).toBe(most);
    },
  );

  it("live in one municipality, and the first of them came first", () => {
    const {
      families: { first: families },
      candidates,
    } = peopleOf({});
    const wrong = [...families].filter(
      (first, at) =>
        first > at ||
        candidates.municipality[first] !== candidates.municipality[at] ||
        families[first] !== first,
    );
    expect(wrong).toEqual([]);
  });

  it("are all alone where the chance of a sibling is 0", () => {
    expect(new Set(sizes(peopleOf({ ...noStays, "families.siblingShare": 0 })))).toEqual(
      new Set([1]),
    );
  });
});

describe("brothers and sisters in a stay", () => {
  const chance = 0.4;
  const people = peopleOf({ "families.siblingShare": 0, "families.staySiblingShare": chance });
  const plan = compilePlan(smallRegion);
  const { first, next } = people.families;

  /** Children of each family that begins with a need for a stay, by whom the ring leads to. */
  const ring = (child: number): readonly number[] => {
    const found = [child];
    for (let at = next[child] ?? child; at !== child; at = next[at] ?? child) found.push(at);
    return found;
  };
  const families = [...first.keys()].filter((child) => first[child] === child).map(ring);
  const together = families.filter((children) => children.length > 1);

  it("are as many a family as the chance of one more says, with four at most", () => {
    const mean = total(together.map((children) => children.length)) / together.length;
    expect(together.length).toBeGreaterThan(50);
    expect(Math.abs(mean - (2 + chance + chance ** 2))).toBeLessThan(
      (4 * 0.8) / Math.sqrt(together.length),
    );
    expect(Math.max(...together.map((children) => children.length))).toBeLessThanOrEqual(4);
  });

  it("need the same stay, live in one municipality, and come in the order of the ring", () => {
    for (const children of together) {
      const needs = children.map((child) => people.traits.need[child] ?? -1);
      const towns = children.map((child) => people.candidates.municipality[child]);
      expect(new Set(needs).size).toBe(1);
      expect(plan.stay[needs[0] ?? 0]).toBe(1);
      expect(new Set(towns).size).toBe(1);
      expect(children).toEqual(children.toSorted((a, b) => a - b));
      for (const child of children) expect(first[child]).toBe(children[0]);
    }
  });

  it("are nobody else's: every child is in one ring", () => {
    expect(total(families.map((children) => children.length))).toBe(first.length);
  });
});

/** Severities of first and second children. */
function pairs(shared: number): readonly (readonly [number, number])[] {
  const changes = { ...noStays, "families.siblingShare": 0.6, "families.severityShared": shared };
  const {
    families: { first: families },
    candidates,
    traits,
  } = peopleOf(changes);
  const found: [number, number][] = [];
  const done = new Set<number>();
  families.forEach((first, at) => {
    if (first === at || done.has(first)) return;
    done.add(first);
    for (const one of [first, at]) traits.know(one, candidates.who[one] ?? 0);
    found.push([traits.severity[first] ?? 0, traits.severity[at] ?? 0]);
  });
  return found;
}

const mean = (values: readonly number[]): number => total(values) / values.length;

function correlation(both: readonly (readonly [number, number])[]): number {
  const [a, b] = [both.map(([left]) => left), both.map(([, right]) => right)];
  const [ma, mb] = [mean(a), mean(b)];
  const spread = (values: readonly number[], middle: number): number =>
    Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  const product = mean(both.map(([left, right]) => (left - ma) * (right - mb)));
  return product / (spread(a, ma) * spread(b, mb));
}

describe("severity", () => {
  it.each([0, 0.3, 0.5])("of siblings is alike by the stated part, %d", (shared) => {
    const both = pairs(shared);
    expect(both.length).toBeGreaterThan(2000);
    expect(Math.abs(correlation(both) - shared)).toBeLessThan(5 / Math.sqrt(both.length));
  });

  it("stays standard normal however much of it is shared", () => {
    const values = pairs(0.5).map(([, second]) => second);
    expect(Math.abs(mean(values))).toBeLessThan(5 / Math.sqrt(values.length));
    const variance = mean(values.map((value) => value ** 2));
    expect(Math.abs(variance - 1)).toBeLessThan(6 / Math.sqrt(values.length));
  });
});

describe("a run", () => {
  const run = (changes: Readonly<Record<string, unknown>>) => {
    const model: Model = changeAll(smallRegion, changes);
    const { runs } = simulateReplication([{ id: "one", model, against: null }], {
      seed: "families",
      replication: 0,
      untilYear: 2029,
    });
    const { families, archetypeAsked, archetypeStarts, ...figures } = runs["one"] ?? ({} as never);
    return { families, archetypes: { archetypeAsked, archetypeStarts }, figures };
  };
  const usual = run({});

  it("is the same to the last bit whoever are siblings and share a plan, but for the families", () => {
    const other = run({
      "families.siblingShare": 0.4,
      "families.mostChildren": 6,
      "families.sharedPlanShare": 0.3,
    });
    expect(firstDifference(other.figures, usual.figures)).toBeNull();
    expect(firstDifference(other.archetypes, usual.archetypes)).toBeNull();
    expect(firstDifference(other.families, usual.families)).not.toBeNull();
  });

  it("is the same to the last bit whatever archetypes are told, but for their waits", () => {
    const other = run({
      "archetypes.A.rule.ageTo": 12,
      "archetypes.B.rule.ageFrom": 10,
      "archetypes.L.rule.daysBeforeContract": 700,
    });
    expect(firstDifference(other.figures, usual.figures)).toBeNull();
    expect(firstDifference(other.families, usual.families)).toBeNull();
  });

  it("is another where siblings share severity: the switch does something", () => {
    const other = run({ "families.severityShared": 0.5 });
    expect(firstDifference(other.figures, usual.figures)).not.toBeNull();
  });
});
