/**
 * One border of a log, as it may leave the log.
 *
 * The rule this file keeps: of few youths nothing is shown, nor a figure by which their number could be
 * found: not from a share, not from two means, not from a chance.
 */
import type { LoggedAttempts, LoggedWall, WallJudgement } from "#journeys";
import { type BorderEndings, endingsAt } from "./border-endings.ts";
import type { AttemptsOfLog } from "./log-attempts.ts";
import type { LogWall } from "./log-wall-types.ts";
import { partShown, type Shown, shareShown } from "./shown-counts.ts";
import { extraShown, type Rounding } from "./shown-figures.ts";
import { chancesOf, reasonsOf } from "./wall-reasons.ts";

/** Numbers of one border, straight from the attempts: shares of small cells would give them away. */
function tally({ length, from, to, outcome, refusals }: LoggedAttempts, wall: WallJudgement) {
  const [here, there] = [Number(wall.from), Number(wall.to)];
  const sum = { attempts: 0, lost: 0, refused: 0 };
  for (let row = 0; row < length; row++) {
    if (from[row] !== here || to[row] !== there) continue;
    sum.attempts++;
    if (outcome[row] === 2) sum.lost++;
    if ((refusals?.[row] ?? 0) > 0) sum.refused++;
  }
  return sum;
}

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
  const { shown, rounding, q } = limit;
  const counted = tally(found.attempts, wall);
  const number = shown(counted.attempts);
  if (number === null) return { ...nothingShown, from, to };
  const endings = endingsAt(found.attempts, Number(from), Number(to), LEVELS);
  const { direct } = endings;
  const refused = partShown(counted.refused, counted.attempts, shown);
  const lost = partShown(counted.lost, counted.attempts, shown);
  const chances = chancesOf(wall);
  const isFew = (part: number) => partShown(part, direct.attempts, shown) === null;
  const few = {
    days: false,
    refusals: refused === null || isFew(direct.refused),
    withdrawals: lost === null || isFew(direct.withdrawn),
  };
  return {
    from,
    to,
    attempts: number,
    lost,
    refused,
    days: rounding.days(wall.days?.mean ?? null),
    excessDirect: rounding.days(wall.excessDirect?.mean ?? null),
    extraDays: extraShown(wall.extraDays, rounding),
    excessInside: rounding.days(wall.excessInside?.mean ?? null),
    covered: rounding.share(shareShown(wall.covered?.mean ?? null, number, shown)),
    excessRefused: few.refusals ? null : rounding.share(wall.excessRefused?.mean ?? null),
    pDelay: rounding.chance(wall.pDelay),
    pRefused: few.refusals ? null : rounding.chance(wall.pRefused),
    pWithdrawn: few.withdrawals ? null : rounding.chance(wall.pWithdrawn),
    pAdjusted: few[chances[0]?.[0] ?? "days"] ? null : rounding.chance(wall.pAdjusted),
    decidedBy: reasonsOf(wall, chances, q),
    ...endingsShown(endings, limit),
    ...overlapShown(wall, counted.attempts, limit),
    verdict: wall.overlap?.isDecisive === true ? "depends-on-old-care" : wall.verdict,
  };
}

/** Levels of the waiting list; classes above them are of who is known by an authorisation only. */
const LEVELS = 3;

function overlapShown({ overlap }: LoggedWall, attempts: number, { shown, rounding }: Limit) {
  const moves = overlap?.moves ?? 0;
  const share = attempts === 0 ? null : shareShown(moves / attempts, attempts, shown);
  const isShown = overlap !== null && shown(moves) !== null;
  return {
    overlapShare: rounding.share(share),
    overlapDays: isShown ? rounding.days(overlap.days) : null,
    extraDaysAfterCare: overlap === null ? null : extraShown(overlap.extraDays, rounding),
  };
}

/** How moves and direct entries ended, and what of them is known; nothing of few. */
function endingsShown({ moves, direct }: BorderEndings, { shown, rounding }: Limit) {
  const share = (part: number, { attempts }: typeof moves): number | null =>
    attempts === 0 ? null : rounding.share(shareShown(part / attempts, attempts, shown));
  // Beside the mean of all, in which who did not start counts in full, it would tell how many did not.
  const days = (group: typeof moves): number | null =>
    (partShown(group.started, group.attempts, shown) ?? 0) === 0
      ? null
      : rounding.days(group.startedDays);
  return {
    withdrawn: share(moves.withdrawn, moves),
    withdrawnDirect: share(direct.withdrawn, direct),
    startedDays: days(moves),
    startedDaysDirect: days(direct),
    authorisedOnly: share(moves.authorised, moves),
    authorisedOnlyDirect: share(direct.authorised, direct),
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
  extraDaysAfterCare: null,
  verdict: "too-few-to-show",
} as const;
