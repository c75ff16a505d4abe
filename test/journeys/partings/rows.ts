/**
 * Rows of a journey made by hand, and logs of them.
 *
 * The one rule: times are whole numbers or quarters, so that single precision keeps them as they are.
 */
import { type JourneyLog, REASONS, type YouthRow } from "#journeys";

export const NO_GROUP = 65535;
/** Places of the made-up region: two care forms, then the local team and outside. */
export const PLACE = { first: 0, second: 1, team: 2, outside: 3 } as const;

type More = Partial<Pick<YouthRow, "group" | "cost" | "censored" | "place">>;

const row = (
  phase: YouthRow["phase"],
  from: number,
  until: number,
  reason: YouthRow["reason"],
  more: More,
): YouthRow => ({
  ...{ place: PLACE.first, phase, from, until, reason },
  ...{ cost: 0, censored: false, group: null },
  ...more,
});

export const waits = (from: number, until: number, reason: YouthRow["reason"], more: More = {}) =>
  row("waiting", from, until, reason, more);
export const care = (
  from: number,
  until: number,
  more: More & { reason?: YouthRow["reason"] } = {},
) => row("care", from, until, more.reason ?? "planned-end", { group: 0, ...more });
export const moment = (day: number, reason: YouthRow["reason"], more: More = {}) =>
  row("waiting", day, day, reason, more);
export const leaves = (day: number, reason: YouthRow["reason"] = "planned-end") =>
  row("out", day, day, reason, { place: PLACE.outside });

const phases = ["waiting", "care", "out"];

/** A log of youths with these rows; the youth with number n on place n. */
export function logOf(youths: readonly (readonly YouthRow[])[]): JourneyLog {
  const rows = youths.flatMap((own, youth) => own.map((one) => ({ youth, ...one })));
  rows.sort((a, b) => a.until - b.until);
  const size = youths.length;
  return {
    length: rows.length,
    youth: Uint32Array.from(rows, (one) => one.youth),
    place: Uint8Array.from(rows, (one) => one.place),
    phase: Uint8Array.from(rows, (one) => phases.indexOf(one.phase)),
    from: Float32Array.from(rows, (one) => one.from),
    until: Float32Array.from(rows, (one) => one.until),
    reason: Uint8Array.from(rows, (one) => REASONS.indexOf(one.reason)),
    cost: Float32Array.from(rows, (one) => one.cost),
    censored: Uint8Array.from(rows, (one) => (one.censored ? 1 : 0)),
    group: Uint16Array.from(rows, (one) => one.group ?? NO_GROUP),
    groups: ["first@region/01", "first@region/02"],
    firstCandidate: 0,
    people: {
      known: Uint8Array.from(youths, (own) => (own.length > 0 ? 1 : 0)),
      municipality: new Uint8Array(size),
      referrer: new Uint8Array(size),
      need: new Uint8Array(size),
      birth: new Float32Array(size),
      firstAsked: new Float32Array(size),
    },
  };
}
