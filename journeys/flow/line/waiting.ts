/**
 * Waiting for a place: where to wait, for how long, and what happens when it lasts.
 *
 * The rule this file keeps: at the limit the order is fixed and stated: wait with bridging care,
 * another provider, another form, out of region, bought outside the contract, give up. A budget
 * stop never ends in nothing, because the duty to provide is legal.
 */
import { forkUniform, lognormalAt, raceTimeBelow } from "#engine";
import { LOST_TO, OUTCOME } from "../../measures/attempts.ts";
import { REASON } from "../../measures/journey-log.ts";
import { EXITS } from "../../measures/summary.ts";
import { bookWaiting, endBridge, logMoment } from "../books.ts";
import { freeHeld, freeHeldBooks } from "../care/held-place.ts";
import { isPassedOn } from "../care/transfer.ts";
import { isChannelOpen } from "../channels.ts";
import { sendHome } from "../door/returning.ts";
import { NO_FORM, ROLE, SPECIAL, WAY } from "../episodes.ts";
import { countNow, leaveCare } from "../path.ts";
import { shortestLine } from "../supply/provider-exit.ts";
import { withinRoom } from "../supply/spending-room.ts";
import type { World } from "../world.ts";
import { askForCare } from "./asking.ts";
import { closedDays, recordAttempt } from "./attempt.ts";
import { startBridge } from "./bridging.ts";
import { callCrisis } from "./crisis.ts";
import { cannotWait, crisisEnd } from "./crisis-wait.ts";
import { fitsNowhere } from "./no-fit.ts";
import { placedAt } from "./placement.ts";
import { levelOf } from "./priority.ts";
import { selects } from "./selection.ts";
import { draws, nextTry, waitKey } from "./wait-key.ts";
import { crisisWay, substituteFor, wayOut } from "./way-out.ts";

const MONTH = 365.25 / 12;

/** What becomes of an attempt by the way it is left. */
const LOST_BY: Readonly<Record<number, number>> = {
  [WAY.giveUp]: LOST_TO.gaveUp,
  [WAY.adult]: LOST_TO.adult,
  [WAY.bridgedEnough]: LOST_TO.bridgedEnough,
};

/** Authorised and matched: the episode joins a waiting list, or starts when there is room. */
export function ready(world: World, episode: number, time: number): void {
  const { plan, episodes, youths } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  if (youths.age(youth, time) >= (plan.endAge[form] as number)) {
    leaveAsAdult(world, episode, time);
    return;
  }
  episodes.joined[episode] = time;
  if (plan.hasPlaces[form] === 0) {
    world.kernel.join(episode, world.openStation + form, 0, Number.POSITIVE_INFINITY);
    return;
  }
  const passedOn = isPassedOn(world, episode);
  if (!passedOn && fitsNowhere(world, episode, time)) {
    startOutside(world, episode, SPECIAL.outOfRegion, time);
    return;
  }
  const chosen = chosenStation(world, episode, passedOn);
  if (!passedOn && selects(world, episode, chosen, time)) return;
  const station = passedOn ? chosen : withinRoom(world, episode, chosen, time);
  if (station < 0) return;
  episodes.line[episode] = station;
  episodes.closedAtJoin[episode] = world.kernel.closedUntilNow(station);
  const waits = !world.kernel.hasRoom(station) || (world.kernel.waiting[station] as number) > 0;
  const patience = waits ? firstPatience(world, episode, time) : Number.POSITIVE_INFINITY;
  world.kernel.join(episode, station, levelOf(world, episode), patience);
}

/** The group to ask: the shortest line for care that broke off, what the placement point says, or one drawn. */
function chosenStation(world: World, episode: number, passedOn: boolean): number {
  const { episodes } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const shortest = passedOn ? shortestLine(world, youth, form) : -1;
  if (shortest >= 0) return shortest;
  const placed = placedAt(world, episode);
  if (placed >= 0) return placed;
  return chooseProvider(world, episode);
}

function leaveAsAdult(world: World, episode: number, time: number): void {
  closeAttempt(world, episode, time, LOST_TO.adult);
  freeHeld(world, episode, time);
  leaveCare(world, episode, originNode(world, episode), EXITS.indexOf("adult"), time);
}

