/**
 * Care that breaks off because its provider goes, and goes on somewhere else.
 *
 * The rule this file keeps: what is passed on is the same care: it keeps its role and the days that
 * were left, is no new start and no attempt at a border, and only the days between are lost.
 */
import { LOG_PHASE, REASON } from "../../measures/journey-log.ts";
import { bump } from "../../measures/recorder.ts";
import { courseNumber } from "../../model/course-key.ts";
import {
  bookCare,
  bookWaiting,
  endBridge,
  logGroup,
  logMoment,
  logStretch,
  markForm,
} from "../books.ts";
import { ENDING, HANDED, SPECIAL, WAY } from "../episodes.ts";
import type { World } from "../world.ts";
import { enterSegment, leaveSegment } from "./held-place.ts";
import { noteNeededDays } from "./needed-days.ts";

/** Days below this are the rounding of a clock and no gap. */
const ROUNDING = 1e-3;

/** True while care that broke off waits to go on. */
export function isPassedOn(world: World, episode: number): boolean {
  return (world.episodes.daysLeft[episode] as number) > 0;
}

/** Care breaks off now; the youth is passed on warm at once, or cold after a gap. */
export function transferEpisode(world: World, episode: number, time: number): void {
  const { episodes, kernel, plan, clock } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const left = (kernel.planned[episode] as number) - time;
  bookCare(world, episode, form, time);
  noteNeededDays(world, episode, time);
  logBroken(world, episode, time);
  leaveSegment(world, episode, form, time);
  kernel.free(episode);
  const since = episodes.careStart[episode] as number;
  episodes.given[episode] = (episodes.given[episode] as number) + time - since;
  episodes.daysLeft[episode] = Math.max(left, ROUNDING);
  const warm = draws(world, episode, plan.providers.warm) < plan.model.transition.warmShare.value;
  askAgain(world, episode, time, warm ? 0 : plan.model.transition.coldGapDays.value);
  world.providerBooks.note("passed-on", clock.year);
  logMoment(world, youth, form, time, REASON["provider-exit"]);
}

/** A number of this youth, this form and this course. */
function draws(
  { youths, episodes, plan, chance }: World,
  episode: number,
  purpose: number,
): number {
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const begun = youths.begun[youth * plan.forms.length + form] as number;
  return chance.uniform(youths.who[youth] as number, purpose, courseNumber(plan, form, begun));
}

function logBroken(world: World, episode: number, time: number): void {
  const { log, episodes } = world;
  if (log === null || time < 0) return;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const start = episodes.careStart[episode] as number;
  if (time <= start) return;
  log.add(youth, form, LOG_PHASE.care, start, time, REASON["provider-exit"]);
  log.priceLast(episodes.cost[episode] as number, false);
  logGroup(world, world.kernel.station[episode] as number);
}

/** Waits again for the same form, without authorisation or border: it was given already. */
function askAgain(world: World, episode: number, time: number, gap: number): void {
  const { episodes, kernel, recorder } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  episodes.asked[episode] = time;
  episodes.authorisation[episode] = 0;
  episodes.border[episode] = 0;
  episodes.matching[episode] = gap;
  episodes.refusals[episode] = 0;
  episodes.wait[episode] = world.youths.countAsked(youth, form);
  episodes.tries[episode] = 0;
  episodes.budgetDays[episode] = 0;
  episodes.way[episode] = WAY.none;
  kernel.station[episode] = -1;
  bump(recorder.askingNow, world.segmentOf(form) - 1, 1);
  kernel.delay(episode, time + gap);
}

/** Care goes on; returns the days until it ends. */
export function resumeCare(world: World, episode: number, time: number): number {
  const { episodes, plan, clock, providerBooks } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const gap = closeGap(world, episode, time);
  const isWarm = gap < ROUNDING;
  providerBooks.note(isWarm ? "warm" : "cold", clock.year);
  if (!isWarm) providerBooks.note("gap-days", clock.year, gap);
  const { workerChangeShare } = plan.model.transition;
  const keepsWorker =
    isWarm && draws(world, episode, plan.providers.worker) >= workerChangeShare.value;
  if (!keepsWorker) providerBooks.note("worker-changes", clock.year);
  const handed = isWarm ? HANDED.warm : HANDED.cold;
  episodes.handed[episode] = Math.max(handed, episodes.handed[episode] as number);
  enterSegment(world, youth, world.segmentOf(form));
  markForm(world, youth, form);
  logMoment(world, youth, form, time, resumedBy(world, episode));
  episodes.careStart[episode] = time;
  episodes.accrued[episode] = time;
  episodes.cost[episode] = 0;
  return daysLeft(world, episode, time);
}

/** Where care goes on: with another provider, or outside the agreed places. */
function resumedBy({ episodes }: World, episode: number): number {
  const special = episodes.special[episode] as number;
  if (special === SPECIAL.offContract) return REASON["off-contract"];
  return special === SPECIAL.outOfRegion ? REASON["out-of-region"] : REASON.handover;
}

/** The rest of the course, cut by the birthday on which the form ends by law. */
function daysLeft({ episodes, youths, plan }: World, episode: number, time: number): number {
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const left = episodes.daysLeft[episode] as number;
  episodes.daysLeft[episode] = 0;
  const untilAdult = (youths.birth[youth] as number) + (plan.endAge[form] as number) - time;
  if (untilAdult >= left) return left;
  episodes.ending[episode] = ENDING.adult;
  return Math.max(untilAdult, 0);
}

/** The youth stops waiting, or the run ends, before care went on. */
export function endWithoutCare(world: World, episode: number, time: number): void {
  closeGap(world, episode, time);
  world.episodes.daysLeft[episode] = 0;
  world.providerBooks.note("not-resumed", world.clock.year);
}

/** Books the days without care as days of waiting; returns how many. */
function closeGap(world: World, episode: number, time: number): number {
  const { episodes, recorder } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const asked = episodes.asked[episode] as number;
  bump(recorder.askingNow, world.segmentOf(form) - 1, -1);
  logStretch(world, youth, form, asked, time, REASON.handover);
  return time - asked;
}

/** Closes the light care and the waiting days of a wait that ends in care. */
export function startAgain(world: World, episode: number, time: number): number {
  const { episodes } = world;
  endBridge(world, episode, time, false);
  bookWaiting(world, episodes.youth[episode] as number, episodes.asked[episode] as number, time);
  return resumeCare(world, episode, time);
}

/** How much likelier a youth comes back when care was passed on cold; 1 for all others. */
export function afterHandover({ episodes, plan }: World, episode: number): number {
  if (episodes.handed[episode] !== HANDED.cold) return 1;
  return plan.model.transition.relapseFactor.value;
}
