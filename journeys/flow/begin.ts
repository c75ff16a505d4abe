/**
 * The first day of the history: the stock takes its places, the returners wait at home.
 *
 * The rule this file keeps: the stock starts without a queue; waiting lists grow in the history,
 * before the first day that counts.
 */
import type { Plan } from "../model/plan.ts";
import { inflowFactor } from "../population/candidates.ts";
import {
  drawRunningCourse,
  freshCourse,
  type RunningCourse,
  type Stock,
} from "../population/stock.ts";
import { NO_NODE } from "../population/youths.ts";
import { markForm } from "./books.ts";
import { enterSegment } from "./care/held-place.ts";
import { hasBeside } from "./care/same-care.ts";
import { register } from "./door/entrance.ts";
import { sendHome } from "./door/returning.ts";
import { ENDING, HANDED, ROLE } from "./episodes.ts";
import { beginEpisode } from "./open-episodes.ts";
import { scheduleTurns } from "./turn.ts";
import type { World } from "./world.ts";

/** Level of the inflow when the history begins, relative to the first year of the run. */
export function historyLevel(plan: Plan): number {
  return inflowFactor(plan, plan.calendar.start) / (1 + seasonAt(plan));
}

function seasonAt(plan: Plan): number {
  const { seasonAmplitude, seasonPeakDay } = plan.model.demand;
  const phase = (2 * Math.PI * (plan.calendar.start - seasonPeakDay.value)) / 365.25;
  return seasonAmplitude.value * Math.cos(phase);
}

/** Fills the region as it was and asks for all fixed days. */
export function beginHistory(world: World, inCare: Stock, returning: Stock): void {
  scheduleTurns(world);
  for (let member = 0; member < inCare.size; member++) placeStock(world, inCare, member);
  for (let member = 0; member < returning.size; member++) {
    placeReturning(world, returning, member, inCare.size + member);
  }
}

function placeStock(world: World, stock: Stock, youth: number): void {
  const { plan, chance } = world;
  const form = stock.form[youth] as number;
  const who = stock.who[youth] as number;
  const course = drawRunningCourse(plan, chance, who, form);
  const start = plan.calendar.start;
  register(world, youth, {
    who,
    municipality: stock.municipality[youth] as number,
    severity: course.severity,
    birth: start - course.age,
  });
  world.youths.countRequest(youth);
  putInCare(world, youth, form, ROLE.main, course);
  const rows = plan.edges.parallel;
  for (let at = rows.start[form] as number; at < (rows.start[form + 1] as number); at++) {
    const u = chance.uniform(who, rows.purpose[at] as number, 0);
    if (u < (rows.share[at] as number)) putBeside(world, youth, rows.to[at] as number, course);
  }
}

/** A second form that began with the main one and is still running, or has ended already. */
function putBeside(world: World, youth: number, form: number, main: RunningCourse): void {
  const days = freshCourse(
    world.plan,
    world.chance,
    world.youths.who[youth] as number,
    form,
    main.severity,
  );
  if (days <= main.elapsed || hasBeside(world, youth, form)) return;
  putInCare(world, youth, form, ROLE.parallel, { ...main, left: days - main.elapsed });
}

function putInCare(
  world: World,
  youth: number,
  form: number,
  role: number,
  course: RunningCourse,
): void {
  const { plan, kernel, episodes } = world;
  const { start } = plan.calendar;
  const untilAdult = (plan.endAge[form] as number) - course.age;
  if (untilAdult <= 0) return;
  const episode = beginEpisode(world, youth, role);
  episodes.need[episode] = form;
  episodes.form[episode] = form;
  episodes.asked[episode] = start - course.elapsed;
  episodes.careStart[episode] = start - course.elapsed;
  episodes.accrued[episode] = start;
  episodes.cost[episode] = 0;
  episodes.given[episode] = 0;
  episodes.handed[episode] = HANDED.never;
  episodes.origin[episode] = world.nodes.segmentBase + world.segmentOf(form);
  episodes.ending[episode] = untilAdult < course.left ? ENDING.adult : ENDING.planned;
  world.youths.open[youth] = (world.youths.open[youth] as number) + 1;
  world.youths.lastNode[youth] = NO_NODE;
  world.youths.countBegun(youth, form);
  enterSegment(world, youth, world.segmentOf(form));
  markForm(world, youth, form);
  kernel.place(episode, stationFor(world, youth, form), Math.min(course.left, untilAdult));
}

/** The provider group with most room for this youth, so that no group starts over full. */
function stationFor(world: World, youth: number, form: number): number {
  const { plan, kernel } = world;
  if (plan.hasPlaces[form] === 0) return world.openStation + form;
  const row = world.areaOf(youth) * plan.forms.length + form;
  let best = plan.offer[plan.offerStart[row] as number] as number;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = plan.offerStart[row] as number; at < (plan.offerStart[row + 1] as number); at++) {
    const station = plan.offer[at] as number;
    const room = (kernel.places[station] as number) - (kernel.held[station] as number);
    if (room > most) {
      most = room;
      best = station;
    }
  }
  return best;
}

function placeReturning(world: World, stock: Stock, member: number, youth: number): void {
  const { plan, chance } = world;
  const form = stock.form[member] as number;
  const who = stock.who[member] as number;
  const course = drawRunningCourse(plan, chance, who, form);
  const start = plan.calendar.start;
  register(world, youth, {
    who,
    municipality: stock.municipality[member] as number,
    severity: course.severity,
    birth: start - course.age,
  });
  world.youths.countRequest(youth);
  world.youths.countBegun(youth, form);
  const u = chance.uniform(who, plan.purposes.repeatGap, 0);
  const back = start - Math.log(u) * plan.model.outcome.repeatGapDays.value;
  if (back - (start - course.age) < (plan.endAge[form] as number))
    sendHome(world, youth, form, back, true);
}
