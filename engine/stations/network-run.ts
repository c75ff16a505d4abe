/**
 * One replication of a network: what the kernel asks, answered by the rules of the format.
 *
 * The rule this file keeps: what the published format says happens, in its order, and every count
 * is made where the thing happens.
 */
import { NONE, PHASE, UNLIMITED } from "../network/network-words.ts";
import type { Rules } from "../network/rules.ts";
import { type Chance, createChance, sourceId } from "../random/streams.ts";
import { Arrivals, type Past } from "./arrivals.ts";
import type { CompiledNetwork, CompiledStation } from "./compile.ts";
import { addInitial, countInitial } from "./initial.ts";
import { Movements, type Telling, UNBLOCK } from "./movements.ts";
import type { BranchChange } from "./network-file.ts";
import { add, CELL } from "./tally.ts";
import { VISIT } from "./visit-log.ts";
import { changeWhileWaiting, nextChange } from "./waiting-changes.ts";

const FIRST_MOMENT = UNBLOCK + 1;

export class NetworkRun extends Movements implements Rules {
  /** Events of the format: arrivals, starts, ends and reneges. */
  events = 0;
  /** True once the window of the statistics has begun. */
  isOpen = false;
  private readonly first: number;
  private readonly moments: (() => void)[] = [];
  private readonly picks: Int32Array;
  /** 1 where a branch has set the servers, and the schedule counts no more. */
  private readonly offSchedule: Uint8Array;

  /** @param past what goes before time 0; none by default */
  constructor(
    network: CompiledNetwork,
    seed: string,
    replication: number,
    telling: Telling,
    past: Past | null = null,
  ) {
    const chance = createChance(seed, replication);
    const arrivals = new Arrivals(network, chance, past?.open);
    super(network, past?.chance ?? chance, arrivals, telling);
    this.picks = new Int32Array(network.stations.length);
    this.offSchedule = new Uint8Array(network.stations.length);
    network.stations.forEach(({ servers }, station) => {
      this.tally.servers.change(station, (servers[0] as readonly [number, number])[1], 0);
    });
    this.first = countInitial(network.file);
    if (past !== null) this.kernel.time = -past.length;
    this.kernel.attach(this, arrivals.more());
    this.planSchedules();
    this.resources?.plan(this, this.kernel.time);
    addInitial(this);
  }

  /** The past is over: from now on another chance, and what was counted is forgotten. */
  startOver(chance: Chance): void {
    this.chance = chance;
    this.events = 0;
    this.picks.fill(0);
    this.kernel.time = 0;
    this.everybody().forEach((customer, number) => {
      this.travellers.who[customer] = sourceId(INITIAL_STREAM, number);
    });
  }

  /** Everybody in the network, in order of arrival. */
  everybody(): readonly number[] {
    const { kernel } = this;
    const all = Array.from({ length: kernel.slots }, (_, customer) => customer);
    return all
      .filter((customer) => kernel.phase[customer] !== PHASE.free)
      .sort((a, b) => (kernel.rank[a] as number) - (kernel.rank[b] as number));
  }

  /** Runs up to and including `until`. */
  run(until: number): void {
    this.kernel.run(until);
  }

  /** Calls `moment` at `time`, after services that end then and before anything else. */
  at(time: number, moment: () => void): void {
    this.kernel.schedule(time, FIRST_MOMENT + this.moments.push(moment) - 1);
  }

  /** When the last customer left, or the last thing happened to those who never will. */
  lastChange(): number {
    return this.present === 0 ? this.lastExit : this.kernel.time;
  }

  /** True when nobody comes any more. */
  isOver(): boolean {
    return this.arrivals.isOver(this.kernel.arrived);
  }

  /** There may be too little of it now for who waits. */
  amountChanged(resource: number): void {
    if (this.knots === null) return;
    for (const station of this.resources?.askers[resource] ?? []) this.checkDeadlock(station);
  }

  /** All has been read of this run, for good: its memory is for the next. */
  close(): void {
    this.kernel.close();
    this.travellers.close();
    this.tally.close();
  }

  /** Begins the window of the statistics: what has been counted is forgotten. */
  open(): void {
    this.isOpen = true;
    this.tally.reset(this.network.warmup);
  }

