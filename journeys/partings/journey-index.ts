/**
 * The journey log by youth and by provider group, to look one youth up and who held a place when.
 *
 * The rule this file keeps: it reads and never changes a log; rows of a youth come in order of their
 * beginning, and what was written first stands first.
 */
import { LOG_PHASE, NO_GROUP } from "../measures/journey-log.ts";
import { type JourneyLog, REASONS, type Reason } from "../measures/summary.ts";

/** A row of the log: a stretch of waiting or care, or a moment. */
export interface YouthRow {
  /** Care form; the number of forms for the local team, one more for outside youth care. */
  readonly place: number;
  readonly phase: "waiting" | "care" | "out";
  /** Days since the first day of the run. */
  readonly from: number;
  readonly until: number;
  readonly reason: Reason;
  readonly cost: number;
  readonly censored: boolean;
  /** Number of the provider group; null for none. */
  readonly group: number | null;
}

/** Who is in a place of a provider group, and since when. */
export interface Holder {
  readonly youth: number;
  readonly from: number;
  readonly until: number;
}

const PHASES = ["waiting", "care", "out"] as const;

/** Rows per key, one after another: `rows[start[key] .. start[key + 1]]`. */
interface Lists {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

export class JourneyIndex {
  readonly log: JourneyLog;
  private readonly numbers: Numbers;
  private readonly byYouth: Lists;
  private byGroup: Lists | null = null;

  /** @param beside the log whose numbers of youths are used; its own without one */
  constructor(log: JourneyLog, beside: JourneyLog = log) {
    this.log = log;
    this.numbers = numbersBeside(log, beside);
    this.byYouth = listed(log, log.people.known.length, (row) => log.youth[row] as number);
  }

  /** The place of a youth in this log; null for who is not in it. */
  placeOf(youth: number): number | null {
    const own = ownNumber(this.numbers, youth);
    return own >= 0 && own < this.log.people.known.length ? own : null;
  }

  /** The shared number of a youth of this log; below 0 for who is not in the log beside it. */
  numberOf(own: number): number {
    return sharedNumber(this.numbers, own);
  }

  /** Whether this youth came at all. */
  knows(youth: number): boolean {
    const own = this.placeOf(youth);
    return own !== null && this.log.people.known[own] === 1;
  }

  /** Rows of one youth, none for a number that nobody has. */
  rowsOf(youth: number): readonly YouthRow[] {
    const { start, rows } = this.byYouth;
    const own = this.placeOf(youth);
    if (own === null) return [];
    return [...rows.subarray(start[own] as number, start[own + 1] as number)].map((row) =>
      rowAt(this.log, row),
    );
  }

  /** Who holds a place of this group at the end of this instant, in order of coming. */
  holdersAt(group: number, day: number): readonly Holder[] {
    const { start, rows } = this.groups();
    const { youth, from, until, censored } = this.log;
    const found: Holder[] = [];
    for (let at = start[group] as number; at < (start[group + 1] as number); at += 1) {
      const row = rows[at] as number;
      if ((from[row] as number) > day) break;
      if ((until[row] as number) <= day && censored[row] === 0) continue;
      found.push({
        youth: sharedNumber(this.numbers, youth[row] as number),
        from: from[row] as number,
        until: until[row] as number,
      });
    }
    return found;
  }

