/**
 * The entrance: who asks, through which referrer, and what the local team does itself.
 *
 * The rule this file keeps: a request is decided by traits and keyed chance of the youth alone,
 * never by who else is at the door; only a full local team passes a youth on.
 */
import { REASON } from "../../measures/journey-log.ts";
import { bump, COUNTER } from "../../measures/recorder.ts";
import { EXITS } from "../../measures/summary.ts";
import { targetPart } from "../../model/demand-target.ts";
import { inflowFactor } from "../../population/candidates.ts";
import { NO_NODE } from "../../population/youths.ts";
import { LOCAL_TEAM, logMoment, logStretch, markOwnHelp } from "../books.ts";
import { goOnBeside, hasBeside } from "../care/same-care.ts";
import { ROLE } from "../episodes.ts";
import { askForCare } from "../line/asking.ts";
import { needsNoTriage } from "../line/crisis-wait.ts";
import { beginEpisode } from "../open-episodes.ts";
import { leaveCare, visit } from "../path.ts";
import type { World } from "../world.ts";
import { isTurnedDown, noteAgain, noteAnswer, noteRoute, turnDown } from "./bypass.ts";
import { drawReferrer } from "./referral.ts";
import { teamStrength } from "./team.ts";
import { askTriageHours } from "./team-hours.ts";

/** The candidate of this arrival comes, or does not in this design's inflow. */
export function arrive(world: World, arrival: number, time: number): void {
  const { candidates, traits } = world.population;
  const rate = acceptedShare(world, candidates.municipality[arrival] as number, time);
  if ((candidates.accept[arrival] as number) >= rate) return;
  const who = candidates.who[arrival] as number;
  traits.know(arrival, who);
  const youth = world.firstCandidate + arrival;
  register(world, youth, {
    who,
    municipality: candidates.municipality[arrival] as number,
    severity: traits.severity[arrival] as number,
    birth: time - (traits.age[arrival] as number),
  });
  joinCohort(world, youth, time);
  request(world, youth, traits.need[arrival] as number, time, false);
}

/** Share of the candidates who come in this design now: its own rate over the rate they were drawn at. */
function acceptedShare(world: World, town: number, time: number): number {
  const { inflowPerDay, ceiling } = world.population.drawnAt;
  const level = (world.plan.inflowPerDay[town] as number) / (inflowPerDay[town] as number);
  const left = targetPart(world.plan, town, time);
  return (inflowFactor(world.plan, time) * level * left) / ceiling;
}

export interface Person {
  readonly who: number;
  readonly municipality: number;
  readonly severity: number;
  readonly birth: number;
}

/** Fills in the columns of a youth who is seen for the first time. */
export function register(world: World, youth: number, person: Person): void {
  const { youths } = world;
  youths.known[youth] = 1;
  youths.who[youth] = person.who;
  youths.municipality[youth] = person.municipality;
  youths.severity[youth] = person.severity;
  youths.birth[youth] = person.birth;
  youths.severe[youth] = person.severity > world.plan.severeScore ? 1 : 0;
}

/** Youths who first come in the first two policy years are followed step by step. */
function joinCohort(world: World, youth: number, time: number): void {
  const { calendar } = world.plan;
  const end = calendar.yearStart[Math.min(calendar.policyYear + 2, calendar.years)] as number;
  if (time < world.policyStart || time >= end) return;
  world.youths.inCohort[youth] = 1;
  world.youths.lastNode[youth] = NO_NODE;
  world.recorder.cohort++;
}

/**
 * A youth asks for help with this need, for the first time or again; `afterNo` is the day on which a
 * team said no, and makes the youth ask somebody else.
 */
export function request(
  world: World,
  youth: number,
  need: number,
  time: number,
  repeat: boolean,
  afterNo: number | null = null,
): void {
  const { plan, youths, chance } = world;
  const who = youths.who[youth] as number;
  const town = youths.municipality[youth] as number;
  const occurrence = youths.countRequest(youth);
  const draw = chance.uniform(who, plan.purposes.referral, occurrence);
  const avoided = afterNo === null ? null : plan.team.avoided;
  const referrer = drawReferrer(world, { town, need, draw }, avoided);
  youths.referrer[youth] = referrer;
  noteRoute(world, youth, "requests");
  if (afterNo !== null) askedElsewhere(world, youth, need, afterNo, time);
  if (occurrence === 0) noteFirst(world, youth, referrer, need, time);
  if (repeat) logMoment(world, youth, need, time, REASON.repeat);
  world.recorder.count(COUNTER.requests, world.clock.year, 1);
  visit(world, youth, referrer, NO_NODE);
  youths.open[youth] = (youths.open[youth] as number) + 1;
  const episode = newEpisode(world, youth, need, repeat);
  world.episodes.origin[episode] = referrer;
  if (referrer === world.gemeente) {
    toLocalTeam(world, episode, time, occurrence);
    return;
  }
  const pohShare = plan.model.entrance.pohShare.value * (plan.team.pohFactor[town] as number);
  const isLight = plan.light[need] === 1;
  if (
    referrer === world.gp &&
    isLight &&
    chance.uniform(who, plan.purposes.poh, occurrence) < pohShare
  ) {
    noteRoute(world, youth, "poh");
    leaveCare(world, episode, referrer, EXITS.indexOf("poh"), time);
    return;
  }
  if (hasBeside(world, youth, need)) {
    noteAnswer(world, youth, 0);
    goOnBeside(world, episode, need);
    return;
  }
  askForCare(world, episode, need, 0, time);
  noteAnswer(world, youth, world.episodes.authorisation[episode] as number);
}

