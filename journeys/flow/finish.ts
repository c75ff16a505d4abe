/**
 * The last day: what still runs or waits is booked and written as censored.
 *
 * The rule this file keeps: nothing that is open on the last day is left out of the books.
 */
import { PHASE } from "#engine";
import { OUTCOME } from "../measures/attempts.ts";
import { LOG_PHASE, REASON } from "../measures/journey-log.ts";
import { bookAll } from "./book-all.ts";
import { bookWaiting, endBridge, logGroup } from "./books.ts";
import { logKept } from "./care/held-place.ts";
import { noteNeededDays } from "./care/needed-days.ts";
import { logTriage } from "./door/entrance.ts";
import { NO_FORM, ROLE } from "./episodes.ts";
import { recordAttempt } from "./line/attempt.ts";
import { closePlaces } from "./supply/places.ts";
import { closeYear } from "./turn.ts";
import type { World } from "./world.ts";

/** Roles without a stretch of their own that the last day could cut off. */
const NOT_IN_CARE: readonly number[] = [
  ROLE.away,
  ROLE.later,
  ROLE.guest,
  ROLE.crisisLimit,
  ROLE.stopMessage,
];

export function finishRun(world: World, time: number): void {
  bookAll(world, time);
  closePlaces(world, time);
  const { kernel, episodes } = world;
  for (let episode = 0; episode < kernel.slots; episode++) {
    const phase = kernel.phase[episode] as number;
    const role = episodes.role[episode] as number;
    if (phase === PHASE.free || NOT_IN_CARE.includes(role)) continue;
    if (role === ROLE.triage) closeTriage(world, episode, time);
    else if (phase === PHASE.served) logCensored(world, episode, role, time);
    else closeWaiting(world, episode, time);
  }
  closeYear(world);
}

function closeTriage(world: World, episode: number, time: number): void {
  const before = world.log?.length ?? 0;
  logTriage(world, episode, time);
  markCensored(world, before, time);
}

/** Ends are kept in single precision and are sums of days; this much before the last day is the last day. */
const ROUNDING = 1e-3;

/** Of the rows just written only what runs until the last day goes on; stages before it have ended. */
function markCensored({ log }: World, before: number, time: number): void {
  if (log === null) return;
  for (let row = before; row < log.length; row++) {
    if ((log.until[row] as number) > time - ROUNDING) log.censored[row] = 1;
  }
}

function closeWaiting(world: World, episode: number, time: number): void {
  const { episodes } = world;
  bookWaiting(world, episodes.youth[episode] as number, episodes.asked[episode] as number, time);
  const before = world.log?.length ?? 0;
  recordAttempt(world, episode, time, OUTCOME.censored);
  markCensored(world, before, time);
  endBridge(world, episode, time, true);
  if (episodes.heldForm[episode] !== NO_FORM) logKept(world, episode, time, true);
}

function logCensored(world: World, episode: number, role: number, time: number): void {
  noteNeededDays(world, episode, time);
  if (world.log === null) return;
  const { episodes, plan } = world;
  const isOwnHelp = role === ROLE.ownHelp;
  const form = isOwnHelp ? plan.forms.length : (episodes.form[episode] as number);
  const start = episodes.careStart[episode] as number;
  const reason = isOwnHelp ? REASON["own-help"] : REASON.started;
  world.log.add(episodes.youth[episode] as number, form, LOG_PHASE.care, start, time, reason);
  world.log.priceLast(episodes.cost[episode] as number, true);
  logGroup(world, world.kernel.station[episode] as number);
}
