/**
 * The journey log of the first replication as a file: a line that tells what follows, then columns.
 *
 * The rule this file keeps: the first line is JSON and says everything a reader needs, in ids of the
 * results file; the same logs give the same bytes.
 */
import { gzipSync } from "node:zlib";
import { type JourneyLog, REASONS } from "#scenarios";

export const journeysFormat = "klantreis-journeys";
export const journeysVersion = 2;

/** A column that points into one of the lists of the first line. */
const index = <Name extends string>(name: Name, list: string) =>
  ({ name, type: "uint8", means: `index into ${list}` }) as const;

const day = <Name extends string>(name: Name) =>
  ({ name, type: "float32", means: "day since firstDay" }) as const;

/** Columns in the order in which they stand, for each design in turn. All little-endian. */
const columns = [
  { name: "youth", type: "uint32", means: "number of the youth, the same in every design" },
  index("place", "places"),
  index("phase", "phases"),
  day("from"),
  day("until"),
  index("reason", "reasons"),
  { name: "cost", type: "float32", means: "euro, price times quantity" },
  { name: "censored", type: "uint8", means: "1: still going on when the run ended" },
  { name: "group", type: "uint16", means: "index into groups of the design; 65535: none" },
] as const;

/** After the rows of a design: who its youths are, the youth with number n on place n. */
const people = [
  { name: "known", type: "uint8", means: "0: could have come and never did" },
  index("municipality", "municipalities"),
  { name: "referrer", type: "uint8", means: "of the first request; index into referrers" },
  { name: "need", type: "uint8", means: "care form that would help; index into places" },
  day("birth"),
  { name: "firstAsked", type: "float32", means: "day of the first request, since firstDay" },
] as const;

/** The columns of a file, by part. */
export const columnsOf = { columns, people } as const;

export interface JourneyFileInfo {
  readonly forms: readonly string[];
  readonly municipalities: readonly string[];
  readonly referrers: readonly string[];
  readonly firstDay: string;
  readonly seed: string;
  /** Fingerprint of the model of each design. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Segment of each care form, by design: a design may put a form in another one. */
  readonly segments: Readonly<Record<string, readonly string[]>>;
  /** The design that the other is set beside. */
  readonly first: string;
}

const bytesOf = (column: ArrayBufferView): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** All logs in one compressed file, designs in order of name; null without any log. */
export function journeyFile(
  logs: Readonly<Record<string, JourneyLog>>,
  { forms, municipalities, referrers, firstDay, seed, ...named }: JourneyFileInfo,
): Uint8Array | null {
  const designs = Object.keys(logs).sort();
  if (designs.length === 0) return null;
  const head = {
    format: journeysFormat,
    version: journeysVersion,
    seed,
    firstDay,
    first: named.first,
    designs: designs.map((id) => ({
      id,
      rows: logs[id]?.length ?? 0,
      youths: logs[id]?.people.known.length ?? 0,
      firstCandidate: logs[id]?.firstCandidate ?? 0,
      hash: named.hashes[id] ?? "",
      groups: logs[id]?.groups ?? [],
      tanks: [...(named.segments[id] ?? []), "local-team", null],
    })),
    columns,
    people,
    municipalities,
    referrers,
    places: [...forms, "local-team", "outside"],
    phases: ["waiting", "care", "out"],
    reasons: REASONS,
  };
  const parts: Uint8Array[] = [new TextEncoder().encode(`${JSON.stringify(head)}\n`)];
  for (const id of designs) {
    const log = logs[id];
    if (log === undefined) continue;
    for (const { name } of columns) parts.push(bytesOf(log[name].subarray(0, log.length)));
    for (const { name } of people) parts.push(bytesOf(log.people[name]));
  }
  return gzipSync(Buffer.concat(parts), { level: 1 });
}
