/**
 * All 28 pathologies in the whole shipped region: every youth, provider group and municipality.
 *
 * The one rule: what is looked for is what is looked for in the small region.
 */
import { describe, it } from "vitest";
import { expectInRegion } from "../pathologies/region-case.ts";
import { regionCases } from "../pathologies/region-cases.ts";
import { haaglanden } from "../support/model.ts";

describe("in the whole region, with more of the cause more of it", () => {
  it.each(regionCases.map((one) => [one.title, one] as const))("%s", (_title, one) => {
    expectInRegion(haaglanden, one);
  });
});
