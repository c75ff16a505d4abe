/**
 * Arrivals and the length of a run: what must hold between their numbers.
 *
 * The rule this file keeps: a run that cannot end, or would take more customers than can be held,
 * is refused before it begins.
 */
import type { ArrivalProcess, Distribution } from "#engine";
import { toAdd } from "../definition/validate.ts";
import {
  fewestPoints,
  largestBatch,
  meanBatch,
  mostArrivals,
  mostOfOne,
  surelyCeases,
} from "./arrival-rates.ts";
import { at, type Report } from "./report.ts";
import { itemsOf, membersOf, type NetworkView } from "./view.ts";

/** Without a horizon, the least that may come at once on average. */
const leastBatch = 0.0011;

type Entry = NetworkView["arrivals"][number];

function judgeBreaks(
  process: Extract<ArrivalProcess, { type: "piecewise-poisson" }>,
  path: string,
  report: Report,
): void {
  const { breaks, rates, period } = process;
  if (breaks.length !== rates.length) {
    report(at(path, "rates"), String(rates.length), {
      nl: `evenveel getallen als in breaks staan (${breaks.length})`,
      en: `a rate for each break (${breaks.length})`,
    });
  }
  judgeAscending(breaks, at(path, "breaks"), report);
  const last = breaks.at(-1) ?? 0;
  if (period !== undefined && !(period > last)) {
    report(at(path, "period"), String(period), {
      nl: `een getal boven het laatste in breaks (${last})`,
      en: `a number above the last break (${last})`,
    });
  }
}

/** Numbers from 0, each more than the one before. */
export function judgeAscending(
  numbers: readonly number[],
  path: string,
  report: Report,
  placeOf: (index: number) => string = (index) => at(path, index),
): void {
  if (numbers[0] !== 0 && numbers.length > 0) {
    report(placeOf(0), String(numbers[0]), { nl: "0: het begin", en: "0: the beginning" });
  }
  judgeRising(numbers, report, placeOf);
}

/** Numbers, each more than the one before. */
export function judgeRising(
  numbers: readonly number[],
  report: Report,
  placeOf: (index: number) => string,
): void {
  numbers.forEach((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number > before) return;
    report(placeOf(index), String(number), {
      nl: `meer dan het getal ervoor (${before})`,
      en: `more than the number before it (${before})`,
    });
  });
}

/** Times that may be equal, but never go back; told once. */
function judgeNoReturn(
  times: readonly number[],
  placeOf: (index: number) => string,
  report: Report,
): void {
  const index = times.findIndex((time, place) => place > 0 && time < (times[place - 1] ?? 0));
  if (index < 0) return;
  report(placeOf(index), String(times[index]), {
    nl: `tijden die oplopen: minstens ${times[index - 1]}`,
    en: `times that go up: at least ${times[index - 1]}`,
  });
}

function judgeProcess(process: ArrivalProcess, path: string, report: Report): void {
  if (process.type === "piecewise-poisson") judgeBreaks(process, path, report);
  if (process.type === "sinusoidal" && process.amplitude > process.mean) {
    report(at(path, "amplitude"), String(process.amplitude), {
      nl: `hooguit mean (${process.mean}), want een tempo is nooit onder 0`,
      en: `at most mean (${process.mean}), since a rate is never below 0`,
    });
  }
  if (process.type !== "trace") return;
  const { times, customers } = process as {
    times?: readonly number[];
    customers?: readonly unknown[];
  };
  if ((times === undefined) === (customers === undefined)) {
    report(at(path, "times"), times === undefined ? "-" : "times, customers", {
      nl: "of times, of customers",
      en: "either times or customers",
    });
  }
  if (times !== undefined) judgeNoReturn(times, (index) => at(path, "times", index), report);
}

/** Times of traced customers, whatever else is wrong with them; silent where one cannot be read. */
function judgeCustomerTimes(process: unknown, path: string, report: Report): void {
  const { type, customers } = membersOf(process);
  if (type !== "trace") return;
  const times = itemsOf(customers).map((customer) => membersOf(customer)["time"]);
  if (!times.every((time) => typeof time === "number")) return;
  judgeNoReturn(
    times as readonly number[],
    (index) => at(path, "customers", index, "time"),
    report,
  );
}

/** Class and entry belong with drawn customers; traced ones have them with each customer. */
function judgeParts({ path, process, given }: Entry, report: Report): void {
  if (process === undefined) return;
  const isTraced = process.type === "trace" && "customers" in process;
  for (const part of ["class", "entry"] as const) {
    if (!isTraced && !given.has(part)) {
      report(at(path, part), "-", toAdd(part));
    }
  }
  if (!isTraced) return;
  for (const part of ["class", "entry", "batch"] as const) {
    if (!given.has(part)) continue;
    report(at(path, part), part, {
      nl: "niets: customers zegt dit zelf",
      en: "nothing: customers says this itself",
    });
  }
}

