/**
 * Figures of a replication of a network by name, for tests.
 *
 * The one rule: where a figure stands in a row is known here and nowhere else in the tests.
 */
import type { CompiledNetwork, NetworkReplication } from "#engine";
import { CLASS_FIGURES, STATION_FIGURES } from "../../engine/stations/replication.ts";

export type StationFigure = (typeof STATION_FIGURES)[number];
export type ClassFigure = (typeof CLASS_FIGURES)[number];

/** A figure of a station, of all classes or of one; NaN without observations. */
export function stationFigure(
  network: CompiledNetwork,
  { stations }: NetworkReplication,
  [station, name, cls]: readonly [station: string, name: StationFigure, cls?: string | undefined],
): number {
  const number = network.stations.findIndex(({ id }) => id === station);
  const part = cls === undefined ? 0 : 1 + network.classes.indexOf(cls);
  return stations[number]![part]![STATION_FIGURES.indexOf(name)]!;
}

/** A figure of a class in the whole network. */
export function classFigure(
  network: CompiledNetwork,
  { classes }: NetworkReplication,
  [cls, name]: readonly [cls: string, name: ClassFigure],
): number {
  return classes[network.classes.indexOf(cls)]![CLASS_FIGURES.indexOf(name)]!;
}

/** Shares of time with 0, 1, 2, … at a station. */
export function occupancyOf(
  network: CompiledNetwork,
  { occupancy }: NetworkReplication,
  station: string,
): Float64Array {
  return occupancy[network.stations.findIndex(({ id }) => id === station)] as Float64Array;
}

/** Customers who left by an exit, of all classes or of one; 0 for an exit nobody can take. */
export function exitCount(
  network: CompiledNetwork,
  { exits }: NetworkReplication,
  name: string,
  cls?: string,
): number {
  const exit = network.exits.indexOf(name);
  return network.classes.reduce((sum, id, at) => {
    return cls === undefined || id === cls ? sum + (exits[at]![exit] ?? 0) : sum;
  }, 0);
}
