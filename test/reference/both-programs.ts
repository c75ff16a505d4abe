/**
 * One file lived by the engine and by the reference, with the same customers and the same draws.
 *
 * The one rule: the only thing the two share is chance, drawn as the engine draws it, so that traces
 * can be compared line by line and figures number by number.
 */
import {
  compileNetwork,
  createChance,
  type NetworkFile,
  runNetwork,
  sourceId,
  summariseNetwork,
} from "#engine";
import { purposeId } from "../../engine/random/streams.ts";
import { certainArrivals } from "./reference-arrivals.ts";
import { runReference } from "./reference-network.ts";
import type { Draw, Draws } from "./reference-types.ts";

const SEED = "reference";

/** What can be compared: lines `time,event,customer,class,station,exit`, and the deadlock. */
export interface Lived {
  readonly trace: readonly string[];
  readonly deadlock: { readonly time: number; readonly stations: readonly string[] } | null;
}

/** A replication of the engine; of the detail of a line only the name of an exit is compared. */
export function livedByEngine(file: NetworkFile) {
  const network = compileNetwork(file);
  const trace: string[] = [];
  const result = runNetwork(network, {
    seed: SEED,
    replication: 0,
    trace: (time, event, customer, cls, station, detail) => {
      trace.push([time, event, customer, cls, station, event === "exit" ? detail : ""].join(","));
    },
  });
  const { deadlock } = result;
  return { lived: { trace, deadlock } as Lived, summary: summariseNetwork(network, [result]) };
}

/** The same of the reference. */
export function livedByReference(file: NetworkFile) {
  const { trace, deadlock, exits, figures } = runReference({
    file,
    arrivals: certainArrivals(file),
    draws: engineDraws(file),
  });
  const lines = trace.map(({ time, event, customer, class: cls, station }) =>
    [time, event, customer, cls, station, event === "exit" ? exits[customer] : ""].join(","),
  );
  return { lived: { trace: lines, deadlock } as Lived, figures };
}

/** The draws that the engine makes for these customers. */
function engineDraws(file: NetworkFile): Draws {
  const chance = createChance(SEED, 0);
  const sources = sourcesOf(file);
  const uniform = (what: string, customer: number, visit: number): number =>
    chance.uniform(sources[customer]!, purposeId(what), visit);
  const draw =
    (what: string): Draw =>
    (customer, visit, station) =>
      uniform(`${what}:${station}`, customer, visit);
  return {
    service: draw("service"),
    patience: draw("patience"),
    route: draw("route"),
    renegeTo: draw("patience-to"),
    exitDelay: draw("exit-delay"),
    change: (customer, visit, station, cls) =>
      uniform(`class-while-waiting:${station}:${cls}`, customer, visit),
  };
}

/** Whose chance each customer has: stream and count in it, by order of arrival. */
function sourcesOf(file: NetworkFile): readonly number[] {
  const all = file.arrivals.flatMap(({ process, batch }, stream) => {
    const size = batch?.dist === "deterministic" ? batch.value : 1;
    const members = timesOf(process).flatMap((time) => new Array<number>(size).fill(time));
    return members.map((time, count) => ({ time, source: sourceId(stream, count) }));
  });
  return all.sort((a, b) => a.time - b.time).map(({ source }) => source);
}

function timesOf(process: NetworkFile["arrivals"][number]["process"]): readonly number[] {
  if (process.type !== "trace") return [];
  return "times" in process ? process.times : process.customers.map(({ time }) => time);
}