function judgeEnd({ top, isSound }: NetworkView, report: Report): void {
  const { horizon, stopAfterArrivals, warmup } = top;
  const isOne = {
    nl: "of horizon, of stopAfterArrivals",
    en: "either horizon or stopAfterArrivals",
  };
  if (horizon !== undefined && stopAfterArrivals !== undefined) {
    report("/stopAfterArrivals", String(stopAfterArrivals), isOne);
  }
  const known = isSound("/horizon") && isSound("/stopAfterArrivals");
  if (known && horizon === undefined && stopAfterArrivals === undefined)
    report("/horizon", "-", isOne);
  if (warmup === "mser-5" && stopAfterArrivals !== undefined) {
    report("/warmup", '"mser-5"', {
      nl: "een getal, want zonder horizon is er niets om uit te kiezen",
      en: "a number, since without a horizon there is nothing to choose from",
    });
  }
  if (typeof warmup === "number" && horizon !== undefined && !(warmup < horizon)) {
    report("/warmup", String(warmup), {
      nl: `een tijd voor horizon (${horizon})`,
      en: `a time before horizon (${horizon})`,
    });
  }
}

export const about = (count: number): string =>
  Number.isFinite(count) ? count.toPrecision(3) : "∞";

/** Sound parts of an entry from which its numbers can be worked out. */
export function countable(
  { path, process, batch, given }: Entry,
  isGood: (path: string) => boolean,
) {
  if (process === undefined || !isGood(at(path, "process"))) return null;
  if (given.has("batch") && (batch === undefined || !isGood(at(path, "batch")))) return null;
  return { process, batch: batch as Distribution | undefined };
}

function judgeCount(
  view: NetworkView,
  horizon: number,
  isGood: (path: string) => boolean,
  report: Report,
): void {
  let total = 0;
  for (const entry of view.arrivals) {
    const parts = countable(entry, isGood);
    if (parts === null) continue;
    const points = fewestPoints(parts.process, horizon);
    const size = meanBatch(parts.batch);
    const expected = size === 0 ? 0 : points * size;
    total += expected;
    if (Math.max(points, expected) > mostOfOne) {
      report(at(entry.path, "process"), about(Math.max(points, expected)), {
        nl: `hooguit ${mostOfOne} verwachte klanten tot ${horizon}`,
        en: `at most ${mostOfOne} expected customers until ${horizon}`,
      });
    }
  }
  if (total > mostArrivals) {
    report("/horizon", about(total), {
      nl: `hooguit ${mostArrivals} verwachte klanten in een herhaling`,
      en: `at most ${mostArrivals} expected customers in a replication`,
    });
  }
}

/** Without a horizon batches that are nearly always empty would be looked through for ever. */
function judgeIdle(
  { path }: Entry,
  batch: Distribution | undefined,
  wanted: number,
  report: Report,
): void {
  const least = Math.max(leastBatch, wanted / mostOfOne);
  if (meanBatch(batch) >= least) return;
  report(at(path, "batch"), String(meanBatch(batch)), {
    nl: `gemiddeld minstens ${least} klant per keer`,
    en: `at least ${least} customers at a time on average`,
  });
}

/** Whether so many customers can ever come. */
function judgeStop(
  view: NetworkView,
  wanted: number,
  isGood: (path: string) => boolean,
  report: Report,
): void {
  let most = 0;
  for (const entry of view.arrivals) {
    const parts = countable(entry, isGood);
    if (parts === null) return;
    const { process, batch } = parts;
    const size = batch === undefined ? 1 : largestBatch(batch);
    if (!surelyCeases(process)) {
      judgeIdle(entry, batch, wanted, report);
      most = Number.POSITIVE_INFINITY;
    }
    if (process.type === "trace") {
      most += "customers" in process ? process.customers.length : process.times.length * size;
    }
  }
  if (most >= wanted) return;
  report("/stopAfterArrivals", String(wanted), {
    nl: `hooguit ${most}: meer klanten geven deze arrivals zeker niet`,
    en: `at most ${most}: these arrivals surely give no more customers`,
  });
}

/**
 * Every fault of arrivals and of the end of the run.
 *
 * @param file the file without its notes
 * @param isGood whether nothing was found wrong with a part so far
 */
export function judgeArrivals(
  view: NetworkView,
  file: unknown,
  report: Report,
  isGood: (path: string) => boolean,
): void {
  judgeEnd(view, report);
  const items = itemsOf(membersOf(file)["arrivals"]);
  view.arrivals.forEach((entry, index) => {
    const path = at(entry.path, "process");
    judgeParts(entry, report);
    if (entry.process !== undefined) judgeProcess(entry.process, path, report);
    judgeCustomerTimes(membersOf(items[index])["process"], path, report);
  });
  const { horizon, stopAfterArrivals } = view.top;
  if (horizon !== undefined) judgeCount(view, horizon, isGood, report);
  else if (stopAfterArrivals !== undefined) judgeStop(view, stopAfterArrivals, isGood, report);
}
