/**
 * The first line of a file with journeys: what the columns after it are.
 *
 * The rule this file keeps: nothing of it is believed before its shape is known, and only columns that
 * this reader knows are read.
 */
import { isCalendarDay } from "../definition/change-schema.ts";
import { TANKS } from "../results/stock-places.ts";
import type { TapeFault } from "../results/types.ts";

const mostDesigns = 2;

export const arrays = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array,
} as const;
export type ColumnType = keyof typeof arrays;

const columns = {
  youth: "uint32",
  place: "uint8",
  phase: "uint8",
  from: "float32",
  until: "float32",
  reason: "uint8",
  cost: "float32",
  censored: "uint8",
  group: "uint16",
} as const satisfies Readonly<Record<string, ColumnType>>;

export const people = {
  known: "uint8",
  municipality: "uint8",
  referrer: "uint8",
  need: "uint8",
  birth: "float32",
  firstAsked: "float32",
} as const satisfies Readonly<Record<string, ColumnType>>;

/** Ends the reading; caught where it began. */
export class Refused extends Error {
  readonly fault: TapeFault;

  constructor(fault: TapeFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface HeadDesign {
  readonly id: string;
  readonly rows: number;
  readonly youths: number;
  /** Tank by place; null outside youth care. */
  readonly tanks: readonly (string | null)[];
}

export interface Head {
  readonly firstDay: string;
  /** The design that the other is set beside. */
  readonly first: string;
  readonly designs: readonly HeadDesign[];
  readonly places: readonly string[];
  readonly reasons: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value.length <= 200;

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 255 && value.every(isText);

function isDesign(value: unknown, places: number): value is HeadDesign {
  if (!isObject(value)) return false;
  const { id, rows, youths, tanks } = value;
  return (
    isText(id) &&
    isCount(rows) &&
    isCount(youths) &&
    Array.isArray(tanks) &&
    tanks.length === places &&
    tanks.every((tank) => tank === null || TANKS.includes(tank as string))
  );
}

/** Whether the columns stand there as this reader takes them: names and types, in order. */
function hasColumns(given: unknown, wanted: Readonly<Record<string, ColumnType>>): boolean {
  const names = Object.keys(wanted);
  return (
    Array.isArray(given) &&
    given.length === names.length &&
    given.every(
      (one: unknown, at) =>
        isObject(one) && one["name"] === names[at] && one["type"] === wanted[names[at] as string],
    )
  );
}

/** The head of a file from its first line. @throws Refused when it is none */
export function headOf(text: string): Head {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    throw new Refused("not-journeys");
  }
  if (!isObject(head) || head["format"] !== "klantreis-journeys") throw new Refused("not-journeys");
  const { version, firstDay, first, designs, places, reasons } = head;
  const isShaped =
    version === 2 &&
    isText(firstDay) &&
    isCalendarDay(firstDay) &&
    isText(first) &&
    isList(places) &&
    isList(reasons) &&
    hasColumns(head["columns"], columns) &&
    hasColumns(head["people"], people) &&
    Array.isArray(designs) &&
    designs.length > 0 &&
    designs.length <= mostDesigns &&
    designs.every((design) => isDesign(design, places.length));
  if (!isShaped) throw new Refused("other-version");
  return { firstDay, first, designs: designs as readonly HeadDesign[], places, reasons };
}
