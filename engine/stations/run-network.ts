/**
 * Runs a replication of a compiled network, with its variants from the date of branching on.
 *
 * The rule this file keeps: a replication depends on the file, the seed and its number alone.
 */
import { checkpoint, restore } from "../network/checkpoint.ts";
import type { CompiledNetwork } from "./compile.ts";
import type { NetworkRun } from "./network-run.ts";
import { type NetworkReplication, replicationOf } from "./replication.ts";
import { openRun } from "./steady-start.ts";
import type { Trace } from "./trace.ts";
import type { VisitLog } from "./visit-log.ts";

export interface NetworkOptions {
  /** Any text. */
  readonly seed: string;
  readonly replication: number;
  /** Gets every line of the trace; with variants those of all of them, one after another. */
  readonly trace?: Trace | undefined;
  /** Gets a row for every visit. */
  readonly visits?: VisitLog | undefined;
  /** Is told that all that follows is about this variant. */
  readonly follow?: ((variant: string) => void) | undefined;
}

/** Lives one replication; with variants, each from the state at the date of branching. */
export function runNetwork(network: CompiledNetwork, options: NetworkOptions): NetworkReplication {
  const lived = live(network, options);
  options.visits?.flush();
  return lived;
}

function live(network: CompiledNetwork, options: NetworkOptions): NetworkReplication {
  const { seed, replication } = options;
  const run = openRun(network, seed, replication, options);
  const found = withVariants(run, options);
  run.close();
  return found;
}

function withVariants(run: NetworkRun, options: NetworkOptions): NetworkReplication {
  const { replication } = options;
  const { branches } = run.network.file;
  if (branches === undefined) return finished(run, replication);
  if (branches.at > 0) advance(run, justBefore(branches.at));
  const state = checkpoint(run, run.visits === null ? [] : [run.visits]);
  const base = finished(run, replication);
  const variants = Object.entries(branches.variants).map(([name, change]) => {
    restore(state);
    options.visits?.follow(name);
    options.follow?.(name);
    run.branch(branches.at, change);
    return [name, finished(run, replication)] as const;
  });
  return { ...base, variants: Object.fromEntries(variants) };
}

/** Runs to the end and reads the figures. */
function finished(run: NetworkRun, replication: number): NetworkReplication {
  const { warmup, horizon } = run.network;
  advance(run, horizon);
  const last =
    run.deadlock?.time ?? (horizon === Number.POSITIVE_INFINITY ? run.lastChange() : horizon);
  if (run.visits !== null) run.logUnfinished();
  // A run that is over before its warm-up has no window: counts of 0, and no means.
  return replicationOf(run, replication, Math.max(last, warmup));
}

/** Runs up to and including `until`; the window begins on the way there. */
function advance(run: NetworkRun, until: number): void {
  const { warmup } = run.network;
  if (!run.isOpen && warmup <= until) {
    // What happens at the very moment of warm-up counts.
    if (warmup > 0 && run.deadlock === null) run.run(justBefore(warmup));
    run.open();
  }
  if (run.deadlock === null) run.run(until);
}

/** The largest number below a positive one. */
function justBefore(value: number): number {
  const bits = new BigInt64Array(1);
  const number = new Float64Array(bits.buffer);
  number[0] = value;
  bits[0] = (bits[0] as bigint) - 1n;
  return number[0];
}
