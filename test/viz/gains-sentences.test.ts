/** Who pays more and who pays less, as a sentence: among which municipalities a difference is the largest. */
import { describe, expect, it } from "vitest";
import type { Finding } from "#results";
import { claimOf } from "../../viz/prepare/findings.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();

function told(lang: "nl" | "en", [more, less, open]: readonly number[]): string {
  const finding = {
    ...results.findings[0],
    id: "gains",
    kind: "gains",
    certainty: "likely",
    figures: {
      ...{ more, less, open, municipality: "pijnacker-nootdorp" },
      change: { mean: -470_000, low: -900_000, high: -40_000 },
    },
  } as Finding;
  return claimOf(results, finding, voiceOf(lang)).sentence;
}

describe("the largest difference", () => {
  it("is the largest of those that were shown, where others were not", () => {
    const nl = told("nl", [1, 2, 6]);
    expect(nl).toMatch(/Van de gemeenten waar het is aangetoond, heeft Pijnacker-Nootdorp het gr/);
    expect(told("en", [1, 2, 6])).toMatch(/Of the municipalities for which it is shown, Pijnacker/);
  });

  it("is no largest where one alone was shown", () => {
    expect(told("nl", [0, 1, 8])).toMatch(/Aangetoond is het bij Pijnacker-Nootdorp: .* minder/);
    expect(told("nl", [0, 1, 8])).not.toContain("grootste");
  });

  it("is the largest of all where every one was shown", () => {
    expect(told("nl", [3, 6, 0])).toMatch(/ Het grootste verschil heeft Pijnacker-Nootdorp: /);
    expect(told("en", [3, 6, 0])).toMatch(
      / The largest difference is that of Pijnacker-Nootdorp: /,
    );
  });
});
