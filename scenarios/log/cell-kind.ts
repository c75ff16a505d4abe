/**
 * What kind of thing stands in a cell of a log, without saying what.
 *
 * The rule this file keeps: any cell of a log may be about a youth (columns shift, a first line is
 * missing), so of what stands there only its length and the kind of its characters leave this file.
 */
import { show } from "../definition/issue.ts";
import type { Label } from "../results/types.ts";

const LONGEST = 24;

/** `06-01-2025` as `"99-99-9999"`: each figure a 9, each letter an a; other characters as they are. */
export function kindOf(text: string): string {
  const shape = text
    .slice(0, LONGEST)
    .replace(/\p{N}/gu, "9")
    .replace(/[\p{L}\p{M}]/gu, "a");
  return text.length > LONGEST ? `${show(shape)} (${text.length})` : show(shape);
}

/** The same words with how to read what was found. */
export function withKind({ nl, en }: Label): Label {
  return {
    nl: `${nl} (9 is een cijfer, a een letter; wat er staat tonen we niet)`,
    en: `${en} (9 is a figure, a a letter; what stands there is not shown)`,
  };
}
