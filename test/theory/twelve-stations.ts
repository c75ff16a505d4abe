/**
 * Twelve stations with priorities and impatience: the 31 statistics of a run, and those of the
 * hand-written C++ program that the engine is compared with.
 *
 * The one rule: agreement is judged as the reference itself says, with its own spread.
 */
import { type CompiledNetwork, compileNetwork, type NetworkReplication, runNetwork } from "#engine";
import { exitCount, type StationFigure, stationFigure } from "../support/network-figures.ts";
import { networkFile } from "./case.ts";
import type { Fault } from "./faults.ts";

interface Spread {
  readonly mean: number;
  readonly sd: number;
}

interface Reference {
  readonly replications: number;
  readonly wait_by_station: readonly Spread[];
  readonly renege_frac_by_station: readonly Spread[];
  readonly wait_class: readonly Spread[];
  readonly renege_frac_class: readonly Spread[];
  readonly throughput: Spread;
}

const { file } = networkFile("twelve-stations");

/** With priorities, or all at one priority. */
export const references = {
  priority: { key: "x-reference", change: ((same) => same) as Fault },
  "no priority": {
    key: "x-reference_no_priority",
    change: ((whole) => ({
      ...whole,
      classes: whole.classes.map(({ id }) => ({ id, priority: 0 })),
    })) as Fault,
  },
} as const;

export type Name = keyof typeof references;

function referenceOf(name: Name): Reference {
  return (file as unknown as Record<string, Reference>)[references[name].key] as Reference;
}

/** The 31 statistics of each replication, in the order of the reference. */
export function runTwelve(name: Name, replications: number, fault: Fault = (same) => same) {
  const network = compileNetwork(fault(references[name].change(file)));
  return Array.from({ length: replications }, (_, replication) => {
    const seed = `twelve stations, ${name}`;
    return statistics(network, runNetwork(network, { seed, replication }));
  });
}

function statistics(network: CompiledNetwork, run: NetworkReplication): readonly number[] {
  const stations = network.stations.map(({ id }) => id);
  const figure = (id: string, what: StationFigure, cls?: string) =>
    stationFigure(network, run, [id, what, cls]);
  const byClass = network.classes.map((cls) => {
    const rows = stations.map((id) => {
      const [reneged, arrivals] = [figure(id, "reneged", cls), figure(id, "arrivals", cls)];
      // Who came and did not give up started, but for the few who still wait.
      return { reneged, arrivals, waited: figure(id, "wait", cls) * (arrivals - reneged) };
    });
    const sum = (what: keyof (typeof rows)[number]) =>
      rows.reduce((total, row) => total + row[what], 0);
    return {
      wait: sum("waited") / (sum("arrivals") - sum("reneged")),
      reneged: sum("reneged") / sum("arrivals"),
    };
  });
  return [
    ...stations.map((id) => figure(id, "wait")),
    ...stations.map((id) => figure(id, "reneged") / figure(id, "arrivals")),
    ...byClass.map(({ wait }) => wait),
    ...byClass.map(({ reneged }) => reneged),
    exitCount(network, run, "exit") / (network.horizon - network.warmup),
  ];
}

/** How many standard errors the mean of the runs is from that of the reference, by statistic. */
export function standardErrors(name: Name, runs: readonly (readonly number[])[]): number[] {
  const reference = referenceOf(name);
  const spreads = [
    ...reference.wait_by_station,
    ...reference.renege_frac_by_station,
    ...reference.wait_class,
    ...reference.renege_frac_class,
    reference.throughput,
  ];
  const error = Math.sqrt(1 / runs.length + 1 / reference.replications);
  return spreads.map(({ mean, sd }, at) => {
    const found = runs.reduce((sum, run) => sum + run[at]!, 0) / runs.length;
    return (found - mean) / (sd * error);
  });
}
