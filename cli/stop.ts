/**
 * Ctrl+C: the first asks to stop after what is running, the second ends at once.
 *
 * The rule this file keeps: whoever listens also lets go, so that a command that is done ends as
 * usual.
 */
import { type Language, wordsOf } from "./words/words.ts";

/** Exit code of a process that was interrupted, by the custom of shells: 128 + SIGINT. */
const interrupted = 130;

export interface StopSwitch {
  readonly isStopped: () => boolean;
  readonly release: () => void;
}

export function stopOnInterrupt(lang: Language): StopSwitch {
  let stopped = false;
  const onInterrupt = (): void => {
    if (stopped) process.exit(interrupted);
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
