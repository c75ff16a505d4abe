/**
 * Who can get where: stations by class, and every way from one to the next.
 *
 * The rule this file keeps: a way is there when it can be taken at all, so nothing is called out of
 * reach that a run might meet.
 */
import type { Chances, PatienceLaw, ServiceLaw } from "#engine";
import type { NetworkView, StationView } from "./view.ts";

/** A way out of a state: to another one, or out of the network. */
export interface Move {
  /** The state it leads to; null for an exit. */
  readonly to: number | null;
  /** Chance of this move among those of its kind. */
  readonly chance: number;
  readonly how: "served" | "overflow" | "patience" | "baulk" | "change";
}

/** A class at a station, with what the file says of it: null where broken, undefined where absent. */
export interface FlowState {
  readonly class: string;
  readonly station: StationView;
  readonly service: ServiceLaw | null | undefined;
  /** The class or `default` that the law of service stands under. */
  readonly serviceKey: string;
  readonly patience: PatienceLaw | null | undefined;
  /** Classes after service, each with its chance. */
  readonly after: readonly (readonly [name: string, chance: number])[];
}

/** What stands under a class, or else under default. */
export function underClass<T>(
  laws: ReadonlyMap<string, T>,
  name: string,
): { readonly key: string; readonly law: T | undefined } {
  const key = laws.has(name) ? name : "default";
  return { key, law: laws.get(key) };
}

const chancesOf = (to: string | Chances): readonly (readonly [string, number])[] =>
  typeof to === "string" ? [[to, 1]] : Object.entries(to).filter(([, chance]) => chance > 0);

export class FlowGraph {
  readonly view: NetworkView;
  /** States that can be met, in the order in which they are found. */
  readonly met: readonly number[];
  private readonly classes: readonly string[];
  private readonly classNumber: ReadonlyMap<string, number>;
  private readonly stationNumber: ReadonlyMap<string, number>;
  private readonly finiteLater: ReadonlySet<string>;
  private readonly states = new Map<number, FlowState>();
  private readonly moves = new Map<number, readonly Move[]>();

  constructor(view: NetworkView) {
    this.view = view;
    this.classes = view.classes.flatMap(({ id }) => (id === undefined ? [] : [id]));
    this.classNumber = numbered(this.classes);
    this.stationNumber = numbered(view.stations.map(({ id }) => id ?? null));
    this.finiteLater = finiteInSomeVariant(view);
    this.met = this.explore();
  }

  /** The state of a class at a station; null when either is not there. */
  stateOf(name: string, station: string): number | null {
    const row = this.stationNumber.get(station);
    const column = this.classNumber.get(name);
    return row === undefined || column === undefined ? null : row * this.classes.length + column;
  }

  state(number: number): FlowState {
    const known = this.states.get(number);
    if (known !== undefined) return known;
    const made = this.makeState(number);
    this.states.set(number, made);
    return made;
  }

  /** The row of routing for a class at a station. */
  row(name: string, station: StationView): Chances | null | undefined {
    const { id } = station;
    if (id === undefined) return null;
    const own = this.view.routing.get(name);
    return own?.has(id) ? own.get(id) : this.view.routing.get("default")?.get(id);
  }

  /** Whether anybody can ever have to wait here. */
  canWait({ id, servers, needs, consumes }: StationView): boolean {
    if (servers !== "infinite" || needs !== undefined || consumes !== undefined) return true;
    return id !== undefined && this.finiteLater.has(id);
  }

  movesOf(number: number): readonly Move[] {
    const known = this.moves.get(number);
    if (known !== undefined) return known;
    const made = this.makeMoves(this.state(number));
    this.moves.set(number, made);
    return made;
  }

  private makeState(number: number): FlowState {
    const station = this.view.stations[Math.floor(number / this.classes.length)];
    const name = this.classes[number % this.classes.length];
    if (station === undefined || name === undefined) throw new RangeError(`No state ${number}.`);
    const { key, law } = underClass(station.service, name);
    const after = station.classAfter.get(name);
    return {
      class: name,
      station,
      service: law,
      serviceKey: key,
      patience: underClass(station.patience, name).law,
      after: after === undefined || after === null ? [[name, 1]] : chancesOf(after),
    };
  }

  private makeMoves({ class: name, station, patience, after }: FlowState): readonly Move[] {
    const moves: Move[] = [];
    const add = (who: string, to: string | Chances, how: Move["how"], share = 1): void => {
      for (const [target, chance] of chancesOf(to)) {
        moves.push({ to: this.stateOf(who, target), chance: share * chance, how });
      }
    };
    for (const [next, share] of after) add(next, this.row(next, station) ?? {}, "served", share);
    const { onFull = "lose", queueCapacity } = station;
    const waits = this.canWait(station);
    if (queueCapacity !== undefined && waits && onFull !== "block") {
      add(name, onFull === "lose" ? "lost" : onFull, "overflow");
    }
    if (waits && patience) add(name, patience.to, "patience");
    const baulk = underClass(station.baulk, name).law;
    if (baulk) add(name, baulk.to ?? "baulked", "baulk");
    const change = station.classWhileWaiting.get(name);
    if (waits && change && station.id !== undefined) add(change.to, station.id, "change");
    return moves;
  }

  /** The states at which customers begin. */
  begins(): readonly number[] {
    const begun = this.view.arrivals.flatMap(({ class: known, entry }) =>
      chancesOf(known ?? {}).flatMap(([name]) =>
        chancesOf(entry ?? {}).map(([station]) => this.stateOf(name, station)),
      ),
    );
    const there = this.view.initial.map(({ class: name, station }) =>
      name === undefined || station === undefined ? null : this.stateOf(name, station),
    );
    return [...begun, ...there].filter((number) => number !== null);
  }

  private explore(): readonly number[] {
    const found = new Set(this.begins());
    // A set goes on over what is added to it meanwhile.
    for (const number of found) {
      for (const { to } of this.movesOf(number)) if (to !== null) found.add(to);
    }
    return [...found];
  }
}

/** Those of `states` from which no moves ever lead out of them. */
export function closedPart(
  states: readonly number[],
  movesOf: (state: number) => readonly Move[],
): readonly number[] {
  const own = new Set(states);
  const isOut = ({ to }: Move): boolean => to === null || !own.has(to);
  const open = new Set(
    states.filter((state) => movesOf(state).length === 0 || movesOf(state).some(isOut)),
  );
  const before = new Map<number, number[]>();
  for (const state of states) {
    for (const { to } of movesOf(state)) {
      if (to !== null && !before.get(to)?.push(state)) before.set(to, [state]);
    }
  }
  // A set goes on over what is added to it meanwhile.
  for (const state of open) for (const earlier of before.get(state) ?? []) open.add(earlier);
  return states.filter((state) => !open.has(state));
}

/** Names with their place; the first where a name stands twice. */
function numbered(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  names.forEach((name, number) => {
    if (name !== null && !numbers.has(name)) numbers.set(name, number);
  });
  return numbers;
}

/** Stations that get a number of servers in a branch. */
function finiteInSomeVariant({ branches, isSound }: NetworkView): ReadonlySet<string> {
  const variants = isSound("/branches/variants") ? (branches?.variants ?? {}) : {};
  const names = Object.values(variants).flatMap(({ servers = {} }) =>
    Object.keys(servers).filter((name) => servers[name] !== "infinite"),
  );
  return new Set(names);
}
