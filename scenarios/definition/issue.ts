/**
 * A fault in an input file, as data: where it stands, what was found and what was expected.
 *
 * The rule this file keeps: a fault is told, never thrown and never repaired, and what is shown of
 * a hostile file is short and cannot steer a terminal.
 */
import type { Label } from "../results/types.ts";

export interface Issue {
  /** JSON pointer into the file; empty for the file as a whole. */
  readonly path: string;
  /** What stands there, shortened. */
  readonly found: string;
  /** What was found in words, where `found` is a code and not what stands there. */
  readonly what?: Label;
  readonly expected: Label;
  /** The known name that looks most like what was found; null when nothing does. */
  readonly hint: string | null;
  /** For how many faults this stands that are not told one by one; none as a rule. */
  readonly untold?: number;
}

const longestShown = 60;
const steering = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as short, harmless text: control and direction characters are written as escapes. */
export function show(value: unknown): string {
  // NaN and infinity have no JSON, and "null" would tell something else.
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  const cut = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  return cut.replace(
    steering,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** One segment of a JSON pointer, escaped by RFC 6901. */
export function pointerSegment(name: string): string {
  const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return show(escaped).slice(1, -1);
}

/** An issue without a hint. */
export function issue(path: string, found: string, nl: string, en: string): Issue {
  return { path, found, expected: { nl, en }, hint: null };
}
