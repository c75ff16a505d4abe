/**
 * What a column of an event log holds, and what its words mean.
 *
 * The rule this file keeps: nothing is guessed from a name. What a mapping does not say is a fault
 * of the log that is told with the line that would say it.
 */
import { didYouMean } from "../definition/did-you-mean.ts";
import { type Issue, issue, show } from "../definition/issue.ts";
import { validator } from "../definition/validate.ts";
import type { Label } from "../results/types.ts";
import ijw from "./ijw.mapping.json" with { type: "json" };
import own from "./klantreis.mapping.json" with { type: "json" };
import schema from "./log-mapping.schema.json" with { type: "json" };

export const LOG_EVENTS = [
  "asked",
  "authorised",
  "refused",
  "withdrawn",
  "started",
  "stopped",
] as const;
export type LogEvent = (typeof LOG_EVENTS)[number];

export const LOG_COLUMNS = [
  "youth",
  "day",
  "event",
  "product",
  "segment",
  "request",
  "provider",
  "priority",
  "from",
  "reason",
] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];
export type DayFormat = "yyyy-mm-dd" | "dd-mm-yyyy" | "yyyymmdd";

/** A mapping with all its parts. */
export interface LogMapping {
  readonly id: string;
  readonly title: Label;
  readonly columns: Partial<Readonly<Record<LogColumn, string>>>;
  readonly days: DayFormat;
  readonly events: Readonly<Record<string, LogEvent | "ignored">>;
  readonly temporary: readonly string[];
  readonly segments: Readonly<Record<string, string>>;
  readonly priorities: Readonly<Record<string, number>>;
  /** Last day that the log covers, as `2026-12-31`; null for the last day in it. */
  readonly lastDay: string | null;
}

/** A mapping as it stands in a file: parts may be left to the one it builds on. */
type MappingFile = Partial<LogMapping> & {
  readonly id: string;
  readonly title: Label;
  readonly extends?: string;
};

const structure = validator(schema);
const empty: Omit<LogMapping, "id" | "title"> = {
  columns: {},
  days: "yyyy-mm-dd",
  events: {},
  temporary: [],
  segments: {},
  priorities: {},
  lastDay: null,
};

/** The mappings that ship, by name. */
export const shippedMappings: ReadonlyMap<string, LogMapping> = new Map(
  ([own, ijw] as unknown as readonly MappingFile[]).map((file) => [file.id, over(empty, file)]),
);

function over(base: Omit<LogMapping, "id" | "title">, file: MappingFile): LogMapping {
  return {
    id: file.id,
    title: file.title,
    columns: { ...base.columns, ...file.columns },
    days: file.days ?? base.days,
    events: { ...base.events, ...file.events },
    temporary: file.temporary ?? base.temporary,
    segments: { ...base.segments, ...file.segments },
    priorities: { ...base.priorities, ...file.priorities },
    lastDay: file.lastDay ?? base.lastDay,
  };
}

/** True when a file says that it is a mapping. */
export function isLogMapping(value: unknown): boolean {
  return typeof value === "object" && value !== null && "format" in value
    ? value.format === "klantreis-log"
    : false;
}

/** Every fault of a mapping file. */
export function checkLogMapping(value: unknown): readonly Issue[] {
  const faults = structure(value);
  if (faults.length > 0) return faults;
  const file = value as MappingFile;
  const names = [...shippedMappings.keys()];
  if (file.extends !== undefined && !shippedMappings.has(file.extends)) {
    const listed = names.join(", ");
    const expected = { nl: `een van ${listed}`, en: `one of ${listed}` };
    const hint = didYouMean(file.extends, names);
    return [{ path: "/extends", found: show(file.extends), expected, hint }];
  }
  return missingParts(logMapping(value));
}

/** A mapping from a file without faults. */
export function logMapping(value: unknown): LogMapping {
  const file = value as MappingFile;
  const below = file.extends === undefined ? undefined : shippedMappings.get(file.extends);
  return over(below ?? empty, file);
}

function missingParts({ columns, events }: LogMapping): readonly Issue[] {
  const needed = (["youth", "day", "event"] as const).filter((name) => columns[name] === undefined);
  const faults = needed.map((name) =>
    issue(`/columns/${name}`, "-", "de naam van een kolom", "the name of a column"),
  );
  if (columns.product === undefined && columns.segment === undefined) {
    const nl = "de naam van een kolom, of een kolom onder segment";
    faults.push(issue("/columns/product", "-", nl, "the name of a column, or one under segment"));
  }
  const meant = new Set(Object.values(events));
  if (!meant.has("started") || !(meant.has("asked") || meant.has("authorised"))) {
    const nl = "een woord voor started, en een voor asked of authorised";
    faults.push(issue("/events", "-", nl, "a word for started, and one for asked or authorised"));
  }
  return faults;
}
