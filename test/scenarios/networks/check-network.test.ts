/**
 * What is wrong with a network file, told: every fault, each at its place.
 *
 * The one rule: each case changes one good file, and names every place where a fault is expected;
 * one too many fails as much as one too few.
 */
// biome-ignore-all lint/suspicious/noAssignInExpressions: a change in a table is one expression.
// biome-ignore-all lint/complexity/noCommaOperator: as above, where there are two changes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNetwork, networkFileOf } from "#scenarios";
import schema from "../../../scenarios/networks/network.schema.json" with { type: "json" };
import { names, times } from "./faulty-names.ts";
import { distributions, shape } from "./faulty-shapes.ts";
import { starts } from "./faulty-starts.ts";
import { ways } from "./faulty-ways.ts";
import {
  type Case,
  extended,
  type Loose,
  oneStation,
  traced,
  twoStations,
  ward,
} from "./sample-networks.ts";

const pathsOf = (file: unknown): readonly string[] => checkNetwork(file).map(({ path }) => path);

function judged([, from, change]: Case): readonly string[] {
  const file = from();
  change(file);
  return pathsOf(file);
}

function gamma(file: Loose, cv: number): void {
  file.stations[0].service.default = { dist: "gamma", mean: 1, cv };
}

const titled = (cases: readonly Case[]) => cases.map((given) => [given[0], given] as const);

describe("a good file", () => {
  it.each([twoStations, oneStation, traced, extended, ward])("has no faults: %o", (from) => {
    expect(checkNetwork(from())).toEqual([]);
  });

  it.each<readonly [string, () => Loose, (file: Loose) => unknown]>([
    [
      "sums off by less than a billionth",
      twoStations,
      (f) => (f.arrivals[1].entry.care = 0.5 + 5e-10),
    ],
    [
      "a station named after what every object has",
      oneStation,
      (f) => (
        (f.stations[0].id = "toString"),
        (f.arrivals[0].entry = { toString: 1 }),
        (f.routing.default = { toString: { valueOf: 1 } })
      ),
    ],
    [
      "a broken law that nobody reaches is not asked for",
      twoStations,
      (f) => f.stations.push({ id: "spare", servers: 0 }),
    ],
    [
      "an overflow that comes round again",
      ward,
      (f) => Object.assign(f.stations[1], { servers: 1, queueCapacity: 0, onFull: "bed" }),
    ],
    [
      "equal times in a trace",
      oneStation,
      (f) => (f.arrivals[0].process = { type: "trace", times: [0, 1, 1, 1, 200] }),
    ],
    [
      "a network that is closed",
      extended,
      (f) => ((f.arrivals = []), (f.routing.default.second = { first: 1 })),
    ],
    [
      "batches that bring next to nobody until a horizon",
      oneStation,
      (f) => (
        (f.horizon = 1e5),
        (f.arrivals[0].process = { type: "poisson", rate: 50 }),
        (f.arrivals[0].batch = { dist: "empirical", values: [0, 1], weights: [9999, 1] })
      ),
    ],
    [
      "a class that changes at once, into one that stays a while",
      twoStations,
      (f) => (
        (f.stations[0].servers = 1),
        (f.stations[0].classWhileWaiting = {
          light: { to: "heavy", after: { dist: "deterministic", value: 0 } },
          heavy: { to: "light", after: { dist: "exponential", mean: 1 } },
        })
      ),
    ],
    [
      "a circle that takes time to some destination",
      twoStations,
      (f) => (
        (f.stations[0].service.default = {
          byDestination: {
            care: { dist: "deterministic", value: 0 },
            default: { dist: "exponential", mean: 1 },
          },
        }),
        (f.stations[1].service = { default: { dist: "deterministic", value: 0 } }),
        (f.routing = { default: { intake: { care: 0.5, intake: 0.5 }, care: { intake: 1 } } })
      ),
    ],
    [
      "a circle without time for who is alone, where two are from the start",
      oneStation,
      (f) => (
        (f.arrivals = []),
        (f.initial = [{ class: "c", station: "s", remaining: [1], waits: [1] }]),
        (f.stations[0].service.default = {
          byNumber: [
            [1, { dist: "deterministic", value: 0 }],
            [2, { dist: "deterministic", value: 1 }],
          ],
        }),
        (f.routing.default.s = { s: 1 })
      ),
    ],
    [
      "a batch that is always empty",
      oneStation,
      (f) => (f.arrivals[0].batch = { dist: "deterministic", value: 0 }),
    ],
    [
      "as many arrivals as the trace holds",
      traced,
      (f) => Object.assign(f, { horizon: undefined, stopAfterArrivals: 2 }),
    ],
    [
      "a chance of 0 to a station without a law",
      twoStations,
      (f) => (
        f.stations.push({ id: "spare", servers: 0 }),
        (f.routing.default.care = { exit: 1, spare: 0 })
      ),
    ],
    [
      "more entries of arrivals than there are numbers for streams",
      oneStation,
      (f) => (f.arrivals = Array.from({ length: 600 }, () => f.arrivals[0])),
    ],
    ["a gamma law with a very long tail", oneStation, (f) => gamma(f, 40)],
    ["a start after some time", twoStations, (f) => (f.start = 300)],
    [
      "a steady start, to be decided by pilot runs",
      ward,
      (f) => ((f.start = "steady"), (f.warmup = 0), delete f.stopAfterArrivals, (f.horizon = 100)),
    ],
    [
      "a delay at an exit by the way of patience",
      ward,
      (f) => (f.exits.x = { delay: { dist: "exponential", mean: 1 } }),
    ],
  ])("may have %s", (_what, from, change) => {
    const file = from();
    change(file);
    expect(checkNetwork(JSON.parse(JSON.stringify(file)))).toEqual([]);
  });

  it("may hold notes anywhere", () => {
    const noted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(noted);
      if (typeof value !== "object" || value === null) return value;
      const members = Object.entries(value).map(([name, member]) => [name, noted(member)]);
      return { ...Object.fromEntries(members), "x-note": { says: ["anything", { at: "all" }] } };
    };
    for (const from of [twoStations, traced, extended, ward]) {
      expect(checkNetwork(noted(from()))).toEqual([]);
    }
  });

  it("may use a name that begins as a note does", () => {
    const file = oneStation();
    file.stations[0].id = "x-ray";
    file.classes[0].id = "x-class";
    file.arrivals[0] = { ...file.arrivals[0], class: "x-class", entry: { "x-ray": 1 } };
    file.stations[0].service = { "x-class": { dist: "exponential", mean: 1 }, "x-note": 1 };
    file.routing = { "x-class": { "x-ray": { "x-exit": 1 } } };
    file.exits = { "x-exit": { delay: { dist: "exponential", mean: 1 } } };
    expect(checkNetwork(file)).toEqual([]);
    file.stations[0].service["x-class"].mean = -1;
    file.routing["x-class"]["x-ray"]["x-exit"] = 0.5;
    expect(pathsOf(file)).toEqual(["/routing/x-class/x-ray", "/stations/0/service/x-class/mean"]);
  });
});