/** Node this episode came from, for the process map. */
export function originNode(world: World, episode: number): number {
  return world.episodes.origin[episode] as number;
}

/** Provider group by exponential race over the places of those that serve the youth's area. */
function chooseProvider(world: World, episode: number): number {
  const { plan, youths, chance, kernel, episodes } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const row = world.areaOf(youth) * plan.forms.length + form;
  const from = plan.offerStart[row] as number;
  const to = plan.offerStart[row + 1] as number;
  if (to - from === 1) return plan.offer[from] as number;
  const who = youths.who[youth] as number;
  const draw = chance.uniform(who, plan.purposes.choose[form] as number, waitKey(world, episode));
  let best = plan.offer[from] as number;
  let bestTime = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const station = plan.offer[at] as number;
    const u = forkUniform(draw, plan.purposes.provider[station] as number);
    const places = world.providers.shut[station] === 1 ? 0 : (kernel.places[station] as number);
    const time = raceTimeBelow(u, places, bestTime);
    if (time < bestTime) {
      bestTime = time;
      best = station;
    }
  }
  return best;
}

/** End of the first patience: own patience, a crisis, or the birthday, whichever comes first. */
function firstPatience(world: World, episode: number, time: number): number {
  const { plan, episodes, youths, chance } = world;
  const youth = episodes.youth[episode] as number;
  const { crisisPerMonth, crisisSevereFactor } = plan.model.waiting;
  const factor = youths.severe[youth] === 1 ? crisisSevereFactor.value : 1;
  const form = episodes.form[episode] as number;
  const rate = (crisisPerMonth.value * factor * (plan.crisisFactor[form] as number)) / MONTH;
  const purpose = plan.purposes.crisis[form] as number;
  const isInCrisis = cannotWait(world, episode);
  const mayHaveCrisis = rate > 0 && episodes.role[episode] === ROLE.main && !isInCrisis;
  const who = youths.who[youth] as number;
  episodes.crisisAt[episode] = mayHaveCrisis
    ? time - Math.log(chance.uniform(who, purpose, episodes.wait[episode] as number)) / rate
    : Number.POSITIVE_INFINITY;
  return isInCrisis ? crisisEnd(world, episode, time) : patienceEnd(world, episode, time);
}

function patienceEnd(world: World, episode: number, time: number): number {
  const { plan, episodes, youths, chance } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  const law = plan.stay[form] === 1 ? plan.stayPatience : plan.patience;
  const u = chance.uniform(
    youths.who[youth] as number,
    plan.purposes.patience[form] as number,
    waitKey(world, episode),
  );
  const own = time + lognormalAt(u, law);
  const adult = (youths.birth[youth] as number) + (plan.endAge[form] as number);
  return Math.max(time + 1e-6, Math.min(own, episodes.crisisAt[episode] as number, adult));
}

/** Patience is over: returns until when the youth stays in line, or no later moment to leave by `way`. */
export function patienceOver(world: World, episode: number, time: number): number {
  const { plan, episodes, youths } = world;
  const youth = episodes.youth[episode] as number;
  const form = episodes.form[episode] as number;
  if (youths.age(youth, time) >= (plan.endAge[form] as number) - 1e-3) {
    return takeWay(world, episode, WAY.adult);
  }
  if (cannotWait(world, episode)) {
    const elsewhere = crisisWay(world, episode, time);
    if (elsewhere !== WAY.none) return takeWay(world, episode, elsewhere);
    return crisisEnd(world, episode, time);
  }
  if (time >= (episodes.crisisAt[episode] as number)) {
    episodes.crisisAt[episode] = Number.POSITIVE_INFINITY;
    if (isChannelOpen(world, "crisis", time)) callCrisis(world, episode, time);
    return patienceEnd(world, episode, time);
  }
  if (nextTry(world, episode) === 1) {
    startBridge(world, episode, time);
    return patienceEnd(world, episode, time);
  }
  const way = wayOut(world, episode, time);
  return way === WAY.none ? patienceEnd(world, episode, time) : takeWay(world, episode, way);
}

function takeWay(world: World, episode: number, way: number): number {
  world.episodes.way[episode] = way;
  return Number.NEGATIVE_INFINITY;
}

