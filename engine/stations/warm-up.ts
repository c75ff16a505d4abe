/**
 * How long the beginning of a run lasts, found by pilot runs: to leave it out, or to begin after it.
 *
 * The rule this file keeps: the pilots draw from a seed of their own, so that what is cut does not
 * depend on the replications it is cut from.
 */
import { mser5 } from "../analysis/run-length.ts";
import type { CompiledNetwork } from "./compile.ts";
import type { NetworkRun } from "./network-run.ts";
import { openPast, openRun } from "./steady-start.ts";

const PILOTS = 5;
const LOOKS = 1000;
/** A run is long against its beginning when that is at most this share of it. */
const SHORT = 0.1;
/** Chance makes a run look settled too early, so it has to be so for runs twice as long as well. */
const IN_A_ROW = 3;

export interface PilotWarmup {
  readonly time: number;
  /** True when the run is too short to tell: the number present still changes half-way. */
  readonly tooShort: boolean;
}

/** MSER-5 (White 1997) on the mean number of customers present in five pilot runs. */
export function pilotWarmup(network: CompiledNetwork, seed: string): PilotWarmup {
  const { horizon } = network;
  const open = (pilot: number) => openRun(network, `${seed}:warm-up`, pilot, {});
  const { truncate, tooShort } = mser5(presentIn(open, 0, horizon));
  return { time: (horizon * truncate) / LOOKS, tooShort };
}

/** The mean number present, looked at so often on the way from `from`, over so long. */
function presentIn(open: (pilot: number) => NetworkRun, from: number, span: number): Float64Array {
  const present = new Float64Array(LOOKS);
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    const run = open(pilot);
    for (let look = 0; look < LOOKS && run.deadlock === null; look++) {
      run.run(from + (span * (look + 1)) / LOOKS);
      present[look] = (present[look] as number) + run.present / PILOTS;
    }
  }
  return present;
}

/**
 * How long a past has to be for a steady start: doubled from `first` on until MSER-5 would leave out
 * a tenth of it at most, three times in a row.
 *
 * @param most a past that is longer than this is not tried
 */
export function pilotStart(
  network: CompiledNetwork,
  seed: string,
  first: number,
  most: number,
): PilotWarmup {
  let settled = 0;
  for (let start = first; ; start *= 2) {
    const since = withStart(network, start);
    const open = (pilot: number) => openPast(since, `${seed}:start`, pilot, {});
    const { truncate } = mser5(presentIn(open, -start, start));
    settled = truncate <= SHORT * LOOKS ? settled + 1 : 0;
    if (settled === IN_A_ROW) return { time: start, tooShort: false };
    if (2 * start > most) return { time: start, tooShort: true };
  }
}

/** The same network with its statistics from another moment on. */
export function withWarmup(network: CompiledNetwork, warmup: number): CompiledNetwork {
  return { ...network, warmup };
}

/** The same network with a past of this length. */
export function withStart(network: CompiledNetwork, start: number): CompiledNetwork {
  return { ...network, start };
}
