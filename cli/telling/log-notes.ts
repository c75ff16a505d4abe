/**
 * What stands under the table of borders of a log.
 *
 * The rule this file keeps: a note is there only where the table has what it explains.
 */
import type { LogWall, LogWalls } from "#scenarios";
import { extraText, logWordsOf } from "../words/log-words.ts";
import { type Language, number, percentage } from "../words/words.ts";

/** Dashes, care that went on after the request, borders known from two kinds of messages, what never ends. */
export function logNotes(walls: LogWalls, lang: Language): readonly string[] {
  const told = [emptyLines, overlapLines, clockLines, unfinishedLines];
  return told.flatMap((lines) => lines(walls, lang));
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

/** Borders where the care that is left still ran after the request, or has no stop. */
function overlapLines({ walls }: LogWalls, lang: Language): readonly string[] {
  const lines = walls.flatMap((wall) => overlapLine(wall, lang));
  return lines.length === 0 ? [] : ["", logWordsOf(lang).overlapHead, ...lines];
}

function overlapLine(wall: LogWall, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const { overlapShare, overlapDays, oldCareUnknown } = wall;
  const where = words.between(wall.from, wall.to);
  const extra = extraText({ extraDays: wall.extraDaysAfterCare }, lang);
  const isUnknown = oldCareUnknown !== null && oldCareUnknown > 0;
  if (overlapDays === null && !isUnknown) return [];
  const share = overlapShare === null ? "?" : wholePercent(overlapShare, lang);
  const line =
    overlapDays === null
      ? words.unknownOnly(where, extra)
      : words.overlap(where, share, number(overlapDays, lang), extra);
  const unknown = isUnknown ? `; ${words.oldCareUnknown(wholePercent(oldCareUnknown, lang))}` : "";
  return [`  ${line}${unknown}`];
}

/** Care that does not stop and requests that do not end, with what that does. */
function unfinishedLines({ unfinished }: LogWalls, lang: Language): readonly string[] {
  const words = logWordsOf(lang);
  const share = (value: number | null) =>
    (value ?? 0) === 0 ? null : wholePercent(value ?? 0, lang);
  const care = share(unfinished.careWithoutStop);
  const requests = share(unfinished.requestsWithoutEnd);
  const lines = [
    care === null ? [] : [words.careWithoutStop(care, share(unfinished.careBeforeOther))],
    requests === null
      ? []
      : [words.requestsWithoutEnd(requests, share(unfinished.requestsLongOpen))],
  ].flat();
  return lines.length === 0 ? [] : ["", words.unfinishedHead, ...lines.map((line) => `  ${line}`)];
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
