/**
 * Care ends: what follows, who keeps a place meanwhile, and who comes back later.
 *
 * The rule this file keeps: a youth who moves from stay to stay keeps the old place until the new
 * one starts (blocked outflow is real), and everybody else goes home to wait.
 */
import { forkUniform, raceTime, raceTimeBelow } from "#engine";
import { LOG_PHASE, REASON } from "../../measures/journey-log.ts";
import { bump } from "../../measures/recorder.ts";
import { EXITS } from "../../measures/summary.ts";
import type { EdgeRows } from "../../model/plan.ts";
import { bookCare, bookOwnHelp, LOCAL_TEAM, logGroup, logMoment } from "../books.ts";
import { isChannelOpen } from "../channels.ts";
import { noteStopped } from "../door/monitoring.ts";
import { sendHome } from "../door/returning.ts";
import { ENDING, ROLE, SPECIAL } from "../episodes.ts";
import { askForCare, isOpenTo } from "../line/asking.ts";
import { watchCrisisPlace } from "../line/crisis-limit.ts";
import { closeEpisode, countStayMove, leaveCare } from "../path.ts";
import type { World } from "../world.ts";
import { announceStop } from "./care-messages.ts";
import { noteFitting } from "./fitting-help.ts";
import { leaveSegment } from "./held-place.ts";
import { reasonOfMove } from "./move-reason.ts";
import { noteNeededDays } from "./needed-days.ts";
import { goOnBeside, hasBeside } from "./same-care.ts";
import { closeTrajectory } from "./trajectory.ts";
import { afterHandover } from "./transfer.ts";

const END_REASONS = [
  REASON["planned-end"],
  REASON["early-end"],
  REASON.adult,
  REASON.mistaken,
  REASON.stopped,
  REASON.breakdown,
  REASON["way-back"],
  REASON.stopped,
  REASON["planned-end"],
];
/** Endings of a course that was given as it was meant to be. */
const FULL: readonly number[] = [ENDING.planned, ENDING.stopped, ENDING.lapsed];
const MONTH = 365.25 / 12;

/** Care is over by plan, early, by age, or because it was the wrong care. */
export function endCare(world: World, episode: number, time: number): void {
  const { episodes } = world;
  const form = episodes.form[episode] as number;
  const ending = episodes.ending[episode] as number;
  const next = nextForm(world, episode, form, ending, time);
  const hasIt =
    next >= 0 && isMain(world, episode) && hasBeside(world, youthOf(world, episode), next);
  bookCare(world, episode, form, time);
  closeTrajectory(world, episode, time);
  noteEnd(world, episode, form, time);
  if (!hasIt && keepsPlace(world, episode, form, next)) keepPlace(world, episode, form, time);
  else givePlace(world, episode, form, time);
  if (ending === ENDING.breakdown) episodes.left[episode] = world.kernel.station[episode] as number;
  if (ending !== ENDING.wayBack) episodes.special[episode] = SPECIAL.none;
  if (hasIt) goOnBeside(world, episode, next);
  else if (next >= 0) {
    noteMove(world, episode, form, next, time);
    const rest = episodes.courseLeft[episode] as number;
    askForCare(world, episode, next, form + 1, time);
    episodes.courseLeft[episode] = rest;
  } else finish(world, episode, form, ending, time);
}

/** The place stays the youth's until the next one is there. */
function keepPlace(world: World, episode: number, form: number, time: number): void {
  const { episodes } = world;
  episodes.heldForm[episode] = form;
  episodes.heldGroup[episode] = world.kernel.station[episode] as number;
  episodes.blockedSince[episode] = time;
  episodes.cost[episode] = 0;
  watchCrisisPlace(world, episode, form, time);
}

/** The place is for somebody else. */
function givePlace(world: World, episode: number, form: number, time: number): void {
  leaveSegment(world, episode, form, time);
  announceStop(world, episode, { form, station: world.kernel.hold[episode] as number }, time);
  world.kernel.free(episode);
}

const isMain = ({ episodes }: World, episode: number): boolean =>
  episodes.role[episode] === ROLE.main;
