/**
 * Wrong scenario files, and what is said of each.
 *
 * The rule this file keeps: the whole of what is said is compared, so that a fault that is missed,
 * told twice or told at the wrong place fails.
 */
import { describe, expect, it } from "vitest";
import { checkScenario } from "../../../scenarios/definition/check-scenario.ts";
import type { ScenarioFile } from "../../../scenarios/definition/scenario-file.ts";
import { scenario, shippedLibrary, shippedRegion } from "../shipped.ts";

const base = shippedRegion();
const library = shippedLibrary();

const told = (json: unknown) =>
  checkScenario(json, base, library).map(({ path, found, expected, hint }) =>
    [path, found, expected.en, ...(hint === null ? [] : [`did you mean ${hint}`])].join(" | "),
  );
const withChange = (change: unknown) => scenario("mine", { change } as Partial<ScenarioFile>);
const without = (name: keyof ScenarioFile) => {
  const { [name]: _left, ...rest } = scenario("mine");
  return rest;
};

describe("a good scenario", () => {
  it.each([
    ["an empty change", withChange({})],
    ["a number", withChange({ contracts: { targetOccupancy: 0.9 } })],
    ["a switch and a choice", withChange({ savings: { on: true }, contracts: { regime: "2028" } })],
    ["another segment for a form", withChange({ forms: { jeugdzorgplus: { segment: "2" } } })],
    ["a date", withChange({ contracts: { contractDate: "2028-02-29" } })],
    ["a base of its own", scenario("mine", { extends: "teams" })],
  ])("with %s has no faults", (_name, json) => {
    expect(told(json)).toEqual([]);
  });
});

describe("the structure of a file", () => {
  it.each([
    [null, [" | null | an object with names and values"]],
    [[], [" | [] | an object with names and values"]],
    ["text", [' | "text" | an object with names and values']],
    [without("change"), ['/change | - | an object with names and values; add "change"']],
    [
      { ...scenario("mine"), version: 3 as never, tile: {} },
      [
        '/tile | "tile" | one of $schema, format, version, id, extends, title, asks, change | did you mean title',
        "/version | 3 | 2, or 1 of an older file",
      ],
    ],
    [
      scenario("Mine!"),
      [
        '/id | "Mine!" | small letters, digits and hyphens, at most 60 characters | did you mean mine',
      ],
    ],
    [
      { ...scenario("mine"), title: { nl: "" } },
      [
        '/title/en | - | a text of 1 to 400 characters; add "en"',
        '/title/nl | "" | a text of 1 to 400 characters',
      ],
    ],
    [withChange([]), ["/change | [] | an object with names and values"]],
  ])("is told in full (%#)", (json, expected) => {
    expect(told(json)).toEqual(expected);
  });
});

describe("a number written with a comma", () => {
  it.each([
    ["0,033", "a number from -0.1 to 0.1 (share per year); use a point, without quotes: 0.033"],
    ["0.033", "a number from -0.1 to 0.1 (share per year)"],
    ["veel", "a number from -0.1 to 0.1 (share per year)"],
  ])("is told how to be written: %s", (written, expected) => {
    expect(told(withChange({ demand: { inflowGrowth: written } }))).toEqual([
      `/change/demand/inflowGrowth | "${written}" | ${expected}`,
    ]);
  });
});

describe("a value that is near to one that fits", () => {
  it.each([
    [{ contracts: { targetOccupancy: 95 } }, "did you mean 0.95"],
    [{ contracts: { targetOccupancy: "95%" } }, "did you mean 0.95"],
    [{ contracts: { contractDate: "1-7-2028" } }, "did you mean 2028-07-01"],
    [{ forms: { jeugdzorgplus: { segment: 2 } } }, "did you mean 2"],
    [{ savings: { path: { "2030": 24_000_000 } } }, "a number from 0 to 500 (EUR mln)"],
    [{ families: { mostChildren: 2.5 } }, "a whole number from 1 to 12 (youths)"],
    [
      { "contracts.targetOccupancy": 0.9 },
      'names within each other: {"contracts": {"targetOccupancy": …}}',
    ],
  ])("is told as it is to be written (%#)", (change, end) => {
    const [line, ...more] = told(withChange(change));
    expect(more).toEqual([]);
    expect(line?.endsWith(end)).toBe(true);
  });

  it.each([
    [{ contracts: { targetOccupancy: 1.2 } }],
    [{ contracts: { contractDate: "31-2-2028" } }],
    [{ savings: { path: { "2034": 25 } } }],
  ])("is not made up (%#)", (change) => {
    expect(told(withChange(change))[0]).not.toContain("did you mean");
  });

  it("is told of a title that is one text, and of a base that is a file", () => {
    const wrong = { ...scenario("mine", { extends: "mine.json" }), title: "Mijn scenario" };
    const [title, parent] = told(wrong);
    expect(title).toBe(
      '/title | "Mijn scenario" | a text in two languages, as {"nl": "…", "en": "…"}',
    );
    expect(parent).toMatch(/^\/extends \| "mine.json" \| the name of a shipped scenario, no file /);
  });
});

