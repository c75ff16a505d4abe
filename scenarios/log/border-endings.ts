/**
 * Who withdrew at a border of a log, beside direct entries, and how long those who started waited.
 *
 * The rule this file keeps: it counts; whether more withdraw than chance would have it is for the test of
 * the border (`pWithdrawn`) to say.
 */
import { type LoggedAttempts, OUTCOME } from "#journeys";

/** Moves over one border, or direct entries into the same segment. */
interface Group {
  attempts: number;
  withdrawn: number;
  refused: number;
  /** Known from their authorisation only. */
  authorised: number;
  started: number;
  startedDays: number;
}

export interface BorderEndings {
  readonly moves: Readonly<Group>;
  readonly direct: Readonly<Group>;
}

/**
 * Counts one border; days are means over those who started.
 *
 * @param levels - of the waiting list; classes from there on are of who was never asked for
 */
export function endingsAt(
  attempts: LoggedAttempts,
  origin: number,
  target: number,
  levels: number,
): BorderEndings {
  const { length, from, to, priority } = attempts;
  const [moves, direct] = [nobody(), nobody()];
  for (let row = 0; row < length; row++) {
    const isMove = from[row] === origin;
    if (to[row] !== target || !(isMove || from[row] === 0)) continue;
    const group = isMove ? moves : direct;
    if ((priority?.[row] ?? 0) >= levels) group.authorised++;
    addEnding(group, attempts, row);
  }
  return { moves, direct };
}

function addEnding(group: Group, { outcome, refusals, wait }: LoggedAttempts, row: number): void {
  group.attempts++;
  if (outcome[row] === OUTCOME.lost) group.withdrawn++;
  if ((refusals?.[row] ?? 0) > 0) group.refused++;
  if (outcome[row] === OUTCOME.started) addStart(group, wait[row] as number);
}

function nobody(): Group {
  return { attempts: 0, withdrawn: 0, refused: 0, authorised: 0, started: 0, startedDays: 0 };
}

function addStart(group: Group, days: number): void {
  group.startedDays = (group.startedDays * group.started + days) / (group.started + 1);
  group.started++;
}
