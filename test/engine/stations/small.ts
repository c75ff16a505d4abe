/**
 * Small networks in which nothing is left to chance, and what happens in them in few words.
 *
 * The one rule: all expected times in the tests that use this were worked out by hand.
 */
import { compileNetwork, type NetworkFile, runNetwork } from "#engine";
import type { StationEntry } from "../../../engine/stations/network-file.ts";
import {
  exitCount,
  occupancyOf,
  type StationFigure,
  stationFigure,
} from "../../support/network-figures.ts";

/** A service or a wait that always takes this long. */
export const takes = (value: number) => ({ dist: "deterministic", value }) as const;

/** One class comes to one station at these moments. */
export function comeAt(station: string, times: readonly number[], cls = "a") {
  return { class: cls, entry: { [station]: 1 }, process: { type: "trace", times } } as const;
}

/** A station of one server and services of 1, unless told otherwise. */
export function station(id: string, more: Partial<StationEntry> = {}): StationEntry {
  return { id, servers: 1, service: { default: takes(1) }, ...more };
}

type SmallFile = Partial<NetworkFile> & Pick<NetworkFile, "stations">;

/** A whole file: class "a", a hundred time units, everybody out by "home", unless told otherwise. */
export function small(parts: SmallFile): NetworkFile {
  return {
    name: "small",
    ...(parts.stopAfterArrivals === undefined ? { horizon: 100 } : {}),
    classes: [{ id: "a" }],
    arrivals: [],
    ...parts,
    routing: {
      default: {
        ...Object.fromEntries(parts.stations.map(({ id }) => [id, { home: 1 }])),
        ...parts.routing?.["default"],
      },
      ...Object.fromEntries(
        Object.entries(parts.routing ?? {}).filter(([name]) => name !== "default"),
      ),
    },
  };
}

export interface Told {
  /** `time event customer station detail`, without what is empty, of the events asked for. */
  readonly lines: readonly string[];
  readonly figure: (station: string, name: StationFigure, cls?: string) => number;
  readonly occupancy: (station: string) => readonly number[];
  readonly exits: (name: string, cls?: string) => number;
  readonly events: number;
}

/** Lives a file once and tells of these events. */
export function tell(file: NetworkFile, ...events: readonly string[]): Told {
  const network = compileNetwork(file);
  const lines: string[] = [];
  const replication = runNetwork(network, {
    seed: file.name,
    replication: 0,
    trace: (time, event, customer, _class, where, detail) => {
      if (!events.includes(event)) return;
      // Sums of decimal numbers are off in their last digit.
      const rounded = Number(time.toFixed(9));
      lines.push([rounded, event, customer, where, detail].filter((part) => part !== "").join(" "));
    },
  });
  return {
    lines,
    figure: (id, name, cls) => stationFigure(network, replication, [id, name, cls]),
    occupancy: (id) => [...occupancyOf(network, replication, id)],
    exits: (name, cls) => exitCount(network, replication, name, cls),
    events: replication.events,
  };
}
