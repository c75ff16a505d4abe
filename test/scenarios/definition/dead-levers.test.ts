/**
 * Levers that do nothing: what is said of them is held to runs, and what lifts them is tried.
 *
 * The rule this file keeps: a lever that is called dead leaves every figure of a run as it is, to the
 * bit, and moves them as soon as what is named is otherwise.
 */
import { describe, expect, it } from "vitest";
import {
  deadConditions,
  deadReasons,
} from "../../../scenarios/definition/dead-levers/dead-levers.ts";
import { remarksOn } from "../../../scenarios/definition/dead-levers/remarks.ts";
import { quantitiesOf } from "../../../scenarios/definition/quantities.ts";
import { resolveScenario } from "../../../scenarios/definition/resolve-scenario.ts";
import type { Change } from "../../../scenarios/definition/scenario-file.ts";
import { figuresOf } from "../../support/lever-runs.ts";
import { scenario, shippedLibrary, shippedRegion, smallRegion } from "../shipped.ts";

const region = shippedRegion();
const small = smallRegion();
const swap = scenario("small-swap", {
  extends: "small",
  change: { contracts: { regime: "2028" } },
});
const library = new Map([...shippedLibrary(), ["small", small], ["small-swap", swap]] as const);
const mine = (change: Change) => scenario("mine", { extends: "small-swap", change });
const figures = (change: Change) => figuresOf(resolveScenario(mine(change), region, library));
const remarks = (change: Change, under = "small-swap") =>
  remarksOn(scenario("mine", { extends: under, change }), region, library);

/** Both changes in one. */
function both(a: Change, b: Change): Change {
  const merged = Object.entries(b).map(([name, value]) => {
    const own = a[name];
    const isDeep = typeof own === "object" && typeof value === "object";
    return [name, isDeep ? both(own, value) : value];
  });
  return { ...a, ...Object.fromEntries(merged) };
}

describe("a lever that does nothing", () => {
  const untouched = figures({});
  it.each<readonly [string, string, Change, Change]>([
    [
      "a share of renewals without a longest duration",
      "/change/clauses/renewedShare",
      { clauses: { renewedShare: 0.5 } },
      { clauses: { mostDays: { "5": 60 } } },
    ],
    [
      "a target occupancy under equal places",
      "/change/contracts/targetOccupancy",
      { contracts: { targetOccupancy: 0.8 } },
      { contracts: { placesRule: "use-2024" } },
    ],
    [
      "an exit on a day after the last",
      "/change/providers/exitOf",
      { providers: { exitOf: "medium" } },
      { providers: { exitDate: "2028-07-01" } },
    ],
    [
      "a first day of funding that is as designed",
      "/change/funding/towns/delft/1/from",
      { funding: { towns: { delft: { "1": { from: "2029-01-01" } } } } },
      { funding: { towns: { delft: { "1": { form: "pxq" } } } } },
    ],
    [
      "a knob of behaviour that is off",
      "/change/behaviour/stretch",
      { behaviour: { stretch: 0.07 } },
      { behaviour: { on: true } },
    ],
    [
      "a shortage of staff that is not counted",
      "/change/labour/shortage",
      { labour: { shortage: 0.15 } },
      { labour: { on: true } },
    ],
    [
      "youths at a school elsewhere that nothing is asked of",
      "/change/school/crossShare",
      { school: { crossShare: 0.3 } },
      { school: { crossDays: 60 } },
    ],
    [
      "who asks elsewhere where nobody is turned down",
      "/change/team/bypassShare",
      { team: { bypassShare: 0.2 } },
      { team: { strictDesign: 0.3 } },
    ],
  ])(
    "as %s is told, moves no figure, and moves them once that is otherwise",
    (_, path, lever, lift) => {
      // The exit date of a region to 2029 lies within it, so here it has to be put after the end.
      const late: Change = "providers" in lever ? { providers: { exitDate: "2035-01-01" } } : {};
      expect(remarks(both(late, lever)).map((remark) => remark.path)).toContain(path);
      expect(figures(both(late, lever))).toBe(untouched);
      expect(remarks(both(lever, lift)).map((remark) => remark.path)).not.toContain(path);
      expect(figures(both(lever, lift))).not.toBe(figures(lift));
    },
  );
});

