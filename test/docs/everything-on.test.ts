/**
 * The page on the design with everything on, against the library and the register.
 *
 * The one rule: every number that is off in the region is either on in the scenario or told with the
 * reason why not; no mechanism is passed over in silence.
 */
import { describe, expect, it } from "vitest";
import { fittedParameters } from "#scenarios";
import { quantitiesOf } from "../../scenarios/definition/quantities.ts";
import { resolveScenario } from "../../scenarios/definition/resolve-scenario.ts";
import { shippedLibrary, shippedRegion } from "../scenarios/shipped.ts";
import { readRepoFile } from "../support/repo-files.ts";

const library = shippedLibrary();
const region = shippedRegion();
const page = readRepoFile("docs/everything-on.md");

type Values = ReadonlyMap<string, { readonly value: unknown; readonly source: string }>;

function valuesOf(name: string): Values {
  const scenario = library.get(name);
  if (scenario === undefined) throw new Error(name);
  const quantities = quantitiesOf(resolveScenario(scenario, region, library));
  return new Map(
    quantities.map(({ id, quantity }) => [id, { value: quantity.value, source: quantity.source }]),
  );
}

const today = valuesOf("today");

/** What a scenario changes in another, by name. */
function changed(name: string, against: string): ReadonlyMap<string, unknown> {
  const before = valuesOf(against);
  const after = [...valuesOf(name)].filter(([id, { value }]) => value !== before.get(id)?.value);
  return new Map(after.map(([id, { value }]) => [id, value]));
}

/** Cells of the rows under a heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const from = page.indexOf(`## ${heading}`);
  const until = page.indexOf("\n## ", from + 1);
  return page
    .slice(from, until < 0 ? undefined : until)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
const on = changed("everything-today", "today");
const told = rowsUnder("What is on").map(([name = "", value = "", from = "", source = ""]) => ({
  id: namesIn(name)[0] ?? "",
  value,
  from,
  source,
}));

describe("the page on everything on", () => {
  it("tells every number that is on, and beside those only fitted ones are changed", () => {
    const chosen = [...on].filter(([id]) => !fittedParameters.includes(id));
    const asTold = told.map(({ id, value }) => [id, value]);
    expect(asTold.toSorted()).toEqual(chosen.map(([id, value]) => [id, `${value}`]).toSorted());
    for (const { id } of told) expect([0, false]).toContain(today.get(id)?.value);
  });

  it.each(told)("takes $id from where it says, $from, by its source", (row) => {
    const { id, value, from, source } = row;
    const scenario = namesIn(from)[0];
    const ranges = new Map(quantitiesOf(region).map(({ id, quantity }) => [id, quantity]));
    const { low, high, source: registered = "" } = ranges.get(id) ?? {};
    if (from === "middle") expect(Number(value)).toBeCloseTo(((low ?? 0) + (high ?? 0)) / 2, 9);
    else if (from === "as today") expect(value).toBe(`${on.get(id.replace("Design", "Today"))}`);
    else if (scenario === undefined) expect(["cited", "derived"]).toContain(from);
    // A scenario of the design changes messages from 2028 on; here they are as long today.
    else expect(value).toBe(`${valuesOf(scenario).get(id.replace(/today$/, "design"))?.value}`);
    for (const name of source.split(/[;,] /)) expect(registered).toContain(name);
  });

  it("says of everything else that is off why it stays off, and of nothing that is on", () => {
    const names = rowsUnder("What stays off, and why").flatMap(([cell = ""]) => namesIn(cell));
    const patterns = names.map(
      (name) => new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", ".+")}$`),
    );
    const off = [...valuesOf("everything-on")]
      .filter(([, { value }]) => value === 0 || value === false || value === "none")
      .map(([id]) => id);
    expect(off.length).toBeGreaterThan(100);
    expect(off.filter((id) => !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
    expect(patterns.filter((pattern) => !off.some((id) => pattern.test(id)))).toEqual([]);
  });
});

describe("the two scenarios", () => {
  it("differ as the shipped design differs from today, so that they compare like those", () => {
    expect(changed("everything-on", "everything-today")).toEqual(changed("behaviour", "today"));
  });
});
