/**
 * Starts the programs of the stopwatch, ours and others, and reads what they tell.
 *
 * The rule this file keeps: every measurement has a process of its own, so that none profits from
 * what another has warmed up; a program that is missing is told, never passed over in silence.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, entries } from "../../bin/program.mjs";
import type { Measurement } from "./measure.ts";
import type { Spent } from "./measure-threads.ts";

/** A compiler of one's own choice can be named, as is the custom, in CXX; so can PYTHON. */
const compiler = process.env["CXX"] ?? "g++";
const python = process.env["PYTHON"] ?? "python3";

/** Holds what the programs read, and the C++ programs themselves. */
export const folder = mkdtempSync(join(tmpdir(), "klantreis-bench-"));

/** Path of a file of the stopwatch. */
export function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

export type Yardstick = "queue" | "network";

export function programOf(name: Yardstick): string {
  return join(folder, name);
}

/** Builds the C++ programs; false when there is no compiler. */
export function buildYardsticks(): boolean {
  try {
    for (const name of ["queue", "network"] as const) {
      const options = ["-O2", "-std=c++17", "-o", programOf(name), pathOf(`cpp/${name}.cpp`)];
      execFileSync(compiler, options);
    }
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw fault;
  }
}

type Words = readonly (string | number)[];

const measureFolder = fileURLToPath(new URL("../../.built-bench/", import.meta.url));

/** Puts what measures and all it loads together as the program itself is built, threads included. */
export async function buildMeasure(): Promise<void> {
  const { clock, "network-worker": worker } = entries;
  const own = { measure: pathOf("measure.ts"), threads: pathOf("measure-threads.ts") };
  await bundle({ ...own, clock, "network-worker": worker }, measureFolder);
}

function told(program: string, words: Words): unknown {
  const options = [join(measureFolder, program), ...words.map(String)];
  const settings = { encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  return JSON.parse(execFileSync(process.execPath, options, settings));
}

/** Our side: one measurement by measure.ts. */
export function ours(...words: Words): Measurement {
  return told("measure.mjs", words) as Measurement;
}

/** Our side over threads: a file, a number of replications and one of threads. */
export function oursOnThreads(path: string, replications: number, workers: number): Spent {
  return told("threads.mjs", [path, replications, workers]) as Spent;
}

/** What another program told: named numbers on the first line, rows of figures on the others. */
export interface Told {
  readonly named: Readonly<Record<string, number>>;
  readonly rows: readonly (readonly number[])[];
}

function readTold(text: string): Told {
  const [first = "", ...others] = text.trim().split("\n");
  const words = first.split(" ");
  const named: Record<string, number> = {};
  for (let at = 0; at < words.length; at += 2) named[words[at] as string] = Number(words[at + 1]);
  return { named, rows: others.map((line) => line.trim().split(" ").map(Number)) };
}

/** The C++ side. */
export function theirs(program: Yardstick, ...words: Words): Told {
  return readTold(execFileSync(programOf(program), words.map(String), { encoding: "utf8" }));
}

/** The version of SimPy that is here; null without Python or without SimPy. */
export function simpyVersion(): string | null {
  try {
    const options = ["-c", "import simpy; print(getattr(simpy, '__version__', ''))"];
    return execFileSync(python, options, { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return null;
  }
}

/** The SimPy side. */
export function simpy(path: string): Told {
  return readTold(execFileSync(python, [pathOf("python/network.py"), path], { encoding: "utf8" }));
}

/** Writes columns of numbers one after another; gives the path. */
export function writeNumbers(name: string, ...columns: readonly Float64Array[]): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(columns.map((column) => new Uint8Array(column.buffer))));
  return path;
}

/** Writes a text; gives the path. */
export function writeText(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
