/**
 * What a case worked out by hand looks like, and short ways to write one down.
 *
 * The one rule: a case leaves nothing to chance, and what is expected was worked out on paper from the
 * published format, never taken from a run.
 */
import type {
  ArrivalEntry,
  ClassEntry,
  NetworkFile,
  PatienceLaw,
  StationEntry,
  TracedCustomer,
} from "../../../engine/stations/network-file.ts";

export interface DeterministicCase {
  readonly name: string;
  /** The sentence of the format, or the suite, that the case comes from. */
  readonly source: string;
  readonly file: NetworkFile;
  /** Present if the format can be read otherwise: how it is read here. */
  readonly open?: string;
  readonly expected: {
    /** Lines `time,event,customer,class,station,detail`, all of them. */
    readonly trace?: readonly string[];
    /** By path into the output, such as `stations.desk.wait`. */
    readonly figures?: Readonly<Record<string, number | null>>;
    /** Left out: the run comes to its end. */
    readonly deadlock?: { readonly time: number; readonly stations: readonly string[] };
  };
}

/** The parts of a network that a case is about; the rest is filled in by `network`. */
export interface CaseNetwork extends Partial<Omit<NetworkFile, "stations">> {
  readonly stations: readonly (Omit<StationEntry, "service"> & Partial<StationEntry>)[];
  readonly customers?: readonly TracedCustomer[];
}

const onlyClass: readonly ClassEntry[] = [{ id: "a" }];

/** A whole file: one class `a` and everybody out by `exit` after service, unless told otherwise. */
export function network({ customers, ...parts }: CaseNetwork): NetworkFile {
  const stations = parts.stations.map((station) => ({
    service: { default: { dist: "deterministic", value: 1 } } as const,
    ...station,
  }));
  const ways = Object.fromEntries(stations.map(({ id }) => [id, { exit: 1 }]));
  return {
    name: "case",
    ...(parts.stopAfterArrivals === undefined ? { horizon: 100 } : {}),
    classes: onlyClass,
    arrivals: customers === undefined ? [] : [{ process: { type: "trace", customers } }],
    routing: { default: ways },
    ...parts,
    stations,
  };
}

/** A visit: station, length of service, patience. */
type Visit = readonly [station: string, service: number, patience?: number];

/** A customer who comes at this time and does exactly this. */
export function comes(time: number, name: string, ...visits: readonly Visit[]): TracedCustomer {
  return {
    time,
    class: name,
    visits: visits.map(([station, service, patience]) =>
      patience === undefined ? { station, service } : { station, service, patience },
    ),
  };
}

/** A service that always takes this long. */
export function takes(value: number): StationEntry["service"] {
  return { default: { dist: "deterministic", value } };
}

/** A patience for all classes; traced customers bring the length of it themselves. */
export function leavesFor(to: string, value = 1): Readonly<Record<string, PatienceLaw>> {
  return { default: { dist: "deterministic", value, to } };
}

/**
 * The lines of a trace, from one line an instant: `7 0@desk arrive join start; 1@desk arrive join`.
 *
 * @param classes the class of everybody, or of customer 0, 1, …
 */
export function lines(classes: string | readonly string[], text: string): readonly string[] {
  const instants = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return instants.flatMap((line) => {
    const [time, ...rest] = line.split(" ");
    return rest
      .join(" ")
      .split("; ")
      .flatMap((segment) => {
        const [who, ...events] = segment.split(" ");
        const [number, station] = who!.split("@");
        const name = typeof classes === "string" ? classes : classes[Number(number)]!;
        return events.map((event) => [time, event, number, name, station, ""].join(","));
      });
  });
}

/** One server, no waiting place: who finds it taken stays where it was served. */
export function blocking(id: string) {
  return { id, servers: 1, queueCapacity: 0, onFull: "block" } as const;
}

/** One server and room for all who wait. */
export function open(id: string) {
  return { id, servers: 1 } as const;
}

/** Servers who leave their customer for one of a higher priority, and finish it later. */
export function interrupting(id: string, servers: StationEntry["servers"] = 1) {
  return { id, servers, discipline: "priority-preemptive-resume" } as const;
}

/** Customers of the class `a` who come to a station at these times, so many at once. */
export function arrivalsAt(station: string, times: readonly number[], batch = 1): ArrivalEntry[] {
  const arrival = {
    class: "a",
    entry: { [station]: 1 },
    process: { type: "trace", times },
  } as const;
  return [batch === 1 ? arrival : { ...arrival, batch: { dist: "deterministic", value: batch } }];
}
