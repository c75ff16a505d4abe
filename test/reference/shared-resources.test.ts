/**
 * Stations that compete for a shared amount: the engine against the reference, on networks made by
 * chance.
 *
 * The one rule: as in engine.test.ts, both are given the same customers and the same draws; with whole
 * times several who wait for the same amount are due at one instant, over and over.
 */
import { describe, expect, it } from "vitest";
import { compileNetwork, createChance, type NetworkFile, runNetwork, sourceId } from "#engine";
import { purposeId } from "../../engine/random/streams.ts";
import { lehmer } from "../support/lehmer.ts";
import { randomNetwork } from "./random-network.ts";
import { certainArrivals } from "./reference-arrivals.ts";
import { csvLines, runReference } from "./reference-network.ts";
import type { Draw, Draws } from "./reference-types.ts";

const SEED = "shared";
const COUNT = 150;

/** A network in which most stations need some of one or two amounts. */
function sharingNetwork(seed: number, times: "continuous" | "whole"): NetworkFile {
  const file = randomNetwork(seed, { times, customers: "drawn", without: ["pre-emption"] });
  const below = lehmer(seed + 7000);
  for (let skip = 0; skip < 10; skip += 1) below(2);
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

function engineTrace(file: NetworkFile) {
  const trace: string[] = [];
  const result = runNetwork(compileNetwork(file), {
    seed: SEED,
    replication: 0,
    trace: (time, event, customer, cls, station) => {
      trace.push([time, event, customer, cls, station, ""].join(","));
    },
  });
  return { trace, deadlock: result.deadlock };
}

/** The draws that the engine makes: whose they are goes by stream and count, in order of arrival. */
function drawsOf(file: NetworkFile): Draws {
  const chance = createChance(SEED, 0);
  const all = file.arrivals.flatMap(({ process, batch }, stream) => {
    const times = process.type === "trace" && "times" in process ? process.times : [];
    const size = batch?.dist === "deterministic" ? batch.value : 1;
    const members = times.flatMap((time) => new Array<number>(size).fill(time));
    return members.map((time, count) => ({ time, source: sourceId(stream, count) }));
  });
  const sources = all.sort((a, b) => a.time - b.time).map(({ source }) => source);
  const draw =
    (what: string): Draw =>
    (customer, visit, station) =>
      chance.uniform(sources[customer]!, purposeId(`${what}:${station}`), visit);
  return {
    service: draw("service"),
    patience: draw("patience"),
    route: draw("route"),
    renegeTo: draw("patience-to"),
    exitDelay: draw("exit-delay"),
  };
}

/** Instants at which services that need the same amount start at two stations or more. */
function contests(file: NetworkFile, trace: readonly string[]): number {
  const sharing = new Set(
    file.stations.filter(({ needs }) => needs !== undefined).map(({ id }) => id),
  );
  const starts = new Map<string, Set<string>>();
  for (const line of trace) {
    const [time, event, , , station] = line.split(",") as [string, string, string, string, string];
    if (event !== "start" || !sharing.has(station)) continue;
    starts.set(time, (starts.get(time) ?? new Set()).add(station));
  }
  return [...starts.values()].filter(({ size }) => size > 1).length;
}

describe.each(["continuous", "whole"] as const)("with %s times, the engine", (times) => {
  it.each(Array.from({ length: COUNT }, (_, at) => at + 1))(
    "shares as the reference does (%i)",
    (seed) => {
      const file = sharingNetwork(seed, times);
      const ours = engineTrace(file);
      const theirs = runReference({
        file,
        arrivals: certainArrivals(file),
        draws: drawsOf(file),
      });
      expect(ours.trace).toEqual(csvLines(theirs.trace));
      expect(ours.deadlock).toEqual(theirs.deadlock);
    },
  );
});

describe("the networks", () => {
  it("make stations compete at one instant, in many of them", () => {
    const seen = Array.from({ length: COUNT }, (_, at) => {
      const file = sharingNetwork(at + 1, "whole");
      return contests(file, engineTrace(file).trace);
    });
    expect(seen.filter((count) => count > 0).length).toBeGreaterThan(COUNT / 4);
  });
});
