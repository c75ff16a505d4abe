/**
 * The command as a user starts it: `klantreis network FILE`, one replication, nothing warmed up.
 *
 * The rule this file keeps: time is what the command itself tells; memory is the peak of its whole
 * process, with the loader, all rooms and its threads.
 */
import { spawnSync } from "node:child_process";
import type { NetworkFile } from "#engine";
import { manyPending, manyServers, twelveStations } from "./network-files.ts";
import { pathOf, writeText } from "./programs.ts";

export interface CommandRow {
  readonly what: string;
  /** Nanoseconds per event by `wallSeconds`. */
  readonly each: number;
  /** From start to end of the process. */
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

export function commandRows(): readonly CommandRow[] {
  return [
    commandRow("M/M/50, a million arrivals", manyServers()),
    commandRow("twelve stations", twelveStations()),
    commandRow("200,000 pending", manyPending()),
  ];
}

/** Loaded before the command: tells the peak of memory when the process ends, as measure.ts does. */
const TELL_PEAK = `
import { existsSync, readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
const status = "/proc/self/status";
const own = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, "utf8"))[1];
const peak = () => (existsSync(status) ? own() : process.resourceUsage().maxRSS);
if (isMainThread) process.on("exit", () => process.stderr.write("peak=" + peak() + " "));
`;

function commandRow(what: string, file: NetworkFile): CommandRow {
  const path = writeText("command.json", JSON.stringify(file));
  const command = [pathOf("../../bin/klantreis.mjs"), "network", path];
  const options = ["--replications", "1", "--workers", "1", "--json"];
  const from = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", writeText("tell-peak.mjs", TELL_PEAK), ...command, ...options],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const wallSeconds = (performance.now() - from) / 1000;
  const peak = /peak=(\d+)/.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined) throw new Error(`The command failed:\n${stderr}`);
  const told = JSON.parse(stdout) as { readonly events: number; readonly wallSeconds: number };
  const each = (told.wallSeconds / told.events) * 1e9;
  return { what, each, wallSeconds, peakMegabytes: Number(peak) / 1024 };
}
