/**
 * The stopwatch: the kernel and the region against targets, and against C++ in the same run.
 *
 * The one rule: only ratios within one run and processor seconds are told, never a best of many
 * runs on a quiet hour; what misses its target is told as missed. Writes docs/benchmarks.md.
 *
 * Needs g++ for the comparison; without it the rows that need it say so.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Measurement } from "./measure.ts";
import { type Row, reportOf, tableOf } from "./report.ts";
import { exponentialTimes } from "./stations.ts";

/** A compiler of one's own choice can be named, as is the custom, in CXX. */
const compiler = process.env["CXX"] ?? "g++";
const ROUNDS = 3;
const CUSTOMERS = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), "klantreis-bench-"));
const program = join(folder, "queue");

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Builds the C++ program; false when there is no compiler. */
function hasYardstick(): boolean {
  try {
    execFileSync(compiler, ["-O2", "-std=c++17", "-o", program, pathOf("cpp/queue.cpp")]);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw fault;
  }
}

function ours(...words: readonly (string | number)[]): Measurement {
  const options = ["--import", "tsx", pathOf("measure.ts"), ...words.map(String)];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8" })) as Measurement;
}

function theirs(...words: readonly (string | number)[]): Readonly<Record<string, number>> {
  const text = execFileSync(program, words.map(String), { encoding: "utf8" }).trim().split(" ");
  const told: Record<string, number> = {};
  for (let index = 0; index < text.length; index += 2) {
    told[text[index] as string] = Number(text[index + 1]);
  }
  return told;
}

function writeNumbers(name: string, ...columns: readonly Float64Array[]): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(columns.map((column) => new Uint8Array(column.buffer))));
  return path;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

/** Both programs in turn, three times; one row with the middle of each and of the ratios. */
function compare(
  row: Pick<Row, "what" | "target" | "unit">,
  us: () => { seconds: number; each: number; peakMegabytes: number },
  them: (() => number) | null,
): Row {
  const own: { seconds: number; each: number; peakMegabytes: number }[] = [];
  const other: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(us());
    if (them) other.push(them());
  }
  const ratios = other.map((each, round) => (own[round]?.each as number) / each);
  return {
    ...row,
    seconds: median(own.map(({ seconds }) => seconds)),
    each: median(own.map(({ each }) => each)) * 1e9,
    yardstick: other.length > 0 ? median(other) * 1e9 : null,
    ratio: ratios.length > 0 ? median(ratios) : null,
    spread: ratios.length > 0 ? [Math.min(...ratios), Math.max(...ratios)] : null,
    peakMegabytes: Math.max(...own.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

/** Stops the bench when the two programs turn out to have done different work. */
function demandSame(what: string, us: number, them: number, within: number): void {
  if (Math.abs(us - them) <= within * Math.abs(them)) return;
  throw new Error(`${what}: ${us} here and ${them} there; the two did not do the same work.`);
}

function perEvent({ seconds, events, peakMegabytes }: Measurement) {
  return { seconds, each: seconds / events, peakMegabytes };
}

function stationRow(what: string, servers: number, rate: number, yardstick: boolean): Row {
  const { arrivals, serviceOf } = exponentialTimes(rate, CUSTOMERS, 0);
  const services = Float64Array.from(arrivals, (_, customer) => serviceOf(customer));
  const path = writeNumbers(`station-${servers}`, arrivals, services);
  let told: Measurement | null = null;
  return compare(
    { what, target: 2, unit: "event" },
    () => {
      told = ours("station", servers, path);
      return perEvent(told);
    },
    yardstick
      ? () => {
          const them = theirs("station", servers, path);
          demandSame(`${what}, events`, told?.events ?? 0, them["events"] as number, 0.01);
          demandSame(`${what}, mean wait`, told?.proof ?? 0, them["wait"] as number, 1e-9);
          return (them["seconds"] as number) / (them["events"] as number);
        }
      : null,
  );
}

function drawnRow(what: string, servers: number, rate: number, yardstick: boolean): Row {
  return compare(
    { what, target: 2, unit: "event" },
    () => perEvent(ours("drawn", servers, rate, CUSTOMERS)),
    yardstick
      ? () => {
          const them = theirs("drawn", servers, rate, CUSTOMERS);
          return (them["seconds"] as number) / (them["events"] as number);
        }
      : null,
  );
}

/** The event queue beside `std::priority_queue`; and our own C++ heap beside it, as a check. */
function holdRows(size: number, target: number | null, yardstick: boolean): readonly Row[] {
  const steps = Float64Array.from({ length: 2 ** 20 }, (_, index) => -Math.log1p(-fraction(index)));
  const path = writeNumbers("steps", steps);
  const heaps: number[] = [];
  const what = `event queue, hold model, ${size.toLocaleString("en")} pending`;
  const row = compare(
    { what, target, unit: "hold" },
    () => perEvent(ours("hold", size, path)),
    yardstick
      ? () => {
          const them = theirs("hold", size, path);
          if (them["same"] !== 1) throw new Error("The two C++ heaps gave different events.");
          heaps.push((them["heap"] as number) / (them["standard"] as number));
          return them["standard"] as number;
        }
      : null,
  );
  if (!yardstick) return [row];
  return [
    row,
    { ...noRow, what: `our C++ heap, ${size.toLocaleString("en")} pending`, ...of(heaps) },
  ];
}

const noRow = { unit: "hold", target: 1.2, seconds: null, each: null, yardstick: null } as const;

function of(ratios: readonly number[]): Pick<Row, "ratio" | "spread" | "peakMegabytes"> {
  const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
  return { ratio: median(ratios), spread, peakMegabytes: null };
}

/** The golden sequence: evenly spread over (0, 1) and without a generator. */
function fraction(index: number): number {
  return (0.5 + (index + 1) * 0.618_033_988_749_894_9) % 1;
}

function regionRow(): Row {
  return compare(
    { what: "the whole region, eleven years, log on", target: null, unit: "event" },
    () => perEvent(ours("region")),
    null,
  );
}

try {
  const yardstick = hasYardstick();
  const rows = [
    stationRow("M/M/50, a million arrivals", 50, 45, yardstick),
    stationRow("200,000 pending (M/M/inf)", 0, 200_000, yardstick),
    drawnRow("M/M/50, times drawn in the run", 50, 45, yardstick),
    drawnRow("200,000 pending, times drawn in the run", 0, 200_000, yardstick),
    ...[1_000, 100_000, 1_000_000].flatMap((size) =>
      holdRows(size, size === 1_000_000 ? 1 : null, yardstick),
    ),
  ];
  const region = regionRow();
  process.stdout.write(`${tableOf(rows, region)}\n`);
  writeFileSync(pathOf("../../docs/benchmarks.md"), reportOf(rows, region));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
