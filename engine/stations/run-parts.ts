/**
 * What the parts of a run need of it.
 *
 * The rule this file keeps: a part sees these and no more, so that it can be read by itself.
 */
import type { Kernel } from "../network/kernel.ts";
import type { CompiledNetwork, CompiledStation } from "./compile.ts";
import type { Endless } from "./pace.ts";
import type { Resources } from "./resources.ts";
import type { Tally } from "./tally.ts";
import type { TraceEvent } from "./trace.ts";
import type { Travellers } from "./travellers.ts";

/** A run as seen by what changes for those who wait. */
export interface RunParts {
  readonly network: CompiledNetwork;
  readonly kernel: Kernel;
  readonly tally: Tally;
  readonly travellers: Travellers;
  /** A uniform number for this customer and purpose. */
  draw(customer: number, purpose: number): number;
  /** Place in the columns of the tally. */
  cellOf(customer: number, station: number): number;
  /** Priority level of this customer at this station. */
  levelAt(customer: number, station: CompiledStation): number;
  tell(event: TraceEvent, customer: number, station: number): void;
  /** Looks at a customer to whom the same has happened a million times. @throws SimulationError when no end can be waited for */
  checkPace(customer: number, station: number, time: number, what: Endless): void;
}

/** A run that lets in those who are there at the start. */
export interface Opening extends RunParts {
  readonly resources: Resources | null;
  destination(customer: number, station: CompiledStation): number;
  admitInitial(number: number, cls: number): number;
}
