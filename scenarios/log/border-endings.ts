/**
 * Who withdrew at a border of a log, beside direct entries, and how long those who started waited.
 *
 * The rule this file keeps: it counts, with the youths it counts; whether more withdraw than chance would
 * have it is for the test of the border (`pWithdrawn`) to say.
 */
import { type LoggedAttempts, OUTCOME } from "#journeys";
import type { Split } from "./shown-counts.ts";
import { SplitTally, YouthTally } from "./youth-tally.ts";

/** Moves over one border, or direct entries into the same segment. */
export interface Group {
  readonly all: YouthTally;
  readonly withdrawn: Split;
  readonly refused: Split;
  /** Known from their authorisation only. */
  readonly authorised: Split;
  readonly started: Split;
  /** Mean days of those who started. */
  readonly startedDays: number;
  /** The care that is left still ran after the request; its end is not known. */
  readonly ranOn: Split;
  readonly endUnknown: Split;
  /** Either of the two. */
  readonly atCare: Split;
}

export interface BorderEndings {
  readonly moves: Group;
  readonly direct: Group;
  /** Moves inside the segment that is left. */
  readonly inside: YouthTally;
}

/**
 * Counts one border.
 *
 * @param levels - of the waiting list; classes from there on are of who was never asked for
 */
export function endingsAt(
  attempts: LoggedAttempts,
  origin: number,
  target: number,
  levels: number,
): BorderEndings {
  const { length, from, to } = attempts;
  const [moves, direct] = [new GroupTally(attempts, levels), new GroupTally(attempts, levels)];
  const inside = new YouthTally();
  for (let row = 0; row < length; row++) {
    if (from[row] === origin && to[row] === origin) inside.add(youthAt(attempts, row));
    if (to[row] !== target) continue;
    if (from[row] === origin) moves.add(row);
    else if (from[row] === 0) direct.add(row);
  }
  return { moves, direct, inside };
}

/** Without codes of youths each attempt is of another one. */
export function youthAt({ youth }: LoggedAttempts, row: number): number {
  return youth?.[row] ?? row;
}

class GroupTally implements Group {
  readonly all = new YouthTally();
  readonly withdrawn = new SplitTally();
  readonly refused = new SplitTally();
  readonly authorised = new SplitTally();
  readonly started = new SplitTally();
  readonly ranOn = new SplitTally();
  readonly endUnknown = new SplitTally();
  readonly atCare = new SplitTally();
  private days = 0;
  private readonly attempts: LoggedAttempts;
  private readonly levels: number;

  constructor(attempts: LoggedAttempts, levels: number) {
    this.attempts = attempts;
    this.levels = levels;
  }

  get startedDays(): number {
    return this.days / this.started.part.count;
  }

  add(row: number): void {
    const { outcome, refusals, priority, wait, overlapDays } = this.attempts;
    const youth = youthAt(this.attempts, row);
    const hasStarted = outcome[row] === OUTCOME.started;
    const overlap = overlapDays?.[row] ?? 0;
    this.all.add(youth);
    this.withdrawn.add(youth, outcome[row] === OUTCOME.lost);
    this.refused.add(youth, (refusals?.[row] ?? 0) > 0);
    this.authorised.add(youth, (priority?.[row] ?? 0) >= this.levels);
    this.started.add(youth, hasStarted);
    this.ranOn.add(youth, overlap > 0);
    this.endUnknown.add(youth, Number.isNaN(overlap));
    this.atCare.add(youth, overlap !== 0);
    if (hasStarted) this.days += wait[row] as number;
  }
}
