/**
 * Writes files in one folder, whole or not at all.
 *
 * The rule this file keeps: a file is written aside under a name of its own and renamed when it is
 * complete; names come from the program and stay inside the folder.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pid } from "node:process";
import { wrongOption } from "./faults.ts";

const ownName = /^[a-z0-9][a-z0-9.-]*$/;

/** What is written: text or bytes, by name. */
export type Outputs = Readonly<Record<string, string | Uint8Array>>;

/** Makes the folder. @throws InputFault when there is a file in its place or it may not be made */
export function openFolder(path: string): string {
  const folder = resolve(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  const expected = { nl: "een map om in te schrijven", en: "a folder to write in" };
  if (found !== undefined && !found.isDirectory())
    throw wrongOption(`--out ${path}`, "bestand", expected);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? String(fault);
    throw wrongOption(`--out ${path}`, code, expected);
  }
  return folder;
}

/** Writes bytes to a path by way of a name aside. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${pid}.part`;
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  try {
    const file = openSync(aside, "wx");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
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

/** Writes all files; none takes the place of an older one before all are complete. */
export function writeOutputs(folder: string, outputs: Outputs): Readonly<Record<string, string>> {
  const names = Object.keys(outputs);
  for (const name of names) {
    if (!ownName.test(name)) throw new RangeError(`"${name}" is no name for an output file.`);
  }
  const aside = names.map((name) => join(folder, `${name}.${pid}.new`));
  try {
    for (const [index, name] of names.entries())
      writeWhole(aside[index] ?? "", outputs[name] ?? "");
    for (const [index, name] of names.entries()) renameSync(aside[index] ?? "", join(folder, name));
  } catch (fault) {
    for (const path of aside) rmSync(path, { force: true });
    throw fault;
  }
  return Object.fromEntries(names.map((name) => [name, join(folder, name)]));
}
