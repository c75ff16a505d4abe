/**
 * Fourteen pathologies in the shipped region, at a twentieth of its size.
 *
 * The one rule: what is looked for stands in `region-cases.ts`, so that the whole region, in the
 * statistical suite, is looked at in the same way.
 */
import { describe, it } from "vitest";
import { smallRegion } from "../support/model.ts";
import { expectInRegion, regionCases } from "./region-cases.ts";

describe("in the shipped region, with more of the cause more of it", () => {
  it.each(regionCases.map((one) => [one.title, one] as const))("%s", (_title, one) => {
    expectInRegion(smallRegion, one);
  });
});
