/**
 * What changed between two designs, youth by youth, in one replication: sums and never youths.
 *
 * The rule this file keeps: every split closes. Substitution, downstream and crowding add up to the
 * change of a place; rows of the matrix add up to what was lost there, columns to what was gained.
 */
import { SimulationError } from "#engine";
import { RECEIVER_COUNT } from "../../measures/outside-use.ts";
import { EXITS, PLACE_COUNT, SEGMENT_COUNT, type YouthOutcome } from "../../measures/summary.ts";
import {
  emptyMoves,
  emptyYouths,
  type MovedYouths,
  type Moves,
  NOISE_DAYS,
  NOISE_EURO,
  spreadMoves,
} from "./pair-moves.ts";
import { isInside, measuredBy, type ReceiverUse, readUse, receiverUse } from "./receiver-use.ts";
import { addTied } from "./tied-change.ts";

/**
 * Variant less base, over all youths in the policy window, in the currency days or euro
 * (`methods.md` 3.2). Receivers are those of RECEIVERS, targets the places among them; a last target,
 * TOGETHER, is all places at once on which the variant acts.
 */
export interface PairLedger {
  /** [receiver]: use in the base. */
  readonly base: Float64Array;
  /** [receiver]: sum of D = variant - base. */
  readonly change: Float64Array;
  /** [target][receiver]: D of youths who lost use in the target and gained in the receiver. */
  readonly substitution: Float64Array;
  /** [target][receiver]: D of youths who lost use in the target and in the receiver too. */
  readonly downstream: Float64Array;
  /** [target][receiver]: D of youths whose use of the target did not fall. */
  readonly crowding: Float64Array;
  /** [municipality][receiver]: `change` by where the youth comes from. */
  readonly byTown: Float64Array;
  /** [place][receiver]: where several are acted on, whose change outside them it is (`addTied`). */
  readonly tied: Float64Array;
  /** What youths lost here and gained there. */
  readonly moves: Moves;
}

export interface PairSummary {
  readonly days: PairLedger;
  /** At one price: where the prices of the designs differ, of both at those of the first design. */
  readonly euro: PairLedger;
  /**
   * Whether care of both is counted by the prices and segments of the first design, since they differ;
   * absent where they are the same.
   */
  readonly isSteady?: true;
  /**
   * [receiver]: what other prices add to `euro.change`, so that the two together are the difference in
   * the value of care; absent where all prices are the same.
   */
  readonly priceEffect?: Float64Array;
  /** The same in youths: 1 for who has more days there, -1 for who has fewer; `base` and `moves` empty. */
  readonly youthCounts: PairLedger;
  readonly movedYouths: MovedYouths;
  /** Youths with any use, waiting or exit in either design. */
  readonly youths: number;
  /** Of those: another set of segments, or another exit; dates ignored. */
  readonly moved: number;
  /** Change in days spent waiting, over all youths and places. */
  readonly waitingDays: number;
  /** [exit, 0 for none]: change in youths by last way out, see EXITS. */
  readonly exits: Float64Array;
}

/** The target that is all places at once that are acted on. */
export const TOGETHER = PLACE_COUNT;

/** Cell of [target][receiver]. */
export function pairCell(target: number, receiver: number): number {
  return target * RECEIVER_COUNT + receiver;
}

/**
 * One pass over the youths of two designs that share their chance, so that index e is the same
 * youth in both.
 *
 * A youth has moved when the set of the five segments differs, or when both designs saw an exit
 * and not the same one. In care in one design and out in the other is a matter of dates.
 *
 * @param acted numbers of the places that the variant acts on, see `actedSegments`
 * @param differ whether prices or the segments of forms differ, so that care is counted by `steady` ones,
 * and whether prices do
 * @throws SimulationError when the designs do not hold the same youths.
 */
export function summarisePair(
  base: YouthOutcome,
  variant: YouthOutcome,
  acted: readonly number[] = [],
  { isSteady = false, isRepriced = false }: { isSteady?: boolean; isRepriced?: boolean } = {},
): PairSummary {
  if (base.size !== variant.size) {
    throw new SimulationError(
      "invalid-argument",
      `A pair compares the same youths; ${base.size} and ${variant.size} do not match.`,
    );
  }
  const measure = isSteady ? "steady" : "own";
  const [here, there] = [measuredBy(measure, base), measuredBy(measure, variant)];
  const [before, after] = [receiverUse(here), receiverUse(there)];
  const towns = townsOf(base, variant);
  const days = reader(before.days, after.days, towns, acted);
  const euro = reader(before.euro, after.euro, towns, acted);
  const counts = reader(before.days, after.days, towns, acted);
  const movedYouths = emptyYouths();
  const people = { youths: 0, moved: 0, waitingDays: 0, exits: new Float64Array(EXITS.length + 1) };
  for (let youth = 0; youth < base.size; youth++) {
    // Most youths live the same life in both designs; only the others need splitting.
    const town = towns.of(youth);
    if (readChange(days, youth)) {
      splitChange(days, NOISE_DAYS, town);
      spreadMoves(days.ledger.moves, days.change, movedYouths);
      for (let place = 0; place < RECEIVER_COUNT; place++) {
        counts.change[place] = signOf(days.change[place]!);
      }
      splitChange(counts, 0, town);
    }
    if (readChange(euro, youth)) {
      splitChange(euro, NOISE_EURO, town);
      spreadMoves(euro.ledger.moves, euro.change);
    }
    addYouth(people, here, there, youth);
  }
  const { ledger: youthCounts } = counts;
  return {
    days: days.ledger,
    euro: euro.ledger,
    ...(isSteady && { isSteady }),
    ...(isRepriced && { priceEffect: priceEffectOf(base, variant, euro.ledger.change) }),
    youthCounts,
    movedYouths,
    ...people,
  };
}

