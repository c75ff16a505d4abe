/**
 * The things the reference simulator speaks of: customers, stations, visits, draws and results.
 *
 * The one rule: nothing here is clever. A visit remembers its whole past as periods of time, and
 * every figure is worked out afterwards from those.
 */
import type { NetworkFile, StationEntry } from "../../engine/stations/network-file.ts";

/** One uniform number in (0, 1) a decision; `visit` counts from 0 all stations joined or tried. */
export type Draw = (customer: number, visit: number, station: string) => number;

/** The chance of a run, so that two programs can be given the same. */
export interface Draws {
  readonly service: Draw;
  readonly patience: Draw;
  /** Where to after service. */
  readonly route: Draw;
  /** Where to after reneging. */
  readonly renegeTo: Draw;
  /** How long an exit is delayed. */
  readonly exitDelay: Draw;
  /** How long a wait is until the class changes, by the class so far. */
  readonly change?: (customer: number, visit: number, station: string, cls: string) => number;
}

/** A customer from outside; the place in the list is the customer's number. */
export interface ReferenceArrival {
  readonly time: number;
  readonly class: string;
  readonly station: string;
  /** A traced customer does exactly this. */
  readonly visits?: readonly { station: string; service: number; patience?: number }[];
}

/** Readings on which the reference and another program may agree to differ. */
export interface Readings {
  /** True: also a customer who would pre-empt at once is turned away when no place is left. */
  readonly preemptorNeedsPlace?: boolean;
}

export interface ReferenceRun {
  readonly file: NetworkFile;
  readonly arrivals: readonly ReferenceArrival[];
  readonly draws: Draws;
  readonly readings?: Readings;
}

export interface Period {
  readonly from: number;
  /** Infinity while it lasts. */
  to: number;
}

/** Somebody walking through the network. */
export interface Customer {
  readonly number: number;
  readonly arrival: ReferenceArrival;
  /** Of the moment: a wait may change it. */
  class: string;
  priority: number;
  /** The visit whose server it keeps while it waits elsewhere, or there again. */
  kept: Visit | null;
  /** Stations joined or tried so far. */
  tries: number;
  /** Which of the listed visits a traced customer is at. */
  step: number;
  /** Stations joined so far. */
  joined: number;
  leftAt: number | null;
  exit: string | null;
}

/**
 * "held": service is over and the server is kept, for want of room or by an exit delay; "kept": the
 * same, while the customer is in line elsewhere.
 */
export type VisitState = "waiting" | "serving" | "held" | "kept" | "gone";

/** One customer's stay at one station, from joining to leaving. */
export interface Visit {
  readonly customer: Customer;
  readonly station: Station;
  readonly number: number;
  readonly joinedAt: number;
  readonly patienceEnds: number;
  /** The class at joining, whose patience it is. */
  readonly joinedAs: string;
  /** That of the class, less what it has risen here. */
  priority: number;
  /** When the class changes, and when the priority rises, if it still waits for its first start. */
  changeAt: number;
  riseAt: number;
  /** True once a server of this instant is set apart for the customer. */
  called: boolean;
  state: VisitState;
  /** Place in line: a later join has a higher one, a pre-empted customer one below all others. */
  place: number;
  firstStart: number | null;
  lastStart: number;
  /** Service still to come; before the first start not yet drawn. */
  serviceLeft: number;
  serviceEnds: number;
  /** Where to next, when that was drawn at the start of service. */
  destination: string | null;
  served: number | null;
  reneged: number | null;
  /** Since when the server is held, and, for an exit delay, until when. */
  heldSince: number;
  heldUntil: number;
  leftAt: number | null;
  readonly waiting: Period[];
  readonly serving: Period[];
  readonly holding: Period[];
}

export interface Station {
  readonly id: string;
  readonly entry: StationEntry;
  /** Scheduled at this moment; Infinity if there is no limit. */
  servers: number;
  /** Changes of the schedule still to come. */
  readonly changes: (readonly [number, number])[];
  /** Who is here: waiting, served or holding a server. */
  readonly present: Visit[];
}

/** Somebody who came to a station's door. */
export interface Offer {
  readonly time: number;
  readonly customer: Customer;
  readonly station: string;
  readonly lost: boolean;
}

export type TraceEvent =
  | "arrive"
  | "join"
  | "start"
  | "end"
  | "block"
  | "unblock"
  | "renege"
  | "lose"
  | "change"
  | "exit";

export interface TraceLine {
  readonly time: number;
  readonly event: TraceEvent;
  readonly customer: number;
  readonly class: string;
  readonly station: string;
  readonly detail: string;
}

/** Everything that changes while a run goes on. */
export interface World {
  readonly run: ReferenceRun;
  readonly readings: Readings;
  readonly stations: ReadonlyMap<string, Station>;
  /** External arrivals that are still to come. */
  readonly coming: ReferenceArrival[];
  readonly customers: Customer[];
  readonly offers: Offer[];
  readonly visits: Visit[];
  readonly trace: TraceLine[];
  now: number;
  /** Counts joins up, and returns after pre-emption down: places in line. */
  lastPlace: number;
  firstPlace: number;
  deadlock: Deadlock | null;
  /** How much is free of what stations share besides servers, by name. */
  readonly shares: Map<string, number>;
}

/** All that happened, from which the figures are worked out. */
export interface History {
  readonly customers: readonly Customer[];
  readonly offers: readonly Offer[];
  readonly visits: readonly Visit[];
  readonly trace: readonly TraceLine[];
  readonly deadlock: Deadlock | null;
  /** The end of the run: the horizon, the last departure or the deadlock. */
  readonly end: number;
}

export interface Deadlock {
  readonly time: number;
  /** In the order of the file. */
  readonly stations: readonly string[];
}

/** Null where there is nothing to tell from. */
export type Figure = number | null;

export interface VisitFigures {
  readonly arrivals: number;
  readonly served: number;
  readonly lost: number;
  readonly reneged: number;
  readonly wait: Figure;
  readonly waitAll: Figure;
  readonly waitP50: Figure;
  readonly waitP90: Figure;
  readonly waitP95: Figure;
  readonly delayed: Figure;
  readonly queueLength: Figure;
  readonly busyServers: Figure;
  readonly utilisation: Figure;
  readonly blockedServers: Figure;
  readonly sojourn: Figure;
}

export interface StationFigures extends VisitFigures {
  readonly occupancy: readonly number[] | null;
  readonly classes: Readonly<Record<string, VisitFigures>>;
}

export interface ClassFigures {
  readonly entered: number;
  readonly exited: number;
  readonly exits: Readonly<Record<string, number>>;
  readonly timeInSystem: Figure;
  readonly visits: Figure;
}

export interface ReferenceFigures {
  /** Over [0, end]: external arrivals, service starts, service ends and reneges. */
  readonly events: number;
  readonly stations: Readonly<Record<string, StationFigures>>;
  readonly classes: Readonly<Record<string, ClassFigures>>;
}

export interface ReferenceResult {
  readonly trace: readonly TraceLine[];
  readonly figures: ReferenceFigures;
  readonly deadlock: Deadlock | null;
  readonly end: number;
  /** By number of the customer: the exit by which it left, if it has. */
  readonly exits: readonly (string | null)[];
}
