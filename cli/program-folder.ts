/**
 * Where the program is, and which version of it.
 *
 * The rule this file keeps: it needs nothing of the other rooms, so that `--version` and help come at once.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const programFolder = fileURLToPath(new URL("..", import.meta.url));

export function programVersion(): string {
  const file = JSON.parse(readFileSync(join(programFolder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return file.version;
}
