/**
 * What changed between two designs, youth by youth, in one replication: sums and never youths.
 *
 * The rule this file keeps: every split closes. Substitution, downstream and crowding add up to the
 * change of a place; rows of the matrix add up to what was lost there, columns to what was gained.
 */
import { SimulationError } from "#engine";
import { EXITS, PLACE_COUNT, SEGMENT_COUNT, type YouthOutcome } from "../measures/summary.ts";

/**
 * Rows and columns of the substitution matrix: the places, then as last row `new` (gained without
 * loss elsewhere) and as last column `nowhere` (lost without gain elsewhere).
 */
export const MATRIX_SIZE = PLACE_COUNT + 1;

/** Below these a difference is the rounding of single-precision sums, not a change of use. */
export const NOISE_DAYS = 0.01;
export const NOISE_EURO = 1;

/**
 * Variant less base, over all youths in the policy window, in the currency days or euro
 * (`methods.md` 3.2).
 */
export interface PairLedger {
  /** [place]: use in the base. */
  readonly base: Float64Array;
  /** [place]: sum of D = variant - base. */
  readonly change: Float64Array;
  /** [target][place]: D of youths who lost use in the target and gained in the place. */
  readonly substitution: Float64Array;
  /** [target][place]: D of youths who lost use in the target and in the place too. */
  readonly downstream: Float64Array;
  /** [target][place]: D of youths whose use of the target did not fall. */
  readonly crowding: Float64Array;
}

export interface PairSummary {
  readonly days: PairLedger;
  readonly euro: PairLedger;
  /** [place]: days lost and days gained, summed over youths; both 0 or more. */
  readonly lostDays: Float64Array;
  readonly gainedDays: Float64Array;
  /** [from, `new` last][to, `nowhere` last]: days, each youth's losses spread over its gains. */
  readonly movedDays: Float64Array;
  /** The same cells as numbers of youths; a youth can be in several. */
  readonly movedYouths: Float64Array;
  /** Youths with any use, waiting or exit in either design. */
  readonly youths: number;
  /** Of those: another set of segments, or another exit; dates ignored. */
  readonly moved: number;
  /** Change in days spent waiting, over all youths and places. */
  readonly waitingDays: number;
  /** [exit, 0 for none]: change in youths by last way out, see EXITS. */
  readonly exits: Float64Array;
}

interface MutableLedger {
  base: Float64Array;
  change: Float64Array;
  substitution: Float64Array;
  downstream: Float64Array;
  crowding: Float64Array;
}

/**
 * One pass over the youths of two designs that share their chance, so that index e is the same
 * youth in both.
 *
 * A youth has moved when the set of the five segments differs, or when both designs saw an exit
 * and not the same one. In care in one design and out in the other is a matter of dates.
 *
 * @throws SimulationError when the designs do not hold the same youths.
 */
export function summarisePair(base: YouthOutcome, variant: YouthOutcome): PairSummary {
  if (base.size !== variant.size) {
    throw new SimulationError(
      "invalid-argument",
      `A pair compares the same youths; ${base.size} and ${variant.size} do not match.`,
    );
  }
  const days = emptyLedger();
  const euro = emptyLedger();
  const moves = emptyMoves();
  const people = { youths: 0, moved: 0, waitingDays: 0, exits: new Float64Array(EXITS.length + 1) };
  const daysChange = new Float64Array(PLACE_COUNT);
  const euroChange = new Float64Array(PLACE_COUNT);
  for (let youth = 0; youth < base.size; youth++) {
    const at = youth * PLACE_COUNT;
    // Most youths live the same life in both designs; only the others need splitting.
    if (readChange(days.base, base.days, variant.days, at, daysChange)) {
      splitChange(days, daysChange, NOISE_DAYS);
      spreadMoves(moves, daysChange);
    }
    if (readChange(euro.base, base.euro, variant.euro, at, euroChange)) {
      splitChange(euro, euroChange, NOISE_EURO);
    }
    addYouth(people, base, variant, youth);
  }
  return { days, euro, ...moves, ...people };
}

function emptyLedger(): MutableLedger {
  const split = () => new Float64Array(PLACE_COUNT * PLACE_COUNT);
  return {
    base: new Float64Array(PLACE_COUNT),
    change: new Float64Array(PLACE_COUNT),
    substitution: split(),
    downstream: split(),
    crowding: split(),
  };
}

