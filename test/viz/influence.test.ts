/** The tornado: its numbers are written in the unit of the register, as people read it. */
import { describe, expect, it } from "vitest";
import { prepareInfluence } from "../../viz/prepare/influence.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleInfluence } from "../support/sample-influence.ts";
import { sampleResults } from "../support/sample-results.ts";

const sample = sampleInfluence();
const lines = sample.lines.map((line) =>
  line.id === "demand.inflowGrowth" ? { ...line, lowValue: -0.01, highValue: 0.033 } : line,
);
const results = { ...sampleResults(), influence: { ...sample, lines } };

describe("the range of a number", () => {
  it.each([
    ["nl", "Groei van de vraag per jaar", "van −1% tot 3,3%"],
    ["nl", "Hoe lang iemand wacht voordat hij afhaakt", "van 60 tot 365"],
    ["en", "Growth of demand a year", "from −1% to 3.3%"],
  ] as const)("in %s of %s is %s, in the figure and in its table", (lang, name, range) => {
    const view = prepareInfluence(results, voiceOf(lang));
    expect(view?.cost.find((bar) => bar.name === name)?.range).toBe(range);
    expect(view?.table.rows.find((row) => row.includes(name))).toContain(range);
  });
});
