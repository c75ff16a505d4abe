/**
 * Which stations are offered more work than they can do, and which resources are asked for more than
 * there is, from averages, before anything is run.
 *
 * The rule this file keeps: work in is average arrivals times average service, as the file says
 * them; nothing is drawn. It warns; it never refuses.
 */
import type {
  ArrivalEntry,
  BranchChange,
  Distribution,
  NetworkFile,
  Schedule,
  ServiceLaw,
} from "#engine";
import { expectedArrivals, longRunRate, meanOf } from "./arrival-rates.ts";
import { FlowGraph, type FlowState } from "./flow-graph.ts";
import { type FlowStation, type SettledFlows, settledFlows } from "./flow-rates.ts";
import { networkFileOf } from "./notes.ts";
import { isAtCapacity, resourceDemands } from "./resource-demand.ts";
import { networkView } from "./view.ts";

/** A station, resource or budget that is asked for at least what it has. */
export interface Overload {
  readonly kind: "station" | "resource" | "budget";
  /** Name of the station or the resource. */
  readonly name: string;
  /** Servers, or of a resource the amount, needed on average; of a budget per unit of time. */
  readonly load: number;
  /** What there is of that on average. */
  readonly capacity: number;
  /** Whether that is no more than there is, and no less. */
  readonly isExact: boolean;
  /** The variant in which it is so while it is not in the run itself; null for the run itself. */
  readonly variant: string | null;
}

/** The run itself from 0, or a variant from its date. */
interface Situation {
  readonly variant: string | null;
  readonly from: number;
  readonly change: BranchChange;
}

/** The average of a schedule from `from` to `end`; its last value when there is no end. */
function averageServers(
  servers: number | "infinite" | Schedule,
  from: number,
  end: number | undefined,
): number {
  if (servers === "infinite") return Number.POSITIVE_INFINITY;
  if (typeof servers === "number") return servers;
  if (end === undefined) return servers.at(-1)?.[1] ?? 0;
  return servers.reduce((sum, [start, number], index) => {
    const until = Math.min(servers[index + 1]?.[0] ?? end, end);
    return sum + (number * Math.max(0, until - Math.max(start, from))) / (end - from);
  }, 0);
}

function ownOf<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Work a customer brings to one station, its delay at an exit included. */
class Work {
  private readonly graph: FlowGraph;
  private readonly file: NetworkFile;
  private readonly factors: BranchChange["serviceFactor"];
  private readonly means = new Map<Distribution, number>();

  constructor(graph: FlowGraph, file: NetworkFile, { change }: Situation) {
    this.graph = graph;
    this.file = file;
    this.factors = change.serviceFactor;
  }

  private mean(law: Distribution): number {
    const known = this.means.get(law);
    if (known !== undefined) return known;
    const made = meanOf(law);
    this.means.set(law, made);
    return made;
  }

  of(state: FlowState): number {
    const { station, after } = state;
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
    return delays + this.served(state);
  }

