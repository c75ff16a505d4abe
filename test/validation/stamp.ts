/**
 * A fingerprint of the program text that experiments depend on.
 *
 * The rule this file keeps: the same text gives the same fingerprint on every machine, so that a
 * stored experiment is never taken for one of another program.
 */
import { createHash } from "node:crypto";
import { listFiles, readRepoFile } from "../support/repo-files.ts";

/** @param sources files, and folders whose programs and data are all read */
export function stampOf(sources: readonly string[]): string {
  const hash = createHash("sha256");
  const files = sources.flatMap((source) =>
    source.endsWith(".ts") ? [source] : listFiles(source),
  );
  for (const file of files.filter((name) => /[.](ts|json)$/.test(name)).sort()) {
    hash.update(`${file}\n${readRepoFile(file)}`);
  }
  return hash.digest("hex").slice(0, 12);
}
