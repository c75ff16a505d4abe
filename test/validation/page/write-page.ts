/**
 * The files of the page: results by part, curves and the page itself.
 *
 * The rule this file keeps: the page is made of the stored results and of nothing else.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "../../support/repo-files.ts";
import type { PartResult } from "../part.ts";
import { parts } from "../parts.ts";
import { stampOf } from "../stamp.ts";
import { pageOf } from "./page.ts";
import { rocFigure } from "./roc-figure.ts";

/** In the order of the page. */
export const PART_NAMES = [
  "walls",
  "nulls",
  "rush",
  "loss",
  "verdicts",
  "edges",
  "salt",
  "variance",
  "region",
] as const;

const folder = join(repoRoot, "docs", "validation");

export function writeResult(result: PartResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.part}.json`), `${JSON.stringify(result, null, 1)}\n`);
}

/** What is stored, of the parts that were run. */
export function storedResults(): readonly PartResult[] {
  return PART_NAMES.map((name) => join(folder, `${name}.json`))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, "utf8")) as PartResult);
}

/** Parts whose stored figures are of another program than the one in the tree. */
export function staleParts(results: readonly PartResult[]): readonly string[] {
  const now = new Map(parts.map(({ name, program }) => [name, stampOf(program)]));
  return results.filter(({ part, stamp }) => now.get(part) !== stamp).map(({ part }) => part);
}

export function writePage(): void {
  const results = storedResults();
  for (const figure of results.flatMap(({ figures }) => figures)) {
    writeFileSync(join(folder, `${figure.name}.svg`), rocFigure(figure));
  }
  writeFileSync(join(repoRoot, "docs", "validation.md"), pageOf(results, staleParts(results)));
}
