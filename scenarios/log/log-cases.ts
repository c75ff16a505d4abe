/**
 * What happened to one youth, from the events of a log: spells of care, and attempts to start one.
 *
 * The rule this file keeps: an attempt opens when care is asked for, or when it is authorised and
 * nobody asked before, and closes at the first start, withdrawal or the end of the log. Care that
 * begins without either is no attempt: nobody knows how long it was waited for.
 */
import { LOG_EVENTS } from "./log-mapping.ts";
import type { EventLog, LoggedEvent } from "./read-log.ts";

/** Care that was given; open ends reach beyond the log. */
export interface Spell {
  readonly segment: number;
  readonly product: number;
  readonly request: number;
  readonly provider: number;
  readonly from: number;
  until: number;
}

export type Ending = "started" | "withdrawn" | "still-waiting";

export interface CaseAttempt {
  readonly segment: number;
  readonly product: number;
  readonly request: number;
  readonly priority: number;
  /** Origin as the log gives it; -1 where it does not. */
  readonly from: number;
  readonly opened: number;
  /** False when the attempt is only known from its authorisation. */
  readonly wasAsked: boolean;
  authorised: number | null;
  refusals: number;
  closed: number | null;
  ending: Ending;
  provider: number;
}

/** What could not be used, in events. */
export interface LeftOut {
  /** Starts that nobody asked for and nobody authorised. */
  startsWithoutRequest: number;
  /** Stops of care of which the start is before the log; the care itself is used. */
  stopsWithoutStart: number;
  /** Stops of which the request is there and the start is not: that request is no attempt. */
  requestsWithoutStart: number;
  /** Requests or authorisations that came after the care had begun. */
  askedAfterStart: number;
  /** Refusals and withdrawals of what was not asked for. */
  answersWithoutRequest: number;
  /** Rows that say what a row before them says; they count once. */
  repeatedRows: number;
}

/** Where in the file something was left out: its first lines. */
export type LeftOutLines = Record<keyof LeftOut, number[]>;

/** Lines that are kept of each kind: one more than is told, to know that there are more. */
const MOST_LINES = 4;

/** Counts what is left out, with the first lines of each kind. */
export class LeftOutRows {
  readonly counts: LeftOut = {
    startsWithoutRequest: 0,
    stopsWithoutStart: 0,
    requestsWithoutStart: 0,
    askedAfterStart: 0,
    answersWithoutRequest: 0,
    repeatedRows: 0,
  };
  readonly lines: LeftOutLines = {
    startsWithoutRequest: [],
    stopsWithoutStart: [],
    requestsWithoutStart: [],
    askedAfterStart: [],
    answersWithoutRequest: [],
    repeatedRows: [],
  };

  /** The different youths of each kind: events come in youth after youth. */
  readonly youths: LeftOut = { ...this.counts };
  private readonly lastYouth = new Map<keyof LeftOut, number>();

  add(reason: keyof LeftOut, { line, youth }: LoggedEvent): void {
    this.counts[reason]++;
    if (this.lastYouth.get(reason) !== youth) this.youths[reason]++;
    this.lastYouth.set(reason, youth);
    const lines = this.lines[reason];
    lines.push(line);
    lines.sort((a, b) => a - b);
    if (lines.length > MOST_LINES) lines.pop();
  }
}

export interface LogCase {
  readonly attempts: readonly CaseAttempt[];
  readonly spells: readonly Spell[];
}

/** Care that began so many days before its request belongs to it: the message came late. */
const LATE_MESSAGE_DAYS = 60;

/** The events of a log by youth, and within a youth by day; on one day in the order of a case. */
export function eventsByYouth(log: EventLog): readonly (readonly LoggedEvent[])[] {
  const cases: LoggedEvent[][] = Array.from({ length: log.youths }, () => []);
  for (const event of log.events) cases[event.youth]?.push(event);
  // Most files are in order of day already.
  for (const own of cases) if (!isInOrder(own)) own.sort(inOrder);
  return cases;
}

function isInOrder(events: readonly LoggedEvent[]): boolean {
  let before = events[0];
  for (const event of events) {
    if (before !== undefined && inOrder(before, event) > 0) return false;
    before = event;
  }
  return true;
}

function inOrder(one: LoggedEvent, other: LoggedEvent): number {
  return one.day - other.day || one.event - other.event;
}

/** Follows one youth through the log. @param left - is counted up with what could not be used */
export function followCase(events: readonly LoggedEvent[], left: LeftOutRows): LogCase {
  const follower = new CaseFollower(left);
  let today: LoggedEvent[] = [];
  for (const event of events) {
    if (today[0]?.day !== event.day) today = [];
    if (isRepeated(today, event)) left.add("repeatedRows", event);
    else follower.take(event);
    today.push(event);
  }
  return { attempts: follower.attempts, spells: follower.spells };
}

/** Whether a row before says all that this one says. Refusals can be two on a day. */
function isRepeated(before: readonly LoggedEvent[], event: LoggedEvent): boolean {
  if (LOG_EVENTS[event.event] === "refused" && event.request < 0) return false;
  return before.some((other) => isSame(other, event));
}

