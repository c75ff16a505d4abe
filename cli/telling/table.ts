/**
 * A table for a terminal.
 *
 * The rule this file keeps: what comes from a file cannot steer the terminal.
 */
import { wrapped } from "#viz";
import { steering } from "./harmless.ts";

/** Lines with columns side by side; the columns in `numeric` stand to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): readonly string[] {
  return inColumns([head, ...rows], numeric);
}

/** The same with a head that takes more lines, where a column is narrower than its name. */
export function narrowTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): readonly string[] {
  const parts = head.map((label, column) => {
    const cells = rows.map((line) => (line[column] ?? "").length);
    const words = label.split(" ").map((word) => word.length);
    return wrapped(label, Math.max(...cells, ...words), "");
  });
  const height = Math.max(...parts.map(({ length }) => length));
  // The last words stand just above the figures.
  const heads = Array.from({ length: height }, (_, line) =>
    parts.map((part) => part[line - height + part.length] ?? ""),
  );
  return inColumns([...heads, ...rows], numeric);
}

function inColumns(
  all: readonly (readonly string[])[],
  numeric: readonly number[],
): readonly string[] {
  const lines = all.map((line) => line.map((cell) => cell.replace(steering, "·")));
  const widths = (lines[0] ?? []).map((_, column) =>
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
