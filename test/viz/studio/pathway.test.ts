/**
 * The pathway as it stands on the page: places that do not move, and sums that are told.
 */
import { describe, expect, it } from "vitest";
import type { PathwayForm, PathwayLink } from "#results";
import {
  box,
  inPaintOrder,
  pathwayLayout,
  routePath,
  routeWidth,
  sumOfKind,
} from "../../../viz/studio/pathway-layout.ts";
import { haaglanden } from "../../support/model.ts";

const forms: readonly PathwayForm[] = Object.entries(haaglanden.forms).map(([id, form]) => ({
  id,
  nl: form.nl,
  en: form.en,
  segment: form.segment.value,
}));
const layout = pathwayLayout(forms);

describe("the forms of care of the region", () => {
  it("stand inside the picture, in a column of their segment, and never on one another", () => {
    expect(layout.spots).toHaveLength(forms.length);
    for (const [at, one] of layout.spots.entries()) {
      const column = layout.columns.find(({ segment }) => segment === one.segment);
      expect(one.x).toBe(column?.x);
      expect(one.x + box.width).toBeLessThanOrEqual(layout.width);
      expect(one.y + box.height).toBeLessThanOrEqual(layout.height);
      for (const other of layout.spots.slice(at + 1)) {
        const apart = one.x !== other.x || Math.abs(one.y - other.y) >= box.height;
        expect(apart, `${one.id} ${other.id}`).toBe(true);
      }
    }
  });

  it("are wide and high enough to press", () => {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  });

  it("are joined by lines that begin and end at their boxes", () => {
    const [first, second] = [layout.spots[0], layout.spots.at(-1)];
    if (first === undefined || second === undefined) throw new Error("No forms.");
    const path = routePath(first, second);
    expect(path.startsWith(`M${first.x + box.width} ${first.y + box.height / 2}`)).toBe(true);
    expect(path.endsWith(`${second.x} ${second.y + box.height / 2}`)).toBe(true);
  });
});

describe("shares out of one form", () => {
  const link = (kind: PathwayLink["kind"], to: string): PathwayLink => ({
    ...{ kind, to, from: "a" },
    lever: `pathway.${kind}:a>${to}`,
  });
  const links = [link("next", "b"), link("next", "c"), link("parallel", "b")];

  it("are added up by kind, and told when they are too much", () => {
    expect(sumOfKind(links, "next", () => 0.6)).toEqual({
      ...{ kind: "next", sum: 1.2, isSummed: true, isOver: true },
    });
    expect(sumOfKind(links, "next", () => 0.5).isOver).toBe(false);
  });

  it("need not add up for care that begins at the same time", () => {
    expect(sumOfKind([...links, link("parallel", "c")], "parallel", () => 0.9)).toMatchObject({
      ...{ isSummed: false, isOver: false },
    });
  });

  it("are drawn wider the larger they are", () => {
    expect(routeWidth(0.01)).toBeLessThan(routeWidth(0.5));
    expect(routeWidth(1)).toBeLessThan(12);
  });
});

describe("routes between the same two forms", () => {
  const link = (kind: PathwayLink["kind"]): PathwayLink => ({
    ...{ kind, from: "one", to: "two", lever: `pathway.${kind}` },
  });

  it("are painted with the changed one on top", () => {
    const order = inPaintOrder([link("next"), link("mistaken")], "one", { "pathway.next": 0.27 });
    expect(order.map(({ kind }) => kind)).toEqual(["mistaken", "next"]);
  });

  it("stay inside the picture where they go round the last column", () => {
    const last = layout.columns.at(-1);
    const [first, ...rest] = layout.spots.filter(({ segment }) => segment === last?.segment);
    const other = rest.at(-1);
    if (first === undefined || other === undefined) throw new Error("The column has two forms.");
    const numbers = [...routePath(first, other).matchAll(/([\d.]+) [\d.]+/g)];
    const widest = Math.max(...numbers.map(([, x]) => Number(x)));
    expect(widest + routeWidth(1) / 2).toBeLessThanOrEqual(layout.width);
  });
});
