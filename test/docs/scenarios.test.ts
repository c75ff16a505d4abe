/** The page of scenarios names what ships, and nothing else. */
import { expect, it } from "vitest";
import { shippedContradictions, shippedLibrary } from "../scenarios/shipped.ts";
import { readRepoFile } from "../support/repo-files.ts";

const page = readRepoFile("docs/scenarios.md");
/** Cells of the rows of all tables. */
const rows = page
  .split("\n")
  .filter((line) => /^\| (?!---)/.test(line))
  .map((line) => line.split("|").slice(1, -1));
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");

it("names every scenario, and none that is not there", () => {
  const ids = [...shippedLibrary().keys()];
  const named = new Set(namesIn(page));
  expect(ids.filter((id) => !named.has(id))).toEqual([]);
  const asked = rows.flatMap((cells) => namesIn(cells.at(-1) ?? ""));
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
});

it("has the scenarios of the documents under their own numbers, in order and once", () => {
  const numbers = rows.flatMap(([first = ""]) => /^ S-(\d+) $/.exec(first)?.[1] ?? []).map(Number);
  expect(numbers.length).toBeGreaterThanOrEqual(14);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(numbers.at(0)).toBe(0);
  expect(numbers.at(-1)).toBe(16);
});

it("tells of every contradiction the switches and scenarios that it has", () => {
  const told = rows
    .filter(([first = ""]) => /^ C\d+ $/.test(first))
    .map((cells) => cells.map((cell) => cell.trim()));
  expect(
    told.map(([id, title, switches = "", scenarios = ""]) => ({
      id,
      title,
      switches: namesIn(switches),
      scenarios: namesIn(scenarios),
    })),
  ).toEqual(
    shippedContradictions().map(({ id, title, switches, scenarios }) => ({
      id,
      title: title.en,
      switches,
      scenarios,
    })),
  );
});
