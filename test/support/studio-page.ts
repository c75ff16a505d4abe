/**
 * The studio as a page for tests: built once for a file of tests, opened from disk in a browser.
 *
 * The rule this file keeps: a test that does not say so meets a page that has answered, and whose
 * figures stay as they are.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { buildStudio } from "../../cli/writing/build-studio.ts";
import { dutchStudio } from "../../viz/words/nl/studio.ts";
import { launchBrowser } from "./browser.ts";

export interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly messages: readonly string[];
}

export interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly hash?: string;
  readonly bypassCSP?: boolean;
}

/** Goes to the page and does not wait for its first answer. */
async function enterStudio(browser: Browser, address: string, look: Look): Promise<Opened> {
  const { width = 1280, scheme = "light", hash = "", bypassCSP = false } = look;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    acceptDownloads: true,
    bypassCSP,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await page.goto(`${address}${hash}`);
  return { page, requests, messages };
}

/** The studio for one file of tests: built and opened before them, taken away after them. */
export function servedStudio() {
  const folder = mkdtempSync(join(tmpdir(), "studio-test-"));
  const file = join(folder, "studio.html");
  const address = pathToFileURL(file).href;
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(file, (await buildStudio()).html);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const enter = (look: Look = {}) => enterStudio(browser, address, look);
  const open = async (look: Look = {}): Promise<Opened> => {
    const opened = await enter(look);
    await opened.page.locator(".sentences li").first().waitFor({ timeout: 60_000 });
    // Figures that get surer by themselves are no figures to compare.
    await opened.page.getByRole("checkbox", { name: dutchStudio.makeSurer }).uncheck();
    return opened;
  };
  return { folder, address, browser: () => browser, enter, open };
}

/** Does something and waits until the worker has answered it. */
export async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const count = () =>
    page.evaluate(() => document.querySelector("[data-answer]")?.getAttribute("data-answer"));
  const before = await count();
  await act();
  await page.waitForFunction(
    (old) => document.querySelector("[data-answer]")?.getAttribute("data-answer") !== old,
    before,
    { timeout: 60_000 },
  );
}
