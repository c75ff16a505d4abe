/**
 * Coming back after a long wait: off by default, and no more than the stated growth when on.
 *
 * The one rule: seen in a region by hand where everybody waits long or nobody does.
 */
import { expect, it } from "vitest";
import { counted, lived } from "../../laws/lived.ts";
import { changeAll, changeForms } from "../../support/model.ts";
import { quietRegion } from "./two-stays.ts";

const FORM = "ambulant-lvb";

/** Repeat starts per start in a region of one form; `load` is demand over places. */
function repeats(load: number, perMonth: number): number {
  const model = changeForms(quietRegion([FORM], []), "endAge", () => 60);
  const { world } = lived(
    changeAll(model, {
      [`forms.${FORM}.occupancy`]: load,
      [`forms.${FORM}.meanDays`]: 120,
      "outcome.repeatShare": 0.3,
      "outcome.repeatGapDays": 30,
      "outcome.waitRepeatPerMonth": perMonth,
      "waiting.patienceDays": 2000,
    }),
    { until: 2028 },
  );
  return counted(world, "repeat-starts") / counted(world, "care-starts");
}

it("is as likely as after a short one while the link is off", () => {
  expect(Math.abs(repeats(1.1, 0) - repeats(0.3, 0))).toBeLessThan(0.03);
});

it("is likelier the stronger the link, by no more than twelve months of it", () => {
  const [off, some, more] = [0, 0.02, 0.05].map((perMonth) => repeats(1.1, perMonth));
  expect(some ?? 0).toBeGreaterThan((off ?? 0) * 1.02);
  expect(more ?? 0).toBeGreaterThan(some ?? 0);
  expect(more ?? 0).toBeLessThan((off ?? 0) * (1 + 12 * 0.05));
});

it("hardly moves where hardly anybody waits", () => {
  const ratio = repeats(0.3, 0.05) / repeats(0.3, 0);
  // Authorisation and matching alone: about a month, so at most a few percent.
  expect(ratio).toBeGreaterThan(1);
  expect(ratio).toBeLessThan(1.15);
});
