/**
 * The tanks of the studio in a real browser without graphics card: used by keyboard, told in numbers,
 * and as fast as was asked.
 *
 * The one rule: what is on the page is held against a count of the journeys themselves.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcessRunner, type JourneyLog } from "#scenarios";
import { buildStudio } from "../../cli/writing/build-studio.ts";
import { journeyFile } from "../../cli/writing/journey-file.ts";
import { readingOf } from "../../scenarios/results/pathways/build-slices.ts";
import { STOCK_CODES, stockOn } from "../../scenarios/results/pathways/stock-places.ts";
import { dutchStudio } from "../../viz/words/nl/studio.ts";
import { smallPlan } from "../scenarios/small-runs.ts";
import { axeFaults } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { tasksOf, traced } from "../support/trace.ts";

const folder = mkdtempSync(join(tmpdir(), "tank-test-"));
const studio = join(folder, "studio.html");
const address = pathToFileURL(studio).href;
const words = dutchStudio.tank;

let browser: Browser;

beforeAll(async () => {
  writeFileSync(studio, (await buildStudio()).html);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly still?: boolean;
}

async function open({ width = 1280, scheme = "light", still = false }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: still ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(".sentences li").first().waitFor({ timeout: 60_000 });
  await page.getByRole("checkbox", { name: dutchStudio.makeSurer }).uncheck();
  await page.getByRole("button", { name: dutchStudio.views.tank, exact: true }).click();
  await page.locator(".tank-steps").waitFor({ timeout: 60_000 });
  return page;
}

const status = (page: Page) => page.locator(".tanks > [role=status]");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dayOf = (page: Page) =>
  page.locator(".tank-steps input[type=range]").inputValue().then(Number);

/** Numbers of the table: a row for each tank, then the total. */
async function tableOf(page: Page): Promise<readonly (readonly number[])[]> {
  const rows = await page
    .locator(".tanks tbody tr")
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll("td > span:last-child")].map((cell) => cell.textContent ?? ""),
      ),
    );
  return rows.map((row) => row.map((cell) => Number(cell.replaceAll(".", ""))));
}

/** What is on the two canvases, as a fingerprint and the number of coloured dots. */
async function pictures(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>(".tank-side canvas")].map((canvas) => {
      const copy = document.createElement("canvas");
      [copy.width, copy.height] = [canvas.width, canvas.height];
      const context = copy.getContext("2d");
      context?.drawImage(canvas, 0, 0);
      const { data } = context?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
      let [sum, dots] = [0, 0];
      const paper = `${data[0]},${data[1]},${data[2]}`;
      for (let at = 0; at < data.length; at += 4) {
        if (`${data[at]},${data[at + 1]},${data[at + 2]}` !== paper) dots += 1;
        sum =
          (sum * 31 + (data[at] ?? 0) + 3 * (data[at + 1] ?? 0) + 7 * (data[at + 2] ?? 0)) % 1e9;
      }
      return { sum, dots };
    }),
  );
}

/** Runs in the page: numbers over the tanks that run into the next. */
function numbersThatTouch(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".tank-numbers span")].flatMap((one) => {
    const next = one.nextElementSibling;
    if (next === null) return [];
    const isOver = one.getBoundingClientRect().right > next.getBoundingClientRect().left;
    return isOver ? [`${one.textContent} | ${next.textContent}`] : [];
  });
}

describe.each<Look>([{ width: 1280 }, { width: 400, scheme: "dark" }, { width: 320 }])(
  "the tanks at $width pixels",
  (look) => {
    it("have no fault that axe knows of, scroll nowhere sideways, and keep their numbers apart", async () => {
      const page = await open(look);
      expect(await axeFaults(page)).toEqual([]);
      const found = await page.evaluate(numbersThatTouch);
      const [content, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(found).toEqual([]);
      expect(content).toBeLessThanOrEqual(room ?? 0);
    });
  },
);

describe("the tanks", () => {
  it("begin paused on the day before A and B part, the same in both", async () => {
    const page = await open();
    const day = await dayOf(page);
    const [a, b] = await pictures(page);
    expect(a?.dots).toBeGreaterThan(5_000);
    expect(b).toEqual(a);
    await page.waitForTimeout(700);
    expect(await dayOf(page)).toBe(day);
    const rows = await tableOf(page);
    for (const [careA, careB, waitA, waitB] of rows) {
      expect([careB, waitB]).toEqual([careA, waitA]);
    }
    expect((await status(page).textContent())?.startsWith("1 januari 2027. A: ")).toBe(true);
  });

  it("are played, stopped and stepped by keyboard, and then differ", async () => {
    const page = await open();
    const start = await dayOf(page);
    await button(page, words.play).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => dayOf(page), { timeout: 10_000 }).toBeGreaterThan(start + 40);
    expect(await status(page).textContent()).toBe(words.playing);
    await page.keyboard.press("Space");
    await button(page, words.play).waitFor();
    const stopped = await dayOf(page);
    await button(page, words.dayOn).press("Enter");
    await expect.poll(() => dayOf(page)).toBe(stopped + 1);
    await page.locator(".tank-steps input[type=range]").press("ArrowLeft");
    await expect.poll(() => dayOf(page)).toBe(stopped);
    await button(page, words.monthOn).press("Enter");
    await expect.poll(() => status(page).textContent()).toMatch(/^1 [a-z]+ 2027\. A: /);
    const [a, b] = await pictures(page);
    expect(a).not.toEqual(b);
    const told = (await status(page).textContent()) ?? "";
    const total = (await tableOf(page)).at(-1) ?? [];
    const numbers = [...told.slice(told.indexOf("A:")).matchAll(/[\d.]{2,}|\d/g)].map(([text]) =>
      Number(text.replaceAll(".", "")),
    );
    expect(numbers).toEqual([total[0], total[2], total[1], total[3]]);
  });

  it("stand still for who asked for less movement: a picture a day, and no play", async () => {
    const page = await open({ still: true });
    expect(await button(page, words.play).count()).toBe(0);
    expect(await page.getByText(words.still).count()).toBe(1);
    const before = await pictures(page);
    await button(page, words.monthOn).click();
    await expect.poll(() => pictures(page)).not.toEqual(before);
    const after = await pictures(page);
    await page.waitForTimeout(300);
    expect(await pictures(page)).toEqual(after);
  });
});

