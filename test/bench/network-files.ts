/**
 * The networks of the stopwatch, and how they are told to a program in another language.
 *
 * The rule this file keeps: the other program gets the numbers of the file that klantreis runs, as
 * flat text; a file with something in it that the other program cannot do is refused.
 */
import { readFileSync } from "node:fs";
import type { Distribution, NetworkFile } from "#engine";

/** Erlang's queue: 50 servers, busy 90 % of the time, from empty until the last has left. */
export function manyServers(arrivals = 1_000_000): NetworkFile {
  return oneStation("M/M/50", 50, 45, arrivals);
}

/** Everybody is served at once; about 200,000 services are going on. */
export function manyPending(arrivals = 1_000_000): NetworkFile {
  return oneStation("M/M/inf", "infinite", 200_000, arrivals);
}

function oneStation(
  name: string,
  servers: number | "infinite",
  rate: number,
  stopAfterArrivals: number,
): NetworkFile {
  const service = { default: { dist: "exponential", mean: 1 } } as const;
  return {
    name,
    stopAfterArrivals,
    classes: [{ id: "all" }],
    arrivals: [{ class: "all", entry: { one: 1 }, process: { type: "poisson", rate } }],
    stations: [{ id: "one", servers, service }],
    routing: { default: { one: { exit: 1 } } },
  };
}

/** Twelve stations, three classes with priorities, lognormal service, patience. */
export function twelveStations(horizon = 5000): NetworkFile {
  const path = new URL("../networks/twelve-stations.json", import.meta.url);
  const file = JSON.parse(readFileSync(path, "utf8")) as NetworkFile;
  return { ...file, horizon, warmup: horizon / 20 };
}

/** What test/bench/cpp/network.cpp reads; lists of chances are cumulative, exits are -1. */
export function flatNetwork(file: NetworkFile): string {
  const classes = file.classes.map(({ id }) => id);
  const levels = [...new Set(file.classes.map(({ priority }) => priority ?? 0))].sort(
    (a, b) => a - b,
  );
  const lines = [
    [file.horizon ?? 0, file.stopAfterArrivals ?? 0, file.warmup ?? 0],
    [classes.length, levels.length],
    [file.arrivals.length],
    ...file.arrivals.map((entry) => streamOf(file, entry)),
    [file.stations.length],
    ...file.stations.flatMap((station) => [
      [station.servers === "infinite" ? 0 : station.servers],
      ...file.classes.map(({ id, priority = 0 }) => [
        station.discipline === "priority" ? levels.indexOf(priority) : 0,
        ...lawOf(station.service[id] ?? station.service["default"]),
        ...lawOf(station.patience?.[id] ?? station.patience?.["default"]),
        ...choiceOf(file, routeOf(file, id, station.id)),
      ]),
    ]),
  ];
  return lines.map((line) => line.join(" ")).join("\n");
}

type Chances = Readonly<Record<string, number>>;

function routeOf({ routing }: NetworkFile, cls: string, station: string): Chances {
  return (routing?.[cls]?.[station] ?? routing?.["default"]?.[station]) as Chances;
}

function streamOf(file: NetworkFile, entry: NetworkFile["arrivals"][number]): readonly number[] {
  const { process, class: cls } = entry;
  if (process.type !== "poisson" || typeof cls !== "string") {
    throw new Error("The yardstick knows Poisson arrivals of one class only.");
  }
  const number = file.classes.findIndex(({ id }) => id === cls);
  return [number, process.rate, ...choiceOf(file, entry.entry as Chances)];
}

/** How many, then each target and the chance of it or one before it. */
function choiceOf(file: NetworkFile, chances: Chances): readonly number[] {
  const open = Object.entries(chances).filter(([, chance]) => chance > 0);
  let sum = 0;
  return [
    open.length,
    ...open.flatMap(([name, chance]) => {
      sum += chance;
      return [file.stations.findIndex(({ id }) => id === name), sum];
    }),
  ];
}

const LAWS = { never: 0, exponential: 1, lognormal: 2 } as const;

function lawOf(law: unknown): readonly number[] {
  if (law === undefined) return [LAWS.never, 0, 0];
  const distribution = law as Distribution;
  if (distribution.dist === "exponential") return [LAWS.exponential, distribution.mean, 0];
  if (distribution.dist !== "lognormal") {
    throw new Error("The yardstick knows exponential and lognormal times only.");
  }
  const { mean, cv } = distribution;
  const variance = Math.log1p(cv ** 2);
  return [LAWS.lognormal, Math.log(mean) - variance / 2, Math.sqrt(variance)];
}
