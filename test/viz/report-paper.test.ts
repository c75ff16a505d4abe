/** What a figure says under each choice, and that its drawings fit on paper. */
import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../viz/report/page.tsx";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();

describe("the words under a chosen step", () => {
  it.each(["nl", "en"] as const)("name that step and not the design, in %s", (lang) => {
    const voice = voiceOf(lang);
    const figures = sectionsOf(results, voice).flatMap((section) => section.figures);
    const chosen = figures.flatMap(({ id, choices }) =>
      id === "walls" || id === "waits-direct" ? choices.slice(1) : [],
    );
    expect(chosen.length).toBeGreaterThan(0);
    for (const { caption, label } of chosen) {
      expect(caption).toMatch(new RegExp(voice.words.inNamed(label), "i"));
      expect(caption.toLowerCase()).not.toContain(voice.words.ends.design);
    }
  });

  it("fit their number: one wall comes, two walls come, and none is no 0", () => {
    const { caption } = voiceOf("nl").words;
    expect(caption.wallsByRefusals("in het ontwerp", "1")).toContain("komt er 1 alleen");
    expect(caption.wallsByRefusals("in het ontwerp", "2")).toContain("komen er 2 alleen");
    const counts = { of: "20", shown: "7", rest: "7", budget: "0", unknown: "6" };
    expect(caption.walls("in het ontwerp", counts)).toContain("Bij geen is het vooral wachten");
  });
});

describe("known figures", () => {
  it("stand in drawings that fit on a printed page, all of them once", () => {
    // A4 less its margins is 1016 pixels high; two columns of 339 pixels draw 400 units.
    const highest = (1016 * 400) / 339;
    const known = results.calibration;
    const row = known?.rows.find(({ role }) => role === "predicted");
    if (known === null || row === undefined) throw new Error("no known figure");
    const rows = Array.from({ length: 45 }, (_, index) => ({ ...row, id: `${row.id}-${index}` }));
    const many = { ...results, calibration: { ...known, rows } };
    const panels = sectionsOf(many, voiceOf("nl"))
      .flatMap((section) => section.figures)
      .filter(({ id }) => id === "calibration")
      .flatMap((figure) => figure.panels);
    const bands = panels.flatMap(({ scene }) =>
      scene.marks.filter((mark) => mark.mark === "rect" && mark.fill === "rule"),
    );
    expect(panels.length).toBeGreaterThan(1);
    for (const { scene } of panels) expect(scene.height).toBeLessThan(highest);
    expect(bands).toHaveLength(rows.length);
  });
});
