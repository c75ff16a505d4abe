/**
 * Lines to an open file, in blocks; in this process or in a thread of it.
 *
 * The rule this file keeps: lines go out while the run goes on, so that a file of any length takes
 * little memory; a reader that has seen enough is told apart from a disk that is full.
 */
import { writeSync } from "node:fs";

/** Whoever read the lines has gone; its code comes through from a thread. */
export class ReaderGone extends Error {
  readonly code = "reader-gone";
}

/** Takes lines, and passes them on at the latest at `flush`. */
export interface Lines {
  readonly write: (line: string) => void;
  readonly flush: () => void;
}

const blockSize = 65_536;

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && "code" in fault ? fault.code : null;
}

/** Writes all bytes; a pipe that is full for a moment is tried again. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(file, bytes, done);
    } catch (fault) {
      if (codeOf(fault) === "EPIPE") throw new ReaderGone();
      if (codeOf(fault) !== "EAGAIN") throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Gathers lines into blocks for an open file. @throws ReaderGone, and what the system raises */
export function linesTo(file: number): Lines {
  let lines: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    const block = Buffer.from(`${lines.join("\n")}\n`, "utf8");
    lines = [];
    length = 0;
    writeAll(file, block);
  };
  const write = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
    if (length >= blockSize) flush();
  };
  return { write, flush };
}