  /** From `time` on a station has other servers, or takes longer. */
  branch(time: number, { servers = {}, serviceFactor = {} }: BranchChange): void {
    const factors = new Float64Array(this.stations.length).fill(1);
    for (const [id, factor] of Object.entries(serviceFactor))
      factors[this.network.targetOf(id)] = factor;
    this.at(time, () => {
      this.factors = factors;
      for (const [id, number] of Object.entries(servers)) {
        const station = this.network.targetOf(id);
        this.offSchedule[station] = 1;
        this.changeServers(station, number === "infinite" ? UNLIMITED : number);
      }
    });
  }

  private planSchedules(): void {
    this.stations.forEach(({ servers }, station) => {
      for (const [time, places] of servers.slice(1)) {
        if (time > this.network.horizon) continue;
        this.at(time, () => {
          if (this.offSchedule[station] === 0) this.changeServers(station, places);
        });
      }
    });
  }

  /** Keeps the integral of scheduled servers, for the utilisation. */
  private changeServers(station: number, places: number): void {
    this.tally.servers.change(station, places, this.kernel.time);
    this.setServers(station, places);
  }

  arrive(arrival: number, time: number): void {
    const { arrivals, kernel } = this;
    const customer = kernel.admit(arrival + this.first);
    const cls = arrivals.cls(arrival);
    const entry = arrivals.entry(arrival);
    this.travellers.enter(customer, arrivals.who(arrival), cls, arrival, time);
    if (arrivals.hasRounds) {
      this.travellers.tried[customer] = arrivals.occurrence(arrival) - 1;
    }
    this.events++;
    this.present++;
    add(this.tally.entered, cls);
    if (this.trace !== null) this.tell("arrive", customer, entry);
    if (entry < 0) this.exit(customer, entry, time);
    else this.offer(customer, entry, time);
  }

  moreArrivals(): Float64Array {
    return this.arrivals.more();
  }

  started(customer: number, station: number, time: number): number {
    const { travellers, tally } = this;
    const cell = station * this.classes + (travellers.cls[customer] as number);
    this.events++;
    if (travellers.waits[customer] === 1) {
      travellers.waits[customer] = 0;
      tally.go(cell, CELL.queue, time);
    }
    tally.come(cell, CELL.busy, time);
    if (this.trace !== null) this.tell("start", customer, station);
    if (this.knots !== null) this.goOn(customer, station);
    if (this.hasKept(customer)) this.giveUpKept(customer, time, true);
    const left = this.uses.interrupts ? (travellers.left[customer] as number) : -1;
    if (left >= 0) {
      travellers.left[customer] = -1;
      return left;
    }
    if (this.visits !== null) travellers.startedAt[customer] = time;
    const wait = time - (travellers.joinedAt[customer] as number);
    tally.add(cell, CELL.started);
    tally.add(cell, CELL.left);
    if (wait > 0) this.noteWait(cell, wait);
    else tally.add(cell, CELL.atOnce);
    return this.serviceTime(customer, station);
  }

  /** The customer waits no more for what others may keep; what it has used up is gone for all. */
  private goOn(customer: number, station: number): void {
    this.knots?.remove(customer);
    const uses = this.stations[station]?.needs?.uses ?? [];
    for (const [resource] of uses) this.amountChanged(resource);
  }

  ended(customer: number, station: number, time: number): void {
    const { travellers, tally } = this;
    const here = this.stations[station] as CompiledStation;
    const cell = station * this.classes + (travellers.cls[customer] as number);
    this.events++;
    tally.go(cell, CELL.busy, time);
    tally.add(cell, CELL.served);
    if (this.trace !== null) this.tell("end", customer, station);
    if (this.visits !== null) travellers.endedAt[customer] = time;
    if (this.resources !== null) this.resources.served(customer, here);
    if (here.changes.classAfter !== null) this.changeClassAfter(customer, here);
    const target = this.nextTarget(customer, station);
    if (target >= 0) this.transfer(customer, station, target, time);
    else this.finish(customer, station, target, time);
  }

  /** The delay of an exit is over. */
  due(customer: number, time: number): void {
    const station = this.kernel.hold[customer] as number;
    this.tally.go(this.cellOf(customer, station), CELL.blocked, time);
    this.departStation(customer, station, time);
    this.exit(customer, this.travellers.target[customer] as number, time);
  }

