/**
 * An attempt is written down when it closes: how long it took and what each day was lost to.
 *
 * The rule this file keeps: the causes add up to the wait, day by day; what is not a border,
 * authorisation, match or closed budget is capacity.
 */

import { type Attempt, LOST_TO, NO_PROVIDER, OUTCOME } from "../../measures/attempts.ts";
import { REASON } from "../../measures/journey-log.ts";
import { bump, COUNTER } from "../../measures/recorder.ts";
import { logGroup, logMoment, logStretch } from "../books.ts";
import { endWithoutCare, isPassedOn } from "../care/transfer.ts";
import { ROLE } from "../episodes.ts";
import type { World } from "../world.ts";
import { levelOf } from "./priority.ts";

/** Reused for every attempt, so that nothing is allocated. */
const attempt: Attempt = {
  from: 0,
  to: 0,
  form: 0,
  opened: 0,
  wait: 0,
  outcome: 0,
  priority: 0,
  refusals: 0,
  youth: 0,
  provider: 0,
  lostTo: 0,
  border: 0,
  authorisation: 0,
  matching: 0,
  capacity: 0,
  budget: 0,
};

/** Delays are kept in single precision; less than this is their rounding and no wait. */
const ROUNDING = 1e-3;

/** Writes the attempt of this episode, which closes now, to the books and the journey log. */
export function recordAttempt(
  world: World,
  episode: number,
  time: number,
  outcome: number,
  lostTo: number = LOST_TO.none,
): void {
  const { episodes, youths, recorder } = world;
  const form = episodes.form[episode] as number;
  if (isPassedOn(world, episode)) {
    endWithoutCare(world, episode, time);
    return;
  }
  fillCauses(world, episode, time);
  attempt.refusals = episodes.refusals[episode] as number;
  const segment = world.segmentOf(form);
  bump(recorder.askingNow, segment - 1, -1);
  if (outcome === OUTCOME.started) {
    bump(recorder.waitSum, (segment - 1) * recorder.years + world.clock.year, attempt.wait);
    bump(recorder.waitCount, (segment - 1) * recorder.years + world.clock.year, 1);
    const town = youths.municipality[episodes.youth[episode] as number] as number;
    const cell = recorder.cell(segment - 1, town, world.clock.year);
    bump(recorder.townWaitSum, cell, attempt.wait);
    bump(recorder.townWaitCount, cell, 1);
  }
  recorder.count(COUNTER["border-lost-days"], world.clock.year, attempt.border);
  recorder.count(COUNTER["budget-stop-days"], world.clock.year, attempt.budget);
  logWaits(world, episode);
  if (attempt.opened < world.policyStart || episodes.role[episode] === ROLE.crisis) return;
  attempt.from = episodes.from[episode] as number;
  attempt.to = segment;
  attempt.form = form;
  attempt.outcome = outcome;
  attempt.priority = levelOf(world, episode);
  attempt.youth = episodes.youth[episode] as number;
  attempt.provider = outcome === OUTCOME.started ? providerOf(world, episode) : NO_PROVIDER;
  attempt.lostTo = lostTo;
  world.attempts.add(attempt);
  world.needBooks.note(attempt.from, segment, attempt.wait, false);
}

/** The provider whose place this is; none outside the agreed places. */
function providerOf({ kernel, plan }: World, episode: number): number {
  return plan.providers.of[kernel.station[episode] as number] ?? NO_PROVIDER;
}

/** Splits the time from asking until `time` over its causes, in the order they come. */
function fillCauses(world: World, episode: number, time: number): void {
  const { episodes } = world;
  const asked = episodes.asked[episode] as number;
  let left = time - asked;
  attempt.opened = asked;
  attempt.wait = left;
  attempt.authorisation = Math.min(left, episodes.authorisation[episode] as number);
  left -= attempt.authorisation;
  attempt.border = Math.min(left, episodes.border[episode] as number);
  left -= attempt.border;
  attempt.matching = Math.min(left, episodes.matching[episode] as number);
  left -= attempt.matching;
  attempt.budget = Math.max(0, Math.min(left, closedDays(world, episode)));
  attempt.capacity = left - attempt.budget;
  if (attempt.capacity < ROUNDING) {
    attempt.matching += attempt.capacity;
    attempt.capacity = 0;
  }
}

/** Days of the wait on which the provider took nobody because its money was used up. */
export function closedDays(world: World, episode: number): number {
  const { episodes, kernel } = world;
  const before = episodes.budgetDays[episode] as number;
  const station = kernel.station[episode] as number;
  if (station < 0 || !world.isGroup(station)) return before;
  return before + kernel.closedUntilNow(station) - (episodes.closedAtJoin[episode] as number);
}

/** One stretch a cause, in the order in which they come. Nothing is allocated: it is done for every attempt. */
function logWaits(world: World, episode: number): void {
  if (world.log === null) return;
  const youth = world.episodes.youth[episode] as number;
  const form = world.episodes.form[episode] as number;
  const authorised = attempt.opened + attempt.authorisation;
  const crossed = authorised + attempt.border;
  const matched = crossed + attempt.matching;
  const roomy = matched + attempt.capacity;
  logStretch(world, youth, form, attempt.opened, authorised, REASON.authorisation);
  logRefusals(world, youth, form, authorised);
  logStretch(world, youth, form, authorised, crossed, REASON["border-rule"]);
  logStretch(world, youth, form, crossed, matched, REASON.matching);
  logInLine(world, episode, matched, roomy, REASON.capacity);
  logInLine(world, episode, roomy, roomy + attempt.budget, REASON["budget-stop"]);
}

/** A stretch in the line that was joined first. */
function logInLine(world: World, episode: number, from: number, until: number, why: number): void {
  const youth = world.episodes.youth[episode] as number;
  const form = world.episodes.form[episode] as number;
  if (logStretch(world, youth, form, from, until, why)) {
    logGroup(world, world.episodes.line[episode] as number);
  }
}

/** One moment per refusal, where the days that they cost begin. */
function logRefusals(world: World, youth: number, form: number, time: number): void {
  for (let no = 0; no < attempt.refusals; no++) {
    logMoment(world, youth, form, time, REASON.refused);
  }
}