const youthOf = ({ episodes }: World, episode: number): number => episodes.youth[episode] as number;

/** From stay to stay the place is kept, unless it broke down; also the one out of the region. */
function keepsPlace(world: World, episode: number, form: number, next: number): boolean {
  const { plan, episodes } = world;
  if (next < 0 || plan.stay[form] === 0 || plan.stay[next] === 0) return false;
  const ending = episodes.ending[episode];
  if (ending === ENDING.breakdown) return false;
  return ending === ENDING.wayBack || episodes.special[episode] === SPECIAL.none;
}

/** Counts and logs why the youth goes from this form to the next. */
function noteMove(world: World, episode: number, form: number, next: number, time: number): void {
  const { plan, episodes, moves, clock } = world;
  const youth = episodes.youth[episode] as number;
  const ending = episodes.ending[episode] as number;
  const move = reasonOfMove({
    brokeDown: ending === ENDING.breakdown,
    wayBack: ending === ENDING.wayBack,
    fromCrisis: form === plan.special.crisis,
    levelFrom: plan.level[form] as number,
    levelTo: plan.level[next] as number,
  });
  moves.note(move, clock.year);
  logMoment(world, youth, next, time, REASON[move]);
  if (plan.stay[form] === 0 || plan.stay[next] === 0) return;
  countStayMove(world, youth);
}

/** The form that follows, or -1 for home. Only the main episode goes on. */
function nextForm(
  world: World,
  episode: number,
  form: number,
  ending: number,
  time: number,
): number {
  const { plan, episodes, youths } = world;
  if (ending === ENDING.mistaken) return episodes.need[episode] as number;
  if (ending === ENDING.wayBack) return form;
  if (ending === ENDING.goesOn) return goesOnAs(world, episode, time);
  const brokeDown = ending === ENDING.breakdown;
  const isFull = FULL.includes(ending);
  if (episodes.role[episode] !== ROLE.main || !(isFull || brokeDown)) return -1;
  const youth = episodes.youth[episode] as number;
  const next = drawNext(world, youth, form, plan.edges[brokeDown ? "breakdown" : "next"]);
  return next >= 0 && isOpenTo(plan, next, youths.age(youth, time)) ? next : -1;
}

/** The form in which help goes on after its longest assignment, when the age allows. */
function goesOnAs(world: World, episode: number, time: number): number {
  const { plan, episodes, youths } = world;
  const next = plan.clauses.goesOnAs;
  const age = youths.age(episodes.youth[episode] as number, time);
  if (isOpenTo(plan, next, age)) return next;
  episodes.courseLeft[episode] = 0;
  return -1;
}

/** What follows by exponential race between the next forms and home. */
function drawNext(world: World, youth: number, form: number, rows: EdgeRows): number {
  const { plan, youths, chance } = world;
  const from = rows.start[form] as number;
  const to = rows.start[form + 1] as number;
  if (from === to) return -1;
  const who = youths.who[youth] as number;
  const occurrence = youths.begun[youth * plan.forms.length + form] as number;
  let total = 0;
  for (let at = from; at < to; at++) total += rows.share[at] as number;
  const home = plan.purposes.home[form] as number;
  const draw = chance.uniform(who, home, occurrence);
  let best = -1;
  let bestTime = raceTime(forkUniform(draw, home), 1 - total);
  for (let at = from; at < to; at++) {
    const u = forkUniform(draw, rows.purpose[at] as number);
    const time = raceTimeBelow(u, rows.share[at] as number, bestTime);
    if (time < bestTime) {
      bestTime = time;
      best = rows.to[at] as number;
    }
  }
  return best;
}

