/**
 * What a wait does to who waits: another class, a higher priority. Extensions of the format.
 *
 * The one rule: written from the pages of behaviours alone. Whoever changes stands, at the new
 * priority, behind the last there who joined earlier.
 */
import { drawValue, lawFor } from "./reference-laws.ts";
import { inState } from "./reference-stations.ts";
import { note } from "./reference-trace.ts";
import type { Visit, World } from "./reference-types.ts";

const FOREVER = Number.POSITIVE_INFINITY;

/** Sets the moments of change of who is of its class from `since` on. */
export function planChanges(world: World, visit: Visit, since: number): void {
  const { customer, station } = visit;
  const law = station.entry.classWhileWaiting?.[customer.class];
  const rise = lawFor(station.entry.priorityRise ?? {}, customer.class);
  visit.riseAt = rise === undefined ? FOREVER : since + rise.every;
  visit.changeAt = FOREVER;
  if (law === undefined) return;
  const { change } = world.run.draws;
  if (change === undefined) throw new Error("There are no draws for changes of class.");
  const draw = change(customer.number, visit.number, station.id, customer.class);
  visit.changeAt = since + drawValue(law.after, draw);
}

/** All changes that are due, of class first. */
export function change(world: World, visit: Visit): void {
  while (visit.changeAt <= world.now) changeClass(world, visit);
  while (visit.riseAt <= world.now) rise(world, visit);
}

function changeClass(world: World, visit: Visit): void {
  const { customer, station, changeAt } = visit;
  customer.class = station.entry.classWhileWaiting![customer.class]!.to;
  const entry = world.run.file.classes.find(({ id }) => id === customer.class)!;
  customer.priority = entry.priority ?? 0;
  note(world, "change", customer, station.id);
  planChanges(world, visit, changeAt);
  move(world, visit, customer.priority);
}

function rise(world: World, visit: Visit): void {
  const { every, to = 0 } = lawFor(visit.station.entry.priorityRise!, visit.customer.class)!;
  if (visit.priority <= to) {
    visit.riseAt = FOREVER;
    return;
  }
  visit.riseAt += every;
  move(world, visit, visit.priority - 1);
}

/** To another priority, where the station goes by that. */
function move(world: World, visit: Visit, priority: number): void {
  const { station } = visit;
  const goesByIt = station.entry.discipline?.startsWith("priority") === true;
  if (priority === visit.priority || !goesByIt) return;
  visit.priority = priority;
  const level = inState(station, "waiting")
    .filter((other) => other !== visit && other.priority === priority && !other.called)
    .sort((a, b) => a.place - b.place);
  const last = level.findLastIndex((other) => isEarlier(other, visit));
  const before = level[last]?.place ?? world.firstPlace - 2;
  const after = level[last + 1]?.place ?? Math.max(before, world.lastPlace) + 1;
  visit.place = (before + after) / 2;
  world.firstPlace = Math.min(world.firstPlace, visit.place);
}

function isEarlier(one: Visit, other: Visit): boolean {
  const apart = one.joinedAt - other.joinedAt;
  return apart < 0 || (apart === 0 && one.customer.number < other.customer.number);
}
