/** What the documents contradict: each told once, with what switches it or why nothing does. */
import { describe, expect, it } from "vitest";
import { type Contradiction, changesOf, quantitiesOf } from "#scenarios";
import { readRepoFile } from "../../support/repo-files.ts";
import { shippedContradictions, shippedLibrary, shippedRegion } from "../shipped.ts";

const region = shippedRegion();
const library = shippedLibrary();
const contradictions = shippedContradictions();
const values = new Map(quantitiesOf(region).map(({ id, quantity }) => [id, quantity]));

function changedBy(id: string): readonly string[] {
  const file = library.get(id);
  return file === undefined ? [] : changesOf(file, region, library).map((change) => change.id);
}

/** What is wrong with a contradiction, in words. */
function faultsOf({ id, switches, scenarios }: Contradiction): readonly string[] {
  const unknown = switches.filter((name) => !values.has(name));
  const stiff = switches.filter((name) => {
    const { options, low, high, unit } = values.get(name) ?? {};
    const isWide = low !== null && high !== null && low !== high;
    return values.has(name) && (options?.length ?? 0) < 2 && !isWide && unit !== "date";
  });
  const idle = scenarios.filter((name) => !changedBy(name).some((path) => switches.includes(path)));
  const unused = switches.filter(
    (name) => !scenarios.some((scenario) => changedBy(scenario).includes(name)),
  );
  return [
    ...unknown.map((name) => `${id}: no number is called ${name}`),
    ...stiff.map((name) => `${id}: ${name} has one value`),
    ...idle.map((name) => `${id}: ${name} is not there or changes no switch`),
    ...unused.map((name) => `${id}: no scenario changes ${name}`),
  ];
}

describe("the contradictions of the documents", () => {
  it("are C1 to C21, each once and in order", () => {
    const numbers = Array.from({ length: 21 }, (_, index) => `C${index + 1}`);
    expect(contradictions.map(({ id }) => id)).toEqual(numbers);
  });

  it("have switches that can be moved, and scenarios that move them", () => {
    expect(contradictions.flatMap(faultsOf)).toEqual([]);
    const switched = contradictions.filter(({ switches }) => switches.length > 0);
    expect(switched.length).toBeGreaterThan(15);
  });

  it("have no scenario where they have no switch, and say why in both languages", () => {
    for (const { id, switches, scenarios, title, why } of contradictions) {
      expect(scenarios.length > 0, id).toBe(switches.length > 0);
      for (const text of [title.nl, title.en, why.nl, why.en]) expect(text, id).not.toBe("");
      expect(why.nl, id).not.toBe(why.en);
    }
  });

  it("name documents that SOURCES.md lists", () => {
    const sources = readRepoFile("journeys/data/SOURCES.md");
    const named = contradictions.flatMap(({ documents }) => documents.match(/S\d/g) ?? []);
    expect(named.length).toBeGreaterThan(20);
    for (const code of new Set(named))
      expect(sources).toMatch(new RegExp(`^\\| ${code} +\\|`, "m"));
  });

  it("would be seen to name a switch or a scenario that does not work", () => {
    const base = contradictions[0] as Contradiction;
    const wrong = { ...base, switches: ["savings.nowhere"], scenarios: ["places-2024", "nobody"] };
    expect(faultsOf(wrong)).toEqual([
      "C1: no number is called savings.nowhere",
      "C1: places-2024 is not there or changes no switch",
      "C1: nobody is not there or changes no switch",
      "C1: no scenario changes savings.nowhere",
    ]);
  });
});
