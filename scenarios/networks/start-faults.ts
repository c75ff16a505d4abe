/**
 * A run that begins in a state of some age: what that needs.
 *
 * The rule this file keeps: what happens before time 0 is held to the same limits as what happens
 * after it.
 */
import { about, countable } from "./arrival-faults.ts";
import { meanBatch, mostArrivals, mostInPast, mostOfOne, pastRate } from "./arrival-rates.ts";
import type { Report } from "./report.ts";
import { judgeRenewals } from "./station-faults.ts";
import type { NetworkView } from "./view.ts";

type IsGood = (path: string) => boolean;

/** Moments and customers per unit of time before time 0. */
interface Rates {
  readonly moments: number;
  readonly customers: number;
}

/** Entry by entry; null where one of them cannot be known. */
function pastRates(view: NetworkView, isGood: IsGood): readonly Rates[] | null {
  const known = view.arrivals.flatMap((entry) => {
    const parts = countable(entry, isGood);
    if (parts === null) return [];
    const moments = pastRate(parts.process);
    return [{ moments, customers: moments * meanBatch(parts.batch) }];
  });
  return known.length === view.arrivals.length ? known : null;
}

function judgeCounts(rates: readonly Rates[], length: number, report: Report): void {
  const busiest = rates.reduce((most, one) => Math.max(most, one.moments, one.customers), 0);
  const largest = length * busiest;
  const total = length * rates.reduce((sum, { customers }) => sum + customers, 0);
  const [found, most] = largest > mostOfOne ? [largest, mostOfOne] : [total, mostArrivals];
  if (found <= most) return;
  report("/start", about(found), {
    nl: `hooguit ${most} verwachte klanten voor tijd 0`,
    en: `at most ${most} expected customers before time 0`,
  });
}

/** Every fault of a start that is sampled. */
export function judgeStart(view: NetworkView, report: Report, isGood: IsGood): void {
  const { start, initial } = view.top;
  if (start === undefined) return;
  if (initial !== undefined) {
    report("/start", JSON.stringify(start), {
      nl: "of start, of initial",
      en: "either start or initial",
    });
  }
  const rates = pastRates(view, isGood);
  if (rates === null) return;
  const rate = rates.reduce((sum, { customers }) => sum + customers, 0);
  if (rate === 0) {
    report("/start", JSON.stringify(start), {
      nl: "arrivals die voor tijd 0 ook iemand geven",
      en: "arrivals that bring somebody before time 0 too",
    });
    return;
  }
  const length = start === "steady" ? mostInPast / rate : start;
  if (start !== "steady") judgeCounts(rates, length, report);
  judgeRenewals(view, length, report);
}
