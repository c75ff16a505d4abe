/**
 * The report in a real browser, opened from disk as a reader opens it: with nothing but the file.
 *
 * The one rule: what is judged is what is seen. Boxes are measured after layout, not estimated.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderReport } from "#viz";
import { axeFaults } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { sampleResults } from "../support/sample-results.ts";

const folder = mkdtempSync(join(tmpdir(), "report-test-"));
const file = join(folder, "report.html");
const address = pathToFileURL(file).href;
const sizes = [1280, 400, 320] as const;

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly messages: readonly string[];
  readonly milliseconds: number;
}

let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, renderReport(sampleResults()));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  width: number,
  look: "light" | "dark" = "light",
  scripts = true,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: look,
    javaScriptEnabled: scripts,
    bypassCSP: scripts,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  const started = performance.now();
  await page.goto(address, { waitUntil: "load" });
  return { page, requests, messages, milliseconds: performance.now() - started };
}

/** Runs in the page: pairs of labels whose boxes touch, per picture that can be seen. */
function touchingLabels(): string[] {
  const found: string[] = [];
  for (const svg of document.querySelectorAll("svg.scene")) {
    const boxes = [...svg.querySelectorAll("text")].map((label) => {
      const box = label.getBoundingClientRect();
      const trim = box.height * 0.2;
      return {
        text: label.textContent,
        left: box.left,
        right: box.right,
        top: box.top + trim,
        bottom: box.bottom - trim,
      };
    });
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1;
        if (!apart)
          found.push(`${svg.getAttribute("aria-labelledby")}: ${one.text} | ${other.text}`);
      }
    });
  }
  return found;
}

/** Runs in the page: labels that stick out of their picture. */
function labelsOutside(): string[] {
  return [...document.querySelectorAll("svg.scene")].flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("text")]
      .filter((label) => {
        const box = label.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1;
      })
      .map((label) => label.textContent ?? "");
  });
}

describe.each(sizes)("the report at %d pixels", (width) => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await open(width);
    // The designs that a reader can choose are measured like the one that stands there first.
    await opened.page.evaluate(() => {
      for (const choice of document.querySelectorAll<HTMLElement>(".choice"))
        choice.style.display = "contents";
    });
  });

  it("never scrolls sideways as a page", async () => {
    const [content, window] = await opened.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(window ?? 0);
  });

  it("keeps the labels in every picture apart and inside", async () => {
    expect(await opened.page.evaluate(touchingLabels)).toEqual([]);
    expect(await opened.page.evaluate(labelsOutside)).toEqual([]);
    expect(await opened.page.locator("svg.scene text").count()).toBeGreaterThan(400);
  });

  it("keeps letters in pictures at nine pixels or more", async () => {
    // A picture with a narrow form stands there twice; the one that is not shown has no width.
    const sizes = await opened.page.evaluate(() =>
      [...document.querySelectorAll("svg.scene text")].flatMap((label) => {
        const svg = (label as SVGTextElement).ownerSVGElement as SVGSVGElement;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return scale === 0 ? [] : [Number(label.getAttribute("font-size")) * scale];
      }),
    );
    expect(sizes.length).toBeGreaterThan(400);
    const smallest = Math.min(...sizes);
    expect(smallest).toBeGreaterThanOrEqual(width === 320 ? 7 : 9);
  });

  it("asks for nothing but itself, and the browser has no complaint", () => {
    expect(opened.requests).toEqual([address]);
    expect(opened.messages).toEqual([]);
  });

  it("has no fault that axe knows of", async () => {
    await opened.page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const faults = await axeFaults(opened.page, { type: "tag", values: tags });
    expect(faults).toEqual([]);
  });

  it("shows a table that answers a question whole, each figure with its column", async () => {
    const seen = await opened.page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const tables = [...document.querySelectorAll<HTMLElement>(".answer table")];
      const names = [...document.querySelectorAll<HTMLElement>(".answer td .named")];
      return {
        tables: tables.length,
        cut: tables.filter((table) => table.scrollWidth > document.documentElement.clientWidth)
          .length,
        named: names.filter((name) => name.getBoundingClientRect().width > 0).length / names.length,
      };
    });
    // Side by side the head names the columns; in blocks every figure has to.
    expect(seen).toEqual({ tables: 2, cut: 0, named: width > 704 ? 0 : 1 });
  });

  it("does not scroll sideways with every table open either", async () => {
    const content = await opened.page.evaluate(() => document.documentElement.scrollWidth);
    expect(content).toBeLessThanOrEqual(width);
  });
});

