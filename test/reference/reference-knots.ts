/**
 * Deadlock of customers some of whom keep a server while they stand in line: an extension.
 *
 * The one rule: of all who wait and keep a server, whoever could go on if all others gave back what
 * they keep is left out, one after another; who is left cannot go on.
 */
import { inState, isBlocked, line } from "./reference-stations.ts";
import type { Station, Visit } from "./reference-types.ts";

/** Somebody who keeps a server, of which station, and the station waited for. */
interface Keeper {
  readonly at: Station;
  readonly toward: Station;
  /** In line; null for who is blocked. */
  readonly visit: Visit | null;
}

/** The stations of a ring, none as a rule. */
export function findKnot(stations: readonly Station[]): readonly Station[] {
  let stuck = keepers(stations);
  for (;;) {
    const left = stuck.filter((keeper) => isStuck(keeper, stuck));
    if (left.length === stuck.length) break;
    stuck = left;
  }
  // Who waits for a ring, and for whom nobody in it waits, is behind it and not in it.
  return stations.filter((station) => {
    const ahead = [...aheadOf(station, stuck)];
    return ahead.length > 0 && ahead.every((other) => aheadOf(other, stuck).has(station));
  });
}

/** The stations that those at a station wait for, and those that are waited for there, and so on. */
function aheadOf(station: Station, stuck: readonly Keeper[]): ReadonlySet<Station> {
  const found = new Set<Station>();
  const open = [station];
  for (const here of open) {
    for (const { at, toward } of stuck) {
      if (at !== here || found.has(toward)) continue;
      found.add(toward);
      open.push(toward);
    }
  }
  return found;
}

function keepers(stations: readonly Station[]): readonly Keeper[] {
  const named = (id: string | null) => stations.find((station) => station.id === id)!;
  return stations.flatMap((station) => {
    const blocked = inState(station, "held").filter(isBlocked);
    const inLine = inState(station, "waiting").filter(({ customer }) => customer.kept !== null);
    return [
      ...blocked.map((one) => ({ at: station, toward: named(one.destination), visit: null })),
      ...inLine.map((visit) => ({ at: visit.customer.kept!.station, toward: station, visit })),
    ];
  });
}

function isStuck({ at, toward, visit }: Keeper, stuck: readonly Keeper[]): boolean {
  if (visit !== null && (willGiveUp(visit) || visit.called)) return false;
  const inUse = toward.present.filter(({ state }) => state !== "waiting").length;
  const kept = stuck.filter((keeper) => keeper.at === toward).length;
  if (inUse === 0 || inUse < toward.servers || kept < inUse) return false;
  if (visit === null || at !== toward) return true;
  // For its own server it waits until all before it have given up or it goes before them.
  if (willMove(visit)) return false;
  const waiting = line(toward);
  return waiting.slice(0, waiting.indexOf(visit)).some((other) => !willMove(other));
}

/** Who will give up, or change or rise and so come to stand elsewhere in line, as far as is known. */
function willMove(visit: Visit): boolean {
  return willGiveUp(visit) || Math.min(visit.changeAt, visit.riseAt) < Number.POSITIVE_INFINITY;
}

function willGiveUp({ firstStart, patienceEnds }: Visit): boolean {
  return firstStart === null && patienceEnds < Number.POSITIVE_INFINITY;
}