/** The youth has left the queue: carry out the way that was chosen. */
export function leaveQueue(world: World, episode: number, time: number): void {
  const { episodes } = world;
  const way = episodes.way[episode] as number;
  episodes.way[episode] = WAY.none;
  if (way === WAY.otherProvider) {
    const station = episodes.target[episode] as number;
    world.moves.note("moved-capacity", world.clock.year);
    // Told in the log when it starts there.
    episodes.way[episode] = WAY.otherProvider;
    episodes.budgetDays[episode] = closedDays(world, episode);
    episodes.closedAtJoin[episode] = world.kernel.closedUntilNow(station);
    world.kernel.join(episode, station, levelOf(world, episode), Number.POSITIVE_INFINITY);
    return;
  }
  if (way === WAY.outOfRegion) startOutside(world, episode, SPECIAL.outOfRegion, time);
  else if (way === WAY.offContract) startOutside(world, episode, SPECIAL.offContract, time);
  else if (way === WAY.substitute) takeSubstitute(world, episode, time);
  else endWaiting(world, episode, way, time);
}

/** Care outside the agreed places starts at once, at another price; a kept place keeps its own. */
function startOutside(world: World, episode: number, special: number, time: number): void {
  world.episodes.budgetDays[episode] = closedDays(world, episode);
  freeHeldBooks(world, episode, time);
  world.episodes.special[episode] = special;
  countNow(world, special === SPECIAL.offContract ? "off-contract-starts" : "out-of-region-starts");
  const station = world.openStation + (world.episodes.form[episode] as number);
  world.kernel.join(episode, station, 0, Number.POSITIVE_INFINITY);
}

/** Another form instead: a new authorisation, from where the youth was. */
function takeSubstitute(world: World, episode: number, time: number): void {
  const { episodes, youths } = world;
  const to = substituteFor(world, episode);
  const youth = episodes.youth[episode] as number;
  closeAttempt(world, episode, time, LOST_TO.otherForm);
  logMoment(world, youth, to, time, REASON.substitute);
  youths.countBegun(youth, episodes.form[episode] as number);
  const from = episodes.heldForm[episode] as number;
  askForCare(world, episode, to, from === NO_FORM ? 0 : from + 1, time);
}

function endWaiting(world: World, episode: number, way: number, time: number): void {
  closeAttempt(world, episode, time, LOST_BY[way] ?? LOST_TO.other);
  freeHeld(world, episode, time);
  const node = originNode(world, episode);
  if (way === WAY.giveUp) {
    countNow(world, "gave-up");
    giveUp(world, episode, node, time);
    return;
  }
  const exit = way === WAY.adult ? "adult" : "home";
  leaveCare(world, episode, node, EXITS.indexOf(exit), time);
}

/** Gives up: out of sight, and for some back at the door later. */
function giveUp(world: World, episode: number, node: number, time: number): void {
  const { plan, episodes, chance, youths } = world;
  const youth = episodes.youth[episode] as number;
  const isMain = episodes.role[episode] === ROLE.main;
  const comesBack =
    isMain &&
    isChannelOpen(world, "repeat", time) &&
    draws(world, episode, plan.purposes.giveUpReturn, plan.model.waiting.giveUpReturn.value);
  if (!comesBack) {
    leaveCare(world, episode, node, EXITS.indexOf("nobody"), time);
    return;
  }
  const occurrence = youths.requests[youth] as number;
  const u = chance.uniform(youths.who[youth] as number, plan.purposes.repeatGap, occurrence + 128);
  const need = episodes.need[episode] as number;
  leaveCare(world, episode, node, EXITS.indexOf("nobody"), time);
  sendHome(world, youth, need, time - Math.log(u) * plan.model.outcome.repeatGapDays.value, false);
}

/** Closes the books of a wait that ends without a start here. */
export function closeAttempt(world: World, episode: number, time: number, lostTo: number): void {
  endBridge(world, episode, time, false);
  bookWaiting(
    world,
    world.episodes.youth[episode] as number,
    world.episodes.asked[episode] as number,
    time,
  );
  recordAttempt(world, episode, time, OUTCOME.lost, lostTo);
}
