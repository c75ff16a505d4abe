/** The verdicts as sentences: a margin on both sides of zero can be read without signs. */
import { describe, expect, it } from "vitest";
import { prepareQuestions } from "../../viz/prepare/questions.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const lead = { mean: 8.4e6, low: -2.4e6, high: 19.1e6 };

function toldOf(lang: "nl" | "en", figure: typeof lead): string {
  const results = sampleResults();
  const questions = results.questions.map((asked) =>
    asked.id === "savings"
      ? { ...asked, verdict: "unknown" as const, figures: { ...asked.figures, lead: figure } }
      : asked,
  );
  const view = prepareQuestions({ ...results, questions }, voiceOf(lang));
  const why = view?.rows.find(({ id }) => id === "savings")?.why ?? "";
  return why.replaceAll("\u00a0", " ");
}

describe("whether the savings target is met", () => {
  it("names both ends with their own word where the saving was not shown, and uses no sign", () => {
    expect(toldOf("nl", lead)).toContain(
      "Dat het ontwerp minder kost, is niet aangetoond. Het verschil ligt tussen € 2,4 miljoen meer en € 19,1 miljoen minder per jaar.",
    );
    expect(toldOf("en", lead)).toContain(
      "between € 2.4 million more and € 19.1 million less a year",
    );
    expect(toldOf("nl", lead)).not.toMatch(/[\u2212-]\d/);
  });

  it("keeps the amount with its margin where the saving was shown", () => {
    expect(toldOf("nl", { mean: 12e6, low: 10e6, high: 14e6 })).toContain(
      "Het ontwerp kost € 12 miljoen (marge: € 10 tot € 14 miljoen) per jaar minder.",
    );
  });
});
