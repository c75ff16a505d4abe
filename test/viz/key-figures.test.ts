/**
 * Key figures in the report, in the studio and in the terminal.
 *
 * The one rule: equal results give equal texts, whoever writes them.
 */
import { describe, expect, it } from "vitest";
import type { Estimate, Measure, Results } from "#results";
import { measuresTable } from "../../viz/prepare/ladder.ts";
import { conclusionLines } from "../../viz/report/terminal.ts";
import { summaryOf } from "../../viz/studio/answer/summary.ts";
import { studioVoice } from "../../viz/studio/voice.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const sample = sampleResults();
const [first, second] = sample.variants.filter(({ step }) => step !== null);
if (first === undefined || second === undefined) throw new Error("The sample has two steps.");
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Two designs with one measure, whose levels have these margins. */
function pair(unit: string, means: readonly [number, number], half: number | null): Results {
  const around = (mean: number): Estimate => ({
    mean,
    low: half === null ? null : mean - half,
    high: half === null ? null : mean + half,
  });
  const rest = { against: first?.id ?? "", varianceReduction: null, sameSign: 1, replications: 1 };
  const measure: Measure = {
    ...{ id: "one", nl: "Eén", en: "One", unit, better: "lower" },
    values: { [first?.id ?? ""]: around(means[0]), [second?.id ?? ""]: around(means[1]) },
    differences: { [second?.id ?? ""]: { ...around(means[1] - means[0]), ...rest } },
  };
  const variants = [first, second].flatMap((one) => (one === undefined ? [] : [one]));
  return { ...sample, variants, measures: [measure], waterbeds: [] };
}

const inReport = (results: Results) =>
  (measuresTable(results, voiceOf("nl")).rows[0] ?? []).slice(1).map(plain);

function inStudio(results: Results) {
  const [key] = summaryOf(results, studioVoice("nl")).keys;
  return [plain(key?.a ?? ""), plain(key?.b ?? ""), plain(key?.change ?? "")];
}

describe("levels that stand in one row", () => {
  it("are equally fine, so that rounding makes no difference of its own", () => {
    const around = (mean: number, half: number): Estimate => ({
      ...{ mean, low: mean - half, high: mean + half },
    });
    const [one, other] = [first?.id ?? "", second?.id ?? ""];
    const results = pair("count", [22_471, 22_059], 500);
    const [measure] = results.measures;
    const row = (levels: Measure["values"], half: number): readonly string[] => {
      const difference = { ...measure!.differences[other]!, ...around(-39, half) };
      const own = { ...measure!, values: levels, differences: { [other]: difference } };
      return inStudio({ ...results, measures: [own] }).slice(0, 2);
    };
    // By their own margins they are 22.000 and 22.060: more, where it is less.
    expect(row({ [one]: around(22_471, 500), [other]: around(22_059, 40) }, 500)).toEqual([
      ...["22.500", "22.100"],
    ]);
    // A shown difference is seen in the levels, whatever their own margins.
    expect(row({ [one]: around(2249, 60), [other]: around(2210, 60) }, 5)).toEqual([
      ...["2.250", "2.210"],
    ]);
  });
});

describe("a key figure", () => {
  it.each([
    ["days", [108.377, 110.2], ["108 dagen", "110 dagen", "+2 dagen"]],
    ["days", [3485.2, 3512], ["3.485 dagen", "3.512 dagen", "+27 dagen"]],
    ["days", [1035, 1023.6], ["1.035 dagen", "1.024 dagen", "−11 dagen"]],
    ["days", [13_274, 12_891], ["13.300 dagen", "12.900 dagen", "−383 dagen"]],
    ["days", [1.4, 0], ["1 dag", "0 dagen", "−1 dag"]],
    ["euro", [371.23e6, 366e6], ["€ 371 mln", "€ 366 mln", "€ −5,2 mln"]],
    ["count", [412, 437], ["410", "440", "+25"]],
    ["share", [0.123, 0.1], ["12,3%", "10%", "−2,3%"]],
  ] as const)("in %s is written by one rule in report and studio: %j", (unit, means, texts) => {
    const results = pair(unit, means, null);
    expect(inStudio(results)).toEqual(texts);
    expect(inReport(results)).toEqual(texts.slice(0, 2));
  });

  it.each([
    ["days", [108.377, 110.2], 0.05, "108,4 dagen"],
    ["days", [13_274, 12_891], 8, "13.270 dagen"],
    ["days", [13_274, 12_891], 400, "13.300 dagen"],
    ["euro", [371.23e6, 366e6], 2e5, "€ 371,2 mln"],
  ] as const)(
    "in %s around %j has the figures its margin asks for in both",
    (unit, means, half, text) => {
      const results = pair(unit, means, half);
      const [level = ""] = inStudio(results);
      expect(level).toBe(text);
      const number = level.replace(/ (?:dagen|mln)$/, "");
      expect(
        inReport(results)[0]?.startsWith(`${number} (`) ||
          inReport(results)[0]?.startsWith(`${level} (`),
      ).toBe(true);
    },
  );

  it("of waiting stands in the terminal's sentence as it stands in the table", () => {
    const around = (mean: number): Estimate => ({ mean, low: mean - 3, high: mean + 3 });
    const figures = { waitBase: around(108.377), wait: around(140.6), waitChange: around(32.223) };
    const findings = sample.findings.map((finding) =>
      "waitChange" in finding.figures
        ? { ...finding, figures: { ...finding.figures, ...figures } }
        : finding,
    );
    const told = conclusionLines({ ...sample, findings }, "nl", { width: 500 }).join(" ");
    expect(told).toMatch(/gemiddeld 141 dagen .*108/);
    expect(inStudio(pair("days", [108.377, 140.6], 3)).slice(0, 2)).toEqual([
      "108 dagen",
      "141 dagen",
    ]);
  });
});
