/**
 * A file that lines are written to while a run goes on: a trace, or a log of visits.
 *
 * The rule this file keeps: it has its name only once it is whole, and whatever ends the program
 * before that leaves nothing behind.
 */
import { closeSync, openSync, renameSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { pid } from "node:process";
import {
  deadLink,
  isDeadLink,
  kindOf,
  lookAt,
  onPath,
  realPlace,
  type Said,
  wrongKind,
} from "../file-faults.ts";
import { linesTo } from "../line-file.ts";

export interface ToldFile {
  readonly path: string;
  /** By which it is open. */
  readonly number: number;
  /** Closes the file and gives it its name. @throws InputFault */
  readonly end: () => void;
  /** Leaves nothing behind; of a file that has its name, nothing is lost. */
  readonly discard: () => void;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What stands in the place of the file can be replaced by it. */
function judgePlace(path: string, expected: Said): void {
  const found = onPath(path, expected, () => lookAt(path));
  if (found === null && isDeadLink(path)) throw wrongKind(path, deadLink, expected);
  if (found !== null && !found.isFile()) throw wrongKind(path, kindOf(found), expected);
}

/** Opens a file, with its first line. @throws InputFault when that cannot be */
export function openToldFile(path: string, head: string, expected: Said): ToldFile {
  judgePlace(path, expected);
  // Through a link it is the file itself that is replaced; the link stays what it is.
  const place = realPlace(path);
  const aside = `${place}.${pid}.part`;
  const number = onPath(path, expected, () => openSync(aside, "wx"));
  const discard = (): void => rmSync(aside, { force: true });
  process.on("exit", discard);
  const { write, flush } = linesTo(number);
  onPath(path, expected, () => {
    write(head);
    flush();
  });
  return {
    path,
    number,
    end: () =>
      onPath(path, expected, () => {
        closeSync(number);
        renameSync(aside, place);
        process.removeListener("exit", discard);
      }),
    discard,
  };
}

/** Ends the program at once when it is asked to, so that open files are discarded; until released. */
export function endOnSignals(): () => void {
  const released = signals.map((signal) => {
    const end = (): never => process.exit(128 + constants.signals[signal]);
    process.on(signal, end);
    return () => process.removeListener(signal, end);
  });
  return () => {
    for (const release of released) release();
  };
}
