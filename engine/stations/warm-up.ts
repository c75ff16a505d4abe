/**
 * How much of the beginning to leave out, found by pilot runs.
 *
 * The rule this file keeps: the pilots draw from a seed of their own, so that what is cut does not
 * depend on the replications it is cut from.
 */
import { mser5 } from "../analysis/run-length.ts";
import type { CompiledNetwork } from "./compile.ts";
import { NetworkRun } from "./network-run.ts";

const PILOTS = 5;
const LOOKS = 1000;

export interface PilotWarmup {
  readonly time: number;
  /** True when the run is too short to tell: the number present still changes half-way. */
  readonly tooShort: boolean;
}

/** MSER-5 (White 1997) on the mean number of customers present in five pilot runs. */
export function pilotWarmup(network: CompiledNetwork, seed: string): PilotWarmup {
  const present = new Float64Array(LOOKS);
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    const run = new NetworkRun(network, `${seed}:warm-up`, pilot, {});
    for (let look = 0; look < LOOKS && run.deadlock === null; look++) {
      run.run((network.horizon * (look + 1)) / LOOKS);
      present[look] = (present[look] as number) + run.present / PILOTS;
    }
  }
  const { truncate, tooShort } = mser5(present);
  return { time: (network.horizon * truncate) / LOOKS, tooShort };
}

/** The same network with its statistics from another moment on. */
export function withWarmup(network: CompiledNetwork, warmup: number): CompiledNetwork {
  return { ...network, warmup };
}
