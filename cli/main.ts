/**
 * Where the process of the command line begins and ends.
 *
 * The rule this file keeps: what is lost on the way out is told once, or not at all when the reader
 * has gone; it is never a stack.
 */
import { runCommandLine } from "./command-line.ts";
import { exitCode, InputFault, issueLines } from "./faults.ts";
import { inWords } from "./file-faults.ts";
import { languageOf } from "./options.ts";

const argv = process.argv.slice(2);

let isOutputLost = false;

/** What is said cannot be written: to a reader that has gone, or to a disk that is full. */
function onLostOutput(fault: NodeJS.ErrnoException): void {
  // A reader such as `head` has what it wanted; what is being run goes on and is written.
  if (fault.code === "EPIPE" || isOutputLost) return;
  isOutputLost = true;
  const expected = { nl: "een plek voor de uitvoer", en: "a place for the output" };
  const told = inWords(">", expected, fault);
  const lines =
    told instanceof InputFault ? issueLines(told.issues, languageOf(argv)) : [String(fault)];
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exitCode = exitCode.input;
}

process.stdout.on("error", onLostOutput);
process.stderr.on("error", () => {});

const code = await runCommandLine(argv);
process.exitCode ??= code;
