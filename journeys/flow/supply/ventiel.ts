/**
 * The ventiel: a provider under a fixed budget that is full, with a line that waits too long, or one for
 * crises, where nobody waits, asks for places on top of the agreement; an answer comes later, and what is opened is paid apart.
 *
 * The rule this file keeps: no source says when, who, how much or for how long, so all of it is in
 * the register (`ventiel`), and off by default. Money of the ventiel is money of the budget: what
 * the municipalities pay together is the agreed budget and the ventiel, to the cent.
 */
import { PHASE } from "#engine";
import { placePrice } from "../../contracts/capacity-budget.ts";
import { FUNDING } from "../../contracts/funding.ts";
import { payerPart, stationFunding } from "../../contracts/payers.ts";
import { restOfYear } from "../../contracts/rest-of-year.ts";
import { bump } from "../../measures/recorder.ts";
import type { World } from "../world.ts";

const DAYS_PER_WEEK = 7;

/** On the first of a month: who is full and keeps youths waiting asks. */
export function askVentiel(world: World, time: number, decisionCode: number): void {
  const { ventiel: terms } = world.plan.model;
  if (!terms.on.value || !world.funding.isNew(time)) return;
  const { ventiel, kernel, plan } = world;
  const isFirst = ventiel.since < 0;
  const span = time - ventiel.since;
  lookAtLines(world, time);
  for (let station = 0; station < plan.stations.length; station++) {
    const held = (kernel.heldArea(station) - (ventiel.heldBefore[station] as number)) / span;
    ventiel.heldBefore[station] = kernel.heldArea(station);
    if (isFirst || span <= 0 || !mayAsk(world, station, time)) continue;
    const isFull = held >= terms.occupancyTrigger.value * (kernel.places[station] as number);
    if (!isFull || !keepsWaiting(world, station)) continue;
    ventiel.asked[station] = (ventiel.asked[station] as number) + 1;
    ventiel.pending[station] = 1;
    countMonth(world, "ventielAsked", station, 1);
    kernel.schedule(time + terms.decisionWeeks.value * DAYS_PER_WEEK, decisionCode + station);
  }
  ventiel.since = time;
}

/** A budget pays this station, it waits for no answer, and has not asked too often this year. */
function mayAsk(world: World, station: number, time: number): boolean {
  const { ventiel, plan } = world;
  if (stationFunding(world, station, time) !== FUNDING.capacity) return false;
  const most = plan.model.ventiel.mostPerYear.value;
  if (world.providers.shut[station] === 1) return false;
  return ventiel.pending[station] === 0 && (ventiel.asked[station] as number) < most;
}

/** Notes of every line how many wait in it, and for how long since they asked. */
function lookAtLines({ kernel, episodes, ventiel, plan }: World, time: number): void {
  ventiel.inLine.fill(0);
  ventiel.waited.fill(0);
  for (let episode = 0; episode < kernel.slots; episode++) {
    if (kernel.phase[episode] !== PHASE.waiting) continue;
    const station = kernel.station[episode] as number;
    if (station >= plan.stations.length) continue;
    ventiel.inLine[station] = (ventiel.inLine[station] as number) + 1;
    const since = time - (episodes.asked[episode] as number);
    ventiel.waited[station] = (ventiel.waited[station] as number) + since;
  }
}

/** The line waits too long; or nobody may wait here, and who finds no place goes elsewhere at once. */
function keepsWaiting(world: World, station: number): boolean {
  const { plan } = world;
  const isCrisis = plan.stationForm[station] === plan.special.crisis;
  if (isCrisis && plan.model.crisis.mostWaitDays.value > 0) return true;
  return meanWait(world, station) >= plan.model.ventiel.waitTriggerWeeks.value * DAYS_PER_WEEK;
}

/** Mean days since asking of those in line; 0 without a line. */
function meanWait({ ventiel }: World, station: number): number {
  const waiting = ventiel.inLine[station] as number;
  return waiting > 0 ? (ventiel.waited[station] as number) / waiting : 0;
}

/** The answer: a part of the requests is approved, and the places open at once. */
export function decideVentiel(world: World, station: number, time: number): void {
  const { ventiel, plan, kernel, chance, clock } = world;
  const { approvedShare, sizeShare } = plan.model.ventiel;
  ventiel.pending[station] = 0;
  if (world.providers.shut[station] === 1 || sizeShare.value === 0) return;
  if (stationFunding(world, station, time) !== FUNDING.capacity) return;
  const who = (plan.purposes.provider[station] as number) >>> 0;
  if (chance.uniform(who, plan.purposes.ventiel, clock.month) >= approvedShare.value) return;
  const agreed = (kernel.places[station] as number) - (ventiel.extra[station] as number);
  const places = Math.max(1, Math.round(agreed * sizeShare.value));
  ventiel.open(station, places, time);
  kernel.setPlaces(station, (kernel.places[station] as number) + places);
  const euro = bookPlaces(world, station, places, time);
  countMonth(world, "ventielOpened", station, 1);
  countMonth(world, "ventielPlaces", station, places);
  countMonth(world, "ventielEuro", station, euro);
}

/** Pays open places for the rest of the year, on top of the agreed budget: the part that it pays. */
function bookPlaces(world: World, station: number, places: number, time: number): number {
  const { recorder, clock, plan } = world;
  const form = plan.stationForm[station] as number;
  const part = payerPart(world, station, FUNDING.capacity, time);
  const { euro, placeYears } = placePrice(world, form);
  if (placeYears === 0) return 0;
  const whole = (places * part * euro * plan.model.ventiel.price.value) / placeYears;
  const paid = whole * restOfYear(world, time);
  const cell = (world.segmentOf(form) - 1) * recorder.years + clock.year;
  bump(recorder.capacityBudget, cell, paid);
  bump(recorder.ventielBudget, cell, paid);
  return paid;
}

/**
 * On 1 January, after the agreed budgets: what stays open is paid for the year, and a part of what
 * the ventiel paid last year is taken off this year's budget.
 */
export function writeVentiel(world: World, time: number): void {
  const { ventiel: terms } = world.plan.model;
  if (!terms.on.value || !world.funding.isNew(time)) return;
  const { recorder, ventiel, plan, clock } = world;
  for (let station = 0; station < plan.stations.length; station++) {
    const places = ventiel.extra[station] as number;
    if (places > 0) bookPlaces(world, station, places, time);
  }
  const years = recorder.years;
  for (let cell = clock.year; cell < recorder.ventielBudget.length; cell += years) {
    const before = recorder.ventielBudget[cell - 1] as number;
    const back = Math.min(before * terms.clawback.value, recorder.capacityBudget[cell] as number);
    bump(recorder.capacityBudget, cell, -back);
    bump(recorder.ventielClawback, cell, back);
  }
}

type MonthColumn = "ventielAsked" | "ventielOpened" | "ventielPlaces" | "ventielEuro";

/** Adds to the month that runs now. */
function countMonth(world: World, column: MonthColumn, station: number, amount: number): void {
  const { recorder, plan, clock } = world;
  const form = plan.stationForm[station] as number;
  bump(recorder[column], form * recorder.months + clock.month - 1, amount);
}
