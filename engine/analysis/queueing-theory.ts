/**
 * Closed forms of queueing theory: oracles for tests, and warnings of overload for users.
 *
 * The rule this file keeps: a queue that cannot keep up has an infinite wait, not a negative one.
 */

import { SimulationError } from "../errors.ts";

function check(servers: number, load: number): void {
  if (!Number.isInteger(servers) || servers < 1 || !(load >= 0)) {
    throw new SimulationError(
      "invalid-argument",
      `A queue has one server or more and a load of 0 or more, not ${servers} and ${load}.`,
    );
  }
}

/**
 * Erlang's loss formula: the share of arrivals that find all servers busy where nobody waits. Holds
 * for any service distribution. B(c) = a B(c-1) / (c + a B(c-1)).
 *
 * @param load arrival rate times mean service, in erlang
 */
export function erlangB(servers: number, load: number): number {
  check(servers, load);
  let blocked = 1;
  for (let c = 1; c <= servers; c += 1) blocked = (load * blocked) / (c + load * blocked);
  return blocked;
}

/** Erlang's delay formula: the share that waits in M/M/c; 1 at or above capacity. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1;
  const blocked = erlangB(servers, load);
  return (servers * blocked) / (servers - load * (1 - blocked));
}

/** The long-run figures of M/M/c. */
export interface MmcQueue {
  /** Share of the time that a server is busy, at most 1. */
  readonly utilisation: number;
  /** Share of arrivals that wait at all. */
  readonly delayed: number;
  /** Mean wait of all who come, in the time unit given. */
  readonly wait: number;
  /** Mean number waiting. */
  readonly queueLength: number;
}

/** M/M/c with unlimited waiting room. */
export function mmc(arrivalRate: number, meanService: number, servers: number): MmcQueue {
  const load = arrivalRate * meanService;
  const delayed = erlangC(servers, load);
  const wait =
    load >= servers ? Number.POSITIVE_INFINITY : (delayed * meanService) / (servers - load);
  return {
    utilisation: Math.min(1, load / servers),
    delayed,
    wait,
    queueLength: arrivalRate === 0 ? 0 : arrivalRate * wait,
  };
}

/** The mean wait in M/G/1: λ E[S²] / (2 (1 - ρ)), with E[S²] = mean² (1 + cv²) (Pollaczek-Khinchine). */
export function mg1Wait(arrivalRate: number, meanService: number, cvService: number): number {
  const load = arrivalRate * meanService;
  if (load >= 1) return Number.POSITIVE_INFINITY;
  return (arrivalRate * meanService ** 2 * (1 + cvService ** 2)) / (2 * (1 - load));
}

/**
 * The mean wait of each class in M/M/c with non-preemptive priority and one mean service for all
 * (Cobham 1954): W0 / ((1 - σ above) (1 - σ up to and with it)), W0 = C · meanService / c.
 *
 * @param arrivalRates by class, first served first
 */
export function priorityWaits(
  arrivalRates: readonly number[],
  meanService: number,
  servers: number,
): number[] {
  const total = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const base = (erlangC(servers, total * meanService) * meanService) / servers;
  let above = 0;
  return arrivalRates.map((rate) => {
    const upTo = above + (rate * meanService) / servers;
    const wait = upTo >= 1 ? Number.POSITIVE_INFINITY : base / ((1 - above) * (1 - upTo));
    above = upTo;
    return wait;
  });
}
