/**
 * Tells beforehand what an answer takes: how many designs, how often, and which of how many rounds.
 *
 * The rule this file keeps: whoever waits long is told so before the wait begins, with the way to a
 * quicker answer; all of it on standard error.
 */
import type { ExperimentPlan } from "#scenarios";
import type { CommonOptions } from "../options.ts";
import { type Language, number, wordsOf } from "../words/words.ts";

/** One of the runs that an answer takes, one after the other. */
export interface Round {
  readonly at: number;
  readonly of: number;
  /** False where what comes out of this one decides whether there is a next. */
  readonly isSure: boolean;
}

/** An answer that takes one run. */
export const onlyRound: Round = { at: 1, of: 1, isSure: true };
/** The first of two, where the second may not be needed. */
export const firstRound: Round = { at: 1, of: 2, isSure: false };
export const secondRound: Round = { at: 2, of: 2, isSure: true };

/** "ronde 1 van hooguit 2"; empty where there is one round, or nobody said. */
export function roundText(round: Round | null, lang: Language): string {
  if (round === null || round.of === 1) return "";
  return wordsOf(lang).roundOf(round.at, round.of, round.isSure);
}

/** Says what will be run in this round, before it is. */
export function tellRound(
  { designs, job }: Pick<ExperimentPlan, "designs" | "job">,
  round: Round,
  { lang, quick }: Pick<CommonOptions, "lang" | "quick">,
): void {
  const words = wordsOf(lang);
  const told = words.willRun(number(designs.length, lang), number(job.replications.length, lang));
  const which = roundText(round, lang);
  const place = which === "" ? "" : `${which.charAt(0).toUpperCase()}${which.slice(1)}. `;
  const hint = quick ? "" : ` ${words.quickHint}`;
  process.stderr.write(`${place}${told}${hint}\n`);
}
