/**
 * The journey log of the first replication as a file: a line that tells what follows, then columns.
 *
 * The rule this file keeps: the first line is JSON and says everything a reader needs, in ids of the
 * results file; the same logs give the same bytes.
 */
import { gzipSync } from "node:zlib";
import { type JourneyLog, REASONS } from "#scenarios";

/** Columns in the order in which they stand, for each design in turn. All little-endian. */
const columns = [
  { name: "youth", type: "uint32", means: "number of the youth, the same in every design" },
  { name: "place", type: "uint8", means: "index into places" },
  { name: "phase", type: "uint8", means: "index into phases" },
  { name: "from", type: "float32", means: "day since firstDay" },
  { name: "until", type: "float32", means: "day since firstDay" },
  { name: "reason", type: "uint8", means: "index into reasons" },
  { name: "cost", type: "float32", means: "euro at the price of a day" },
  { name: "censored", type: "uint8", means: "1: still going on when the run ended" },
] as const;

export interface JourneyFileInfo {
  readonly forms: readonly string[];
  readonly firstDay: string;
  readonly seed: string;
}

const bytesOf = (column: ArrayBufferView): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** All logs in one compressed file, designs in order of name; null without any log. */
export function journeyFile(
  logs: Readonly<Record<string, JourneyLog>>,
  { forms, firstDay, seed }: JourneyFileInfo,
): Uint8Array | null {
  const designs = Object.keys(logs).sort();
  if (designs.length === 0) return null;
  const head = {
    format: "klantreis-journeys",
    version: 1,
    seed,
    firstDay,
    designs: designs.map((id) => ({ id, rows: logs[id]?.length ?? 0 })),
    columns,
    places: [...forms, "local-team", "outside"],
    phases: ["waiting", "care", "out"],
    reasons: REASONS,
  };
  const parts: Uint8Array[] = [new TextEncoder().encode(`${JSON.stringify(head)}\n`)];
  for (const id of designs) {
    const log = logs[id];
    if (log === undefined) continue;
    for (const { name } of columns) parts.push(bytesOf(log[name].subarray(0, log.length)));
  }
  return gzipSync(Buffer.concat(parts), { level: 1 });
}
