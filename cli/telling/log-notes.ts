/**
 * What stands under the table of borders of a log.
 *
 * The rule this file keeps: a note is there only where the table has what it explains.
 */
import type { LogWalls } from "#scenarios";
import { extraText, logWordsOf } from "../words/log-words.ts";
import { type Language, number, percentage } from "../words/words.ts";

/** Dashes, care that went on after the request, and borders known from two kinds of messages. */
export function logNotes(walls: LogWalls, lang: Language): readonly string[] {
  return [...emptyLines(walls, lang), ...overlapLines(walls, lang), ...clockLines(walls, lang)];
}

/** What a dash in the table means, where there is one. */
function emptyLines({ walls }: LogWalls, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const tried = walls.filter(({ attempts }) => attempts !== 0 && attempts !== null);
  const isHidden = tried.some(
    ({ verdict, pAdjusted }) => verdict !== "not-enough-evidence" && pAdjusted === null,
  );
  const isEmpty = tried.some(({ excessInside }) => excessInside === null);
  return [...(isHidden ? [words.hiddenChance] : []), ...(isEmpty ? [words.emptyInside] : [])];
}

/** Borders where the care that is left still ran after the request. */
function overlapLines({ walls }: LogWalls, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const lines = walls.flatMap(({ from, to, overlapShare, overlapDays, extraDaysAfterCare }) => {
    if (overlapShare === null || overlapShare === 0 || overlapDays === null) return [];
    const extra = extraText({ extraDays: extraDaysAfterCare }, lang);
    const days = number(overlapDays, lang);
    return [
      `  ${words.overlap(words.between(from, to), wholePercent(overlapShare, lang), days, extra)}`,
    ];
  });
  return lines.length === 0 ? [] : ["", words.overlapHead, ...lines];
}

/** Difference in share from which a border is named; an assumption, of the telling alone. */
const UNLIKE = 0.2;

/** Borders where moves and direct entries are known from other messages. */
function clockLines({ walls }: LogWalls, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const lines = walls.flatMap(({ from, to, authorisedOnly, authorisedOnlyDirect }) => {
    if (authorisedOnly === null || authorisedOnlyDirect === null) return [];
    if (Math.abs(authorisedOnly - authorisedOnlyDirect) < UNLIKE) return [];
    const [moves, direct] = [authorisedOnly, authorisedOnlyDirect].map((share) =>
      wholePercent(share, lang),
    ) as [string, string];
    return [`  ${words.clocks(words.between(from, to), moves, direct)}`];
  });
  return lines.length === 0 ? [] : ["", words.clocksHead, ...lines];
}

/** A share in whole percents: more digits say more than a log knows. */
export function wholePercent(share: number, lang: Language): string {
  return percentage(Math.round(100 * share) / 100, lang);
}
