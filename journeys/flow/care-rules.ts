/**
 * The rules of youth care as the kernel's decision points: which file decides what.
 *
 * The rule this file keeps: it decides nothing itself; it only knows whose turn it is.
 */
import type { Rules } from "#engine";
import { startCare } from "./care/care.ts";
import { stopIsKnown } from "./care/care-messages.ts";
import { endCare, endOwnHelp } from "./care/ending.ts";
import { showLaterNeed } from "./care/later-need.ts";
import { afterTriage, arrive, request, startOwnHelp } from "./door/entrance.ts";
import { ROLE, WAY } from "./episodes.ts";
import { leaveCrisisPlace } from "./line/crisis-limit.ts";
import { guestAsks, guestLeaves, guestStarts } from "./line/guests.ts";
import { leaveQueue, patienceOver, ready } from "./line/waiting.ts";
import { endEpisode } from "./open-episodes.ts";
import { turn } from "./turn.ts";
import type { World } from "./world.ts";

/** The rules of one world. */
export function careRules(world: World): Rules {
  const { episodes } = world;
  return {
    arrive: (arrival, time) => arrive(world, arrival, time),
    due: (episode, time) => due(world, episode, time),
    started: (episode, _station, time) => {
      const role = episodes.role[episode];
      if (role === ROLE.ownHelp) return startOwnHelp(world, episode, time);
      if (role === ROLE.guest) return guestStarts(world, episode, time);
      return startCare(world, episode, time);
    },
    ended: (episode, _station, time) => {
      const role = episodes.role[episode];
      if (role === ROLE.ownHelp) endOwnHelp(world, episode, time);
      else if (role === ROLE.guest) guestLeaves(world, episode);
      else if (role === ROLE.stopMessage) stopIsKnown(world, episode);
      else endCare(world, episode, time);
    },
    patienceOver: (episode, _station, time) => patienceOver(world, episode, time),
    reneged: (episode, _station, time) => leaveQueue(world, episode, time),
    timer: (code, time) => turn(world, code, time),
  };
}

function due(world: World, episode: number, time: number): void {
  const role = world.episodes.role[episode] as number;
  if (role === ROLE.triage) afterTriage(world, episode, time);
  else if (role === ROLE.away) comeBack(world, episode, time);
  else if (role === ROLE.later) showLaterNeed(world, episode, time);
  else if (role === ROLE.guest) guestAsks(world, episode, time);
  else if (role === ROLE.crisisLimit) leaveCrisisPlace(world, episode, time);
  else ready(world, episode, time);
}

function comeBack(world: World, episode: number, time: number): void {
  const youth = world.episodes.youth[episode] as number;
  const need = world.episodes.need[episode] as number;
  const repeat = world.episodes.repeat[episode] === 1;
  const elsewhere = world.episodes.way[episode] === WAY.otherReferrer;
  const afterNo = elsewhere ? (world.episodes.asked[episode] as number) : null;
  endEpisode(world, episode);
  request(world, youth, need, time, repeat, afterNo);
}
