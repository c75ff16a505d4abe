/**
 * The files of the repository as the rules look at them: what is kept, not what is made or installed.
 *
 * The one rule: everything is read from disk at the moment of asking, so a new file is under the
 * rules from the day it exists.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const repoRoot: string = fileURLToPath(new URL("../../", import.meta.url));

/** Folders that are made or installed, never kept. */
const notKept: ReadonlySet<string> = new Set(["node_modules", ".git", "out", "coverage", "dist"]);

/** Paths of all kept files below `folder`, with forward slashes, relative to the repository. */
export function listFiles(folder = ""): readonly string[] {
  return readdirSync(join(repoRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notKept.has(entry.name) ? [] : listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

/** The text of one file, by its path in the repository. */
export function readRepoFile(path: string): string {
  return readFileSync(join(repoRoot, path), "utf8");
}
