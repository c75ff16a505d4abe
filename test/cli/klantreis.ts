/**
 * Starts the `klantreis` command for a test, as a process of its own.
 *
 * The rule this file keeps: nothing is called from inside; only what the process says and leaves
 * behind counts.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "../support/repo-files.ts";

export const program = join(repoRoot, "bin", "klantreis.mjs");

/** What a process said, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the command in a folder; standard output is read, or goes to an open file. */
export function start(
  folder: string,
  args: readonly string[],
  output: "pipe" | number = "pipe",
): Started {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", output, "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout?.on("data", (data) => {
    out += data;
  });
  child.stderr?.on("data", (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

/** Waits until a run in an output folder has kept its first part. */
export async function firstPart(outFolder: string): Promise<void> {
  const parts = join(outFolder, "parts");
  const isThere = (): boolean =>
    existsSync(parts) &&
    readdirSync(parts, { recursive: true }).some((name) => `${name}`.endsWith(".bin"));
  for (let waited = 0; !isThere() && waited < 25_000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
