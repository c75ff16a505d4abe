/**
 * Care starts: how long it will take, what starts beside it, what the wait has done.
 *
 * The rule this file keeps: the length of care is decided once, at the start, from the youth's own
 * chance for this form and this time; what funding does to it is a knob that is off by default.
 */
import { normalQuantile } from "#engine";
import { FUNDING } from "../../contracts/funding.ts";
import { OUTCOME } from "../../measures/attempts.ts";
import { REASON } from "../../measures/journey-log.ts";
import { bump } from "../../measures/recorder.ts";
import { bookWaiting, endBridge, logMoment, markForm } from "../books.ts";
import { isChannelOpen } from "../channels.ts";
import { ineffectiveFactor, isStopped } from "../door/monitoring.ts";
import { ENDING, HANDED, NO_STATION, ROLE, SPECIAL, WAY } from "../episodes.ts";
import { askForCare, isOpenTo } from "../line/asking.ts";
import { recordAttempt } from "../line/attempt.ts";
import { withinLimit } from "../line/crisis-limit.ts";
import { notePlaced } from "../line/placement-notes.ts";
import { countNow, visit } from "../path.ts";
import type { World } from "../world.ts";
import { noteMessage } from "./care-messages.ts";
import { noteCareStart } from "./fitting-help.ts";
import { enterSegment, freeHeldBooks } from "./held-place.ts";
import { planLaterNeed } from "./later-need.ts";
import { buyTrajectory, closedEarlyAt } from "./trajectory.ts";
import { isPassedOn, startAgain } from "./transfer.ts";

const MONTH = 365.25 / 12;

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
  moveTo(world, episode, youth, form, segment);
  episodes.careStart[episode] = time;
  episodes.accrued[episode] = time;
  episodes.cost[episode] = 0;
  episodes.given[episode] = 0;
  episodes.handed[episode] = HANDED.never;
  const days = careDays(world, episode, youth, form, time);
  youths.countBegun(youth, form);
  if (episodes.role[episode] === ROLE.main) {
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

function moveTo(world: World, episode: number, youth: number, form: number, segment: number): void {
  const { episodes, plan, nodes } = world;
  if (episodes.role[episode] !== ROLE.main) return;
  const node = nodes.segmentBase + segment;
  let from = episodes.origin[episode] as number;
  if (plan.central[form] === 1) {
    visit(world, youth, nodes.placement, from);
    from = nodes.placement;
  }
  visit(world, youth, node, from);
  episodes.origin[episode] = node;
}

/** Days of care, and in `ending` why it will end. */
function careDays(
  world: World,
  episode: number,
  youth: number,
  form: number,
  time: number,
): number {
  const { plan, episodes, youths, chance } = world;
  const occurrence = youths.begun[youth * plan.forms.length + form] as number;
  const who = youths.who[youth] as number;
  const rest = episodes.courseLeft[episode] as number;
  episodes.courseLeft[episode] = 0;
  let days =
    rest > 0
      ? rest
      : clinicalDays(world, youth, form, occurrence) * deterioration(world, episode, time);
  let ending: number = ENDING.planned;
  const course = { youth, form, occurrence: earlyOccurrence(form, occurrence) };
  if (episodes.need[episode] !== form) {
    ending = ENDING.mistaken;
    days = Math.min(days, plan.model.entrance.mistakenDays.value);
  } else if (rest > 0) {
    // The same course goes on; how it would end is settled.
  } else if (
    chance.uniform(who, plan.purposes.early, course.occurrence) <
    plan.model.outcome.earlyEndShare.value
  ) {
    ending = ENDING.early;
    days *= chance.uniform(who, plan.purposes.earlyMoment, course.occurrence);
  } else if (breaksDown(world, who, form, course.occurrence)) {
    ending = ENDING.breakdown;
    days *= chance.uniform(who, plan.purposes.breakdownMoment, course.occurrence);
  } else {
    days *= incentive(world, youth, form, time) * ineffectiveFactor(world, course);
    const closed = closedEarlyAt(world, course, time);
    if (closed < 1) {
      ending = ENDING.early;
      days *= closed;
    } else if (isStopped(world, course, days, time)) {
      ending = ENDING.stopped;
      days = plan.model.team.evaluationDays.value;
    }
  }
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

/** A stay that breaks down; drawn only where a share of them does. */
function breaksDown(world: World, who: number, form: number, occurrence: number): boolean {
  const { plan, chance } = world;
  const share = plan.breakdown[form] as number;
  return share > 0 && chance.uniform(who, plan.purposes.breakdown, occurrence) < share;
}

/** Out of the region for longer than the agreed days: the rest is to be inside it. */
function goesBack(world: World, episode: number, days: number, time: number): boolean {
  const { wayBackDays } = world.plan.placement;
  if (wayBackDays <= 0 || !world.funding.isNew(time)) return false;
  return world.episodes.special[episode] === SPECIAL.outOfRegion && days > wayBackDays;
}

/** Early ends of different forms are drawn apart. */
function earlyOccurrence(form: number, occurrence: number): number {
  return form * 256 + occurrence;
}

/** Clinical duration: lognormal, correlated with the severity of the youth on the normal scale. */
function clinicalDays(world: World, youth: number, form: number, occurrence: number): number {
  const { plan, youths, chance } = world;
  const rho = plan.model.outcome.severityCorrelation.value;
  const u = chance.uniform(
    youths.who[youth] as number,
    plan.purposes.stay[form] as number,
    occurrence,
  );
  const score =
    rho * (youths.severity[youth] as number) + Math.sqrt(1 - rho * rho) * normalQuantile(u);
  return Math.exp((plan.mu[form] as number) + (plan.sigma[form] as number) * score);
}

/** Waiting may raise the need: longer care after a longer wait. */
function deterioration(world: World, episode: number, time: number): number {
  const { deteriorationPerMonth, deteriorationMonths } = world.plan.model.waiting;
  const rate = deteriorationPerMonth.value;
  if (rate === 0 || !isChannelOpen(world, "deterioration", time)) return 1;
  const months = (time - (world.episodes.asked[episode] as number)) / MONTH;
  return 1 + rate * Math.min(months, deteriorationMonths.value);
}

/** Behaviour: price x quantity stretches, a price per course shortens, a fixed budget keeps the easy youth. */
function incentive(world: World, youth: number, form: number, time: number): number {
  const { on, stretch, bedBlocking } = world.plan.model.behaviour;
  if (!on.value || !world.funding.isNew(time)) return 1;
  const funding = world.funding.of(world.segmentOf(form), world.townOf(youth), time);
  const isByUnit =
    funding === FUNDING.pxq || funding === FUNDING.spendingRoom || funding === FUNDING.ceiling;
  if (isByUnit) return 1 + stretch.value;
  if (funding === FUNDING.trajectory) return 1 - world.plan.model.trajectory.shorten.value;
  const isEasy = world.youths.severe[youth] === 0;
  return funding === FUNDING.capacity && isEasy ? 1 + bedBlocking.value : 1;
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
    const episode = world.kernel.admit();
    world.episodes.ensure(world.kernel.phase.length);
    world.episodes.begin(episode, youth, ROLE.parallel);
    youths.open[youth] = (youths.open[youth] as number) + 1;
    world.episodes.need[episode] = to;
    world.episodes.origin[episode] = world.nodes.segmentBase + world.segmentOf(form);
    logMoment(world, youth, to, time, REASON.parallel);
    askForCare(world, episode, to, form + 1, time);
  }
}
