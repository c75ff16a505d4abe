/**
 * What one replication of one design leaves behind: counts, days and euros, never youths.
 *
 * The rule this file keeps: a summary is a handful of flat arrays with a documented index, small
 * enough to send between threads and to add up in the order of replications.
 */
/** Places an episode of care can be in: the five segments, then the local team's own help. */
export const PLACES = ["1", "2", "3", "4", "5", "local-team"] as const;
export const PLACE_COUNT = PLACES.length;
export const SEGMENT_COUNT = 5;

/** Upper ends in days of the classes of duration that CBS publishes for ended trajectories. */
export const DURATION_CLASSES = [91.3, 182.6, 365.25, 730.5, 1095.75, 1461] as const;

export interface RunSummary {
  readonly municipalities: readonly string[];
  readonly forms: readonly string[];
  readonly referrers: readonly string[];
  /** Calendar years from the first day of the run on. */
  readonly years: readonly number[];
  /** Months from the first day of the run on. */
  readonly months: number;

  /** [place][municipality][year], flat: (place * M + municipality) * Y + year. */
  readonly euro: Float64Array;
  readonly days: Float64Array;
  readonly starts: Float64Array;
  /** Youths with at least one day in that place in that year. */
  readonly youths: Float64Array;
  /** [municipality][year]: youths with at least one day in any of the five segments. */
  readonly anyYouths: Float64Array;
  /** [form][year]: euro, days and starts over all municipalities. */
  readonly formEuro: Float64Array;
  readonly formDays: Float64Array;
  readonly formStarts: Float64Array;

  /** [segment][year]: capacity budget in euro; 0 where the segment is not funded that way. */
  readonly capacityBudget: Float64Array;
  /** [segment][municipality][year]: use of capacity-funded places, valued at the price of a day. */
  readonly capacityUse: Float64Array;
  /**
   * [segment][year]: what the ventiel added to the capacity budget, and what it took off it the year
   * after; both are in `capacityBudget`.
   */
  readonly ventielBudget: Float64Array;
  readonly ventielClawback: Float64Array;
  /** [form][month]: requests to the ventiel, openings, and their places and euro until year's end. */
  readonly ventielAsked: Float64Array;
  readonly ventielOpened: Float64Array;
  readonly ventielPlaces: Float64Array;
  readonly ventielEuro: Float64Array;
  /**
   * [segment][municipality][year]: budget for all youths of a municipality, 0 where there is none,
   * and the care it is for, valued at the price of a day.
   */
  readonly populationBudget: Float64Array;
  readonly populationUse: Float64Array;

  /** [segment][year]: sum of waits in days of the starts in that year, and their number. */
  readonly waitSum: Float64Array;
  readonly waitCount: Float64Array;
  /** The same by municipality: [segment][municipality][year]. */
  readonly townWaitSum: Float64Array;
  readonly townWaitCount: Float64Array;
  /** [segment][month]: youths waiting on the first of the month. */
  readonly waiting: Float64Array;
  /** [place][month]: episodes of care running on the first of the month. */
  readonly inCare: Float64Array;
  /** [segment][month]: places, for forms that have places. */
  readonly places: Float64Array;
  /** [segment][month]: places in use, blocked ones included. */
  readonly placesInUse: Float64Array;
  /** [month]: youths with care in at least one of the five segments. */
  readonly youthsInCare: Float64Array;

  /** [counter][year], see COUNTERS. */
  readonly counters: Float64Array;
  /** [exit][year]: youths who left, by EXITS. */
  readonly exits: Float64Array;

  /** [from node][to node]: moves in the policy window, by MAP_NODES of the run. */
  readonly flow: Float64Array;
  /** [step][from node][to node]: the cohort that enters in the first two policy years. */
  readonly steps: Float64Array;
  readonly cohort: number;

  /** [archetype, last: none]: youths who first asked in the period that is followed to the end. */
  readonly archetypeAsked: Float64Array;
  /** [archetype][week]: those whose first fitting help began in that week after asking. */
  readonly archetypeStarts: Float64Array;
  /** [count][year], see FAMILY_COUNTS. */
  readonly families: Float64Array;
  /** [what follows][year], see AFTER_YOUTH_CARE: youths who left by age, and their days until it began. */
  readonly adultYouths: Float64Array;
  readonly adultGapDays: Float64Array;

