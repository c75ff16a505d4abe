/**
 * Those who wait change class, rise or keep a server: the engine against the reference, on networks made by chance.
 *
 * The one rule: as in engine.test.ts, both are given the same customers and the same draws; some give
 * up after a change, and some change or rise to a priority at which somebody was interrupted.
 */
import { describe, expect, it } from "vitest";
import { compileNetwork, createChance, type NetworkFile, runNetwork, sourceId } from "#engine";
import { purposeId } from "../../engine/random/streams.ts";
import type { ServiceLaw, StationEntry } from "../../engine/stations/network-file.ts";
import { lehmer } from "../support/lehmer.ts";
import { type Feature, randomNetwork } from "./random-network.ts";
import { certainArrivals } from "./reference-arrivals.ts";
import { runReference } from "./reference-network.ts";
import type { Draw, Draws } from "./reference-types.ts";

const SEED = "changes";
const COUNT = 150;
const seeds = Array.from({ length: COUNT }, (_, at) => at + 1);

/** No service of no length: whether it ends before another is interrupted at that instant is open. */
function lasting(law: ServiceLaw): ServiceLaw {
  if ("byDestination" in law) {
    const laws = Object.entries(law.byDestination).map(([to, one]) => [to, lasting(one)]);
    return { byDestination: Object.fromEntries(laws) };
  }
  if (!("values" in law)) return law;
  return { ...law, values: law.values.map((value) => Math.max(1, value)) };
}

function lasted(station: StationEntry): StationEntry {
  const laws = Object.entries(station.service).map(([name, law]) => [name, lasting(law)] as const);
  return { ...station, service: Object.fromEntries(laws) };
}

/**
 * A network in which those who wait change and rise at most stations. Servers do not leave: for how
 * many may still interrupt somebody at a server that is to leave, the two programs read differently.
 */
function changingNetwork(seed: number, times: "continuous" | "whole"): NetworkFile {
  const file = randomNetwork(seed, { times, customers: "drawn", without: ["schedules"] });
  const below = lehmer(seed + 9000);
  for (let skip = 0; skip < 10; skip += 1) below(2);
  const span = (): number => (times === "whole" ? 1 + below(4) : 0.5 + below(1000) / 300);
  const names = file.classes.map(({ id }) => id);
  const changes = (): Partial<StationEntry> => {
    // Always to a class further on, so that nobody changes for ever.
    const changing = names.slice(0, -1).flatMap((name, at) => {
      const to = names[at + 1 + below(names.length - at - 1)]!;
      const after = { dist: "deterministic", value: span() } as const;
      return below(3) > 0 ? [[name, { after, to }] as const] : [];
    });
    return changing.length === 0 ? {} : { classWhileWaiting: Object.fromEntries(changing) };
  };
  const stations = file.stations.map((station) => {
    const rises = station.discipline?.startsWith("priority") === true && below(2) === 0;
    const priorityRise = { default: { every: span(), to: below(2) } };
    return { ...lasted(station), ...changes(), ...(rises ? { priorityRise } : {}) };
  });
  return { ...file, stations };
}

/** A network in which a server is kept while its customer waits elsewhere, at half of the stations. */
function keepingNetwork(seed: number, times: "continuous" | "whole"): NetworkFile {
  const without: readonly Feature[] =
    seed % 2 === 0 ? ["pre-emption"] : ["pre-emption", "blocking", "patience"];
  const file = randomNetwork(seed, { times, customers: "drawn", without });
  const below = lehmer(seed + 11_000);
  for (let skip = 0; skip < 10; skip += 1) below(2);
  const stations = file.stations.map((station) => ({ ...station, holdWhileWaiting: below(2) > 0 }));
  if (seed % 2 === 0) return { ...file, stations };
  // In every other one all go to and fro between stations, so that they come to want each other's;
  // nobody is blocked and no service has no length, for what comes next after a start is open.
  const ids = stations.map(({ id }) => id);
  const ways = ids.map((id) => [id, { [ids[below(ids.length)]!]: 0.6, home: 0.4 }] as const);
  return {
    ...file,
    stations: stations.map(lasted),
    routing: { default: Object.fromEntries(ways) },
  };
}

function engineTrace(file: NetworkFile) {
  const trace: string[] = [];
  const { deadlock } = runNetwork(compileNetwork(file), {
    seed: SEED,
    replication: 0,
    trace: (time, event, customer, cls, station, detail) => {
      trace.push([time, event, customer, cls, station, event === "exit" ? detail : ""].join(","));
    },
  });
  return { trace, deadlock };
}

function drawsOf(file: NetworkFile): Draws {
  const chance = createChance(SEED, 0);
  const all = file.arrivals.flatMap(({ process, batch }, stream) => {
    const times = process.type === "trace" && "times" in process ? process.times : [];
    const size = batch?.dist === "deterministic" ? batch.value : 1;
    const members = times.flatMap((time) => new Array<number>(size).fill(time));
    return members.map((time, count) => ({ time, source: sourceId(stream, count) }));
  });
  const sources = all.sort((a, b) => a.time - b.time).map(({ source }) => source);
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

function reference(file: NetworkFile) {
  const { trace, deadlock, exits } = runReference({
    file,
    arrivals: certainArrivals(file),
    draws: drawsOf(file),
  });
  const lines = trace.map(({ time, event, customer, class: cls, station }) =>
    [time, event, customer, cls, station, event === "exit" ? exits[customer] : ""].join(","),
  );
  return { trace: lines, deadlock };
}

/**
 * The same with the lines of one instant in order of their text. Open: whether a server that comes
 * free by a start is taken before or after what else it makes possible at that instant.
 */
function byInstant({ trace, deadlock }: ReturnType<typeof reference>) {
  const time = (line: string): number => Number(line.split(",")[0]);
  const sorted = [...trace].sort((a, b) => time(a) - time(b) || (a < b ? -1 : 1));
  return { trace: sorted, deadlock };
}

describe.each(["continuous", "whole"] as const)("with %s times, the engine", (times) => {
  it.each(seeds)("changes those who wait as the reference does (%i)", (seed) => {
    const file = changingNetwork(seed, times);
    expect(engineTrace(file)).toEqual(reference(file));
  });

  it.each(seeds)("lets who waits keep a server as the reference does (%i)", (seed) => {
    const file = keepingNetwork(seed, times);
    expect(byInstant(engineTrace(file))).toEqual(byInstant(reference(file)));
  });
});

describe("the networks", () => {
  it("come to a deadlock of servers that are kept, in some of them", () => {
    const locked = seeds.filter((seed) => {
      const file = keepingNetwork(seed, "continuous");
      const blocks = file.stations.some(({ onFull }) => onFull === "block");
      return !blocks && engineTrace(file).deadlock !== null;
    });
    expect(locked.length).toBeGreaterThan(COUNT / 50);
  });

  it("let somebody give up after a change, in some of them", () => {
    const traces = seeds.map((seed) => engineTrace(changingNetwork(seed, "whole")).trace);
    const shown = traces.filter((trace) => {
      const changed = new Set<string>();
      return trace.some((line) => {
        const [, event, customer] = line.split(",") as [string, string, string];
        if (event === "change") changed.add(customer);
        if (event === "start") changed.delete(customer);
        return event === "renege" && changed.has(customer);
      });
    });
    expect(shown.length).toBeGreaterThan(COUNT / 30);
  });
});
