/**
 * The first help that fits: the days a youth waited for it, noted once.
 *
 * The rule this file keeps: help fits when it is the form first needed, or the local team's own help
 * that turned out to be enough; a substitute, a bridge or a mistaken form does not.
 */
import type { World } from "../world.ts";

/** Care in this form starts: fitting when it is the form first needed. */
export function noteCareStart(world: World, youth: number, form: number, time: number): void {
  if (form === world.youths.firstNeed[youth]) noteFitting(world, youth, time);
}

/** Help that fits began at `time`; only the first counts, and only of youths who came in the run. */
export function noteFitting({ youths, firstCandidate }: World, youth: number, time: number): void {
  if (youth < firstCandidate) return;
  youths.noteFitting(youth, time);
}
