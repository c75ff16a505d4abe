/** Causes of waiting: the legend names what is drawn and nothing else, and what is not drawn is told by the same measure. */
import { expect, it } from "vitest";
import { causeLegend } from "../../viz/figures/walls.ts";
import { prepareCauses } from "../../viz/prepare/walls.ts";
import { wallFigures } from "../../viz/report/figures-walls.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

it("leaves a cause without any bar out of the legend", () => {
  const voice = voiceOf("nl");
  const view = prepareCauses(sampleResults(), voice);
  const bars = view.bars.map((bar) => ({
    ...bar,
    today: bar.today === null ? null : { ...bar.today, "budget-stop": 0 },
    design: { ...bar.design, "budget-stop": 0, capacity: 5 },
  }));
  const told = JSON.stringify(causeLegend({ ...view, bars }, voice));
  expect(told).not.toContain("budget op");
  expect(told).toContain("geen plaats");
});

it("tells borders that are not drawn as the bars do: of the border itself out of all", () => {
  const voice = voiceOf("nl");
  const results = sampleResults();
  const view = prepareCauses(results, voice);
  expect(view.hiddenBorderDays).toBeLessThan(view.hiddenDays);
  const of = [view.hiddenBorderDays, view.hiddenDays].map((days) => voice.format.count(days));
  const notes = wallFigures(results, voice)
    .find(({ id }) => id === "causes")
    ?.notes.join(" ");
  expect(notes).toContain(`samen ${of.join(" van ")} dagen per jaar`);
});
