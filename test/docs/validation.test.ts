/**
 * The page on the validation against the stored results, and its targets against the issue's.
 *
 * The one rule: a page, a picture or a verdict that is not what the stored figures say is red, and
 * so is a target that was made easier.
 */
import { describe, expect, it } from "vitest";
import { readRepoFile } from "../support/repo-files.ts";
import { pageOf } from "../validation/page/page.ts";
import { rocFigure } from "../validation/page/roc-figure.ts";
import { PART_NAMES, staleParts, storedResults } from "../validation/page/write-page.ts";
import { type Check, isMet } from "../validation/part.ts";

const results = storedResults();
const checks = results.flatMap((result) => result.checks);
const named = (start: string) => checks.filter(({ what }) => what.startsWith(start));

describe("the page on the validation", () => {
  it("is what the stored results say, pictures included", () => {
    expect(results.map(({ part }) => part)).toEqual([...PART_NAMES]);
    expect(readRepoFile("docs/validation.md")).toBe(pageOf(results, staleParts(results)));
    for (const figure of results.flatMap(({ figures }) => figures)) {
      expect(readRepoFile(`docs/validation/${figure.name}.svg`)).toBe(rocFigure(figure));
    }
  });

  it("tells a missed target as missed", () => {
    const [first, ...rest] = results;
    const broken = { ...first!.checks[0]!, value: 0, low: 0, high: 0 };
    const page = pageOf([{ ...first!, checks: [broken, ...first!.checks.slice(1)] }, ...rest]);
    expect(isMet(broken)).toBe(false);
    expect(page).toContain(`- ${broken.what}: 0.0%`);
    expect(page).not.toBe(pageOf(results));
  });

  it("says of which parts the program has changed since, as soon as it has", () => {
    const [first, ...rest] = results;
    const other = [{ ...first!, stamp: "another" }, ...rest];
    expect(staleParts(other)).toContain(first!.part);
    const told = pageOf(other, staleParts(other));
    expect(told).toContain(`- \`npm run validate -- ${first!.part}\``);
    expect(pageOf(results, [])).not.toContain("Parts of an earlier program");
  });

  it("names every target that is missed before anything else", () => {
    const missed = checks.filter((check) => isMet(check) === false);
    const page = readRepoFile("docs/validation.md");
    const list = page.slice(0, page.indexOf(`## ${results[0]!.title}`));
    for (const { what } of missed) expect(list).toContain(`- ${what}: `);
  });
});

/** Targets of the issue on the detectors: how many checks begin so, and their bounds. */
const TARGETS: readonly (readonly [string, number, Check["target"]])[] = [
  ["Walls of 28 days found", 2, { rule: "at-least", bound: 0.9 }],
  ["Walls of 14 days found", 2, { rule: "at-least", bound: 0.9 }],
  ["Worlds of shortage with any wall", 4, { rule: "interval-not-above", bound: 0.05 }],
  ["Worlds of season with any wall", 4, { rule: "interval-not-above", bound: 0.05 }],
  ["Worlds of case mix with any wall", 4, { rule: "interval-not-above", bound: 0.05 }],
  ["Bias, leakage", 2, { rule: "within", low: -0.005, high: 0.005 }],
  ["95% intervals that hold the truth", 2, { rule: "within", low: 0.93, high: 0.97 }],
  ["A leakage of 0.10", 2, { rule: "at-least", bound: 0.9 }],
  ["Three receivers", 1, { rule: "at-least", bound: 0.95 }],
  ["Identical design against itself", 1, { rule: "at-most", bound: 0 }],
  ["Families with any figure", 1, { rule: "interval-not-above", bound: 0.05 }],
  ["How many times the variance", 1, { rule: "at-least", bound: 50 }],
];

describe("the targets", () => {
  it.each(TARGETS)("of the issue stand: %s", (start, count, target) => {
    expect(named(start).map((check) => check.target)).toEqual(Array(count).fill(target));
  });

  it("ask for as many experiments as the issue, and fewer are told as fewer", () => {
    const least = { nulls: 3 * 400, loss: 1000, salt: 150, region: 400 } as const;
    const page = readRepoFile("docs/validation.md");
    for (const [part, count] of Object.entries(least)) {
      const {
        asked,
        experiments,
        counted = "experiments",
      } = results.find((result) => result.part === part)!;
      expect(asked).toBeGreaterThanOrEqual(count);
      const told = `- \`npm run validate -- ${part}\`: ${experiments} of ${asked} ${counted}.`;
      expect(page.includes(told)).toBe(experiments < asked);
    }
    const [raw] = named("One decision drawn anew");
    expect(raw!.target).toEqual({ rule: "within", low: 0.03, high: 0.07 });
  });
});
