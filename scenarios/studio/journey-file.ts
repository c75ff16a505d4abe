/**
 * Reads a file with journeys (`journeys.bin.gz`) as a tape for the animation.
 *
 * The rule this file keeps: a file is text from anywhere. Its size, its head and every code in it are
 * checked before anything is read out of it, and nothing in it is repaired.
 */
import {
  type LogColumns,
  type LogReading,
  NO_TANK,
  STOCK_CODES,
  TANKS,
} from "../results/stock-places.ts";
import type { TankTape, TapeFault } from "../results/types.ts";
import {
  arrays,
  type ColumnType,
  type Head,
  type HeadDesign,
  headOf,
  people,
  Refused,
} from "./journey-head.ts";
import { tapeDesign } from "./tank-tape.ts";

/** Unpacked bytes: more than ten times the whole region. */
const mostBytes = 2 ** 30;
const mostHead = 2 ** 20;
/** A hundred years; more days than this are no run of this model. */
const mostDays = 36_525;
const lineFeed = 10;

export type TapeOpened = { readonly tape: TankTape } | { readonly fault: TapeFault };

type Packed = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Everything that was packed, at most so many bytes. */
async function unpacked(packed: Packed, most: number): Promise<Uint8Array> {
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refused("not-gzip");
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new Refused("too-large");
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Hands out columns one after another, and never beyond the end. */
class Columns {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, from: number) {
    this.bytes = bytes;
    this.at = from;
  }

  take<Type extends ColumnType>(type: Type, length: number): InstanceType<(typeof arrays)[Type]> {
    const make = arrays[type];
    const end = this.at + length * make.BYTES_PER_ELEMENT;
    if (end > this.bytes.length) throw new Refused("damaged");
    // Columns stand without padding: a copy begins where numbers of four bytes may begin.
    const copy = this.bytes.slice(this.at, end);
    this.at = end;
    return new make(copy.buffer) as InstanceType<(typeof arrays)[Type]>;
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new Refused("damaged");
  }
}

function logOf(given: Columns, { rows, youths }: HeadDesign): LogColumns {
  const youth = given.take("uint32", rows);
  const place = given.take("uint8", rows);
  const phase = given.take("uint8", rows);
  const from = given.take("float32", rows);
  const until = given.take("float32", rows);
  const reason = given.take("uint8", rows);
  given.take("float32", rows);
  given.take("uint8", rows);
  given.take("uint16", rows);
  const known = given.take("uint8", youths);
  for (const type of [people.municipality, people.referrer, people.need]) given.take(type, youths);
  given.take("float32", youths);
  const firstAsked = given.take("float32", youths);
  return { length: rows, youth, place, phase, from, until, reason, people: { known, firstAsked } };
}

/** Every code points to something, and time runs forward. */
function isSound(log: LogColumns, head: Head): boolean {
  const youths = log.people.known.length;
  for (let row = 0; row < log.length; row += 1) {
    const [from, until] = [log.from[row] as number, log.until[row] as number];
    const isGood =
      (log.youth[row] as number) < youths &&
      (log.place[row] as number) < head.places.length &&
      (log.phase[row] as number) <= 2 &&
      (log.reason[row] as number) < head.reasons.length &&
      Number.isFinite(from) &&
      until >= from &&
      until <= mostDays;
    if (!isGood) return false;
  }
  return !log.people.firstAsked.some(Number.isNaN);
}

const readingOf = ({ tanks }: HeadDesign, { reasons }: Head): LogReading => ({
  tankOf: tanks.map((tank) => (tank === null ? NO_TANK : TANKS.indexOf(tank))),
  blocked: reasons.indexOf("blocked"),
  bridging: reasons.indexOf("bridging"),
});

/** Beginnings of days that a log speaks of, the one after its last day included. */
export function daysOf(log: LogColumns): number {
  let last = 0;
  for (let row = 0; row < log.length; row += 1) last = Math.max(last, log.until[row] as number);
  return Math.floor(last) + 1;
}

function tapeOf(bytes: Uint8Array): TankTape {
  const end = bytes.subarray(0, mostHead).indexOf(lineFeed);
  if (end < 0) throw new Refused("not-journeys");
  const head = headOf(new TextDecoder().decode(bytes.subarray(0, end)));
  const given = new Columns(bytes, end + 1);
  const logs = head.designs.map((design) => logOf(given, design));
  given.end();
  if (!logs.every((log) => isSound(log, head))) throw new Refused("damaged");
  const days = Math.max(1, ...logs.map(daysOf));
  const designs = head.designs.map((design, at) =>
    tapeDesign(design.id, logs[at] as LogColumns, readingOf(design, head), days),
  );
  const base = designs.filter(({ id }) => id === head.first);
  return {
    firstDay: head.firstDay,
    days,
    places: STOCK_CODES,
    tanks: TANKS,
    designs: [...base, ...designs.filter(({ id }) => id !== head.first)],
  };
}

/** The tape of a file with journeys that unpacks to at most so many bytes, or why there is none. */
export async function openJourneyFile(packed: Packed, most = mostBytes): Promise<TapeOpened> {
  try {
    return { tape: tapeOf(await unpacked(packed, most)) };
  } catch (fault) {
    if (fault instanceof Refused) return { fault: fault.fault };
    throw fault;
  }
}
