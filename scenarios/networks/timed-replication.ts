/**
 * What comes back from living one replication of a network.
 *
 * The rule this file keeps: the time it took is told beside the result, never in it.
 */
import type { NetworkReplication } from "#engine";

/** One replication, and how long it took. */
export interface TimedReplication {
  readonly result: NetworkReplication;
  readonly seconds: number;
}
