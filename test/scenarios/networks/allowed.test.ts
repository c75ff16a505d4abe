/**
 * What the published format allows, however odd it looks.
 *
 * The one rule: each file is sound by the words of the format, so it is run and nothing is refused.
 */
import { describe, expect, it } from "vitest";
import {
  checkNetwork,
  networkFileOf,
  networkOutcome,
  neverFull,
  parseJson,
  runHere,
  settled,
} from "#scenarios";
import { type Loose, oneStation, twoStations, ward } from "./sample-networks.ts";

const pathsOf = (file: Loose) => checkNetwork(file).map(({ path }) => path);

describe("a chance that rounding has taken above 1", () => {
  const within = (chance: number): Loose => {
    const file = oneStation();
    file.routing.default.s.out = chance;
    return file;
  };

  it("is a chance of 1, within a billionth", () => {
    expect(pathsOf(within(1 + Number.EPSILON))).toEqual([]);
    expect(pathsOf(within(1 + 9e-10))).toEqual([]);
    expect(pathsOf(within(1 + 1.1e-9))).toEqual(["/routing/default/s/out"]);
  });
});

describe("what to do when full, without a number of places", () => {
  it("is no fault, and told to do nothing unless it is what is done anyway", () => {
    const file = twoStations();
    delete file.stations[1].queueCapacity;
    expect(pathsOf(file)).toEqual([]);
    expect(neverFull(networkFileOf(file))).toEqual([]);
    file.stations[0].onFull = "block";
    file.stations[1].onFull = "intake";
    expect(pathsOf(file)).toEqual([]);
    expect(neverFull(networkFileOf(file))).toEqual(["intake", "care"]);
    file.stations[1].queueCapacity = 0;
    expect(neverFull(networkFileOf(file))).toEqual(["intake"]);
  });
});

describe("a length of service for a destination", () => {
  it("may be for an exit with a delay that no row names", () => {
    const file = ward();
    const { byDestination } = file.stations[1].service.default;
    byDestination.later = { dist: "exponential", mean: 1 };
    expect(pathsOf(file)).toEqual(["/stations/1/service/default/byDestination/later"]);
    file.exits.later = { delay: { dist: "exponential", mean: 1 } };
    expect(pathsOf(file)).toEqual([]);
  });
});

describe("names that every object has", () => {
  /** A network in which one name is a station, a class, a resource, an exit and a variant. */
  const named = (name: string): string => {
    const own = JSON.stringify(name);
    const law = `{ "dist": "deterministic", "value": 1 }`;
    return `{
      "name": ${own}, "horizon": 20, "classes": [{ "id": ${own} }, { "id": "other" }],
      "arrivals": [{ "class": { ${own}: 1 }, "entry": { ${own}: 1 },
                     "process": { "type": "trace", "times": [1, 1.5] } }],
      "stations": [{ "id": ${own}, "servers": 1, "needs": { ${own}: 1 },
                     "service": { ${own}: { "byDestination": { "second": ${law} } } } },
                   { "id": "second", "servers": 1, "service": { "default": ${law} },
                     "consumes": { ${own}: 1 },
                     "patience": { ${own}: { "dist": "deterministic", "value": 9, "to": "gone" } } }],
      "routing": { ${own}: { ${own}: { "second": 1 }, "second": { "exit ${name}": 1 } } },
      "resources": [{ "id": ${own}, "amount": 3 }],
      "branches": { "at": 1.2, "variants": { ${own}: { "serviceFactor": { ${own}: 2 } } } } }`;
  };

  const outcomeOf = (name: string): Loose => {
    const { value, issues } = parseJson(named(name), { length: 1e6, depth: 32, anyName: true });
    expect([...issues, ...checkNetwork(value)]).toEqual([]);
    // As it goes to a thread.
    const file = networkFileOf(structuredClone(value));
    const job = settled({ file, seed: "1", replications: 2 });
    return networkOutcome(
      job,
      runHere(job, () => 0),
    );
  };

  /** What comes out, with the name taken out: what is left must not depend on it. */
  const anonymous = (name: string): string =>
    JSON.stringify(outcomeOf(name), (_key, value: unknown) =>
      value instanceof Float64Array ? Array.from(value) : value,
    ).replaceAll(name, "NAME");

  it.each(["constructor", "prototype", "__proto__", "hasOwnProperty"])(
    "do as well as any other: %s",
    (name) => {
      expect(anonymous(name)).toBe(anonymous("plain"));
    },
  );

  it("reach no other object", () => {
    outcomeOf("__proto__");
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Loose).dist).toBeUndefined();
  });
});
