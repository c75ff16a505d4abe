/**
 * Providers leave: a term of notice, closing, places taken over by others, a new one later.
 *
 * The rule this file keeps: nobody is put out before there is somewhere to ask: lines move first,
 * then care is passed on. A provider that closes takes its places along, but for what others take.
 */
import { PHASE } from "#engine";
import { hasNewContracts } from "../../contracts/price-table.ts";
import { freeHeld } from "../care/held-place.ts";
import { transferEpisode } from "../care/transfer.ts";
import { isNobody, NO_FORM } from "../episodes.ts";
import type { World } from "../world.ts";
import { PROVIDER } from "./provider-state.ts";

/** Day on which a provider closes: known beforehand, or because it failed. */
function closesAt({ leaving, providers }: World, provider: number): number {
  return Math.min(leaving.closes[provider] as number, providers.failed[provider] as number);
}

/** Calls `visit` for each provider group of a provider. */
function eachGroup({ plan }: World, provider: number, visit: (station: number) => void): void {
  for (let station = 0; station < plan.stations.length; station++) {
    if (plan.providers.of[station] === provider) visit(station);
  }
}

/** Calls `visit` for each provider at this point of leaving. */
function eachProvider(world: World, status: number, visit: (provider: number) => void): void {
  world.providers.status.forEach((now, provider) => {
    if (now === status) visit(provider);
  });
}

/** From its notice on a provider takes nobody new; returns true when one gave notice. */
export function giveNotices(world: World, time: number): boolean {
  const { providers, leaving } = world;
  let any = false;
  eachProvider(world, PROVIDER.open, (provider) => {
    const from = Math.min(leaving.notice[provider] as number, providers.failed[provider] as number);
    if (time < from) return;
    any = true;
    providers.any = true;
    providers.status[provider] = PROVIDER.notice;
    eachGroup(world, provider, (station) => {
      providers.shut[station] = 1;
    });
  });
  return any;
}

/** Takes the places of those that close today off, and gives others what they take over. */
export function closeDue(world: World, time: number): boolean {
  const { providers, supply, providerBooks, clock } = world;
  const closing: number[] = [];
  giveNotices(world, time);
  eachProvider(world, PROVIDER.notice, (provider) => {
    if (time < closesAt(world, provider)) return;
    providers.status[provider] = PROVIDER.closed;
    providerBooks.note(providers.failed[provider] === time ? "failed" : "left", clock.year);
    eachGroup(world, provider, (station) => closing.push(station));
  });
  for (const station of closing) {
    world.ventiel.open(station, -(world.ventiel.extra[station] as number), time);
    const places = supply.base[station] as number;
    providers.lost[station] = places;
    supply.base[station] = 0;
    providerBooks.note("places-lost", clock.year, places);
    takeOver(world, station, places * world.plan.model.providers.takeOverShare.value);
  }
  return closing.length > 0;
}

/** Others with the same form and area take over places, in proportion to their own. */
function takeOver(world: World, closed: number, places: number): void {
  const { plan, supply, providers, providerBooks, clock } = world;
  const { stationForm, stationArea, stations } = plan;
  let all = 0;
  const takes = (station: number): boolean =>
    stationForm[station] === stationForm[closed] &&
    stationArea[station] === stationArea[closed] &&
    providers.shut[station] === 0;
  for (let station = 0; station < stations.length; station++) {
    if (takes(station)) all += supply.base[station] as number;
  }
  if (all === 0 || places === 0) return;
  for (let station = 0; station < stations.length; station++) {
    if (!takes(station)) continue;
    const own = supply.base[station] as number;
    supply.base[station] = own + (places * own) / all;
  }
  providerBooks.note("places-taken-over", clock.year, places);
}

/** Who waits in a line that nobody serves any more goes to another, as long-waiting as before. */
export function moveLines(world: World): void {
  const { kernel, episodes, providers, providerBooks, clock } = world;
  for (let episode = 0; episode < kernel.slots; episode++) {
    if (kernel.phase[episode] !== PHASE.waiting) continue;
    const from = kernel.station[episode] as number;
    if (!world.isGroup(from) || providers.shut[from] === 0) continue;
    const to = shortestLine(
      world,
      episodes.youth[episode] as number,
      episodes.form[episode] as number,
    );
    if (to < 0) continue;
    kernel.moveLine(episode, to);
    episodes.closedAtJoin[episode] = kernel.closedUntilNow(to);
    providerBooks.note("lines-moved", clock.year);
  }
}

/** True once the provider of this group has closed and nobody has opened it anew. */
export function hasClosed({ plan, providers }: World, station: number): boolean {
  const status = providers.status[plan.providers.of[station] as number] as number;
  return status === PROVIDER.closed || status === PROVIDER.empty;
}