  patienceOver(customer: number, station: number, time: number): number {
    if (!this.uses.changes) return time;
    if ((this.travellers.patienceEnd[customer] as number) <= time) return time;
    changeWhileWaiting(this, customer, station, time);
    // A free server may now be for who has a waiting place, and was for who needs none.
    this.roomAt(station);
    const next = nextChange(this.travellers, customer);
    if (this.knots !== null && next === Number.POSITIVE_INFINITY) {
      // Nothing is planned any more for who might have come forward, or gone.
      this.kernel.planned[customer] = Number.NaN;
      this.checkDeadlock(station);
    }
    return next;
  }

  reneged(customer: number, station: number, time: number): void {
    const { travellers, tally } = this;
    const cell = this.cellOf(customer, station);
    const wait = time - (travellers.joinedAt[customer] as number);
    this.events++;
    travellers.waits[customer] = 0;
    if (this.knots !== null) this.knots.remove(customer);
    tally.go(cell, CELL.queue, time);
    tally.add(cell, CELL.reneged);
    tally.add(cell, CELL.left);
    tally.increase(cell, CELL.waitAllSum, wait);
    if (this.trace !== null) this.tell("renege", customer, station);
    if (this.visits !== null) {
      this.logVisit(customer, station, travellers.joinedAt[customer] as number, VISIT.reneged);
    }
    this.countDeparture(station, cell, wait, time);
    if (this.hasKept(customer)) this.giveUpKept(customer, time);
    const target = this.renegeTarget(customer, station);
    if (target >= 0) this.offer(customer, target, time);
    else this.exit(customer, target, time);
  }

  interrupted(customer: number, station: number, time: number, left: number): void {
    const { travellers, tally } = this;
    const cell = this.cellOf(customer, station);
    const restarts = this.stations[station]?.discipline === "priority-preemptive-restart";
    travellers.left[customer] = restarts ? (travellers.length[customer] as number) : left;
    travellers.waits[customer] = 1;
    // In line it is the time of joining that counts, not that of the start of service.
    this.kernel.since[customer] = travellers.joinedAt[customer] as number;
    this.resources?.returnTaken(customer, this.stations[station] as CompiledStation);
    // Who takes the server leaves a waiting place, and who is interrupted needs none.
    this.roomAt(station);
    this.knots?.add(customer, station);
    tally.go(cell, CELL.busy, time);
    tally.come(cell, CELL.queue, time);
  }

  mayStart(customer: number, station: number): boolean {
    if (this.resources === null) return true;
    return this.resources.take(customer, this.stations[station] as CompiledStation);
  }

  pick(station: number, waiting: number): number {
    const count = this.picks[station] as number;
    this.picks[station] = count + 1;
    const { purpose } = this.stations[station] as CompiledStation;
    return Math.floor(this.chance.uniform(count, purpose.pick, 0) * waiting);
  }

  timer(code: number, time: number): void {
    if (code === UNBLOCK) this.unblockAll(time);
    else this.moments[code - FIRST_MOMENT]?.();
  }

  /** Rows for those whose visit the end of the run cuts off. */
  logUnfinished(): void {
    const { kernel, travellers } = this;
    for (const customer of this.everybody()) {
      if (kernel.phase[customer] === PHASE.idle) continue;
      const station = kernel.station[customer] as number;
      this.logVisit(customer, station, travellers.joinedAt[customer] as number, VISIT.unfinished);
    }
  }

  private noteWait(cell: number, wait: number): void {
    const { tally } = this;
    tally.increase(cell, CELL.waitSum, wait);
    tally.increase(cell, CELL.waitAllSum, wait);
    tally.waits[cell]?.add(wait);
  }

  /** Admits somebody who is there at time 0. */
  admitInitial(number: number, cls: number): number {
    const customer = this.kernel.admit(number);
    this.travellers.enter(customer, sourceId(INITIAL_STREAM, number), cls, NONE, 0);
    if (this.visits !== null) this.travellers.startVisit(customer);
    this.present++;
    return customer;
  }
}

/** Stream of the customers who are there at time 0. */
const INITIAL_STREAM = 255;
