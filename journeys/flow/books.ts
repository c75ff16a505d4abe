/**
 * Writing in the books: a stretch of care becomes days and euros, a wait becomes lost days.
 *
 * The rule this file keeps: a stretch is booked once, in the year it falls in; the turn of the year
 * books all that runs, so no stretch spans two years.
 */
import { paysOldContract } from "../contracts/old-contract.ts";
import { listedValue } from "../contracts/price-list.ts";
import { LOG_PHASE, REASON } from "../measures/journey-log.ts";
import type { Worth } from "../measures/month-books.ts";
import type { OutsideLine } from "../measures/outside-use.ts";
import { bump, COUNTER } from "../measures/recorder.ts";
import { PLACE_COUNT } from "../measures/summary.ts";
import { isBought } from "./care/trajectory.ts";
import { NO_FORM, SPECIAL } from "./episodes.ts";
import { noteBridge } from "./line/placement-notes.ts";
import { roomPrice } from "./supply/room-price.ts";
import type { World } from "./world.ts";

/** Place number of the local team's own help; the segments stand before it. */
export const LOCAL_TEAM = PLACE_COUNT - 1;
const OWN_HELP_BIT = 1 << 31;
const NO_EPISODE = -1;

/** Books the care an episode gave since it was last booked. */
export function bookCare(world: World, episode: number, form: number, time: number): void {
  const { episodes, youths, plan, recorder } = world;
  const since = episodes.accrued[episode] as number;
  const days = time - since;
  episodes.accrued[episode] = time;
  const youth = episodes.youth[episode] as number;
  const town = youths.municipality[youth] as number;
  const { year } = world.clock;
  const special = episodes.special[episode] as number;
  const value =
    days *
    world.prices.day(form, year) *
    (plan.intensity[town] as number) *
    specialPrice(world, special);
  episodes.cost[episode] = (episodes.cost[episode] as number) + value;
  const segment = world.segmentOf(form);
  const cell = recorder.cell(segment - 1, town, year);
  bump(recorder.days, cell, days);
  bump(recorder.formDays, form * recorder.years + year, days);
  const agreed = special === SPECIAL.none && plan.hasPlaces[form] === 1;
  if (agreed) bump(recorder.formValue, form * recorder.years + year, value);
  if (special === SPECIAL.none) bookContract(world, { episode, form, town, value, agreed });
  else bookByUnit(world, form, cell, value);
  bookSpecial(world, special, days, value);
  setWorth(world, youth, form, special, days, value);
  bookWindow(world, youth, segment - 1, days, worth, time);
  bookMonth(world, receiverOf(segment, special), days, worth, time);
  if (time > world.policyStart) noteOutside(world, episode, segment - 1, days, worth);
}

/** A stretch of care under the contracts. */
interface Given {
  /** The episode that has it, or NO_EPISODE for light care during a wait. */
  readonly episode: number;
  readonly form: number;
  readonly town: number;
  /** At the price of a day. */
  readonly value: number;
  /** In an agreed place. */
  readonly agreed: boolean;
}

/**
 * Care under the contracts. A course that was bought has no day to pay. A budget for places pays what has places, a budget for all youths pays
 * whatever the segment gives; the rest is paid by the unit.
 */
function bookContract(world: World, care: Given): void {
  const { form, town, value } = care;
  const { recorder, funding, clock } = world;
  const segment = world.segmentOf(form);
  const cell = recorder.cell(segment - 1, town, clock.year);
  bump(recorder.contractValue, cell, value);
  if (care.episode !== NO_EPISODE && isBought(world, care.episode)) {
    world.moneyBooks.note("trajectory-worth", segment, clock.year, value);
  } else if (care.episode !== NO_EPISODE && paysOldContract(world, care.episode, segment)) {
    bookByUnit(world, form, cell, value);
    const isTwice = funding.isCapacityNow(segment, town) || funding.isPopulationNow(segment, town);
    if (isTwice) world.moneyBooks.note("paid-twice", segment, clock.year, value);
  } else if (care.agreed && funding.isCapacityNow(segment, town)) {
    bump(recorder.capacityUse, cell, value);
  } else if (funding.isPopulationNow(segment, town)) bump(recorder.populationUse, cell, value);
  else bookByUnit(world, form, cell, paidOf(world, care, segment));
}

/** Of care by the unit: its value, less what is not paid above a spending room. */
function paidOf(world: World, { episode, value }: Given, segment: number): number {
  if (episode === NO_EPISODE || !world.supply.anyOver) return value;
  const part = roomPrice(world, episode);
  if (part === 1) return value;
  const { year } = world.clock;
  world.moneyBooks.note("over-room-worth", segment, year, value);
  world.moneyBooks.note("over-room-unpaid", segment, year, value * (1 - part));
  return value * part;
}

