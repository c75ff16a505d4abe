/**
 * Where the command line begins and ends: arguments in, exit code out.
 *
 * The rule this file keeps: 0 done, 2 the input is wrong, 3 the model cannot run on, 1 our own
 * fault; and a fault is told on standard error, one line each.
 */
import { CommanderError } from "commander";
import type { SimulationError } from "#scenarios";
import { faultOf } from "./command-faults.ts";
import { exitCode, InputFault, issueLines } from "./faults.ts";
import { inWords } from "./file-faults.ts";
import { languageOf } from "./options.ts";
import { buildProgram } from "./program.ts";
import { printJson } from "./telling/print.ts";
import { wordsOf } from "./words/words.ts";

const argv = process.argv.slice(2);
const lang = languageOf(argv);
const isJson = argv.includes("--json");

function tellInput({ issues }: InputFault): number {
  process.stderr.write(`${issueLines(issues, lang).join("\n")}\n`);
  if (isJson) printJson({ ok: false, issues });
  return exitCode.input;
}

function tellModel(fault: SimulationError): number {
  process.stderr.write(`${wordsOf(lang).deadlock} ${fault.message}\n`);
  if (isJson) printJson({ ok: false, fault: { code: fault.code, message: fault.message } });
  return exitCode.deadlock;
}

/** Known by its name: to know it by its class, the model would have to be loaded for every help. */
function isDeadlock(fault: unknown): fault is SimulationError {
  return (
    fault instanceof Error &&
    fault.name === "SimulationError" &&
    "code" in fault &&
    fault.code === "deadlock"
  );
}

function tellOurs(fault: unknown): number {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${wordsOf(lang).internal}\n${text}\n`);
  if (isJson) printJson({ ok: false, fault: { code: "internal", message: String(fault) } });
  return exitCode.ours;
}

async function main(): Promise<number> {
  const program = buildProgram(lang);
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode.done;
  } catch (fault) {
    if (fault instanceof InputFault) return tellInput(fault);
    if (fault instanceof CommanderError) {
      const input = faultOf(fault, program, argv, lang);
      return input === null ? exitCode.done : tellInput(input);
    }
    if (isDeadlock(fault)) return tellModel(fault);
    return tellOurs(fault);
  }
}

let isOutputLost = false;

/** What is said cannot be written: to a reader that has gone, or to a disk that is full. */
function onLostOutput(fault: NodeJS.ErrnoException): void {
  // A reader such as `head` has what it wanted; what is being run goes on and is written.
  if (fault.code === "EPIPE" || isOutputLost) return;
  isOutputLost = true;
  const expected = { nl: "een plek voor de uitvoer", en: "a place for the output" };
  const told = inWords(">", expected, fault);
  const lines = told instanceof InputFault ? issueLines(told.issues, lang) : [String(fault)];
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exitCode = exitCode.input;
}

process.stdout.on("error", onLostOutput);
process.stderr.on("error", () => {});

const code = await main();
process.exitCode ??= code;