/** Reads the differences of one youth and adds up the base; tells whether there are any. */
function readChange(
  total: Float64Array,
  base: Float32Array,
  variant: Float32Array,
  at: number,
  change: Float64Array,
): boolean {
  let differs = false;
  for (let place = 0; place < PLACE_COUNT; place++) {
    const before = base[at + place]!;
    const after = variant[at + place]!;
    if (before === after && before === 0) {
      change[place] = 0;
      continue;
    }
    total[place]! += before;
    change[place] = after - before;
    if (after !== before) differs = true;
  }
  return differs;
}

/** Adds the differences of one youth to the three parts of every target. */
function splitChange(ledger: MutableLedger, change: Float64Array, noise: number): void {
  for (let target = 0; target < PLACE_COUNT; target++) {
    ledger.change[target]! += change[target]!;
    const lost = change[target]! < -noise;
    for (let place = 0; place < PLACE_COUNT; place++) {
      const amount = change[place]!;
      const cell = target * PLACE_COUNT + place;
      if (!lost) ledger.crowding[cell]! += amount;
      else if (amount > 0) ledger.substitution[cell]! += amount;
      else ledger.downstream[cell]! += amount;
    }
  }
}

type Moves = Pick<PairSummary, "lostDays" | "gainedDays" | "movedDays" | "movedYouths">;

function emptyMoves(): Moves {
  return {
    lostDays: new Float64Array(PLACE_COUNT),
    gainedDays: new Float64Array(PLACE_COUNT),
    movedDays: new Float64Array(MATRIX_SIZE * MATRIX_SIZE),
    movedYouths: new Float64Array(MATRIX_SIZE * MATRIX_SIZE),
  };
}

/** M_gh = l_g k_h / max(sum k, sum l); what does not meet goes to `nowhere` or comes from `new`. */
function spreadMoves(moves: Moves, change: Float64Array): void {
  let allLost = 0;
  let allGained = 0;
  for (let place = 0; place < PLACE_COUNT; place++) {
    const amount = change[place]!;
    if (amount < 0) {
      allLost -= amount;
      moves.lostDays[place]! -= amount;
    } else {
      allGained += amount;
      moves.gainedDays[place]! += amount;
    }
  }
  const larger = Math.max(allLost, allGained);
  for (let from = 0; from < PLACE_COUNT; from++) {
    const lost = -change[from]!;
    if (lost <= 0) continue;
    addMove(moves, from, PLACE_COUNT, lost * (1 - allGained / larger));
    for (let to = 0; to < PLACE_COUNT; to++) {
      if (change[to]! > 0) addMove(moves, from, to, (lost * change[to]!) / larger);
    }
  }
  for (let to = 0; to < PLACE_COUNT; to++) {
    if (change[to]! > 0) addMove(moves, PLACE_COUNT, to, change[to]! * (1 - allLost / larger));
  }
}

function addMove(moves: Moves, from: number, to: number, days: number): void {
  const cell = from * MATRIX_SIZE + to;
  moves.movedDays[cell]! += days;
  if (days > NOISE_DAYS) moves.movedYouths[cell]! += 1;
}

interface People {
  youths: number;
  moved: number;
  waitingDays: number;
  exits: Float64Array;
}

function addYouth(people: People, base: YouthOutcome, variant: YouthOutcome, youth: number): void {
  const before = placesUsed(base, youth);
  const after = placesUsed(variant, youth);
  const exitBefore = base.exit[youth]!;
  const exitAfter = variant.exit[youth]!;
  const waitBefore = base.waiting[youth]!;
  const waitAfter = variant.waiting[youth]!;
  if ((before | after | exitBefore | exitAfter) === 0 && waitBefore + waitAfter === 0) return;
  people.youths++;
  people.waitingDays += waitAfter - waitBefore;
  people.exits[exitBefore]! -= 1;
  people.exits[exitAfter]! += 1;
  const otherSegments = ((before ^ after) & SEGMENTS) !== 0;
  const otherExit = exitBefore !== exitAfter && exitBefore !== 0 && exitAfter !== 0;
  if (otherSegments || otherExit) people.moved++;
}

const SEGMENTS = (1 << SEGMENT_COUNT) - 1;

/** The places with use as bits, the first segment lowest. */
function placesUsed(outcome: YouthOutcome, youth: number): number {
  let places = 0;
  for (let place = 0; place < PLACE_COUNT; place++) {
    if (outcome.days[youth * PLACE_COUNT + place]! > NOISE_DAYS) places |= 1 << place;
  }
  return places;
}
