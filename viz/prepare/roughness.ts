/**
 * Whether results are too rough to lean on, and how that is told.
 *
 * The rule this file keeps: whoever sees a figure of a quick run, or of fewer replications than it
 * takes to be certain of anything, is told so, wherever the figure stands.
 */
import type { Results } from "#results";
import { type Language, type Voice, voiceOf } from "../words/index.ts";

/** Where the register does not say from how many replications on something can be certain. */
const usualLeast = 10;

/** The command of these results, with as many replications as the program takes by itself. */
function wholeCommand({ command }: Results["manifest"]): string {
  return command.replace(/ --quick\b| --replications[ =]\d+/g, "");
}

/** Whether these results rest on so few replications that hardly anything can be shown. */
export function isRough({ manifest, register }: Results): boolean {
  return manifest.quick || manifest.replications < enoughOf(register);
}

function enoughOf(register: Results["register"]): number {
  const least = register.find(({ id }) => id === "detection.certainReplications")?.value;
  return typeof least === "number" ? least : usualLeast;
}

/** How much chance is behind the numbers: the replications of the ladder, and those beside it. */
export function marginNote({ manifest, ladder }: Results, { words, format }: Voice): string {
  const { replications } = manifest;
  if (replications < 2) return words.page.single;
  const fewer = ladder
    .map(({ difference }) => difference?.replications ?? replications)
    .filter((times) => times < replications);
  if (fewer.length === 0) return words.page.margin(replications, null);
  const [least, most] = [Math.min(...fewer), Math.max(...fewer)].map((times) =>
    format.number(times),
  );
  return words.page.margin(
    replications,
    least === most ? `${least}` : `${least} ${words.to} ${most}`,
  );
}

/** The warning with results that are quick or rest on few replications; null with any other. */
export function roughNote({ manifest, register }: Results, lang: Language): string | null {
  const { page } = voiceOf(lang).words;
  const enough = enoughOf(register);
  const { quick, replications } = manifest;
  if (!quick && replications >= enough) return null;
  const told = quick ? page.quick : page.few(replications, enough);
  const unseen = replications < enough ? ` ${page.oftenUnseen(replications)}` : "";
  const missing = (manifest.leftOut ?? []).map((title) => title[lang]);
  const notRun = missing.length > 0 ? ` ${page.leftOut(missing)}` : "";
  return `${told}${unseen}${notRun} ${page.runWhole} ${wholeCommand(manifest)}`;
}
