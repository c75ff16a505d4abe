/**
 * Youths in columns: who they are, and what of their past still matters.
 *
 * The rule this file keeps: a youth has the same number in every design of a replication, because
 * numbers are given to those who could come, not to those who came.
 */
import type { OutsideUse, YouthOutcome } from "../measures/summary.ts";
import { PLACE_COUNT, SEGMENT_COUNT } from "../measures/summary.ts";

/** No node yet on the unrolled journey. */
export const NO_NODE = 255;
/** Longest wait that is told apart, in days. */
const MOST_WAITED = 65_000;

/** The columns of one run. `places` follow PLACES. */
export class Youths {
  readonly size: number;
  readonly forms: number;
  /** 1 once the youth has asked for help in this run. */
  known: Uint8Array;
  municipality: Uint8Array;
  who: Uint32Array;
  /** Day of birth. */
  birth: Float32Array;
  /** Referrer of the latest request. */
  referrer: Uint8Array;
  /** Referrer and need of the first request, and its day. */
  firstReferrer: Uint8Array;
  firstNeed: Uint8Array;
  firstAsked: Float32Array;
  /** Whole days from the first request to the first help that fits, plus 1; 0 while there is none. */
  waited: Uint16Array;
  /** Severity as a normal score, and whether it counts as severe. */
  severity: Float32Array;
  severe: Uint8Array;
  /** Requests made so far: the occurrence of everything decided per request. */
  requests: Uint8Array;
  /** [youth][form]: times a form was asked for or begun: the occurrence of its draws. */
  asked: Uint8Array;
  begun: Uint8Array;
  /** Episodes of any kind that are open, waiting included. */
  open: Uint8Array;
  /** The episode that began last of those that are open, see `flow/open-episodes.ts`; -1 for none. */
  episode: Int32Array;
  /** Episodes of care running in the five segments together. */
  caring: Uint8Array;
  /** [youth][segment - 1]: episodes of care running, and the last day of the latest. */
  inSegment: Uint8Array;
  lastInSegment: Float32Array;
  /** Forms of care used this calendar year, as bits; bit 31 is the local team. */
  formsThisYear: Uint32Array;
  /** For the cohort of the unrolled journey. */
  inCohort: Uint8Array;
  lastNode: Uint8Array;
  steps: Uint8Array;
  // Use in the policy window.
  windowDays: Float32Array;
  windowEuro: Float32Array;
  // The same by the prices and the segments of the first design: days, value at its prices, and value at
  // the own ones; null where this design has no others.
  steadyDays: Float32Array | null;
  steadyEuro: Float32Array | null;
  steadyOwn: Float32Array | null;
  windowWaiting: Float32Array;
  /** Last way out in the policy window, an index into EXITS plus 1. */
  exit: Uint8Array;

  constructor(size: number, forms: number, hasSteady = false) {
    this.size = size;
    this.forms = forms;
    this.known = new Uint8Array(size);
    this.municipality = new Uint8Array(size);
    this.who = new Uint32Array(size);
    this.birth = new Float32Array(size);
    this.referrer = new Uint8Array(size);
    this.firstReferrer = new Uint8Array(size);
    this.firstNeed = new Uint8Array(size);
    this.firstAsked = new Float32Array(size);
    this.waited = new Uint16Array(size);
    this.severity = new Float32Array(size);
    this.severe = new Uint8Array(size);
    this.requests = new Uint8Array(size);
    this.asked = new Uint8Array(size * forms);
    this.begun = new Uint8Array(size * forms);
    this.open = new Uint8Array(size);
    this.episode = new Int32Array(size).fill(-1);
    this.caring = new Uint8Array(size);
    this.inSegment = new Uint8Array(size * SEGMENT_COUNT);
    this.lastInSegment = new Float32Array(size * SEGMENT_COUNT).fill(Number.NEGATIVE_INFINITY);
    this.formsThisYear = new Uint32Array(size);
    this.inCohort = new Uint8Array(size);
    this.lastNode = new Uint8Array(size).fill(NO_NODE);
    this.steps = new Uint8Array(size);
    this.windowDays = new Float32Array(size * PLACE_COUNT);
    this.windowEuro = new Float32Array(size * PLACE_COUNT);
    const steady = () => (hasSteady ? new Float32Array(size * PLACE_COUNT) : null);
    this.steadyDays = steady();
    this.steadyEuro = steady();
    this.steadyOwn = steady();
    this.windowWaiting = new Float32Array(size);
    this.exit = new Uint8Array(size);
  }

  /** Counts one more occurrence and returns its number from 0; sticks at 255. */
  countBegun(youth: number, form: number): number {
    return count(this.begun, youth * this.forms + form);
  }

  countAsked(youth: number, form: number): number {
    return count(this.asked, youth * this.forms + form);
  }

  countRequest(youth: number): number {
    return count(this.requests, youth);
  }

  /** Notes the first help that fits; what comes later changes nothing. */
  noteFitting(youth: number, time: number): void {
    if (this.waited[youth] !== 0) return;
    const days = Math.floor(time - (this.firstAsked[youth] as number));
    this.waited[youth] = Math.min(Math.max(days, 0), MOST_WAITED) + 1;
  }

  /** Days a youth waited for the first help that fits; infinite when there was none. */
  waitedDays(youth: number): number {
    const noted = this.waited[youth] as number;
    return noted === 0 ? Number.POSITIVE_INFINITY : noted - 1;
  }

  /** Age in days. */
  age(youth: number, time: number): number {
    return time - (this.birth[youth] as number);
  }

  /** What detectors compare between two designs; shares the columns, so read it before running on. */
  outcome(outside: OutsideUse): YouthOutcome {
    const { steadyDays: days, steadyEuro: euro, steadyOwn: own } = this;
    const steady = days === null || euro === null || own === null ? null : { days, euro, own };
    return {
      size: this.size,
      days: this.windowDays,
      euro: this.windowEuro,
      steady,
      waiting: this.windowWaiting,
      exit: this.exit,
      municipality: this.municipality,
      outside,
    };
  }
}

function count(column: Uint8Array, index: number): number {
  const before = column[index] as number;
  if (before < 255) column[index] = before + 1;
  return before;
}

/** Number of bits that are set: how many forms a youth used. */
export function bitCount(bits: number): number {
  let left = bits >>> 0;
  let sum = 0;
  while (left !== 0) {
    left &= left - 1;
    sum++;
  }
  return sum;
}
