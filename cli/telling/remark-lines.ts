/**
 * Remarks on scenarios, as lines: what a file sets that does nothing.
 *
 * The rule this file keeps: a remark goes to standard error and changes no exit code; what a shipped
 * scenario sets is remarked on when it is checked, and not each time it is run.
 */
import {
  type ExperimentFile,
  inlineScenario,
  type Library,
  type Model,
  type Remark,
  remarksOn,
  type ScenarioFile,
} from "#scenarios";
import type { CommonOptions } from "../options.ts";
import { tableWordsOf } from "../words/table-words.ts";
import type { Language } from "../words/words.ts";
import { harmless } from "./harmless.ts";

/** A remark at its file. */
export interface PlacedRemark extends Remark {
  readonly file: string;
}

/** Remarks on a scenario that can be run. */
export function remarksIn(
  file: string,
  scenario: ScenarioFile,
  base: Model,
  library: Library,
): readonly PlacedRemark[] {
  return remarksOn(scenario, base, library).map((remark) => ({ ...remark, file }));
}

/** Remarks on the designs of an experiment that change numbers in place. */
export function remarksOnDesigns(
  file: string,
  { designs }: ExperimentFile,
  base: Model,
  library: Library,
): readonly PlacedRemark[] {
  return designs.flatMap((design, index) => {
    const inline = inlineScenario(design);
    if (inline === null) return [];
    return remarksIn(file, inline, base, library).map((remark) => ({
      ...remark,
      path: `/designs/${index}${remark.path}`,
    }));
  });
}

function lineOf({ file, path, found, text }: PlacedRemark, lang: Language): string {
  return `${tableWordsOf(lang).doubted} ${harmless(`${file} ${path}`)}: ${found} ${text[lang]}`;
}

/** Tells remarks on standard error. */
export function tellRemarks(remarks: readonly PlacedRemark[], { lang }: CommonOptions): void {
  for (const remark of remarks) process.stderr.write(`${lineOf(remark, lang)}\n`);
}
