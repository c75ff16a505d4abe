/**
 * Hours of local teams, month by month: what is asked, what is given, who goes without.
 *
 * The rule this file keeps: hours are a flow, not events. A shortage acts on the month that follows:
 * requests wait longer at the door, own help takes fewer youths, less care is monitored.
 */

import { bump } from "../../measures/recorder.ts";
import { TEAM_TASKS, type TeamCount } from "../../measures/team-books.ts";
import type { Plan } from "../../model/plan.ts";
import { inflowFactor } from "../../population/candidates.ts";
import { givesCare } from "../book-all.ts";
import { LOCAL_TEAM } from "../books.ts";
import { ROLE } from "../episodes.ts";
import { renewTeams } from "../supply/places.ts";
import type { World } from "../world.ts";
import { hasReferrer } from "./referral.ts";
import { teamStrength } from "./team.ts";

const MONTH = 365.25 / 12;
const WEEKS_A_MONTH = MONTH / 7;
const [TRIAGE, OWN_HELP, REGIE, MONITORING] = [0, 1, 2, 3] as const;

/** Order in which the tasks are given their hours; all at once when the shortage is shared. */
const ORDERS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  even: [[TRIAGE, OWN_HELP, REGIE, MONITORING]],
  "door-first": [[TRIAGE], [REGIE], [OWN_HELP], [MONITORING]],
  "care-first": [[REGIE], [OWN_HELP], [MONITORING], [TRIAGE]],
};

/** A request, or one that was sent back, asks for the hours of a triage. */
export function askTriageHours(world: World, town: number, times = 1): void {
  const { hoursOn, triageHours } = world.plan.model.team;
  if (hoursOn.value) bump(world.teamHours.newTriage, town, times * triageHours.value);
}

/** Share of the youths sent by others, without a court, whom the team follows now. */
function followedShare(world: World, time: number): number {
  const { newRoleOn, followedNew, followedToday } = world.plan.model.team;
  return newRoleOn.value && world.funding.isNew(time) ? followedNew.value : followedToday.value;
}

/** Chance that the team follows this youth; the usual mix for who has no referrer that is known. */
export function followChance(world: World, youth: number, time: number): number {
  return chanceAt(world, youth, followedShare(world, time));
}

/** The same, given the share of youths sent by others. */
function chanceAt(world: World, youth: number, share: number): number {
  const { plan, youths } = world;
  if (!hasReferrer(world, youth)) {
    const town = youths.municipality[youth] as number;
    const own = plan.team.ownShare[town] as number;
    return own + (1 - own - (plan.team.courtShare[town] as number)) * share;
  }
  const referrer = youths.referrer[youth] as number;
  if (referrer === world.gemeente) return 1;
  return plan.court[referrer] === 1 ? 0 : share;
}

/** Youths whose main care the team follows, by municipality: the mean of who does. */
function followedNow(world: World, time: number): Float64Array {
  const { kernel, episodes, youths, plan } = world;
  const followed = new Float64Array(plan.municipalities.length);
  const share = followedShare(world, time);
  // No visitor: this passes everybody every month.
  for (let episode = 0; episode < kernel.slots; episode++) {
    if (episodes.role[episode] !== ROLE.main || !givesCare(world, episode)) continue;
    const youth = episodes.youth[episode] as number;
    bump(followed, youths.municipality[youth] as number, chanceAt(world, youth, share));
  }
  return followed;
}

/** Hours of triage a month, as they come in: counted in the history, or by the rates without one. */
function firstTriage({ plan, teamHours }: World, town: number): number {
  const days = -plan.calendar.start;
  if (days > 0) return ((teamHours.newTriage[town] as number) * MONTH) / days;
  const requests = (plan.inflowPerDay[town] as number) * (plan.team.ownShare[town] as number);
  return requests * inflowFactor(plan, 0) * MONTH * plan.model.team.triageHours.value;
}

