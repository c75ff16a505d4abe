/**
 * What must hold in every results file, looked at in one of the small region.
 *
 * The rule this file keeps: sums are checked against other blocks of the same file, by identities
 * that do not depend on how the blocks were made.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { checkResults, type Results } from "#scenarios";
import { resultsOf, smallPlan } from "../small-runs.ts";

let results: Results;

beforeAll(async () => {
  results = await resultsOf(smallPlan(4));
});

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

describe("the structure", () => {
  it("passes the schema, also after a trip through text", () => {
    expect(checkResults(results)).toEqual([]);
    expect(checkResults(JSON.parse(JSON.stringify(results)))).toEqual([]);
  });

  it("is refused with every fault at its place when it is wrong", () => {
    const wrong = JSON.parse(JSON.stringify(results)) as Record<string, unknown>;
    wrong["version"] = 1;
    wrong["extra"] = true;
    (wrong["manifest"] as Record<string, unknown>)["seed"] = 5;
    const told = checkResults(wrong).map(({ path, found }) => `${path} ${found}`);
    expect(told).toEqual(['/extra "extra"', "/manifest/seed 5", "/version 1"]);
  });

  it("has in its own labels one word for a wall and one for a place", () => {
    const { dictionaries, measures, series, findings, unrolled } = results;
    const clauses = findings.map(({ clause }) => clause);
    const told = JSON.stringify([dictionaries, measures, series, clauses, unrolled.nodes]);
    expect(told).not.toMatch(/\b(muur|muren|plek|plekken)\b/i);
  });

  it("holds no number that JSON cannot hold", () => {
    const odd: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === "number" && !Number.isFinite(value)) odd.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [name, member] of Object.entries(value)) walk(member, `${path}/${name}`);
    };
    walk(results, "");
    expect(odd).toEqual([]);
  });

  it("names in its dictionaries every place, form and municipality it speaks of", () => {
    const segments = results.dictionaries.segments.items.map(({ id }) => id);
    const towns = results.dictionaries.municipalities.items.map(({ id }) => id);
    expect(results.accounts.every(({ municipality }) => towns.includes(municipality))).toBe(true);
    expect(
      results.walls.walls.every(({ from, to }) => segments.includes(from) && segments.includes(to)),
    ).toBe(true);
    expect(towns).toHaveLength(9);
    const nodes = new Set(results.processMap.nodes.map(({ id }) => id));
    expect(results.processMap.links.every(({ from, to }) => nodes.has(from) && nodes.has(to))).toBe(
      true,
    );
  });
});

describe("money", () => {
  it("is the same in the accounts of municipalities, with the empty places, as on the ladder", () => {
    for (const { id } of results.variants) {
      const accounts = results.accounts.filter(({ variant }) => variant === id);
      const empty = results.emptyCapacity.filter(({ variant }) => variant === id);
      const years = results.years.filter((year) => year >= 2028).length;
      const paid = sum(accounts.map(({ total }) => total.mean));
      const without = sum(empty.map(({ withoutPayer }) => withoutPayer.mean)) / years;
      const shared = sum(accounts.map(({ paidEmptyCapacity }) => paidEmptyCapacity.mean));
      const rung = results.ladder.find(({ variant }) => variant === id)?.euro.mean ?? 0;
      // Each municipality is told in whole cents.
      expect(Math.abs(paid - rung)).toBeLessThan(0.005 * accounts.length);
      expect(Math.abs(shared - without)).toBeLessThan(0.01);
    }
  });

  it("adds up over places to the ladder's difference, and over years to the saving found", () => {
    for (const step of results.ladder.filter(({ against }) => against !== null)) {
      const parts = Object.values(step.bySegment).map((part) => part?.mean ?? 0);
      expect(sum(parts)).toBeCloseTo(step.difference?.mean ?? Number.NaN, 3);
    }
    const total = results.measures.find(({ id }) => id === "total-cost");
    const cost = (variant: string) => total?.values[variant]?.mean ?? Number.NaN;
    const policy = results.savings.filter(({ year }) => year >= 2028);
    const found = policy.map((year) => year.found["small-savings"]?.mean ?? Number.NaN);
    expect(sum(found) / found.length).toBeCloseTo(cost("small") - cost("small-savings"), 3);
  });

  it("that is paid less in a waterbed is what the ladder says, place by place", () => {
    const steps = results.ladder.filter(({ against }) => against !== null);
    for (const { variant, against, difference, bySegment } of steps) {
      const beds = results.waterbeds.filter(
        (bed) => bed.variant === variant && bed.against === against,
      );
      for (const { target, cash } of beds) {
        expect(cash.net.mean).toBeCloseTo(-(difference?.mean ?? Number.NaN), 3);
        const own = target.split("+").map((id) => bySegment[id]?.mean ?? Number.NaN);
        expect(cash.gross.mean).toBeCloseTo(-sum(own), 3);
        const places = Object.values(cash.byPlace).map(({ mean }) => mean);
        expect(sum(places)).toBeCloseTo(-cash.net.mean, 3);
      }
    }
    // In so small a region what segment 1 saves can be less than one stay bought elsewhere.
    const saved = results.waterbeds.find(
      ({ variant, target }) => variant === "small-savings" && target === "5",
    );
    expect(saved?.cash.gross.mean).toBeGreaterThan(0);
  });

  it("has a budget for places only where places are paid that way", () => {
    const variants = new Set(results.emptyCapacity.map(({ variant }) => variant));
    expect([...variants]).toEqual(["small-swap", "small-savings"]);
  });

  it("asks for the savings of the path in the documents, from its first year", () => {
    expect(results.savings.map(({ year, targetEuro }) => [year, targetEuro])).toEqual([
      [2027, 11.3e6],
      [2028, 14.8e6],
      [2029, 21.5e6],
    ]);
  });
});

describe("a design against the same design", () => {
  it("differs in nothing, in any measure, series, wall, waterbed or youth", () => {
    for (const measure of results.measures) {
      const difference = measure.differences["small-again"];
      expect([measure.id, difference?.mean ?? 0, difference?.low ?? 0]).toEqual([measure.id, 0, 0]);
    }
    const movers = results.movers.find(({ variant }) => variant === "small-again");
    expect(movers?.moved.mean).toBe(0);
    const beds = results.waterbeds.filter(({ variant }) => variant === "small-again");
    expect(beds.every(({ grossDays }) => grossDays.mean === 0)).toBe(true);
    expect(beds.every(({ verdict }) => verdict === "no-gross-saving")).toBe(true);
  });

  it("is not what another design gives: the planted difference is found", () => {
    const swap = results.ladder.find(({ variant }) => variant === "small-swap");
    expect(swap?.difference?.mean).not.toBe(0);
    expect(
      results.movers.find(({ variant }) => variant === "small-swap")?.moved.mean,
    ).toBeGreaterThan(0);
  });

  it("runs in fewer replications when that was asked, and says so", () => {
    const [cost] = results.measures;
    expect(cost?.differences["small-again"]?.replications).toBe(2);
    expect(cost?.differences["small-swap"]?.replications).toBe(4);
  });
});

describe("the unrolled journeys", () => {
  it("hold the whole cohort at every step", () => {
    const { links, steps, youths } = results.unrolled;
    for (const [variant, list] of Object.entries(links)) {
      for (let step = 0; step < steps - 1; step += 1) {
        const flow = sum(
          list.filter(({ from }) => from.startsWith(`${step}:`)).map((link) => link.youths),
        );
        expect(flow).toBeCloseTo(youths[variant] ?? Number.NaN, 6);
      }
    }
  });

  it("enter no place from which more leave than came in, and keep who has left", () => {
    for (const list of Object.values(results.unrolled.links)) {
      const into = new Map<string, number>();
      const out = new Map<string, number>();
      for (const { from, to, youths } of list) {
        expect(youths).toBeGreaterThan(0);
        into.set(to, (into.get(to) ?? 0) + youths);
        out.set(from, (out.get(from) ?? 0) + youths);
      }
      for (const [node, leaving] of out) {
        if (!node.startsWith("0:")) expect(leaving).toBeCloseTo(into.get(node) ?? 0, 6);
      }
    }
  });
});

describe("one replication", () => {
  it("gives results without intervals, and no certainty", async () => {
    const single = await resultsOf(smallPlan(1));
    expect(checkResults(single)).toEqual([]);
    expect(single.ladder.every(({ euro }) => euro.low === null && euro.high === null)).toBe(true);
    expect(
      single.findings.every(
        ({ certainty }) => certainty === "unknown" || certainty === "uncertain",
      ),
    ).toBe(true);
  });
});
