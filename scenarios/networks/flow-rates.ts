/**
 * How much work reaches every station when all flows have settled.
 *
 * The rule this file keeps: what an overloaded station cannot do is not passed on as if it had done
 * it (Goodman and Massey 1984); a change is passed on where it matters, until none does.
 */
import type { Move } from "./flow-graph.ts";

/** A class at a station. */
interface StateFlow {
  readonly number: number;
  /** Mean work that one customer brings. */
  readonly work: number;
  readonly moves: readonly Move[];
}

export interface FlowStation {
  readonly states: readonly StateFlow[];
  readonly servers: number;
  /** Work per unit of time that comes whatever the flows are. */
  readonly traced: number;
}

/** A flow that is off by this share of all that comes in makes no difference. */
const negligible = 1e-11;
/** Most changes passed on: flows that go round and round end a little short of where they go. */
const mostSteps = 20_000_000;

/** Where the part goes that finds no server in time: to who is next when full, or at the end of waiting. */
function excessMoves(moves: readonly Move[]): readonly Move[] {
  const full = moves.filter(({ how }) => how === "overflow");
  return full.length > 0 ? full : moves.filter(({ how }) => how === "patience");
}

class Flows {
  private readonly stations: readonly FlowStation[];
  private readonly least: number;
  /** Customers per unit of time, by state. */
  private readonly flow: Map<number, number>;
  private readonly stationOf = new Map<number, number>();
  /** What has been passed on so far, by state: of those served and of those not. */
  private readonly served = new Map<number, number>();
  private readonly excess = new Map<number, number>();
  /** Stations to look at; a set goes on over what is added to it meanwhile. */
  private readonly open: Set<number>;
  private steps = 0;

  constructor(stations: readonly FlowStation[], outside: ReadonlyMap<number, number>) {
    this.stations = stations;
    this.flow = new Map(outside);
    this.least = negligible * [...outside.values()].reduce((sum, rate) => sum + rate, 0);
    stations.forEach(({ states }, index) => {
      for (const { number } of states) this.stationOf.set(number, index);
    });
    this.open = new Set([...outside.keys()].map((number) => this.stationOf.get(number) ?? 0));
  }

  load({ states, traced }: FlowStation): number {
    return states.reduce(
      (sum, { number, work }) => sum + (this.flow.get(number) ?? 0) * work,
      traced,
    );
  }

  settle(): void {
    for (const index of this.open) {
      if (this.steps > mostSteps) return;
      this.open.delete(index);
      const station = this.stations[index];
      if (station !== undefined) this.passOn(station);
    }
  }

  begun(number: number): number {
    return this.served.get(number) ?? 0;
  }

  private passOn(station: FlowStation): void {
    const load = this.load(station);
    const share = load > station.servers ? station.servers / load : 1;
    for (const { number, moves } of station.states) {
      const flow = this.flow.get(number) ?? 0;
      const onward = moves.filter(({ how }) => how === "served");
      this.change(this.served, number, flow * share, onward);
      if (share < 1 || this.excess.has(number))
        this.change(this.excess, number, flow * (1 - share), excessMoves(moves));
    }
  }

  /** Passes on how much more, or less, it is than before. */
  private change(
    passed: Map<number, number>,
    number: number,
    now: number,
    moves: readonly Move[],
  ): void {
    const more = now - (passed.get(number) ?? 0);
    if (Math.abs(more) <= this.least) return;
    passed.set(number, now);
    for (const { to, chance } of moves) {
      this.steps += 1;
      if (to === null) continue;
      this.flow.set(to, (this.flow.get(to) ?? 0) + more * chance);
      this.open.add(this.stationOf.get(to) ?? 0);
    }
  }
}

/** Flows that have settled. */
export interface SettledFlows {
  /** The work offered to each station per unit of time: servers needed on average. */
  readonly loads: readonly number[];
  /** Customers of a state per unit of time whose service starts. */
  readonly begun: (state: number) => number;
}

/**
 * Lets all flows settle.
 *
 * @param outside customers per unit of time from outside, by state
 */
export function settledFlows(
  stations: readonly FlowStation[],
  outside: ReadonlyMap<number, number>,
): SettledFlows {
  const flows = new Flows(stations, outside);
  flows.settle();
  return {
    loads: stations.map((station) => flows.load(station)),
    begun: (state) => flows.begun(state),
  };
}
