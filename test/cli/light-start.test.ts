/**
 * What the command line loads before it knows which command is asked.
 *
 * The rule this file keeps: the program is put together as it is at its first start, and what its first
 * module imports is followed there.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle, entries } from "../../bin/program.mjs";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "klantreis-light-"));
  await bundle(entries, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names that a module imports at once; what it imports later has brackets round its name. */
const importedBy = (module: string): readonly string[] =>
  [...module.matchAll(/^(?:import(?: [^"\n]* from)?|\} from) "([^"]+)";$/gm)].map(
    ([, name = ""]) => name,
  );

/** All that is loaded with a module of the program: its modules, with their texts, and packages. */
function loadedWith(name: string, known = new Map<string, string | null>()) {
  if (known.has(name)) return known;
  const text = name.startsWith("./") ? readFileSync(join(folder, name), "utf8") : null;
  known.set(name, text);
  for (const next of text === null ? [] : importedBy(text)) loadedWith(next, known);
  return known;
}

it("loads no package but the one that reads command lines, and no model", () => {
  const loaded = [...loadedWith("./main.mjs")];
  const packages = loaded.flatMap(([name, text]) => (text === null ? [name] : []));
  expect(packages.filter((name) => !name.startsWith("node:"))).toEqual(["commander"]);
  const all = loaded.map(([, text]) => text ?? "").join("\n");
  expect(all).toContain("// cli/program.ts");
  expect(all).not.toMatch(/^\/\/ (?:engine|journeys|viz)\//m);
});

it("would see a package, as a thread that runs a replication loads one", () => {
  expect([...loadedWith("./replication-worker.mjs").keys()]).toContain("graphology");
});
