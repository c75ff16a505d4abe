/**
 * Networks made from a number with extensions of the format on top: shared amounts, changes while
 * waiting, servers that are kept, and all that goes together.
 *
 * The one rule: as in random-network.ts the number is all, and nobody goes round for ever.
 */
import type { NetworkFile, ServiceLaw, StationEntry } from "../../engine/stations/network-file.ts";
import { lehmer } from "../support/lehmer.ts";
import { type Feature, randomNetwork } from "./random-network.ts";

export type Times = "continuous" | "whole";

type Below = (count: number) => number;

/** Numbers of its own for what is put on top of a network. */
function numbers(seed: number): Below {
  const below = lehmer(seed);
  // The first numbers of near seeds are alike.
  for (let skip = 0; skip < 10; skip += 1) below(2);
  return below;
}

/** A network in which most stations need some of one or two amounts. */
export function sharingNetwork(seed: number, times: Times): NetworkFile {
  const file = randomNetwork(seed, { times, customers: "drawn", without: ["pre-emption"] });
  return sharing(file, numbers(seed + 7000));
}

function sharing(file: NetworkFile, below: Below): NetworkFile {
  const resources = ["nurse", "room"].slice(0, 1 + below(2)).map((id) => ({
    id,
    amount: 1 + below(3),
  }));
  const stations = file.stations.map((station) => {
    const needed = resources.filter(() => below(4) > 0);
    if (needed.length === 0) return station;
    const amounts = needed.map(({ id, amount }) => [id, 1 + below(amount)] as const);
    return { ...station, needs: Object.fromEntries(amounts) };
  });
  return { ...file, resources, stations };
}

/** A network in which those who wait change class and rise at most stations. */
export function changingNetwork(seed: number, times: Times): NetworkFile {
  const file = randomNetwork(seed, { times, customers: "drawn" });
  return changing(file, times, numbers(seed + 9000));
}

function changing(file: NetworkFile, times: Times, below: Below): NetworkFile {
  const span = (): number => (times === "whole" ? 1 + below(4) : 0.5 + below(1000) / 300);
  const names = file.classes.map(({ id }) => id);
  const changes = (): Partial<StationEntry> => {
    // Always to a class further on, so that nobody changes for ever.
    const changed = names.slice(0, -1).flatMap((name, at) => {
      const to = names[at + 1 + below(names.length - at - 1)]!;
      const after = { dist: "deterministic", value: span() } as const;
      return below(3) > 0 ? [[name, { after, to }] as const] : [];
    });
    return changed.length === 0 ? {} : { classWhileWaiting: Object.fromEntries(changed) };
  };
  const stations = file.stations.map((station) => {
    const rises = station.discipline?.startsWith("priority") === true && below(2) === 0;
    const priorityRise = { default: { every: span(), to: below(2) } };
    return { ...station, ...changes(), ...(rises ? { priorityRise } : {}) };
  });
  return { ...file, stations };
}

/** A network in which a server is kept while its customer waits elsewhere, at half of the stations. */
export function keepingNetwork(seed: number, times: Times): NetworkFile {
  // In every other one nothing but a server can open a knot.
  const without: readonly Feature[] = seed % 2 === 0 ? [] : ["blocking", "patience"];
  const file = randomNetwork(seed, { times, customers: "drawn", without });
  const below = numbers(seed + 11_000);
  const kept = keeping(file, below);
  return seed % 2 === 0 ? kept : goingRound(kept, below);
}

function keeping(file: NetworkFile, below: Below): NetworkFile {
  const stations = file.stations.map((station) => ({ ...station, holdWhileWaiting: below(2) > 0 }));
  return { ...file, stations };
}

/** All go to and fro between stations, so that they come to want each other's server. */
function goingRound(file: NetworkFile, below: Below): NetworkFile {
  const ids = file.stations.map(({ id }) => id);
  const ways = ids.map((id) => [id, { [ids[below(ids.length)]!]: 0.6, home: 0.4 }] as const);
  const stations = file.stations.map((station) => ({
    ...station,
    service: Object.fromEntries(
      Object.entries(station.service).map(([name, law]) => [name, lasting(law)]),
    ),
  }));
  return { ...file, stations, routing: { default: Object.fromEntries(ways) } };
}

/** No service of no length, so that going round takes time. */
function lasting(law: ServiceLaw): ServiceLaw {
  if ("byDestination" in law) {
    const laws = Object.entries(law.byDestination).map(([to, one]) => [to, lasting(one)]);
    return { byDestination: Object.fromEntries(laws) };
  }
  if (!("values" in law)) return law;
  return { ...law, values: law.values.map((value) => Math.max(1, value)) };
}

/** Changes while waiting and servers that are kept, in one network, with all that the format has. */
export function mixedNetwork(seed: number, times: Times): NetworkFile {
  const below = numbers(seed + 13_000);
  const file = randomNetwork(seed, { times, customers: "drawn" });
  return keeping(changing(interrupting(file, below), times, below), below);
}

/** One of a higher priority goes first at most stations, whoever is being served. */
function interrupting(file: NetworkFile, below: Below): NetworkFile {
  const discipline = "priority-preemptive-resume";
  const stations = file.stations.map((station) =>
    below(5) < 2 ? station : { ...station, discipline },
  ) as readonly StationEntry[];
  return { ...file, stations };
}

/** The same of customers who each bring their visits, with a length of service and patience of their own. */
export function tracedNetwork(seed: number, times: Times): NetworkFile {
  const below = numbers(seed + 15_000);
  const file = randomNetwork(seed, { times, customers: "traced" });
  return keeping(changing(interrupting(file, below), times, below), below);
}
