/**
 * The lines of the trace of the reference.
 *
 * The one rule: a line bears the class of the moment; the detail is no part of the format.
 */
import type { Customer, TraceEvent, World } from "./reference-types.ts";

export function note(world: World, event: TraceEvent, customer: Customer, station: string): void {
  world.trace.push({
    time: world.now,
    event,
    customer: customer.number,
    class: customer.class,
    station,
    detail: "",
  });
}
