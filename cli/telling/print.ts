/**
 * Writes to standard output: lines, or one JSON object.
 *
 * The rule this file keeps: nothing that a file says can move the cursor or change the screen.
 */
import { harmless } from "./harmless.ts";

const widest = 100;

export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.map(harmless).join("\n")}\n`);
}

/** One JSON object on one line; a column is a list in it. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, asList)}\n`);
}

function asList(_name: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}

/** Columns of the terminal, at most as many as read well. */
export function terminalWidth(): number {
  // A terminal that does not know its width says 0.
  return Math.min(widest, process.stdout.columns || widest);
}
