/**
 * Reads a file that a user names, as bytes or as text.
 *
 * The rule this file keeps: whatever stands in its place is told in words, and nothing larger than
 * what is asked for is read.
 */
import { readFileSync } from "node:fs";
import { didYouMean } from "#scenarios/light";
import { nothingFound, wrongOption } from "../faults.ts";
import { deadLink, isDeadLink, kindOf, lookAt, onPath, wrongKind } from "../file-faults.ts";
import { number } from "../words/words.ts";

const largestResults = 300_000_000;
const readable = { nl: "een bestand dat te lezen is", en: "a file that can be read" };

/** What a name could have been: a file, or something that is shipped. */
function fileOrName(names: readonly string[]) {
  if (names.length === 0) return { nl: "een bestand", en: "a file" };
  const listed = [...names].sort().join(", ");
  return { nl: `een bestand, of een van ${listed}`, en: `a file, or one of ${listed}` };
}

/** The bytes as text. @throws InputFault when they are not UTF-8 */
export function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const found = { id: "encoding", nl: "tekens in een andere codering", en: "other encoding" };
    throw wrongKind(path, found, { nl: "een tekst in UTF-8", en: "a text in UTF-8" });
  }
}

/**
 * The bytes of a file.
 *
 * @param names what a path may be a slip of
 * @throws InputFault
 */
export function readBytes(path: string, names: readonly string[], largest: number): Uint8Array {
  const place = path === "" ? '""' : path;
  const found = onPath(place, readable, () => lookAt(path));
  const hint = didYouMean(path, names);
  if (found === null) {
    if (isDeadLink(path)) throw wrongKind(place, deadLink, readable);
    throw wrongOption(place, nothingFound, fileOrName(names), hint);
  }
  if (!found.isFile()) throw wrongKind(place, kindOf(found), fileOrName(names), hint);
  if (found.size > largest) {
    const bytes = (size: number) => ({
      nl: `${number(size, "nl")} bytes`,
      en: `${number(size, "en")} bytes`,
    });
    const most = bytes(largest);
    const expected = { nl: `hooguit ${most.nl}`, en: `at most ${most.en}` };
    throw wrongKind(path, { id: String(found.size), ...bytes(found.size) }, expected);
  }
  return onPath(path, readable, () => readFileSync(path));
}

/** The text of a file. @param names what a path may be a slip of; @throws InputFault */
export function readText(path: string, names: readonly string[], largest = largestResults): string {
  return decoded(path, readBytes(path, names, largest));
}
