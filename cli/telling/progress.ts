/**
 * Shows how far a run is, on standard error.
 *
 * The rule this file keeps: a bar on a terminal, and elsewhere a plain line every five seconds;
 * standard output is never touched.
 */
import { Presets, SingleBar } from "cli-progress";
import { type Language, number, wordsOf } from "../words/words.ts";

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** Where lines and bars go, and what time it is: real in use, made up in tests. */
export interface ProgressScreen {
  readonly stream: NodeJS.WriteStream;
  readonly now: () => number;
  /** Calls again and again, every so many milliseconds, until the answer is called. */
  readonly every: (milliseconds: number, act: () => void) => () => void;
  /** Calls when the process ends before its time, until the answer is called. */
  readonly atExit: (act: () => void) => () => void;
}

const lineEvery = 5_000;
const redrawEvery = 500;

const realScreen = (): ProgressScreen => ({
  stream: process.stderr,
  now: () => Date.now(),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
  atExit: (act) => {
    process.on("exit", act);
    return () => process.removeListener("exit", act);
  },
});

/**
 * Time left as `45 s` or `2 min`, from what is done so far; empty until one whole replication is
 * done, because the start of a run is slow and says nothing of the rest.
 */
export function timeLeft(done: number, total: number, elapsedMs: number): string {
  if (done < 1 || done >= total || elapsedMs < 2_000) return "";
  const seconds = ((total - done) / done) * (elapsedMs / 1000);
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}

function share(done: number, total: number, lang: Language): string {
  const percent = number(Math.floor((100 * done) / total), lang);
  return lang === "nl" ? `${percent} %` : `${percent}%`;
}

function lines(
  total: number,
  lang: Language,
  { stream, now, every }: ProgressScreen,
  round: string,
): Progress {
  const words = wordsOf(lang);
  const which = round === "" ? "" : `${round}: `;
  const began = now();
  let done = 0;
  const write = (): void => {
    const left = timeLeft(done, total, now() - began);
    const whole = number(Math.floor(done), lang);
    const told = words.running(share(done, total, lang), whole, number(total, lang), left);
    stream.write(`${which}${told}\n`);
  };
  const end = every(lineEvery, write);
  return {
    update: (value) => {
      done = value;
    },
    stop: () => {
      end();
      write();
    },
  };
}

function bar(total: number, lang: Language, screen: ProgressScreen, round: string): Progress {
  const { stream, now, every, atExit } = screen;
  const words = wordsOf(lang);
  const began = now();
  let done = 0;
  const drawn = new SingleBar(
    {
      stream,
      format: `${[words.barTitle, round].filter((part) => part !== "").join(", ")} {bar} {share} {left}`,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const redraw = (): void => {
    const left = timeLeft(done, total, now() - began);
    const text = left === "" ? "" : `· ${words.left(left)}`;
    drawn.update(done, { share: share(done, total, lang), left: text });
  };
  drawn.start(total, 0, { share: share(0, total, lang), left: "" });
  const end = every(redrawEvery, redraw);
  // The bar hides the cursor; whoever breaks off has to get it back.
  const release = atExit(() => drawn.stop());
  return {
    update: (value) => {
      done = value;
      redraw();
    },
    stop: () => {
      end();
      release();
      drawn.stop();
    },
  };
}

/**
 * Progress towards `total` replications.
 *
 * @param round - which of the runs this is, in words; empty where there is one
 */
export function showProgress(
  total: number,
  lang: Language,
  screen: ProgressScreen = realScreen(),
  round = "",
): Progress {
  return screen.stream.isTTY ? bar(total, lang, screen, round) : lines(total, lang, screen, round);
}
