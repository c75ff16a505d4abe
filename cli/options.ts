/**
 * The options every command that runs something shares.
 *
 * The rule this file keeps: an option is judged before anything is run, and a wrong one is told
 * with what it should have been.
 */
import { availableParallelism } from "node:os";
import { defaultReplications, quickReplications, show } from "#scenarios/light";
import { InputFault, type PlacedIssue } from "./faults.ts";
import type { Language } from "./words/words.ts";

/** Options as commander hands them over: text, true, or texts where one can be given again. */
export type RawOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface CommonOptions {
  readonly lang: Language;
  readonly json: boolean;
  readonly quick: boolean;
  readonly seed: string;
  readonly replications: number;
  readonly workers: number;
  /** Null where the command chooses. */
  readonly out: string | null;
}

const defaultSeed = "haaglanden";
const longestSeed = 100;

/** The language asked for, found before anything else is read: help is in it too. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findLastIndex((argument) => /^--lang(?:=|$)/.test(argument));
  const [, joined] = argv[at]?.split("=") ?? [];
  return (joined ?? argv[at + 1]) === "en" && at >= 0 ? "en" : "nl";
}

type Report = (option: string, found: string, nl: string, en: string) => void;

function wholeNumber(
  raw: RawOptions,
  name: string,
  most: number,
  otherwise: number,
  report: Report,
): number {
  const text = raw[name];
  if (text === undefined) return otherwise;
  const value = typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= most) return value;
  const nl = `een geheel getal van 1 tot en met ${most}`;
  report(`--${name}`, show(text), nl, `a whole number from 1 to ${most}`);
  return otherwise;
}

/** An option that has a text; null when it was not given. */
export function textOption(raw: RawOptions, name: string): string | null {
  const value = raw[name];
  return typeof value === "string" ? value : null;
}

/** Judges the common options. @throws InputFault with all that are wrong. */
export function commonOptions(raw: RawOptions, mostReplications = 1000): CommonOptions {
  const issues: PlacedIssue[] = [];
  const report: Report = (file, found, nl, en) =>
    issues.push({ file, path: "", found, expected: { nl, en }, hint: null });
  const quick = raw["quick"] === true;
  const usual = quick ? quickReplications : defaultReplications;
  const replications = wholeNumber(raw, "replications", mostReplications, usual, report);
  const workers = wholeNumber(raw, "workers", 256, availableParallelism(), report);
  const lang = textOption(raw, "lang") ?? "nl";
  if (lang !== "nl" && lang !== "en") report("--lang", show(lang), "nl of en", "nl or en");
  const seed = textOption(raw, "seed") ?? defaultSeed;
  if (seed === "" || seed.length > longestSeed) {
    const nl = `een tekst van 1 tot en met ${longestSeed} tekens`;
    report("--seed", show(seed), nl, `a text of 1 to ${longestSeed} characters`);
  }
  const out = textOption(raw, "out");
  if (out === "") report("--out", '""', "een map", "a folder");
  if (issues.length > 0) throw new InputFault(issues);
  const json = raw["json"] === true;
  return { lang: lang === "en" ? "en" : "nl", json, quick, seed, replications, workers, out };
}

/** A word for a command line that can be pasted, quoted where a shell needs it. */
export function shellWord(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The command that makes the same file again; workers change nothing and are left out. */
export function repeatCommand(command: readonly string[], options: CommonOptions): string {
  const { quick, seed, replications } = options;
  const words = ["npx", "klantreis", ...command, "--seed", seed];
  words.push("--replications", String(replications));
  if (quick) words.push("--quick");
  return words.map(shellWord).join(" ");
}

/** The command that goes on where this one stopped: in the same folder. */
export function resumeCommand(command: readonly string[], options: CommonOptions): string {
  const again = repeatCommand(command, options);
  return options.out === null ? again : `${again} --out ${shellWord(options.out)}`;
}
