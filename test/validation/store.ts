/**
 * Experiments that were done, one JSON line each, so that a run that was stopped goes on.
 *
 * The rule this file keeps: a line is written when its experiment is whole, and an experiment is a
 * function of its number; so a run in pieces gives the same lines as a run at once. A last line that
 * was cut off is thrown away and done again.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "../support/repo-files.ts";

const folder = join(repoRoot, "out", "validation");

interface Line {
  readonly experiment: number;
  readonly row: unknown;
}

/**
 * Does the experiments that are not there yet, in order.
 *
 * @param stamp what the lines were made with; lines of another stamp are thrown away
 * @returns the rows of all of them, in order
 */
export function complete<Row>(
  { name, stamp, experiments }: { name: string; stamp: string; experiments: number },
  run: (experiment: number) => Row,
  onDone: (done: number) => void,
): readonly Row[] {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.jsonl`);
  const known = readLines(path, stamp);
  const kept = [...known].map(([experiment, row]) => JSON.stringify({ experiment, row }));
  writeFileSync(path, `${[JSON.stringify({ stamp }), ...kept].join("\n")}\n`);
  for (let experiment = 0; experiment < experiments; experiment++) {
    if (known.has(experiment)) continue;
    const row = encoded(run(experiment));
    appendFileSync(path, `${JSON.stringify({ experiment, row })}\n`);
    known.set(experiment, row);
    onDone(experiment + 1);
  }
  const numbers = Array.from({ length: experiments }, (_, experiment) => experiment);
  return numbers.map((experiment) => decoded(known.get(experiment)) as Row);
}

function readLines(path: string, stamp: string): Map<number, unknown> {
  const known = new Map<number, unknown>();
  if (!existsSync(path)) return known;
  const [first, ...lines] = readFileSync(path, "utf8").split("\n");
  if (first !== JSON.stringify({ stamp })) return known;
  for (const text of lines) {
    const line = lineOf(text);
    if (line !== null) known.set(line.experiment, line.row);
  }
  return known;
}

function lineOf(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}

/** Columns become lists under a name of their own, and what is no number becomes null. */
export function encoded(value: unknown): unknown {
  if (value instanceof Float64Array) {
    return { float64: Array.from(value, (one) => (Number.isNaN(one) ? null : one)) };
  }
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encoded(part)]));
}

export function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== "object" || value === null) return value;
  const { float64 } = value as { readonly float64?: readonly (number | null)[] };
  if (float64 !== undefined) return Float64Array.from(float64, (one) => one ?? Number.NaN);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decoded(part)]));
}
