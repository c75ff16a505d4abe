/**
 * Ctrl+C: the first asks to stop after what is running, the second ends at once.
 *
 * The rule this file keeps: whoever listens also lets go, so that a command that is done ends as
 * usual.
 */
import { exitCode } from "./faults.ts";
import { type Language, wordsOf } from "./words/words.ts";

export interface StopSwitch {
  readonly isStopped: () => boolean;
  readonly release: () => void;
}

export function stopOnInterrupt(lang: Language): StopSwitch {
  let stopped = false;
  const onInterrupt = (): void => {
    if (stopped) process.exit(exitCode.interrupted);
    stopped = true;
    process.stderr.write(`\n${wordsOf(lang).stopping}\n`);
  };
  process.on("SIGINT", onInterrupt);
  return {
    isStopped: () => stopped,
    release: () => {
      process.removeListener("SIGINT", onInterrupt);
    },
  };
}
