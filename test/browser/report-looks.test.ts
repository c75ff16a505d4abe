/**
 * What the report looks like, held against kept pictures of it.
 *
 * The rule this file keeps: what is compared is a picture brought back to grey tiles of 16 pixels, so
 * that letters drawn a hair otherwise by another browser do not count, and a part that moved, fell
 * away or changed its colour does. After a change that was meant: look at the page, then run this
 * file once with LOOKS=write.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportOf } from "../../cli/writing/report-file.ts";
import { launchBrowser } from "../support/browser.ts";
import { repoRoot } from "../support/repo-files.ts";
import { sampleResults } from "../support/sample-results.ts";

const tile = 16;
/** Greys of tiles run from 0 to 255: a mean difference of 3 is about one in a hundred. */
const mostMean = 3;
/** Of a hundred tiles at most three may differ by more than an eighth of the whole range. */
const mostFar = 0.03;
const far = 32;

interface Look {
  readonly width: number;
  readonly height: number;
  readonly greys: readonly number[];
}

const folder = mkdtempSync(join(tmpdir(), "report-looks-"));
const file = join(folder, "report.html");
const kept = join(repoRoot, "test", "looks");
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, reportOf(sampleResults(), "nl"));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs in an empty page: a picture as the mean grey of its tiles. */
async function tilesOf([source, size]: readonly [string, number]): Promise<Look> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const [width, height] = [Math.ceil(image.width / size), Math.ceil(image.height / size)];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const drawing = canvas.getContext("2d") as CanvasRenderingContext2D;
  drawing.drawImage(image, 0, 0);
  const greys = Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [(index % width) * size, Math.floor(index / width) * size];
    const { data } = drawing.getImageData(x, y, size, size);
    let [sum, seen] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 0) continue;
      sum += 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
      seen += 1;
    }
    return seen === 0 ? 255 : Math.round(sum / seen);
  });
  return { width, height, greys };
}

async function lookAt(place: string, width: number, look: "light" | "dark"): Promise<Look> {
  const page: Page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: look,
    reducedMotion: "reduce",
  });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.locator(place).screenshot({ animations: "disabled" });
  const empty = await browser.newPage();
  const source = `data:image/png;base64,${picture.toString("base64")}`;
  const found = await empty.evaluate(tilesOf, [source, tile] as const);
  await page.close();
  await empty.close();
  return found;
}

/** Mean difference of two pictures, and the share of their tiles that differ much. */
function apart(one: Look, other: Look): { mean: number; far: number } {
  const gaps = one.greys.map((grey, index) => Math.abs(grey - (other.greys[index] ?? 0)));
  const sum = gaps.reduce((all, gap) => all + gap, 0);
  return { mean: sum / gaps.length, far: gaps.filter((gap) => gap > far).length / gaps.length };
}

describe("the look of the report", () => {
  it.each([
    ["first-page", "section[aria-labelledby=conclusions]", 1280, "light"],
    ["ladder-dark", "#figure-ladder", 1280, "dark"],
    ["walls-narrow", "#figure-walls", 400, "light"],
    ["budget", "#figure-budget", 1280, "light"],
  ] as const)("of %s is as it was kept", async (name, place, width, mode) => {
    const found = await lookAt(place, width, mode);
    const path = join(kept, `${name}.json`);
    if (process.env["LOOKS"] === "write") {
      mkdirSync(kept, { recursive: true });
      writeFileSync(path, `${JSON.stringify(found)}\n`);
    }
    const before = JSON.parse(readFileSync(path, "utf8")) as Look;
    expect([found.width, Math.abs(found.height - before.height) <= 1]).toEqual([
      before.width,
      true,
    ]);
    const gap = apart(found, before);
    expect(gap.mean).toBeLessThan(mostMean);
    expect(gap.far).toBeLessThan(mostFar);
  });

  it("is told from that of a page on which a picture fell away, or in other colours", async () => {
    const light = await lookAt("#figure-ladder", 1280, "light");
    const dark = await lookAt("#figure-ladder", 1280, "dark");
    expect(apart(light, dark).mean).toBeGreaterThan(mostMean);
    const from = Math.floor(light.greys.length * 0.3);
    const until = Math.floor(light.greys.length * 0.6);
    const without = light.greys.map((grey, at) => (at >= from && at < until ? 255 : grey));
    expect(apart(light, { ...light, greys: without }).far).toBeGreaterThan(mostFar);
  });
});
