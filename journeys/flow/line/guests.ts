/**
 * Youths of other regions at the placement point: they wait with the others, take places, and leave.
 *
 * The rule this file keeps: a guest is nobody's youth here: no request, no wait and no euro of it
 * stands in the books of the region, which pays for its own. Off as shipped.
 */
import { normalQuantile } from "#engine";
import { NO_STATION, ROLE } from "../episodes.ts";
import { beginEpisode, endEpisode } from "../open-episodes.ts";
import type { World } from "../world.ts";
import { roomiest } from "./placement.ts";
import { guestLevel } from "./priority.ts";

const DAYS_PER_YEAR = 365.25;
/** Guests of one form in one month are drawn apart up to this number. */
const MOST_A_MONTH = 256;
/** Area of which the groups are asked: places through the placement point serve the whole region. */
const ANY_AREA = 1;
const NOBODY = -1;
/** A guest for whom no place is left over asks again after a week. */
const DAYS_TO_ASK_AGAIN = 7;

/** Plans the guests of the month that begins at `time`. */
export function planGuests(world: World, month: number, time: number): void {
  const { plan, funding } = world;
  if (plan.placement.otherRegionShare <= 0 || !funding.isNew(time)) return;
  const until = plan.calendar.monthStart[month + 1] ?? plan.calendar.end;
  plan.forms.forEach((_, form) => {
    if (plan.central[form] === 1) planForm(world, form, month, time, until);
  });
}

/** A Poisson stream: gaps are exponential, and a new month remembers nothing. */
function planForm(world: World, form: number, month: number, from: number, until: number): void {
  const { plan, chance } = world;
  const rate = (plan.placement.otherRegionShare * ownStarts(world, form)) / DAYS_PER_YEAR;
  if (rate <= 0) return;
  const who = plan.purposes.need[form] as number;
  let time = from;
  for (let number = 0; number < MOST_A_MONTH; number++) {
    const occurrence = month * MOST_A_MONTH + number;
    time -= Math.log(chance.uniform(who, plan.placement.guestGap, occurrence)) / rate;
    if (time >= until) return;
    sendGuest(world, form, occurrence, time);
  }
}

/** Starts a year of the own region when nothing is full. */
function ownStarts({ plan, population }: World, form: number): number {
  let starts = 0;
  for (let town = 0; town < plan.municipalities.length; town++) {
    starts += population.load.starts[town * plan.forms.length + form] as number;
  }
  return starts;
}

function sendGuest(world: World, form: number, occurrence: number, time: number): void {
  const { kernel, episodes } = world;
  const guest = beginEpisode(world, NOBODY, ROLE.guest);
  episodes.form[guest] = form;
  episodes.target[guest] = occurrence;
  kernel.delay(guest, time);
}

/** A guest asks for a place, and waits as long as it takes. */
export function guestAsks(world: World, guest: number, time: number): void {
  const { plan, kernel, episodes, chance } = world;
  const form = episodes.form[guest] as number;
  const who = plan.purposes.need[form] as number;
  const u = chance.uniform(who, plan.placement.guestSevere, episodes.target[guest] as number);
  const level = guestLevel(world, u < plan.model.demand.heavyShare.value);
  if (episodes.tries[guest] === 0) episodes.asked[guest] = time;
  const station = roomiest(world, ANY_AREA, form, NO_STATION);
  if (isKept(world, station)) {
    episodes.tries[guest] = 1;
    kernel.delay(guest, time + DAYS_TO_ASK_AGAIN);
    return;
  }
  kernel.join(guest, station, level, Number.POSITIVE_INFINITY);
}

/** Whether what is free there is kept for youths of the region; off as shipped. */
function isKept({ plan, kernel }: World, station: number): boolean {
  const share = plan.model.clauses.ownRegionShare.value;
  if (share === 0) return false;
  const free = -kernel.crowding(station);
  return free <= share * (kernel.places[station] as number);
}

/** A guest has a place; returns the days it stays. */
export function guestStarts(world: World, guest: number, time: number): number {
  const { plan, episodes, chance, placementBooks, clock } = world;
  const form = episodes.form[guest] as number;
  placementBooks.note("guests", clock.year, 1);
  placementBooks.note("guest-wait", clock.year, time - (episodes.asked[guest] as number));
  const who = plan.purposes.need[form] as number;
  const u = chance.uniform(who, plan.placement.guestDays, episodes.target[guest] as number);
  return Math.exp((plan.mu[form] as number) + (plan.sigma[form] as number) * normalQuantile(u));
}

/** A guest goes home. */
export function guestLeaves(world: World, guest: number): void {
  world.kernel.free(guest);
  endEpisode(world, guest);
}
