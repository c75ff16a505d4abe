/**
 * Attempts put in order for counting: by who is compared with whom, and within that by time.
 *
 * The rule this file keeps: an attempt is followed until it starts, until the run ends or until tau
 * days, whichever is first. Who gives up, or is helped elsewhere, has not started and stays counted
 * as not started for as long as we could have known. Who comes of age is followed until then: a
 * birthday is known beforehand and is no border's doing, and movers are older than direct entries.
 */
import { LOST_TO } from "../../measures/attempts.ts";
import { type AttemptColumns, SEGMENT_COUNT } from "../../measures/summary.ts";

/** Origins of an attempt: 0 a direct entry, 1 to 5 the segment that is left. */
export const ORIGINS = SEGMENT_COUNT + 1;
/** Groups are [to][origin], flat; the last holds attempts that are in neither comparison. */
const GROUPS = SEGMENT_COUNT * ORIGINS;

const STARTED = 1;
const CENSORED = 0;
const GAVE_UP = 2;

export interface TableOptions {
  readonly tauDays: number;
  readonly periodDays: number;
  /** Number of levels of the waiting lists; `priority` runs from 0 to one less. */
  readonly classes: number;
  /** Last day of the run; read from the attempts that still wait when absent. */
  readonly lastDay?: number;
}

/** Attempts in one order: `start[b]` to `start[b + 1]` are those of bucket b, earliest first. */
export interface OrderedAttempts {
  readonly start: Uint32Array;
  /** Which attempt stands here. */
  readonly row: Uint32Array;
  readonly time: Float32Array;
  /** 1 started at `time`, 0 not started by then. */
  readonly event: Uint8Array;
}

export interface AttemptTable {
  readonly length: number;
  /** [attempt]: group, see `groupOf`. */
  readonly group: Uint8Array;
  /** [attempt]: stratum of the comparison with direct entries: segment, form, period, class. */
  readonly stratum: Uint32Array;
  /** All strata, and those of one segment; they are numbered segment by segment. */
  readonly strata: number;
  readonly strataOfSegment: number;
  /** [attempt]: stratum of the comparison with moves inside: period and class. */
  readonly season: Uint32Array;
  readonly seasons: number;
  readonly byGroup: OrderedAttempts;
  /** Buckets are [stratum][origin], flat. */
  readonly byStratum: OrderedAttempts;
}

/** The bucket of attempts from an origin (0 direct, 1 to 5) into a segment (1 to 5). */
export function groupOf(from: number, to: number): number {
  return (to - 1) * ORIGINS + from;
}

/** Puts the attempts of one replication of one design in order; linear in their number. */
export function tabulate(attempts: AttemptColumns, options: TableOptions): AttemptTable {
  const { length } = attempts;
  const group = groupsOf(attempts);
  const { season, seasons } = seasonsOf(attempts, options);
  const { stratum, strata } = strataOf(attempts, season, seasons);
  const { time, event } = followed(attempts, options);
  const byTime = orderByTime(time);
  const bucket = new Uint32Array(length);
  for (let row = 0; row < length; row++) bucket[row] = group[row]!;
  const byGroup = inBuckets(byTime, bucket, GROUPS, { time, event });
  for (let row = 0; row < length; row++) {
    const outside = group[row] === GROUPS;
    bucket[row] = outside ? strata * ORIGINS : stratum[row]! * ORIGINS + attempts.from[row]!;
  }
  const byStratum = inBuckets(byTime, bucket, strata * ORIGINS, { time, event });
  const strataOfSegment = strata / SEGMENT_COUNT;
  return { length, group, stratum, strata, strataOfSegment, season, seasons, byGroup, byStratum };
}

function groupsOf({ length, from, to }: AttemptColumns): Uint8Array {
  const group = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const known = from[row]! < ORIGINS && to[row]! >= 1 && to[row]! <= SEGMENT_COUNT;
    group[row] = known ? groupOf(from[row]!, to[row]!) : GROUPS;
  }
  return group;
}

