/**
 * A real browser for the tests that look at pages.
 *
 * The one rule: a missing browser is an error that says how to get one. It is never a skipped test,
 * because a page nobody looked at is not a page that works.
 */
import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a Chromium usually stands, in the order in which they are tried. */
const usualPlaces: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Quiet and alone: no first-run pages, no updates, no traffic of the browser's own. */
const quietArguments: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium on this machine: `CHROME_PATH` if it is set, else one of the usual places.
 *
 * @throws Error that tells how to install one, when there is none or `CHROME_PATH` leads nowhere.
 */
export function findChromium(
  chosen: string | undefined = process.env["CHROME_PATH"],
  places: readonly string[] = usualPlaces,
): string {
  if (chosen !== undefined && chosen !== "") {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", and there is no program there.`);
  }
  const found = places.find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    "These tests need Chromium or Chrome, and none was found.\n" +
      "  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium\n" +
      "  Fedora:          sudo dnf install chromium\n" +
      "  macOS:           brew install --cask google-chrome\n" +
      "Is it somewhere else? Then set CHROME_PATH to the program.",
  );
}

/** Starts a headless Chromium; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...quietArguments],
  });
}
