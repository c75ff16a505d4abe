/**
 * What a file with journeys (`journeys.bin.gz`) is: its first line, and the columns after it.
 *
 * The rule this file keeps: writer and readers take names, types and order of the columns from here
 * alone, and nothing of a file is believed before its shape is known.
 */
import type { JourneyLog } from "#journeys";
import { isCalendarDay } from "../../definition/change-schema.ts";
import { TANKS } from "../pathways/stock-places.ts";

export const JOURNEYS_FORMAT = "klantreis-journeys";
export const JOURNEYS_VERSION = 2;

const arrays = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array,
} as const;

export interface JourneyColumn<Name extends string = string> {
  readonly name: Name;
  /** Numbers of this type, little-endian. */
  readonly type: keyof typeof arrays;
  readonly means: string;
}

/** A column that points into one of the lists of the first line. */
const index = <Name extends string>(name: Name, list: string) =>
  ({ name, type: "uint8", means: `index into ${list}` }) as const;

const day = <Name extends string>(name: Name) =>
  ({ name, type: "float32", means: "day since firstDay" }) as const;

/** Columns in the order in which they stand, for each design in turn. */
export const JOURNEY_COLUMNS = [
  { name: "youth", type: "uint32", means: "number of the youth, the same in every design" },
  index("place", "places"),
  index("phase", "phases"),
  day("from"),
  day("until"),
  index("reason", "reasons"),
  { name: "cost", type: "float32", means: "euro, price times quantity" },
  { name: "censored", type: "uint8", means: "1: still going on when the run ended" },
  { name: "group", type: "uint16", means: "index into groups of the design; 65535: none" },
] as const satisfies readonly JourneyColumn<keyof JourneyLog>[];

/** After the rows of a design: who its youths are, the youth with number n on place n. */
export const PEOPLE_COLUMNS = [
  { name: "known", type: "uint8", means: "0: could have come and never did" },
  index("municipality", "municipalities"),
  { name: "referrer", type: "uint8", means: "of the first request; index into referrers" },
  { name: "need", type: "uint8", means: "care form that would help; index into places" },
  day("birth"),
  { name: "firstAsked", type: "float32", means: "day of the first request, since firstDay" },
] as const satisfies readonly JourneyColumn<keyof JourneyLog["people"]>[];

/** What `phase` counts in. */
export const JOURNEY_PHASES = ["waiting", "care", "out"] as const;

/** Places behind the care forms. */
export const PLACES_AFTER_FORMS = ["local-team", "outside"] as const;

export interface JourneysHeadDesign {
  readonly id: string;
  readonly rows: number;
  readonly youths: number;
  readonly firstCandidate: number;
  /** Fingerprint of the model. */
  readonly hash: string;
  readonly groups: readonly string[];
  /** Tank by place; null outside youth care. */
  readonly tanks: readonly (string | null)[];
}

/** What the first line says, apart from the columns. */
export interface JourneysHead {
  readonly seed: string;
  readonly firstDay: string;
  /** The design that the others are set beside. */
  readonly first: string;
  readonly designs: readonly JourneysHeadDesign[];
  readonly municipalities: readonly string[];
  readonly referrers: readonly string[];
  readonly places: readonly string[];
  readonly reasons: readonly string[];
}

/** The first line, its line feed included. */
export function writeJourneysHead(head: JourneysHead): string {
  return `${JSON.stringify({
    format: JOURNEYS_FORMAT,
    version: JOURNEYS_VERSION,
    ...head,
    columns: JOURNEY_COLUMNS,
    people: PEOPLE_COLUMNS,
    phases: JOURNEY_PHASES,
  })}\n`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length <= 200;

/** Names that a column of one byte can point to. */
const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 255 && value.every(isText);

const isTank = (value: unknown): boolean =>
  value === null || (typeof value === "string" && TANKS.includes(value));

function isDesign(value: unknown, places: number): value is JourneysHeadDesign {
  if (!isObject(value)) return false;
  const { id, rows, youths, firstCandidate, hash, groups, tanks } = value;
  return (
    [id, hash].every((text) => typeof text === "string" && text.length <= 200) &&
    [rows, youths, firstCandidate].every(isCount) &&
    Array.isArray(groups) &&
    groups.every((group) => typeof group === "string") &&
    Array.isArray(tanks) &&
    tanks.length === places &&
    tanks.every(isTank)
  );
}

/** Whether the columns stand there as they are here: names and types, in order. */
function hasColumns(given: unknown, wanted: readonly JourneyColumn[]): boolean {
  return (
    Array.isArray(given) &&
    given.length === wanted.length &&
    given.every(
      (one: unknown, at) =>
        isObject(one) && one["name"] === wanted[at]?.name && one["type"] === wanted[at]?.type,
    )
  );
}

function isHead(head: Readonly<Record<string, unknown>>): boolean {
  const { version, seed, firstDay, first, designs, places } = head;
  return (
    version === JOURNEYS_VERSION &&
    [seed, first].every((text) => typeof text === "string") &&
    isText(firstDay) &&
    isCalendarDay(firstDay) &&
    ["places", "reasons", "municipalities", "referrers"].every((name) => isList(head[name])) &&
    hasColumns(head["columns"], JOURNEY_COLUMNS) &&
    hasColumns(head["people"], PEOPLE_COLUMNS) &&
    Array.isArray(designs) &&
    designs.length > 0 &&
    designs.every((design) => isDesign(design, (places as readonly string[]).length))
  );
}

/** The head in a first line; or why it is none that can be read here. */
export function readJourneysHead(text: string): JourneysHead | "not-journeys" | "other-version" {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    return "not-journeys";
  }
  if (!isObject(head) || head["format"] !== JOURNEYS_FORMAT) return "not-journeys";
  return isHead(head) ? (head as unknown as JourneysHead) : "other-version";
}

type Wanted<Columns extends readonly JourneyColumn[]> = {
  readonly [Column in Columns[number] as Column["name"]]: InstanceType<
    (typeof arrays)[Column["type"]]
  >;
};

/** Hands out columns one after another, and never beyond the end. */
export class JourneyColumns {
  private readonly bytes: Uint8Array;
  private at: number;

  /** @param at where the columns begin: behind the first line */
  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** These columns, `length` numbers each; null where the file is too short for them. */
  take<const Columns extends readonly JourneyColumn[]>(
    columns: Columns,
    length: number,
  ): Wanted<Columns> | null {
    const taken: Record<string, unknown> = {};
    for (const { name, type } of columns) {
      const Kind = arrays[type];
      const end = this.at + length * Kind.BYTES_PER_ELEMENT;
      if (end > this.bytes.length) return null;
      // Columns stand without padding: a copy begins where numbers of four bytes may begin.
      taken[name] = new Kind(Uint8Array.from(this.bytes.subarray(this.at, end)).buffer);
      this.at = end;
    }
    return taken as Wanted<Columns>;
  }

  /** True when nothing is left. */
  get isDone(): boolean {
    return this.at === this.bytes.length;
  }
}
