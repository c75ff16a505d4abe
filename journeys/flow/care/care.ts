/**
 * Care starts: books are closed on the wait, the course begins, and what starts beside it.
 *
 * The rule this file keeps: what a start changes is changed here, once, in a fixed order; how long the
 * course is stands in `course.ts`.
 */
import { OUTCOME } from "../../measures/attempts.ts";
import { REASON } from "../../measures/journey-log.ts";
import { bump } from "../../measures/recorder.ts";
import { bookWaiting, endBridge, logMoment, markForm } from "../books.ts";
import { ENDING, HANDED, NO_STATION, ROLE, SPECIAL, WAY } from "../episodes.ts";
import { askForCare, isOpenTo } from "../line/asking.ts";
import { recordAttempt } from "../line/attempt.ts";
import { withinLimit } from "../line/crisis-limit.ts";
import { notePlaced } from "../line/placement-notes.ts";
import { beginEpisode } from "../open-episodes.ts";
import { countNow, enterByMain } from "../path.ts";
import type { World } from "../world.ts";
import { noteMessage } from "./care-messages.ts";
import { courseAsGiven, withinAssignment } from "./course.ts";
import { leaveCrisisBed } from "./crisis-over.ts";
import { noteDistance } from "./distance.ts";
import { noteCareStart } from "./fitting-help.ts";
import { enterSegment, freeHeldBooks } from "./held-place.ts";
import { planLaterNeed } from "./later-need.ts";
import { hasBeside } from "./same-care.ts";
import { buyTrajectory } from "./trajectory.ts";
import { isPassedOn, startAgain } from "./transfer.ts";

/** Reasons of care outside the agreed places, by SPECIAL. */
const OUTSIDE = [REASON.started, REASON["off-contract"], REASON["out-of-region"]];

/** The episode starts in its form; returns the days until it ends. */
export function startCare(world: World, episode: number, time: number): number {
  const { episodes, youths, recorder } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  if (isPassedOn(world, episode)) return startAgain(world, episode, time);
  endBridge(world, episode, time, false);
  bookWaiting(world, youth, episodes.asked[episode] as number, time);
  recordAttempt(world, episode, time, OUTCOME.started);
  freeHeldBooks(world, episode, time);
  if (isBack(world, episode)) episodes.special[episode] = SPECIAL.none;
  episodes.left[episode] = NO_STATION;
  const special = episodes.special[episode] as number;
  if (special !== SPECIAL.none) logMoment(world, youth, form, time, OUTSIDE[special] as number);
  if (episodes.way[episode] === WAY.otherProvider) {
    logMoment(world, youth, form, time, REASON["moved-capacity"]);
  }
  episodes.way[episode] = WAY.none;
  notePlaced(world, episode, form, special, time);
  noteDistance(world, episode, form);
  const segment = world.segmentOf(form);
  const cell = recorder.cell(segment - 1, youths.municipality[youth] as number, world.clock.year);
  bump(recorder.starts, cell, 1);
  bump(recorder.formStarts, form * recorder.years + world.clock.year, 1);
  countNow(world, "care-starts");
  noteMessage(world, "start", world.kernel.station[episode] as number);
  if (episodes.repeat[episode] === 1) countNow(world, "repeat-starts");
  countReferrer(world, episode, youth);
  noteCareStart(world, youth, form, time);
  episodes.repeat[episode] = 0;
  buyTrajectory(world, episode, time);
  enterSegment(world, youth, segment);
  markForm(world, youth, form);
  if (episodes.role[episode] === ROLE.main) enterByMain(world, episode, form);
  episodes.careStart[episode] = time;
  episodes.accrued[episode] = time;
  episodes.cost[episode] = 0;
  episodes.given[episode] = 0;
  episodes.handed[episode] = HANDED.never;
  const days = careDays(world, episode, youth, form, time);
  youths.countBegun(youth, form);
  if (episodes.role[episode] === ROLE.main) {
    if (world.plan.stay[form] === 1) leaveCrisisBed(world, youth, time);
    startBeside(world, youth, form, time);
    planLaterNeed(world, youth, form, time, days);
  }
  return days;
}

/** A place inside the region for who was outside it: what is paid extra ends here. */
function isBack({ episodes, kernel, plan }: World, episode: number): boolean {
  if (episodes.special[episode] !== SPECIAL.outOfRegion) return false;
  const station = kernel.station[episode] as number;
  return station < plan.stations.length || plan.hasPlaces[episodes.form[episode] as number] === 0;
}

/** Trajectories by referrer, for calibration: those that come straight from a referrer or the team. */
function countReferrer(world: World, episode: number, youth: number): void {
  const { recorder, plan, episodes } = world;
  const node = episodes.origin[episode] as number;
  if (episodes.role[episode] !== ROLE.main || node > plan.referrers.length) return;
  const referrer = node === world.nodes.localTeam ? world.gemeente : node;
  if (referrer < 0 || referrer >= plan.referrers.length) return;
  const cell = referrer * recorder.years + world.clock.year;
  bump(recorder.startsByReferrer, cell, 1);
  if (world.areaOf(youth) === 0) bump(recorder.startsByReferrerDenHaag, cell, 1);
}

/** Days of care, and in `ending` why it will end. */
function careDays(
  world: World,
  episode: number,
  youth: number,
  form: number,
  time: number,
): number {
  const { plan, episodes, youths } = world;
  const course = courseAsGiven(world, episode, { youth, form, time });
  let { days, ending } = withinAssignment(world, episode, course);
  days = withinLimit(world, form, days, time);
  if (ending === ENDING.planned && goesBack(world, episode, days, time)) {
    ending = ENDING.wayBack;
    episodes.courseLeft[episode] = days - plan.placement.wayBackDays;
    days = plan.placement.wayBackDays;
  }
  const untilAdult = (youths.birth[youth] as number) + (plan.endAge[form] as number) - time;
  if (untilAdult < days) {
    ending = ENDING.adult;
    days = Math.max(untilAdult, 0);
  }
  episodes.ending[episode] = ending;
  return days;
}

/** Out of the region for longer than the agreed days: the rest is to be inside it. */
function goesBack(world: World, episode: number, days: number, time: number): boolean {
  const { wayBackDays } = world.plan.placement;
  if (wayBackDays <= 0 || !world.funding.isNew(time)) return false;
  return world.episodes.special[episode] === SPECIAL.outOfRegion && days > wayBackDays;
}

/** Forms that start beside this one. */
function startBeside(world: World, youth: number, form: number, time: number): void {
  const { plan, youths, chance } = world;
  const rows = plan.edges.parallel;
  const who = youths.who[youth] as number;
  const occurrence = (youths.begun[youth * plan.forms.length + form] as number) - 1;
  for (let at = rows.start[form] as number; at < (rows.start[form + 1] as number); at++) {
    const u = chance.uniform(who, rows.purpose[at] as number, occurrence);
    if (u >= (rows.share[at] as number)) continue;
    const to = rows.to[at] as number;
    if (!isOpenTo(plan, to, youths.age(youth, time))) continue;
    if (hasBeside(world, youth, to)) continue;
    const episode = beginEpisode(world, youth, ROLE.parallel);
    youths.open[youth] = (youths.open[youth] as number) + 1;
    world.episodes.need[episode] = to;
    world.episodes.origin[episode] = world.nodes.segmentBase + world.segmentOf(form);
    logMoment(world, youth, to, time, REASON.parallel);
    askForCare(world, episode, to, form + 1, time);
  }
}
