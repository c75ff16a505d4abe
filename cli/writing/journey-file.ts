/**
 * Writes the journey log of the first replication as a file: a line that tells what follows, then columns.
 *
 * The rule this file keeps: the first line is JSON and says everything a reader needs, in ids of the
 * results file; the same logs give the same bytes.
 */
import { gzipSync } from "node:zlib";
import {
  JOURNEY_COLUMNS,
  type JourneyLog,
  PEOPLE_COLUMNS,
  PLACES_AFTER_FORMS,
  REASONS,
  writeJourneysHead,
} from "#scenarios";

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
  const head = writeJourneysHead({
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
    municipalities,
    referrers,
    places: [...forms, ...PLACES_AFTER_FORMS],
    reasons: REASONS,
  });
  const parts: Uint8Array[] = [new TextEncoder().encode(head)];
  for (const id of designs) {
    const log = logs[id];
    if (log === undefined) continue;
    for (const { name } of JOURNEY_COLUMNS) parts.push(bytesOf(log[name].subarray(0, log.length)));
    for (const { name } of PEOPLE_COLUMNS) parts.push(bytesOf(log.people[name]));
  }
  return gzipSync(Buffer.concat(parts), { level: 1 });
}
