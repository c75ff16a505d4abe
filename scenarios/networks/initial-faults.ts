/**
 * Who is there at time 0 and in service: what they hold besides a server.
 *
 * The rule this file keeps: nobody holds at the start what nobody could have taken.
 */
import { at, type Report } from "./report.ts";
import type { NetworkView } from "./view.ts";

/** Amounts below this are rounding. */
const crumb = 1e-9;

/** All in service together hold no more of a resource than there is. */
export function judgeInitialNeeds(view: NetworkView, report: Report): void {
  const needs = new Map(view.stations.map((station) => [station.id, station.needs ?? {}]));
  const held = new Map<string, number>();
  for (const { path, station = "", remaining = [] } of view.initial) {
    for (const [name, needed] of Object.entries(needs.get(station) ?? {})) {
      const amount = view.resources.find(({ id }) => id === name)?.amount;
      // A need that is more than there is by itself is told at the station.
      if (amount !== undefined && needed > amount) continue;
      const before = held.get(name) ?? 0;
      const now = before + needed * remaining.length;
      held.set(name, now);
      if (amount === undefined || now <= amount + crumb || before > amount + crumb) continue;
      report(at(path, "remaining"), String(remaining.length), {
        nl: `samen hooguit ${amount} van ${name}, hier ${now}`,
        en: `at most ${amount} of ${name} together, here ${now}`,
      });
    }
  }
}
