/**
 * Luck goes by names: a form or a municipality that is added, left out or put elsewhere in the data
 * changes nobody else's draws, and so not a bit of what they live.
 *
 * The one rule: every mechanism that draws by form is on, so that none is passed over.
 */
import { describe, expect, it } from "vitest";
import { createChance } from "#engine";
import { compilePlan, type Model } from "#journeys";
import { courseKeys, courseNumber } from "../../journeys/model/course-key.ts";
import { drawCandidates } from "../../journeys/population/candidates.ts";
import {
  candidateRange,
  refuseSharedPeople,
  stockRange,
  whoAt,
} from "../../journeys/population/who.ts";
import { changeAll, changeForms, smallRegion } from "../support/model.ts";
import { firstDifference } from "./bits.ts";
import { born, lived } from "./lived.ts";

const rich = changeForms(
  changeAll(smallRegion, {
    "contracts.regime": "2028",
    "outcome.laterNeedShare": 0.2,
    "team.hoursOn": true,
    "team.ineffectiveShare": 0.1,
    "team.rereferralShare": 0.3,
    "providers.exitOf": "large",
    "behaviour.on": true,
    "trajectory.reopenShare": 0.3,
    "trajectory.earlyStop": 0.2,
    "contracts.fundingDesign.denhaag.2": "trajectory",
    "contracts.fundingDesign.h8.2": "trajectory",
  }),
  "breakdownShare",
  () => 0.1,
);

/** What everybody lived, told without any list by form or municipality. */
function lives(model: Model) {
  const { world } = lived(model, { until: 2029 });
  const { youths, recorder, kernel } = world;
  return {
    who: youths.who,
    birth: youths.birth,
    severity: youths.severity,
    days: youths.windowDays,
    euro: youths.windowEuro,
    waiting: youths.windowWaiting,
    exit: youths.exit,
    counters: recorder.counters,
    events: kernel.events,
  };
}

const backwards = <T extends object>(part: T): T =>
  Object.fromEntries(Object.entries(part).reverse()) as T;

describe("the luck of a region", () => {
  const asShipped = lives(rich);

  it("does not hang on the order of forms, edges and municipalities in the data", () => {
    const model = {
      ...rich,
      forms: backwards(rich.forms),
      municipalities: backwards(rich.municipalities),
      pathway: [...rich.pathway].reverse(),
    };
    expect(Object.keys(model.forms)[0]).not.toBe(Object.keys(rich.forms)[0]);
    expect(firstDifference(lives(model), asShipped)).toBeNull();
  });

  it.each(["aaa-first", "klas-between", "zzz-last"])(
    "is the same with a form %s that nobody uses",
    (name) => {
      const unused = { ...rich.forms["dyslexie"]!, groups: {} };
      const forms = { ...rich.forms, [name]: unused };
      const quiet = { ...unused.inflowPer1000, value: 0 };
      const model = { ...rich, forms: { ...forms, [name]: { ...unused, inflowPer1000: quiet } } };
      expect(firstDifference(lives(model), asShipped)).toBeNull();
    },
  );

  it.each(["aaa-first", "zzz-last"])("is the same with a municipality %s of nobody", (name) => {
    const town = rich.municipalities["delft"]!;
    const empty = { ...town, residents: { ...town.residents, value: 0 } };
    const model = { ...rich, municipalities: { ...rich.municipalities, [name]: empty } };
    expect(firstDifference(lives(model), asShipped)).toBeNull();
  });

  it("tells lives apart that differ", () => {
    const other = changeAll(rich, { "outcome.laterNeedShare": 0.25 });
    expect(firstDifference(lives(other), asShipped)).not.toBeNull();
  });
});

/** Who could come to a municipality, and who is there on the first day. */
function peopleOf(model: Model, town: string) {
  const plan = compilePlan(model);
  const candidates = drawCandidates(plan, createChance("laws", 0));
  const own = plan.municipalities.indexOf(town);
  const at = [...candidates.times.keys()].filter((who) => candidates.municipality[who] === own);
  const { youths } = born(model).world;
  const there = [...youths.who.keys()].filter(
    (youth) => youths.known[youth] === 1 && youths.municipality[youth] === own,
  );
  return {
    times: at.map((index) => candidates.times[index]),
    who: at.map((index) => candidates.who[index]),
    there: there.map((youth) => [youths.who[youth], youths.severity[youth], youths.birth[youth]]),
  };
}

describe("the people of a municipality", () => {
  it("are the same when another municipality leaves the region", () => {
    const { delft: _, ...others } = rich.municipalities;
    const without = { ...rich, municipalities: others };
    const before = peopleOf(rich, "zoetermeer");
    expect(before.who.length).toBeGreaterThan(300);
    expect(before.there.length).toBeGreaterThan(30);
    expect(peopleOf(without, "zoetermeer")).toEqual(before);
  });

  it("are numbered one after the other, candidates apart from who is there already", () => {
    const { first } = candidateRange("delft", 10);
    const stock = stockRange("in-care", "delft", "dyslexie", 10).first;
    expect(first).toBeGreaterThanOrEqual(2 ** 31);
    expect(stock).toBeLessThan(2 ** 31);
    expect(whoAt(first, 3)).toBe(first + 3);
    expect(whoAt(2 ** 31 - 1, 1)).toBe(0);
    expect(whoAt(2 ** 32 - 1, 1)).toBe(2 ** 31);
  });
});

describe("names that would share their luck", () => {
  const range = (name: string, first: number, room: number) => ({ name, first, room });

  it("are refused where the people of two sources overlap, also past the end of the numbers", () => {
    const overlap = [range("a", 100, 10), range("b", 109, 1), range("c", 2 ** 31 + 5, 9)];
    expect(() => refuseSharedPeople(overlap)).toThrow('"a" and "b"');
    const apart = [range("a", 100, 9), range("b", 109, 1), range("c", 2 ** 31 + 5, 9)];
    expect(() => refuseSharedPeople(apart)).not.toThrow();
    const round = [range("a", 2 ** 31 - 4, 10), range("b", 5, 3), range("c", 2 ** 31 + 5, 9)];
    expect(() => refuseSharedPeople(round)).toThrow('"a" and "b"');
    expect(() => refuseSharedPeople([range("a", 2 ** 31 - 4, 9), range("b", 5, 3)])).not.toThrow();
  });

  it("never give two courses of a youth one number", () => {
    const courseKey = courseKeys(["a", "b"]);
    const numbers = [0, 1].flatMap((form) =>
      [0, 1, 255].map((begun) => courseNumber({ courseKey }, form, begun)),
    );
    expect(new Set(numbers).size).toBe(6);
    expect(() => courseKeys(["a", "b", "a"])).toThrow('"a" and "a"');
  });
});
