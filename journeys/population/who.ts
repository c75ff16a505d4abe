/**
 * Who: the number by which the chance of a person is drawn.
 *
 * The rule this file keeps: it follows from names and a count of people, never from a place in a
 * list, so a form or a municipality that is added, left out or put elsewhere changes nobody's luck.
 */
import { purposeId, SimulationError } from "#engine";

/** Candidates have the upper half of the numbers, who is there on the first day has the lower. */
const UPPER_HALF = 0x80000000;
const WITHIN_HALF = 0x7fffffff;

/** People of one source: the number of the first of them, and for how many there is room. */
export interface WhoRange {
  readonly name: string;
  readonly first: number;
  readonly room: number;
}

/** Those who could come in a municipality. */
export function candidateRange(municipality: string, room: number): WhoRange {
  const name = `candidate:${municipality}`;
  return { name, first: (UPPER_HALF | (purposeId(name) & WITHIN_HALF)) >>> 0, room };
}

/** Those of a municipality who are in care in this form on the first day, or will come back to it. */
export function stockRange(
  stock: "in-care" | "returning",
  municipality: string,
  form: string,
  room: number,
): WhoRange {
  const name = `${stock}:${municipality}:${form}`;
  return { name, first: purposeId(name) & WITHIN_HALF, room };
}

/** Person number `count` (from 0) of the source that begins at `first`; unsigned, 32 bits. */
export function whoAt(first: number, count: number): number {
  return ((first & UPPER_HALF) | ((first + count) & WITHIN_HALF)) >>> 0;
}

/**
 * Two sources that overlap would share people, which is refused, as it is for purposes.
 *
 * @throws SimulationError ("purpose-collision") that names both
 */
export function refuseSharedPeople(ranges: readonly WhoRange[]): void {
  const inOrder = ranges.filter(({ room }) => room > 0).sort((a, b) => a.first - b.first);
  inOrder.forEach((range, at) => {
    const isLast = at + 1 === inOrder.length || isUpper(inOrder[at + 1]) !== isUpper(range);
    const next = isLast
      ? inOrder.find((other) => isUpper(other) === isUpper(range))
      : inOrder[at + 1];
    if (next === undefined || next === range) return;
    const between = (next.first - range.first) & WITHIN_HALF;
    if (between >= range.room) return;
    throw new SimulationError(
      "purpose-collision",
      `The people of "${range.name}" and "${next.name}" have the same numbers; rename one of them.`,
    );
  });
}

function isUpper(range: WhoRange | undefined): boolean {
  return range !== undefined && range.first >= UPPER_HALF;
}
