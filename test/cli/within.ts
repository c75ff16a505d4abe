/**
 * Gives `klantreis` a command line within the process of the tests, in a tenth of the time that a
 * process of its own takes.
 *
 * The rule this file keeps: the way in and out is that of a process (arguments, a folder, two streams,
 * an exit code), and all of it is put back. What is about the process itself, such as signals, streams
 * that go away, threads, and the program as built, is asked of a process: see klantreis.ts.
 */
import { runCommandLine } from "../../cli/command-line.ts";
import type { Ended } from "./klantreis.ts";

let before: Promise<unknown> = Promise.resolve();

/** What the command says and with what code it ends; one at a time, as streams and folder are shared. */
export function within(folder: string, args: readonly string[]): Promise<Ended> {
  const ended = before.then(() => inFolder(folder, args));
  before = ended.catch(() => {});
  return ended;
}

async function inFolder(folder: string, args: readonly string[]): Promise<Ended> {
  const { exitCode } = process;
  const home = process.cwd();
  const [out, err] = [heard(process.stdout), heard(process.stderr)];
  process.exitCode = undefined;
  process.chdir(folder);
  try {
    const code = await runCommandLine(args);
    return { code: Number(process.exitCode ?? code), out: out.text(), err: err.text() };
  } finally {
    for (const stream of [out, err]) stream.restore();
    process.chdir(home);
    process.exitCode = exitCode;
  }
}

/** Keeps what is written to a stream instead of letting it through. */
function heard(stream: NodeJS.WriteStream) {
  const { write } = stream;
  let text = "";
  stream.write = (part: string | Uint8Array) => {
    text += typeof part === "string" ? part : Buffer.from(part).toString();
    return true;
  };
  return {
    text: () => text,
    restore: () => {
      stream.write = write;
    },
  };
}