function seasonsOf(
  { length, opened, priority }: AttemptColumns,
  { periodDays, classes }: TableOptions,
): { season: Uint32Array; seasons: number } {
  const season = new Uint32Array(length);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < length; row++) {
    const period = Math.floor(opened[row]! / periodDays);
    if (period < first) first = period;
    if (period > last) last = period;
  }
  for (let row = 0; row < length; row++) {
    const period = Math.floor(opened[row]! / periodDays) - first;
    season[row] = period * classes + Math.min(priority[row]!, classes - 1);
  }
  return { season, seasons: length === 0 ? 0 : (last - first + 1) * classes };
}

function strataOf(
  { length, form, to }: AttemptColumns,
  season: Uint32Array,
  seasons: number,
): { stratum: Uint32Array; strata: number } {
  let forms = 0;
  for (let row = 0; row < length; row++) forms = Math.max(forms, form[row]! + 1);
  const stratum = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const segment = Math.min(Math.max(to[row]!, 1), SEGMENT_COUNT) - 1;
    stratum[row] = (segment * forms + form[row]!) * seasons + season[row]!;
  }
  return { stratum, strata: SEGMENT_COUNT * forms * seasons };
}

function followed(
  attempts: AttemptColumns,
  options: TableOptions,
): { time: Float32Array; event: Uint8Array } {
  const { length, opened, wait, outcome, lostTo } = attempts;
  const { tauDays } = options;
  const lastDay = options.lastDay ?? lastDayOf(attempts);
  const time = new Float32Array(length);
  const event = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    let days = Math.max(0, wait[row]!);
    const isStillOwed = outcome[row] === GAVE_UP && lostTo[row] !== LOST_TO.adult;
    if (isStillOwed) days = Math.max(days, lastDay - opened[row]!);
    if (outcome[row] === STARTED && days <= tauDays) event[row] = 1;
    time[row] = Math.min(days, tauDays);
  }
  return { time, event };
}

/** Who still waits does so on the last day; when nobody does, nothing was cut off. */
function lastDayOf({ length, opened, wait, outcome }: AttemptColumns): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < length; row++) {
    if (outcome[row] === CENSORED) last = Math.max(last, opened[row]! + wait[row]!);
  }
  return last === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : last;
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Rows by time, by radix: floats of 0 and more have the order of their bits. */
function orderByTime(time: Float32Array): Uint32Array {
  const bits = new Uint32Array(time.buffer, time.byteOffset, time.length);
  let order = new Uint32Array(time.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  let next = new Uint32Array(time.length);
  const place = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    place.fill(0);
    for (let row = 0; row < bits.length; row++) {
      place[(bits[row]! >>> shift) & (DIGITS - 1)]! += 1;
    }
    let before = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const here = place[digit]!;
      place[digit] = before;
      before += here;
    }
    for (let at = 0; at < order.length; at++) {
      const row = order[at]!;
      const digit = (bits[row]! >>> shift) & (DIGITS - 1);
      next[place[digit]!++] = row;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** A stable counting sort of an order into buckets; bucket numbers from `buckets` on are left out. */
function inBuckets(
  order: Uint32Array,
  bucket: Uint32Array,
  buckets: number,
  { time, event }: { time: Float32Array; event: Uint8Array },
): OrderedAttempts {
  const start = new Uint32Array(buckets + 2);
  for (const at of bucket) start[Math.min(at, buckets) + 1]! += 1;
  for (let at = 0; at < buckets; at++) start[at + 1]! += start[at]!;
  const size = start[buckets]!;
  const place = start.slice(0, buckets);
  const row = new Uint32Array(size);
  const sortedTime = new Float32Array(size);
  const sortedEvent = new Uint8Array(size);
  for (let rank = 0; rank < order.length; rank++) {
    const attempt = order[rank]!;
    const at = bucket[attempt]!;
    if (at >= buckets) continue;
    const slot = place[at]!++;
    row[slot] = attempt;
    sortedTime[slot] = time[attempt]!;
    sortedEvent[slot] = event[attempt]!;
  }
  return { start, row, time: sortedTime, event: sortedEvent };
}