  private groups(): Lists {
    const { log } = this;
    this.byGroup ??= listed(
      log,
      log.groups.length,
      (row) => (holds(log, row) ? log.group[row] : NO_GROUP) as number,
    );
    return this.byGroup;
  }
}

/**
 * How the numbers of two logs go together. Who could come later is the same child in both, at a number
 * that is shifted when one begins with more youths in care. Those in care on the first day go by the
 * number of the person; a log that does not say it has the same ones only when both begin alike.
 */
interface Numbers {
  readonly firstOwn: number;
  readonly firstShared: number;
  /** By own number of those of the first day; below 0 for who is not in the other log. */
  readonly shared: Int32Array;
  /** By shared number of those of the first day; below 0 for who is not in this log. */
  readonly own: Int32Array;
  /** Whether this is the log whose numbers are shared: it knows none below 0. */
  readonly isFirst: boolean;
}

function numbersBeside(log: JourneyLog, beside: JourneyLog): Numbers {
  const [firstOwn, firstShared] = [log.firstCandidate, beside.firstCandidate];
  const shared = Int32Array.from({ length: firstOwn }, (_, at) => -1 - at);
  const own = new Int32Array(firstShared).fill(-1);
  const join = (at: number, other: number): void => {
    shared[at] = other;
    own[other] = at;
  };
  const [people, others] = [log.people, beside.people];
  if (people.who !== undefined && others.who !== undefined) {
    const numbers = new Map<number, number>();
    for (let at = 0; at < firstShared; at += 1) numbers.set(others.who[at] as number, at);
    for (let at = 0; at < firstOwn; at += 1) {
      const other = numbers.get(people.who[at] as number);
      if (other !== undefined) join(at, other);
    }
  } else if (beginAlike(log, beside)) {
    for (let at = 0; at < firstOwn; at += 1) join(at, at);
  }
  return { firstOwn, firstShared, shared, own, isFirst: log === beside };
}

function beginAlike(log: JourneyLog, beside: JourneyLog): boolean {
  if (log.firstCandidate !== beside.firstCandidate) return false;
  for (let at = 0; at < log.firstCandidate; at += 1) {
    if (log.people.birth[at] !== beside.people.birth[at]) return false;
    if (log.people.municipality[at] !== beside.people.municipality[at]) return false;
  }
  return true;
}

/** Who is in one log only has a number below 0 in the other. */
function sharedNumber({ firstOwn, firstShared, shared }: Numbers, own: number): number {
  return own >= firstOwn ? own - firstOwn + firstShared : (shared[own] as number);
}

function ownNumber(numbers: Numbers, shared: number): number {
  const { firstOwn, firstShared, own, isFirst } = numbers;
  if (shared < 0) return isFirst ? -1 : -1 - shared;
  return shared >= firstShared ? shared - firstShared + firstOwn : (own[shared] as number);
}

/** A row in which a place is held: care, or kept after it until the next is free. */
function holds({ phase, reason, group }: JourneyLog, row: number): boolean {
  if (group[row] === NO_GROUP) return false;
  return phase[row] === LOG_PHASE.care || REASONS[reason[row] as number] === "blocked";
}

/** Rows by key, each list in order of beginning; rows with a key outside are in none. */
function listed(log: JourneyLog, keys: number, keyOf: (row: number) => number): Lists {
  const start = new Int32Array(keys + 1);
  for (let row = 0; row < log.length; row += 1) {
    const key = keyOf(row);
    if (key < keys) start[key + 1] = (start[key + 1] as number) + 1;
  }
  for (let key = 0; key < keys; key += 1) {
    start[key + 1] = (start[key + 1] as number) + (start[key] as number);
  }
  const next = start.slice();
  const rows = new Int32Array(start[keys] as number);
  for (let row = 0; row < log.length; row += 1) {
    const key = keyOf(row);
    if (key >= keys) continue;
    rows[next[key] as number] = row;
    next[key] = (next[key] as number) + 1;
  }
  for (let key = 0; key < keys; key += 1) {
    rows.subarray(start[key], start[key + 1]).sort((one, other) => earlier(log, one, other));
  }
  return { start, rows };
}

const earlier = ({ from, until }: JourneyLog, one: number, other: number): number =>
  (from[one] as number) - (from[other] as number) ||
  (until[one] as number) - (until[other] as number) ||
  one - other;

function rowAt(log: JourneyLog, row: number): YouthRow {
  const group = log.group[row] as number;
  return {
    place: log.place[row] as number,
    phase: PHASES[log.phase[row] as number] ?? "out",
    from: log.from[row] as number,
    until: log.until[row] as number,
    reason: REASONS[log.reason[row] as number] ?? "asked",
    cost: log.cost[row] as number,
    censored: log.censored[row] === 1,
    group: group === NO_GROUP ? null : group,
  };
}
