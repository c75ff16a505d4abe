/**
 * The program made ready: all its TypeScript put together as a few plain modules, in a folder whose
 * name says of which moment the sources are.
 *
 * The rule this file keeps: what is run was made of the sources as they are now. A change makes another
 * folder, so that nobody's program is taken away while it runs.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { withConstants } from "./constants.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = [
  "bin",
  "cli",
  "engine",
  "journeys",
  "scenarios",
  "viz",
  "package.json",
  "tsconfig.json",
];
/** Folders directly in that of the program: modules find its files one up, as those of `cli` do. */
const prefix = ".built-";
/** A program of another moment may still be running; after a day it is not. */
const keptMilliseconds = 24 * 60 * 60 * 1000;

/** What a process or a thread can begin with, by the name it gets. */
export const entries = {
  main: "cli/main.ts",
  clock: "cli/clock.ts",
  "line-file": "cli/line-file.ts",
  "network-worker": "scenarios/run/network-worker-task.ts",
  "replication-worker": "scenarios/run/replication-worker-task.ts",
};

/** The first module of the program, built now if need be; null where it cannot be built. */
export async function readyMain() {
  try {
    const name = `${prefix}${Math.round(lastChange(root, sources)).toString(36)}`;
    const main = join(root, name, "main.mjs");
    if (!existsSync(main)) await build(join(root, name));
    return main;
  } catch {
    // A folder that cannot be written, or no esbuild for this machine: the sources are run as they are.
    return null;
  }
}

/** When something in a folder was last written, added or taken away. */
function lastChange(folder, names) {
  let last = 0;
  for (const name of names) {
    const path = join(folder, name);
    const status = statSync(path);
    const inside = status.isDirectory() ? lastChange(path, readdirSync(path)) : 0;
    last = Math.max(last, status.mtimeMs, inside);
  }
  return last;
}

/** Builds elsewhere first, so that a half-built program is never run. */
async function build(folder) {
  const unfinished = `${folder}-${process.pid}`;
  try {
    await bundle(entries, unfinished);
    renameSync(unfinished, folder);
  } catch (fault) {
    // Another process may have been first; what it built is the same.
    if (!existsSync(folder)) throw fault;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  for (const name of readdirSync(root))
    if (isOld(name)) rmSync(join(root, name), { recursive: true });
}

function isOld(name) {
  if (!name.startsWith(prefix)) return false;
  return Date.now() - statSync(join(root, name)).mtimeMs > keptMilliseconds;
}

/**
 * Puts each entry and all it needs of our own together as plain modules; packages stay where they are.
 *
 * @param {Readonly<Record<string, string>>} entryPoints source files by the name they get
 * @param {string} outdir folder directly in that of the program, as paths in it are read from there
 */
export async function bundle(entryPoints, outdir) {
  const { build: esbuild } = await import("esbuild");
  const { outputFiles } = await esbuild({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    outExtension: { ".js": ".mjs" },
    logLevel: "silent",
    write: false,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withConstants(text));
  }
}
