/**
 * Reads the journeys that lie beside results.
 *
 * The rule this file keeps: nothing is read of a file that is not whole, of another version or of
 * another run; what is wrong with it is told with the command that makes it again.
 */
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  JOURNEY_COLUMNS,
  JourneyColumns,
  type JourneyLog,
  type JourneysHead,
  PEOPLE_COLUMNS,
  PLACES_AFTER_FORMS,
  REASONS,
  type Results,
  readJourneysHead,
} from "#scenarios";
import { show } from "#scenarios/light";
import { type InputFault, wrongOption } from "../faults.ts";
import { harmlessCommandOf } from "../writing/results-command.ts";
import { readBytes } from "./read-file.ts";

const largest = 1_000_000_000;

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

function headOf(bytes: Buffer): ReturnType<typeof readJourneysHead> {
  const end = bytes.indexOf(10);
  return end < 0 ? "not-journeys" : readJourneysHead(bytes.subarray(0, end).toString("utf8"));
}

/** Whether the journeys are of these results: the same seed, days and models. */
function isOf(head: JourneysHead, { manifest, variants }: Results): boolean {
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
  if (head === "not-journeys") throw broken(path, results, whole.nl, whole.en);
  if (head === "other-version" || head.reasons.join() !== REASONS.join()) {
    const nl = "reizen van deze versie van klantreis";
    throw broken(path, results, nl, "journeys of this version of klantreis");
  }
  if (!isOf(head, results)) {
    throw broken(path, results, "de reizen bij deze resultaten", "the journeys of these results");
  }
  const logs = logsIn(bytes, head);
  if (logs === null) throw broken(path, results, whole.nl, whole.en);
  const { municipalities, referrers } = head;
  return {
    logs,
    forms: head.places.slice(0, -PLACES_AFTER_FORMS.length),
    municipalities,
    referrers,
  };
}

/** The logs behind the first line; null when there are too few or too many bytes. */
function logsIn(bytes: Buffer, { designs }: JourneysHead): ReadonlyMap<string, JourneyLog> | null {
  const given = new JourneyColumns(bytes, bytes.indexOf(10) + 1);
  const logs = new Map<string, JourneyLog>();
  for (const { id, rows, youths, firstCandidate, groups } of designs) {
    const columns = given.take(JOURNEY_COLUMNS, rows);
    const people = given.take(PEOPLE_COLUMNS, youths);
    if (columns === null || people === null) return null;
    logs.set(id, { length: rows, firstCandidate, groups, ...columns, people });
  }
  return given.isDone ? logs : null;
}