describe("a name", () => {
  it.each(["", " ", "\t\u00a0"])("has something to see, so is not %o", (name) => {
    const file = ward();
    file.exits = { [name]: {} };
    file.routing.default.bed = { [name]: 1 };
    file.stations[0].patience.default.to = { [name]: 1 };
    file.branches = { at: 1, variants: { [name]: {} } };
    expect(pathsOf(file)).toEqual(
      [
        `/branches/variants/${name}`,
        `/exits/${name}`,
        `/routing/default/bed/${name}`,
        `/stations/0/patience/default/to/${name}`,
      ].map((path) => path.replace("\t", "\\u0009")),
    );
  });

  it.each(["", "  "])("of a station, a class or a way out is not %o either", (name) => {
    const file = ward();
    file.classes.push({ id: name });
    file.stations.push({ ...file.stations[0], id: name, patience: {} });
    file.stations[0].patience.default.to = name;
    expect(pathsOf(file)).toEqual([
      `/classes/${file.classes.length - 1}/id`,
      "/stations/0/patience/default/to",
      `/stations/${file.stations.length - 1}/id`,
    ]);
  });

  it("of a variant may begin as a note does when it changes something", () => {
    const file = extended();
    file.branches.variants = { "x-more": { servers: { zz: 1 } }, "x-note": { why: "half" }, b: {} };
    expect(pathsOf(file)).toEqual(["/branches/variants/x-more/servers/zz"]);
    file.branches.variants["x-more"] = { serviceFactor: { first: 2 } };
    expect(checkNetwork(file)).toEqual([]);
    expect(Object.keys(networkFileOf(file).branches?.variants ?? {})).toEqual(["x-more", "b"]);
  });
});

