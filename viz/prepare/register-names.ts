/**
 * Numbers of the model inside a text, by the names a reader knows them by.
 *
 * The rule this file keeps: an id is for the command line; on the page stands what it means.
 */
import type { Results } from "#results";
import type { Voice } from "../words/index.ts";
import { say, withSmallLetter } from "./view.ts";

const anyId = /`?\b[a-z][A-Za-z]*(?:\.[A-Za-z0-9-]+)+\b`?/g;

/** The text with each id of the register in it as its name in quotes; other words stay as they are. */
export function withNames(text: string, register: Results["register"], { lang }: Voice): string {
  return text.replace(anyId, (found) => {
    const id = found.replaceAll("`", "");
    const record = register.find((one) => one.id === id);
    return record === undefined ? found : `‘${withSmallLetter(say(record, lang))}’`;
  });
}
