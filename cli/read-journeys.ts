/**
 * Reads the journeys that lie beside results.
 *
 * The rule this file keeps: nothing is read of a file that is not whole, of another version or of
 * another run; what is wrong with it is told with the command that makes it again.
 */
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { type JourneyLog, REASONS, type Results, show } from "#scenarios";
import { type InputFault, wrongOption } from "./faults.ts";
import { columnsOf, journeysFormat, journeysVersion } from "./journey-file.ts";
import { readBytes } from "./read-file.ts";
import { harmlessCommandOf } from "./results-command.ts";

const largest = 1_000_000_000;

/** What the first line says of each design. */
interface LoggedHead {
  readonly id: string;
  readonly rows: number;
  readonly youths: number;
  readonly firstCandidate: number;
  readonly hash: string;
  readonly groups: readonly string[];
}

interface Head {
  readonly version: number;
  readonly seed: string;
  readonly firstDay: string;
  readonly designs: readonly LoggedHead[];
  readonly municipalities: readonly string[];
  readonly referrers: readonly string[];
  readonly places: readonly string[];
  readonly reasons: readonly string[];
}

/** The journeys of a file, by design, with what their numbers stand for. */
export interface LoggedJourneys {
  readonly logs: ReadonlyMap<string, JourneyLog>;
  readonly forms: readonly string[];
  readonly municipalities: readonly string[];
  readonly referrers: readonly string[];
}

/** A fault of the file, with what to do about it. */
function broken(path: string, results: Results, nl: string, en: string): InputFault {
  const again = harmlessCommandOf(results);
  const expected = {
    nl: `${nl}; maak de resultaten opnieuw${again}`,
    en: `${en}; make the results again${again}`,
  };
  return wrongOption(path, show(basename(path)), expected);
}

const whole = { nl: "een heel bestand met reizen", en: "a whole file of journeys" };

function unpacked(path: string, results: Results): Buffer {
  const packed = readBytes(path, [], largest);
  try {
    return gunzipSync(packed, { maxOutputLength: largest });
  } catch {
    throw broken(path, results, whole.nl, whole.en);
  }
}

function headOf(bytes: Buffer): Head | null {
  const end = bytes.indexOf(10);
  if (end < 0) return null;
  try {
    const head = JSON.parse(bytes.subarray(0, end).toString("utf8")) as Head & {
      readonly format?: unknown;
    };
    return head.format === journeysFormat ? head : null;
  } catch {
    return null;
  }
}

/** Whether the journeys are of these results: the same seed, days and models. */
function isOf(head: Head, { manifest, variants }: Results): boolean {
  if (head.seed !== manifest.seed || head.firstDay !== manifest.firstDay) return false;
  return head.designs.every(({ id, hash }) =>
    variants.some((variant) => variant.id === id && variant.scenarioHash === hash),
  );
}

/**
 * The journeys in a file.
 *
 * @throws InputFault when it is damaged, of another version or of another run
 */
export function readJourneys(path: string, results: Results): LoggedJourneys {
  const bytes = unpacked(path, results);
  const head = headOf(bytes);
  if (head === null) throw broken(path, results, whole.nl, whole.en);
  if (head.version !== journeysVersion || head.reasons.join() !== REASONS.join()) {
    const nl = "reizen van deze versie van klantreis";
    throw broken(path, results, nl, "journeys of this version of klantreis");
  }
  if (!isOf(head, results)) {
    throw broken(path, results, "de reizen bij deze resultaten", "the journeys of these results");
  }
  const logs = logsIn(bytes, head);
  if (logs === null) throw broken(path, results, whole.nl, whole.en);
  const { municipalities, referrers } = head;
  return { logs, forms: head.places.slice(0, -2), municipalities, referrers };
}

const arrays = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array,
} as const;

type Columns = Record<string, InstanceType<(typeof arrays)[keyof typeof arrays]>>;

/** Takes columns one after another; null where the file is too short. */
class Cursor {
  private readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  take(kind: "columns" | "people", length: number): Columns | null {
    const taken: Columns = {};
    for (const { name, type } of columnsOf[kind]) {
      const Kind = arrays[type];
      const end = this.at + length * Kind.BYTES_PER_ELEMENT;
      if (end > this.bytes.length) return null;
      taken[name] = new Kind(Uint8Array.from(this.bytes.subarray(this.at, end)).buffer);
      this.at = end;
    }
    return taken;
  }
}

/** The logs behind the first line; null when there are too few or too many bytes. */
function logsIn(bytes: Buffer, { designs }: Head): ReadonlyMap<string, JourneyLog> | null {
  const cursor = new Cursor(bytes, bytes.indexOf(10) + 1);
  const logs = new Map<string, JourneyLog>();
  for (const { id, rows, youths, firstCandidate, groups } of designs) {
    const columns = cursor.take("columns", rows);
    const people = cursor.take("people", youths);
    if (columns === null || people === null) return null;
    const log = { length: rows, firstCandidate, groups, ...columns, people };
    logs.set(id, log as unknown as JourneyLog);
  }
  return cursor.at === bytes.length ? logs : null;
}
