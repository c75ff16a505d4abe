/**
 * A trajectory is bought when care starts, and closed when it ends.
 *
 * The rule this file keeps: a course that was bought is never paid by the day, also when funding
 * changes while it runs; a course that ran already when prices came is paid by the day to its end.
 */
import { FUNDING } from "../../contracts/funding.ts";
import { bump } from "../../measures/recorder.ts";
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import { courseNumber } from "../../model/course-key.ts";
import { SPECIAL } from "../episodes.ts";
import type { World } from "../world.ts";

/** How a course is paid for: by the day, by a price, or by the price of the trajectory of before. */
export const BOUGHT = { no: 0, yes: 1, before: 2 } as const;

/** Buys the course that starts now, where the segment of this youth is paid so. */
export function buyTrajectory(world: World, episode: number, time: number): void {
  const { episodes, moneyBooks, clock } = world;
  const youth = episodes.youth[episode] as number;
  const segment = world.segmentOf(episodes.form[episode] as number);
  episodes.bought[episode] = BOUGHT.no;
  if (episodes.special[episode] !== SPECIAL.none) return;
  if (world.funding.of(segment, world.townOf(youth), time) !== FUNDING.trajectory) return;
  if (isSameTrajectory(world, youth, segment, time)) {
    episodes.bought[episode] = BOUGHT.before;
    moneyBooks.note("same-trajectory", segment, clock.year);
    return;
  }
  episodes.bought[episode] = BOUGHT.yes;
  moneyBooks.note("trajectories", segment, clock.year);
  pay(world, episode, world.plan.model.trajectory.startShare.value);
}

/** Closes the trajectory of an episode whose care ends now: the rest is paid. */
export function closeTrajectory(world: World, episode: number, time: number): void {
  const { episodes, moneyBooks, clock, plan } = world;
  const isBought = episodes.bought[episode] === BOUGHT.yes;
  if (isBought) {
    const again = reopenings(world, episode, time);
    if (again > 0) {
      const segment = world.segmentOf(episodes.form[episode] as number);
      moneyBooks.note("reopened", segment, clock.year, again);
    }
    pay(world, episode, 1 - plan.model.trajectory.startShare.value + again);
  }
  episodes.bought[episode] = BOUGHT.no;
}

/** Whether no day of this care is paid by itself. */
export function isBought({ episodes }: World, episode: number): boolean {
  return episodes.bought[episode] !== BOUGHT.no;
}

/** Care in the segment ended so short ago that the price of then still holds. */
function isSameTrajectory(world: World, youth: number, segment: number, time: number): boolean {
  const { sameTrajectoryDays } = world.plan.model.trajectory;
  if (sameTrajectoryDays.value === 0) return false;
  const cell = youth * SEGMENT_COUNT + segment - 1;
  const { inSegment, lastInSegment } = world.youths;
  if ((inSegment[cell] as number) > 0) return false;
  return time - (lastInSegment[cell] as number) < sameTrajectoryDays.value;
}

/** Books this part of the price of a course, as it is now. */
function pay(world: World, episode: number, part: number): void {
  const { episodes, youths, plan, recorder, clock } = world;
  const form = episodes.form[episode] as number;
  const youth = episodes.youth[episode] as number;
  const town = world.townOf(youth);
  const days = world.trajectoryPrices.days(form, youths.severe[youth] === 1);
  const price = days * world.prices.day(form, clock.year) * (plan.intensity[town] as number);
  const euro = part * price * plan.model.trajectory.priceFactor.value;
  const segment = world.segmentOf(form);
  bump(recorder.euro, recorder.cell(segment - 1, town, clock.year), euro);
  bump(recorder.formEuro, form * recorder.years + clock.year, euro);
  world.moneyBooks.note("trajectory-euro", segment, clock.year, euro);
}

/** Behaviour: how often a course that lasts longer than its price was for is opened anew on paper. */
function reopenings(world: World, episode: number, time: number): number {
  const { plan, episodes, youths, chance } = world;
  const { reopenShare } = plan.model.trajectory;
  if (!plan.model.behaviour.on.value || reopenShare.value === 0) return 0;
  const form = episodes.form[episode] as number;
  const youth = episodes.youth[episode] as number;
  const days = world.trajectoryPrices.days(form, youths.severe[youth] === 1);
  const lasted =
    time - (episodes.careStart[episode] as number) + (episodes.given[episode] as number);
  if (lasted <= days) return 0;
  const begun = youths.begun[youth * plan.forms.length + form] as number;
  const who = youths.who[youth] as number;
  const u = chance.uniform(who, plan.trajectory.reopens, courseNumber(plan, form, begun));
  return u < reopenShare.value ? Math.ceil(lasted / days) - 1 : 0;
}

/** Behaviour: the moment, as a part of the course, at which it is closed before it is done; 1: never. */
export function closedEarlyAt(
  world: World,
  course: { readonly youth: number; readonly form: number; readonly occurrence: number },
  time: number,
): number {
  const { plan, youths, chance } = world;
  const { earlyStop } = plan.model.trajectory;
  if (!plan.model.behaviour.on.value || earlyStop.value === 0) return 1;
  const segment = world.segmentOf(course.form);
  const town = world.townOf(course.youth);
  if (world.funding.of(segment, town, time) !== FUNDING.trajectory) return 1;
  const who = youths.who[course.youth] as number;
  const { earlyStop: purpose, earlyStopMoment } = plan.trajectory;
  if (chance.uniform(who, purpose, course.occurrence) >= earlyStop.value) return 1;
  return chance.uniform(who, earlyStopMoment, course.occurrence);
}
