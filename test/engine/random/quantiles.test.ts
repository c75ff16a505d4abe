import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { gammaQuantile } from "../../../engine/random/gamma-quantile.ts";
import { normalQuantile } from "../../../engine/random/normal-quantile.ts";

const { jStat } = jstat;

describe("the normal quantile", () => {
  it("agrees with SciPy's ndtri, far into both tails", () => {
    const table: readonly (readonly [number, number])[] = [
      [1e-300, -37.0470962993612],
      [1e-10, -6.36134090240406],
      [0.025, -1.95996398454005],
      [0.075, -1.43953147093846],
      [0.3, -0.524400512708041],
      [0.5, 0],
      [0.95, 1.64485362695147],
      [0.999, 3.09023230616781],
    ];
    for (const [u, z] of table) expect(normalQuantile(u)).toBeCloseTo(z, 10);
  });

  it.each([0, 1, -0.1, Number.NaN])("refuses %d", (u) => {
    expect(() => normalQuantile(u)).toThrow(`not ${u}`);
  });
});

describe("the gamma quantile", () => {
  it("agrees with SciPy from minute to huge shapes and in both tails", () => {
    const table: readonly (readonly [number, number, number])[] = [
      [0.05, 0.01, 5.844632057286578e-41],
      [0.05, 1 - 1e-9, 15.116740106874813],
      [0.7, 1e-12, 6.276272330333042e-18],
      [0.7, 0.6, 0.5785001851691047],
      [2.5, 0.01, 0.2771490383641386],
      [2.5, 1 - 1e-9, 25.346096880759596],
      [100, 1e-12, 44.8860220300176],
      [1e5, 0.6, 100079.80329587657],
    ];
    for (const [shape, u, expected] of table) {
      expect(gammaQuantile(u, shape) / expected - 1).toBeCloseTo(0, 11);
    }
  });

  it("agrees with jstat in between", () => {
    for (const shape of [0.4, 1, 3.3, 17]) {
      for (const u of [0.02, 0.3, 0.77, 0.99]) {
        expect(gammaQuantile(u, shape)).toBeCloseTo(jStat.gamma.inv(u, shape, 1), 7);
      }
    }
  });
});
