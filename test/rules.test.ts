/**
 * The rules of the house, looked at: who imports whom, no chance or time from nowhere, documents
 * whose links and commands lead somewhere, a licence that is whole.
 *
 * The one rule: every check is also shown something wrong, so that it cannot be green over nothing.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { ambientUses } from "./support/ambient.ts";
import { type Cruise, cruise, inMadeUpRepository } from "./support/boundaries.ts";
import { type Command, commandsIn, linksIn } from "./support/documents.ts";
import { plantedFaults, plantedFiles } from "./support/planted.ts";
import { listFiles, readRepoFile, repoRoot } from "./support/repo-files.ts";

const files = listFiles();
const programFolders = ["engine", "journeys", "scenarios", "viz", "cli", "bin"];
const isProgram = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
const programFiles = files.filter(
  (path) => isProgram(path) && programFolders.some((folder) => path.startsWith(`${folder}/`)),
);

describe("who imports whom", () => {
  let here: Cruise;
  let planted: Cruise;

  beforeAll(async () => {
    here = await cruise(repoRoot, [...programFolders, "test"].filter(existsInRepo));
    planted = await inMadeUpRepository(plantedFiles, (root) => cruise(root, [...programFolders]));
    // Over a minute on a machine that does more than this.
  }, 180_000);

  it("breaks no rule", () => {
    expect(here.violations).toEqual([]);
  });

  it("is judged over every file of the program, and over more than fifty", () => {
    const seen = new Set(here.modules);
    expect(programFiles.filter((path) => !seen.has(path))).toEqual([]);
    expect(programFiles.length).toBeGreaterThan(50);
  });

  it("catches every planted fault, and lets every allowed import through", () => {
    const named = (fault: { readonly from: string; readonly rule: string }): string =>
      `${fault.from} breaks ${fault.rule}`;
    const caught = new Set(planted.violations.map(named));
    expect([...caught].sort()).toEqual(plantedFaults.map(named).sort());
  });

  it("has a planted fault for every rule there is", async () => {
    const rules = (await import(pathToFileURL(join(repoRoot, ".dependency-cruiser.mjs")).href))
      .default.forbidden;
    const shown = new Set(plantedFaults.map((fault) => fault.rule));
    const names = rules.map((rule: { name: string }) => rule.name);
    expect(names.filter((name: string) => !shown.has(name))).toEqual([]);
  });
});

describe("chance and time", () => {
  const modelFiles = programFiles.filter((path) => /^(engine|journeys|scenarios)\//.test(path));

  it("never come from the surroundings in engine, journeys and scenarios", () => {
    const uses = modelFiles.flatMap((path) =>
      ambientUses(path, readRepoFile(path)).map((use) => `${path}:${use}`),
    );
    expect(uses).toEqual([]);
  });

  it.each([
    ["Math.random()", ["1: Math.random"]],
    ["const draw = Math\n  .random;", ["1: Math.random"]],
    ["const now = new Date();", ["1: new Date"]],
    ["const today = Date();", ["1: Date()"]],
    ["\nDate.now() + performance.now()", ["2: Date.now", "2: performance.now"]],
    ["globalThis.crypto.randomUUID()", ["1: crypto.randomUUID"]],
    ["// not Math.random()\nconst text = 'Date.now()';", []],
    ["Date.UTC(2023, 0, 1)", []],
  ])("are seen in %j", (text, expected) => {
    expect(ambientUses("sample.ts", text)).toEqual(expected);
  });
});

describe("the documents", () => {
  const documents = files.filter((path) => path.endsWith(".md"));

  it("are there: what a newcomer looks for", () => {
    expect(documents).toEqual(
      expect.arrayContaining([
        "README.md",
        "ARCHITECTURE.md",
        "DECISIONS.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
      ]),
    );
  });

  it("have links that lead somewhere", () => {
    const dead = documents.flatMap((path) =>
      linksIn(readRepoFile(path))
        .filter((link) => !existsSync(join(repoRoot, dirname(path), link)))
        .map((link) => `${path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it("are read by finding relative links only, with images and without anchors", () => {
    const text = [
      "[a](b.md#part) ![picture](docs/c.svg) [web](https://example.nl) [here](#top)",
      "[spaced](<d e.md> 'title')\n```md\n[not](this.md)\n```\n`[nor](this.md)`\n[ref]: f.md",
    ].join("\n");
    expect(linksIn(text)).toEqual(["b.md", "docs/c.svg", "d e.md", "f.md"]);
  });

  it("name commands that exist, with options that exist", { timeout: 120_000 }, () => {
    const faults = documents.flatMap((path) =>
      commandsIn(readRepoFile(path)).flatMap((command) =>
        faultIn(command).map((fault) => `${path}: ${command.line}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it("are refused when they name a command that is not there", () => {
    const commands = commandsIn("```sh\nnpm run nowhere # a comment\n$ npm ci && npm test\n```\n");
    expect(commands.flatMap(faultIn)).toEqual(['package.json has no script "nowhere"']);
  });
});

describe("what is kept", () => {
  // Put together from pieces, so that this file does not name what it looks for.
  const place = (...pieces: readonly string[]): string => pieces.join("");
  const traces = new RegExp(
    [
      place("(?<![\\w.-])/wo", "rk/"),
      place("[.]libr", "ary/"),
      place("[.]mir", "ror/"),
      place("(?<![\\w.-])/fa", "rm/"),
      place("fa", "rm-(bench|studio)"),
      place("(?<![\\w.-])/t", "mp/"),
      place("(?<![\\w.-])/ro", "ot/"),
    ].join("|"),
  );

  it("names no machine and no folder outside the repository", () => {
    const named = files
      .filter((path) => path !== "package-lock.json")
      .flatMap((path) => {
        const found = traces.exec(readRepoFile(path));
        return found === null ? [] : [`${path}: ${found[0]}`];
      });
    expect(named).toEqual([]);
  });

  it("would be seen to name one", () => {
    expect(traces.test(place("see /wo", "rk/main"))).toBe(true);
    expect(traces.test("https://example.nl/work/a")).toBe(false);
  });

  it("has a lock file without download addresses", () => {
    expect(readRepoFile("package-lock.json")).not.toMatch(/"resolved": "http/);
  });

  it("has a lock file with the packages for every platform, or npm ci would refuse it", () => {
    type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> };
    const packages: Readonly<Record<string, Entry>> = JSON.parse(
      readRepoFile("package-lock.json"),
    ).packages;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("pins every package to one version", () => {
    const { dependencies, devDependencies } = JSON.parse(readRepoFile("package.json"));
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe("the licence", () => {
  it("is the European Union Public Licence 1.2, with its fifteen articles and the appendix", () => {
    const text = readRepoFile("LICENSE");
    const headings = [...text.matchAll(/^(\d+)\. \S/gm)].map((match) => Number(match[1]));
    expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
    expect(headings).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(text).toMatch(/^Appendix$/m);
  });

  it("is the one that package.json and CITATION.cff name", () => {
    expect(JSON.parse(readRepoFile("package.json")).license).toBe("EUPL-1.2");
    expect(readRepoFile("CITATION.cff")).toMatch(/^license: EUPL-1\.2$/m);
  });

  it("is cited with the version of package.json", () => {
    const { version } = JSON.parse(readRepoFile("package.json"));
    expect(readRepoFile("CITATION.cff")).toContain(`\nversion: ${version}\n`);
  });
});

function existsInRepo(path: string): boolean {
  return existsSync(join(repoRoot, path));
}

/** Help texts by command, asked once: each takes a second. */
const helpTexts = new Map<string, string>();

function helpOf(command: string): string {
  const known = helpTexts.get(command);
  if (known !== undefined) return known;
  const words = command === "" ? ["--help"] : [command, "--help"];
  const text = execFileSync(process.execPath, [join(repoRoot, "bin/klantreis.mjs"), ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  helpTexts.set(command, text);
  return text;
}

function faultIn(command: Command): readonly string[] {
  if (command.kind === "script") {
    const { scripts } = JSON.parse(readRepoFile("package.json"));
    return command.name in scripts ? [] : [`package.json has no script "${command.name}"`];
  }
  const help = helpOf(command.name);
  if (!help.includes(`klantreis ${command.name}`.trim())) {
    return [`klantreis has no command "${command.name}"`];
  }
  return command.options
    .filter((option) => !help.includes(option))
    .map((option) => `klantreis ${command.name} has no option ${option}`);
}
