/**
 * A second need that shows later: another form starts beside the care that runs, in its course.
 *
 * The rule this file keeps: only forms that the pathway names beside this one, and only one that did
 * not start with it; off by default.
 */
import { forkUniform, raceTimeBelow } from "#engine";
import { REASON } from "../../measures/journey-log.ts";
import { courseNumber } from "../../model/course-key.ts";
import { logMoment } from "../books.ts";
import { ROLE } from "../episodes.ts";
import { askForCare, isOpenTo } from "../line/asking.ts";
import { beginEpisode, endEpisode } from "../open-episodes.ts";
import type { World } from "../world.ts";
import { hasBeside } from "./same-care.ts";

/** Plans the later need of a main course of care of `days`, which has just begun. */
export function planLaterNeed(
  world: World,
  youth: number,
  form: number,
  time: number,
  days: number,
): void {
  const { plan, youths, chance } = world;
  const share = plan.model.outcome.laterNeedShare.value;
  if (share === 0) return;
  const who = youths.who[youth] as number;
  const begun = (youths.begun[youth * plan.forms.length + form] as number) - 1;
  const occurrence = courseNumber(plan, form, begun);
  if (chance.uniform(who, plan.purposes.laterNeed, occurrence) >= share) return;
  const need = laterForm(world, who, form, begun, occurrence);
  if (need < 0) return;
  const part = chance.uniform(who, plan.purposes.laterNeedMoment, occurrence);
  const episode = beginEpisode(world, youth, ROLE.later);
  world.episodes.need[episode] = need;
  world.episodes.form[episode] = form;
  world.kernel.delay(episode, time + part * days);
}

/** By race over the forms beside this one that did not start with it; -1 when there is none. */
function laterForm(
  world: World,
  who: number,
  form: number,
  begun: number,
  occurrence: number,
): number {
  const { plan, chance } = world;
  const rows = plan.edges.parallel;
  const draw = chance.uniform(who, plan.purposes.laterNeedForm, occurrence);
  let best = -1;
  let bestTime = Number.POSITIVE_INFINITY;
  for (let at = rows.start[form] as number; at < (rows.start[form + 1] as number); at++) {
    const share = rows.share[at] as number;
    const purpose = rows.purpose[at] as number;
    if (share <= 0 || chance.uniform(who, purpose, begun) < share) continue;
    const time = raceTimeBelow(forkUniform(draw, purpose), share, bestTime);
    if (time >= bestTime) continue;
    bestTime = time;
    best = rows.to[at] as number;
  }
  return best;
}

/** The later need shows: the youth asks for it beside the care that runs. */
export function showLaterNeed(world: World, episode: number, time: number): void {
  const { episodes, youths, plan } = world;
  const youth = episodes.youth[episode] as number;
  const need = episodes.need[episode] as number;
  const form = episodes.form[episode] as number;
  if (!isOpenTo(plan, need, youths.age(youth, time)) || hasBeside(world, youth, need)) {
    endEpisode(world, episode);
    return;
  }
  episodes.role[episode] = ROLE.parallel;
  youths.open[youth] = (youths.open[youth] as number) + 1;
  episodes.origin[episode] = world.nodes.segmentBase + world.segmentOf(form);
  logMoment(world, youth, need, time, REASON.parallel);
  askForCare(world, episode, need, form + 1, time);
}
