/**
 * Where every youth is on the first of January, and how that shifts from year to year.
 *
 * The rule this file keeps: one youth is in one place at a time, so stock plus inflow less outflow is
 * the next stock, to the youth.
 */

/** One design of the slices. Made-up youths of the first replication, counted one by one. */
export interface SlicedDesign {
  readonly variant: string;
  /** [day][place]: youths there. Every day adds up to `known`. */
  readonly youths: readonly (readonly number[])[];
  /** [interval][from × places + to]: youths there on one day and there on the next. */
  readonly flows: readonly (readonly number[])[];
  /** [day][tank]: of those who wait, how many get light help meanwhile. */
  readonly bridged: readonly (readonly number[])[];
  /** [day][tank]: requests on the waiting list, also of youths who get other care meanwhile. */
  readonly requests: readonly (readonly number[])[];
  /** Youths who ask for help at least once up to the end of the run. */
  readonly known: number;
}

/**
 * Slices of the first and the last design. Who gets care in several places counts in the heaviest:
 * segment 1 first, the local team last. Who gets care and waits for more counts as in care.
 */
export interface Slices {
  /** First of January, ISO, from the year before the policy window. */
  readonly days: readonly string[];
  /** Ids of the places, in the order of `youths`: see `STOCK_PLACES`. */
  readonly places: readonly string[];
  /** Ids of the places that have a tank and a waiting list, heaviest first. */
  readonly tanks: readonly string[];
  readonly designs: readonly SlicedDesign[];
}

/** The changes of place of all youths of one design, day by day, for the animation. */
export interface TapeDesign {
  readonly id: string;
  /** Numbers of youths go up to this. */
  readonly size: number;
  /** Changes of day d stand from `start[d]` up to `start[d + 1]`. */
  readonly start: Uint32Array;
  readonly youth: Uint32Array;
  /** Codes of places: see `places` of the tape. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** [tank × days + day]: requests on the waiting list. */
  readonly requests: Uint32Array;
}

/** Where all youths are on every day, in two designs; before day 0 all are not there yet. */
export interface TankTape {
  readonly firstDay: string;
  readonly days: number;
  /** Ids by code: `not-yet`, a tank, `waiting:` or `bridged:` (light help meanwhile) a tank, `out`. */
  readonly places: readonly string[];
  readonly tanks: readonly string[];
  readonly designs: readonly TapeDesign[];
}

/** Why a file with journeys was not opened. */
export type TapeFault = "not-gzip" | "too-large" | "not-journeys" | "other-version" | "damaged";
