/**
 * A place that is kept while the youth waits for the next: blocked outflow.
 *
 * The rule this file keeps: the days a place is kept are paid and counted until the next stay
 * starts or the wait ends otherwise.
 */
import { REASON } from "../../measures/journey-log.ts";
import { bump } from "../../measures/recorder.ts";
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import { bookCare, logGroup, logStretch } from "../books.ts";
import { NO_FORM } from "../episodes.ts";
import { countNow } from "../path.ts";
import type { World } from "../world.ts";
import { announceStop } from "./care-messages.ts";

/** One more episode of care of this youth runs in this segment. */
export function enterSegment(world: World, youth: number, segment: number): void {
  const { inSegment, caring } = world.youths;
  const cell = youth * SEGMENT_COUNT + segment - 1;
  inSegment[cell] = (inSegment[cell] as number) + 1;
  if (caring[youth] === 0) world.recorder.caringNow++;
  caring[youth] = (caring[youth] as number) + 1;
  bump(world.recorder.runningNow, segment - 1, 1);
}

/** The youth is no longer in the segment of this form, as far as this episode goes. */
export function leaveSegment(world: World, episode: number, form: number, time: number): void {
  const youth = world.episodes.youth[episode] as number;
  const segment = world.segmentOf(form);
  const cell = youth * SEGMENT_COUNT + segment - 1;
  const { inSegment, lastInSegment, caring } = world.youths;
  inSegment[cell] = (inSegment[cell] as number) - 1;
  lastInSegment[cell] = time;
  caring[youth] = (caring[youth] as number) - 1;
  if (caring[youth] === 0) world.recorder.caringNow--;
  bump(world.recorder.runningNow, segment - 1, -1);
}

/** Books the days a place was kept while the next was waited for; the kernel frees it itself. */
export function freeHeldBooks(world: World, episode: number, time: number): void {
  const { episodes } = world;
  const form = episodes.heldForm[episode] as number;
  if (form === NO_FORM) return;
  bookCare(world, episode, form, time);
  logKept(world, episode, time, false);
  leaveSegment(world, episode, form, time);
  // The kernel may have moved the youth on already: the place it left is known here.
  announceStop(world, episode, { form, station: episodes.heldGroup[episode] as number }, time);
  episodes.heldForm[episode] = NO_FORM;
}

/** Counts the days a place was kept until now and writes them to the log, with what they cost. */
export function logKept(world: World, episode: number, time: number, censored: boolean): void {
  const { episodes, log } = world;
  const youth = episodes.youth[episode] as number;
  const since = episodes.blockedSince[episode] as number;
  countNow(world, "blocked-days", time - since);
  const form = episodes.heldForm[episode] as number;
  if (!logStretch(world, youth, form, since, time, REASON.blocked)) return;
  log?.priceLast(episodes.cost[episode] as number, censored);
  logGroup(world, episodes.heldGroup[episode] as number);
}

/** Gives up a kept place without a next one. */
export function freeHeld(world: World, episode: number, time: number): void {
  freeHeldBooks(world, episode, time);
  world.kernel.free(episode);
}
