/**
 * What a network file holds, as types: stations, customers and time, without youth care.
 *
 * The rule this file keeps: a name means what it means in the published format; what klantreis adds
 * to that format is marked "extension", and a file without extensions never needs them.
 */
import type { Distribution } from "../random/distribution.ts";

/** Chances by name: of classes, stations or exits. They add up to 1. */
export type Chances = Readonly<Record<string, number>>;

/** Something by class, with `default` for the classes that are not named. */
export type ByClass<T> = Readonly<Record<string, T>>;

/** `[[from, value], …]`, the first from 0, the last for ever. */
export type Schedule = readonly (readonly [number, number])[];

export interface NetworkFile {
  readonly name: string;
  readonly timeUnit?: string;
  /** End of the run; left out when `stopAfterArrivals` is given. */
  readonly horizon?: number;
  /** Generate this many external arrivals (each member of a batch counts), then drain. */
  readonly stopAfterArrivals?: number;
  /** Start of the statistics; extension: "mser-5" lets pilot runs decide. */
  readonly warmup?: number | "mser-5";
  readonly classes: readonly ClassEntry[];
  readonly arrivals: readonly ArrivalEntry[];
  readonly stations: readonly StationEntry[];
  /** Per class, falling back to `default`, per station: chances of stations and exits. */
  readonly routing?: Readonly<Record<string, Readonly<Record<string, Chances>>>>;
  readonly exits?: Readonly<Record<string, { readonly delay?: Distribution }>>;
  /** Extension: amounts that stations need besides a server. */
  readonly resources?: readonly ResourceEntry[];
  /** Extension: who is there at time 0. */
  readonly initial?: readonly InitialEntry[];
  /**
   * Extension: begin in the state of a run that has lasted this long already, of its own in every
   * replication; "steady" lets pilot runs decide how long.
   */
  readonly start?: number | "steady";
  /** Extension: at a date the run goes on in several variants, with the same chance. */
  readonly branches?: BranchEntry;
}

export interface ClassEntry {
  readonly id: string;
  /** 0 is served first; default 0. */
  readonly priority?: number;
}

export interface ArrivalEntry {
  /** A class, or chances of classes; not with `customers`. */
  readonly class?: string | Chances;
  /** Chances of stations; not with `customers`. */
  readonly entry?: Chances;
  readonly process: ArrivalProcess;
  /** How many come at once: whole numbers, 0 allowed; default 1. */
  readonly batch?: Distribution;
}

export type ArrivalProcess =
  | { readonly type: "poisson"; readonly rate: number }
  | {
      readonly type: "piecewise-poisson";
      readonly breaks: readonly number[];
      readonly rates: readonly number[];
      readonly period?: number;
    }
  | {
      readonly type: "sinusoidal";
      readonly mean: number;
      readonly amplitude: number;
      readonly period: number;
      /** In radians: rate(t) = mean + amplitude · sin(2πt/period + phase); default 0. */
      readonly phase?: number;
    }
  | { readonly type: "renewal"; readonly interarrival: Distribution }
  | { readonly type: "trace"; readonly times: readonly number[] }
  | { readonly type: "trace"; readonly customers: readonly TracedCustomer[] };

/** A customer who does exactly this. */
export interface TracedCustomer {
  readonly time: number;
  readonly class: string;
  readonly visits: readonly TracedVisit[];
}

export interface TracedVisit {
  readonly station: string;
  readonly service: number;
  readonly patience?: number;
}

export interface StationEntry {
  readonly id: string;
  readonly servers: number | "infinite" | Schedule;
  readonly discipline?: Discipline;
  /** Waiting places; default without limit. */
  readonly queueCapacity?: number;
  /** "lose", "block" or the id of the station to overflow to; default "lose". */
  readonly onFull?: string;
  readonly service: ByClass<ServiceLaw>;
  readonly patience?: ByClass<PatienceLaw>;
  /** Extension: chance not to join, by number in the station on arrival, and where to go then. */
  readonly baulk?: ByClass<BaulkLaw>;
  /** Extension: class of the customer after service here, by class before. */
  readonly classAfter?: Readonly<Record<string, Chances>>;
  /** Extension: a customer who waits this long becomes one of another class. */
  readonly classWhileWaiting?: Readonly<Record<string, WaitingChange>>;
  /** Extension: while waiting the priority falls by one every so long (0 is served first). */
  readonly priorityRise?: ByClass<{ readonly every: number; readonly to?: number }>;
  /** Extension: after service the customer keeps this server until service starts elsewhere. */
  readonly holdWhileWaiting?: boolean;
  /** Extension: amounts of resources taken at start of service and given back at its end. */
  readonly needs?: Readonly<Record<string, number>>;
  /** Extension: those of `needs` not given back at the end of service here. */
  readonly keeps?: readonly string[];
  /** Extension: resources kept from before that are given back at the end of service here. */
  readonly releases?: readonly string[];
  /** Extension: amounts used up at start of service. */
  readonly consumes?: Readonly<Record<string, number>>;
}

export type Discipline =
  | "fifo"
  | "lifo"
  | "random"
  | "priority"
  | "priority-preemptive-resume"
  /** Extension: an interrupted service starts anew, as long as it was. */
  | "priority-preemptive-restart";

/** A length of service: by itself, by where the customer goes next, or (extension) by crowding. */
export type ServiceLaw =
  | Distribution
  | { readonly byDestination: Readonly<Record<string, Distribution>> }
  /** `[[from, dist], …]` by number in the station at the start, the customer included. */
  | { readonly byNumber: readonly (readonly [number, Distribution])[] };

/** Where to when patience ends: a station, an exit, or chances of them. */
export type PatienceLaw = Distribution & { readonly to: string | Chances };

export interface BaulkLaw {
  /** `[[from, chance], …]` by number in the station found on arrival. */
  readonly chance: Schedule;
  /** A station, an exit or chances of them; default the exit "baulked". */
  readonly to?: string | Chances;
}

export interface WaitingChange {
  readonly after: Distribution;
  readonly to: string;
}

export interface ResourceEntry {
  readonly id: string;
  readonly amount: number;
  /** Every so long the amount left becomes `to` again (default `amount`): a budget. */
  readonly renew?: { readonly every: number; readonly to?: number };
}

/** Customers at time 0: all in service are numbered first, by entry, then all who wait, longest wait first. */
export interface InitialEntry {
  readonly class: string;
  readonly station: string;
  /** Time each has waited already; first of these first. */
  readonly waits?: readonly number[];
  /** Time that is left of the service of each who is being served. */
  readonly remaining?: readonly number[];
}

export interface BranchEntry {
  readonly at: number;
  /** By name: what changes at that date. */
  readonly variants: Readonly<Record<string, BranchChange>>;
}

export interface BranchChange {
  /** New numbers of servers by station; the schedule of the file ends there. */
  readonly servers?: Readonly<Record<string, number | "infinite">>;
  /** Service times after that date are so many times as long, by station. */
  readonly serviceFactor?: Readonly<Record<string, number>>;
}