function isSame(one: LoggedEvent, other: LoggedEvent): boolean {
  return (
    one.event === other.event &&
    one.segment === other.segment &&
    one.product === other.product &&
    one.request === other.request &&
    one.provider === other.provider &&
    one.priority === other.priority &&
    one.from === other.from
  );
}

interface Care {
  readonly segment: number;
  readonly product: number;
  readonly request: number;
}

/** The oldest of the same request, or where either has none of the same product. */
function same<T extends Care>(list: readonly T[], care: Care): T | undefined {
  const byRequest = list.find(({ request }) => request >= 0 && request === care.request);
  return byRequest ?? untied(list, care).find(({ product }) => product === care.product);
}

/** The one that an answer is about: the same care, or else care of the same segment. */
function about<T extends Care>(list: readonly T[], care: Care): T | undefined {
  return same(list, care) ?? untied(list, care).find(({ segment }) => segment === care.segment);
}

/** Those that no request ties to anything else. */
function untied<T extends Care>(list: readonly T[], care: Care): readonly T[] {
  return list.filter(({ request }) => request < 0 || care.request < 0);
}

class CaseFollower {
  attempts: CaseAttempt[] = [];
  readonly spells: Spell[] = [];
  private readonly left: LeftOutRows;
  private waiting: CaseAttempt[] = [];
  private running: Spell[] = [];

  constructor(left: LeftOutRows) {
    this.left = left;
  }

  take(event: LoggedEvent): void {
    const kind = LOG_EVENTS[event.event];
    if (kind === "asked") this.ask(event, true);
    else if (kind === "authorised") this.authorise(event);
    else if (kind === "started") this.start(event);
    else if (kind === "stopped") this.stop(event);
    else this.answer(event, kind === "refused");
  }

  private ask(event: LoggedEvent, wasAsked: boolean): void {
    if (same(this.waiting, event) !== undefined) return;
    if (this.beganBefore(event)) {
      this.left.add("askedAfterStart", event);
      return;
    }
    const { segment, product, request, priority, from, day } = event;
    const attempt: CaseAttempt = {
      segment,
      product,
      request,
      priority,
      from,
      wasAsked,
      opened: day,
      authorised: wasAsked ? null : day,
      refusals: 0,
      closed: null,
      ending: "still-waiting",
      provider: -1,
    };
    this.waiting.push(attempt);
    this.attempts.push(attempt);
  }

  /** Care of this request, or lately begun care of this product without one, is already there. */
  private beganBefore(event: LoggedEvent): boolean {
    return this.running.some(({ request, product, from }) =>
      event.request >= 0 && request >= 0
        ? request === event.request
        : product === event.product && event.day - from <= LATE_MESSAGE_DAYS,
    );
  }

  private authorise(event: LoggedEvent): void {
    const open = this.waiting.filter(({ authorised }) => authorised === null);
    const attempt = about(open, event);
    if (attempt === undefined) this.ask(event, false);
    else attempt.authorised = event.day;
  }

  private start(event: LoggedEvent): void {
    const { segment, product, request, provider, day } = event;
    const attempt = about(this.waiting, event);
    if (attempt === undefined) this.left.add("startsWithoutRequest", event);
    else this.close(attempt, day, "started", provider);
    const spell = {
      segment,
      product,
      request,
      provider,
      from: day,
      until: Number.POSITIVE_INFINITY,
    };
    this.spells.push(spell);
    this.running.push(spell);
  }

  private stop(event: LoggedEvent): void {
    const spell = about(this.running, event);
    if (spell !== undefined) {
      spell.until = event.day;
      this.running = this.running.filter((other) => other !== spell);
      return;
    }
    const { segment, product, request, provider, day } = event;
    const asked = this.waiting.find((own) => own.request >= 0 && own.request === request);
    this.left.add(asked === undefined ? "stopsWithoutStart" : "requestsWithoutStart", event);
    if (asked !== undefined) this.drop(asked);
    const from = asked?.opened ?? Number.NEGATIVE_INFINITY;
    this.spells.push({ segment, product, request, provider, from, until: day });
  }

  /** Its care began, on a day that nobody wrote down: it waits no more, and no wait of it is known. */
  private drop(attempt: CaseAttempt): void {
    const isOther = (own: CaseAttempt) => own !== attempt;
    this.waiting = this.waiting.filter(isOther);
    this.attempts = this.attempts.filter(isOther);
  }

  /** A refusal leaves the attempt open; a withdrawal closes it. */
  private answer(event: LoggedEvent, isRefusal: boolean): void {
    const attempt = about(this.waiting, event);
    if (attempt === undefined) this.left.add("answersWithoutRequest", event);
    else if (isRefusal) attempt.refusals++;
    else this.close(attempt, event.day, "withdrawn", -1);
  }

  private close(attempt: CaseAttempt, day: number, ending: Ending, provider: number): void {
    attempt.closed = day;
    attempt.ending = ending;
    attempt.provider = provider;
    this.waiting = this.waiting.filter((other) => other !== attempt);
  }
}
