/**
 * Attempts to start care, as the wall detector reads them, from the cases of a log.
 *
 * The rule this file keeps: where an attempt comes from is decided by what was known on the day of
 * asking, never by what came of it: an origin that hangs on the outcome makes walls.
 */
import { FROM_NEITHER, LOST_TO, type LoggedAttempts, NO_PROVIDER, OUTCOME } from "#journeys";
import {
  type CaseAttempt,
  eventsByYouth,
  followCase,
  type LeftOut,
  type LeftOutLines,
  LeftOutRows,
  type LogCase,
  type Spell,
} from "./log-cases.ts";
import { overlapDaysOf } from "./old-care.ts";
import type { EventLog } from "./read-log.ts";
import type { Split } from "./shown-counts.ts";
import { type Unfinished, UnfinishedTally } from "./unfinished.ts";
import { SplitTally } from "./youth-tally.ts";

const outcomes = {
  "still-waiting": OUTCOME.censored,
  started: OUTCOME.started,
  withdrawn: OUTCOME.lost,
} as const;

export interface AttemptOptions {
  /** A direct entry had no care in another segment in so many days before. */
  readonly gapDays: number;
  /** Last day of the log. */
  readonly lastDay: number;
}

export interface AttemptsOfLog {
  /** Days count from the first day of the log. */
  readonly attempts: LoggedAttempts;
  readonly leftOut: LeftOut;
  /** Of how many different youths that is. */
  readonly leftOutYouths: LeftOut;
  /** The first lines of the file of each kind that was left out. */
  readonly lines: LeftOutLines;
  /** Attempts that are only known from their authorisation, and the others. */
  readonly withoutRequest: Split;
  /** Care that does not stop and requests that do not end. */
  readonly unfinished: Unfinished;
  /** Classes that are compared each with itself: levels of the waiting list, twice with two clocks. */
  readonly classes: number;
}

/** What a column holds of one attempt. */
type Value = (attempt: CaseAttempt, located: Located) => number;

/** Levels of the waiting list. */
const LEVELS = 3;

interface Located {
  readonly attempt: CaseAttempt;
  readonly youth: number;
  readonly origin: number;
  readonly overlap: number;
}

/** All attempts of a log. */
export function attemptsOf(
  log: EventLog,
  firstDay: number,
  options: AttemptOptions,
): AttemptsOfLog {
  const leftOut = new LeftOutRows();
  const all: Located[] = [];
  const withoutRequest = new SplitTally();
  const unfinished = new UnfinishedTally(options.lastDay);
  eventsByYouth(log).forEach((events, youth) => {
    const own = followCase(events, leftOut);
    unfinished.add(youth, own);
    for (const attempt of own.attempts) {
      withoutRequest.add(youth, !attempt.wasAsked);
      const origin = originOf(attempt, own, options);
      const overlap = overlapDaysOf(attempt, own.spells, origin, options.lastDay);
      all.push({ attempt, youth, origin, overlap });
    }
  });
  // A request is days before its authorisation: whoever is known by the one is not held against the other.
  const hasTwoClocks = withoutRequest.part.count > 0 && withoutRequest.rest.count > 0;
  const attempts = columnsOf(all, firstDay, options, hasTwoClocks);
  const classes = hasTwoClocks ? 2 * LEVELS : LEVELS;
  const { counts, youths, lines } = leftOut;
  const left = { leftOut: counts, leftOutYouths: youths, lines };
  return { attempts, ...left, withoutRequest, unfinished, classes };
}

/**
 * The segment left, 0 for a direct entry, `FROM_NEITHER` for what is no fair comparison: care from more
 * than one other segment, or a second start in the same segment long after the first. The rule of
 * the model (`journeys/flow/line/asking.ts`), with "the care that is left" read from what ran on the
 * day of asking or ended within the gap before it.
 */
function originOf(attempt: CaseAttempt, { spells }: LogCase, { gapDays }: AttemptOptions): number {
  if (attempt.from >= 0) return attempt.from;
  const { opened, segment } = attempt;
  const before = spells.filter(({ from }) => from < opened);
  const near = new Set(before.filter(isNear).map((spell) => spell.segment));
  if (near.size > 1) return FROM_NEITHER;
  const [only] = near;
  if (only !== undefined) return only;
  return before.some((spell) => spell.segment === segment) ? FROM_NEITHER : 0;

  function isNear({ until }: Spell): boolean {
    return opened - until < gapDays;
  }
}

function columnsOf(
  all: readonly Located[],
  firstDay: number,
  { lastDay }: AttemptOptions,
  hasTwoClocks: boolean,
): LoggedAttempts {
  // Filled by number: a column from a list of objects is several times as slow.
  const filled = <Column extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(
    column: Column,
    value: Value,
  ): Column => {
    all.forEach((located, row) => {
      column[row] = value(located.attempt, located);
    });
    return column;
  };
  const bytes = (value: Value) => filled(new Uint8Array(all.length), value);
  const days = (value: Value) => filled(new Float32Array(all.length), value);
  return {
    length: all.length,
    from: bytes((_, { origin }) => origin),
    to: bytes(({ segment }) => segment),
    form: bytes(({ product }) => product),
    opened: days(({ opened }) => opened - firstDay),
    wait: days(({ closed, opened }) => (closed ?? lastDay) - opened),
    outcome: bytes(({ ending }) => outcomes[ending]),
    priority: bytes(({ priority, wasAsked }) =>
      hasTwoClocks && !wasAsked ? LEVELS + priority : priority,
    ),
    refusals: bytes(({ refusals }) => Math.min(refusals, 255)),
    youth: filled(new Uint32Array(all.length), (_, { youth }) => youth),
    provider: filled(new Uint16Array(all.length), ({ provider }) =>
      provider < 0 ? NO_PROVIDER : provider,
    ),
    lostTo: bytes(({ ending }) => (ending === "withdrawn" ? LOST_TO.gaveUp : LOST_TO.none)),
    overlapDays: days((_, { overlap }) => overlap),
    authorisationDays: days(({ wasAsked, authorised, opened }) =>
      wasAsked && authorised !== null ? authorised - opened : 0,
    ),
  };
}
