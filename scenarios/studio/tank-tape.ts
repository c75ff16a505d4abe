/**
 * Where every youth is on every day, as the changes from one day to the next.
 *
 * The rule this file keeps: at any day the tape gives the same place to every youth as a count of the
 * log on that day (`stockOn`).
 */
import {
  codeOf,
  type LogColumns,
  type LogReading,
  NO_TANK,
  STOCK,
  STRETCH,
  stretchOf,
  TANK_COUNT,
} from "../results/pathways/stock-places.ts";
import type { TapeDesign } from "../results/types.ts";

/** Rows of a log, gathered by youth: those of youth n stand from `start[n]` up to `start[n + 1]`. */
interface ByYouth {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

function byYouth(log: LogColumns): ByYouth {
  const size = log.people.known.length;
  const start = new Uint32Array(size + 1);
  for (let row = 0; row < log.length; row += 1) bump(start, (log.youth[row] as number) + 1, 1);
  for (let youth = 0; youth < size; youth += 1) bump(start, youth + 1, start[youth] as number);
  const next = start.slice();
  const rows = new Uint32Array(log.length);
  for (let row = 0; row < log.length; row += 1) {
    const youth = log.youth[row] as number;
    rows[next[youth] as number] = row;
    bump(next, youth, 1);
  }
  return { start, rows };
}

function bump(column: Uint32Array | Int32Array, at: number, amount: number): void {
  column[at] = (column[at] as number) + amount;
}

/** The first day that begins after a moment: what happens on a day is seen at the next beginning. */
const dayAfter = (moment: number): number => Math.max(0, Math.floor(moment) + 1);

/** Changes in the order in which they are found; grows as needed. */
class Changes {
  length = 0;
  day = new Uint16Array(4096);
  youth = new Uint32Array(4096);
  from = new Uint8Array(4096);
  to = new Uint8Array(4096);

  add(day: number, youth: number, from: number, to: number): void {
    if (this.length === this.day.length) this.grow();
    const at = this.length++;
    this.day[at] = day;
    this.youth[at] = youth;
    this.from[at] = from;
    this.to[at] = to;
  }

  private grow(): void {
    const longer = <Column extends Uint8Array | Uint16Array | Uint32Array>(
      column: Column,
      made: Column,
    ): Column => {
      made.set(column);
      return made;
    };
    const size = this.day.length * 2;
    this.day = longer(this.day, new Uint16Array(size));
    this.youth = longer(this.youth, new Uint32Array(size));
    this.from = longer(this.from, new Uint8Array(size));
    this.to = longer(this.to, new Uint8Array(size));
  }
}

/** The stretches of one youth in whole days, used again for each youth. */
class Days {
  length = 0;
  readonly from: number[] = [];
  readonly until: number[] = [];
  readonly kind: number[] = [];
  readonly tank: number[] = [];
  /** First day on which anything is known; Infinity when nothing is. */
  seen = Number.POSITIVE_INFINITY;

  begin(asked: number): void {
    this.length = 0;
    this.seen = dayAfter(asked);
  }

  add(from: number, until: number, kind: number, tank: number): void {
    const at = this.length++;
    this.from[at] = from;
    this.until[at] = until;
    this.kind[at] = kind;
    this.tank[at] = tank;
  }

  /** Where this youth is on a day. */
  codeOn(day: number): number {
    let care = NO_TANK;
    let waiting = NO_TANK;
    let isBridged = false;
    for (let at = 0; at < this.length; at += 1) {
      if ((this.from[at] as number) > day || day >= (this.until[at] as number)) continue;
      const tank = this.tank[at] as number;
      const kind = this.kind[at] as number;
      if (kind === STRETCH.bridge) isBridged = true;
      else if (kind === STRETCH.care) care = Math.min(care, tank);
      else waiting = Math.min(waiting, tank);
    }
    return codeOf(care, waiting, isBridged, this.seen <= day);
  }

  /** Days on which something may change, in order. */
  turns(last: number): readonly number[] {
    const all = [this.seen];
    for (let at = 0; at < this.length; at += 1) {
      all.push(this.from[at] as number, this.until[at] as number);
    }
    const inside = all.filter((day) => day >= 0 && day < last);
    return inside.sort((one, other) => one - other);
  }
}

function readYouth(
  days: Days,
  youth: number,
  log: LogColumns,
  rows: ByYouth,
  reading: LogReading,
): void {
  days.begin(log.people.firstAsked[youth] as number);
  const end = rows.start[youth + 1] as number;
  for (let at = rows.start[youth] as number; at < end; at += 1) {
    const row = rows.rows[at] as number;
    const from = dayAfter(log.from[row] as number);
    days.seen = Math.min(days.seen, from);
    const tank = reading.tankOf[log.place[row] as number] as number;
    const kind = stretchOf(log, row, reading);
    const until = dayAfter(log.until[row] as number);
    if (kind !== STRETCH.none && tank !== NO_TANK && until > from)
      days.add(from, until, kind, tank);
  }
}

function changesOf(log: LogColumns, reading: LogReading, last: number): Changes {
  const rows = byYouth(log);
  const changes = new Changes();
  const days = new Days();
  for (let youth = 0; youth < log.people.known.length; youth += 1) {
    if (log.people.known[youth] !== 1) continue;
    readYouth(days, youth, log, rows, reading);
    let before: number = STOCK.notYet;
    for (const day of days.turns(last)) {
      const code = days.codeOn(day);
      if (code === before) continue;
      changes.add(day, youth, before, code);
      before = code;
    }
  }
  return changes;
}

/** Requests on the waiting list on every day, [tank × days + day]. */
function requestsOf(log: LogColumns, reading: LogReading, days: number): Uint32Array {
  const change = new Int32Array(TANK_COUNT * (days + 1));
  for (let row = 0; row < log.length; row += 1) {
    const tank = reading.tankOf[log.place[row] as number] as number;
    if (tank === NO_TANK || stretchOf(log, row, reading) !== STRETCH.waiting) continue;
    const from = dayAfter(log.from[row] as number);
    const until = Math.min(days, dayAfter(log.until[row] as number));
    if (until <= from) continue;
    bump(change, tank * (days + 1) + from, 1);
    bump(change, tank * (days + 1) + until, -1);
  }
  const requests = new Uint32Array(TANK_COUNT * days);
  for (let tank = 0; tank < TANK_COUNT; tank += 1) {
    let open = 0;
    for (let day = 0; day < days; day += 1) {
      open += change[tank * (days + 1) + day] as number;
      requests[tank * days + day] = open;
    }
  }
  return requests;
}

/** The tape of one design, `days` days long. */
export function tapeDesign(
  id: string,
  log: LogColumns,
  reading: LogReading,
  days: number,
): TapeDesign {
  const found = changesOf(log, reading, days);
  const start = new Uint32Array(days + 1);
  for (let at = 0; at < found.length; at += 1) bump(start, (found.day[at] as number) + 1, 1);
  for (let day = 0; day < days; day += 1) bump(start, day + 1, start[day] as number);
  const next = start.slice();
  const youth = new Uint32Array(found.length);
  const from = new Uint8Array(found.length);
  const to = new Uint8Array(found.length);
  for (let at = 0; at < found.length; at += 1) {
    const day = found.day[at] as number;
    const place = next[day] as number;
    next[day] = place + 1;
    youth[place] = found.youth[at] as number;
    from[place] = found.from[at] as number;
    to[place] = found.to[at] as number;
  }
  const size = log.people.known.length;
  return { id, size, start, youth, from, to, requests: requestsOf(log, reading, days) };
}