describe("a change", () => {
  const funding =
    '"pxq", "pxq-spending-room", "pxq-ceiling", "capacity", "population", "trajectory"';

  it.each([
    [
      { contracts: { regme: "2028" } },
      [
        expect.stringMatching(
          /^\/change\/contracts\/regme \| "regme" \| one of .+ and \d+ more \| did you mean regime$/,
        ),
      ],
    ],
    [
      { contracts: { regime: "2029" } },
      ['/change/contracts/regime | "2029" | one of "today", "2028" | did you mean 2028'],
    ],
    [
      { contracts: { targetOccupancy: 1.2 } },
      ["/change/contracts/targetOccupancy | 1.2 | a number from 0.3 to 1"],
    ],
    [
      { contracts: { targetOccupancy: "0.9" } },
      ['/change/contracts/targetOccupancy | "0.9" | a number from 0.3 to 1'],
    ],
    [
      { contracts: { targetOccupancy: Number.NaN } },
      ["/change/contracts/targetOccupancy | NaN | a number from 0.3 to 1"],
    ],
    [{ savings: { on: 1 } }, ["/change/savings/on | 1 | true or false"]],
    [{ savings: { on: null } }, ["/change/savings/on | null | true or false"]],
    [
      { contracts: { contractDate: "2028-02-30" } },
      ['/change/contracts/contractDate | "2028-02-30" | a date such as 2028-01-01'],
    ],
    [
      { contracts: { fundingDesign: { h8: { "2": "capasity", "6": "pxq" } } } },
      [
        `/change/contracts/fundingDesign/h8/2 | "capasity" | one of ${funding} | did you mean capacity`,
        '/change/contracts/fundingDesign/h8/6 | "6" | one of 1, 2, 3, 4, 5 | did you mean 1',
      ],
    ],
    [
      { forms: { pleegzorg: { price: 1 } } },
      [
        expect.stringMatching(
          /^\/change\/forms\/pleegzorg \| "pleegzorg" \| one of .+ and \d+ more( \| did you mean .+)?$/,
        ),
      ],
    ],
    [
      { region: { nl: "Elders" } },
      [
        '/change/region/nl | "nl" | one of firstDay, historyYears, lastDay, policyFirstYear, priceLevelYear',
      ],
    ],
    [
      { contracts: "2028", borders: { frictionOn: "no" } },
      [
        '/change/borders/frictionOn | "no" | true or false',
        '/change/contracts | "2028" | an object with names and values',
      ],
    ],
  ])("is judged against the model (%#)", (change, expected) => {
    expect(told(withChange(change))).toEqual(expected);
  });

  it("takes its base year before what goes by it, and a target year after it begins", () => {
    const faults = (change: unknown) => told(withChange(change));
    expect(faults({ savings: { baseYear: 2026 } })).toEqual([]);
    expect(faults({ savings: { baseYear: 2027 } })).toEqual([
      "/change/savings/baseYear | 2027 | a year from 2023 to 2026, before the saving and the contracts",
    ]);
    const early = { savings: { startYear: 2026 }, contracts: { contractDate: "2025-01-01" } };
    expect(faults({ ...early, savings: { ...early.savings, baseYear: 2025 } })).toEqual([
      "/change/savings/baseYear | 2025 | a year from 2023 to 2024, before the saving and the contracts",
    ]);
    expect(faults({ demand: { targetFrom: 2030, targetYear: 2030 } })).toEqual([
      "/change/demand/targetYear | 2030 | a year after targetFrom",
    ]);
  });

  it("may not break what must hold between numbers", () => {
    const change = {
      savings: { split: { "1": 0.5 } },
      municipalities: { delft: { referrers: { huisarts: 0 } } },
      region: { policyFirstYear: 2034 },
      contracts: { contractDate: "2022-01-01" },
    };
    expect(told(withChange(change)).map((line) => line.split(" | ")[0])).toEqual([
      "/change/municipalities/delft/referrers",
      "/change/savings/split",
      "/change/region/policyFirstYear",
      "/change/contracts/contractDate",
    ]);
  });

  it("may not ask for more youths than the ceiling lets exist", () => {
    const [line = "", ...more] = told(withChange({ demand: { inflowGrowth: 0.1 } }));
    const [, , least = ""] = line.split(" | ");
    expect(more).toEqual([]);
    expect(line).toMatch(/^\/change\/demand\/ceiling \| 1\.6 \| [\d.]+ or more: growth and season/);
    // Residents and rate together for 10.8 years, at the top of the season of 2033.
    expect(Math.abs(Number.parseFloat(least) - (1.002 * 1.1) ** 10.82 * 1.08)).toBeLessThan(0.03);
    const room = { inflowGrowth: 0.1, ceiling: Number.parseFloat(least) };
    expect(told(withChange({ demand: room }))).toEqual([]);
    expect(told(withChange({ demand: { ceiling: 1 } })).map((fault) => fault.slice(0, 24))).toEqual(
      ["/change/demand/ceiling |"],
    );
    expect(told(withChange({ demand: { inflowGrowth: -0.1 } }))).toEqual([]);
  });

  it("may not send more youths on from a form than there are", () => {
    const [edge] = base.pathway.filter(({ kind }) => kind === "next");
    const [other] = base.pathway.filter(
      ({ kind, from, to }) => kind === "next" && from === edge?.from && to !== edge?.to,
    );
    const change = {
      pathway: {
        [`next:${edge?.from}>${edge?.to}`]: 0.9,
        [`next:${other?.from}>${other?.to}`]: 0.9,
      },
    };
    const [fault, ...more] = told(withChange(change));
    expect(fault).toMatch(new RegExp(`^/change/pathway/${edge?.from} \\| [1-9]\\.\\d{1,6} `));
    expect(fault).toContain(`"next:${edge?.from}>…" that add up to at most 1`);
    expect(more).toEqual([]);
  });

  it("tells all faults at once, of structure, change and base together", () => {
    const wrong = {
      ...scenario("mine", { extends: "taems" }),
      version: "1",
      change: { savings: { onn: true }, behaviour: { stretch: -1 } },
    };
    expect(told(wrong).map((line) => line.split(" | ")[0])).toEqual([
      "/version",
      "/change/behaviour/stretch",
      "/change/savings/onn",
      "/extends",
    ]);
  });
});

