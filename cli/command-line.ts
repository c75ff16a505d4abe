/**
 * One command line: arguments in, exit code out.
 *
 * The rule this file keeps: 0 done, 2 the input is wrong, 3 the model cannot run on, 1 our own
 * fault; and a fault is told on standard error, one line each.
 */
import { CommanderError } from "commander";
import type { SimulationError } from "#scenarios";
import { faultOf } from "./command-faults.ts";
import { exitCode, InputFault, issueLines } from "./faults.ts";
import { languageOf } from "./options.ts";
import { buildProgram } from "./program.ts";
import { printJson } from "./telling/print.ts";
import { type Language, wordsOf } from "./words/words.ts";

/** How a fault is to be told. */
interface Telling {
  readonly lang: Language;
  readonly isJson: boolean;
}

function tellInput({ issues }: InputFault, { lang, isJson }: Telling): number {
  process.stderr.write(`${issueLines(issues, lang).join("\n")}\n`);
  if (isJson) printJson({ ok: false, issues });
  return exitCode.input;
}

function tellModel(fault: SimulationError, { lang, isJson }: Telling): number {
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

function tellOurs(fault: unknown, { lang, isJson }: Telling): number {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${wordsOf(lang).internal}\n${text}\n`);
  if (isJson) printJson({ ok: false, fault: { code: "internal", message: String(fault) } });
  return exitCode.ours;
}

/**
 * Does what a command line asks, in this process: its folder, its streams.
 *
 * @returns the exit code, unless the command has set that of the process itself
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const telling = { lang: languageOf(argv), isJson: argv.includes("--json") };
  const program = buildProgram(telling.lang);
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode.done;
  } catch (fault) {
    if (fault instanceof InputFault) return tellInput(fault, telling);
    if (fault instanceof CommanderError) {
      const input = faultOf(fault, program, argv, telling.lang);
      return input === null ? exitCode.done : tellInput(input, telling);
    }
    if (isDeadlock(fault)) return tellModel(fault, telling);
    return tellOurs(fault, telling);
  }
}
