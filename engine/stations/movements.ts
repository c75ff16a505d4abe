/**
 * Ways through a network: offered, let in, blocked, moved on, out.
 *
 * The rule this file keeps: a customer who leaves a station is counted out of it before it is
 * offered to the next, and whatever makes room is told to those who are blocked.
 */
import type { Kernel } from "../network/kernel.ts";
import { NONE } from "../network/network-words.ts";
import type { Chance } from "../random/streams.ts";
import type { Arrivals } from "./arrivals.ts";
import { Blocking } from "./blocking.ts";
import { type CompiledNetwork, type CompiledStation, FULL } from "./compile.ts";
import { Decisions } from "./decisions.ts";
import { kernelFor } from "./kernel-for.ts";
import { Knots } from "./knots.ts";
import { type Endless, isRoundNumber, Pace } from "./pace.ts";
import { Resources } from "./resources.ts";
import { add, CELL } from "./tally.ts";
import type { Trace, TraceEvent } from "./trace.ts";
import { VISIT, type VisitLog } from "./visit-log.ts";
import { nextChange, planChanges } from "./waiting-changes.ts";

const FOREVER = Number.POSITIVE_INFINITY;
/** Timer code: unblocking comes before all other fixed moments of an instant. */
export const UNBLOCK = 0;
/** In, as an answer to where to. No exit has this number. */
const INSIDE = Number.NEGATIVE_INFINITY;

export interface Deadlock {
  readonly time: number;
  readonly stations: readonly string[];
}

/** Who wants to hear what happens. */
export interface Telling {
  readonly trace?: Trace | undefined;
  readonly visits?: VisitLog | undefined;
}

export class Movements extends Decisions {
  readonly kernel: Kernel;
  readonly resources: Resources | null;
  /** Customers in the network. */
  present = 0;
  deadlock: Deadlock | null = null;
  /** When the last customer so far left the network. */
  lastExit = 0;
  protected readonly trace: Trace | null;
  readonly visits: VisitLog | null;
  private readonly blocking: Blocking | null;
  protected readonly knots: Knots | null;
  private readonly pace: Pace;
  /** Whether somebody asks which station a customer tried last. */
  private readonly follows: boolean;
  /** Stations where room may have come for who is blocked. */
  private roomy: number[] = [];
  private unblocking = false;
  /** Offers so far, and the last one in which each station was tried. */
  private offers = 0;
  private readonly offered: Float64Array;

  constructor(network: CompiledNetwork, chance: Chance, arrivals: Arrivals, telling: Telling) {
    super(network, chance, arrivals);
    this.trace = telling.trace ?? null;
    this.visits = telling.visits ?? null;
    this.follows = this.trace !== null || this.uses.blocks;
    this.makeRoom();
    this.kernel = kernelFor(network, this.uses);
    this.blocking = this.uses.blocks ? new Blocking(this.kernel) : null;
    this.pace = new Pace(network.start + network.horizon);
    this.offered = new Float64Array(network.stations.length);
    this.resources = network.resources.length > 0 ? new Resources(network, this.kernel) : null;
    this.knots = this.uses.holds ? new Knots(this) : null;
  }

  private makeRoom(): void {
    const { travellers, uses } = this;
    if (this.visits !== null) travellers.need("startedAt", "endedAt");
    if (uses.traced) travellers.need("arrival");
    if (uses.targets) travellers.need("target");
    if (this.follows) travellers.need("last");
    if (uses.interrupts) travellers.need("left", "length");
    if (uses.keeps) travellers.need("kept", "keptJoined", "keptCell");
    if (uses.changes) {
      travellers.need("patienceEnd", "patienceCls", "changes", "changeAt", "riseAt");
    }
  }

  /** Offers a customer who holds nothing to a station; one who finds it full goes on or is lost. */
  offer(customer: number, station: number, time: number): void {
    let at = station;
    if (!this.uses.turnsAway) {
      this.tryStation(customer, at, time);
      return;
    }
    this.offers++;
    // Baulking and overflow may come round to a station that was tried.
    while (at >= 0 && this.offered[at] !== this.offers) {
      this.offered[at] = this.offers;
      at = this.tryStation(customer, at, time);
      if (at === INSIDE) return;
    }
    this.exit(customer, at >= 0 ? this.network.targetOf("lost") : at, time);
  }

