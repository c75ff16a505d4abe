/**
 * Archetypes: a rule fits whom it says, and the waits in the books are those of the journey log.
 *
 * The one rule: waits are worked out again from the rows of the log, without the books.
 */
import { describe, expect, it } from "vitest";
import { compilePlan, WAIT_WEEKS } from "#journeys";
import { archetypeOf, archetypeWaits } from "../../../journeys/measures/archetypes.ts";
import { type Journey, journeysOf } from "../../archetypes/told.ts";
import { lived, total } from "../../laws/lived.ts";
import { change, haaglanden, smallRegion } from "../../support/model.ts";

const YEAR = 365.25;
const plan = compilePlan(haaglanden);

/** A first request in words. */
const typeOf = (
  need: string,
  referrer: string,
  municipality: string,
  years: number,
  severe = 0,
  asked = 2200,
): string => {
  const type = archetypeOf(plan.archetypes, {
    need: plan.forms.indexOf(need),
    referrer: plan.referrers.indexOf(referrer),
    municipality: plan.municipalities.indexOf(municipality),
    severe,
    age: years * YEAR,
    asked,
  });
  return plan.archetypes.ids[type] ?? "none";
};

describe("a first request", () => {
  it.each([
    ["A", "dyslexie", "huisarts", "delft", 8],
    ["B", "specialistische-ggz", "huisarts", "denhaag", 14],
    ["C", "dagbehandeling", "jeugdarts", "delft", 3],
    ["D", "school-individueel", "gemeente", "westland", 12],
    ["E", "ambulant-jo", "gemeente", "denhaag", 9],
    ["F", "crisisopvang", "gi", "delft", 10],
    ["G", "pleegzorg-bestand", "gi", "delft", 13],
    ["H", "behandelgroep", "gi", "delft", 15],
    ["I", "jeugdzorgplus", "rechter", "delft", 16],
    ["J", "specialistische-ggz", "jeugdarts", "rijswijk", 10],
    ["K", "school-collectief", "gemeente", "westland", 12],
    ["none", "groepsaanbod", "huisarts", "delft", 8],
    // Each of these misses its rule in one thing only.
    ["none", "dyslexie", "gemeente", "delft", 8],
    ["none", "dyslexie", "huisarts", "delft", 13],
    ["none", "specialistische-ggz", "jeugdarts", "delft", 10],
    ["none", "school-collectief", "gemeente", "delft", 12],
  ])("belongs to %s: %s through %s in %s at %d", (id, need, referrer, town, years) => {
    expect(typeOf(need, referrer, town, years)).toBe(id);
  });

  it("that is severe is no A", () => {
    expect(typeOf("dyslexie", "huisarts", "delft", 8, 1)).toBe("none");
  });

  it("of the year before contracts change is an L, where nothing else fits", () => {
    const day = plan.calendar.contractDay;
    expect(typeOf("groepsaanbod", "huisarts", "delft", 8, 0, day - 300)).toBe("L");
    expect(typeOf("groepsaanbod", "huisarts", "delft", 8, 0, day)).toBe("none");
    expect(typeOf("groepsaanbod", "huisarts", "delft", 8, 0, day - 366)).toBe("none");
    expect(typeOf("dyslexie", "huisarts", "delft", 8, 0, day - 300)).toBe("A");
  });

  it("fits no rule of which no need is left in the region", () => {
    const none = compilePlan({
      ...haaglanden,
      archetypes: {
        Z: {
          ...(haaglanden.archetypes["A"] ?? ({} as never)),
          rule: { ...(haaglanden.archetypes["A"]?.rule ?? ({} as never)), needs: ["gone"] },
        },
      },
    }).archetypes;
    const anybody = { need: 0, referrer: 0, municipality: 0, severe: 0, age: 8 * YEAR, asked: 0 };
    expect(archetypeOf(none, anybody)).toBe(1);
  });
});

describe("waits for fitting help", () => {
  const model = change(smallRegion, "region.policyFirstYear", 2024);
  const life = lived(model, { keepLog: true, until: 2027 });
  const { youths, firstCandidate } = life.world;
  const small = life.plan;
  const waits = archetypeWaits(small, youths, firstCandidate);

  /** First day of fitting help, out of the rows of the log alone; infinite when there was none. */
  function fittingStart({ rows, need }: Journey): number {
    const wentHome = (day: number): boolean =>
      rows.some(({ phase, from }) => phase === "out" && from === day);
    const fitting = rows.filter(
      ({ phase, place, reason, until }) =>
        phase === "care" &&
        reason !== "bridging" &&
        (place === need || (place === "local-team" && wentHome(until))),
    );
    return Math.min(...fitting.map(({ from }) => from));
  }

  it("are those of the journey log, youth by youth", () => {
    // Who asked before the log began may have been helped before it too.
    const journeys = journeysOf(life).filter(({ asked }) => asked > 0);
    const helped = journeys.filter((one) => Number.isFinite(fittingStart(one)));
    expect(helped.length).toBeGreaterThan(1500);
    expect(helped.length).toBeLessThan(journeys.length);
    const wrong = journeys.filter((one) => {
      const told = fittingStart(one) - one.asked;
      const booked = youths.waitedDays(one.youth);
      // Whole days in the books; the log keeps single precision.
      return told !== booked && !(Math.abs(told - booked - 0.5) <= 0.51);
    });
    expect(wrong.map(({ youth }) => youth)).toEqual([]);
  });

  it("count everybody who could be followed once, and nobody else", () => {
    const from = small.calendar.yearStart[small.calendar.policyYear] ?? 0;
    const until = small.calendar.end - 7 * WAIT_WEEKS;
    const followed = journeysOf(life).filter(({ asked }) => asked >= from && asked < until);
    expect(followed.length).toBeGreaterThan(1000);
    small.archetypes.ids.forEach((id, type) => {
      const own = followed.filter(({ archetype }) => archetype === id);
      expect(waits.asked[type], id).toBe(own.length);
      const soon = own.filter(({ youth }) => youths.waitedDays(youth) < 7 * WAIT_WEEKS);
      const row = waits.started.subarray(type * WAIT_WEEKS, (type + 1) * WAIT_WEEKS);
      expect(total(row), id).toBe(soon.length);
    });
    // Contracts change after the last day that can be followed, so nobody is an L.
    expect(waits.asked[small.archetypes.ids.indexOf("L")]).toBe(0);
    expect(total(waits.asked)).toBe(followed.length);
  });
});
