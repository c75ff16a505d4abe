/**
 * Which stations are offered more work than they can do, from averages, before anything is run.
 *
 * The rule this file keeps: work in is average arrivals times average service, as the file says
 * them; nothing is drawn. It warns; it never refuses.
 */
import type { ArrivalEntry, Distribution, NetworkFile, Schedule, ServiceLaw } from "#engine";
import { expectedArrivals, longRunRate, meanOf } from "./arrival-rates.ts";
import { FlowGraph, type FlowState } from "./flow-graph.ts";
import { type FlowStation, settledLoads } from "./flow-rates.ts";
import { networkFileOf } from "./notes.ts";
import { networkView } from "./view.ts";

/** A station that is offered at least what it can do. */
export interface Overload {
  readonly station: string;
  /** Servers needed on average. */
  readonly load: number;
  /** Servers there are on average. */
  readonly servers: number;
}

const tolerance = 1e-9;

/** The average of a schedule from 0 to `end`; its last value when there is no end. */
function averageServers(servers: number | "infinite" | Schedule, end: number | undefined): number {
  if (servers === "infinite") return Number.POSITIVE_INFINITY;
  if (typeof servers === "number") return servers;
  if (end === undefined) return servers.at(-1)?.[1] ?? 0;
  return servers.reduce((sum, [from, number], index) => {
    const until = Math.min(servers[index + 1]?.[0] ?? end, end);
    return sum + (number * Math.max(0, until - from)) / end;
  }, 0);
}

/** Work a customer brings to one station, its delay at an exit included. */
class Work {
  private readonly graph: FlowGraph;
  private readonly file: NetworkFile;
  private readonly means = new Map<Distribution, number>();

  constructor(graph: FlowGraph, file: NetworkFile) {
    this.graph = graph;
    this.file = file;
  }

  private mean(law: Distribution): number {
    const known = this.means.get(law);
    if (known !== undefined) return known;
    const made = meanOf(law);
    this.means.set(law, made);
    return made;
  }

  of(state: FlowState): number {
    const { class: name, service, station, after } = state;
    const routed = after.flatMap(([next, share]) =>
      Object.entries(this.graph.row(next, station) ?? {}).map(
        ([to, chance]) => [to, share * chance] as const,
      ),
    );
    const delays = routed.reduce((sum, [to, chance]) => {
      const exits = this.file.exits ?? {};
      const delay = Object.hasOwn(exits, to) ? exits[to]?.delay : undefined;
      return sum + (delay === undefined ? 0 : chance * this.mean(delay));
    }, 0);
    const own = this.graph.row(name, station) ?? {};
    return delays + (service ? this.service(service, Object.entries(own)) : 0);
  }

  private service(law: ServiceLaw, row: readonly (readonly [string, number])[]): number {
    if ("byDestination" in law) {
      const laws = law.byDestination;
      return row.reduce((sum, [to, chance]) => {
        const each = Object.hasOwn(laws, to) ? laws[to] : laws["default"];
        return sum + (each === undefined ? 0 : chance * this.mean(each));
      }, 0);
    }
    if (!("byNumber" in law)) return this.mean(law);
    // Where it is crowded, the last law holds.
    const last = law.byNumber.at(-1)?.[1];
    return last === undefined ? 0 : this.mean(last);
  }
}

/** The states an entry begins at, each with its chance. */
function starts(graph: FlowGraph, { class: known = {}, entry = {} }: ArrivalEntry) {
  const classes = Object.entries(typeof known === "string" ? { [known]: 1 } : known);
  const stations = Object.entries(entry);
  return classes.flatMap(([name, share]) =>
    stations.map(([station, chance]) => ({
      state: graph.stateOf(name, station),
      chance: share * chance,
    })),
  );
}

/** Customers per unit of time from outside, by state. */
function inflows(graph: FlowGraph, { arrivals, horizon }: NetworkFile): Map<number, number> {
  const flows = new Map<number, number>();
  for (const entry of arrivals) {
    const { process, batch } = entry;
    const rate =
      horizon === undefined
        ? longRunRate(process, batch)
        : expectedArrivals(process, batch, horizon) / horizon;
    for (const { state, chance } of starts(graph, entry)) {
      if (state !== null && chance > 0) flows.set(state, (flows.get(state) ?? 0) + rate * chance);
    }
  }
  return flows;
}

/** Work per unit of time that traced customers bring, by station. */
function tracedWork({ arrivals, horizon }: NetworkFile): ReadonlyMap<string, number> {
  const work = new Map<string, number>();
  if (horizon === undefined) return work;
  for (const { process } of arrivals) {
    if (process.type !== "trace" || !("customers" in process)) continue;
    for (const { time, visits } of process.customers) {
      if (time > horizon) continue;
      for (const { station, service } of visits) {
        work.set(station, (work.get(station) ?? 0) + service / horizon);
      }
    }
  }
  return work;
}

function stationsOf(graph: FlowGraph, file: NetworkFile, work: Work): readonly FlowStation[] {
  const traced = tracedWork(file);
  const states = new Map<string, number[]>();
  for (const number of graph.met) {
    const id = graph.state(number).station.id ?? "";
    const known = states.get(id);
    if (known === undefined) states.set(id, [number]);
    else known.push(number);
  }
  return file.stations.map(({ id, servers }) => ({
    states: (states.get(id) ?? []).map((number) => ({
      number,
      work: work.of(graph.state(number)),
      moves: graph.movesOf(number),
    })),
    servers: averageServers(servers, file.horizon),
    traced: traced.get(id) ?? 0,
  }));
}

/** Stations that are offered work at or above what they can do. The file has no faults. */
export function overloads(json: unknown): readonly Overload[] {
  const file = networkFileOf(json);
  const graph = new FlowGraph(networkView(file, []));
  const stations = stationsOf(graph, file, new Work(graph, file));
  const loads = settledLoads(stations, inflows(graph, file));
  return file.stations.flatMap(({ id }, index) => {
    const load = loads[index] ?? 0;
    const servers = stations[index]?.servers ?? 0;
    const isMuch = load > 0 && load >= servers * (1 - tolerance);
    return isMuch ? [{ station: id, load, servers }] : [];
  });
}
