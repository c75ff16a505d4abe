/**
 * From model to plan: referrers, edges, stations and years as the model states them.
 *
 * The one rule: what a plan says is worked out here from the model in another way.
 */
import { describe, expect, it } from "vitest";
import { compilePlan, edgeName, pathwayFaults } from "#journeys";
import { unconstrainedStarts, unreachableForms } from "../../../journeys/model/pathway.ts";
import { change, haaglanden } from "../../support/model.ts";
import { edge } from "../flow/two-stays.ts";

const plan = compilePlan(haaglanden);

describe("referrers", () => {
  const referrers = plan.referrers.length;
  const weight = (town: number, form: number, referrer: number): number =>
    plan.referWeight[(town * plan.forms.length + form) * referrers + referrer] ?? 0;

  it("have in every municipality exactly its own mix over first needs", () => {
    plan.municipalities.forEach((town, at) => {
      let all = 0;
      const sums = plan.referrers.map((_, referrer) => {
        const sum = plan.forms.reduce((total, __, form) => total + weight(at, form, referrer), 0);
        all += sum;
        return sum;
      });
      plan.referrers.forEach((id, referrer) => {
        const stated = haaglanden.municipalities[town]?.referrers[id]?.value ?? 0;
        expect(Math.abs((sums[referrer] ?? 0) / all - stated)).toBeLessThan(1e-9);
      });
    });
  });

  it("leave the needs as they are, and favour the forms they ask for most", () => {
    const at = plan.municipalities.indexOf("delft");
    plan.forms.forEach((_, form) => {
      const sum = plan.referrers.reduce(
        (total, __, referrer) => total + weight(at, form, referrer),
        0,
      );
      expect(sum / (plan.needWeight[form] ?? 1)).toBeCloseTo(1, 9);
    });
    const share = (form: string, referrer: string): number => {
      const row = plan.forms.indexOf(form);
      return weight(at, row, plan.referrers.indexOf(referrer)) / (plan.needWeight[row] ?? 1);
    };
    const affinity = (form: string): number =>
      haaglanden.forms[form]?.referrerAffinity["gi"]?.value ?? 1;
    expect(affinity("behandelgroep")).toBeGreaterThan(affinity("dyslexie"));
    expect(share("behandelgroep", "gi")).toBeGreaterThan(share("dyslexie", "gi"));
  });
});

describe("the pathway", () => {
  const forms = ["a", "b", "c"];

  it("is refused with every fault at its edge", () => {
    const faults = pathwayFaults(forms, [
      edge("next", "a", "b", 0.7),
      edge("next", "a", "c", 0.4),
      edge("next", "a", "b", 0.1),
      edge("next", "b", "b", 0.1),
      edge("parallel", "a", "nowhere", 0.1),
      edge("parallel", "a", "b", 0.9),
      edge("parallel", "a", "c", 0.9),
    ]);
    expect(faults.map(({ edge: name }) => name)).toEqual([
      "next:a>b",
      "next:b>b",
      "parallel:a>nowhere",
      "a",
    ]);
    expect(pathwayFaults(Object.keys(haaglanden.forms), haaglanden.pathway)).toEqual([]);
  });

  it("keeps its edges with their shares, in order of name", () => {
    const rows = plan.edges.next;
    const from = plan.forms.indexOf("crisisopvang");
    const stated = haaglanden.pathway
      .filter((one) => one.kind === "next" && one.from === "crisisopvang")
      .sort((a, b) => (edgeName(a) < edgeName(b) ? -1 : 1));
    const start = rows.start[from] ?? 0;
    expect(rows.start[from + 1]).toBe(start + stated.length);
    stated.forEach((one, index) => {
      expect(plan.forms[rows.to[start + index] ?? 255]).toBe(one.to);
      expect(rows.share[start + index]).toBe(one.share.value);
    });
  });

  it("tells which forms nobody can reach", () => {
    const edges = [edge("next", "a", "b"), edge("next", "c", "a")];
    expect(unreachableForms(forms, edges, ["a"])).toEqual(["c"]);
    expect(unreachableForms(forms, edges, ["c"])).toEqual([]);
  });

  it("solves its traffic equations: two forms that send each other half", () => {
    // x = 10 + y / 2 and y = x / 2, so x = 40 / 3 and y = 20 / 3.
    const starts = unconstrainedStarts(Float64Array.of(10, 0), Float64Array.of(0, 0.5, 0.5, 0));
    expect(starts[0]).toBeCloseTo(40 / 3, 8);
    expect(starts[1]).toBeCloseTo(20 / 3, 8);
  });
});

describe("years", () => {
  it("count from the first day of the run; the history is before it", () => {
    const { calendar } = plan;
    const history = haaglanden.region.historyYears.value;
    expect(calendar.yearStart[calendar.firstRunYear]).toBe(0);
    expect(calendar.firstHistoryYear).toBe(2023 - history);
    expect(calendar.end).toBe((Date.UTC(2034, 0, 1) - Date.UTC(2023, 0, 1)) / 86_400_000);
    expect(calendar.monthStart).toHaveLength(11 * 12);
    expect(calendar.monthStart[14]).toBe(365 + 31 + 29);
    expect(calendar.contractDay).toBe((Date.UTC(2028, 0, 1) - Date.UTC(2023, 0, 1)) / 86_400_000);
  });
});

it("gives every provider group a station, and serves the whole region from a regional one", () => {
  const few = compilePlan(change(haaglanden, "forms.behandelgroep.groups.region", 2));
  const names = few.stations.filter((name) => name.startsWith("behandelgroep@"));
  expect(names).toEqual(["behandelgroep@region/01", "behandelgroep@region/02"]);
  const form = few.forms.indexOf("behandelgroep");
  for (const area of [0, 1]) {
    const row = area * few.forms.length + form;
    expect((few.offerStart[row + 1] ?? 0) - (few.offerStart[row] ?? 0)).toBe(2);
  }
});