/** What is paid because it was used. */
function bookByUnit({ recorder, clock }: World, form: number, cell: number, value: number): void {
  bump(recorder.euro, cell, value);
  bump(recorder.formEuro, form * recorder.years + clock.year, value);
}

function specialPrice(world: World, special: number): number {
  if (special === SPECIAL.none) return 1;
  const { offContractPrice, outOfRegionPrice } = world.plan.model.waiting;
  return special === SPECIAL.offContract ? offContractPrice.value : outOfRegionPrice.value;
}

function bookSpecial(world: World, special: number, days: number, value: number): void {
  const { year } = world.clock;
  if (special === SPECIAL.offContract)
    world.recorder.count(COUNTER["off-contract-euro"], year, value);
  else if (special === SPECIAL.outOfRegion) {
    world.recorder.count(COUNTER["out-of-region-euro"], year, value);
    world.placementBooks.note("outside-days", year, days);
  }
}

/** One object for all stretches, since care is booked often. */
const worth: Worth = { value: 0, steady: 0, steadyPlace: 0, steadyReceiver: 0 };

/** Number among RECEIVERS of care of a segment, under the contracts or outside them. */
function receiverOf(segment: number, special: number): number {
  return special === SPECIAL.none ? segment - 1 : PLACE_COUNT + special - 1;
}

/** What a stretch of care is worth, and what it is by the first design. */
function setWorth(
  world: World,
  youth: number,
  form: number,
  special: number,
  days: number,
  value: number,
): void {
  const { steady: list, clock } = world;
  const town = world.townOf(youth);
  const segment = list === null ? world.segmentOf(form) : (list.plan.segment[form] as number);
  worth.value = value;
  worth.steady = list === null ? value : listedValue(list, days, form, clock.year, town, special);
  worth.steadyPlace = segment - 1;
  worth.steadyReceiver = receiverOf(segment, special);
}

/** What a youth used from the first policy day on. */
function bookWindow(
  world: World,
  youth: number,
  place: number,
  days: number,
  { value, steady, steadyPlace }: Worth,
  time: number,
): void {
  if (time <= world.policyStart) return;
  const cell = youth * PLACE_COUNT + place;
  const { windowDays, windowEuro, steadyDays, steadyEuro, steadyOwn } = world.youths;
  windowDays[cell] = (windowDays[cell] as number) + days;
  windowEuro[cell] = (windowEuro[cell] as number) + value;
  if (steadyDays === null || steadyEuro === null || steadyOwn === null) return;
  const other = youth * PLACE_COUNT + steadyPlace;
  steadyDays[other] = (steadyDays[other] as number) + days;
  steadyEuro[other] = (steadyEuro[other] as number) + steady;
  steadyOwn[other] = (steadyOwn[other] as number) + value;
}

/** The same by month, per receiver. */
function bookMonth(world: World, receiver: number, days: number, care: Worth, time: number): void {
  if (time <= world.policyStart) return;
  world.monthBooks.book(receiver, days, care, time, world.clock.month - 1);
}

/** One object for all lines, since care is booked often. */
const outsideLine: OutsideLine = { youth: 0, place: 0, way: 0, days: 0, euro: 0 };

/** Writes down what of a youth's care was outside the agreed places. */
function noteOutside(
  world: World,
  episode: number,
  place: number,
  days: number,
  { value, steady, steadyPlace }: Worth,
) {
  if (world.episodes.special[episode] === SPECIAL.none || days <= 0) return;
  outsideLine.youth = world.episodes.youth[episode] as number;
  outsideLine.place = place;
  outsideLine.way = (world.episodes.special[episode] as number) - 1;
  outsideLine.days = days;
  outsideLine.euro = value;
  outsideLine.steady = steady;
  outsideLine.steadyPlace = steadyPlace;
  world.outsideLog.add(outsideLine);
}

/** Books help by the local team since it was last booked. */
export function bookOwnHelp(world: World, episode: number, time: number): void {
  const { episodes, youths, recorder } = world;
  const days = time - (episodes.accrued[episode] as number);
  episodes.accrued[episode] = time;
  const youth = episodes.youth[episode] as number;
  const cell = recorder.cell(LOCAL_TEAM, youths.municipality[youth] as number, world.clock.year);
  const value = days * world.plan.model.entrance.ownHelpEuroPerDay.value;
  episodes.cost[episode] = (episodes.cost[episode] as number) + value;
  bump(recorder.days, cell, days);
  bump(recorder.euro, cell, value);
  worth.value = value;
  worth.steady = world.steady === null ? value : days * world.steady.ownHelp;
  worth.steadyPlace = LOCAL_TEAM;
  worth.steadyReceiver = LOCAL_TEAM;
  bookWindow(world, youth, LOCAL_TEAM, days, worth, time);
  bookMonth(world, LOCAL_TEAM, days, worth, time);
}