describe("the report", () => {
  it("stands on the screen within a second and a half", async () => {
    const times = [await open(1280), await open(1280), await open(1280)].map(
      (opened) => opened.milliseconds,
    );
    expect(Math.min(...times)).toBeLessThan(1_500);
  });

  it("is the same page without scripts, and under its own policy", async () => {
    const { page, requests, messages } = await open(1280, "light", false);
    expect(await page.locator("svg.scene").count()).toBeGreaterThan(20);
    expect(await page.locator("figure").first().isVisible()).toBe(true);
    expect(requests).toEqual([address]);
    expect(messages).toEqual([]);
  });

  it("has no contrast fault in the dark either", async () => {
    const { page } = await open(1280, "dark");
    const faults = await axeFaults(page, { type: "rule", values: ["color-contrast"] });
    expect(faults).toEqual([]);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe("rgb(21, 26, 33)");
  });

  it("lets the keyboard reach the skip link first and every wide picture after it", async () => {
    const { page } = await open(400);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    const unreachable = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>(".scroll")].filter((box) => box.tabIndex !== 0)
          .length,
    );
    expect(unreachable).toBe(0);
  });

  it("shows a visible focus", async () => {
    const { page } = await open(1280);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const width = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement as Element);
      return style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth);
    });
    expect(width).toBeGreaterThanOrEqual(2);
  });

  it("prints on paper as tagged pages of A4 size", async () => {
    const { page } = await open(1280);
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    const text = pdf.toString("latin1");
    expect(text).toContain("/MarkInfo");
    expect(text).toMatch(/\/MediaBox ?\[0 0 59[45]/);
  });

  it("at twice the size, on a laptop of 1280, loses nothing and never scrolls sideways", async () => {
    // Zoom by 200% is half the pixels of the page at twice the density.
    const context = await browser.newContext({
      viewport: { width: 640, height: 450 },
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    await page.goto(address);
    const seen = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      figures: document.querySelectorAll("figure").length,
      cut: [...document.querySelectorAll<HTMLElement>("figcaption,h2,h3,.claim,p")].filter(
        (part) =>
          part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflow !== "visible",
      ).length,
    }));
    expect(seen.wide).toBeLessThanOrEqual(0);
    expect(seen.cut).toBe(0);
    expect(seen.figures).toBeGreaterThan(15);
  });

  it("keeps what it says in colours that the system forces", async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      forcedColors: "active",
    });
    const page = await context.newPage();
    await page.goto(address);
    const seen = await page.evaluate(() => {
      const chip = document.querySelector(".chip.certain, .chip.likely, .chip.uncertain");
      const bars = [...document.querySelectorAll("#figure-ladder svg .f-segment-2")];
      const paper = getComputedStyle(document.body).backgroundColor;
      return {
        forced: matchMedia("(forced-colors: active)").matches,
        sign: chip === null ? "" : getComputedStyle(chip, "::before").content,
        unseen: bars.filter((bar) => getComputedStyle(bar).fill === paper).length,
        bars: bars.length,
      };
    });
    expect(seen.forced).toBe(true);
    expect(seen.sign).toMatch(/[●◐○]/);
    expect(seen.bars).toBeGreaterThan(0);
    expect(seen.unseen).toBe(0);
  });

  it("draws the chosen step where the design stood: today stays beside it", async () => {
    const { page } = await open(1280, "light", false);
    const placeOf = (id: string) =>
      page.locator(`svg[aria-labelledby^="${id}"]`).first().boundingBox();
    const before = await placeOf("walls-design");
    await page.locator("#walls-pick-2").check();
    const after = await placeOf("walls-swap");
    const today = await placeOf("walls-today");
    expect(await page.locator(`svg[aria-labelledby^="walls-design"]`).isVisible()).toBe(false);
    expect(after?.x).toBe(before?.x);
    expect(Math.abs((after?.y ?? 0) - (today?.y ?? 1e9))).toBeLessThan(120);
  });
});
