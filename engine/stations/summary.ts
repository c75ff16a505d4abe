/**
 * Replications brought together: means over replications, with their intervals.
 *
 * The rule this file keeps: an interval is over replications, and says nothing when there is but
 * one; a figure nobody observed is null.
 */
import { meanEstimate, pairedEstimate, varianceReductionFactor } from "../analysis/intervals.ts";
import type { NetworkNames } from "./compile.ts";
import { CLASS_FIGURES, type NetworkReplication, STATION_FIGURES } from "./replication.ts";

/** A figure over replications; null without any observation. */
export interface NetworkFigure {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

type Figures<Name extends string> = Readonly<Record<Name, NetworkFigure | null>>;
export type StationFigures = Figures<(typeof STATION_FIGURES)[number]>;
export type ClassFigures = Figures<(typeof CLASS_FIGURES)[number]> & {
  readonly exits: Readonly<Record<string, NetworkFigure | null>>;
};

export interface NetworkSummary {
  readonly name: string;
  readonly replications: number;
  readonly events: number;
  readonly classes: Readonly<Record<string, ClassFigures>>;
  readonly stations: Readonly<
    Record<
      string,
      StationFigures & {
        readonly occupancy: Float64Array;
        readonly classes: Readonly<Record<string, StationFigures>>;
      }
    >
  >;
  readonly deadlock?: { readonly replication: number } & NonNullable<
    NetworkReplication["deadlock"]
  >;
}

/** Brings replications together, in order of number. */
export function summariseNetwork(
  network: NetworkNames,
  results: readonly NetworkReplication[],
): NetworkSummary {
  const figuresOf = <Name extends string>(
    names: readonly Name[],
    row: (result: NetworkReplication) => Float64Array,
  ): Figures<Name> =>
    Object.fromEntries(
      names.map((name, at) => [name, figure(results.map((result) => row(result)[at] as number))]),
    ) as Figures<Name>;
  const stationFigures = (station: number, part: number): StationFigures =>
    figuresOf(STATION_FIGURES, (result) => result.stations[station]?.[part] as Float64Array);
  const blocked = results.find(({ deadlock }) => deadlock !== null);
  return {
    name: network.file.name,
    replications: results.length,
    events: results.reduce((sum, { events }) => sum + events, 0) / results.length,
    ...(blocked?.deadlock
      ? { deadlock: { replication: blocked.replication, ...blocked.deadlock } }
      : {}),
    classes: Object.fromEntries(
      network.classes.map((name, cls) => [
        name,
        {
          ...figuresOf(CLASS_FIGURES, (result) => result.classes[cls] as Float64Array),
          exits: figuresOf(network.exits, (result) => result.exits[cls] as Float64Array),
        },
      ]),
    ),
    stations: Object.fromEntries(
      network.stations.map(({ id }, station) => [
        id,
        {
          ...stationFigures(station, 0),
          occupancy: meanShares(results.map(({ occupancy }) => occupancy[station] as Float64Array)),
          classes: Object.fromEntries(
            network.classes.map((name, cls) => [name, stationFigures(station, 1 + cls)]),
          ),
        },
      ]),
    ),
  };
}

function figure(values: readonly number[]): NetworkFigure | null {
  const seen = values.filter((value) => !Number.isNaN(value));
  if (seen.length === 0) return null;
  const { mean, low, high } = meanEstimate(seen);
  return { mean, low, high };
}

/** Means of shares over replications; a number that was never seen has share 0. */
function meanShares(all: readonly Float64Array[]): Float64Array {
  const parts = all.filter((part) => part.length > 0);
  if (parts.length === 0) return new Float64Array(0);
  // Of a station without limit this may be long: one column, and no list of numbers.
  const means = new Float64Array(Math.max(...parts.map((part) => part.length)));
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      means[at] = (means[at] as number) + (part[at] as number) / parts.length;
    }
  }
  return means;
}

/** A difference, pair by pair. */
export interface NetworkDifference extends NetworkFigure {
  /** How many times fewer replications the pairing costs; null when nothing varies. */
  readonly varianceReduction: number | null;
}

/** A variant of the run after the date of branching, less the run itself, station by station. */
export type NetworkDifferences = Readonly<
  Record<string, Readonly<Record<(typeof STATION_FIGURES)[number], NetworkDifference | null>>>
>;

/** Compares two lists of replications on the same chance: `variants` less `bases`. */
export function compareNetworks(
  network: NetworkNames,
  variants: readonly NetworkReplication[],
  bases: readonly NetworkReplication[],
): NetworkDifferences {
  const values = (results: readonly NetworkReplication[], station: number, at: number) =>
    results.map((result) => result.stations[station]?.[0]?.[at] as number);
  return Object.fromEntries(
    network.stations.map(({ id }, station) => [
      id,
      Object.fromEntries(
        STATION_FIGURES.map((name, at) => [
          name,
          difference(values(variants, station, at), values(bases, station, at)),
        ]),
      ) as NetworkDifferences[string],
    ]),
  );
}

function difference(variant: readonly number[], base: readonly number[]): NetworkDifference | null {
  const both = variant
    .map((_, at) => at)
    .filter((at) => !Number.isNaN(variant[at]) && !Number.isNaN(base[at]));
  if (both.length === 0) return null;
  const [a, b] = [variant, base].map((values) => both.map((at) => values[at] as number)) as [
    number[],
    number[],
  ];
  const { mean, low, high } = pairedEstimate(a, b);
  return {
    mean,
    low,
    high,
    varianceReduction: a.length < 2 ? null : varianceReductionFactor(a, b),
  };
}
