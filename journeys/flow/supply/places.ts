/**
 * How many places each provider group has, year by year, under its funding form.
 *
 * The rule this file keeps: with price x quantity supply follows demand, up to what the labour
 * market allows; with a fixed budget the places are the agreement; a saving takes its share off both.
 */
import { takeAgreedPlaces } from "../../contracts/agreed.ts";
import { FUNDING } from "../../contracts/funding.ts";
import { changesFunding, stationFunding } from "../../contracts/payers.ts";
import { leftByPriceStep } from "../../contracts/price-step.ts";
import { savingsBaseYear } from "../../contracts/savings.ts";
import { bump, COUNTER } from "../../measures/recorder.ts";
import { leftByAttrition } from "../../model/attrition.ts";
import type { SegmentId } from "../../model/model.ts";
import { type Plan, SEGMENTS } from "../../model/plan.ts";
import { ownHelpPlaces } from "../../population/load.ts";
import { teamStrength } from "../door/team.ts";
import type { World } from "../world.ts";
import { manPlaces } from "./labour.ts";
import { type Ended, nextBase } from "./next-base.ts";
import { closeDue, hasClosed } from "./provider-exit.ts";
import { groupSavingShare } from "./saving-share.ts";

const DAYS_PER_YEAR = 365.25;

/** Sets the places of all stations for the year that begins at `time`; `clock.year` is that year. */
export function renewPlaces(world: World, time: number): void {
  const { plan, supply } = world;
  const firstNew = isFirstNew(world, time);
  let any = false;
  for (let station = 0; station < plan.stations.length; station++) {
    if (time <= (supply.turnedAt[station] as number)) continue;
    any = true;
    turnStation(world, station, { time, firstNew, isYear: true });
  }
  if (!any) return;
  if (time <= 0) shareEvenly(world);
  takeAgreedPlaces(world, firstNew, time);
  if (firstNew) supply.changed = true;
  closeVentiel(world, time);
  closeDue(world, time);
  setPlaces(world);
  renewTeams(world, time);
}

/**
 * Sets places on a day within the year, of the groups whose funding changes that day and of no
 * others: what the new funding itself sets, and no step of a year. On the first day of the
 * contracts all groups are turned.
 */
export function changePlaces(world: World, time: number): void {
  const { plan, supply, ventiel } = world;
  const firstNew = isFirstNew(world, time);
  for (let station = 0; station < plan.stations.length; station++) {
    if (!firstNew && !changesFunding(world, station, time)) continue;
    turnStation(world, station, { time, firstNew, isYear: false });
    ventiel.countAnew(station, time);
  }
  if (firstNew) {
    takeAgreedPlaces(world, firstNew, time);
    supply.changed = true;
    closeDue(world, time);
    renewTeams(world, time);
  }
  setPlaces(world);
}

/** True on the day on which the new contracts begin. */
function isFirstNew({ funding, supply }: World, time: number): boolean {
  return funding.isNew(time) && !supply.changed;
}

/** Books a station since its last turn, and gives it the base of its funding form. */
function turnStation(
  world: World,
  station: number,
  turn: Pick<Ended, "time" | "firstNew" | "isYear">,
): void {
  const { plan, kernel, supply, clock } = world;
  const { time, firstNew, isYear } = turn;
  const span = time - (supply.turnedAt[station] as number);
  const held = heldSince(world, station, span);
  const waiting = (kernel.waitingArea(station) - (supply.waitingBefore[station] as number)) / span;
  if (isYear && clock.year === savingsBaseYear(plan) + 1) supply.heldInBaseYear[station] = held;
  if (firstNew) supply.atContract[station] = kernel.places[station] as number;
  if (world.providers.shut[station] === 0)
    supply.base[station] = nextBase(world, { station, held, waiting, ...turn });
  supply.heldBefore[station] = kernel.heldArea(station);
  supply.waitingBefore[station] = kernel.waitingArea(station);
  countPlaces(world, station, span, held);
  supply.turnedAt[station] = time;
}

/** On 1 January what the ventiel opened is closed again, unless it stays. */
function closeVentiel({ plan, ventiel, clock }: World, time: number): void {
  const isNewYear = time === plan.calendar.yearStart[clock.year];
  ventiel.turn(time, isNewYear && plan.model.ventiel.untilYearEnd.value);
  if (isNewYear) ventiel.asked.fill(0);
}

