/**
 * What the operating system says about a path, as a fault that the reader can mend.
 *
 * The rule this file keeps: whatever a path turns out to be, it is told in words with the path in
 * it; a fault that does not come from the operating system is ours and passes through.
 */
import { existsSync, lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputFault } from "./faults.ts";
import { harmless } from "./telling/harmless.ts";

/** A text in the two languages of the command line. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

/** What was found: a word for programs and the words for people. */
export interface Kind extends Said {
  readonly id: string;
}

const noPermission = { nl: "geen toestemming", en: "no permission" };
const noRoom = { nl: "geen ruimte meer op de schijf", en: "no room left on the disk" };

const meanings: Readonly<Record<string, Said>> = {
  ENOENT: { nl: "niets", en: "nothing" },
  ENOTDIR: { nl: "een bestand waar een map hoort", en: "a file in the place of a folder" },
  EEXIST: { nl: "iets anders met die naam", en: "something else of that name" },
  EISDIR: { nl: "een map", en: "a folder" },
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: { nl: "een schijf waar niets op mag", en: "a disk that may only be read" },
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  ENAMETOOLONG: { nl: "een naam die te lang is", en: "a name that is too long" },
  ELOOP: { nl: "verwijzingen in een kring", en: "links that go round" },
  EIO: { nl: "een fout bij het lezen of schrijven", en: "a fault in reading or writing" },
  ERR_INVALID_ARG_VALUE: { nl: "een nulteken in de naam", en: "a null character in the name" },
};

function codeOf(fault: unknown): string | null {
  if (!(fault instanceof Error) || !("code" in fault)) return null;
  const { code } = fault;
  return typeof code === "string" && ("syscall" in fault || code in meanings) ? code : null;
}

/** A fault of the operating system in words, at a path when it is given; any other as it was. */
export function inWords(
  place: string,
  expected: Said,
  fault: unknown,
  where: string | null = null,
): unknown {
  const code = codeOf(fault);
  if (code === null) return fault;
  const means = meanings[code] ?? { nl: code, en: code };
  const kind = { id: code, ...means };
  // A name that is too long is not told twice.
  const isNamed = where === null || code === "ENAMETOOLONG";
  return wrongKind(place, isNamed ? kind : at(where, kind), expected);
}

/**
 * Does something with a path.
 *
 * @param place - the file or option as the user named it
 * @param where - the path at which it happens, where `place` does not say it
 * @throws InputFault when the operating system refuses
 */
export function onPath<T>(
  place: string,
  expected: Said,
  act: () => T,
  where: string | null = null,
): T {
  try {
    return act();
  } catch (fault) {
    throw inWords(place, expected, fault, where);
  }
}

/** What stands at a path that is there. */
export function kindOf(stats: Stats): Kind {
  if (stats.isFile()) return { id: "file", nl: "een bestand", en: "a file" };
  if (stats.isDirectory()) return { id: "folder", nl: "een map", en: "a folder" };
  if (stats.isFIFO()) return { id: "pipe", nl: "een pijp", en: "a pipe" };
  if (stats.isSocket()) return { id: "socket", nl: "een socket", en: "a socket" };
  return { id: "device", nl: "een apparaat", en: "a device" };
}

/** What a path leads to; null when there is nothing. @throws what the operating system raises */
export function lookAt(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/** The path of a file without links on the way to it, whether it is there or not. */
export function realPlace(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const folder = dirname(whole);
  return existsSync(folder) ? join(realpathSync(folder), basename(whole)) : whole;
}

/** There is a link in this place and nothing where it leads. */
export function isDeadLink(path: string): boolean {
  const own = lstatSync(path, { throwIfNoEntry: false });
  return own?.isSymbolicLink() === true && lookAt(path) === null;
}

/** A fault about what was found at a path. */
export function wrongKind(
  place: string,
  found: Kind,
  expected: Said,
  hint: string | null = null,
): InputFault {
  const { id, nl, en } = found;
  return new InputFault([{ file: place, path: "", found: id, what: { nl, en }, expected, hint }]);
}

/** A link that leads nowhere. */
export const deadLink: Kind = {
  id: "dead link",
  nl: "een verwijzing naar iets dat er niet is",
  en: "a link to something that is not there",
};

/** The same kind, with the path at which it stands. */
export function at(path: string, { id, nl, en }: Kind): Kind {
  const shown = harmless(path);
  return { id, nl: `${nl} op ${shown}`, en: `${en} at ${shown}` };
}