  /** The service alone. */
  served({ class: name, service, station }: FlowState): number {
    if (!service) return 0;
    const own = Object.entries(this.graph.row(name, station) ?? {});
    return this.service(service, own) * (ownOf(this.factors, station.id ?? "") ?? 1);
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

/** Customers of an entry before a date. */
function before({ process, batch }: ArrivalEntry, date: number): number {
  return date > 0 ? expectedArrivals(process, batch, date) : 0;
}

/** Customers per unit of time from outside, by state. */
function inflows(
  graph: FlowGraph,
  { arrivals, horizon }: NetworkFile,
  from: number,
): Map<number, number> {
  const flows = new Map<number, number>();
  for (const entry of arrivals) {
    const { process, batch } = entry;
    const rate =
      horizon === undefined
        ? longRunRate(process, batch)
        : (expectedArrivals(process, batch, horizon) - before(entry, from)) / (horizon - from);
    for (const { state, chance } of starts(graph, entry)) {
      if (state !== null && chance > 0) flows.set(state, (flows.get(state) ?? 0) + rate * chance);
    }
  }
  return flows;
}

/** What traced customers bring per unit of time to a station. */
interface Traced {
  readonly work: number;
  readonly visits: number;
}

function tracedAt({ arrivals, horizon }: NetworkFile, from: number): ReadonlyMap<string, Traced> {
  const all = new Map<string, { work: number; visits: number }>();
  if (horizon === undefined) return all;
  const span = horizon - from;
  for (const { process } of arrivals) {
    if (process.type !== "trace" || !("customers" in process)) continue;
    for (const { time, visits } of process.customers) {
      if (time > horizon || time < from) continue;
      for (const { station, service } of visits) {
        const known = all.get(station) ?? { work: 0, visits: 0 };
        known.work += service / span;
        known.visits += 1 / span;
        all.set(station, known);
      }
    }
  }
  return all;
}

/** States by the station they are at. */
function statesByStation(graph: FlowGraph): ReadonlyMap<string, readonly number[]> {
  const states = new Map<string, number[]>();
  for (const number of graph.met) {
    const id = graph.state(number).station.id ?? "";
    const known = states.get(id);
    if (known === undefined) states.set(id, [number]);
    else known.push(number);
  }
  return states;
}

function stationsOf(
  graph: FlowGraph,
  file: NetworkFile,
  { from, change }: Situation,
  work: Work,
): readonly FlowStation[] {
  const traced = tracedAt(file, from);
  const states = statesByStation(graph);
  return file.stations.map(({ id, servers }) => ({
    states: (states.get(id) ?? []).map((number) => ({
      number,
      work: work.of(graph.state(number)),
      moves: graph.movesOf(number),
    })),
    servers: averageServers(ownOf(change.servers, id) ?? servers, from, file.horizon),
    traced: traced.get(id)?.work ?? 0,
  }));
}

/** The horizon; without one, when the last of the customers is to be expected. */
function endOf({ horizon, stopAfterArrivals = 0, arrivals }: NetworkFile): number {
  if (horizon !== undefined) return horizon;
  const rate = arrivals.reduce((sum, { process, batch }) => sum + longRunRate(process, batch), 0);
  return stopAfterArrivals / rate;
}

/** What every visit to a station asks of resources. */
function resourceOverloads(
  graph: FlowGraph,
  file: NetworkFile,
  { from, variant }: Situation,
  work: Work,
  { begun }: SettledFlows,
): readonly Overload[] {
  if ((file.resources ?? []).length === 0) return [];
  const states = statesByStation(graph);
  const traced = tracedAt(file, from);
  const uses = file.stations.map((station) => {
    const own = traced.get(station.id) ?? { work: 0, visits: 0 };
    const sum = { station, ...own };
    for (const number of states.get(station.id) ?? []) {
      sum.work += begun(number) * work.served(graph.state(number));
      sum.visits += begun(number);
    }
    return sum;
  });
  const span = { from, end: endOf(file), isEndKnown: file.horizon !== undefined };
  return resourceDemands(file, uses, span).map((demand) => ({ ...demand, variant }));
}

function overloadsIn(
  graph: FlowGraph,
  file: NetworkFile,
  situation: Situation,
): readonly Overload[] {
  const work = new Work(graph, file, situation);
  const stations = stationsOf(graph, file, situation, work);
  const flows = settledFlows(stations, inflows(graph, file, situation.from));
  const busy = file.stations.flatMap(({ id }, index): readonly Overload[] => {
    const load = flows.loads[index] ?? 0;
    const capacity = stations[index]?.servers ?? 0;
    const { variant } = situation;
    const isExact = isAtCapacity(load, capacity);
    return load > capacity || isExact
      ? [{ kind: "station", name: id, load, capacity, isExact, variant }]
      : [];
  });
  return [...busy, ...resourceOverloads(graph, file, situation, work, flows)];
}

/**
 * Stations that are offered work at or above what they can do, and resources of which more is asked
 * than there is: in the run itself, and in a variant what is not so in the run. The file has no faults.
 */
export function overloads(json: unknown): readonly Overload[] {
  const file = networkFileOf(json);
  const graph = new FlowGraph(networkView(file, []));
  const own = overloadsIn(graph, file, { variant: null, from: 0, change: {} });
  const told = new Set(own.map(({ kind, name }) => `${kind} ${name}`));
  const { at: from = 0, variants = {} } = file.branches ?? {};
  const others = Object.entries(variants).flatMap(([variant, change]) =>
    overloadsIn(graph, file, { variant, from, change }),
  );
  return [...own, ...others.filter(({ kind, name }) => !told.has(`${kind} ${name}`))];
}
