/**
 * One border of a log, as it may leave the log.
 *
 * The rule this file keeps: of few youths nothing is shown, nor a figure by which their number could be
 * found: not from a share, not from two means, not from a chance.
 */
import type { LoggedWall } from "#journeys";
import { type BorderEndings, endingsAt, type Group } from "./border-endings.ts";
import type { AttemptsOfLog } from "./log-attempts.ts";
import type { LogWall } from "./log-wall-types.ts";
import { partShown, type Shown, type Split, shareShown } from "./shown-counts.ts";
import { extraShown, type Rounding } from "./shown-figures.ts";
import { chancesOf, reasonsOf } from "./wall-reasons.ts";

/** What may be shown, and how. */
export interface Limit {
  /** False discoveries that the verdicts allow. */
  readonly q: number;
  readonly shown: Shown;
  readonly rounding: Rounding;
}

/** One border, with what of it may be shown. */
export function shownWall(wall: LoggedWall, found: AttemptsOfLog, limit: Limit): LogWall {
  const { from, to } = wall;
  const endings = endingsAt(found.attempts, Number(from), Number(to), LEVELS);
  const { moves } = endings;
  const number = limit.shown(moves.all);
  if (number === null) return { ...nothingShown, from, to };
  return {
    from,
    to,
    attempts: number,
    lost: partShown(moves.withdrawn, limit.shown),
    refused: partShown(moves.refused, limit.shown),
    ...daysShown(wall, endings, limit),
    ...chancesShown(wall, endings, limit),
    ...endingsShown(endings, limit),
    ...overlapShown(wall, moves, limit),
    verdict: wall.overlap?.isDecisive === true ? "depends-on-old-care" : wall.verdict,
    origin: "measured",
  };
}

/** Levels of the waiting list; classes above them are of who is known by an authorisation only. */
const LEVELS = 3;

/** Days of a border; a difference is of few youths where either side is, or those that were compared. */
function daysShown(wall: LoggedWall, endings: BorderEndings, { shown, rounding }: Limit) {
  const { moves, direct, inside } = endings;
  const compared = comparedOf(wall, moves);
  const noDirect = shown(direct.all) === null;
  const noExcess = noDirect || shown(compared.part) === null;
  const noExtra = noDirect || isFewCompared(wall.comparedYouths, shown);
  return {
    days: rounding.days(wall.days?.mean ?? null),
    excessDirect: noExcess ? null : rounding.days(wall.excessDirect?.mean ?? null),
    extraDays: noExtra ? null : extraShown(wall.extraDays, rounding),
    excessInside: shown(inside) === null ? null : rounding.days(wall.excessInside?.mean ?? null),
    covered:
      shareShown(compared, shown) === null ? null : rounding.share(wall.covered?.mean ?? null),
  };
}

/** Which moves could be compared is not handed over, only how many: so of the fewest youths it can be. */
function comparedOf({ covered }: LoggedWall, { all }: Group): Split {
  const count = Math.round((covered?.mean ?? 0) * all.count);
  return { part: all.someOf(count), rest: all.someOf(all.count - count) };
}

function isFewCompared(youths: number, shown: Shown): boolean {
  return shown({ count: youths, youths }) === null;
}

/** Chances, and what makes it a wall: nothing from which a small number could be found. */
function chancesShown(wall: LoggedWall, { moves, direct }: BorderEndings, limit: Limit) {
  const { shown, rounding, q } = limit;
  const chances = chancesOf(wall);
  const days = shown(direct.all) === null || isFewCompared(wall.comparedYouths, shown);
  const isFew = (part: "refused" | "withdrawn") =>
    days || partShown(moves[part], shown) === null || partShown(direct[part], shown) === null;
  const few = { days, refusals: isFew("refused"), withdrawals: isFew("withdrawn") };
  return {
    excessRefused: few.refusals ? null : rounding.share(wall.excessRefused?.mean ?? null),
    pDelay: few.days ? null : rounding.chance(wall.pDelay),
    pRefused: few.refusals ? null : rounding.chance(wall.pRefused),
    pWithdrawn: few.withdrawals ? null : rounding.chance(wall.pWithdrawn),
    pAdjusted: few[chances[0]?.[0] ?? "days"] ? null : rounding.chance(wall.pAdjusted),
    decidedBy: reasonsOf(wall, chances, q),
  };
}

/** Three parts (ran on, end not known, neither): two shares tell the third. */
function overlapShown({ overlap }: LoggedWall, moves: Group, { shown, rounding }: Limit) {
  const isThirdFew = shown(moves.atCare.rest) === null;
  const share = isThirdFew ? null : shareShown(moves.ranOn, shown);
  const unknown = isThirdFew ? null : shareShown(moves.endUnknown, shown);
  const hasRun = (shown(moves.ranOn.part) ?? 0) > 0;
  const isHidden = overlap === null || isFewCompared(overlap.comparedYouths, shown);
  return {
    overlapShare: rounding.share(share),
    overlapDays: hasRun ? rounding.days(overlap?.days ?? null) : null,
    oldCareUnknown: rounding.share(unknown),
    extraDaysAfterCare: isHidden ? null : extraShown(overlap.extraDays, rounding),
  };
}

/** How moves and direct entries ended, and what of them is known; nothing of few. */
function endingsShown({ moves, direct }: BorderEndings, { shown, rounding }: Limit) {
  const share = (split: Split): number | null => rounding.share(shareShown(split, shown));
  // Beside the mean of all, in which who did not start counts in full, it would tell how many did not.
  const days = (group: Group): number | null =>
    (partShown(group.started, shown) ?? 0) === 0 ? null : rounding.days(group.startedDays);
  return {
    withdrawn: share(moves.withdrawn),
    withdrawnDirect: share(direct.withdrawn),
    startedDays: days(moves),
    startedDaysDirect: days(direct),
    authorisedOnly: share(moves.authorised),
    authorisedOnlyDirect: share(direct.authorised),
  };
}

const nothingShown = {
  attempts: null,
  lost: null,
  refused: null,
  days: null,
  excessDirect: null,
  extraDays: null,
  excessInside: null,
  covered: null,
  excessRefused: null,
  pDelay: null,
  pRefused: null,
  pWithdrawn: null,
  pAdjusted: null,
  decidedBy: [],
  withdrawn: null,
  withdrawnDirect: null,
  startedDays: null,
  startedDaysDirect: null,
  authorisedOnly: null,
  authorisedOnlyDirect: null,
  overlapShare: null,
  overlapDays: null,
  oldCareUnknown: null,
  extraDaysAfterCare: null,
  verdict: "too-few-to-show",
  origin: "measured",
} as const;
