/**
 * The pages of behaviours, run: every network on them does what the page says.
 *
 * The one rule: a page nobody can run, or that the index does not name, is a fault like any other.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { linksIn } from "../support/documents.ts";
import { listFiles, readRepoFile, repoRoot } from "../support/repo-files.ts";
import { readBehaviourPage } from "./behaviour-page.ts";
import { outcomeFaults } from "./outcomes.ts";

const folder = "docs/behaviours";
const index = `${folder}/README.md`;
const pages = listFiles(folder).filter((path) => path !== index);
const seedOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.md$/, "");
/** In seconds of processor time, so that a busy machine is no fault of a page. */
const longest = 1;

/** Everything that is wrong with a page and what it says. */
function pageFaults(markdown: string, seed: string): readonly string[] {
  const { examples, faults } = readBehaviourPage(markdown);
  return [...faults, ...examples.flatMap((example) => outcomeFaults(example, seed))];
}

function deadLinks(path: string, markdown: string): readonly string[] {
  return linksIn(markdown).filter((link) => !existsSync(join(repoRoot, dirname(path), link)));
}

/** Pages the index does not lead to. */
function unlisted(markdown: string, all: readonly string[]): readonly string[] {
  const listed = new Set(linksIn(markdown).map((link) => `${folder}/${link}`));
  return all.filter((path) => !listed.has(path));
}