describe("the schema", () => {
  it("gives patience the distributions there are, each with a destination", () => {
    const { distribution, patience } = schema.definitions;
    const withTo = distribution.oneOf.map(({ required, properties, ...rest }) => ({
      ...rest,
      required: [...required, "to"],
      properties: { ...properties, to: { $ref: "#/definitions/destination" } },
    }));
    expect(patience.oneOf).toEqual(withTo);
  });
});

describe("a fault is told at its place", () => {
  it.each(titled(shape))("of shape: %s", (_what, given) => {
    expect(judged(given)).toEqual(given.slice(3));
  });
  it.each(titled(distributions))("of a distribution: %s", (_what, given) => {
    expect(judged(given)).toEqual(given.slice(3));
  });
  it.each(titled(names))("of names and sums: %s", (_what, given) => {
    expect(judged(given)).toEqual(given.slice(3));
  });
  it.each(titled(times))("of time and number: %s", (_what, given) => {
    expect(judged(given)).toEqual(given.slice(3));
  });
  it.each(titled(starts))("of the start: %s", (_what, given) => {
    expect(judged(given)).toEqual(given.slice(3));
  });
  it.each(titled(ways))("on the way: %s", (_what, given) => {
    expect(judged(given)).toEqual(given.slice(3));
  });
});

describe("a fault", () => {
  it.each<readonly [(file: Loose) => unknown, string, string]>([
    [(f) => (f.arrivals[0].class = "lihgt"), '"lihgt"', "light"],
    [(f) => (f.arrivals[0].entry = { intkae: 1 }), '"intkae"', "intake"],
    [(f) => (f.stations[1].onFull = "lsoe"), '"lsoe"', "lose"],
    [(f) => (f.stations[0].service.default.dist = "exponental"), '"exponental"', "exponential"],
    [(f) => (f.stations[0].discpline = "fifo"), '"discpline"', "discipline"],
    [(f) => (f.stations[1].discipline = "prioriti"), '"prioriti"', "priority"],
    [(f) => (f.arrivals[0].process.type = "poison"), '"poison"', "poisson"],
  ])("says what was found and what was likely meant: %o", (change, found, hint) => {
    const file = twoStations();
    change(file);
    expect(checkNetwork(file)).toMatchObject([{ found, hint }]);
  });

  it("says in both languages what was expected", () => {
    for (const given of [...shape, ...distributions, ...names, ...times, ...starts, ...ways]) {
      const [what, from, change] = given;
      const file = from();
      change(file);
      for (const { expected, found } of checkNetwork(file)) {
        expect(expected.nl, what).not.toMatch(/undefined|NaN|\[object/);
        expect(expected.en, what).not.toMatch(/undefined|NaN|\[object/);
        expect(found, what).not.toMatch(/^undefined|\[object/);
        expect(expected.nl, what).not.toMatch(
          /\b(the|with|number|chances|sum|least|at|een rate|break)\b/,
        );
        // What was found stands as it is in the file, in no language; names of a file may be words.
        if (!found.startsWith('"'))
          expect(found, what).not.toMatch(/\b(left out|rows|means|weights|list)\b/);
      }
    }
  });

  it("cannot steer a terminal", () => {
    const file = oneStation();
    file["\u001b[2J\u202e"] = 1;
    file.stations[0]["\u0007bell"] = 1;
    const text = JSON.stringify(checkNetwork(file).map(({ path, found }) => path + found));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for.
    expect(JSON.parse(text).join("")).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

describe("whatever it is given, the check gives faults and never an error", () => {
  it("for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        expect(checkNetwork(json).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("for good files with anything in any place", () => {
    const samples = [twoStations, oneStation, traced, extended, ward];
    const places = (value: Loose, path: readonly string[] = []): readonly (readonly string[])[] =>
      typeof value === "object" && value !== null
        ? Object.keys(value).flatMap((key) => [
            [...path, key],
            ...places(value[key], [...path, key]),
          ])
        : [];
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        -1,
        0,
        0.5,
        1e15,
        1e308,
        Number.NaN,
        "",
        "default",
        "x-",
        "__proto__",
        [],
        {},
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 3 }),
        (from, changes) => {
          const file = from();
          for (const [at, value] of changes) {
            const all = places(file);
            const place = all[at % all.length] ?? [];
            const parent = place.slice(0, -1).reduce((node: Loose, key) => node[key], file);
            parent[place.at(-1) ?? ""] = value;
          }
          expect(Array.isArray(checkNetwork(file))).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
