/**
 * Crisis places with a longest stay: after it a second crisis bed, when there is no other place yet.
 *
 * The rule this file keeps: the days in one crisis place, waiting for the next included, are at most
 * the agreed number; the wait itself goes on. Off as shipped.
 */
import { PHASE } from "#engine";
import { REASON } from "../../measures/journey-log.ts";
import { logMoment } from "../books.ts";
import { freeHeld } from "../care/held-place.ts";
import { ROLE } from "../episodes.ts";
import { beginEpisode, endEpisode } from "../open-episodes.ts";
import { countStayMove } from "../path.ts";
import type { World } from "../world.ts";
import { askForCare } from "./asking.ts";

/** True when this form is a crisis place with a longest stay on this day. */
function isLimited({ plan, funding }: World, form: number, time: number): boolean {
  if (plan.placement.crisisMaxDays <= 0 || form !== plan.special.crisis) return false;
  return funding.isNew(time);
}

/** Days of care in this form, cut where the place has to be left. */
export function withinLimit(world: World, form: number, days: number, time: number): number {
  return isLimited(world, form, time) ? Math.min(days, world.plan.placement.crisisMaxDays) : days;
}

/** A place is kept while the next is waited for: for a crisis place, until its last day. */
export function watchCrisisPlace(world: World, episode: number, form: number, time: number): void {
  if (!isLimited(world, form, time)) return;
  const { kernel, episodes, plan } = world;
  const start = episodes.careStart[episode] as number;
  const watch = beginEpisode(world, episodes.youth[episode] as number, ROLE.crisisLimit);
  episodes.form[watch] = form;
  episodes.target[watch] = episode;
  episodes.careStart[watch] = start;
  kernel.delay(watch, Math.max(time, start + plan.placement.crisisMaxDays));
}

/** The last day of a crisis place: who still keeps it goes to a second bed, and waits on. */
export function leaveCrisisPlace(world: World, watch: number, time: number): void {
  const { kernel, episodes, youths, plan } = world;
  const form = episodes.form[watch] as number;
  const waiting = episodes.target[watch] as number;
  const youth = episodes.youth[watch] as number;
  if (!keepsPlace(world, watch, waiting)) {
    endEpisode(world, watch);
    return;
  }
  const left = kernel.hold[waiting] as number;
  freeHeld(world, waiting, time);
  if (youths.age(youth, time) >= (plan.endAge[form] as number)) {
    endEpisode(world, watch);
    return;
  }
  episodes.role[watch] = ROLE.crisis;
  episodes.left[watch] = left;
  youths.open[youth] = (youths.open[youth] as number) + 1;
  world.moves.note("second-bed", world.clock.year);
  countStayMove(world, youth);
  logMoment(world, youth, form, time, REASON["second-bed"]);
  askForCare(world, watch, form, 0, time);
}

function keepsPlace({ kernel, episodes }: World, watch: number, waiting: number): boolean {
  return (
    kernel.phase[waiting] !== PHASE.free &&
    episodes.role[waiting] === ROLE.main &&
    episodes.youth[waiting] === episodes.youth[watch] &&
    episodes.careStart[waiting] === episodes.careStart[watch] &&
    episodes.heldForm[waiting] === episodes.form[watch]
  );
}
