/**
 * The command that runs a queueing network: `network`.
 *
 * The rule this file keeps: with --json the object and nothing else reaches standard output, and
 * with --trace alone nothing but the trace does; what has to be known besides goes to standard error.
 */
import {
  isOverEarly,
  type NetworkOutcome,
  networkOutcome,
  neverFull,
  type SettledJob,
  SimulationError,
  settled,
  widest,
} from "#scenarios";
import { compileLarger } from "../compile-larger.ts";
import { exitCode, InputFault, wrongOption } from "../faults.ts";
import { ReaderGone } from "../line-file.ts";
import type { CommonOptions, RawOptions } from "../options.ts";
import { harmless } from "../telling/harmless.ts";
import { networkLines } from "../telling/network-tables.ts";
import { printJson, printLines } from "../telling/print.ts";
import { networkWordsOf } from "../words/network-words.ts";
import { toldFault } from "../words/run-fault-words.ts";
import { finePercentage, number } from "../words/words.ts";
import { type NetworkPlan, networkPlan } from "./network-plan.ts";
import { liveNetwork } from "./network-run.ts";

function tell(line: string): void {
  process.stderr.write(`${harmless(line)}\n`);
}

/** What only the run shows to be too large is a fault of the file. */
function asFileFault(path: string, fault: unknown): unknown {
  const told = ["invalid-state", "invalid-definition"];
  if (!(fault instanceof SimulationError) || !told.includes(fault.code)) return fault;
  const words = toldFault(fault.facts);
  if (words !== null) {
    const found = fault.facts?.reason ?? fault.code;
    return new InputFault([{ file: path, found, hint: null, ...words }]);
  }
  const expected = { nl: networkWordsOf("nl").tooLarge, en: networkWordsOf("en").tooLarge };
  return wrongOption(path, fault.message, expected);
}

/** What came of a precision that was asked for. */
function tellPrecision({ precision, replications }: NetworkOutcome, lang: CommonOptions["lang"]) {
  if (precision === undefined) return;
  const words = networkWordsOf(lang);
  const [name, known] = widest(precision) ?? ["", null];
  const asked = finePercentage(precision.asked, lang);
  const reached = known?.share == null ? null : finePercentage(known.share, lang);
  const isWide = known?.share == null || known.share > precision.asked;
  const missed = isWide ? words.imprecise : words.unsure;
  const say = precision.met ? words.precise : missed;
  tell(say(number(replications, lang), name, reached, asked));
}

/** What has to be known of a run beside its figures, and the exit code that goes with it. */
function tellNotes(
  outcome: NetworkOutcome,
  empty: number,
  job: SettledJob,
  { lang }: CommonOptions,
): void {
  const words = networkWordsOf(lang);
  const { replications, deadlock } = outcome;
  if (job.start !== undefined) tell(words.start(number(job.start.time, lang, 3)));
  if (job.warmup !== null) tell(words.warmup(number(job.warmup.time, lang, 3)));
  if (job.warmup?.tooShort === true) tell(words.tooShort);
  if (job.start?.tooShort === true) tell(words.restless);
  if (empty > 0 && Number(job.file.warmup) > 0) {
    const from = number(Number(job.file.warmup), lang, 3);
    tell(words.empty(number(empty, lang), number(replications, lang), from));
  }
  tellNeverLeft(outcome, words, lang);
  if (outcome.precision !== undefined) tellPrecision(outcome, lang);
  else if (replications < job.replications) {
    tell(words.stopped(number(replications, lang), number(job.replications, lang)));
  }
  if (deadlock === undefined) return;
  const { replication, time, stations } = deadlock;
  tell(words.deadlock(String(replication), number(time, lang, 3), stations.join(", ")));
  process.exitCode ??= exitCode.deadlock;
}

/** Who is left behind for ever, in the run itself and in its variants. */
function tellNeverLeft(
  outcome: NetworkOutcome,
  words: ReturnType<typeof networkWordsOf>,
  lang: CommonOptions["lang"],
): void {
  const all = [["", outcome] as const, ...Object.entries(outcome.variants ?? {})];
  for (const [variant, { neverLeft }] of all) {
    if (neverLeft === undefined) continue;
    const { replications, customers } = neverLeft;
    const [of, total] = [number(replications, lang), number(outcome.replications, lang)];
    tell(words.neverLeft(variant, of, total, number(customers, lang, 1)));
  }
}

/** Runs a plan and tells what came out. */
async function runAndTell(plan: NetworkPlan, options: CommonOptions): Promise<void> {
  const { lang, json } = options;
  const job = settled(plan.job);
  const { runs, precision, isInterrupted } = await liveNetwork({ ...plan, job }, options);
  if (isInterrupted) process.exitCode = exitCode.interrupted;
  if (runs.length === 0) return;
  const mark = { interrupted: { asked: job.replications, done: runs.length } };
  const outcome = {
    ...networkOutcome(job, runs, precision),
    ...(isInterrupted ? mark : {}),
  };
  tellNotes(outcome, runs.filter(isOverEarly).length, job, options);
  if (json) printJson(outcome);
  else if (plan.trace === null) printLines(networkLines(outcome, job.file.timeUnit, lang));
  const words = networkWordsOf(lang);
  if (plan.trace?.file != null) tell(words.traceAt(plan.trace.file));
  if (plan.visits !== null) tell(words.visitsAt(plan.visits));
}

/** Runs a network file. @throws InputFault with every fault of it */
export async function runNetworkFile(
  path: string,
  options: CommonOptions,
  raw: RawOptions,
): Promise<void> {
  const plan = networkPlan(path, options, raw);
  compileLarger();
  for (const overload of plan.overloads) {
    tell(networkWordsOf(options.lang).overload(overload, options.lang));
  }
  for (const name of neverFull(plan.job.file)) tell(networkWordsOf(options.lang).neverFull(name));
  try {
    await runAndTell(plan, options);
  } catch (fault) {
    // Whoever reads the trace has seen enough.
    if (fault instanceof ReaderGone) {
      if (plan.visits !== null) tell(networkWordsOf(options.lang).noVisits(plan.visits));
      return;
    }
    throw asFileFault(path, fault);
  }
}
