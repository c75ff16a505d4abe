/**
 * How busy others keep the machine.
 *
 * The rule this file keeps: it tells what the system counted, and waits for a quiet moment a minute
 * at most; on a machine that is never quiet the stopwatch goes on and says so.
 */
import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

/** Core seconds since the machine started: those spent and all there were. */
export interface Cores {
  readonly busy: number;
  readonly all: number;
}

/** Reads the counters of all cores. */
export function coreSeconds(): Cores {
  let [busy, all] = [0, 0];
  for (const { times } of cpus()) {
    const working = times.user + times.nice + times.sys + times.irq;
    busy += working / 1000;
    all += (working + times.idle) / 1000;
  }
  return { busy, all };
}

/** The share of the cores that is idle during a second. */
async function idleShare(): Promise<number> {
  const before = coreSeconds();
  await setTimeout(1000);
  const after = coreSeconds();
  return 1 - (after.busy - before.busy) / (after.all - before.all);
}

/** Waits for others to be done, a minute at most; gives the share of the cores that is idle then. */
export async function quietMoment(): Promise<number> {
  for (let left = 60; ; left -= 1) {
    const idle = await idleShare();
    if (idle > 0.95 || left === 0) return idle;
  }
}
