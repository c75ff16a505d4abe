/**
 * People who do on the kernel exactly what a script says, and a log of what happened when.
 *
 * The one rule: nothing is drawn. Every time in a test can be worked out by hand, and the whole
 * course of events is compared at once.
 */
import { Kernel, loadState, type Rules, type SavedState, saveState } from "#engine";

/** A stay at a station, or a pause without any. Times in the unit of the script. */
export interface Visit {
  readonly station: number;
  readonly service: number;
  /** Priority level, 0 first; 0 when left out. */
  readonly level?: number;
  /** Longest wait; without end when left out. */
  readonly patience?: number;
  /** Longest wait after all, decided when `patience` is over. */
  readonly secondPatience?: number;
  /** Before this visit: a pause of this length. */
  readonly pause?: number;
}

export interface Person {
  readonly name: string;
  readonly arrives: number;
  readonly visits: readonly Visit[];
}

/** Something that happens at a moment by itself; `name` stands in the log. */
export interface Moment {
  readonly time: number;
  readonly name: string;
  readonly act: (kernel: Kernel) => void;
}

export interface Script {
  /** Places per station; station 0 is called A in the log, 1 is B. */
  readonly places: readonly number[];
  readonly people: readonly Person[];
  readonly moments?: readonly Moment[];
  /** What happens to the place between two visits; "kept" (blocking after service) by default. */
  readonly between?: "kept" | "freed";
}

/** A short way to write a person. */
export function person(name: string, arrives: number, ...visits: readonly Visit[]): Person {
  return { name, arrives, visits };
}

const FIRST_ROOM = 4096;

/** State of a scripted network, to branch from. */
export interface ScriptState {
  readonly kernel: ReturnType<Kernel["save"]>;
  readonly columns: SavedState;
}

/** Runs a script; `log` has a line for everything the kernel told, in its order. */
export class ScriptedNetwork {
  readonly kernel: Kernel;
  log: string[] = [];
  /** Admitted and not yet left. */
  present = 0;
  private readonly script: Script;
  private readonly columns = {
    person: new Int32Array(FIRST_ROOM),
    visit: new Int32Array(FIRST_ROOM),
    extended: new Uint8Array(FIRST_ROOM),
  };

  constructor(script: Script) {
    this.script = script;
    this.kernel = new Kernel(Int32Array.from(script.places));
    this.attach();
    script.moments?.forEach((moment, code) => {
      this.kernel.schedule(moment.time, code);
    });
  }

  private attach(): void {
    const arrivals = Float64Array.from(this.script.people, ({ arrives }) => arrives);
    this.kernel.attach(this.rules(), arrivals);
  }

  /** Runs up to and including `until` and gives the log so far. */
  run(until: number): readonly string[] {
    this.kernel.run(until);
    return this.log;
  }

  save(): ScriptState {
    return { kernel: this.kernel.save(), columns: saveState(this.columns) };
  }

  /** Puts a state back; the log begins anew. */
  load(state: ScriptState): void {
    this.kernel.load(state.kernel);
    loadState(this.columns, state.columns);
    this.log = [];
  }

  /** The slot of a person now in the network; -1 when there is none. */
  slotOf(name: string): number {
    for (let slot = 0; slot < this.kernel.slots; slot += 1) {
      if (this.kernel.phase[slot] !== 0 && this.nameOf(slot) === name) return slot;
    }
    return -1;
  }

  nameOf(customer: number): string {
    return this.script.people[this.columns.person[customer]!]!.name;
  }

  private note(time: number, customer: number, what: string): void {
    this.log.push(`${time} ${this.nameOf(customer)} ${what}`);
  }

  private visitOf(customer: number): Visit | undefined {
    const { visits } = this.script.people[this.columns.person[customer]!]!;
    return visits[this.columns.visit[customer]!];
  }

  private proceed(customer: number, time: number): void {
    const visit = this.visitOf(customer);
    if (visit === undefined) {
      this.note(time, customer, "leaves");
      this.present -= 1;
      this.kernel.leave(customer);
    } else if (visit.pause !== undefined) this.kernel.delay(customer, time + visit.pause);
    else this.joinNow(customer, time, visit);
  }

  private joinNow(customer: number, time: number, visit: Visit): void {
    this.columns.extended[customer] = 0;
    const patience = visit.patience ?? Number.POSITIVE_INFINITY;
    this.kernel.join(customer, visit.station, visit.level ?? 0, time + patience);
  }

  private rules(): Rules {
    const { columns } = this;
    return {
      arrive: (arrival, time) => {
        const customer = this.kernel.admit();
        columns.person[customer] = arrival;
        columns.visit[customer] = 0;
        this.present += 1;
        this.note(time, customer, "arrives");
        this.proceed(customer, time);
      },
      due: (customer, time) => {
        this.note(time, customer, "is back");
        this.joinNow(customer, time, this.visitOf(customer) as Visit);
      },
      started: (customer, station, time) => {
        this.note(time, customer, `starts at ${letter(station)}`);
        return this.visitOf(customer)!.service;
      },
      ended: (customer, station, time) => {
        this.note(time, customer, `ends at ${letter(station)}`);
        columns.visit[customer]! += 1;
        if (this.script.between === "freed") this.kernel.free(customer);
        this.proceed(customer, time);
      },
      patienceOver: (customer, _station, time) => {
        const second = this.visitOf(customer)?.secondPatience;
        if (second === undefined || columns.extended[customer] === 1) return time;
        columns.extended[customer] = 1;
        this.note(time, customer, "stays in line");
        return this.kernel.since[customer]! + second;
      },
      reneged: (customer, station, time) => {
        this.note(time, customer, `gives up at ${letter(station)}`);
        this.present -= 1;
        this.kernel.leave(customer);
      },
      timer: (code, time) => {
        const moment = this.script.moments![code]!;
        this.log.push(`${time} ${moment.name}`);
        moment.act(this.kernel);
      },
    };
  }
}

/** Rules under which nothing happens, to fill in what a test is about. */
export const silentRules: Rules = {
  arrive: () => {},
  due: () => {},
  started: () => 0,
  ended: () => {},
  patienceOver: (_customer, _station, time) => time,
  reneged: () => {},
  timer: () => {},
};

function letter(station: number): string {
  return String.fromCharCode(65 + station);
}

/** The log of a script run to its end. */
export function logOf(script: Script, until = 1_000): readonly string[] {
  return new ScriptedNetwork(script).run(until);
}
