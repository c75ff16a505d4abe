/**
 * Who is there at time 0: in service with some of it to go, or waiting since before.
 *
 * The rule this file keeps: a customer who has waited already has the patience of those who last
 * that long, and its wait counts from when it began.
 */

import type { CompiledStation } from "./compile.ts";
import type { InitialEntry, NetworkFile } from "./network-file.ts";
import type { Opening } from "./run-parts.ts";
import { CELL } from "./tally.ts";
import { nextChange, planChanges } from "./waiting-changes.ts";

/** How many there are. */
export function countInitial({ initial = [] }: NetworkFile): number {
  return initial.reduce(
    (sum, { waits = [], remaining = [] }) => sum + waits.length + remaining.length,
    0,
  );
}

/** Puts them in place; those in service first, so that nobody who waits takes their server. */
export function addInitial(run: Opening): void {
  const entries = run.network.file.initial ?? [];
  let number = 0;
  for (const entry of entries) {
    for (const left of entry.remaining ?? []) serve(run, entry, number++, left);
  }
  const waiting = entries.flatMap((entry) => (entry.waits ?? []).map((wait) => ({ entry, wait })));
  waiting.sort((a, b) => b.wait - a.wait);
  for (const { entry, wait } of waiting) queue(run, entry, number++, wait);
}

function serve(run: Opening, entry: InitialEntry, number: number, left: number): void {
  const { customer, station, cell } = admit(run, entry, number);
  const here = run.network.stations[station] as CompiledStation;
  run.travellers.joinedAt[customer] = 0;
  run.resources?.claim(customer, here);
  run.destination(customer, here);
  run.travellers.keepLength(customer, left);
  run.tally.come(cell, CELL.busy, 0);
  run.kernel.level[customer] = run.levelAt(customer, here);
  run.kernel.place(customer, station, left);
}

function queue(run: Opening, entry: InitialEntry, number: number, wait: number): void {
  const { customer, station, cell } = admit(run, entry, number);
  const here = run.network.stations[station] as CompiledStation;
  const { travellers, kernel, tally } = run;
  travellers.joinedAt[customer] = -wait;
  travellers.enteredAt[customer] = -wait;
  travellers.waits[customer] = 1;
  tally.come(cell, CELL.queue, 0);
  const law = here.patience[travellers.cls[customer] as number];
  const end =
    law == null
      ? Number.POSITIVE_INFINITY
      : law.sample(beyond(law.sample, wait, run.draw(customer, here.purpose.patience))) - wait;
  travellers.patienceEnd[customer] = Math.max(0, end);
  travellers.patienceCls[customer] = travellers.cls[customer] as number;
  planChanges(run, customer, station, -wait);
  const until = Math.max(0, nextChange(travellers, customer));
  kernel.standInLine(customer, station, run.levelAt(customer, here), -wait, until);
}

function admit(run: Opening, { class: name, station: id }: InitialEntry, number: number) {
  const cls = run.network.classes.indexOf(name);
  const station = run.network.targetOf(id);
  const customer = run.admitInitial(number, cls);
  run.travellers.tried[customer] = 0;
  run.travellers.visits[customer] = 1;
  run.travellers.last[customer] = station;
  run.tally.occupancy.change(station, 1, 0);
  return { customer, station, cell: run.cellOf(customer, station) };
}

/** The uniform number of somebody known to last longer than `wait`: by halving, then stretched. */
function beyond(sample: (u: number) => number, wait: number, u: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sample(middle) <= wait) low = middle;
    else high = middle;
  }
  return Math.min(high + (1 - high) * u, 1 - 2 ** -53);
}
