/**
 * The tools of the validation: intervals, curves, bounds, and a run that goes on where it stopped.
 *
 * The one rule: expected values are published or worked out by hand.
 */
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { repoRoot } from "../support/repo-files.ts";
import { leastOf, mostOf } from "./bounds.ts";
import { PART_NAMES } from "./page/write-page.ts";
import { pairingOf } from "./pairing.ts";
import { type Check, isMet } from "./part.ts";
import { parts } from "./parts.ts";
import { rateOf, shareOver } from "./rates.ts";
import { curveOf } from "./roc.ts";
import { complete, decoded, encoded } from "./store.ts";

describe("intervals of counts", () => {
  it("are Clopper and Pearson's", () => {
    // At 99%: nothing of n has 1 - 0.005^(1/n) as upper end, all of n the mirror of it.
    expect(rateOf(0, 400, "").high).toBeCloseTo(1 - 0.005 ** (1 / 400), 9);
    expect(rateOf(400, 400, "").low).toBeCloseTo(0.005 ** (1 / 400), 9);
    // The law itself: at the lower end five or more of ten happen in one of 200, so too above.
    const { low, high } = rateOf(5, 10, "");
    const atMost = (count: number, chance: number) =>
      Array.from({ length: count + 1 }, (_, at) => at).reduce((sum, at) => {
        const ways = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1][at]!;
        return sum + ways * chance ** at * (1 - chance) ** (10 - at);
      }, 0);
    expect(1 - atMost(4, low!)).toBeCloseTo(0.005, 6);
    expect(atMost(5, high!)).toBeCloseTo(0.005, 6);
  });

  it("of shares are over worlds, so that three walls of one world do not count thrice", () => {
    const shares = [0, 1, 0, 1, 0, 1];
    const { low, high } = shareOver(shares, "");
    const asTrials = rateOf(9, 18, "");
    expect(high! - low!).toBeGreaterThan(asTrials.high! - asTrials.low!);
    expect(shareOver([1, 1, 1], "")).toEqual(rateOf(3, 3, ""));
  });
});

describe("curves", () => {
  it("have an area of 1 for a perfect test, 1/2 for one that says the same of all", () => {
    expect(curveOf("perfect", [0.01, 0.02], [0.5, 0.9]).area).toBe(1);
    expect(curveOf("blind", [0.3, 0.3], [0.3, 0.3, 0.3]).area).toBe(0.5);
    expect(curveOf("reversed", [0.9], [0.1]).area).toBe(0);
    // Of the four pairs three are in order.
    expect(curveOf("mixed", [0.1, 0.4], [0.3, 0.5]).area).toBe(0.75);
  });

  it("run from nothing to everything", () => {
    const { points } = curveOf("mixed", [0.1, 0.4], [0.3, 0.5]);
    expect([points[0], points.at(-1)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

it("bounds of a short test follow from the binomial law", () => {
  // 20 fair coins: 2 or fewer heads happen in 211 of 1,048,576 (2.0e-4), 1 or none in 21 (2.0e-5).
  expect([leastOf(20, 0.5), mostOf(20, 0.5)]).toEqual([2, 18]);
  expect(leastOf(60, 0.9)).toBeLessThan(54);
  expect(mostOf(20, 0.05)).toBeGreaterThan(1);
});

it("a check is met by its figure or its interval, as its target says", () => {
  const check = (target: Check["target"]): Check => ({
    what: "",
    value: 0.06,
    low: 0.04,
    high: 0.09,
    confidence: 0.99,
    from: "",
    unit: "share",
    target,
  });
  expect(isMet(check({ rule: "interval-not-above", bound: 0.05 }))).toBe(true);
  expect(isMet(check({ rule: "interval-not-above", bound: 0.03 }))).toBe(false);
  expect(isMet(check({ rule: "at-most", bound: 0.05 }))).toBe(false);
  expect(isMet(check({ rule: "at-least", bound: 0.06 }))).toBe(true);
  expect(isMet(check({ rule: "within", low: 0.03, high: 0.07 }))).toBe(true);
  expect(isMet(check({ rule: "none" }))).toBeNull();
});

it("common chance is told by the variance it takes away", () => {
  // Ten pairs with a luck of their own that both designs share: saved 100, and 20 come back.
  const uses = Array.from({ length: 10 }, (_, at) => {
    const luck = [0, 400, -300, 250, -150, 500, -450, 100, -50, 300][at]!;
    const rest = at % 2 === 0 ? 1 : -1;
    return {
      base: [2000 + luck, 1000 - luck, 0, 0, 0, 30, 40, 0],
      // A quarter of what comes back is outside the region's own agreements; the local team is none of it.
      variant: [1900 + luck, 1015 - luck + rest, 0, 0, 0, 90, 45, 0],
    };
  });
  const { leakage, sd, reduction } = pairingOf(uses, "1");
  expect(leakage).toBeCloseTo(0.2, 9);
  // The rest is 1 or -1: ten of them have a variance of 10/9.
  expect(sd).toBeCloseTo(Math.sqrt(10 / 9) / 100, 9);
  expect(reduction).toBeGreaterThan(1000);
});

describe("a run of experiments", () => {
  const name = "suite-of-tests";
  const path = join(repoRoot, "out", "validation", `${name}.jsonl`);
  afterEach(() => rmSync(path, { force: true }));

  const run = (stamp: string, experiments: number, done: number[] = []) =>
    complete(
      { name, stamp, experiments },
      (experiment) => {
        done.push(experiment);
        return { square: experiment ** 2, column: Float64Array.of(experiment, Number.NaN) };
      },
      () => undefined,
    );

  it("goes on where it was stopped, also within a line, and gives the same rows", () => {
    const whole = run("one", 6);
    const text = readFileSync(path, "utf8");
    rmSync(path);
    run("one", 3);
    appendFileSync(path, '{"experiment":3,"row":{"squ');
    const done: number[] = [];
    expect(run("one", 6, done)).toEqual(whole);
    expect(done).toEqual([3, 4, 5]);
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("begins anew with another program", () => {
    run("one", 3);
    const done: number[] = [];
    run("two", 3, done);
    expect(done).toEqual([0, 1, 2]);
    expect(existsSync(path)).toBe(true);
  });

  it("keeps columns as columns, and what is no number as no number", () => {
    const row = { deep: [{ column: Float64Array.of(1, Number.NaN) }], text: "a", none: null };
    expect(decoded(JSON.parse(JSON.stringify(encoded(row))))).toEqual(row);
  });
});

it("the page has all parts, in their order", () => {
  expect(parts.map(({ name }) => name)).toEqual([...PART_NAMES]);
});