describe("faults of meaning beside faults of shape", () => {
  const places = (change: unknown) => told(withChange(change)).map((line) => line.split(" | ")[0]);

  it("are told at once, where they do not follow from what could not be read", () => {
    const change = {
      behaviour: { stretch: -1 },
      contracts: { targetOccupancy: "0,9" },
      savings: { split: { "1": 0.5 }, baseYear: 2027 },
      region: { policyFirstYear: 2034 },
      municipalities: { delft: { referrers: { huisarts: 0 } } },
      agreed: { tariffs: { gezinshuis: 120 } },
    };
    expect(places(change)).toEqual([
      "/change/behaviour/stretch",
      "/change/contracts/targetOccupancy",
      "/change/municipalities/delft/referrers",
      "/change/savings/split",
      "/change/agreed",
      "/change/region/policyFirstYear",
    ]);
    const { policyFirstYear: _late, ...region } = change.region;
    expect(places({ ...change, region })).toContain("/change/savings/baseYear");
  });

  it("are kept back where mending the shape could take them away", () => {
    const agreed = { tariffs: { gezinshuis: 120 } };
    expect(places({ contracts: { regime: "2029" }, agreed })).toEqual(["/change/contracts/regime"]);
    expect(places({ contracts: { regme: "2028" }, agreed })).toEqual(["/change/contracts/regme"]);
    expect(places({ contracts: "2028", agreed })).toEqual(["/change/contracts"]);
    expect(places({ savings: { split: { "1": 0.5, "2": "veel" } } })).toEqual([
      "/change/savings/split/2",
    ]);
  });

  it("stand beside a name that is in use", () => {
    const taken = { ...scenario("teams"), change: { savings: { split: { "1": 0.5 } } } };
    expect(told(taken).map((line) => line.split(" | ")[0])).toEqual([
      "/id",
      "/change/savings/split",
    ]);
  });
});

describe("what a scenario builds on", () => {
  it("has to exist", () => {
    expect(told(scenario("mine", { extends: "taems" }))[0]).toMatch(
      /^\/extends \| "taems" \| a scenario: .* \| did you mean teams$/,
    );
  });

  it("is not the scenario itself", () => {
    expect(told(scenario("mine", { extends: "mine" }))).toEqual([
      "/extends | mine → mine | a chain that ends at null",
    ]);
  });

  it("does not lead round in a circle, and the check ends", () => {
    const circle = new Map([
      ["a", scenario("a", { extends: "b" })],
      ["b", scenario("b", { extends: "a" })],
    ]);
    const issues = checkScenario(scenario("mine", { extends: "a" }), base, circle);
    expect(issues.map(({ found }) => found)).toEqual(["mine → a → b → a"]);
  });

  it("has a name of its own, unless it is the shipped file itself", () => {
    expect(told(scenario("teams"))).toEqual(['/id | "teams" | a name that is not in use yet']);
    expect(told(library.get("teams"))).toEqual([]);
  });
});

describe("a hostile file", () => {
  it("is refused at its place when it holds names that reach into every object", () => {
    const hostile = JSON.parse(
      '{"change": {"__proto__": {"polluted": 1}, "constructor": {"x": 1}, "contracts": {"toString": 1}}}',
    ) as object;
    const places = told({ ...scenario("mine"), ...hostile }).map((line) => line.split(" | ")[0]);
    expect(places).toEqual([
      "/change/__proto__",
      "/change/constructor",
      "/change/contracts/toString",
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("cannot steer a terminal or flood it by what is shown of it", () => {
    const [line = ""] = told(withChange({ [`\u001b[31m\u202e\u009b${"x".repeat(10_000)}`]: 1 }));
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(line.length).toBeLessThan(600);
  });
});
