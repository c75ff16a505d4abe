/**
 * All 28 pathologies in the shipped region, at a twentieth of its size.
 *
 * The one rule: what is looked for stands in the files of region cases, so that the whole region, in the
 * statistical suite, is looked at in the same way.
 */
import { describe, expect, it } from "vitest";
import { smallRegion } from "../support/model.ts";
import { expectInRegion } from "./region-case.ts";
import { regionCases } from "./region-cases.ts";

it("names each of the 28 once", () => {
  const numbers = regionCases.map(({ title }) => Number.parseInt(title, 10));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
});

describe("in the shipped region, with more of the cause more of it", () => {
  it.each(regionCases.map((one) => [one.title, one] as const))("%s", (_title, one) => {
    expectInRegion(smallRegion, one);
  });
});
