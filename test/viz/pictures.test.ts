/** The pictures of a report: labels apart and inside, nothing out of place between two designs. */
import { describe, expect, it } from "vitest";
import { boxOf, type Mark, overlaps, type Scene, type TextMark } from "../../viz/figures/scene.ts";
import { layoutOf } from "../../viz/figures/unrolled.ts";
import { prepareUnrolled } from "../../viz/prepare/unrolled.ts";
import { sectionsOf } from "../../viz/report/page.tsx";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();

function panelsOf(lang: "nl" | "en"): { id: string; scene: Scene }[] {
  return sectionsOf(results, voiceOf(lang))
    .flatMap((section) => section.figures)
    .flatMap((figure) => figure.panels.map(({ id, scene }) => ({ id, scene })));
}

interface Upright {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The upright strokes of a mark: a line, or those in the path of a margin. */
function uprights(mark: Mark): Upright[] {
  if (mark.mark === "line" && mark.x1 === mark.x2) {
    return [{ x: mark.x1, top: Math.min(mark.y1, mark.y2), bottom: Math.max(mark.y1, mark.y2) }];
  }
  if (mark.mark !== "path") return [];
  return [...mark.d.matchAll(/M(-?[\d.]+) (-?[\d.]+)V(-?[\d.]+)/g)].map(([, x, top, bottom]) => ({
    x: Number(x),
    top: Number(top),
    bottom: Number(bottom),
  }));
}

describe.each(["nl", "en"] as const)("pictures in %s", (lang) => {
  const panels = panelsOf(lang);

  it.each(panels.map(({ id, scene }) => [id, scene] as const))(
    "of %s keep their labels apart and inside",
    (_, scene) => {
      const boxes = scene.marks.filter((mark): mark is TextMark => mark.mark === "text").map(boxOf);
      const touching = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .flatMap((other) => (overlaps(one, other, 1) ? [`${one.text} | ${other.text}`] : [])),
      );
      expect(touching).toEqual([]);
      const outside = boxes.filter(
        (box) =>
          box.left < -1 || box.right > scene.width + 1 || box.top < -2 || box.bottom > scene.height,
      );
      expect(outside.map((box) => box.text)).toEqual([]);
    },
  );

  it("draw no upright line through the words of a row", () => {
    const rows = /^(ladder|comparisons|savings-segments|waterbed|municipalities|calibration)/;
    const crossed = panels
      .filter(({ id }) => rows.test(id))
      .flatMap(({ id, scene }) => {
        const lines = scene.marks.flatMap(uprights);
        const boxes = scene.marks.filter((mark) => mark.mark === "text").map(boxOf);
        return boxes
          .filter((box) =>
            lines.some(
              ({ x, top, bottom }) =>
                x > box.left + 1 &&
                x < box.right - 1 &&
                top < box.bottom - 1 &&
                bottom > box.top + 1,
            ),
          )
          .map((box) => `${id}: ${box.text}`);
      });
    expect(crossed).toEqual([]);
    expect(panels.filter(({ id }) => rows.test(id)).length).toBeGreaterThan(8);
  });

  it("hold only finite numbers", () => {
    const shapes = panels.flatMap(({ scene }) => scene.marks);
    const numbers = shapes.flatMap((mark) =>
      Object.values(mark).filter((value) => typeof value === "number"),
    );
    expect(numbers.length).toBeGreaterThan(1_000);
    expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
  });
});

describe("today and the design", () => {
  it("put the same place in the same column and the same order", () => {
    const view = prepareUnrolled(results, voiceOf("nl"));
    const order = (links: typeof view.today) =>
      layoutOf(view, links)
        .nodes.toSorted(
          (one, other) => (one.x0 ?? 0) - (other.x0 ?? 0) || (one.y0 ?? 0) - (other.y0 ?? 0),
        )
        .map((node) => node.id);
    expect(order(view.today)).toEqual(order(view.design));
  });

  it("name the largest places of a column before the small ones beside them", () => {
    const view = prepareUnrolled(results, voiceOf("nl"));
    const graph = layoutOf(view, view.design);
    const scene = panelsOf("nl").find(({ id }) => id === "unrolled-design")?.scene;
    const labels = (scene?.marks ?? []).filter((mark) => mark.mark === "text");
    const largest = Math.max(...graph.nodes.map((node) => node.value ?? 0));
    for (const node of graph.nodes.filter(({ value = 0 }) => value > largest / 20)) {
      const middle = ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 + 4;
      const beside = labels.filter(
        ({ x, y }) => Math.abs(x - (node.x1 ?? 0)) < 30 && Math.abs(y - middle) < 1,
      );
      expect([node.id, beside.length]).toEqual([node.id, 1]);
    }
  });

  it("draw the process map with the same boxes", () => {
    const boxes = (id: string) =>
      panelsOf("nl")
        .find((panel) => panel.id === id)
        ?.scene.marks.filter((mark) => mark.mark === "rect");
    expect(boxes("map-today")).toEqual(boxes("map-design"));
    expect(boxes("map-today")?.length).toBeGreaterThan(20);
  });
});

describe("a map with many places", () => {
  it("grows, so that boxes and labels stay apart", () => {
    const exits = Array.from({ length: 12 }, (_, index) => ({
      id: `exit-${index}`,
      nl: `Uitgang ${index}`,
      en: `Exit ${index}`,
      column: 4,
      kind: "exit" as const,
    }));
    const { processMap } = results;
    const first = processMap.links[0];
    if (first === undefined) throw new Error("No link to copy.");
    const links = exits.map((exit) => ({ ...first, from: "5", to: exit.id, returns: false }));
    const crowded = {
      ...results,
      processMap: {
        ...processMap,
        nodes: [...processMap.nodes.filter((node) => node.kind !== "exit"), ...exits],
        links: [
          ...processMap.links.filter((link) =>
            processMap.nodes.some((n) => n.id === link.to && n.kind !== "exit"),
          ),
          ...links,
        ],
      },
    };
    const map = sectionsOf(crowded, voiceOf("nl"))
      .flatMap((section) => section.figures)
      .flatMap((figure) => figure.panels)
      .find((panel) => panel.id === "map-design");
    const boxes = (map?.scene.marks ?? []).filter((mark) => mark.mark === "text").map(boxOf);
    const touching = boxes.filter((one, index) =>
      boxes.slice(index + 1).some((other) => overlaps(one, other, 1)),
    );
    expect(touching).toEqual([]);
    expect(boxes.every((box) => box.bottom <= (map?.scene.height ?? 0))).toBe(true);
    expect(map?.scene.height).toBeGreaterThan(600);
  });
});

describe("labels", () => {
  it("tell the first words of every label: none is cut off for want of room", () => {
    const cut = panelsOf("nl").flatMap(({ id, scene }) =>
      scene.marks.flatMap((mark) =>
        mark.mark === "text" && mark.text.includes("…") ? [`${id}: ${mark.text}`] : [],
      ),
    );
    expect(cut).toEqual([]);
  });
});
