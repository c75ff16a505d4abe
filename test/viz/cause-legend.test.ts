/** The legend of the causes of waiting names what is drawn and nothing else. */
import { expect, it } from "vitest";
import { causeLegend } from "../../viz/figures/walls.ts";
import { prepareCauses } from "../../viz/prepare/walls.ts";
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
