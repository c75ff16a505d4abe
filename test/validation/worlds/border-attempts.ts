/**
 * The visits of a border world read as a log of real care would be: attempts to get into a segment.
 *
 * The rule this file keeps: only what the visit log says is used. An attempt opens when a youth
 * comes in or leaves a segment for another, and closes when care starts, when the youth gives up, or
 * at the end of the run.
 */
import {
  type CompiledNetwork,
  compileNetwork,
  runNetwork,
  type VisitBlock,
  VisitLog,
} from "#engine";
import type { AttemptColumns } from "#journeys";
import { type Attempt, columnsOf } from "../../journeys/findings/walls/attempt-columns.ts";
import { type BorderWorld, borderNetwork, WINDOW_DAYS } from "./border-network.ts";

const REFUSED = 0;
const MATCH = 1;
const SEGMENT = 2;
const WALL = 3;
const QUIT = 4;
const KINDS: Readonly<Record<string, number>> = {
  refused: REFUSED,
  match: MATCH,
  segment: SEGMENT,
  wall: WALL,
  quit: QUIT,
};

/** A world made ready: what its stations are for a youth. */
export interface ReadyWorld {
  readonly network: CompiledNetwork;
  /** [station]: kind, and the segment it leads to. */
  readonly kind: Uint8Array;
  readonly segment: Uint8Array;
}

export function makeReady(world: BorderWorld): ReadyWorld {
  const network = compileNetwork(borderNetwork(world));
  const parts = network.stations.map(({ id }) => id.split(":") as [string, string]);
  return {
    network,
    kind: Uint8Array.from(parts, ([kind]) => KINDS[kind]!),
    segment: Uint8Array.from(parts, ([, name]) => Number(name.split(">").at(-1))),
  };
}

/** One replication on the shipped kernel, as the columns that the detector reads. */
export function attemptsOf(
  { network, kind, segment }: ReadyWorld,
  seed: string,
  replication: number,
): AttemptColumns {
  const visits = new VisitLog();
  runNetwork(network, { seed, replication, visits });
  const open = new OpenAttempts(visits.blocks.reduce((most, block) => mostOf(block, most), 0) + 1);
  const attempts: Attempt[] = [];
  // A youth is in one place at a time, so rows in order of their ends are in order of the journey.
  for (const block of visits.blocks) {
    for (let row = 0; row < block.length; row++) {
      const station = block.station[row]!;
      const isDone = block.outcome[row] === SERVED && kind[station] !== SEGMENT;
      if (isDone && kind[station] !== QUIT) open.notice(block, row, kind[station]!);
      else {
        const attempt = open.close(block, row, segment[station]!, kind[station]!);
        if (attempt !== null) attempts.push(attempt);
      }
    }
  }
  return columnsOf(attempts);
}

function mostOf({ customer, length }: VisitBlock, most: number): number {
  return customer.subarray(0, length).reduce((max, one) => Math.max(max, one), most);
}

const SERVED = 0;
const GAVE_UP = 1;

/** What each youth is on the way to, in columns: a world has thousands of them. */
class OpenAttempts {
  private readonly from: Uint8Array;
  /** NaN for who has not been seen yet. */
  private readonly opened: Float64Array;
  private readonly refusals: Uint8Array;
  private readonly borderDays: Float64Array;
  private readonly matchingDays: Float64Array;

  constructor(youths: number) {
    this.from = new Uint8Array(youths);
    this.opened = new Float64Array(youths).fill(Number.NaN);
    this.refusals = new Uint8Array(youths);
    this.borderDays = new Float64Array(youths);
    this.matchingDays = new Float64Array(youths);
  }

  /** Days on the way to the line. */
  notice(block: VisitBlock, row: number, kind: number): void {
    const youth = block.customer[row]!;
    const joined = block.joined[row]!;
    if (Number.isNaN(this.opened[youth]!)) this.opened[youth] = joined;
    const days = block.left[row]! - joined;
    if (kind === REFUSED) this.refusals[youth]! += 1;
    if (kind === MATCH) this.matchingDays[youth]! += days;
    else this.borderDays[youth]! += days;
  }

  /** The attempt that a visit ends, or that the end of the run cuts off; null for one from before. */
  close(block: VisitBlock, row: number, to: number, kind: number): Attempt | null {
    const youth = block.customer[row]!;
    const joined = block.joined[row]!;
    const opened = Number.isNaN(this.opened[youth]!) ? joined : this.opened[youth]!;
    const isSegment = kind === SEGMENT;
    const isStarted = isSegment && !Number.isNaN(block.started[row]!);
    const isQuit = kind === QUIT && block.outcome[row] === SERVED;
    const gaveUp = isQuit || block.outcome[row] === GAVE_UP;
    const until = isStarted ? block.started[row]! : gaveUp ? block.left[row]! : WINDOW_DAYS;
    const attempt: Attempt = {
      from: this.from[youth]!,
      to,
      opened,
      wait: until - opened,
      outcome: isStarted ? "started" : gaveUp ? "gave-up" : "waiting",
      priority: block.cls[row]!,
      refusals: this.refusals[youth]!,
      borderDays: this.borderDays[youth]!,
      matchingDays: this.matchingDays[youth]!,
      capacityDays: isSegment ? until - joined : 0,
    };
    this.goOn(youth, to, block.left[row]!);
    return opened >= 0 ? attempt : null;
  }

  private goOn(youth: number, from: number, at: number): void {
    this.from[youth] = from;
    this.opened[youth] = at;
    this.refusals[youth] = 0;
    this.borderDays[youth] = 0;
    this.matchingDays[youth] = 0;
  }
}