/** The youth was told no by the team and comes back through another referrer. */
function askedElsewhere(
  world: World,
  youth: number,
  need: number,
  afterNo: number,
  time: number,
): void {
  noteAgain(world, youth, time - afterNo);
  logMoment(world, youth, need, time, REASON["other-referrer"]);
}

function noteFirst(
  world: World,
  youth: number,
  referrer: number,
  need: number,
  time: number,
): void {
  world.youths.firstReferrer[youth] = referrer;
  world.youths.firstNeed[youth] = need;
  world.youths.firstAsked[youth] = time;
}

function newEpisode(world: World, youth: number, need: number, repeat: boolean): number {
  const episode = beginEpisode(world, youth, ROLE.main);
  world.episodes.need[episode] = need;
  world.episodes.repeat[episode] = repeat ? 1 : 0;
  return episode;
}

function toLocalTeam(world: World, episode: number, time: number, occurrence: number): void {
  const { plan, episodes, youths, chance } = world;
  const youth = episodes.youth[episode] as number;
  visit(world, youth, world.nodes.localTeam, episodes.origin[episode] as number);
  episodes.origin[episode] = world.nodes.localTeam;
  episodes.role[episode] = ROLE.triage;
  episodes.asked[episode] = time;
  const u = chance.uniform(youths.who[youth] as number, plan.purposes.triage, occurrence);
  const town = youths.municipality[youth] as number;
  askTriageHours(world, town);
  const days = -Math.log(u) * plan.model.entrance.triageDays.value;
  const atDoor = days + (world.teamHours.doorDays[town] as number);
  const isCrisis = needsNoTriage(world, episodes.need[episode] as number);
  world.kernel.delay(episode, isCrisis ? time : time + atDoor);
}

/** Triage is over: the team helps itself when it can and has room, else it refers. */
export function afterTriage(world: World, episode: number, time: number): void {
  const { plan, episodes, youths, chance } = world;
  const youth = episodes.youth[episode] as number;
  const need = episodes.need[episode] as number;
  const town = youths.municipality[youth] as number;
  const days = time - (episodes.asked[episode] as number);
  logTriage(world, episode, time);
  episodes.role[episode] = ROLE.main;
  if (isTurnedDown(world, episode, time)) {
    noteAnswer(world, youth, days);
    turnDown(world, episode, time);
    return;
  }
  const occurrence = (youths.requests[youth] as number) - 1;
  const share = plan.model.entrance.ownHelpShare.value * teamStrength(world, town, time);
  const u = chance.uniform(youths.who[youth] as number, plan.purposes.ownHelp, occurrence);
  const station = world.ownHelpStation + town;
  if (plan.light[need] === 1 && u < share && world.kernel.hasRoom(station)) {
    noteAnswer(world, youth, days);
    episodes.role[episode] = ROLE.ownHelp;
    world.kernel.join(episode, station, 0, Number.POSITIVE_INFINITY);
    return;
  }
  if (hasBeside(world, youth, need)) {
    noteAnswer(world, youth, days);
    goOnBeside(world, episode, need);
    return;
  }
  askForCare(world, episode, need, 0, time);
  noteAnswer(world, youth, days + (episodes.authorisation[episode] as number));
}

/** Writes the days at the local team until now to the log, at its place. */
export function logTriage(world: World, episode: number, time: number): void {
  const { plan, episodes } = world;
  const youth = episodes.youth[episode] as number;
  const asked = episodes.asked[episode] as number;
  logStretch(world, youth, plan.forms.length, asked, time, REASON.triage);
}

/** Own help starts; returns its length. */
export function startOwnHelp(world: World, episode: number, time: number): number {
  const { plan, episodes, youths, chance, recorder } = world;
  const youth = episodes.youth[episode] as number;
  episodes.careStart[episode] = time;
  episodes.accrued[episode] = time;
  episodes.cost[episode] = 0;
  markOwnHelp(world, youth);
  bump(recorder.runningNow, LOCAL_TEAM, 1);
  recorder.count(COUNTER["own-help-starts"], world.clock.year, 1);
  const cell = recorder.cell(LOCAL_TEAM, youths.municipality[youth] as number, world.clock.year);
  bump(recorder.starts, cell, 1);
  const occurrence = (youths.requests[youth] as number) - 1;
  const u = chance.uniform(youths.who[youth] as number, plan.purposes.ownHelpDays, occurrence);
  return -Math.log(u) * plan.model.entrance.ownHelpDays.value;
}