describe("a remark", () => {
  it("names what is set, why it does nothing and what to change, in both languages", () => {
    expect(remarks({ ventiel: { price: 1.2 } })).toEqual([
      {
        path: "/change/ventiel/price",
        ids: ["ventiel.price"],
        found: "1.2",
        text: {
          nl: "doet niets zolang ventiel.on uit staat; verander daarvoor ventiel.on",
          en: "does nothing while ventiel.on is off; to make it count, change ventiel.on",
        },
      },
    ]);
  });

  it("tells several that share a reason at once, at the part that holds them", () => {
    const [one, ...others] = remarks({ ventiel: { price: 1.2, sizeShare: 0.1 } });
    expect(others).toEqual([]);
    expect([one?.path, one?.found]).toEqual(["/change/ventiel", "price, sizeShare"]);
    expect(one?.text.en).toMatch(/^do nothing while /);
  });

  it("says of what only counts what it counts", () => {
    const [remark] = remarks({ clauses: { mostDays: { "5": 365 } } });
    expect(remark?.text.en).toBe(
      "changes only the number of messages while clauses.renewedShare is 1 and clauses.goesOnAs is same; to make it count, change clauses.renewedShare or clauses.goesOnAs",
    );
  });

  it("is not made of a change that turns something off", () => {
    const on = scenario("with-places", {
      extends: "small-swap",
      change: { contracts: { placesRule: "use-2024" } },
    });
    const own = new Map([...library, [on.id, on]]);
    const off = scenario("mine", {
      extends: "with-places",
      change: { contracts: { placesRule: "equal-places" } },
    });
    expect(remarksOn(off, region, own)).toEqual([]);
    expect(remarks({ providers: { exitDate: "2035-01-01" } })).toHaveLength(1);
    const leaving = scenario("leaving", {
      extends: "small-swap",
      change: { providers: { exitOf: "medium", exitDate: "2028-07-01" } },
    });
    const late = scenario("mine", {
      extends: "leaving",
      change: { providers: { exitDate: "2035-01-01" } },
    });
    expect(remarksOn(late, region, new Map([...library, [leaving.id, leaving]]))).toEqual([]);
  });

  it("is not made of a value that was there already, nor of today's own numbers", () => {
    expect(remarks({ ventiel: { price: 1 } })).toEqual([]);
    expect(remarks({})).toEqual([]);
  });

  it("knows what needs the contracts of 2028", () => {
    const [remark] = remarks({ behaviour: { on: true } }, "small");
    expect(remark?.text.en).toContain("while the contracts of 2028 do not begin");
  });
});

describe("the register of levers that do nothing", () => {
  const all = quantitiesOf(region);

  it("speaks of numbers there are, and names numbers there are", () => {
    const ids = all.map(({ id }) => id);
    const spoken = ids.flatMap((id) => deadConditions(region, id));
    expect(spoken.length).toBeGreaterThan(400);
    const named = [...new Set(spoken.flatMap(({ by }) => by))];
    const isThere = (name: string): boolean => {
      const pattern = name.replaceAll(".", "\\.").replaceAll("*", "[^.]+");
      return ids.some((id) => new RegExp(`^${pattern}(\\.|$)`).test(id));
    };
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  it("calls no switch of the ladder dead in the design that has it on", () => {
    const design = library.get("behaviour");
    if (design === undefined) throw new Error("No design.");
    const model = resolveScenario(design, region, library);
    const switches = ["savings.on", "prices.stepOn", "entrance.teamStepOn", "behaviour.on"];
    expect(switches.flatMap((id) => deadReasons(model, id))).toEqual([]);
  });
});
