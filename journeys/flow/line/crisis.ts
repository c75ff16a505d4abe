/**
 * A crisis while waiting: a crisis stay at once, or help at home, beside the wait that goes on.
 *
 * The rule this file keeps: a crisis hangs on the queue it came from and on no segment, so that it
 * can be seen which waiting list costs crisis places.
 */
import { REASON } from "../../measures/journey-log.ts";
import { logMoment } from "../books.ts";
import { ROLE } from "../episodes.ts";
import { beginEpisode } from "../open-episodes.ts";
import { countNow } from "../path.ts";
import type { World } from "../world.ts";
import { askForCare } from "./asking.ts";
import { waitKey } from "./wait-key.ts";

/** Starts a crisis episode beside the waiting one; a model without the form has no crisis stays. */
export function callCrisis(world: World, waiting: number, time: number): void {
  countNow(world, "crisis-while-waiting");
  const isAtHome = helpedAtHome(world, waiting);
  const form = isAtHome ? world.plan.clauses.atHomeForm : world.plan.special.crisis;
  const youth = world.episodes.youth[waiting] as number;
  if (form < 0 || world.youths.age(youth, time) >= (world.plan.endAge[form] as number)) return;
  const episode = beginEpisode(world, youth, ROLE.crisis);
  world.youths.open[youth] = (world.youths.open[youth] as number) + 1;
  logMoment(world, youth, form, time, REASON.crisis);
  askForCare(world, episode, form, 0, time);
  if (isAtHome) world.episodes.courseLeft[episode] = daysAtHome(world, waiting);
}

/** Whether this crisis is met with help at home; never as shipped. */
function helpedAtHome(world: World, waiting: number): boolean {
  const { plan, episodes, youths, chance } = world;
  const share = plan.model.crisis.atHomeShare.value;
  if (share === 0 || plan.clauses.atHomeForm < 0) return false;
  const who = youths.who[episodes.youth[waiting] as number] as number;
  const purpose = plan.clauses.atHome[episodes.form[waiting] as number] as number;
  return chance.uniform(who, purpose, waitKey(world, waiting)) < share;
}

function daysAtHome(world: World, waiting: number): number {
  const { plan, episodes, youths, chance } = world;
  const who = youths.who[episodes.youth[waiting] as number] as number;
  const purpose = plan.clauses.atHomeDays[episodes.form[waiting] as number] as number;
  const u = chance.uniform(who, purpose, waitKey(world, waiting));
  return -Math.log(u) * plan.model.crisis.atHomeDays.value;
}
