/**
 * A fingerprint of the program that experiments ran on.
 *
 * The rule this file keeps: only what an experiment can reach counts. Its programs are put together
 * with all that they import, and what is never used falls out, as do names, comments, blank space and
 * the words for people in data; so the same program gives the same fingerprint on every machine, and
 * another program gives another. The order of imports does count: who moves files about runs again.
 */
import { createHash } from "node:crypto";
import { buildSync } from "esbuild";
import { listFiles, readRepoFile, repoRoot } from "../support/repo-files.ts";

/** What is for people to read, in the data: it changes no figure. */
const WORDS = new Set(["nl", "en", "why", "source", "owner", "description", "title", "note"]);

/** What experiments depend on. */
export interface Program {
  /** Programs that live and judge an experiment. */
  readonly entries: readonly string[];
  /** Folders of data that those read by path. */
  readonly data: readonly string[];
  /** Programs that judge experiments together, after all were lived. */
  readonly judges?: readonly string[];
}

/** Of what experiments and the figures that are told of them rest on. */
export function stampOf({ entries, data, judges = [] }: Program): string {
  return experimentStampOf({ entries: [...entries, ...judges], data });
}

/** Of what experiments rest on: those that were lived stay good when they are judged otherwise. */
export function experimentStampOf({ entries, data }: Program): string {
  const hash = createHash("sha256");
  for (const entry of entries) hash.update(`${reachableFrom(entry)}\n`);
  const files = data.flatMap(listFiles).filter((name) => name.endsWith(".json"));
  for (const file of files.sort()) hash.update(`${file}\n${meaningOf(readRepoFile(file))}\n`);
  return hash.digest("hex").slice(0, 12);
}

/** The text of all that a program can reach, in one piece. */
function reachableFrom(entry: string): string {
  return bundled({ entryPoints: [entry], absWorkingDir: repoRoot });
}

/** A program in one piece, without what it never uses. */
export function bundled(input: Parameters<typeof buildSync>[0]): string {
  const { outputFiles } = buildSync({
    ...input,
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    packages: "external",
    minify: true,
    legalComments: "none",
    outdir: "none",
  });
  return outputFiles?.[0]?.text ?? "";
}

/** Data without what changes no figure. */
export function meaningOf(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value) => (WORDS.has(key) ? undefined : value));
}