describe("a file with journeys", () => {
  const plan = smallPlan(1);
  let logs: Readonly<Record<string, JourneyLog>>;
  let path: string;
  let longNamed: string;
  const longName = (id: string): string => `${id}_${"met_een_lange_naam_".repeat(2)}2028`;

  beforeAll(async () => {
    const [first] = await inProcessRunner().run(plan.job);
    const run = Object.values(first?.runs ?? {})[0];
    if (first === undefined || run === undefined) throw new Error("The run gave nothing.");
    ({ logs } = first);
    const segments = plan.designs.map(({ id, model }) => [
      id,
      Object.values(model.forms).map(({ segment }) => segment.value),
    ]);
    const { forms, municipalities, referrers } = run;
    const info = {
      ...{ forms, municipalities, referrers, firstDay: "2023-01-01", seed: "test" },
      ...{ segments: Object.fromEntries(segments), first: "small", hashes: {} },
    };
    path = join(folder, "journeys.bin.gz");
    writeFileSync(path, journeyFile(logs, info) ?? "");
    const named = <T>(all: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(all).map(([id, one]) => [longName(id), one]));
    const long = {
      ...info,
      segments: named<readonly string[]>(info.segments),
      first: longName("small"),
    };
    mkdirSync(join(folder, "long"));
    longNamed = join(folder, "long", "journeys.bin.gz");
    writeFileSync(longNamed, journeyFile(named(logs), long) ?? "");
  });

  const openFile = async (page: Page, file: string) => {
    await page.locator("#tank-file").setInputFiles(file);
    await page.getByText(words.from("journeys.bin.gz")).waitFor({ timeout: 60_000 });
    await expect.poll(() => status(page).textContent()).toMatch(/small\S*: /);
  };

  it("is played with the counts of the journeys in it", async () => {
    const page = await open();
    await openFile(page, path);
    const slider = page.locator(".tank-steps input[type=range]");
    for (const day of [1461, 1800, 2190]) {
      await slider.fill(String(day));
      await expect.poll(() => dayOf(page)).toBe(day);
      const rows = await tableOf(page);
      ["small", "small-savings"].forEach((id, side) => {
        const model = plan.designs.find((design) => design.id === id)?.model;
        const log = logs[id];
        if (model === undefined || log === undefined) throw new Error(`No ${id}.`);
        const { code, requests } = stockOn(log, readingOf(model), day);
        const ids = [...code].map((one) => STOCK_CODES[one] ?? "");
        const expected = ["1", "2", "3", "4", "5", "local-team"].map((tank, at) => [
          ids.filter((one) => one === tank).length,
          ids.filter((one) => one === `waiting:${tank}` || one === `bridged:${tank}`).length,
          ids.filter((one) => one === `bridged:${tank}`).length,
          requests[at],
        ]);
        expect(rows.slice(0, 6).map((row) => row.filter((_, at) => at % 2 === side))).toEqual(
          expected,
        );
      });
    }
    await button(page, words.backToOwn).click();
    await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toContain("A: ");
  });

  it("is told in a table that scrolls by itself when its designs have long names", async () => {
    const page = await open();
    await openFile(page, longNamed);
    await expect
      .poll(() => page.locator(".tanks thead").textContent())
      .toContain(longName("small"));
    const [table, box, content, room] = await page.evaluate(() => [
      document.querySelector(".tanks table")?.scrollWidth ?? 0,
      document.querySelector(".tanks .scroll")?.clientWidth ?? 0,
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(table).toBeGreaterThan(box ?? 0);
    expect(content).toBeLessThanOrEqual(room ?? 0);
  });

  it("that is none is refused in words, and what was shown stays", async () => {
    const page = await open();
    const wrong = join(folder, "<img src=x onerror=alert(1)>.gz");
    writeFileSync(wrong, gzipSync(Buffer.from(`{"format":"<script>alert(1)</script>"}\n`)));
    await page.locator("#tank-file").setInputFiles(wrong);
    const alert = page.locator(".tank-file [role=alert]");
    await alert.waitFor();
    expect(await alert.textContent()).toBe(`${words.refused} ${words.faults["not-journeys"]}`);
    expect(await page.locator(".tanks img").count()).toBe(0);
    expect((await tableOf(page)).at(-1)?.[0]).toBeGreaterThan(1_000);
  });
});

describe("a hundred thousand youths at once", () => {
  const youths = 50_000;
  const days = 3_000;
  const stay = 60;

  /** Everybody is in care or waits on every day, and moves on every sixty. */
  function crowd(shift: number): JourneyLog {
    const stretches = days / stay;
    const length = youths * stretches;
    const at = (row: number) => ({ youth: Math.floor(row / stretches), turn: row % stretches });
    const rows = Array.from({ length }, (_, row) => at(row));
    const from = Float32Array.from(rows, ({ youth, turn }) =>
      turn === 0 ? -1 : turn * stay + (youth % stay),
    );
    const until = Float32Array.from(rows, ({ youth, turn }) =>
      turn === stretches - 1 ? days : (turn + 1) * stay + (youth % stay),
    );
    const zeros = new Uint8Array(youths);
    return {
      length,
      youth: Uint32Array.from(rows, ({ youth }) => youth),
      place: Uint8Array.from(rows, ({ youth, turn }) => (youth * 7 + turn * 3 + shift * turn) % 6),
      phase: Uint8Array.from(rows, ({ youth, turn }) => ((youth + turn) % 5 === 0 ? 0 : 1)),
      from,
      until,
      reason: new Uint8Array(length),
      cost: new Float32Array(length),
      censored: new Uint8Array(length),
      group: new Uint16Array(length).fill(65535),
      groups: [],
      firstCandidate: 0,
      people: {
        known: zeros.map(() => 1),
        municipality: zeros,
        referrer: zeros,
        need: zeros,
        birth: new Float32Array(youths),
        firstAsked: new Float32Array(youths).fill(-1),
      },
    };
  }

  it("are painted at thirty frames a second without graphics card, and the page stays free", async () => {
    const forms = ["a", "b", "c", "d", "e"];
    const segments = ["1", "2", "3", "4", "5"];
    const info = {
      ...{ forms, municipalities: ["town"], referrers: ["gp"], firstDay: "2023-01-01", seed: "t" },
      ...{ segments: { one: segments, two: segments }, first: "one", hashes: {} },
    };
    const file = join(folder, "crowd.bin.gz");
    writeFileSync(file, journeyFile({ one: crowd(0), two: crowd(1) }, info) ?? "");
    const page = await open();
    const opening = await traced(browser, page, async () => {
      await page.locator("#tank-file").setInputFiles(file);
      await expect.poll(() => status(page).textContent(), { timeout: 60_000 }).toContain("two: ");
    });
    const facts = () =>
      page.evaluate(() => {
        const { painted, frames, paint } =
          document.querySelector<HTMLElement>(".tank-sides")?.dataset ?? {};
        return {
          painted: Number(painted),
          frames: Number(frames),
          paint: Number(paint),
          at: performance.now(),
        };
      });
    let first = await facts();
    let last = first;
    const trace = await traced(browser, page, async () => {
      await button(page, words.play).click();
      await page.waitForTimeout(1_000);
      first = await facts();
      await page.waitForTimeout(5_000);
      last = await facts();
    });
    const frames = last.frames - first.frames;
    const perSecond = (1000 * frames) / (last.at - first.at);
    const perFrame = (last.paint - first.paint) / frames;
    const worker =
      tasksOf(trace, /DedicatedWorker/)
        .slice(0, Math.ceil(frames / 20))
        .at(-1) ?? 0;
    const longest = Math.max(
      ...[opening, trace].map((one) => tasksOf(one, /^CrRendererMain$/)[0] ?? 0),
    );
    // Other programs share the machine: the processor's own time is judged, the clock is printed.
    console.log(
      `tanks, ${last.painted} blocks: ${perSecond.toFixed(0)} frames a second, ${perFrame.toFixed(1)} ms a frame, 19 in 20 tasks of the worker under ${worker.toFixed(1)} ms of processor, longest task of the page ${longest.toFixed(0)} ms`,
    );
    expect(last.painted).toBeGreaterThanOrEqual(100_000);
    expect(frames).toBeGreaterThan(0);
    expect(worker).toBeLessThan(1000 / 30);
    expect(longest).toBeLessThan(50);
  });
});
