/**
 * Errors put into a network on purpose: the tests have to notice every one of them.
 *
 * The one rule: an error is small, 5 %, and it is put into what the engine runs, never into what is
 * expected.
 */
import type { Distribution, NetworkFile } from "#engine";
import type { ArrivalProcess, ServiceLaw } from "../../engine/stations/network-file.ts";

/** How much too long or too many. */
export const FAULT = 1.05;

export type Fault = (file: NetworkFile) => NetworkFile;

/** The variable times a factor. */
function stretched(law: Distribution, factor: number): Distribution {
  switch (law.dist) {
    case "deterministic":
      return { ...law, value: law.value * factor };
    case "hyperexponential":
      return { ...law, means: law.means.map((mean) => mean * factor) };
    case "uniform":
      return { ...law, min: law.min * factor, max: law.max * factor };
    case "triangular":
      return { ...law, min: law.min * factor, mode: law.mode * factor, max: law.max * factor };
    case "empirical":
      return { ...law, values: law.values.map((value) => value * factor) };
    case "phase-type":
      return { ...law, T: law.T.map((row) => row.map((rate) => rate / factor)) };
    case "normal":
      throw new Error("A normal law is not stretched here.");
    default:
      return { ...law, mean: law.mean * factor };
  }
}

function stretchedService(law: ServiceLaw, factor: number): ServiceLaw {
  if ("byDestination" in law) {
    return { byDestination: mapped(law.byDestination, (dist) => stretched(dist, factor)) };
  }
  if ("byNumber" in law) {
    return { byNumber: law.byNumber.map(([from, dist]) => [from, stretched(dist, factor)]) };
  }
  return stretched(law, factor);
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

/** Every service takes `factor` times as long. */
export function longerServices(factor = FAULT): Fault {
  return (file) => ({
    ...file,
    stations: file.stations.map((station) => ({
      ...station,
      service: mapped(station.service, (law) => stretchedService(law, factor)),
    })),
  });
}

function moreOften(process: ArrivalProcess, factor: number): ArrivalProcess {
  switch (process.type) {
    case "poisson":
      return { ...process, rate: process.rate * factor };
    case "piecewise-poisson":
      return { ...process, rates: process.rates.map((rate) => rate * factor) };
    case "sinusoidal":
      return { ...process, mean: process.mean * factor, amplitude: process.amplitude * factor };
    case "renewal":
      return { ...process, interarrival: stretched(process.interarrival, 1 / factor) };
    case "trace":
      throw new Error("A list of moments is not made denser here.");
  }
}

/** Customers come `factor` times as often. */
export function moreArrivals(factor = FAULT): Fault {
  return (file) => ({
    ...file,
    arrivals: file.arrivals.map((entry) => ({
      ...entry,
      process: moreOften(entry.process, factor),
    })),
  });
}

/** Of those who leave `station`, `factor` times as many go to `to`; fewer go to `insteadOf`. */
export function moreGoTo(station: string, to: string, insteadOf: string, factor = FAULT): Fault {
  return (file) => {
    const rows = file.routing?.["default"] as Readonly<Record<string, Record<string, number>>>;
    const row = rows[station] as Record<string, number>;
    const more = (factor - 1) * row[to]!;
    const changed = { ...row, [to]: row[to]! + more, [insteadOf]: row[insteadOf]! - more };
    return { ...file, routing: { ...file.routing, default: { ...rows, [station]: changed } } };
  };
}
