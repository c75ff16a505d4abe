/**
 * Shows how far the reading and judging of a log is, on standard error.
 *
 * The rule this file keeps: nothing is told of a log that is done in a few seconds, and standard
 * output is never touched. The work is one piece, so no timer can run: whoever works tells how far it is.
 */
import { harmless } from "./harmless.ts";

/** Where lines go, and what time it is: real in use, made up in tests. */
export interface LogScreen {
  readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly now: () => number;
}

export interface LogProgress {
  /** How far it is, in words; told when the last was some seconds ago. */
  tell(words: () => string): void;
  /** On a terminal the line is taken away. */
  stop(): void;
}

const lineEvery = 5_000;
const redrawEvery = 500;
/** On a terminal too nothing is told of what takes no time. */
const firstAfter = 2_000;

const realScreen: LogScreen = { stream: process.stderr, now: () => Date.now() };

/** A line that is drawn again on a terminal, and elsewhere a plain line every five seconds. */
export function logProgress({ stream, now }: LogScreen = realScreen): LogProgress {
  const isTerminal = stream.isTTY === true;
  const every = isTerminal ? redrawEvery : lineEvery;
  let next = now() + (isTerminal ? firstAfter : lineEvery);
  let isDrawn = false;
  return {
    tell: (words) => {
      const time = now();
      if (time < next) return;
      next = time + every;
      isDrawn = isTerminal;
      stream.write(isTerminal ? `\r\u001b[2K${harmless(words())}` : `${harmless(words())}\n`);
    },
    stop: () => {
      if (isDrawn) stream.write("\r\u001b[2K");
      isDrawn = false;
    },
  };
}
