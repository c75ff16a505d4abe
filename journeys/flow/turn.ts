/**
 * What happens on fixed days: the turn of the year, the first of the month, the change of contract.
 *
 * The rule this file keeps: before anything changes, everything that runs is booked, so a year's
 * books hold that year and nothing else.
 */
import { writeBudgets } from "../contracts/capacity-budget.ts";
import { fundingDays } from "../contracts/funding-periods.ts";
import { oldContractsEnd } from "../contracts/old-contract.ts";
import { writePopulationBudgets } from "../contracts/population-budget.ts";
import { bump } from "../measures/recorder.ts";
import { PLACE_COUNT, SEGMENT_COUNT } from "../measures/summary.ts";
import type { Plan } from "../model/plan.ts";
import { bitCount } from "../population/youths.ts";
import { bookAll, eachRunning } from "./book-all.ts";
import { LOCAL_TEAM, markForm, markOwnHelp } from "./books.ts";
import { noteUndeclared } from "./care/care-messages.ts";
import { closeFamilies } from "./care/family-year.ts";
import { turnTeams } from "./door/team-hours.ts";
import { planGuests } from "./line/guests.ts";
import { reorderLines } from "./line/priority.ts";
import { renewCeilings, turnCeilings } from "./supply/ceiling.ts";
import { convertBeds } from "./supply/conversion.ts";
import { changePlaces, renewPlaces } from "./supply/places.ts";
import { failPoor } from "./supply/provider-exit.ts";
import { leavingDays, leavingOf } from "./supply/provider-state.ts";
import { renewRooms, turnRooms } from "./supply/spending-room.ts";
import { turnProviders } from "./supply/turn-providers.ts";
import { askVentiel, decideVentiel, writeVentiel } from "./supply/ventiel.ts";
import { yearEndStop } from "./supply/year-end.ts";
import type { World } from "./world.ts";

/**
 * Timer codes; lower ones go first on the same day. From `ventiel` on, a code is an answer to the
 * station whose number is added.
 */
export const TIMER = { year: 0, contract: 1, month: 2, provider: 3, ventiel: 1_000_000 } as const;

/** Asks the kernel for every fixed day of the run. */
export function scheduleTurns(world: World): void {
  const { calendar } = world.plan;
  for (let year = 1; year < calendar.years; year++) {
    world.kernel.schedule(calendar.yearStart[year] as number, TIMER.year);
  }
  for (const day of calendar.monthStart) world.kernel.schedule(day, TIMER.month);
  for (const day of contractDays(world.plan)) world.kernel.schedule(day, TIMER.contract);
  for (const day of leavingDays(world.plan, world.leaving)) {
    if (day >= world.kernel.time) world.kernel.schedule(day, TIMER.provider);
  }
}

/** Days within a year on which funding changes; on 1 January the turn of the year sees to it. */
function contractDays({ calendar, model }: Plan): readonly number[] {
  const own = [calendar.contractDay, calendar.denHaagLocalDay];
  const days = new Set([...own, ...fundingDays(model)]);
  return [...days].filter((day) => !calendar.yearStart.includes(day));
}

/** A design that goes on from the past of another asks for the days that the other did not have. */
export function scheduleOwnDays(world: World, past: Plan): void {
  const known = contractDays(past);
  for (const day of contractDays(world.plan)) {
    if (!known.includes(day) && day > world.kernel.time) world.kernel.schedule(day, TIMER.contract);
  }
  const knownLeaving = leavingDays(past, leavingOf(past, world.chance));
  for (const day of leavingDays(world.plan, world.leaving)) {
    if (knownLeaving.includes(day) || day <= world.kernel.time) continue;
    world.kernel.schedule(day, TIMER.provider);
  }
}

export function turn(world: World, code: number, time: number): void {
  if (code === TIMER.year) turnYear(world, time);
  else if (code === TIMER.contract) changeContracts(world, time);
  else if (code === TIMER.provider) turnProviders(world, time);
  else if (code < TIMER.ventiel) turnMonth(world, time);
  else decideVentiel(world, code - TIMER.ventiel, time);
}

