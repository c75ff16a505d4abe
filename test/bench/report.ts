/**
 * How the figures of the stopwatch are written down, in tables.
 *
 * The one rule: a target that is missed is called missed, with the figure beside it.
 */
import type { CommandRow } from "./command-rows.ts";
import type { NetworkRows } from "./network-rows.ts";
import type { Row } from "./rounds.ts";
import type { SimpyRows } from "./simpy-rows.ts";
import type { WorkerRows } from "./worker-rows.ts";

const REGION_SECONDS = 3;
const REGION_MEGABYTES = 300;
const SIMPY_TIMES = 50;
const WORKER_GAIN = 1.8;

const digits = (value: number | null, places: number): string =>
  value === null ? "" : value.toFixed(places);

/** Rounded up, so that what is over its target also reads so. */
const megabytes = (value: number | null): string => (value === null ? "" : `${Math.ceil(value)}`);

const times = (value: number | null): string => (value === null ? "" : `${value.toFixed(2)}×`);

const range = (spread: readonly [number, number] | null, places = 2): string =>
  spread === null ? "" : spread.map((ratio) => ratio.toFixed(places)).join(" to ");

function verdict(isMet: boolean): string {
  return isMet ? "met" : "**missed**";
}

function atMost(value: number | null, target: number | null): string {
  if (target === null) return "";
  return value === null ? "not measured: no g++" : verdict(value <= target);
}

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

const HEADER = ["what", "ns", "beside ns", "ratio", "low to high", "target", "", "peak MB"];

/** Rows beside a yardstick; memory with its target where there is one. */
export function rowTable(rows: readonly Row[]): string {
  const hasPeakTarget = rows.some(({ peakTarget }) => peakTarget !== null);
  const cellsOf = (row: Row): readonly string[] => [
    row.what,
    digits(row.each, 0),
    digits(row.yardstick, 0),
    times(row.ratio),
    range(row.spread),
    row.target === null ? "" : `${row.target.toFixed(1)}×`,
    atMost(row.ratio, row.target),
    megabytes(row.peakMegabytes),
    ...(hasPeakTarget
      ? [digits(row.peakTarget, 0), atMost(row.peakMegabytes, row.peakTarget)]
      : []),
  ];
  return markdown(hasPeakTarget ? [...HEADER, "target", ""] : HEADER, rows.map(cellsOf));
}

/** What a second thread gives, round by round, and what that says. */
export function workerTable({ what, rounds, gain }: WorkerRows): string {
  const rows = rounds.map((round) => [
    digits(round.one, 1),
    digits(round.two, 1),
    times(round.gain),
    `${digits(100 * round.others, 0)} %`,
    round.processor.map((seconds) => seconds.toFixed(1)).join(" and "),
    times(round.machine),
  ]);
  const header = ["one, wall s", "two, wall s", "gain", "others had", "processor s", "C++ gained"];
  const said =
    gain === null
      ? "no verdict, others were at work in every round"
      : `${times(gain)} in the quiet rounds, ${verdict(gain >= WORKER_GAIN)}`;
  return `${markdown(header, rows)}\n\n${what}; target ${WORKER_GAIN}×: ${said}.`;
}

/** How many times faster than SimPy. */
export function simpyTable({ version, rows }: SimpyRows): string {
  if (version === null) {
    return "Not measured: no Python with SimPy here (`PYTHON` names the Python to use).";
  }
  const cells = rows.map(({ what, ours, theirs, times: faster, spread }) => [
    what,
    digits(ours, 0),
    digits(theirs, 0),
    `${faster.toFixed(0)}×`,
    range(spread, 0),
    `${SIMPY_TIMES}×`,
    verdict(faster >= SIMPY_TIMES),
  ]);
  const header = [
    "what",
    "ns",
    `${`SimPy ${version}`.trim()}, ns`,
    "times",
    "low to high",
    "target",
    "",
  ];
  return markdown(header, cells);
}

/** The command as a user starts it. */
export function commandTable(rows: readonly CommandRow[]): string {
  return markdown(
    ["`klantreis network`, one replication", "ns", "whole process, wall s", "peak MB"],
    rows.map(({ what, each, wallSeconds, peakMegabytes }) => [
      what,
      digits(each, 0),
      digits(wallSeconds, 1),
      megabytes(peakMegabytes),
    ]),
  );
}

/** The whole region, a row for each scenario. */
export function regionTable(rows: readonly Row[]): string {
  return markdown(
    [
      "the whole region, log on",
      `processor s a replication, at most ${REGION_SECONDS}`,
      "",
      `peak MB, at most ${REGION_MEGABYTES}`,
      "",
      "ns per event",
    ],
    rows.map(({ what, seconds, peakMegabytes, each }) => [
      `\`${what}\``,
      digits(seconds, 2),
      atMost(seconds, REGION_SECONDS),
      megabytes(peakMegabytes),
      atMost(peakMegabytes, REGION_MEGABYTES),
      digits(each, 0),
    ]),
  );
}

/** How far the figures of the two programs were apart. */
export function distanceSentence({ distances }: NetworkRows): string {
  const told = distances.map(({ what, apart }) => `${what} ${apart.toFixed(1)}`).join("; ");
  return told === "" ? "" : `Largest distance of a figure, in standard errors: ${told}.`;
}
