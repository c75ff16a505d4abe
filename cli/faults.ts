/**
 * What can end a command early, and the exit code that goes with it.
 *
 * The rule this file keeps: 2 is the reader's to mend, and every fault of the input is told at
 * once; 3 is the model's; 1 is ours; 130 is somebody who did not wait.
 */
import type { Issue } from "#scenarios";
import { harmless } from "./telling/harmless.ts";
import { type Language, number } from "./words/words.ts";

/** The last one by the custom of shells: 128 + SIGINT. */
export const exitCode = { done: 0, ours: 1, input: 2, deadlock: 3, interrupted: 130 } as const;

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

/** What `found` holds where something should have been. */
export const nothingFound = "-";

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
  nl: {
    found: "gevonden",
    nothing: "niets",
    expected: "verwacht",
    hint: "bedoelt u",
    more: (count: string) => `en nog ${count} fouten; met --json staan ze er allemaal`,
    most: (count: string, told: string) =>
      `en nog ${count} fouten; met --json staan de eerste ${told} er`,
  },
  en: {
    found: "found",
    nothing: "nothing",
    expected: "expected",
    hint: "did you mean",
    more: (count: string) => `and ${count} more faults; --json gives them all`,
    most: (count: string, told: string) =>
      `and ${count} more faults; --json gives the first ${told}`,
  },
} as const;

const mostLines = 100;
const longestPlace = 300;

/** A place fit to be shown; of a very long one the begin and the end. */
function shownPlace(place: string): string {
  const text = harmless(place);
  return text.length <= longestPlace ? text : `${text.slice(0, 200)}…${text.slice(-80)}`;
}

/** One line: file, place, found, expected, did you mean. */
export function issueLine(issue: PlacedIssue, lang: Language): string {
  const { file, path, found, what, expected, hint } = issue;
  const word = words[lang];
  const place = path === "" ? file : `${file} ${path}`;
  const seen = what?.[lang] ?? (found === nothingFound ? word.nothing : found);
  const suggestion = hint === null ? "" : `; ${word.hint} "${hint}"?`;
  return `${shownPlace(place)}: ${word.found} ${seen}; ${word.expected} ${expected[lang]}${suggestion}`;
}

/** The faults as lines; of very many the first hundred and how many more there are. */
export function issueLines(issues: readonly PlacedIssue[], lang: Language): readonly string[] {
  const told = issues.filter(({ untold }) => untold === undefined);
  const untold = issues.reduce((sum, issue) => sum + (issue.untold ?? 0), 0);
  const lines = told.slice(0, mostLines).map((issue) => issueLine(issue, lang));
  const rest = told.length - lines.length + untold;
  if (rest === 0) return lines;
  const [count, all] = [number(rest, lang), number(told.length, lang)];
  return [...lines, untold === 0 ? words[lang].more(count) : words[lang].most(count, all)];
}
