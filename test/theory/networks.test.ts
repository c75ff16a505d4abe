/**
 * The engine against theory, through network files: what `klantreis network` would run. The closed
 * forms of the theory suite, and those that other simulators test themselves by.
 *
 * The one rule: see against-theory.ts.
 */
import { describe, expect, it } from "vitest";
import { distancePValue, uniformDistance } from "../support/kolmogorov-smirnov.ts";
import { holdAgainstTheory, holdTogether } from "./against-theory.ts";
import { lookAt, type TheoryCase } from "./case.ts";
import { publishedCases } from "./published-cases.ts";
import { suiteCases } from "./suite-cases.ts";

const cases = [...suiteCases, ...publishedCases];

holdAgainstTheory(cases);
holdTogether(cases);

describe("a case", () => {
  it("draws others for every name and replication, and the same ones every time", () => {
    const short: TheoryCase = { ...(suiteCases[0] as TheoryCase), replications: 2 };
    const run = (name: string) => lookAt({ ...short, name }).map(({ replication }) => replication);
    const [one, two] = run(short.name);
    expect(run(short.name)).toEqual([one, two]);
    expect(two?.stations).not.toEqual(one?.stations);
    expect(run("another name")[0]?.stations).not.toEqual(one?.stations);
  });
});

describe("the yardstick", () => {
  it("has the published critical values of Kolmogorov's law", () => {
    // Large samples: 1.358 / √n at 5 %, 1.628 / √n at 1 % (Stephens 1970, table 1A).
    expect(distancePValue(1.358 / 1000, 1_000_000)).toBeCloseTo(0.05, 3);
    expect(distancePValue(1.628 / 1000, 1_000_000)).toBeCloseTo(0.01, 3);
    // Twenty values: 0.294 at 5 % (Miller 1956).
    expect(distancePValue(0.294, 20)).toBeCloseTo(0.05, 2);
  });

  it("measures the distance on both sides of each step, groups weighing the same", () => {
    expect(uniformDistance([[0.5]])).toBe(0.5);
    expect(uniformDistance([[0.1], [0.3]])).toBeCloseTo(0.7, 12);
    expect(uniformDistance([[0.25, 0.25, 0.25], [0.75]])).toBeCloseTo(0.25, 12);
  });
});
