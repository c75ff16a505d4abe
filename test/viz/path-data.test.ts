/** A path in fewer letters goes through the same points. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortPath } from "../../viz/figures/path-data.ts";

/** The points of a path of straight lines, absolute or in steps, read by the rules of SVG. */
function pointsOf(data: string): number[][] {
  const points: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of data.matchAll(/([MlL])([^MlLZ]*)/g)) {
    const [one = Number.NaN, other = Number.NaN] = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(
      ([number]) => Number(number),
    );
    [x, y] = command === "l" ? [x + one, y + other] : [one, other];
    points.push([x, y]);
  }
  return points;
}

const number = fc.integer({ min: -20_000, max: 20_000 }).map((tenths) => tenths / 10);
const points = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 60 });

describe("a path in fewer letters", () => {
  it("goes through the same points, however long it is", () => {
    fc.assert(
      fc.property(points, fc.boolean(), (all, isClosed) => {
        const data = `M${all.map(([x, y]) => `${x},${y}`).join("L")}${isClosed ? "Z" : ""}`;
        const short = shortPath(data);
        const read = pointsOf(short);
        expect(read).toHaveLength(all.length);
        all.forEach(([x, y], index) => {
          expect(Math.abs((read[index]?.[0] ?? Number.NaN) - x)).toBeLessThan(1e-6);
          expect(Math.abs((read[index]?.[1] ?? Number.NaN) - y)).toBeLessThan(1e-6);
        });
        expect(short.endsWith("Z")).toBe(isClosed);
      }),
      { seed: 6 },
    );
  });

  it("is shorter where lines are long, and leaves curves and strokes by side as they are", () => {
    expect(shortPath("M100,50L105.3,54.9L110.5,50L111,50.5Z")).toBe(
      "M100,50l5.3,4.9l5.2-4.9l.5,.5Z",
    );
    for (const data of ["M1,2C3,4,5,6,7,8", "M1 2V3M4 5H6", "M1 2l3 4"])
      expect(shortPath(data)).toBe(data);
  });
});