  /** INSIDE when the customer has joined, else where it goes instead. */
  private tryStation(customer: number, station: number, time: number): number {
    const { travellers, tally } = this;
    const here = this.stations[station] as CompiledStation;
    const cell = this.cellOf(customer, station);
    travellers.tried[customer] = (travellers.tried[customer] as number) + 1;
    if (this.follows) travellers.last[customer] = station;
    tally.add(cell, CELL.arrivals);
    if (here.changes.baulk !== null) {
      const elsewhere = this.baulkTarget(customer, station);
      if (elsewhere !== null) return elsewhere;
    }
    if (!this.isFull(customer, station)) {
      this.joinNow(customer, station, time);
      return INSIDE;
    }
    tally.add(cell, CELL.lost);
    if (this.trace !== null) this.tell("lose", customer, station);
    return here.onFull >= 0 ? here.onFull : this.network.targetOf("lost");
  }

  private isFull(customer: number, station: number): boolean {
    const here = this.stations[station] as CompiledStation;
    if (here.capacity === FOREVER || this.kernel.crowding(station) < here.capacity) return false;
    // Who interrupts another needs no waiting place, nor does the other.
    return !this.kernel.wouldInterrupt(station, this.levelAt(customer, here));
  }

  private joinNow(customer: number, station: number, time: number): void {
    const { travellers, tally, kernel } = this;
    const here = this.stations[station] as CompiledStation;
    travellers.joinedAt[customer] = time;
    const visits = (travellers.visits[customer] as number) + 1;
    travellers.visits[customer] = visits;
    if (isRoundNumber(visits)) this.checkPace(customer, station, time, "comes-back");
    if (this.visits !== null) travellers.startVisit(customer);
    tally.occupancy.change(station, 1, time);
    tally.add(this.cellOf(customer, station), CELL.joined);
    if (this.trace !== null) this.tell("join", customer, station);
    if (kernel.startsNow(station) && !this.unblocking) {
      kernel.startAtOnce(customer, station);
      return;
    }
    travellers.waits[customer] = 1;
    tally.come(this.cellOf(customer, station), CELL.queue, time);
    const level = this.levelAt(customer, here);
    kernel.standInLine(customer, station, level, time, this.waitsUntil(customer, station, time));
    if (this.knots === null) return;
    // Who keeps nothing may still come before one who would have taken its own server again.
    if (this.knots.add(customer, station) || here.holdWhileWaiting) this.checkDeadlock(station);
  }

  /** True for who waits in line and has a patience that ends. */
  givesUp(customer: number): boolean {
    if (!this.kernel.isPlanned(customer)) return false;
    return !this.uses.changes || (this.travellers.patienceEnd[customer] as number) < FOREVER;
  }

  /** So much has happened to a customer that the run may never end. */
  checkPace(customer: number, station: number, time: number, what: Endless): void {
    const { enteredAt } = this.travellers;
    if (!this.pace.isEndless(customer, enteredAt[customer] as number, time)) return;
    const rank = this.kernel.rank[customer] as number;
    this.pace.refuse(what, rank, (this.stations[station] as CompiledStation).id, time);
  }

  /** End of patience, or the first change before it. */
  waitsUntil(customer: number, station: number, time: number): number {
    const end = time + this.patience(customer, station);
    if (!this.uses.changes) return end;
    this.travellers.patienceEnd[customer] = end;
    this.travellers.patienceCls[customer] = this.travellers.cls[customer] as number;
    const { classWhileWaiting, rise } = (this.stations[station] as CompiledStation).changes;
    if (classWhileWaiting === null && rise === null) return end;
    planChanges(this, customer, station, time);
    return nextChange(this.travellers, customer);
  }

