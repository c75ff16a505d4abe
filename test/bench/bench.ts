/**
 * The stopwatch: networks, the kernel and the region against targets, and against C++ in the same run.
 *
 * The one rule: only ratios within one run and processor seconds are told, never a best of many
 * runs on a quiet hour; what misses its target is told as missed. Writes docs/benchmarks.md, unless
 * only some parts are asked for.
 *
 * Needs g++ for the comparison, and a Python with SimPy for that row; without them the rows that need
 * them say so.
 */
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { type Page, pageOf } from "./benchmarks-page.ts";
import { commandRows } from "./command-rows.ts";
import { kernelRows } from "./kernel-rows.ts";
import { networkRows } from "./network-rows.ts";
import { buildMeasure, buildYardsticks, folder, ours, pathOf } from "./programs.ts";
import { quietMoment } from "./quiet.ts";
import { FULL } from "./region.ts";
import {
  commandTable,
  distanceSentence,
  regionTable,
  rowTable,
  simpyTable,
  workerTable,
} from "./report.ts";
import { compare, perEvent, type Row } from "./rounds.ts";
import { simpyRows } from "./simpy-rows.ts";
import { workerRows } from "./worker-rows.ts";

function profile(): string {
  const options = ["--import", "tsx", pathOf("profile.ts")];
  return execFileSync(process.execPath, options, { encoding: "utf8" }).trim();
}

/** The parts of the page, in the order in which they are measured; each gives its tables. */
function partsOf(yardstick: boolean) {
  return {
    networks: () => {
      const rows = networkRows(yardstick);
      const distances = distanceSentence(rows);
      return { networks: rowTable(rows.plain), logs: rowTable(rows.logged), distances };
    },
    workers: async () => ({ workers: workerTable(await workerRows(yardstick)) }),
    simpy: () => ({ simpy: simpyTable(simpyRows()) }),
    command: () => ({ command: commandTable(commandRows()) }),
    kernel: () => ({ kernel: rowTable(kernelRows(yardstick)) }),
    region: () => {
      const rowOf = (scenario: string): Row =>
        compare({ what: scenario, target: null }, () => perEvent(ours("region", scenario)), null);
      return { region: regionTable([rowOf("today"), rowOf(FULL)]) };
    },
    profile: () => ({ profile: profile() }),
  };
}

const load = (loadavg()[0] as number).toFixed(1);
const machine =
  `${cpus().length} shared cores with Node ${process.versions.node}; ` +
  `load of the machine at the start ${load}`;
const asked = process.argv.slice(2);
try {
  const measured: Record<string, string> = {};
  for (const [name, measure] of Object.entries(partsOf(buildYardsticks()))) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    await buildMeasure();
    await quietMoment();
    const tables: Readonly<Record<string, string>> = await measure();
    process.stdout.write(`${Object.values(tables).join("\n\n")}\n\n`);
    Object.assign(measured, tables);
  }
  if (asked.length === 0) {
    const page = measured as unknown as Omit<Page, "machine">;
    writeFileSync(pathOf("../../docs/benchmarks.md"), pageOf({ ...page, machine }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
