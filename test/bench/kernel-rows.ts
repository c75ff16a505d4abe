/**
 * Rows of the kernel and its event queue, with rules that do nothing but this.
 *
 * The rule this file keeps: both sides read the same times from the same file, and the stopwatch
 * stops when they come to other waits.
 */
import type { Measurement } from "./measure.ts";
import { ours, theirs, writeNumbers } from "./programs.ts";
import { compare, median, perEvent, type Row, spreadOf } from "./rounds.ts";
import { demandSame } from "./same-work.ts";
import { exponentialTimes } from "./stations.ts";

const CUSTOMERS = 1_000_000;

/** All rows; those that need a compiler are without ratio when there is none. */
export function kernelRows(yardstick: boolean): readonly Row[] {
  return [
    stationRow("M/M/50, a million arrivals", 50, 45, yardstick),
    stationRow("200,000 pending (M/M/inf)", 0, 200_000, yardstick),
    drawnRow("M/M/50, times drawn in the run", 50, 45, yardstick),
    drawnRow("200,000 pending, times drawn in the run", 0, 200_000, yardstick),
    ...[1_000, 100_000, 1_000_000].flatMap((size) =>
      holdRows(size, size === 1_000_000 ? 1 : null, yardstick),
    ),
  ];
}

function stationRow(what: string, servers: number, rate: number, yardstick: boolean): Row {
  const { arrivals, serviceOf } = exponentialTimes(rate, CUSTOMERS, 0);
  const services = Float64Array.from(arrivals, (_, customer) => serviceOf(customer));
  const path = writeNumbers(`station-${servers}`, arrivals, services);
  let told: Measurement | null = null;
  return compare(
    { what, target: 2 },
    () => {
      told = ours("station", servers, path);
      return perEvent(told);
    },
    yardstick
      ? () => {
          const { named } = theirs("queue", "station", servers, path);
          demandSame(`${what}, events`, told?.events ?? 0, named["events"] as number, 0.01);
          demandSame(`${what}, mean wait`, told?.proof ?? 0, named["wait"] as number, 1e-9);
          return (named["seconds"] as number) / (named["events"] as number);
        }
      : null,
  );
}

function drawnRow(what: string, servers: number, rate: number, yardstick: boolean): Row {
  return compare(
    { what, target: 2 },
    () => perEvent(ours("drawn", servers, rate, CUSTOMERS)),
    yardstick ? () => drawnYardstick(servers, rate) : null,
  );
}

/** Seconds per event of the C++ program that keeps the mean wait only and draws for itself. */
export function drawnYardstick(servers: number, rate: number): number {
  const { named } = theirs("queue", "drawn", servers, rate, CUSTOMERS);
  return (named["seconds"] as number) / (named["events"] as number);
}

/** The event queue beside `std::priority_queue`; and our own C++ heap beside it, as a check. */
function holdRows(size: number, target: number | null, yardstick: boolean): readonly Row[] {
  const steps = Float64Array.from({ length: 2 ** 20 }, (_, index) => -Math.log1p(-fraction(index)));
  const path = writeNumbers("steps", steps);
  const heaps: number[] = [];
  const what = `event queue, hold model, ${size.toLocaleString("en")} pending`;
  const row = compare(
    { what, target },
    () => perEvent(ours("hold", size, path)),
    yardstick
      ? () => {
          const { named } = theirs("queue", "hold", size, path);
          if (named["same"] !== 1) throw new Error("The two C++ heaps gave different events.");
          heaps.push((named["heap"] as number) / (named["standard"] as number));
          return named["standard"] as number;
        }
      : null,
  );
  if (!yardstick) return [row];
  const check = {
    ...{ seconds: null, each: null, yardstick: null, peakMegabytes: null, peakTarget: null },
    ...{ what: `our C++ heap, ${size.toLocaleString("en")} pending`, target: 1.2 },
    ...{ ratio: median(heaps), spread: spreadOf(heaps) },
  };
  return [row, check];
}

/** The golden sequence: evenly spread over (0, 1) and without a generator. */
function fraction(index: number): number {
  return (0.5 + (index + 1) * 0.618_033_988_749_894_9) % 1;
}
