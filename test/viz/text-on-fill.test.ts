/**
 * Words in a picture against what lies under them, in light and in dark.
 *
 * The rule this file keeps: what is measured is the fill that was drawn last below the middle of the
 * text, as a reader sees it; axe does not look inside pictures.
 */
import { describe, expect, it } from "vitest";
import { type Paint, pageShades, placeShades, wallShades } from "../../viz/figures/paint.ts";
import { boxOf, type Mark, type Scene, type TextMark } from "../../viz/figures/scene.ts";
import { sectionsOf } from "../../viz/report/page.tsx";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";
import { contrast } from "./colour.ts";

const shades: Readonly<Record<string, readonly [string, string]>> = {
  ...placeShades,
  ...pageShades,
  ...wallShades,
};

const panels = sectionsOf(sampleResults(), voiceOf("nl"))
  .flatMap(({ figures }) => figures)
  .flatMap((figure) => figure.panels);

/** The paint under the middle of a text; what is seen through counts as the paper. */
function paintUnder(marks: readonly Mark[], label: TextMark): Paint {
  const box = boxOf(label);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const below = marks.filter(
    (mark) =>
      mark.mark === "rect" &&
      mark.fill !== undefined &&
      mark.hatch === undefined &&
      (mark.opacity ?? 1) > 0.5 &&
      mark.x <= x &&
      x <= mark.x + mark.width &&
      mark.y <= y &&
      y <= mark.y + mark.height,
  );
  const last = below.at(-1);
  return last?.mark === "rect" && last.fill !== undefined ? last.fill : "paper";
}

function faultsIn(scene: Scene, mode: 0 | 1): string[] {
  return scene.marks.flatMap((label, index) => {
    if (label.mark !== "text" || label.halo) return [];
    const ground = paintUnder(scene.marks.slice(0, index), label);
    const [own, under] = [shades[label.paint]?.[mode] ?? "", shades[ground]?.[mode] ?? ""];
    const found = contrast(own, under);
    return found < 4.5 ? [`${label.text}: ${label.paint} on ${ground}, ${found.toFixed(2)}`] : [];
  });
}

describe("words in pictures", () => {
  it("stand out from what lies under them, 4.5 to 1, on a light and on a dark page", () => {
    expect(panels.length).toBeGreaterThan(40);
    for (const { id, scene } of panels) {
      expect([id, faultsIn(scene, 0)]).toEqual([id, []]);
      expect([id, faultsIn(scene, 1)]).toEqual([id, []]);
    }
  });

  it("are measured on their ground: words in the colour of the ground are found", () => {
    const label = { mark: "text", x: 5, y: 12, text: "a", size: 12, anchor: "start" } as const;
    const text: TextMark = { ...label, bold: false, halo: false, paint: "paper" };
    const ground: Mark = { mark: "rect", x: 0, y: 0, width: 40, height: 20, fill: "segment-4" };
    expect(faultsIn({ width: 40, height: 20, marks: [ground, text] }, 0)).toHaveLength(1);
    const dark: Mark = { ...ground, fill: "segment-1" };
    expect(faultsIn({ width: 40, height: 20, marks: [dark, text] }, 0)).toEqual([]);
  });
});
