/**
 * Rows of network files, beside C++ of the same model: without and with a log of every visit.
 *
 * The rule this file keeps: all programs take turns in every round, each round on other chance, and
 * the stopwatch stops unless numbers of events, rows of logs and figures agree.
 */
import type { NetworkFile } from "#engine";
import { drawnYardstick } from "./kernel-rows.ts";
import type { Measurement } from "./measure.ts";
import { flatNetwork, manyPending, manyServers, twelveStations } from "./network-files.ts";
import { ours, type Told, theirs, writeText } from "./programs.ts";
import { perEvent, type Row, rowOf, type Side } from "./rounds.ts";
import { demandSame, demandSameFigures } from "./same-work.ts";

const ROUNDS = 5;
/** Runs of either program in one process, that to warm up included. */
const RUNS = 4;
const MEGABYTES = 120;
const LOG_MEGABYTES = 250;

interface Contest {
  readonly what: string;
  readonly file: NetworkFile;
  /** Seconds per event of a C++ program that keeps less, where there is one. */
  readonly bare: (() => number) | null;
}

export interface NetworkRows {
  /** Beside the C++ program that keeps the same figures, and beside one that keeps less. */
  readonly plain: readonly Row[];
  /** With a log: beside our own run without it, C++ without it, and C++ with the same log. */
  readonly logged: readonly Row[];
  /** The largest distance of a figure of ours from C++, in standard errors. */
  readonly distances: readonly { readonly what: string; readonly apart: number }[];
}

export function networkRows(yardstick: boolean): NetworkRows {
  const contests: readonly Contest[] = [
    { what: "M/M/50, a million arrivals", file: manyServers(), bare: () => drawnYardstick(50, 45) },
    { what: "twelve stations", file: twelveStations(), bare: null },
    { what: "200,000 pending", file: manyPending(), bare: () => drawnYardstick(0, 200_000) },
  ];
  const rows = contests.map((contest) => contestRows(contest, yardstick));
  return {
    plain: rows.flatMap(({ plain }) => plain),
    logged: rows.flatMap(({ logged }) => logged),
    distances: rows.flatMap(({ distances }) => distances),
  };
}

/** What the programs told, round by round; columns are empty without a compiler. */
interface Turns {
  readonly own: readonly Measurement[];
  readonly ownLogged: readonly Measurement[];
  readonly other: readonly Told[];
  readonly otherLogged: readonly Told[];
  readonly bare: readonly number[];
}

function takeTurns({ file, bare }: Contest, yardstick: boolean): Turns {
  const path = writeText("network.json", JSON.stringify(file));
  const flat = writeText("network.flat", flatNetwork(file));
  const turns = {
    own: [] as Measurement[],
    ownLogged: [] as Measurement[],
    other: [] as Told[],
    otherLogged: [] as Told[],
    bare: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round * RUNS;
    turns.own.push(ours("network", path, first));
    if (yardstick) turns.other.push(theirs("network", "run", flat, first));
    turns.ownLogged.push(ours("log", path, first));
    if (!yardstick) continue;
    turns.otherLogged.push(theirs("network", "log", flat, first));
    if (bare !== null) turns.bare.push(bare());
  }
  return turns;
}

function contestRows(contest: Contest, yardstick: boolean): NetworkRows {
  const { what } = contest;
  const { own, ownLogged, other, otherLogged, bare } = takeTurns(contest, yardstick);
  for (const [round, { proof }] of ownLogged.entries()) {
    if (yardstick) {
      const visits = otherLogged[round]?.named["visits"] as number;
      demandSame(`${what}, rows of the log`, proof, visits, 0.01);
    }
  }
  const plain = own.map(perEvent);
  const logged = ownLogged.map(perEvent);
  const target = { target: 2, peakTarget: MEGABYTES };
  const logTarget = { target: 2, peakTarget: LOG_MEGABYTES };
  const without = plain.map(({ each }: Side) => each);
  return {
    plain: [
      rowOf({ what, ...target }, plain, other.map(each)),
      ...(bare.length === 0
        ? []
        : [rowOf({ what: `${what}; C++ keeps the mean wait only`, ...target }, plain, bare)]),
    ],
    logged: [
      rowOf({ what: `${what}, beside ours without a log`, ...logTarget }, logged, without),
      rowOf({ what: `${what}, beside C++ without a log`, ...logTarget }, logged, other.map(each)),
      rowOf({ what: `${what}, beside C++ with one`, ...logTarget }, logged, otherLogged.map(each)),
    ],
    distances: yardstick ? [{ what, apart: demandSameModel(what, own, other) }] : [],
  };
}

function each({ named }: Told): number {
  return (named["seconds"] as number) / (named["events"] as number);
}

function demandSameModel(
  what: string,
  own: readonly Measurement[],
  other: readonly Told[],
): number {
  for (const [round, { events }] of own.entries()) {
    demandSame(`${what}, events`, events, other[round]?.named["events"] as number, 0.01);
  }
  return demandSameFigures(
    what,
    own.flatMap(({ figures }) => figures),
    other.flatMap(({ rows }) => rows),
  );
}