  protected transfer(customer: number, station: number, target: number, time: number): void {
    if (this.blocking !== null && this.mustWaitOutside(customer, target)) {
      this.block(customer, station, target, time);
      return;
    }
    if (this.uses.keeps && this.stations[station]?.holdWhileWaiting === true) {
      this.keep(customer, station, time);
    } else this.departStation(customer, station, time);
    this.offer(customer, target, time);
  }

  private mustWaitOutside(customer: number, target: number): boolean {
    const there = this.stations[target] as CompiledStation;
    return there.onFull === FULL.block && this.isFull(customer, target);
  }

  private block(customer: number, station: number, target: number, time: number): void {
    const { travellers, tally } = this;
    travellers.tried[customer] = (travellers.tried[customer] as number) + 1;
    tally.come(this.cellOf(customer, station), CELL.blocked, time);
    this.blocking?.add(customer, station, target);
    if (this.trace !== null) this.tell("block", customer, station, this.stations[target]?.id);
    this.knots?.add(customer, target);
    this.checkDeadlock(this.knots === null ? station : target);
  }

  /**
   * Whether those who wait here, or hold all servers here, can never go on.
   *
   * @param leaves whether a server here comes free at this instant but counts as held yet
   */
  protected checkDeadlock(station: number, leaves = false): void {
    const stations =
      this.knots === null ? this.blocking?.deadlockFrom(station) : this.knots.from(station, leaves);
    if (stations == null || this.deadlock !== null) return;
    const names = stations.map((number) => (this.stations[number] as CompiledStation).id);
    this.deadlock = { time: this.kernel.time, stations: names };
    this.kernel.stop();
  }

  /** Somebody may be let in here: looked at once all services of this instant have ended. */
  roomAt(station: number): void {
    if (this.blocking === null || this.blocking.toward[station] === 0) return;
    if (this.roomy.length === 0) this.kernel.schedule(this.kernel.time, UNBLOCK);
    if (!this.roomy.includes(station)) this.roomy.push(station);
  }

  protected unblockAll(time: number): void {
    const blocking = this.blocking as Blocking;
    this.unblocking = true;
    for (;;) {
      const open = this.roomy.filter((station) => this.canEnter(station));
      if (open.length === 0) break;
      const target = open.reduce((best, one) => (blocking.isEarlier(one, best) ? one : best));
      const customer = blocking.take(target);
      const station = blocking.placeOf(customer);
      this.knots?.remove(customer);
      this.tally.go(this.cellOf(customer, station), CELL.blocked, time);
      if (this.trace !== null) this.tell("unblock", customer, station, this.stations[target]?.id);
      if (this.stations[station]?.holdWhileWaiting === true) this.keep(customer, station, time);
      else this.departStation(customer, station, time);
      this.travellers.last[customer] = target;
      this.tally.add(this.cellOf(customer, target), CELL.arrivals);
      this.joinNow(customer, target, time);
    }
    this.roomy = [];
    this.unblocking = false;
  }

  private canEnter(station: number): boolean {
    const first = (this.blocking as Blocking).firstToward(station);
    return first !== NONE && !this.isFull(first, station);
  }

  /** The customer keeps the server of this station until service starts elsewhere. */
  private keep(customer: number, station: number, time: number): void {
    const { travellers } = this;
    const cell = this.cellOf(customer, station);
    travellers.kept[customer] = station;
    travellers.keptCell[customer] = cell;
    travellers.keptJoined[customer] = travellers.joinedAt[customer] as number;
    // Its row is written now: what comes next is another visit, which overwrites these times.
    if (this.visits !== null) {
      this.logVisit(customer, station, travellers.joinedAt[customer] as number, VISIT.served);
    }
    this.tally.come(cell, CELL.blocked, time);
  }

  /** True for who keeps a server of a station it has been served at. */
  protected hasKept(customer: number): boolean {
    return this.uses.keeps && this.travellers.kept[customer] !== NONE;
  }