/** In the history the groups of one form and area stay equal: chance sets none of them apart. */
function shareEvenly({ plan, supply }: World): void {
  const sums = new Map<number, number>();
  const counts = new Map<number, number>();
  const keyOf = (station: number): number =>
    (plan.stationForm[station] as number) * 4 + (plan.stationArea[station] as number) + 1;
  for (let station = 0; station < plan.stations.length; station++) {
    const key = keyOf(station);
    sums.set(key, (sums.get(key) ?? 0) + (supply.base[station] as number));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (let station = 0; station < plan.stations.length; station++) {
    const key = keyOf(station);
    supply.base[station] = Math.max(1, (sums.get(key) as number) / (counts.get(key) as number));
  }
}

/** Books the places since the last turn on the last day, which no turn of the year follows. */
export function closePlaces(world: World, time: number): void {
  for (let station = 0; station < world.plan.stations.length; station++) {
    const span = time - (world.supply.turnedAt[station] as number);
    if (span > 0) countPlaces(world, station, span, heldSince(world, station, span));
  }
}

/** Mean places held since the last turn. */
function heldSince({ kernel, supply }: World, station: number, span: number): number {
  return (kernel.heldArea(station) - (supply.heldBefore[station] as number)) / span;
}

/** Adds the places of a station since the last turn, and the empty ones, to the books of that year. */
function countPlaces(world: World, station: number, span: number, held: number): void {
  const { plan, recorder, kernel, ventiel } = world;
  const year = endedYear(world);
  const places =
    (kernel.places[station] as number) -
    (ventiel.extra[station] as number) +
    (world.providers.onPaper[station] as number);
  const open = ventiel.openDays(station, kernel.time);
  const cell = (plan.stationForm[station] as number) * recorder.years + year;
  const early = world.providers.early[station] as number;
  world.providers.early[station] = 0;
  const days = open - early;
  bump(recorder.placeYears, cell, (places * span + days) / DAYS_PER_YEAR);
  recorder.count(COUNTER["empty-place-days"], year, Math.max(0, (places - held) * span + days));
}

/** Year in which the stretch that ends now lies: the last one, unless contracts change within a year. */
function endedYear(world: World): number {
  const { clock, plan, kernel } = world;
  return kernel.time === plan.calendar.yearStart[clock.year] ? clock.year - 1 : clock.year;
}

/**
 * Puts base, price step, saving and staff together into the places in force. Each group as of its
 * last turn: a day within the year changes who has places, not what a year's rules make of them.
 */
export function setPlaces(world: World): void {
  const { plan, ventiel, supply } = world;
  const wanted = wantedPlaces(world);
  const places = wanted.slice();
  manPlaces(world, places, (station) => {
    const funding = stationFunding(world, station, supply.turnedAt[station] as number);
    return funding !== FUNDING.capacity && funding !== FUNDING.population;
  });
  for (let station = 0; station < plan.stations.length; station++) {
    const whole = Math.max(1, Math.round(places[station] as number));
    const isShut = world.providers.shut[station] === 1;
    const agreed = isShut ? whole : Math.max(1, Math.round(wanted[station] as number));
    supply.unmanned[station] = agreed - whole;
    putInForce(world, station, whole + (ventiel.extra[station] as number));
  }
}

/** Places per provider group that base, price step and saving leave, not rounded. */
function wantedPlaces(world: World): Float64Array {
  const { plan, supply } = world;
  const wanted = new Float64Array(plan.stations.length);
  const moved = placesFromClosed(world);
  for (let station = 0; station < plan.stations.length; station++) {
    const form = plan.stationForm[station] as number;
    const time = supply.turnedAt[station] as number;
    const share =
      structure(plan, form, time) *
      groupSavingShare(world, station) *
      leftByAttrition(plan, form, time) *
      withExtra(plan, form, time);
    const extra = form === plan.special.group ? moved : 0;
    wanted[station] = (supply.base[station] as number) * share + extra;
  }
  return wanted;
}

/** Places that a design adds to those of a segment, from the contract date on. */
function withExtra({ model, calendar, segment }: Plan, form: number, time: number): number {
  const own = SEGMENTS[(segment[form] as number) - 1] as SegmentId;
  return time >= calendar.contractDay ? 1 + model.contracts.extraPlaces[own].value : 1;
}

/** In its term of notice a provider has places on paper only; once it has closed it has none. */
function putInForce(world: World, station: number, places: number): void {
  const { kernel, providers } = world;
  const isShut = providers.shut[station] === 1;
  providers.onPaper[station] = isShut && !hasClosed(world, station) ? places : 0;
  kernel.setPlaces(station, isShut ? 0 : places);
}

/** What is left of a form's places by smaller groups and the wind-down of closed stay. */
function structure(plan: Plan, form: number, time: number): number {
  const { group, closed } = plan.special;
  const special = form === group ? "group" : form === closed ? "closed" : "none";
  return leftByPriceStep(plan.model, special, time - plan.calendar.contractDay);
}

/** Open group places per provider group that replace closed ones. */
function placesFromClosed(world: World): number {
  const { plan, supply } = world;
  let lost = 0;
  let groups = 0;
  for (let station = 0; station < plan.stations.length; station++) {
    const form = plan.stationForm[station] as number;
    if (form === plan.special.closed)
      lost +=
        (supply.base[station] as number) *
        (1 - structure(plan, form, supply.turnedAt[station] as number));
    else if (form === plan.special.group) groups++;
  }
  return groups > 0 ? (lost * plan.model.prices.closedReplacedShare.value) / groups : 0;
}

/** Local teams grow with their strength, and help as many youths as they have hours for. */
export function renewTeams(world: World, time: number): void {
  const { plan, population, kernel } = world;
  plan.municipalities.forEach((_, town) => {
    const before = plan.strength[town] as number;
    const factor = before > 0 ? teamStrength(world, town, time) / before : 1;
    const room = ownHelpPlaces(plan, population.load, town, factor);
    const places = Math.max(1, Math.round(room * (world.teamHours.ownHelpPart[town] as number)));
    kernel.setPlaces(world.ownHelpStation + town, places);
  });
}
