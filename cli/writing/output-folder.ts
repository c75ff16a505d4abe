/**
 * Writes files in one folder, whole or not at all.
 *
 * The rule this file keeps: a file is written aside under a name of its own and renamed when it is
 * complete; names come from the program and stay inside the folder. A folder that cannot be written
 * in is told before anything is run.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pid } from "node:process";
import {
  at,
  deadLink,
  isDeadLink,
  kindOf,
  lookAt,
  onPath,
  type Said,
  wrongKind,
} from "../file-faults.ts";

const ownName = /^[a-z0-9][a-z0-9.-]*$/;

/** What is written: text or bytes, by name. */
export type Outputs = Readonly<Record<string, string | Uint8Array>>;

/** A folder and those above it, from the top. */
function levelsOf(folder: string): readonly string[] {
  const levels = [folder];
  for (let level = folder; dirname(level) !== level; ) {
    level = dirname(level);
    levels.push(level);
  }
  return levels.reverse();
}

const noPlace = { id: "ENOENT", nl: "geen plek voor een map", en: "no place for a folder" };

/**
 * Makes one folder in one that is there. Level by level, because making a whole path at once never
 * ends where the system says that a folder is not there and cannot be made either.
 */
function openLevel(level: string, place: string, expected: Said): void {
  const found = lookAt(level);
  if (found?.isDirectory() === true) return;
  if (found !== null) throw wrongKind(place, at(level, kindOf(found)), expected);
  if (isDeadLink(level)) throw wrongKind(place, at(level, deadLink), expected);
  try {
    mkdirSync(level);
  } catch (fault) {
    // Another process may have made it meanwhile.
    if (lookAt(level)?.isDirectory() === true) return;
    if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
    throw wrongKind(place, at(level, noPlace), expected);
  }
}

function tryToWrite(folder: string): void {
  const probe = join(folder, `probe.${pid}.part`);
  writeFileSync(probe, "");
  rmSync(probe);
}

/**
 * Makes the folder and sees whether files can be made in it.
 *
 * @param option - the option that names the folder, for the fault
 * @throws InputFault when something else is in its place or it may not be written in
 */
export function openFolder(path: string, option = "--out"): string {
  const folder = resolve(path);
  const place = `${option} ${path}`;
  const expected = {
    nl: `een map om in te schrijven; kies met ${option} een andere plek`,
    en: `a folder to write in; choose another place with ${option}`,
  };
  for (const level of levelsOf(folder)) {
    onPath(place, expected, () => openLevel(level, place, expected), level);
  }
  onPath(place, expected, () => tryToWrite(folder), folder);
  return folder;
}

/** Takes a folder away that nothing was written in, and the one above it when that is empty then. */
export function removeEmpty(folder: string): void {
  for (const level of [folder, dirname(folder)]) {
    if (lookAt(level)?.isDirectory() !== true || readdirSync(level).length > 0) return;
    rmdirSync(level);
  }
}

/** Writes bytes to a path by way of a name aside. */
function writeAside(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${pid}.part`;
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  try {
    const file = openSync(aside, "wx");
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (fault) {
    rmSync(aside, { force: true });
    throw fault;
  }
}

const fileExpected = { nl: "een bestand dat te schrijven is", en: "a file that can be written" };

/** Writes a file whole or not at all. @throws InputFault when the operating system refuses */
export function writeWhole(path: string, content: string | Uint8Array): void {
  onPath(path, fileExpected, () => writeAside(path, content));
}

/**
 * Writes all files; none takes the place of an older one before all are complete.
 *
 * @returns the paths by name
 * @throws InputFault when the operating system refuses
 */
export function writeOutputs(folder: string, outputs: Outputs): Readonly<Record<string, string>> {
  const names = Object.keys(outputs);
  for (const name of names) {
    if (!ownName.test(name)) throw new RangeError(`"${name}" is no name for an output file.`);
  }
  const files = names.map((name) => {
    const path = join(folder, name);
    return { name, path, aside: `${path}.${pid}.new` };
  });
  try {
    for (const { name, path, aside } of files) {
      onPath(path, fileExpected, () => writeAside(aside, outputs[name] ?? ""));
    }
    for (const { path, aside } of files) {
      onPath(path, fileExpected, () => renameSync(aside, path));
    }
  } catch (fault) {
    for (const { aside } of files) rmSync(aside, { force: true });
    throw fault;
  }
  return Object.fromEntries(files.map(({ name, path }) => [name, path]));
}