/** The change in value at each design's own prices, less that at one price. */
function priceEffectOf(base: YouthOutcome, variant: YouthOutcome, volume: Float64Array) {
  const total = (outcome: YouthOutcome): Float64Array => {
    const { euro } = receiverUse(measuredBy("own-price", outcome));
    const [sum, own] = [new Float64Array(RECEIVER_COUNT), new Float64Array(RECEIVER_COUNT)];
    for (let youth = 0; youth < outcome.size; youth++) {
      if (isNothing(euro, youth)) continue;
      readUse(euro, youth, own);
      for (let place = 0; place < RECEIVER_COUNT; place++) sum[place]! += own[place]!;
    }
    return sum;
  };
  const [before, after] = [total(base), total(variant)];
  return after.map((value, place) => value - before[place]! - volume[place]!);
}

/** 1 for more days, -1 for fewer, 0 for as many. */
function signOf(days: number): number {
  return Math.abs(days) <= NOISE_DAYS ? 0 : Math.sign(days);
}

interface Towns {
  readonly count: number;
  readonly of: (youth: number) => number;
}

/** Who never asked has no municipality yet, so either design may know it. */
function townsOf(
  { municipality: here }: YouthOutcome,
  { municipality: there }: YouthOutcome,
): Towns {
  if (here === undefined || there === undefined) return { count: 1, of: () => 0 };
  const of = (youth: number): number => Math.max(here[youth]!, there[youth]!);
  let count = 1;
  for (let youth = 0; youth < here.length; youth++) count = Math.max(count, of(youth) + 1);
  return { count, of };
}

/** One currency of both designs, with the youth that is looked at now. */
interface Reader {
  readonly before: ReceiverUse;
  readonly after: ReceiverUse;
  readonly ledger: PairLedger;
  readonly base: Float64Array;
  readonly change: Float64Array;
  readonly acted: readonly number[];
}

function reader(
  before: ReceiverUse,
  after: ReceiverUse,
  { count }: Towns,
  acted: readonly number[],
): Reader {
  const row = () => new Float64Array(RECEIVER_COUNT);
  const split = () => new Float64Array((PLACE_COUNT + 1) * RECEIVER_COUNT);
  const ledger = {
    base: row(),
    change: row(),
    substitution: split(),
    downstream: split(),
    crowding: split(),
    byTown: new Float64Array(count * RECEIVER_COUNT),
    tied: new Float64Array(PLACE_COUNT * RECEIVER_COUNT),
    moves: emptyMoves(),
  };
  return { before, after, ledger, base: row(), change: row(), acted };
}

/** Reads the differences of one youth and adds up the base; tells whether there are any. */
function readChange({ before, after, ledger, base, change }: Reader, youth: number): boolean {
  if (isNothing(before, youth) && isNothing(after, youth)) return false;
  readUse(before, youth, base);
  readUse(after, youth, change);
  let differs = false;
  for (let place = 0; place < RECEIVER_COUNT; place++) {
    const here = base[place]!;
    ledger.base[place]! += here;
    if (change[place] !== here) differs = true;
    change[place]! -= here;
  }
  return differs;
}

/** Whether a youth used nothing at all. */
function isNothing(side: ReceiverUse, youth: number): boolean {
  if (!isInside(side, youth)) return false;
  const at = youth * PLACE_COUNT;
  for (let place = 0; place < PLACE_COUNT; place++) if (side.use[at + place] !== 0) return false;
  return true;
}

/** Adds the differences of one youth to its municipality and to the three parts of every target. */
function splitChange({ ledger, change, acted }: Reader, noise: number, town: number): void {
  for (let place = 0; place < RECEIVER_COUNT; place++) {
    ledger.change[place]! += change[place]!;
    ledger.byTown[town * RECEIVER_COUNT + place]! += change[place]!;
  }
  if (acted.length > 1) addTied(ledger.tied, change, acted, noise);
  for (let target = 0; target <= PLACE_COUNT; target++) {
    const own = target === TOGETHER ? sumOf(change, acted) : change[target]!;
    const lost = own < -noise;
    for (let place = 0; place < RECEIVER_COUNT; place++) {
      const amount = change[place]!;
      const cell = pairCell(target, place);
      if (!lost) ledger.crowding[cell]! += amount;
      else if (amount > 0) ledger.substitution[cell]! += amount;
      else ledger.downstream[cell]! += amount;
    }
  }
}

function sumOf(change: Float64Array, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += change[place]!;
  return sum;
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
