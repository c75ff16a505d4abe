/**
 * How long a course of care will take, and why it will end.
 *
 * The rule this file keeps: it is decided once, at the start, from the youth's own chance for this form
 * and this time; what funding does to it is a knob that is off by default.
 */
import { normalQuantile } from "#engine";
import { FUNDING } from "../../contracts/funding.ts";
import { courseNumber } from "../../model/course-key.ts";
import { isChannelOpen } from "../channels.ts";
import { isIneffective, isStopped } from "../door/monitoring.ts";
import { ENDING } from "../episodes.ts";
import type { World } from "../world.ts";
import { afterAssignment, assignedDays } from "./assignment.ts";
import { closedEarlyAt } from "./trajectory.ts";

const MONTH = 365.25 / 12;

/** A course of care: for whom, how long, and why it would end. Reused, so that nothing is allocated. */
const drawn = { youth: 0, form: 0, occurrence: 0, time: 0, days: 0, ending: 0 };
type Course = typeof drawn;

/** The course as need, chance and incentives make it, before contracts and birthdays cut it. */
export function courseAsGiven(
  world: World,
  episode: number,
  { youth, form, time }: { readonly youth: number; readonly form: number; readonly time: number },
): Course {
  const { plan, episodes, youths } = world;
  const begun = youths.begun[youth * plan.forms.length + form] as number;
  const rest = episodes.courseLeft[episode] as number;
  episodes.courseLeft[episode] = 0;
  drawn.youth = youth;
  drawn.form = form;
  drawn.occurrence = courseNumber(plan, form, begun);
  drawn.time = time;
  drawn.ending = ENDING.planned;
  drawn.days =
    rest > 0 ? rest : clinicalDays(world, youth, form, begun) * deterioration(world, episode, time);
  if (episodes.need[episode] !== form) {
    drawn.ending = ENDING.mistaken;
    drawn.days = Math.min(drawn.days, plan.model.entrance.mistakenDays.value);
  } else if (rest === 0) endAsDrawn(world, drawn);
  // Else the same course goes on; how it would end is settled.
  return drawn;
}

/** Early, broken off, closed, stopped, or in full. */
function endAsDrawn(world: World, course: Course): void {
  const { plan, youths, chance } = world;
  const { early, earlyMoment, breakdownMoment } = plan.purposes;
  const who = youths.who[course.youth] as number;
  if (chance.uniform(who, early, course.occurrence) < plan.model.outcome.earlyEndShare.value) {
    course.ending = ENDING.early;
    course.days *= chance.uniform(who, earlyMoment, course.occurrence);
    return;
  }
  if (breaksDown(world, who, course.form, course.occurrence)) {
    course.ending = ENDING.breakdown;
    course.days *= chance.uniform(who, breakdownMoment, course.occurrence);
    return;
  }
  const isInVain = isIneffective(world, course);
  const stretch = isInVain ? plan.model.team.ineffectiveStretch.value : 1;
  course.days *= incentive(world, course.youth, course.form, course.time) * stretch;
  const closed = closedEarlyAt(world, course, course.time);
  if (closed < 1) {
    course.ending = ENDING.early;
    course.days *= closed;
  } else if (isInVain && isStopped(world, course, course.days, course.time)) {
    course.ending = ENDING.stopped;
    course.days = plan.model.team.evaluationDays.value;
  }
}

/** A full course that is longer than its assignment ends with it, or goes on in another form. */
export function withinAssignment(world: World, episode: number, course: Course): Course {
  if (course.ending !== ENDING.planned) return course;
  const after = afterAssignment(world, course, course.days);
  if (after === "on") return course;
  const most = assignedDays(world, course.form, course.time);
  course.ending = after === "over" ? ENDING.lapsed : ENDING.goesOn;
  if (after === "elsewhere") world.episodes.courseLeft[episode] = course.days - most;
  course.days = most;
  return course;
}

/** A stay that breaks down; drawn only where a share of them does. */
function breaksDown(world: World, who: number, form: number, occurrence: number): boolean {
  const { plan, chance } = world;
  const share = plan.breakdown[form] as number;
  return share > 0 && chance.uniform(who, plan.purposes.breakdown, occurrence) < share;
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
