/**
 * The path of a youth over the process map: moves are counted, and ways out end a journey.
 *
 * The rule this file keeps: only the main episode moves a youth over the map, so the flow into a
 * node equals the flow out of it plus who is there.
 */

import { LOG_PHASE, REASON } from "../measures/journey-log.ts";
import { COUNTER } from "../measures/recorder.ts";
import { EXITS } from "../measures/summary.ts";
import { NO_NODE } from "../population/youths.ts";
import { noteAdult } from "./care/adulthood.ts";
import { ROLE } from "./episodes.ts";
import { endEpisode } from "./open-episodes.ts";
import type { World } from "./world.ts";

const ADULT = EXITS.indexOf("adult");

/** Counts the move of a youth to `node`, from `origin` (NO_NODE: comes in from outside). */
export function visit(world: World, youth: number, node: number, origin: number): void {
  const { youths, recorder } = world;
  if (origin !== NO_NODE && world.kernel.time >= world.policyStart) recorder.move(origin, node);
  if (youths.inCohort[youth] === 0) return;
  const last = youths.lastNode[youth] as number;
  const steps = youths.steps[youth] as number;
  if (last !== NO_NODE) recorder.step(steps - 1, last, node);
  youths.lastNode[youth] = node;
  if (steps < 255) youths.steps[youth] = steps + 1;
}

/** The episode ends without another: the youth leaves by this exit. */
export function leaveCare(
  world: World,
  episode: number,
  origin: number,
  exit: number,
  time: number,
): void {
  const { youths, episodes, recorder } = world;
  const youth = episodes.youth[episode] as number;
  if (episodes.role[episode] !== ROLE.parallel && episodes.role[episode] !== ROLE.crisis) {
    visit(world, youth, world.nodes.exitBase + exit, origin);
    recorder.exits[exit * recorder.years + world.clock.year] =
      (recorder.exits[exit * recorder.years + world.clock.year] as number) + 1;
    if (time >= world.policyStart) youths.exit[youth] = exit + 1;
    if (exit === ADULT) noteAdult(world, youth, episodes.form[episode] as number);
    logExit(world, youth, exit, time);
  }
  closeEpisode(world, episode);
}

function logExit(world: World, youth: number, exit: number, time: number): void {
  if (world.log === null || time < 0) return;
  const reasons = [
    REASON["planned-end"],
    REASON["planned-end"],
    REASON.adult,
    REASON["own-help"],
    REASON["gave-up"],
    REASON["early-end"],
  ];
  world.log.add(
    youth,
    world.plan.forms.length + 1,
    LOG_PHASE.out,
    time,
    time,
    reasons[exit] as number,
  );
}

/** The main episode comes to its form: through the placement point, where that gives the places. */
export function enterByMain(world: World, episode: number, form: number): void {
  const { episodes, plan, nodes } = world;
  const youth = episodes.youth[episode] as number;
  const node = nodes.segmentBase + world.segmentOf(form);
  let from = episodes.origin[episode] as number;
  if (plan.central[form] === 1) {
    visit(world, youth, nodes.placement, from);
    from = nodes.placement;
  }
  visit(world, youth, node, from);
  episodes.origin[episode] = node;
}

/** Takes the episode out of the network; the youth has one open episode less. */
export function closeEpisode(world: World, episode: number): void {
  const youth = world.episodes.youth[episode] as number;
  const open = world.youths.open[youth] as number;
  world.youths.open[youth] = open - 1;
  endEpisode(world, episode);
}

/** A youth goes from one stay to another: for the year, and for how often this youth does. */
export function countStayMove(world: World, youth: number): void {
  countNow(world, "moves-between-stays");
  world.moves.noteStay(youth);
}

export function countNow(world: World, counter: keyof typeof COUNTER, amount = 1): void {
  world.recorder.count(COUNTER[counter], world.clock.year, amount);
}
