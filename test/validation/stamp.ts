/**
 * A fingerprint of the program text that experiments depend on.
 *
 * The rule this file keeps: the same program gives the same fingerprint on every machine, and another
 * gives another; comments, blank space and words for people are no part of it.
 */
import { createHash } from "node:crypto";
import { transformSync } from "esbuild";
import { listFiles, readRepoFile } from "../support/repo-files.ts";

/** What is for people to read, in the data: it changes no figure. */
const WORDS = new Set(["nl", "en", "why", "source", "owner", "description", "title", "note"]);

/** @param sources files, and folders whose programs and data are all read */
export function stampOf(sources: readonly string[]): string {
  const hash = createHash("sha256");
  const files = sources.flatMap((source) =>
    source.endsWith(".ts") ? [source] : listFiles(source),
  );
  for (const file of files.filter((name) => /[.](ts|json)$/.test(name)).sort()) {
    hash.update(`${file}\n${meaningOf(file, readRepoFile(file))}`);
  }
  return hash.digest("hex").slice(0, 12);
}

/** A text without what changes no figure. */
export function meaningOf(file: string, text: string): string {
  if (file.endsWith(".json")) {
    return JSON.stringify(JSON.parse(text), (key, value) => (WORDS.has(key) ? undefined : value));
  }
  return transformSync(text, { loader: "ts", minifyWhitespace: true, legalComments: "none" }).code;
}
