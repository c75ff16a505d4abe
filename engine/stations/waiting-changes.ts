/**
 * What changes while a customer waits: its class after some time, its priority step by step.
 *
 * The rule this file keeps: a customer keeps its place by age, so a change never lets it be
 * overtaken by who came later at the same priority.
 */

import type { CompiledStation } from "./compile.ts";
import { isRoundNumber } from "./pace.ts";
import type { RunParts } from "./run-parts.ts";
import { CELL } from "./tally.ts";
import type { Travellers } from "./travellers.ts";

const FOREVER = Number.POSITIVE_INFINITY;

/** Sets the moments of change of a customer who begins to wait. */
export function planChanges(run: RunParts, customer: number, station: number, time: number): void {
  const { travellers } = run;
  const { changes } = run.network.stations[station] as CompiledStation;
  const cls = travellers.cls[customer] as number;
  const change = changes.classWhileWaiting?.[cls];
  const rise = changes.rise?.[cls];
  travellers.changeAt[customer] =
    change == null ? FOREVER : time + change.sample(run.draw(customer, change.purpose));
  travellers.riseAt[customer] = rise == null ? FOREVER : time + rise.every;
}

/** The first of the end of patience and the changes before it. */
export function nextChange(travellers: Travellers, customer: number): number {
  const { patienceEnd, changeAt, riseAt } = travellers;
  return Math.min(
    patienceEnd[customer] as number,
    changeAt[customer] as number,
    riseAt[customer] as number,
  );
}

/** Carries out the changes that are due. */
export function changeWhileWaiting(
  run: RunParts,
  customer: number,
  station: number,
  time: number,
): void {
  const { travellers } = run;
  // Who has waited since before the run may have several changes behind them.
  while ((travellers.changeAt[customer] as number) <= time)
    changeClass(run, customer, station, time);
  while ((travellers.riseAt[customer] as number) <= time) rise(run, customer, station);
}

function changeClass(run: RunParts, customer: number, station: number, time: number): void {
  const { travellers, tally, kernel } = run;
  const here = run.network.stations[station] as CompiledStation;
  const change = here.changes.classWhileWaiting?.[travellers.cls[customer] as number];
  const changed = travellers.changeAt[customer] as number;
  travellers.changeAt[customer] = FOREVER;
  if (change == null) return;
  const number = (travellers.changes[customer] as number) + 1;
  travellers.changes[customer] = number;
  if (isRoundNumber(number)) run.checkPace(customer, station, changed, "changes-class");
  tally.go(run.cellOf(customer, station), CELL.queue, time);
  travellers.cls[customer] = change.to;
  tally.come(run.cellOf(customer, station), CELL.queue, time);
  run.tell("change", customer, station);
  const next = here.changes.classWhileWaiting?.[change.to];
  if (next != null) {
    travellers.changeAt[customer] = changed + next.sample(run.draw(customer, next.purpose));
  }
  const rise = here.changes.rise?.[change.to];
  travellers.riseAt[customer] = rise == null ? FOREVER : changed + rise.every;
  kernel.relevel(customer, run.levelAt(customer, here));
}

function rise(run: RunParts, customer: number, station: number): void {
  const { travellers, kernel } = run;
  const law = (run.network.stations[station] as CompiledStation).changes.rise?.[
    travellers.cls[customer] as number
  ];
  const level = kernel.level[customer] as number;
  if (law == null || level <= law.until) {
    travellers.riseAt[customer] = FOREVER;
    return;
  }
  travellers.riseAt[customer] = (travellers.riseAt[customer] as number) + law.every;
  kernel.relevel(customer, level - 1);
}
