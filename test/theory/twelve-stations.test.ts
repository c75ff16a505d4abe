/**
 * Twelve stations against a hand-written C++ program: few replications here, many of them under the
 * command for statistics.
 *
 * The one rule: of the 31 statistics at most one is more than three standard errors off, and their
 * squares are 1 in the mean; with services that take 5 % longer most are, and with as many
 * replications as the command for statistics runs, all.
 */
import { describe, expect, it } from "vitest";
import { longerServices } from "./faults.ts";
import { runTwelve, standardErrors } from "./twelve-stations.ts";

const far = (errors: readonly number[]) => errors.filter((error) => Math.abs(error) > 3).length;

const meanSquare = (errors: readonly number[]) =>
  errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length;

describe("twelve stations", () => {
  it("agree with the reference in two replications", () => {
    const errors = standardErrors("priority", runTwelve("priority", 2));
    expect(errors).toHaveLength(31);
    expect(far(errors), errors.join(" ")).toBeLessThanOrEqual(1);
    // They hang together: three times as much would be seen about once in a thousand.
    expect(meanSquare(errors)).toBeLessThan(3);
    expect(meanSquare(errors)).toBeGreaterThan(0.1);
  });

  it("agree without priorities, too, and not with the reference that has them", () => {
    const runs = runTwelve("no priority", 1);
    expect(far(standardErrors("no priority", runs))).toBeLessThanOrEqual(1);
    expect(far(standardErrors("priority", runs))).toBeGreaterThan(6);
  });

  it("no longer agree in most with services that are 5 % longer", () => {
    const errors = standardErrors("priority", runTwelve("priority", 1, longerServices()));
    expect(far(errors), errors.join(" ")).toBeGreaterThan(15);
  });
});
