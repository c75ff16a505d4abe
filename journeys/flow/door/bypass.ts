/**
 * A no, and the way round it: a strict team turns a request down, a border sends one back, and some
 * ask again through another referrer.
 *
 * The rule this file keeps: who is told no and who asks again are the youth's own draws. With the
 * shares at 0 nothing is drawn and nobody goes round the team.
 */
import { REASON } from "../../measures/journey-log.ts";
import { EXITS } from "../../measures/summary.ts";
import { courseNumber } from "../../model/course-key.ts";
import { logMoment } from "../books.ts";
import { WAY } from "../episodes.ts";
import { leaveCare } from "../path.ts";
import type { World } from "../world.ts";
import { drawReferrer, hasReferrer } from "./referral.ts";
import { sendHome } from "./returning.ts";
import { askTriageHours } from "./team-hours.ts";

/** After triage: a light request the team turns down. */
export function isTurnedDown(world: World, episode: number, time: number): boolean {
  const { plan, episodes, youths, chance } = world;
  const { strictToday, strictDesign } = plan.model.team;
  const share = (world.funding.isNew(time) ? strictDesign : strictToday).value;
  if (share <= 0 || plan.light[episodes.need[episode] as number] === 0) return false;
  const youth = episodes.youth[episode] as number;
  const occurrence = (youths.requests[youth] as number) - 1;
  const u = chance.uniform(youths.who[youth] as number, plan.team.turnedDown, occurrence);
  return u < share;
}

/** The youth leaves without help; some ask another referrer after a while. */
export function turnDown(world: World, episode: number, time: number): void {
  const { plan, episodes, youths, chance, nodes } = world;
  const youth = episodes.youth[episode] as number;
  const need = episodes.need[episode] as number;
  const who = youths.who[youth] as number;
  const occurrence = (youths.requests[youth] as number) - 1;
  const { bypassShare, bypassDays } = plan.model.team;
  noteRoute(world, youth, "turned-down");
  logMoment(world, youth, need, time, REASON["turned-down"]);
  leaveCare(world, episode, nodes.localTeam, EXITS.indexOf("nobody"), time);
  if (chance.uniform(who, plan.team.asksElsewhere, occurrence) >= bypassShare.value) return;
  const u = chance.uniform(who, plan.team.elsewhereDays, occurrence);
  const back = time - Math.log(u) * bypassDays.value;
  const away = sendHome(world, youth, need, back, false);
  world.episodes.way[away] = WAY.otherReferrer;
  world.episodes.asked[away] = time;
}

/** Counts a request that comes this many days after a no. */
export function noteAgain(world: World, youth: number, days: number): void {
  noteRoute(world, youth, "again");
  const { rereferralWindow } = world.plan.model.team;
  if (days <= rereferralWindow.value) noteRoute(world, youth, "again-soon");
}

/** One more for the referrer the youth has now. */
export function noteRoute(
  { youths, routes, clock }: World,
  youth: number,
  count: Parameters<World["routes"]["note"]>[0],
  amount = 1,
): void {
  const town = youths.municipality[youth] as number;
  routes.note(count, town, youths.referrer[youth] as number, clock.year, amount);
}

/** The first answer to a request came after these days. */
export function noteAnswer(world: World, youth: number, days: number): void {
  noteRoute(world, youth, "answers");
  noteRoute(world, youth, "answer-days", days);
}

/** A refusal at a border: in which form, and the number of its draws. */
interface Refused {
  readonly youth: number;
  readonly form: number;
  readonly occurrence: number;
}

/**
 * Days that refusals at a border cost: each a round past the team, or a new request by another
 * referrer, which takes as long as asking elsewhere does and leaves the team out.
 */
export function refusalDays(world: World, refused: Refused, refusals: number): number {
  const { plan, chance, youths } = world;
  const { rereferralShare, bypassDays } = plan.model.team;
  const { youth, form, occurrence } = refused;
  const who = youths.who[youth] as number;
  let past = 0;
  for (let round = 0; round < refusals; round++) {
    if (hasReferrer(world, youth)) noteRoute(world, youth, "refused");
    if (rereferralShare.value <= 0) continue;
    const number = courseNumber(plan, form, occurrence) * 4 + round;
    if (chance.uniform(who, plan.team.rereferred, number) >= rereferralShare.value) continue;
    const town = youths.municipality[youth] as number;
    const draw = chance.uniform(who, plan.team.rereferrer, number);
    youths.referrer[youth] = drawReferrer(world, { town, need: form, draw }, plan.team.avoided);
    noteAgain(world, youth, bypassDays.value);
    past++;
  }
  const back = refusals - past;
  askTriageHours(world, youths.municipality[youth] as number, back);
  return back * plan.model.borders.retriageDays.value + past * bypassDays.value;
}
