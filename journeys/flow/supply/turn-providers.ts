/**
 * The days on which a provider gives notice, closes, or is followed up by a new one.
 *
 * The rule this file keeps: it acts on what the day asks for and on nothing twice, so a day that
 * another design asked for changes nothing here.
 */

import type { World } from "../world.ts";
import { setPlaces } from "./places.ts";
import { closeDue, enterDue, giveNotices, moveLines, passOn } from "./provider-exit.ts";
import { leavingDays } from "./provider-state.ts";

/** True when this design itself asked for this day. */
function isOwnDay({ plan, leaving, providers }: World, time: number): boolean {
  if (leavingDays(plan, leaving).includes(time)) return true;
  const lag = plan.model.providers.entryLagDays.value;
  return providers.failed.some((day) => day === time || day + lag === time);
}

/** Everything that is due at providers today, places first and youths after. */
export function turnProviders(world: World, time: number): void {
  if (!isOwnDay(world, time)) {
    // A day of the design whose past this one shares: it is no event here.
    world.kernel.events--;
    return;
  }
  const before = placesNow(world);
  const gaveNotice = giveNotices(world, time);
  const closed = closeDue(world, time);
  if (!world.providers.any) return;
  const entered = enterDue(world, time);
  if (gaveNotice || closed || entered) {
    setPlaces(world);
    noteChanges(world, before, time);
  }
  moveLines(world);
  passOn(world, time);
}

/** Places of every provider group, those on paper included. */
function placesNow({ kernel, providers, plan }: World): Float64Array {
  return Float64Array.from(
    plan.stations,
    (_, station) => (kernel.places[station] as number) + (providers.onPaper[station] as number),
  );
}

/** Places that changed today did not count in the part of the year before. */
function noteChanges(world: World, before: Float64Array, time: number): void {
  const { providers, supply } = world;
  placesNow(world).forEach((places, station) => {
    const change = places - (before[station] as number);
    const early = providers.early[station] as number;
    providers.early[station] = early + change * (time - (supply.turnedAt[station] as number));
  });
}
