/**
 * A line of `walls RESULTS`: every figure with its interval, and the chance where a test was made.
 */
import { describe, expect, it } from "vitest";
import { wallMoreRow, wallRow, wallTables } from "../../cli/telling/wall-rows.ts";
import { wordsOf } from "../../cli/words/words.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const wall = {
  ...results.walls.walls[0]!,
  excessDirect: { mean: 16.32, low: 15.81, high: 16.84 },
  excessInside: { mean: 9, low: 7, high: 11 },
  excessRefused: { mean: 0.064, low: -0.01, high: 0.138 },
};
const cells = (change: object, lang: "nl" | "en" = "nl") =>
  wallRow({ ...wall, ...change }, results, lang);

describe("a border of results", () => {
  it("has its extra days and refusals with their intervals, and the corrected chance", () => {
    const row = cells({ pAdjusted: 0.0234 });
    expect(row.slice(2, 5)).toEqual(["16,3 (15,8 tot 16,8)", "9 (7 tot 11)", "0,023"]);
    const more = wallMoreRow(wall, "nl");
    expect(more[2]).toBe("6,4% (-1% tot 13,8%)");
    expect(cells({ pAdjusted: 0.0234 }, "en")[2]).toBe("16.3 (15.8 to 16.8)");
    for (const lang of ["nl", "en"] as const) {
      expect(row).toHaveLength(wordsOf(lang).wallHead.length);
      expect(more).toHaveLength(wordsOf(lang).wallMoreHead.length);
    }
  });

  it("has no chance finer than a thousandth, and none where nothing was tested", () => {
    expect(cells({ pAdjusted: 1e-9 })[4]).toBe("<0,001");
    const untested = cells({ pAdjusted: null, excessDirect: null, excessInside: null });
    expect(untested.slice(2, 5)).toEqual(["–", "–", "–"]);
  });

  it("has no interval where one replication gives none", () => {
    expect(cells({ excessDirect: { mean: 16.32, low: null, high: null } })[2]).toBe("16,3");
  });

  it("says how it came to be, and nothing of that where too little is known", () => {
    expect(cells({ verdict: "wall", origin: "put-in" })[5]).toBe("ingevoerd");
    expect(cells({ verdict: "wall", origin: "emerged" }, "en")[5]).toBe("emerged");
    expect(cells({ verdict: "not-enough-evidence", origin: "emerged" })[5]).toBe("–");
  });

  it("fits a terminal of 110 columns, heads and all", () => {
    const wide = { ...wall, from: "local-team", verdict: "budget-causes-wait" as const };
    for (const lang of ["nl", "en"] as const) {
      const lines = wallTables([wall, wide], results, lang);
      const columns = lines.filter((line) => / {2}/.test(line)).map(({ length }) => length);
      expect(Math.max(...columns)).toBeLessThanOrEqual(110);
    }
  });

  it("is no wall by one replication, which is one draw of chance", () => {
    const verdict = (replications: number) =>
      wallRow(
        { ...wall, verdict: "wall", pRefused: null, pDelay: 0.001 },
        { ...results, manifest: { ...results.manifest, replications } },
        "nl",
      ).at(-1);
    expect(verdict(1)).toBe("weten we niet: één keer gerekend");
    expect(verdict(2)).toContain("schot");
  });
});