/** Light care during a wait: booked in the segment of the bridging form, at its price. */
export function bookBridge(world: World, episode: number, time: number): void {
  const { episodes, youths, plan, recorder } = world;
  const form = episodes.bridge[episode] as number;
  if (form === NO_FORM) return;
  const youth = episodes.youth[episode] as number;
  const until = bridgeUntil(world, youth, form, time);
  const days = Math.max(0, until - (episodes.bridgeSince[episode] as number));
  episodes.bridgeSince[episode] = until;
  const town = youths.municipality[youth] as number;
  const { year } = world.clock;
  const value = days * world.prices.day(form, year) * (plan.intensity[town] as number);
  const segment = world.segmentOf(form);
  const cell = recorder.cell(segment - 1, town, year);
  episodes.bridgeCost[episode] = (episodes.bridgeCost[episode] as number) + value;
  noteBridge(world, episode, days, value);
  bump(recorder.days, cell, days);
  bump(recorder.formDays, form * recorder.years + year, days);
  bookContract(world, { episode: NO_EPISODE, form, town, value, agreed: false });
  setWorth(world, youth, form, SPECIAL.none, days, value);
  bookWindow(world, youth, segment - 1, days, worth, time);
  bookMonth(world, segment - 1, days, worth, until);
}

/** Bridging care too ends at the age at which its form ends. */
function bridgeUntil(world: World, youth: number, form: number, time: number): number {
  const adult = (world.youths.birth[youth] as number) + (world.plan.endAge[form] as number);
  return Math.min(time, adult);
}

/** Light care during a wait ends, with the wait or with the run: booked and written to the log. */
export function endBridge(world: World, episode: number, time: number, censored: boolean): void {
  const { episodes, log } = world;
  const form = episodes.bridge[episode] as number;
  if (form === NO_FORM) return;
  bookBridge(world, episode, time);
  episodes.bridge[episode] = NO_FORM;
  const youth = episodes.youth[episode] as number;
  const start = episodes.bridgeStart[episode] as number;
  const until = bridgeUntil(world, youth, form, time);
  if (log === null || until < 0 || until <= start) return;
  log.add(youth, form, LOG_PHASE.care, start, until, REASON.bridging);
  // Help that an age ended before the last day does not go on.
  log.priceLast(episodes.bridgeCost[episode] as number, censored && until >= time);
}

/** Marks a form as used this calendar year. */
export function markForm(world: World, youth: number, form: number): void {
  const bits = world.youths.formsThisYear;
  bits[youth] = ((bits[youth] as number) | (1 << form)) >>> 0;
}

export function markOwnHelp(world: World, youth: number): void {
  const bits = world.youths.formsThisYear;
  bits[youth] = ((bits[youth] as number) | OWN_HELP_BIT) >>> 0;
}

/** Waiting days of a youth that fall in the policy window. */
export function bookWaiting(world: World, youth: number, since: number, time: number): void {
  world.recorder.count(COUNTER["waiting-days"], world.clock.year, time - since);
  const from = Math.max(since, world.policyStart);
  if (time <= from) return;
  const { windowWaiting } = world.youths;
  windowWaiting[youth] = (windowWaiting[youth] as number) + (time - from);
}

/**
 * Writes a stretch to the journey log, if there is one; stretches of no length are left out.
 *
 * @returns whether it was written
 */
export function logStretch(
  world: World,
  youth: number,
  form: number,
  from: number,
  until: number,
  reason: number,
): boolean {
  if (world.log === null || until <= from || until < 0) return false;
  world.log.add(youth, form, LOG_PHASE.waiting, from, until, reason);
  return true;
}

/** Says of the row of the log written last at which station it was; only provider groups are told apart. */
export function logGroup({ log, ownHelpStation }: World, station: number): void {
  if (station >= 0 && station < ownHelpStation) log?.placeLast(station);
}

/**
 * Writes to the journey log what brought about the stretch that follows in this form: a moment, which
 * lasts no time and is no wait.
 */
export function logMoment(
  world: World,
  youth: number,
  form: number,
  time: number,
  reason: number,
): void {
  if (world.log === null || time < 0) return;
  world.log.add(youth, form, LOG_PHASE.waiting, time, time, reason);
}
