/**
 * A table for a terminal.
 *
 * The rule this file keeps: what comes from a file cannot steer the terminal.
 */
import { steering } from "./harmless.ts";

/** Lines with columns side by side; the columns in `numeric` stand to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): readonly string[] {
  const lines = [head, ...rows].map((line) => line.map((cell) => cell.replace(steering, "·")));
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? "").length)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
