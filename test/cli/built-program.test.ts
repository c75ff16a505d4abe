/**
 * The command builds the program when a source is newer than what was built, and runs that.
 *
 * The rule this file keeps: a program of a few lines stands in for ours, so that what is run can be
 * seen from what it says.
 */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entries } from "../../bin/program.mjs";
import { repoRoot } from "../support/repo-files.ts";

let root = "";

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function node(...words: readonly string[]): string {
  return execFileSync(process.execPath, [...words], { cwd: root, encoding: "utf8" }).trim();
}

const run = (): string => node("bin/klantreis.mjs");
const built = (): readonly string[] =>
  readdirSync(root).filter((name) => name.startsWith(".built-"));

/** Makes the program that was built say so. */
function mark(): void {
  for (const name of built()) {
    appendFileSync(join(root, name, "main.mjs"), 'console.log("built");\n');
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "klantreis-built-"));
  for (const path of ["bin", "package.json", "tsconfig.json"]) {
    cpSync(join(repoRoot, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(repoRoot, "node_modules"), join(root, "node_modules"));
  for (const room of ["engine", "journeys", "viz"]) write(`${room}/index.ts`, "export {};\n");
  for (const path of Object.values(entries)) write(path, "export const task: number = 1;\n");
  write("cli/main.ts", 'const text: string = "first";\nconsole.log(text);\n');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the command", () => {
  it("builds the program once, and runs that from then on", () => {
    expect(run()).toBe("first");
    expect(built()).toHaveLength(1);
    mark();
    expect(run()).toBe("first\nbuilt");
    expect(built()).toHaveLength(1);
  });

  it.each([
    ["written", () => write("cli/main.ts", 'console.log("second");\n'), "second"],
    ["added", () => write("viz/new.ts", "export {};\n"), "first"],
    ["taken away", () => rmSync(join(root, "viz/index.ts")), "first"],
  ])(
    "builds anew once a source is %s, beside the one that may be running",
    (_how, change, says) => {
      run();
      mark();
      change();
      expect(run()).toBe(says);
      expect(built()).toHaveLength(2);
    },
  );

  it("takes away what has not been used for a day", () => {
    run();
    const [old] = built();
    const past = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(join(root, old as string), past, past);
    write("cli/main.ts", 'console.log("second");\n');
    expect(run()).toBe("second");
    expect(built()).toHaveLength(1);
    expect(built()).not.toContain(old);
  });

  it("runs the sources where nothing can be built", () => {
    write("cli/clock.ts", "this is no TypeScript");
    expect(run()).toBe("first");
    expect(built()).toEqual([]);
  });
});
