/**
 * What can end a command early, and the exit code that goes with it.
 *
 * The rule this file keeps: 2 is the reader's to mend, and every fault of the input is told at
 * once; 3 is the model's; 1 is ours.
 */
import type { Issue } from "#scenarios";
import type { Language } from "./words.ts";

export const exitCode = { done: 0, ours: 1, input: 2, deadlock: 3 } as const;

/** A fault in a file or an option, at its place. */
export interface PlacedIssue extends Issue {
  /** The file as it was named, or the option. */
  readonly file: string;
}

/** The input is wrong; carries every fault there is. */
export class InputFault extends Error {
  readonly issues: readonly PlacedIssue[];

  constructor(issues: readonly PlacedIssue[]) {
    super(issues.map(({ file, path }) => `${file} ${path}`).join("; "));
    this.issues = issues;
  }
}

/** A fault in one file. */
export function faultIn(file: string, issues: readonly Issue[]): InputFault {
  return new InputFault(issues.map((issue) => ({ ...issue, file })));
}

/** A fault in an option or argument. */
export function wrongOption(
  file: string,
  found: string,
  expected: { readonly nl: string; readonly en: string },
  hint: string | null = null,
): InputFault {
  return new InputFault([{ file, path: "", found, expected, hint }]);
}

const words = {
  nl: { found: "gevonden", expected: "verwacht", hint: "bedoelt u" },
  en: { found: "found", expected: "expected", hint: "did you mean" },
} as const;

/** One line: file, place, found, expected, did you mean. */
export function issueLine(
  { file, path, found, expected, hint }: PlacedIssue,
  lang: Language,
): string {
  const word = words[lang];
  const place = path === "" ? file : `${file} ${path}`;
  const suggestion = hint === null ? "" : `; ${word.hint} "${hint}"?`;
  return `${place}: ${word.found} ${found}; ${word.expected} ${expected[lang]}${suggestion}`;
}
