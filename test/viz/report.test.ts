/** The report as a file: whole, closed, the same every time, and deaf to what names try to do. */
import { describe, expect, it } from "vitest";
import { figureSvgs, renderReport } from "#viz";
import { textWidth } from "../../viz/figures/scene.ts";
import { furtherClaims, headlinesOf } from "../../viz/prepare/findings.ts";
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

  it("warn on a quick run", () => {
    const quick = { ...results, manifest: { ...results.manifest, quick: true } };
    expect(pageOf(quick)).toContain("Trek er geen conclusies uit.");
    expect(page).not.toContain("Trek er geen conclusies uit.");
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
