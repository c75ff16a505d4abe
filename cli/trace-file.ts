/**
 * Where the lines of a trace go: to standard output, or to a file.
 *
 * The rule this file keeps: lines go out while the run goes on, in blocks, so that a trace of any
 * length takes little memory; a reader that has seen enough ends the run.
 */
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { pid } from "node:process";
import { onPath } from "./file-faults.ts";

/** Whoever read the trace has gone. */
export class ReaderGone extends Error {}

export interface TraceSink {
  readonly write: (line: string) => void;
  /** Writes what is left; a file gets its name. */
  readonly end: () => void;
  /** Leaves nothing behind. */
  readonly discard: () => void;
}

const blockSize = 65_536;
const standardOutput = 1;

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

/** Gathers lines into blocks. */
function inBlocks(writeBlock: (bytes: Uint8Array) => void) {
  let lines: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    const block = Buffer.from(`${lines.join("\n")}\n`, "utf8");
    lines = [];
    length = 0;
    writeBlock(block);
  };
  const write = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
    if (length >= blockSize) flush();
  };
  return { write, flush };
}

const expected = { nl: "een plek om de trace te schrijven", en: "a place to write the trace" };

/** A trace on standard output. @throws ReaderGone from `write` and `end` */
export function traceToOutput(): TraceSink {
  const { write, flush } = inBlocks((bytes) =>
    onPath(">", expected, () => writeAll(standardOutput, bytes)),
  );
  return { write, end: flush, discard: () => {} };
}

/** A trace in a file, which has its name only once it is whole. @throws InputFault */
export function traceToFile(path: string): TraceSink {
  const aside = `${path}.${pid}.part`;
  const file = onPath(path, expected, () => openSync(aside, "wx"));
  const { write, flush } = inBlocks((bytes) => onPath(path, expected, () => writeAll(file, bytes)));
  return {
    write,
    end: () => {
      flush();
      closeSync(file);
      onPath(path, expected, () => renameSync(aside, path));
    },
    discard: () => rmSync(aside, { force: true }),
  };
}
