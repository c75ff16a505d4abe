/**
 * What a reader can press in the report, in a real browser: files of a figure, language, colours.
 *
 * The one rule: the page runs under its own policy, so that what is tested is what a reader gets.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportOf } from "../../cli/writing/report-file.ts";
import { launchBrowser } from "../support/browser.ts";
import { sampleResults } from "../support/sample-results.ts";

const folder = mkdtempSync(join(tmpdir(), "report-tools-test-"));
const file = join(folder, "report.html");
/** A name that a spreadsheet would take for a formula. */
const formula = '=HYPERLINK("x")';
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, reportOf(sampleResults({ hostileName: formula }), "nl"));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(scripts = true): Promise<{ page: Page; messages: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return { page, messages };
}

async function saved(page: Page, place: string, kind: string): Promise<[string, Buffer]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`${place} [data-save=${kind}]`).click(),
  ]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

/** Every white space as one space, so that a page and a file can be laid side by side. */
const spaced = (text: string): string => text.replaceAll("&nbsp;", " ").replace(/\s+/g, " ");

describe("files of a figure", () => {
  it("are an SVG that stands alone, with title, conclusion and seed", async () => {
    const { page, messages } = await open();
    const [name, data] = await saved(page, "#figure-walls", "svg");
    const svg = data.toString("utf8");
    expect(name).toBe("klantreis-walls.svg");
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain("<title>Extra wachten bij elke grens</title>");
    expect(svg).toContain("startgetal haaglanden-2028");
    expect(svg).toContain("--paper:");
    expect(svg.match(/<svg /g)?.length).toBe(4);
    expect(svg).not.toMatch(/<script|@font-face|https?:\/\/(?!www\.w3\.org)/);
    expect(messages).toEqual([]);
  });

  it("are a PNG of twice the size", async () => {
    const { page, messages } = await open();
    const [name, data] = await saved(page, "#figure-walls", "png");
    expect(name).toBe("klantreis-walls.png");
    expect(data.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(data.readUInt32BE(16)).toBeGreaterThan(1_600);
    expect(messages).toEqual([]);
  });

  it("are a CSV with numbers that a Dutch spreadsheet reads, and their ends apart", async () => {
    const { page } = await open();
    const [, data] = await saved(page, "#figure-ladder", "csv");
    const lines = data.toString("utf8").split("\r\n");
    expect(data.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const head = lines[1]?.split(";") ?? [];
    const first = lines[2]?.split(";") ?? [];
    const cost = head.indexOf("kosten per jaar (€)");
    expect(head.slice(cost + 1, cost + 3)).toEqual([
      "kosten per jaar (€) laag",
      "kosten per jaar (€) hoog",
    ]);
    const [mean, low, high] = first.slice(cost, cost + 3).map(Number);
    const euro = sampleResults().ladder[0]?.euro;
    expect(Math.abs((mean ?? 0) - (euro?.mean ?? 0))).toBeLessThan(1e6);
    expect(low).toBeLessThan(mean ?? 0);
    expect(high).toBeGreaterThan(mean ?? 0);
    expect(lines.some((line) => /;\d+,\d+(;|$)/.test(line))).toBe(true);
    expect(lines.at(-2)).toContain("startgetal haaglanden-2028");
  });

  it("make a formula of nothing: such a name gets a quote in front", async () => {
    const { page } = await open();
    const [, data] = await saved(page, "#figure-ladder", "csv");
    const told = data.toString("utf8");
    expect(told).toContain(`"'=HYPERLINK(""x"")"`);
    expect(told).not.toMatch(/(^|;|\n)"?=/);
  });

  it.each(["map", "walls", "waits-direct"])(
    "say of a chosen step only what is of that step: picture, sentence and table (%s)",
    async (id) => {
      const { page } = await open();
      const place = `#figure-${id}`;
      const sentences = page.locator(`${place} figcaption p:not(.weight)`);
      const told = async () => {
        const text = await sentences.filter({ visible: true }).evaluate((p) => p.outerHTML);
        return text.match(/<span[^>]*>(.*?)<\/span>\s*(.*)<\/p>/)?.map(spaced) ?? [];
      };
      const ofDesign = await told();
      await page.locator(`#${id}-pick-2`).check();
      const ofStep = await told();
      expect(ofStep[2]).not.toBe(ofDesign[2]);
      const label = (await page.locator(`label[for=${id}-pick-2]`).textContent()) ?? "?";
      const [name, picture] = await saved(page, place, "svg");
      const svg = spaced(picture.toString("utf8"));
      expect(name).toBe(`klantreis-${id}-swap.svg`);
      const [, chip = "", sentence = ""] = ofStep;
      expect(svg).toContain(`<desc>(${chip}) ${sentence}`);
      const [, data] = await saved(page, place, "csv");
      const csv = data.toString("utf8");
      // The sample has no walls of a step, so its table is empty: nothing of another design stands in it.
      if (id !== "walls") expect(csv).toContain(label);
      expect(csv).not.toContain("schot aangetoond");
      expect(csv).not.toMatch(/(^|;)Ontwerp(;|\r)/m);
      await page.locator(`#${id}-pick-1`).check();
      expect(await told()).toEqual(ofDesign);
    },
  );

  it("are there for a table of a chapter too", async () => {
    const { page } = await open();
    await page.locator("#table-towns summary").click();
    const [name, data] = await saved(page, "#table-towns", "csv");
    expect(name).toMatch(/^klantreis-[a-z-]+\.csv$/);
    expect(data.toString("utf8").split("\r\n").length).toBeGreaterThan(3);
  });
});

describe("the other language", () => {
  it("stands in the file: one press, the same chapter, and back again", async () => {
    const { page, messages } = await open();
    await page.locator("#theme-dark").check();
    await page.locator("#walls").scrollIntoViewIfNeeded();
    await page.locator("[data-language]").evaluate((button) => (button as HTMLElement).click());
    await page.waitForFunction(() => document.documentElement.lang === "en");
    expect(await page.title()).toBe("Youth care Haaglanden from 2028");
    expect(await page.locator("#theme-dark").isChecked()).toBe(true);
    expect(await page.locator("#conclusions").textContent()).toBe("On one page");
    const [, data] = await saved(page, "#figure-ladder", "csv");
    expect(data.toString("utf8")).toContain(" low;");
    await page.locator("[data-language]").evaluate((button) => (button as HTMLElement).click());
    await page.waitForFunction(() => document.documentElement.lang === "nl");
    expect(await page.locator("#conclusions").textContent()).toBe("Op één bladzijde");
    expect(messages).toEqual([]);
  });
});

describe("the colours", () => {
  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it.each([true, false])("follow the choice of the reader, script or not (%s)", async (scripts) => {
    const { page } = await open(scripts);
    expect(await ground(page)).toBe("rgb(255, 255, 255)");
    await page.locator("#theme-dark").check();
    expect(await ground(page)).toBe("rgb(21, 26, 33)");
    await page.emulateMedia({ media: "print" });
    expect(await ground(page)).toBe("rgb(255, 255, 255)");
  });
});

describe("the tables", () => {
  const closed = (page: Page) => page.locator("main details:not([open])").count();

  it("open all at once for who wants them on paper, and close again", async () => {
    const { page } = await open();
    expect(await closed(page)).toBeGreaterThan(20);
    await page.locator("[data-fold]").click();
    expect(await closed(page)).toBe(0);
    await page.locator("[data-fold]").click();
    expect(await page.locator("main details[open]").count()).toBe(0);
  });

  it("are said to be left out where they are closed, on paper only", async () => {
    const { page } = await open();
    const [screen, paper] = [page.locator(".on-screen"), page.locator(".on-paper")];
    expect([await screen.isVisible(), await paper.isVisible()]).toEqual([true, false]);
    await page.emulateMedia({ media: "print" });
    expect([await screen.isVisible(), await paper.isVisible()]).toEqual([false, true]);
    expect(await page.locator("text=Klik op").isVisible()).toBe(false);
  });
});

describe("without scripts", () => {
  it("no button stands that would do nothing", async () => {
    const { page } = await open(false);
    const seen = await page
      .locator("button")
      .evaluateAll((all) => all.filter((button) => button.getClientRects().length > 0).length);
    expect(seen).toBe(0);
  });

  it("and with them every target is at least 24 pixels high and wide", async () => {
    const { page } = await open();
    const small = await page.locator("button, .tools input, summary, nav a").evaluateAll((all) =>
      all
        .map((target) => target.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
        .map(({ width, height }) => `${width} x ${height}`),
    );
    expect(small).toEqual([]);
  });
});
