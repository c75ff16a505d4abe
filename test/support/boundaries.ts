/**
 * Asks dependency-cruiser who imports whom, here or in a small made-up repository.
 *
 * The one rule: the rule set is the repository's own file, unchanged, so what is caught in the
 * made-up repository would be caught here.
 */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repoRoot } from "./repo-files.ts";

/** One broken rule: its name, and the file that broke it. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What one look at a tree of files gave. */
export interface Cruise {
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
}

interface CruiserOutput {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const cruiser = join(repoRoot, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

function runCruiser(root: string, folders: readonly string[]): Promise<string> {
  const options = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", ...folders];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cruiser, ...options],
      { cwd: root, maxBuffer: 1 << 28 },
      (fault, stdout, stderr) => {
        // Broken rules give an exit code too; only an answer that is no answer is a fault.
        if (stdout.startsWith("{")) resolve(stdout);
        else reject(fault ?? new Error(`dependency-cruiser gave no answer: ${stderr}`));
      },
    );
  });
}

/** Looks at the given folders below `root`, under the rules in `root`. */
export async function cruise(root: string, folders: readonly string[]): Promise<Cruise> {
  const output = JSON.parse(await runCruiser(root, folders)) as CruiserOutput;
  return {
    modules: output.modules.map((module) => module.source),
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  };
}

/**
 * A repository in a temporary folder with our rules, our packages and the given files, for as long
 * as `look` takes.
 */
export async function inMadeUpRepository<Answer>(
  files: Readonly<Record<string, string>>,
  look: (root: string) => Promise<Answer>,
): Promise<Answer> {
  const root = await mkdtemp(join(tmpdir(), "klantreis-rules-"));
  try {
    for (const kept of ["package.json", "tsconfig.json", ".dependency-cruiser.mjs"]) {
      await cp(join(repoRoot, kept), join(root, kept));
    }
    await symlink(join(repoRoot, "node_modules"), join(root, "node_modules"), "junction");
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return await look(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
