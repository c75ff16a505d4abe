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
  started: number;
  startedDays: number;
}

export interface BorderEndings {
  readonly moves: Readonly<Group>;
  readonly direct: Readonly<Group>;
}

/** Counts one border; days are means over those who started. */
export function endingsAt(
  { length, from, to, outcome, wait }: LoggedAttempts,
  origin: number,
  target: number,
): BorderEndings {
  const [moves, direct] = [nobody(), nobody()];
  for (let row = 0; row < length; row++) {
    const isMove = from[row] === origin;
    if (to[row] !== target || !(isMove || from[row] === 0)) continue;
    const lost = outcome[row] === OUTCOME.lost ? 1 : 0;
    count(isMove ? moves : direct, lost, outcome[row] === OUTCOME.started, wait[row] as number);
  }
  return { moves, direct };
}

function nobody(): Group {
  return { attempts: 0, withdrawn: 0, started: 0, startedDays: 0 };
}

function count(group: Group, lost: number, isStarted: boolean, days: number): void {
  group.attempts++;
  group.withdrawn += lost;
  if (!isStarted) return;
  group.startedDays = (group.startedDays * group.started + days) / (group.started + 1);
  group.started++;
}
