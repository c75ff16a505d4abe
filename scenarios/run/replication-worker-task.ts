/**
 * What a thread that runs the journeys model does: units, one at a time.
 *
 * The rule this file keeps: a fault goes back as plain data, since between threads an error loses its
 * code.
 */
import type { ReplicationResult } from "#journeys";
import type { UnitTask } from "./pool.ts";
import { runUnit } from "./runner.ts";
import { type Answer, answerOf } from "./thread-pool.ts";

/** Runs one unit and tells its progress through the port that came with it. */
export function runReplication({ unit, port }: UnitTask): Answer<ReplicationResult> {
  try {
    return answerOf(() => runUnit(unit, (done) => port.postMessage(done)));
  } finally {
    port.close();
  }
}