/** The open group for this youth with fewest youths per place, or -1. */
export function shortestLine(world: World, youth: number, form: number): number {
  const { plan, kernel, providers } = world;
  const row = world.areaOf(youth) * plan.forms.length + form;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = plan.offerStart[row] as number; at < (plan.offerStart[row + 1] as number); at++) {
    const station = plan.offer[at] as number;
    const places = kernel.places[station] as number;
    if (providers.shut[station] === 1 || places === 0) continue;
    const load = ((kernel.held[station] as number) + (kernel.waiting[station] as number)) / places;
    if (load >= least) continue;
    least = load;
    best = station;
  }
  return best;
}

/** Passes on the youths of providers that have closed, but for care that is finished where it is. */
export function passOn(world: World, time: number): void {
  const { kernel, episodes, plan, providers } = world;
  const isClosed = (station: number): boolean =>
    station >= 0 &&
    world.isGroup(station) &&
    providers.status[plan.providers.of[station] as number] === PROVIDER.closed &&
    !runsOut(world, station);
  for (let episode = 0; episode < kernel.slots; episode++) {
    const phase = kernel.phase[episode];
    if (phase === PHASE.free || !isClosed(kernel.hold[episode] as number)) continue;
    if (isNobody(episodes.role[episode] as number)) kernel.leave(episode);
    else if (phase === PHASE.served) transferEpisode(world, episode, time);
    else if (episodes.heldForm[episode] !== NO_FORM) freeHeld(world, episode, time);
  }
  eachProvider(world, PROVIDER.closed, (provider) => {
    providers.status[provider] = PROVIDER.empty;
  });
}

/** True where the provider was not admitted and its running care is finished where it is. */
function runsOut({ plan, leaving, providers }: World, station: number): boolean {
  const provider = plan.providers.of[station] as number;
  if (leaving.refused[provider] === 0 || providers.failed[provider] !== Number.POSITIVE_INFINITY) {
    return false;
  }
  const segment = plan.segment[plan.stationForm[station] as number] as number;
  return plan.providers.runsOut[segment - 1] === 1;
}

/** A new provider opens, with a part of the places; returns true when one does. */
export function enterDue(world: World, time: number): boolean {
  const { plan, providers, supply, providerBooks, clock } = world;
  const { entryShare, entryLagDays } = plan.model.providers;
  let any = false;
  eachProvider(world, PROVIDER.empty, (provider) => {
    if (entryShare.value === 0 || time < closesAt(world, provider) + entryLagDays.value) return;
    providers.status[provider] = PROVIDER.followed;
    any = true;
    eachGroup(world, provider, (station) => {
      const places = (providers.lost[station] as number) * entryShare.value;
      supply.base[station] = places;
      providers.shut[station] = 0;
      providerBooks.note("places-entered", clock.year, places);
    });
  });
  return any;
}

/**
 * On 1 January, before places are counted anew: who used too little of its places may fail. Returns
 * the days on which something follows.
 */
export function failPoor(world: World, time: number): readonly number[] {
  const { plan, providers, chance, clock } = world;
  const { bankruptcyPerYear, breakEvenOccupancy, entryLagDays } = plan.model.providers;
  const isAfter = hasNewContracts(plan) && time > plan.calendar.contractDay;
  if (bankruptcyPerYear.value === 0 || !isAfter) return [];
  let failed = false;
  eachProvider(world, PROVIDER.open, (provider) => {
    if (occupancyOf(world, provider, time) >= breakEvenOccupancy.value) return;
    const who = (plan.providers.key[provider] as number) >>> 0;
    const u = chance.uniform(who, plan.providers.bankrupt, clock.year);
    if (u >= bankruptcyPerYear.value) return;
    providers.failed[provider] = time;
    failed = true;
  });
  return failed ? [time, time + entryLagDays.value] : [];
}

/** Mean places held since the last turn over places, of all groups of a provider; 1 without any. */
function occupancyOf(world: World, provider: number, time: number): number {
  const { kernel, supply } = world;
  let span = 0;
  let held = 0;
  let places = 0;
  eachGroup(world, provider, (station) => {
    span = Math.max(span, time - (supply.turnedAt[station] as number));
  });
  eachGroup(world, provider, (station) => {
    const own = time - (supply.turnedAt[station] as number);
    if (own <= 0) return;
    // A group that was turned within the year counts for its mean, as the others do.
    held += (kernel.heldArea(station) - (supply.heldBefore[station] as number)) / (own / span);
    places += kernel.places[station] as number;
  });
  return places > 0 && span > 0 ? held / span / places : 1;
}
