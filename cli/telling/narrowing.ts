/**
 * Shows how well a run knows its figures so far, on standard error.
 *
 * The rule this file keeps: on a terminal one line that is written again, and elsewhere a line every
 * five seconds; standard output is never touched.
 */

/** What there is to say now. */
type Said = () => string;

export interface Narrowing {
  stop(): void;
}

const lineEvery = 5_000;
const redrawEvery = 500;
const clearLine = "\r\u001b[2K";

export function showNarrowing(said: Said, stream: NodeJS.WriteStream = process.stderr): Narrowing {
  const { isTTY } = stream;
  const write = (): void => {
    stream.write(isTTY ? `${clearLine}${said()}` : `${said()}\n`);
  };
  const timer = setInterval(write, isTTY ? redrawEvery : lineEvery);
  return {
    stop: () => {
      clearInterval(timer);
      if (isTTY) stream.write(clearLine);
    },
  };
}
