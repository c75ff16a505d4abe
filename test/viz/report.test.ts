/** The report as a file: whole, closed, the same every time, and deaf to what names try to do. */
import { describe, expect, it } from "vitest";
import { figureSvgs, renderReport } from "#viz";
import {
  boxOf,
  type Mark,
  overlaps,
  type Scene,
  type TextMark,
  textWidth,
} from "../../viz/figures/scene.ts";
import { layoutOf } from "../../viz/figures/unrolled.ts";
import { furtherClaims, headlinesOf } from "../../viz/prepare/findings.ts";
import { prepareUnrolled } from "../../viz/prepare/unrolled.ts";
import { sectionsOf } from "../../viz/report/page.tsx";
import { pageScript } from "../../viz/report/page-script.ts";
import { voiceOf } from "../../viz/words/index.ts";
import { sampleResults } from "../support/sample-results.ts";

const results = sampleResults();
const page = pageOf(results);
const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&`;

/** The page without its own script, which has a test of its own. */
function pageOf(...how: Parameters<typeof renderReport>): string {
  return renderReport(...how).replace(`<script>${pageScript}</script>`, "");
}

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

describe("the file", () => {
  it("is the same to the byte the second time", () => {
    expect(pageOf(sampleResults())).toBe(page);
    expect(figureSvgs(sampleResults(), "nl")).toEqual(figureSvgs(results, "nl"));
  });

  it("has no script beside its own, and no handler", () => {
    expect(page).not.toMatch(/<script[^>]*>[^<]/i);
    expect(page).not.toMatch(/\son\w+\s*=/i);
    expect(page).not.toMatch(/javascript:/i);
  });

  it("names no address but that of SVG itself", () => {
    const addresses = page.match(/https?:\/\/[^"'\s<)]+/g) ?? [];
    expect([...new Set(addresses)]).toEqual(["http://www.w3.org/2000/svg"]);
    expect(page).not.toMatch(/@import|<link|<iframe|<object|<embed|src=/i);
  });

  it("says its language, and speaks English when asked", () => {
    expect(page).toContain('<html lang="nl">');
    const english = pageOf(results, { lang: "en" });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain("On one page");
    expect(english).not.toContain("Op één bladzijde");
  });

  it("takes fonts only as data that was handed in", () => {
    const css = "@font-face{font-family:'Source Sans 3';src:url(data:font/woff2;base64,AAAA)}";
    expect(pageOf(results, { fontCss: css })).toContain(css);
    expect(pageOf(results, { fontCss: "</style><script>x</script>" })).not.toContain(
      "</style><script>",
    );
  });

  it("stays small without fonts", () => {
    expect(page.length).toBeLessThan(1_500_000);
  });
});

describe("what stands on the page", () => {
  it("follows the order of a reader: conclusions first, how to repeat it last", () => {
    const ids = [...page.matchAll(/<h2 id="([a-z]+)"/g)].map((found) => found[1]);
    expect(ids).toEqual([
      "conclusions",
      "ladder",
      "flows",
      "walls",
      "waterbed",
      "moved",
      "time",
      "municipalities",
      "journeys",
      "calibration",
      "influence",
      "tables",
      "register",
      "outside",
      "words",
      "replay",
    ]);
  });

  it("never skips a level of heading", () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((found) => Number(found[1]));
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  it("gives every figure a sentence, a picture with a name, a table and its source", () => {
    const figures = page.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
    expect(figures.length).toBeGreaterThanOrEqual(15);
    for (const figure of figures) {
      expect(figure).toMatch(/<figcaption>[\s\S]*class="chip [a-z]+"[\s\S]*<\/figcaption>/);
      expect(figure).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby/);
      expect(figure).toMatch(/<table>[\s\S]*<th scope="col"[\s\S]*<th scope="row"/);
      expect(figure).toContain("startgetal haaglanden-2028");
    }
  });

  it("uses no id twice", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(ids.length - new Set(ids).size).toBe(0);
  });

  it("points only to patterns and labels that exist", () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]));
    const asked = [
      ...[...page.matchAll(/url\(#([^)]+)\)/g)].map((found) => found[1]),
      ...[...page.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap((found) =>
        (found[1] ?? "").split(" "),
      ),
      ...[...page.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]),
    ];
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
  });

  const voice = voiceOf("nl");
  const written = (told: string) =>
    told.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const firstPage = page.slice(page.indexOf('id="conclusions"'), page.indexOf('id="ladder"'));

  it("begins with at most seven conclusions, each with its subject, certainty and chapter", () => {
    const cards = firstPage.match(/<li class="claim[\s\S]*?<\/li>/g) ?? [];
    const claims = headlinesOf(results, voice);
    expect(cards.length).toBeLessThanOrEqual(7);
    expect(cards).toHaveLength(claims.length);
    for (const [index, { about, certaintyWord, clause, perspective }] of claims.entries()) {
      const card = cards[index] ?? "";
      expect(card).toContain(`<h3>${about}</h3>`);
      expect(card).toContain(`>${certaintyWord}<`);
      expect(card.toLowerCase()).toContain(perspective);
      expect(card).toContain(written(`Raakt: ${clause}.`));
      expect(card).toMatch(/<a href="#[a-z]+">Lees verder: /);
    }
  });

  it("has every other conclusion once, in its own chapter, with what it rests on", () => {
    const others = furtherClaims(results, voice);
    expect(others.length).toBeGreaterThan(5);
    for (const { sentence, certaintyWord, clause, chapter } of others) {
      const from = page.indexOf(`<h2 id="${chapter}"`);
      const section = page.slice(from, page.indexOf("<h2 ", from + 5));
      expect([sentence, page.split(written(sentence)).length - 1]).toEqual([sentence, 1]);
      expect(section).toContain(written(sentence));
      expect(section).toContain(`>${certaintyWord}<`);
      expect(section).toContain(written(clause));
      expect(firstPage).not.toContain(written(sentence));
    }
  });

  it("says once which sign means a saving", () => {
    expect(page.split(written(voice.words.page.sign)).length - 1).toBe(1);
  });

  it("has one word for a wall and one for a place", () => {
    expect(page).not.toMatch(/\b(muur|muren|plek|plekken)\b/i);
    expect(page).toMatch(/\bschotten\b/i);
  });

  it("keeps what nobody pays on a line of its own", () => {
    expect(page).toContain("leegstand zonder betaler");
  });

  it("never shows a broken number", () => {
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it("holds the command and the whole fingerprint", () => {
    expect(page).toContain(results.manifest.command);
    expect(page).toContain(results.manifest.scenarioHash);
  });
});

describe("names from a file", () => {
  const bad = pageOf(sampleResults({ hostileName: hostile }));

  it("are text everywhere", () => {
    expect(bad).not.toMatch(/<script|<img/i);
    expect(bad).toContain("&lt;script>alert(1)&lt;/script>");
    expect((bad.match(/&lt;script>/g) ?? []).length).toBeGreaterThan(3);
  });

  it("are text in figures of their own too", () => {
    const svgs = figureSvgs(sampleResults({ hostileName: hostile }), "nl")
      .map((figure) => figure.svg)
      .join("");
    expect(svgs).not.toMatch(/<script|<img|<foreignObject/i);
    expect(svgs).toContain("&lt;script>");
  });
});

describe("results that lack something", () => {
  it("still make a page, without the sections that would be empty", () => {
    const bare = pageOf(sampleResults({ bare: true }));
    expect(bare).not.toContain('id="calibration"');
    expect(bare).not.toContain('id="journeys"');
    expect(bare).toContain("Deze berekening heeft geen conclusies.");
    expect(bare).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("say so when there is one replication and thus no margin", () => {
    const single = pageOf(sampleResults({ single: true }));
    expect(single).toContain("Elk ontwerp is één keer doorgerekend.");
    expect(single).not.toMatch(/marge: |NaN|undefined/);
  });

  it("tell the first words of every label: none is cut off for want of room", () => {
    const cut = panelsOf("nl").flatMap(({ id, scene }) =>
      scene.marks.flatMap((mark) =>
        mark.mark === "text" && mark.text.includes("…") ? [`${id}: ${mark.text}`] : [],
      ),
    );
    expect(cut).toEqual([]);
  });

  it("warn on a quick run", () => {
    const quick = { ...results, manifest: { ...results.manifest, quick: true } };
    expect(pageOf(quick)).toContain("Trek er geen conclusies uit.");
    expect(page).not.toContain("Trek er geen conclusies uit.");
  });
});

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
          box.left < -1 ||
          box.right > scene.width + 1 ||
          box.top < -2 ||
          box.bottom > scene.height + 1,
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

describe("figures as files", () => {
  const svgs = figureSvgs(results, "nl");

  it("are one for each figure, with the seed inside", () => {
    expect(svgs.map((figure) => figure.id)).toContain("walls");
    expect(new Set(svgs.map((figure) => figure.id)).size).toBe(svgs.length);
    for (const { svg } of svgs)
      expect(svg).toContain(
        `seed ${results.manifest.seed}; scenario ${results.manifest.scenarioHash}`,
      );
  });

  it("ask for no file, script or font from elsewhere, and fall back on any font there is", () => {
    for (const { svg } of svgs) {
      expect(svg).not.toMatch(/<script|<image|@import|@font-face|url\((?!#)/);
      expect(svg).toContain(",sans-serif");
    }
  });

  it("break a heading over lines that stay above their own panel", () => {
    const long = svgs.find(({ id }) => id === "waterbed")?.svg ?? "";
    const headings = [...long.matchAll(/font-size="14"[^>]*>([^<]+)</g)].map(([, line]) => line);
    expect(headings.length).toBeGreaterThan(3);
    for (const line of headings) expect(textWidth(line ?? "", 14, true)).toBeLessThanOrEqual(400);
  });
});
