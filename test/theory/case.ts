/**
 * What a case of theory is: a network file, and figures whose value is known.
 *
 * The one rule: a figure says which error it has to notice. Services that take 5 % longer, unless it
 * does not depend on them.
 */
import { readFileSync } from "node:fs";
import {
  type CompiledNetwork,
  compileNetwork,
  type NetworkFile,
  type NetworkReplication,
  runNetwork,
  type Trace,
} from "#engine";
import {
  type ClassFigure,
  classFigure,
  exitCount,
  occupancyOf,
  type StationFigure,
  stationFigure,
} from "../support/network-figures.ts";
import { type Fault, longerServices, moreArrivals } from "./faults.ts";

/** Sees everything that happens in a replication, and gives numbers of its own at the end. */
export interface Watch {
  readonly trace: Trace;
  readonly seen: () => Readonly<Record<string, number>>;
}

/** One replication to look at. */
export interface Look {
  readonly network: CompiledNetwork;
  readonly replication: NetworkReplication;
  readonly seen: Readonly<Record<string, number>>;
}

export interface Figure {
  readonly what: string;
  readonly expected: number;
  readonly of: (look: Look) => number;
  /** The error it has to notice, by name; "services" unless said otherwise. */
  readonly notices?: string;
  /** The same by formula, with services so many times as long; then it is held to that too. */
  readonly formula?: (longer: number) => number;
}

export interface TheoryCase {
  /** The seed, too. */
  readonly name: string;
  readonly source: string;
  readonly file: NetworkFile;
  /** 20 unless said otherwise. */
  readonly replications?: number;
  readonly figures: readonly Figure[];
  readonly watch?: (file: NetworkFile) => Watch;
  /** Errors besides "services" and "arrivals". */
  readonly faults?: Readonly<Record<string, Fault>>;
}

const DEFAULT_REPLICATIONS = 20;

const commonFaults: Readonly<Record<string, Fault>> = {
  services: longerServices(),
  arrivals: moreArrivals(),
};

/** The error with this name. */
export function faultOf(one: TheoryCase, name: string): Fault {
  return (one.faults?.[name] ?? commonFaults[name]) as Fault;
}

/** Runs a case, with an error in it or without. */
export function lookAt(one: TheoryCase, fault: Fault = (file) => file): readonly Look[] {
  const network = compileNetwork(fault(one.file));
  const count = one.replications ?? DEFAULT_REPLICATIONS;
  return Array.from({ length: count }, (_, number) => {
    const watch = one.watch?.(one.file);
    const options = { seed: one.name, replication: number };
    const replication = runNetwork(
      network,
      watch === undefined ? options : { ...options, trace: watch.trace },
    );
    return { network, replication, seen: watch?.seen() ?? {} };
  });
}

/** A figure of a station, of all classes or of one. */
export function at(station: string, name: StationFigure, cls?: string): Figure["of"] {
  return ({ network, replication }) => stationFigure(network, replication, [station, name, cls]);
}

/** A figure of a class in the whole network. */
export function ofClass(cls: string, name: ClassFigure): Figure["of"] {
  return ({ network, replication }) => classFigure(network, replication, [cls, name]);
}

/** One figure over another, in every replication. */
export function per(top: Figure["of"], bottom: Figure["of"]): Figure["of"] {
  return (look) => top(look) / bottom(look);
}

/** A count in the window, a time unit. */
export function rate(count: Figure["of"]): Figure["of"] {
  return (look) => count(look) / (look.network.horizon - look.network.warmup);
}

/** Share of the time with so many at a station. */
export function timeWith(station: string, holds: (number: number) => boolean): Figure["of"] {
  return occupancyMean(station, (number) => Number(holds(number)));
}

/** Mean over time of a number that goes with how many are at a station. */
export function occupancyMean(station: string, value: (number: number) => number): Figure["of"] {
  return ({ network, replication }) =>
    occupancyOf(network, replication, station).reduce(
      (sum, share, present) => sum + share * value(present),
      0,
    );
}

/** Customers who left by an exit, of all classes. */
export function exits(name: string): Figure["of"] {
  return ({ network, replication }) => exitCount(network, replication, name);
}

/** What the watch saw. */
export function seen(name: string): Figure["of"] {
  return (look) => look.seen[name]!;
}

/** A converted case of the theory suite, with its exact values under "x-exact". */
export function networkFile<Exact = Readonly<Record<string, number>>>(
  name: string,
): { readonly file: NetworkFile; readonly exact: Exact } {
  const path = new URL(`../networks/${name}.json`, import.meta.url);
  const file = JSON.parse(readFileSync(path, "utf8"));
  return { file, exact: file["x-exact"] };
}

export const exponential = (mean: number) => ({ dist: "exponential", mean }) as const;

/** One station "A", one class "x", Poisson arrivals; parts of it as the case says. */
export function single(
  name: string,
  arrivalRate: number,
  station: Omit<NetworkFile["stations"][number], "id">,
  rest: Partial<NetworkFile>,
): NetworkFile {
  return {
    name,
    classes: [{ id: "x" }],
    arrivals: [{ class: "x", entry: { A: 1 }, process: { type: "poisson", rate: arrivalRate } }],
    stations: [{ id: "A", ...station }],
    routing: { default: { A: { out: 1 } } },
    ...rest,
  };
}