  /** [count][year]: moves by reason, then youths with a stay by moves between stays; see MOVE_ROWS. */
  readonly moves: Float64Array;
  /** [count][year], see PLACEMENT_COUNTS. */
  readonly placement: Float64Array;
  /** [distance][municipality][year] and [distance][form][year]: stays begun, see DISTANCES. */
  readonly distanceByTown: Float64Array;
  readonly distanceByForm: Float64Array;

  /** [count][year], see PROVIDER_COUNTS. */
  readonly providers: Float64Array;
  /** [segment][year]: places that were wanted, and that could be manned; 0 where staff are no limit. */
  readonly placesWanted: Float64Array;
  readonly placesManned: Float64Array;
  /** [count][year], see ADMINISTRATION_COUNTS. */
  readonly administration: Float64Array;
  /** [count][segment][year], see MONEY_COUNTS. */
  readonly money: Float64Array;
  /** [receiver][month]: days of care and their value from the first policy day on, see RECEIVERS. */
  readonly monthDays: Float64Array;
  readonly monthValue: Float64Array;
  /** The same by the prices and the segments of the first design; only where this one has others. */
  readonly monthSteadyDays?: Float64Array;
  readonly monthSteady?: Float64Array;
  /** [count][municipality][month]: hours of local teams, see TEAM_COUNTS; 0 where they do not bind. */
  readonly teamHours: Float64Array;
  /** [count][municipality][referrer][year], see ROUTE_COUNTS. */
  readonly routes: Float64Array;

  /** Counts that calibration compares, in the first two years of the run. */
  readonly calibration: CalibrationCounts;
  readonly events: number;
}

export const COUNTERS = [
  "requests",
  "refusals",
  "crisis-while-waiting",
  "gave-up",
  "off-contract-starts",
  "off-contract-euro",
  "out-of-region-starts",
  "out-of-region-euro",
  "blocked-days",
  "moves-between-stays",
  "bridging-starts",
  "own-help-starts",
  "repeat-starts",
  "care-starts",
  "waiting-days",
  "border-lost-days",
  "budget-stop-days",
  "empty-place-days",
] as const;
export type Counter = (typeof COUNTERS)[number];

/** Ways out of care; `home` and `local-team` are policy intent, the others are sinks with a payer. */
export const EXITS = ["home", "local-team", "adult", "poh", "nobody", "early"] as const;
export type Exit = (typeof EXITS)[number];

export interface CalibrationCounts {
  /** [year 0 or 1][referrer]: trajectories started in segments 1 to 5. */
  readonly startsByReferrer: Float64Array;
  /** The same for Den Haag alone. */
  readonly startsByReferrerDenHaag: Float64Array;
  /** [year 0 or 1][7 classes]: ended trajectories by duration, DURATION_CLASSES and longer. */
  readonly endedByDuration: Float64Array;
  /** [year 0 or 1]: starts, and starts after earlier ended care. */
  readonly starts: Float64Array;
  readonly repeatStarts: Float64Array;
  /** [year 0 or 1]: youths in care that year; with stay; with a combination; with stay and a combination. */
  readonly youths: Float64Array;
  readonly youthsWithStay: Float64Array;
  readonly youthsCombined: Float64Array;
  readonly youthsWithStayCombined: Float64Array;
  /** [form]: sum of durations in days and number of ended episodes, first two years. */
  readonly endedDays: Float64Array;
  readonly endedCount: Float64Array;
}

/**
 * Attempts to start care in the policy window, in columns. `from` is 0 for a direct entry
 * (a first start in that segment, with no episode in another one in the 90 days before) and 1 to 5 for
 * a move out of that segment; `from === to` is a move inside it. Who comes back to the segment, or from
 * another one within 90 days without being moved (255), is in neither group.
 */
export interface AttemptColumns {
  readonly length: number;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly form: Uint8Array;
  /** Day of asking, counted from the first day of the run. */
  readonly opened: Float32Array;
  /** Days until start, until giving up, or until the end of the run. */
  readonly wait: Float32Array;
  /** 0 still waiting at the end (censored), 1 started, 2 gave up or taken elsewhere. */
  readonly outcome: Uint8Array;
  /** Level of the waiting list: 0 goes first (court, crisis), 1 severe, 2 others. */
  readonly priority: Uint8Array;
  readonly refusals: Uint8Array;
  /** Number of the youth, the same in every design. */
  readonly youth: Uint32Array;
  /** Who gives the care that started; NO_PROVIDER without a start or outside the agreed places. */
  readonly provider: Uint16Array;
  /** What became of a lost attempt, see LOST_TO. */
  readonly lostTo: Uint8Array;
  readonly borderDays: Float32Array;
  readonly authorisationDays: Float32Array;
  readonly matchingDays: Float32Array;
  readonly capacityDays: Float32Array;
  readonly budgetDays: Float32Array;
}

