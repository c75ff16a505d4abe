/**
 * What a change at a station can reach, read from the file.
 *
 * The one rule: everything is reached that somebody can go to from there, and where room or a server
 * there is waited for, who waits.
 */
import type { NetworkFile } from "#engine";
import type { Chances, StationEntry } from "../../../engine/stations/network-file.ts";

function names(chances: string | Chances | undefined): readonly string[] {
  if (chances === undefined) return [];
  return typeof chances === "string" ? [chances] : Object.keys(chances);
}

/** Where somebody who is at this station, or wants to be, can go next. */
function onwards(file: NetworkFile, { id, onFull, patience, baulk }: StationEntry) {
  const rows = Object.values(file.routing ?? {}).flatMap((row) => names(row[id]));
  const laws = [...Object.values(patience ?? {}), ...Object.values(baulk ?? {})];
  return [...rows, ...laws.flatMap(({ to }) => names(to)), onFull ?? ""];
}

/** Stations that a change at `from` can reach, itself included. */
export function reachOf(file: NetworkFile, from: string): ReadonlySet<string> {
  const stations = new Map(file.stations.map((station) => [station.id, station]));
  const links = new Map(file.stations.map(({ id }) => [id, new Set<string>()]));
  for (const station of file.stations) {
    for (const to of onwards(file, station)) {
      if (!stations.has(to)) continue;
      links.get(station.id)?.add(to);
      // Who cannot go on keeps a server here; so does who waits there while keeping it.
      const waitsHere = stations.get(to)?.onFull === "block" || station.holdWhileWaiting === true;
      if (waitsHere) links.get(to)?.add(station.id);
    }
  }
  const found = new Set([from]);
  for (const station of found) for (const next of links.get(station) ?? []) found.add(next);
  return found;
}
