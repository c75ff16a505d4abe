/**
 * Colours that everybody can tell apart and read: numbers, not taste.
 */
import { describe, expect, it } from "vitest";
import { pageShades, placeShades, type Shade, wallShades } from "../../viz/figures/paint.ts";
import { contrast, distance, visions } from "./colour.ts";

const modes = [
  ["light", 0],
  ["dark", 1],
] as const;

const places = Object.entries(placeShades) as [string, Shade][];

describe.each(modes)("the colours of a %s page", (_, mode) => {
  const paper = pageShades.paper[mode];

  it.each(places)("let %s stand out from the page by 3 to 1", (__, shade) => {
    expect(contrast(shade[mode], paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(visions)("stay apart for %s vision: OKLab distance of at least 8", (vision) => {
    const pairs = places.flatMap(([one, first], index) =>
      places.slice(index + 1).map(([other, second]) => ({
        pair: `${one} ${other}`,
        distance: distance(first[mode], second[mode], vision),
      })),
    );
    expect(pairs.filter((found) => found.distance < 8)).toEqual([]);
    expect(pairs).toHaveLength(21);
  });

  it.each([
    ["ink", pageShades.ink, pageShades.paper],
    ["ink on a card", pageShades.ink, pageShades.panel],
    ["soft text", pageShades.soft, pageShades.paper],
    ["soft text on a card", pageShades.soft, pageShades.panel],
    ["links and headings", pageShades.accent, pageShades.paper],
    ["numbers at returns", pageShades.returns, pageShades.paper],
    ["a wall cell within the margin", pageShades.ink, wallShades["wall-within"]],
    ["a wall cell over the margin", pageShades.ink, wallShades["wall-over"]],
    ["a wall cell far over the margin", wallShades["wall-far-ink"], wallShades["wall-far"]],
    ["a wall cell without evidence", pageShades.ink, wallShades["wall-none"]],
  ])("give %s a contrast of 4.5 to 1", (__, text, ground) => {
    expect(contrast(text[mode], ground[mode])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["today", pageShades.today],
    ["returns", pageShades.returns],
    ["accent", pageShades.accent],
  ])("let the mark %s stand out by 3 to 1", (__, shade) => {
    expect(contrast(shade[mode], paper)).toBeGreaterThanOrEqual(3);
  });

  it("let the stripes on a wall cell stand out from the cell by 3 to 1", () => {
    expect(contrast(pageShades.accent[mode], wallShades["wall-over"][mode])).toBeGreaterThanOrEqual(
      3,
    );
    expect(
      contrast(wallShades["wall-far-ink"][mode], wallShades["wall-far"][mode]),
    ).toBeGreaterThanOrEqual(3);
  });
});

describe("the yardstick itself", () => {
  it("knows black on white, and the grey that just fails", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it("sees that navy and dark magenta fall together for a protan eye", () => {
    expect(distance("#154273", "#a90061", "protan")).toBeLessThan(8);
    expect(distance("#154273", "#a90061", "normal")).toBeGreaterThan(8);
  });
});