  /** @param isStart on a start the kernel itself frees the place that was held before */
  protected giveUpKept(customer: number, time: number, isStart = false): void {
    const { travellers, kernel } = this;
    const station = travellers.kept[customer] as number;
    const cell = travellers.keptCell[customer] as number;
    travellers.kept[customer] = NONE;
    const joined = travellers.keptJoined[customer] as number;
    this.tally.go(cell, CELL.blocked, time);
    if (!isStart) kernel.free(customer);
    // Who goes on at the same station keeps its server.
    const leaves = isStart && kernel.hold[customer] !== station;
    this.countDeparture(station, cell, time - joined, time, leaves);
  }

  protected departStation(customer: number, station: number, time: number): void {
    const joined = this.travellers.joinedAt[customer] as number;
    this.kernel.free(customer);
    if (this.visits !== null) this.logVisit(customer, station, joined, VISIT.served);
    this.countDeparture(station, this.cellOf(customer, station), time - joined, time);
  }

  /** @param leaves whether its server comes free only after this */
  protected countDeparture(
    station: number,
    cell: number,
    sojourn: number,
    time: number,
    leaves = false,
  ): void {
    const { tally } = this;
    tally.occupancy.change(station, -1, time);
    tally.add(cell, CELL.departed);
    tally.increase(cell, CELL.sojournSum, sojourn);
    if (this.blocking === null && this.knots === null) return;
    this.roomAt(station);
    // A server that was to leave is gone, and the others may all be held.
    this.checkDeadlock(station, leaves);
  }

  /** Out of the network after service; some exits take time, and the server with it. */
  protected finish(customer: number, station: number, target: number, time: number): void {
    const delay = this.uses.exitDelays ? this.exitDelay(customer, station, target) : 0;
    if (delay > 0) {
      this.travellers.target[customer] = target;
      this.tally.come(this.cellOf(customer, station), CELL.blocked, time);
      this.kernel.delay(customer, time + delay);
      return;
    }
    this.departStation(customer, station, time);
    this.exit(customer, target, time);
  }

  protected exit(customer: number, target: number, time: number): void {
    const { travellers, tally } = this;
    const cls = travellers.cls[customer] as number;
    const number = -1 - target;
    if (this.trace !== null)
      this.tell("exit", customer, travellers.last[customer] as number, this.network.exits[number]);
    if (this.hasKept(customer)) this.giveUpKept(customer, time);
    this.resources?.release(customer);
    add(tally.exited, cls);
    add(tally.exits, number * this.classes + cls);
    tally.timeSum[cls] =
      (tally.timeSum[cls] as number) + time - (travellers.enteredAt[customer] as number);
    tally.visitSum[cls] = (tally.visitSum[cls] as number) + (travellers.visits[customer] as number);
    this.kernel.leave(customer);
    this.present--;
    this.lastExit = time;
    if (
      this.present === 0 &&
      this.network.horizon === FOREVER &&
      this.arrivals.isOver(this.kernel.arrived)
    ) {
      this.kernel.stop();
    }
  }

  setServers(station: number, places: number): void {
    this.kernel.setPlaces(station, places);
    this.roomAt(station);
    this.checkDeadlock(station);
  }

  /** Writes the row of a visit that ends now, or that the end of the run cuts off. */
  logVisit(customer: number, station: number, joined: number, outcome: number): void {
    const { kernel, travellers } = this;
    const visits = this.visits as VisitLog;
    visits.joined = joined;
    visits.started = travellers.startedAt[customer] as number;
    visits.ended = travellers.endedAt[customer] as number;
    visits.left = outcome === VISIT.unfinished ? Number.NaN : kernel.time;
    visits.add(
      kernel.rank[customer] as number,
      travellers.cls[customer] as number,
      station,
      outcome,
    );
  }

  tell(event: TraceEvent, customer: number, station: number, detail = ""): void {
    const { network, kernel, travellers } = this;
    const cls = network.classes[travellers.cls[customer] as number] as string;
    const name = station >= 0 ? (this.stations[station] as CompiledStation).id : "";
    this.trace?.(kernel.time, event, kernel.rank[customer] as number, cls, name, detail);
  }
}
