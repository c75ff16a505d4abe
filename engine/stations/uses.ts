/**
 * Which behaviours of the format a network makes use of: what it does not use, its customers have no
 * room for, and is not looked at for each of them.
 *
 * The rule this file keeps: when in doubt a network uses it; to be looked at in vain costs time, and
 * nothing else.
 */
import { type CompiledNetwork, type CompiledStation, FULL } from "./compile.ts";

export interface Uses {
  /** Some service can be broken off. */
  readonly interrupts: boolean;
  /** Some server is kept while its customer waits elsewhere. */
  readonly keeps: boolean;
  /** Somebody may wait for one thing while keeping another, so that two can wait for each other. */
  readonly holds: boolean;
  /** Somebody may not get in: a waiting room has an end, or customers baulk. */
  readonly turnsAway: boolean;
  /** Somebody may have to wait for room while keeping a server. */
  readonly blocks: boolean;
  /** Class or priority may change during a wait. */
  readonly changes: boolean;
  /** Some exits take time. */
  readonly exitDelays: boolean;
  /** Where somebody goes next is known, and kept, before service is over. */
  readonly targets: boolean;
  /** Visits laid down in the file. */
  readonly traced: boolean;
  /** Somebody may give up. */
  readonly reneges: boolean;
}

/** What this network may come to use, in a run of its own or in a variant of it. */
export function usesOf({ stations, file, exitDelay }: CompiledNetwork): Uses {
  const some = (holds: (station: CompiledStation) => boolean): boolean => stations.some(holds);
  const traced = file.arrivals.some(({ process }) => "customers" in process);
  const exitDelays = exitDelay.some((delay) => delay !== null);
  return {
    interrupts: some(({ discipline }) => discipline.startsWith("priority-preemptive")),
    keeps: some(({ holdWhileWaiting }) => holdWhileWaiting),
    holds: some(
      ({ holdWhileWaiting, needs }) =>
        holdWhileWaiting || (needs !== null && needs.takes.length > needs.givesBack.length),
    ),
    turnsAway: some(({ capacity, changes }) => capacity < Infinity || changes.baulk !== null),
    blocks: some(({ onFull }) => onFull === FULL.block),
    // Those who wait at the start are asked when they change, wherever they are.
    changes:
      file.initial !== undefined ||
      some(({ changes }) => changes.classWhileWaiting !== null || changes.rise !== null),
    exitDelays,
    targets:
      exitDelays || some(({ service }) => service.some((law) => law?.kind === "byDestination")),
    traced,
    reneges: traced || some(({ patience }) => patience.some((law) => law !== null)),
  };
}