function turnYear(world: World, time: number): void {
  bookAll(world, time);
  noteUndeclared(world, time);
  closeYear(world);
  world.clock.year++;
  world.funding.update(time);
  reorderLines(world, time);
  markRunning(world);
  renewRooms(world, time);
  renewCeilings(world, time);
  convertBeds(world, time);
  for (const day of failPoor(world, time)) world.kernel.schedule(day, TIMER.provider);
  renewPlaces(world, time);
  writeBudgets(world, time);
  writePopulationBudgets(world, time);
  writeVentiel(world, time);
}

function changeContracts(world: World, time: number): void {
  if (!contractDays(world.plan).includes(time)) return;
  bookAll(world, time);
  world.funding.update(time);
  reorderLines(world, time);
  changePlaces(world, time);
  writeBudgets(world, time);
  writePopulationBudgets(world, time);
}

/** Youths of the year per place, and how many used more than one form. */
export function closeYear(world: World): void {
  const { youths, recorder, plan, clock } = world;
  const segmentBits = segmentMasks(world);
  closeFamilies(world, segmentBits);
  const stayBits = formMask(world, (form) => plan.segment[form] === 1);
  const homeBits = formMask(world, (form) => plan.stay[form] === 1);
  for (let youth = 0; youth < youths.size; youth++) {
    const bits = youths.formsThisYear[youth] as number;
    if (bits === 0) continue;
    youths.formsThisYear[youth] = 0;
    const town = youths.municipality[youth] as number;
    for (let place = 0; place < PLACE_COUNT; place++) {
      if ((bits & (segmentBits[place] as number)) !== 0) {
        bump(recorder.youths, recorder.cell(place, town, clock.year), 1);
      }
    }
    const care = (bits & ~(1 << 31)) >>> 0;
    if (care === 0) continue;
    world.moves.closeYouth(youth, clock.year, (care & homeBits) !== 0);
    bump(recorder.anyYouths, town * recorder.years + clock.year, 1);
    const combined = bitCount(care) > 1 ? 1 : 0;
    const stays = (care & stayBits) !== 0 ? 1 : 0;
    recorder.combined[clock.year] = (recorder.combined[clock.year] as number) + combined;
    recorder.withStay[clock.year] = (recorder.withStay[clock.year] as number) + stays;
    recorder.withStayCombined[clock.year] =
      (recorder.withStayCombined[clock.year] as number) + stays * combined;
  }
  world.moves.newYear();
}

function formMask(world: World, belongs: (form: number) => boolean): number {
  let mask = 0;
  world.plan.forms.forEach((_, form) => {
    if (belongs(form)) mask |= 1 << form;
  });
  return mask >>> 0;
}

function segmentMasks(world: World): Uint32Array {
  const masks = new Uint32Array(PLACE_COUNT);
  for (let place = 0; place < SEGMENT_COUNT; place++) {
    masks[place] = formMask(world, (form) => world.plan.segment[form] === place + 1);
  }
  masks[LOCAL_TEAM] = (1 << 31) >>> 0;
  return masks;
}

/** Whoever is in care on 1 January is a youth of the new year. */
function markRunning(world: World): void {
  const { episodes } = world;
  eachRunning(
    world,
    (episode, form) => markForm(world, episodes.youth[episode] as number, form),
    (episode) => markOwnHelp(world, episodes.youth[episode] as number),
  );
}

/** Stocks on the first of the month. */
function turnMonth(world: World, time: number): void {
  if (time === oldContractsEnd(world.plan)) bookAll(world, time);
  yearEndStop(world, time);
  turnCeilings(world, time);
  turnRooms(world, time);
  const { recorder, kernel, plan, clock } = world;
  const month = clock.month++;
  askVentiel(world, time, TIMER.ventiel);
  turnTeams(world, month, time);
  planGuests(world, month, time);
  for (let station = 0; station < plan.stations.length; station++) {
    const cell =
      (world.segmentOf(plan.stationForm[station] as number) - 1) * recorder.months + month;
    bump(recorder.places, cell, kernel.places[station] as number);
    bump(recorder.placesInUse, cell, kernel.held[station] as number);
  }
  for (let segment = 0; segment < SEGMENT_COUNT; segment++) {
    recorder.waiting[segment * recorder.months + month] = recorder.askingNow[segment] as number;
  }
  for (let place = 0; place < PLACE_COUNT; place++) {
    recorder.inCare[place * recorder.months + month] = recorder.runningNow[place] as number;
  }
  recorder.youthsInCare[month] = recorder.caringNow;
}