function noteEnd(world: World, episode: number, form: number, time: number): void {
  const { episodes, recorder } = world;
  const start = episodes.careStart[episode] as number;
  const earlier = episodes.given[episode] as number;
  noteNeededDays(world, episode, time);
  recorder.ended(form, world.clock.year, time - start + earlier);
  if (episodes.ending[episode] === ENDING.stopped) noteStopped(world, episode);
  if (world.log === null || time < 0) return;
  const reason = END_REASONS[episodes.ending[episode] as number] as number;
  world.log.add(episodes.youth[episode] as number, form, LOG_PHASE.care, start, time, reason);
  world.log.priceLast(episodes.cost[episode] as number, false);
  logGroup(world, world.kernel.station[episode] as number);
}

function finish(world: World, episode: number, form: number, ending: number, time: number): void {
  const { episodes } = world;
  const youth = episodes.youth[episode] as number;
  if (episodes.role[episode] !== ROLE.main) {
    closeEpisode(world, episode);
    return;
  }
  const undone = ending === ENDING.early || ending === ENDING.breakdown;
  const exit = ending === ENDING.adult ? "adult" : undone ? "early" : "home";
  const node = world.nodes.segmentBase + world.segmentOf(form);
  const back = comesBackAt(world, episode, form, ending, time);
  leaveCare(world, episode, node, EXITS.indexOf(exit), time);
  if (back > time) sendHome(world, youth, form, back, true);
}

/** No moment at all: earlier than any day, also of the history. */
const NEVER = Number.NEGATIVE_INFINITY;

/** When the youth will ask again; NEVER when it will not. */
function comesBackAt(
  world: World,
  episode: number,
  form: number,
  ending: number,
  time: number,
): number {
  const { plan, youths, chance } = world;
  const youth = world.episodes.youth[episode] as number;
  if (ending === ENDING.adult || !isChannelOpen(world, "repeat", time)) return NEVER;
  const { repeatShare, earlyEndRepeatFactor, repeatGapDays } = plan.model.outcome;
  const who = youths.who[youth] as number;
  const occurrence = youths.requests[youth] as number;
  const undone = ending === ENDING.early || ending === ENDING.breakdown;
  const factor = undone ? earlyEndRepeatFactor.value : 1;
  const share =
    repeatShare.value * factor * longWait(world, episode) * afterHandover(world, episode);
  if (chance.uniform(who, plan.purposes.repeats, occurrence) >= share) return NEVER;
  const u = chance.uniform(who, plan.purposes.repeatGap, occurrence);
  const back = time - Math.log(u) * repeatGapDays.value;
  const age = back - (youths.birth[youth] as number);
  return age < (plan.endAge[form] as number) ? back : NEVER;
}

/** How much likelier a youth comes back after a long wait for the care that ended; 1 when off. */
function longWait({ plan, episodes }: World, episode: number): number {
  const rate = plan.model.outcome.waitRepeatPerMonth.value;
  if (rate === 0) return 1;
  const days = (episodes.careStart[episode] as number) - (episodes.asked[episode] as number);
  return 1 + rate * Math.min(days / MONTH, plan.model.waiting.deteriorationMonths.value);
}

/** The local team's own help ends: enough, or on to care after all. */
export function endOwnHelp(world: World, episode: number, time: number): void {
  const { plan, episodes, youths, chance } = world;
  const youth = episodes.youth[episode] as number;
  bookOwnHelp(world, episode, time);
  bump(world.recorder.runningNow, LOCAL_TEAM, -1);
  if (world.log !== null && time >= 0) {
    const start = episodes.careStart[episode] as number;
    world.log.add(youth, plan.forms.length, LOG_PHASE.care, start, time, REASON["own-help"]);
    world.log.priceLast(episodes.cost[episode] as number, false);
  }
  world.kernel.free(episode);
  const occurrence = (youths.requests[youth] as number) - 1;
  const u = chance.uniform(youths.who[youth] as number, plan.purposes.ownHelpEnds, occurrence);
  episodes.role[episode] = ROLE.main;
  if (u < plan.model.entrance.ownHelpFailure.value) {
    askForCare(world, episode, episodes.need[episode] as number, 0, time);
    return;
  }
  noteFitting(world, youth, episodes.careStart[episode] as number);
  leaveCare(world, episode, world.nodes.localTeam, EXITS.indexOf("local-team"), time);
}
