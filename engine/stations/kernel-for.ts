/**
 * The kernel that a network file asks for.
 *
 * The rule this file keeps: a behaviour that the network does not use is not asked of the kernel, so
 * that it keeps nothing for it and looks at nothing.
 */
import { Kernel } from "../network/kernel.ts";
import { ORDER } from "../network/network-words.ts";
import type { CompiledNetwork, CompiledStation } from "./compile.ts";
import type { Uses } from "./uses.ts";

/** A kernel with the stations of this network, empty. */
export function kernelFor({ stations, levels, resources }: CompiledNetwork, uses: Uses): Kernel {
  const flags = (holds: (station: CompiledStation) => number): Uint8Array =>
    Uint8Array.from(stations, holds);
  return new Kernel(
    Int32Array.from(stations, ({ servers }) => (servers[0] as readonly [number, number])[1]),
    0,
    {
      levels,
      // The tally keeps those of networks, by class.
      areas: false,
      ages: uses.interrupts || uses.changes || resources.length > 0,
      certain: !(uses.reneges || uses.interrupts || uses.changes),
      order: flags(({ discipline }) => orderOf(discipline)),
      interrupts: flags(({ discipline }) => Number(discipline.startsWith("priority-preemptive"))),
      returns: flags(({ holdWhileWaiting }) => Number(holdWhileWaiting)),
      gated: flags(({ needs }) =>
        Number(needs !== null && needs.takes.length + needs.uses.length > 0),
      ),
    },
  );
}

function orderOf(discipline: string): number {
  if (discipline === "lifo") return ORDER.lastComeFirstServed;
  return discipline === "random" ? ORDER.random : ORDER.firstComeFirstServed;
}
