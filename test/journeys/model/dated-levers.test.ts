/** Levers that work from a year on: places lost by themselves, and a target for requests. */
import { describe, expect, it } from "vitest";
import { compilePlan } from "#journeys";
import { leftByAttrition } from "../../../journeys/model/attrition.ts";
import { targetPart } from "../../../journeys/model/demand-target.ts";
import { lived } from "../../laws/lived.ts";
import { changeAll, onlyForms, smallRegion } from "../../support/model.ts";

/** Days from 1 January 2023. */
const day = (date: string): number => (Date.parse(date) - Date.UTC(2023, 0, 1)) / 86_400_000;

describe("places that are lost", () => {
  const lost = changeAll(smallRegion, {
    "attrition.fromYear": 2025,
    "attrition.perYear.pleegzorg-bestand": 0.1,
  });
  const plan = compilePlan(lost);
  const foster = plan.forms.indexOf("pleegzorg-bestand");

  it("are lost on every 1 January from the stated year on, a share of what is left", () => {
    const left = (date: string) => leftByAttrition(plan, foster, day(date));
    expect(left("2024-01-01")).toBe(1);
    expect(left("2025-01-01")).toBeCloseTo(0.9, 12);
    expect(left("2027-01-01")).toBeCloseTo(0.729, 12);
    expect(left("2027-07-01")).toBeCloseTo(0.729, 12);
  });

  it("are none in other forms, and none in the region as it ships", () => {
    const clinic = plan.forms.indexOf("klinische-ggz");
    expect(leftByAttrition(plan, clinic, day("2030-01-01"))).toBe(1);
    const shipped = compilePlan(smallRegion);
    const forms = shipped.forms.map((_, form) => leftByAttrition(shipped, form, day("2033-01-01")));
    expect(new Set(forms)).toEqual(new Set([1]));
  });

  it("are missing from the places in force", () => {
    const { world } = lived(lost, { until: 2026 });
    const stations = plan.stations.flatMap((_, at) =>
      plan.stationForm[at] === foster ? [at] : [],
    );
    expect(stations.length).toBeGreaterThan(1);
    for (const station of stations) {
      const base = world.supply.base[station] as number;
      expect(base).toBeGreaterThan(3);
      expect(world.kernel.places[station]).toBe(Math.round(base * 0.81));
    }
  });
});

describe("a target for requests", () => {
  const target = changeAll(smallRegion, {
    "demand.targetFrom": 2025,
    "demand.targetYear": 2029,
    "demand.targetShare.delft": 0.6,
  });
  const plan = compilePlan(target);
  const delft = plan.municipalities.indexOf("delft");

  it("is reached in a straight line, and stays", () => {
    const left = (date: string) => targetPart(plan, delft, day(date));
    expect(left("2024-12-31")).toBe(1);
    expect(left("2025-01-01")).toBe(1);
    expect(left("2027-01-01")).toBeCloseTo(0.8, 3);
    expect(left("2029-01-02")).toBeCloseTo(0.6, 3);
    expect(left("2033-01-01")).toBe(0.6);
  });

  it("holds in no other municipality, and in none of the region as it ships", () => {
    expect(targetPart(plan, plan.municipalities.indexOf("denhaag"), day("2030-01-01"))).toBe(1);
    expect(targetPart(compilePlan(smallRegion), delft, day("2030-01-01"))).toBe(1);
  });

  it("is as far on a day in a run that is stopped before the target year", () => {
    const short = compilePlan(changeAll(target, { "region.lastDay": "2026-12-31" }));
    expect(targetPart(short, delft, day("2026-06-01"))).toBe(
      targetPart(plan, delft, day("2026-06-01")),
    );
  });
});

describe("forms and referrers that rules speak of", () => {
  const plan = compilePlan(smallRegion);

  it("are told by the data: crises, smaller groups, closed stay; court and its institution", () => {
    const named = Object.entries(plan.special).map(([rule, form]) => [rule, plan.forms[form]]);
    expect(Object.fromEntries(named)).toEqual({
      crisis: "crisisopvang",
      group: "behandelgroep",
      closed: "jeugdzorgplus",
    });
    const court = plan.referrers.filter((_, at) => plan.court[at] === 1);
    expect([...court].sort()).toEqual(["gi", "rechter"]);
    const flagged = Object.values(smallRegion.forms).filter(({ special }) => special !== "none");
    expect(flagged).toHaveLength(3);
  });

  it("are none in a region without them", () => {
    const few = compilePlan(onlyForms(smallRegion, ["ambulant-jo", "behandelgroep"]));
    expect(few.special).toEqual({
      crisis: -1,
      group: few.forms.indexOf("behandelgroep"),
      closed: -1,
    });
  });
});
