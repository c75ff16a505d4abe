/** The conclusions on a terminal: the first page in plain lines. */
import { describe, expect, it } from "vitest";
import { conclusionLines } from "#viz";
import { sampleResults } from "../support/sample-results.ts";
import { results } from "./told.ts";

describe("the lines for a terminal", () => {
  it.each([40, 72, 100])("stay within %d columns", (width) => {
    const lines = conclusionLines(results, "nl", { width });
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.length).toBeGreaterThan(30);
  });

  it("say for each conclusion how certain it is, for whom, and on what it rests", () => {
    const text = conclusionLines(results, "nl", { width: 200 }).join("\n");
    expect(text).toContain("2. Wat jongeren merken (zeker in het model)");
    expect(text).toContain("4. Schotten (waarschijnlijk in het model)");
    expect(text).toContain("Zeker in het model: Ook met ander toeval komt dit eruit.");
    expect(text).toContain("7. Wat we niet weten (weten we niet)");
    expect(text).toContain(
      "voor jongeren; rust op aannames; ingevoerd. Raakt: Afbakening van de segmenten",
    );
  });

  it("hold the few of the first page, and point to the report for the others", () => {
    const lines = conclusionLines(results, "nl", { width: 200 });
    const numbered = lines.filter((line) => /^\d+\. /.test(line));
    expect(numbered).toHaveLength(results.findings.filter(({ headline }) => headline).length);
    expect(numbered.length).toBeLessThanOrEqual(7);
    const others = results.findings.filter(({ headline }) => !headline).length;
    expect(lines.join(" ")).toContain(`Er zijn nog ${others} bevindingen.`);
    expect(lines.join(" ")).not.toContain("Als alleen segment");
  });

  it("end with what the margin does not cover", () => {
    const text = conclusionLines(results, "nl", { width: 200 }).join(" ");
    expect(text).toContain("Fouten in de aannames zitten niet in die marge.");
  });

  it("let no name steer the terminal", () => {
    const hostile = sampleResults({ hostileName: "\u001b[2J\u202eslecht" });
    const text = conclusionLines(hostile, "nl", { width: 100 }).join("\n");
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\p{Bidi_C}/u);
  });

  it("tell that there are no conclusions when there are none", () => {
    expect(conclusionLines(sampleResults({ bare: true }), "nl", { width: 80 })[0]).toBe(
      "Deze berekening heeft geen conclusies.",
    );
  });
});