/** Care outside the agreed places in the policy window, in columns: a line for each time it is booked. */
export interface OutsideUse {
  readonly length: number;
  readonly youth: Uint32Array;
  /** Index into PLACES: the segment whose care it is. */
  readonly place: Uint8Array;
  /** Index into OUTSIDE_PLACES (`outside-use.ts`). */
  readonly way: Uint8Array;
  readonly days: Float32Array;
  readonly euro: Float32Array;
  /** Value and place by the first design; null where it has the same prices and segments. */
  readonly steady?: Float32Array | null;
  readonly steadyPlace?: Uint8Array | null;
}

/** Use by the segments of the first design, [youth][place]: in days, at its prices, and at own prices. */
export interface SteadyUse {
  readonly days: Float32Array;
  readonly euro: Float32Array;
  readonly own: Float32Array;
}

/** What each youth used in the policy window: [youth][place], flat. */
export interface YouthOutcome {
  readonly size: number;
  readonly days: Float32Array;
  readonly euro: Float32Array;
  /** By the first design of the replication; null where it has the same prices and segments. */
  readonly steady?: SteadyUse | null;
  /** Days spent waiting for care, over all places. */
  readonly waiting: Float32Array;
  /** Last way out, an index into EXITS plus 1; 0 while in care or never seen. */
  readonly exit: Uint8Array;
  /** Municipality by number; without it all are of one. */
  readonly municipality?: Uint8Array;
  /** What of the above was outside the agreed places; without it nothing was. */
  readonly outside?: OutsideUse;
}

/** Who the youths of a log are, by youth number; `known` is 0 for candidates who never came. */
export interface People {
  readonly known: Uint8Array;
  /** Index into the municipalities, referrers and forms of the run. */
  readonly municipality: Uint8Array;
  readonly referrer: Uint8Array;
  readonly need: Uint8Array;
  /** Day of birth and day of the first request, from the first day of the run. */
  readonly birth: Float32Array;
  readonly firstAsked: Float32Array;
  /** The number of the person, the same in every design; not kept in a file with journeys. */
  readonly who?: Uint32Array;
}

/** Columnar journey log: a row is a stretch of time in one place, waiting included. */
export interface JourneyLog {
  readonly length: number;
  readonly youth: Uint32Array;
  /** Care form index; forms.length is the local team; forms.length + 1 is outside care. */
  readonly place: Uint8Array;
  /** 0 waiting, 1 care, 2 out. */
  readonly phase: Uint8Array;
  readonly from: Float32Array;
  readonly until: Float32Array;
  /** Index into REASONS. */
  readonly reason: Uint8Array;
  readonly cost: Float32Array;
  readonly censored: Uint8Array;
  /**
   * The provider group in whose line or place it was, an index into `groups`; `NO_GROUP` elsewhere.
   * Of a wait for a place it is the group that was chosen when the wait for it began.
   */
  readonly group: Uint16Array;
  /** Provider groups by name, `form@where/number`. */
  readonly groups: readonly string[];
  /** Youths below this number were there on the first day; the others could come later. */
  readonly firstCandidate: number;
  readonly people: People;
}

/** Reasons of a move or of a refused one. */
export const MOVES = [
  "step-up",
  "step-down",
  "moved-planned",
  "moved-crisis",
  "moved-breakdown",
  "moved-capacity",
  "refused",
  "pushed-up",
  "second-bed",
  "way-back",
] as const;
export type Move = (typeof MOVES)[number];

/** Why a stretch of time began or lasted. `wall` in the results dictionary marks border causes. */
export const REASONS = [
  "asked",
  "triage",
  "authorisation",
  "border-rule",
  "matching",
  "capacity",
  "budget-stop",
  "started",
  "own-help",
  "bridging",
  "substitute",
  "off-contract",
  "out-of-region",
  "crisis",
  "blocked",
  "planned-end",
  "early-end",
  "adult",
  "gave-up",
  "repeat",
  "parallel",
  "mistaken",
  "provider-exit",
  "handover",
  "stopped",
  "turned-down",
  "other-referrer",
  ...MOVES,
  "breakdown",
] as const;
export type Reason = (typeof REASONS)[number];
