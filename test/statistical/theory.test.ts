/**
 * What takes too long for every day: cases against theory with many replications.
 *
 * The one rule: as in test/theory; only the number of replications is larger, so that every figure
 * notices an error of 5 %.
 */
import { describe, expect, it } from "vitest";
import { holdAgainstTheory } from "../theory/against-theory.ts";
import { longerServices } from "../theory/faults.ts";
import { slowTimeCases } from "../theory/time-cases.ts";
import { runTwelve, standardErrors } from "../theory/twelve-stations.ts";

holdAgainstTheory(slowTimeCases);

const REPLICATIONS = 20;

const beyond = (errors: readonly number[], limit: number) =>
  errors.filter((error) => Math.abs(error) > limit).length;

describe(`twelve stations, ${REPLICATIONS} replications`, () => {
  it.each(["priority", "no priority"] as const)("agree with the reference: %s", (name) => {
    const errors = standardErrors(name, runTwelve(name, REPLICATIONS));
    expect(beyond(errors, 3), errors.join(" ")).toBeLessThanOrEqual(1);
    // A third are beyond one and a twentieth beyond two, if all are independent.
    expect(beyond(errors, 2), errors.join(" ")).toBeLessThan(8);
  });

  it("agree in nothing with services that are 5 % longer", () => {
    const errors = standardErrors(
      "priority",
      runTwelve("priority", REPLICATIONS, longerServices()),
    );
    expect(beyond(errors, 3), errors.join(" ")).toBe(31);
  });
});
