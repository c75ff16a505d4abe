/**
 * Where a youth is on a day, read out of a journey log.
 *
 * The rule this file keeps: one youth is in one place. Care goes before waiting and a heavier place
 * before a lighter one; who has left, or has not asked yet, is there too.
 */
import { type JourneyLog, PLACES } from "#journeys";
import { logPhase } from "../youths/journey-profiles.ts";

/** Places with care and a waiting list, heaviest first: the order of the segments, then the team. */
export const TANKS: readonly string[] = PLACES;
export const TANK_COUNT = TANKS.length;

const CARE = 1;
const WAITING = CARE + TANK_COUNT;
const OUT = WAITING + TANK_COUNT;

/** Codes of places: not asked yet, in care, waiting, out of youth care. */
export const STOCK = {
  notYet: 0,
  care: CARE,
  waiting: WAITING,
  out: OUT,
  /** Waiting with light help meanwhile; counts as waiting wherever only that is asked. */
  bridged: OUT + 1,
} as const;

/** Ids of the places by code; the codes of `bridged` have none of their own. */
export const STOCK_PLACES: readonly string[] = [
  "not-yet",
  ...TANKS,
  ...TANKS.map((tank) => `waiting:${tank}`),
  "out",
];

/** Ids by code, those who wait with light help included. */
export const STOCK_CODES: readonly string[] = [
  ...STOCK_PLACES,
  ...TANKS.map((tank) => `bridged:${tank}`),
];

/** The place of a code, with or without light help. */
export function placeOfCode(code: number): number {
  return code >= STOCK.bridged ? code - STOCK.bridged + STOCK.waiting : code;
}

/** What the codes of a log mean. */
export interface LogReading {
  /** Tank by index of `JourneyLog.place`; NO_TANK outside youth care. */
  readonly tankOf: readonly number[];
  /** Codes of the reasons of a place that is kept, and of light help during a wait. */
  readonly blocked: number;
  readonly bridging: number;
}

/** No place of youth care: lighter than any. */
export const NO_TANK = TANKS.length;

/** The columns of a log that tell where somebody is. */
export type LogColumns = Pick<
  JourneyLog,
  "length" | "youth" | "place" | "phase" | "from" | "until" | "reason"
> & { readonly people: Pick<JourneyLog["people"], "known" | "firstAsked"> };

export const STRETCH = { none: 0, care: 1, waiting: 2, bridge: 3 } as const;
export type Stretch = (typeof STRETCH)[keyof typeof STRETCH];

/** What kind of time a row of the log is. A place that is kept is care: it is paid and in use. */
export function stretchOf(log: LogColumns, row: number, reading: LogReading): Stretch {
  const phase = log.phase[row] as number;
  if (phase === logPhase.out || (log.until[row] as number) <= (log.from[row] as number)) {
    return STRETCH.none;
  }
  const reason = log.reason[row] as number;
  if (phase === logPhase.care) return reason === reading.bridging ? STRETCH.bridge : STRETCH.care;
  return reason === reading.blocked ? STRETCH.care : STRETCH.waiting;
}

/** The code of a place from the heaviest care, the heaviest wait, and light help. */
export function codeOf(care: number, waiting: number, isBridged: boolean, isSeen: boolean): number {
  if (care < NO_TANK) return STOCK.care + care;
  if (waiting < NO_TANK) return (isBridged ? STOCK.bridged : STOCK.waiting) + waiting;
  return isSeen ? STOCK.out : STOCK.notYet;
}

/** Everybody on one day, by youth number. */
export interface DayStock {
  /** Code of the place; `STOCK.notYet` also for who never comes. */
  readonly code: Uint8Array;
  /** Requests on the waiting list, by tank. */
  readonly requests: Float64Array;
  /** Care that runs, by tank. */
  readonly running: Float64Array;
}

/** Heaviest care and wait of every youth on a day, and what runs and is asked. */
interface DayNotes extends Omit<DayStock, "code"> {
  readonly care: Uint8Array;
  readonly waiting: Uint8Array;
  readonly bridged: Uint8Array;
}

function noteRow(notes: DayNotes, log: LogColumns, row: number, reading: LogReading): void {
  const youth = log.youth[row] as number;
  const stretch = stretchOf(log, row, reading);
  const tank = reading.tankOf[log.place[row] as number] as number;
  if (stretch === STRETCH.none || tank === NO_TANK) return;
  if (stretch === STRETCH.bridge) {
    notes.bridged[youth] = 1;
    return;
  }
  const isCare = stretch === STRETCH.care;
  const heaviest = isCare ? notes.care : notes.waiting;
  heaviest[youth] = Math.min(heaviest[youth] as number, tank);
  const count = isCare ? notes.running : notes.requests;
  count[tank] = (count[tank] as number) + 1;
}

/**
 * Where everybody is at the beginning of a day, counted from the first day of the run: before
 * whatever that day brings, as the books of the run count on the first of a month.
 */
export function stockOn(log: LogColumns, reading: LogReading, day: number): DayStock {
  const { known, firstAsked } = log.people;
  const notes: DayNotes = {
    care: new Uint8Array(known.length).fill(NO_TANK),
    waiting: new Uint8Array(known.length).fill(NO_TANK),
    bridged: new Uint8Array(known.length),
    requests: new Float64Array(TANK_COUNT),
    running: new Float64Array(TANK_COUNT),
  };
  const seen = Uint8Array.from(firstAsked, (asked) => (asked < day ? 1 : 0));
  for (let row = 0; row < log.length; row += 1) {
    if ((log.from[row] as number) >= day) continue;
    seen[log.youth[row] as number] = 1;
    if (day <= (log.until[row] as number)) noteRow(notes, log, row, reading);
  }
  const code = seen.map((one, youth) => {
    const [care, waiting] = [notes.care[youth] as number, notes.waiting[youth] as number];
    const isSeen = one === 1 && known[youth] === 1;
    return codeOf(care, waiting, notes.bridged[youth] === 1, isSeen);
  });
  return { code, requests: notes.requests, running: notes.running };
}