/** Hours asked of one team this month, by task. */
function hoursAsked(world: World, town: number, followed: number, month: number): Float64Array {
  const { teamHours, plan, kernel } = world;
  const { ownHelpHoursPerWeek, regieHoursPerMonth, monitoringHoursPerMonth } = plan.model.team;
  const fresh = month === 0 ? firstTriage(world, town) : (teamHours.newTriage[town] as number);
  const helped = kernel.held[world.ownHelpStation + town] as number;
  return Float64Array.of(
    fresh + (teamHours.backlog[town] as number),
    helped * ownHelpHoursPerWeek.value * WEEKS_A_MONTH,
    followed * regieHoursPerMonth.value,
    followed * monitoringHoursPerMonth.value,
  );
}

/** Hours a month per unit of strength: as stated, or so that today's work fits in them. */
function hoursPerStrength({ model, team, strength }: Plan, town: number, asked: number): number {
  const stated = team.hours[town] as number;
  if (stated > 0) return stated / Math.max(strength[town] as number, 0.01);
  return asked / model.team.hoursOccupancy.value / model.team.enoughStrength.value;
}

/** Hours given to each task out of `capacity`. */
export function shareHours(asked: Float64Array, capacity: number, rule: string): Float64Array {
  const given = new Float64Array(asked.length);
  let left = capacity;
  for (const tasks of ORDERS[rule] ?? []) {
    const wanted = tasks.reduce((sum, task) => sum + (asked[task] as number), 0);
    const part = wanted > left ? left / wanted : 1;
    for (const task of tasks) given[task] = (asked[task] as number) * part;
    left -= wanted * part;
  }
  return given;
}

/** The month that begins: hours asked and given, and what the shortage does. */
export function turnTeams(world: World, month: number, time: number): void {
  const { plan, teamHours } = world;
  const { hoursOn, hoursRule } = plan.model.team;
  if (!hoursOn.value) return;
  const followed = followedNow(world, time);
  for (let town = 0; town < plan.municipalities.length; town++) {
    const asked = hoursAsked(world, town, followed[town] as number, month);
    if (month === 0) {
      const all = asked.reduce((sum, hours) => sum + hours, 0);
      teamHours.perStrength[town] = hoursPerStrength(plan, town, all);
    }
    const capacity = (teamHours.perStrength[town] as number) * teamStrength(world, town, time);
    const given = shareHours(asked, capacity, hoursRule.value);
    feelShortage(world, town, asked, given);
    bookHours(world, { town, month, asked, given, capacity });
    teamHours.newTriage[town] = 0;
  }
  renewTeams(world, time);
}

function part(asked: number, given: number): number {
  return asked > 0 ? given / asked : 1;
}

function feelShortage(
  { teamHours, plan }: World,
  town: number,
  asked: Float64Array,
  given: Float64Array,
): void {
  const [wanted, done] = [asked[TRIAGE] as number, given[TRIAGE] as number];
  const backlog = wanted - done;
  const longest = plan.model.team.longestDoorDays.value;
  teamHours.backlog[town] = backlog;
  teamHours.doorDays[town] = backlog > 0 ? Math.min(longest, (backlog / done) * MONTH) : 0;
  teamHours.ownHelpPart[town] = part(asked[OWN_HELP] as number, given[OWN_HELP] as number);
  teamHours.monitoredPart[town] = part(asked[MONITORING] as number, given[MONITORING] as number);
}

interface TeamMonth {
  readonly town: number;
  readonly month: number;
  readonly asked: Float64Array;
  readonly given: Float64Array;
  readonly capacity: number;
}

/** Writes the hours in the books, and their euro: own help has a price of its own already. */
function bookHours(world: World, { town, month, asked, given, capacity }: TeamMonth): void {
  const { teamBooks, recorder, plan, clock, teamHours } = world;
  TEAM_TASKS.forEach((task, index) => {
    teamBooks.note(`${task}-asked` as TeamCount, town, month, asked[index] as number);
    teamBooks.note(`${task}-given` as TeamCount, town, month, given[index] as number);
  });
  teamBooks.note("capacity", town, month, capacity);
  teamBooks.note("door-days", town, month, teamHours.doorDays[town] as number);
  const paid = given.reduce((sum, hours) => sum + hours, 0) - (given[OWN_HELP] as number);
  const cell = recorder.cell(LOCAL_TEAM, town, clock.year);
  bump(recorder.euro, cell, paid * plan.model.team.euroPerHour.value);
}
