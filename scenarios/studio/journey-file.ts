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
} from "../results/pathways/stock-places.ts";
import type { TankTape, TapeFault } from "../results/types.ts";
import {
  JOURNEY_COLUMNS,
  JOURNEY_PHASES,
  JourneyColumns,
  type JourneysHead,
  type JourneysHeadDesign,
  PEOPLE_COLUMNS,
  readJourneysHead,
} from "../results/youths/journey-format.ts";
import { tapeDesign } from "./tank-tape.ts";

/** Unpacked bytes: more than ten times the whole region. */
const mostBytes = 2 ** 30;
const mostHead = 2 ** 20;
/** A hundred years; more days than this are no run of this model. */
const mostDays = 36_525;
const lineFeed = 10;
/** The animation sets two beside each other. */
const mostDesigns = 2;

export type TapeOpened = { readonly tape: TankTape } | { readonly fault: TapeFault };

type Packed = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Ends the reading; caught where it began. */
class Refused extends Error {
  readonly fault: TapeFault;

  constructor(fault: TapeFault) {
    super(fault);
    this.fault = fault;
  }
}

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

function logOf(given: JourneyColumns, { rows, youths }: JourneysHeadDesign): LogColumns {
  const columns = given.take(JOURNEY_COLUMNS, rows);
  const people = given.take(PEOPLE_COLUMNS, youths);
  if (columns === null || people === null) throw new Refused("damaged");
  return { length: rows, ...columns, people };
}

/** Every code points to something, and time runs forward. */
function isSound(log: LogColumns, head: JourneysHead): boolean {
  const youths = log.people.known.length;
  for (let row = 0; row < log.length; row += 1) {
    const [from, until] = [log.from[row] as number, log.until[row] as number];
    const isGood =
      (log.youth[row] as number) < youths &&
      (log.place[row] as number) < head.places.length &&
      (log.phase[row] as number) < JOURNEY_PHASES.length &&
      (log.reason[row] as number) < head.reasons.length &&
      Number.isFinite(from) &&
      until >= from &&
      until <= mostDays;
    if (!isGood) return false;
  }
  return !log.people.firstAsked.some(Number.isNaN);
}

const readingOf = ({ tanks }: JourneysHeadDesign, { reasons }: JourneysHead): LogReading => ({
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

function headOf(text: string): JourneysHead {
  const head = readJourneysHead(text);
  if (typeof head === "string") throw new Refused(head);
  if (head.designs.length > mostDesigns) throw new Refused("other-version");
  return head;
}

function tapeOf(bytes: Uint8Array): TankTape {
  const end = bytes.subarray(0, mostHead).indexOf(lineFeed);
  if (end < 0) throw new Refused("not-journeys");
  const head = headOf(new TextDecoder().decode(bytes.subarray(0, end)));
  const given = new JourneyColumns(bytes, end + 1);
  const logs = head.designs.map((design) => logOf(given, design));
  if (!given.isDone) throw new Refused("damaged");
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
