/**
 * Doubts on filled-in tables, as lines.
 *
 * The rule this file keeps: a doubt goes to standard error beside the outcome, and changes no exit
 * code.
 */
import type { TableIssue } from "#scenarios";
import { issueLines } from "../faults.ts";
import type { CommonOptions } from "../options.ts";
import { tableWordsOf } from "../words/table-words.ts";

/** Tells doubts on standard error. */
export function tellDoubts(
  doubts: readonly TableIssue[],
  { lang }: Pick<CommonOptions, "lang">,
): void {
  const { doubted } = tableWordsOf(lang);
  for (const line of issueLines(doubts, lang)) process.stderr.write(`${doubted} ${line}\n`);
}