/** The rows of the index: the page, and the keys it is said to be about. */
function rowsOf(markdown: string): readonly { readonly page: string; readonly keys: string[] }[] {
  return [...markdown.matchAll(/^\|[^|]*\]\(([\w-]+\.md)\)[^|]*\|([^|]*)\|/gm)].map((row) => ({
    page: row[1] as string,
    keys: [...(row[2] ?? "").matchAll(/`([^`]+)`/g)].map((key) => key[1] as string),
  }));
}

/** A network in which nothing has this key any more. */
function without(key: string, json: string): string {
  const kept = (name: string, value: unknown): unknown => (name === key ? undefined : value);
  return JSON.stringify(JSON.parse(json, kept));
}

describe("a page of behaviour", () => {
  it.each(pages)("%s does what it says, within a second", (path) => {
    const before = process.cpuUsage();
    expect(pageFaults(readRepoFile(path), seedOf(path))).toEqual([]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(longest);
  });

  it.each(pages)("%s is of a length to be read", (path) => {
    const lines = readRepoFile(path).split("\n").length;
    expect(lines).toBeGreaterThanOrEqual(30);
    expect(lines).toBeLessThanOrEqual(75);
  });

  it.each([...pages, index])("%s has no dead link", (path) => {
    expect(deadLinks(path, readRepoFile(path))).toEqual([]);
  });
});

describe("the index of behaviours", () => {
  const text = readRepoFile(index);

  it("names every page", () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(unlisted(text, pages)).toEqual([]);
  });

  it.each(rowsOf(text))("names keys that $page uses in a network", ({ page, keys }) => {
    const { examples } = readBehaviourPage(readRepoFile(`${folder}/${page}`));
    const networks = examples.map(({ json }) => json).join("\n");
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !networks.includes(`"${key}"`))).toEqual([]);
  });

  it.each(rowsOf(text))("names keys without which $page would not be true", ({ page, keys }) => {
    const { examples } = readBehaviourPage(readRepoFile(`${folder}/${page}`));
    const idle = keys.filter((key) => {
      const changed = examples.map((example) => ({ ...example, json: without(key, example.json) }));
      return changed.every((example) => outcomeFaults(example, seedOf(page)).length === 0);
    });
    expect(idle).toEqual([]);
  });

  it("has a row for every page", () => {
    const listed = rowsOf(text).map(({ page }) => `${folder}/${page}`);
    expect(listed.sort()).toEqual([...pages].sort());
  });
});

describe("what is wrong with a page", () => {
  const network = (mean: string): string =>
    [
      '{ "name": "one desk", "horizon": 50, "classes": [{ "id": "youth" }],',
      '  "arrivals": [{ "class": "youth", "entry": { "desk": 1 }, "process":',
      '    { "type": "trace", "times": [1, 2] } }],',
      `  "stations": [{ "id": "desk", "servers": 1, "service": { "default": ${mean} } }],`,
      '  "routing": { "default": { "desk": { "exit": 1 } } } }',
    ].join("\n");
  const certain = network('{ "dist": "deterministic", "value": 3 }');
  const drawn = network('{ "dist": "uniform", "min": 2, "max": 4 }');
  const fence = (info: string, ...lines: readonly string[]): string =>
    ["```".concat(info), ...lines, "```", ""].join("\n");
  const example = (json: string, info: string, ...lines: readonly string[]): string =>
    fence("json", json) + fence(info, ...lines);
  const trace = [
    "replication,time,event,customer,class,station,detail",
    "0,1,arrive,0,youth,desk,",
    "0,1,join,0,youth,desk,",
    "0,1,start,0,youth,desk,",
  ];
  const visits = [
    "replication,customer,class,station,joined,started,ended,left,outcome",
    "0,0,youth,desk,1,1,4,4,served",
    "0,1,youth,desk,2,4,7,7,served",
  ];

  it("is nothing where it is right", () => {
    const right = [
      example(certain, "csv visits", ...visits),
      fence("figures", "stations.desk.wait = 1", "stations.desk.classes.youth.served = 2"),
      // The second waits for a service of 2 to 4 less 1, so 2 on average; the first does not.
      example(drawn, "figures replications=600", "stations.desk.wait ~ 1"),
    ].join("\n");
    expect(pageFaults(right, "right")).toEqual([]);
  });

  it.each([
    ["there is nothing to run", "words", /no example/],
    ["an outcome is missing", fence("json", certain), /without an outcome/],
    ["a fence is unknown", example(certain, "csv", "a,b"), /unknown fence "csv"/],
    ["a fence is empty", example(certain, "figures"), /without an outcome/],
    ["a fence is left open", fence("json", certain).concat("```figures\n"), /not closed/],
    ["an outcome comes first", fence("figures", "events = 1") + certain, /before any network/],
    ["a network is no JSON", example("{", "figures", "events = 1"), /JSON/],
    ["a network has a fault", example('{ "name": 3 }', "figures", "events = 1"), /\/name: 3/],
    [
      "a trace is too short",
      example(certain, "csv trace", ...trace),
      /row 4 is .*, not "\(none\)"/,
    ],
    ["a log says something else", example(certain, "csv visits", ...visits.slice(0, 2)), /row 2/],
    ["a figure is off", example(certain, "figures", "stations.desk.wait = 1.00001"), /is 1, not/],
    ["a figure is not there", example(certain, "figures", "stations.shop.wait = 1"), /no figure/],
    ["a line is no figure", example(certain, "figures", "wait: 1"), /neither/],
    [
      "a certain figure has chance in it",
      example(drawn, "figures", "stations.desk.wait = 1"),
      /not 1/,
    ],
    ["replications are left out", example(drawn, "figures", "stations.desk.wait ~ 1"), /needs/],
    [
      "a figure lies outside its interval",
      example(drawn, "figures replications=600", "stations.desk.wait ~ 1.06"),
      /without 1.06/,
    ],
    [
      "an interval is too wide to tell",
      example(drawn, "figures replications=50", "stations.desk.wait ~ 1"),
      /too wide/,
    ],
    [
      "nothing is left to chance",
      example(certain, "figures replications=50", "stations.desk.wait ~ 1"),
      /use =/,
    ],
  ])("is told where %s", (_what, markdown, fault) => {
    const faults = pageFaults(markdown, "wrong");
    expect(faults.join("\n")).toMatch(fault);
  });

  it("is told of dead links and of pages the index does not name", () => {
    expect(deadLinks(index, "[gone](gone.md) [here](README.md)")).toEqual(["gone.md"]);
    expect(unlisted("[a](a.md)", [`${folder}/a.md`, `${folder}/b.md`])).toEqual([`${folder}/b.md`]);
  });
});
