/**
 * Messages that follow care: that it began, and that it ended.
 *
 * The rule this file keeps: until the stop message is in, a place counts as taken and nobody gets it;
 * the youth itself goes on at once.
 */
import { stationFunding } from "../../contracts/payers.ts";
import { eachRunning } from "../book-all.ts";
import { ROLE } from "../episodes.ts";
import { messageDays, messageLaw } from "../line/messages.ts";
import { beginEpisode, endEpisode } from "../open-episodes.ts";
import type { World } from "../world.ts";

const NOBODY = -1;

/** Counts the message that care in this group began or ended. */
export function noteMessage(world: World, message: "start" | "stop", station: number): void {
  const { administrationBooks, clock } = world;
  administrationBooks.note(message, clock.year);
  if (station < 0 || !world.isGroup(station)) return;
  if (hasSeveralForms(world, world.plan.providers.of[station] as number)) {
    administrationBooks.note("two-regime-messages", clock.year);
  }
}

/** Whether the groups of a provider are paid in more than one form now; worked out once a day. */
function hasSeveralForms(world: World, provider: number): boolean {
  const { supply } = world;
  if (supply.regimesOn !== world.funding.since) renewRegimes(world);
  return supply.regimes[provider] === 1;
}

function renewRegimes(world: World): void {
  const { plan, supply, funding, kernel } = world;
  const first = new Int8Array(supply.regimes.length).fill(-1);
  supply.regimes.fill(0);
  for (let station = 0; station < plan.stations.length; station++) {
    const provider = plan.providers.of[station] as number;
    const form = stationFunding(world, station, kernel.time);
    if (first[provider] === -1) first[provider] = form;
    else if (first[provider] !== form) supply.regimes[provider] = 1;
  }
  supply.regimesOn = funding.since;
}

/**
 * Care ends in the place at this station: it stays taken until the stop message is in. Called at the
 * instant at which it is freed, before anybody else is called to it.
 */
export function announceStop(
  world: World,
  episode: number,
  { form, station }: { readonly form: number; readonly station: number },
  time: number,
): void {
  const { kernel, episodes, youths, plan, administrationBooks, clock } = world;
  noteMessage(world, "stop", station);
  if (station < 0 || !world.isGroup(station)) return;
  if (messageLaw(world, "stop", time) === null) return;
  const youth = episodes.youth[episode] as number;
  const occurrence = youths.begun[youth * plan.forms.length + form] as number;
  const days = messageDays(world, "stop", { youth, form, occurrence }, time);
  const message = beginEpisode(world, NOBODY, ROLE.stopMessage);
  episodes.form[message] = form;
  administrationBooks.note("stop-days", clock.year, days);
  kernel.place(message, station, days);
}

/** The stop message is in: the place is free. */
export function stopIsKnown(world: World, message: number): void {
  world.kernel.free(message);
  endEpisode(world, message);
}

/** On 31 December: care given of which the municipality does not yet know that it began. */
export function noteUndeclared(world: World, time: number): void {
  if (messageLaw(world, "start", time) === null) return;
  const { episodes, youths, plan, administrationBooks, clock } = world;
  let euro = 0;
  eachRunning(
    world,
    (episode, form) => {
      const youth = episodes.youth[episode] as number;
      const occurrence = youths.begun[youth * plan.forms.length + form] as number;
      const days = messageDays(world, "start", { youth, form, occurrence }, time);
      const since = episodes.careStart[episode] as number;
      if (since + days > time) euro += episodes.cost[episode] as number;
    },
    () => {},
  );
  administrationBooks.note("undeclared-euro", clock.year, euro);
}
