/**
 * Attempts to cross a border against attempts that had none to cross.
 *
 * The rule this file keeps: like is compared with like. A stratum counts by the number of attempts
 * to cross in it, and one without a reference drops out of both sides.
 */
import { type AttemptColumns, SEGMENT_COUNT } from "../../measures/summary.ts";
import { type AttemptTable, groupOf, ORIGINS, type OrderedAttempts } from "./attempt-table.ts";
import { borderCell, type Cells } from "./border-cells.ts";
import { addRefusals, type StratumTally } from "./border-refusals.ts";
import {
  addLogRank,
  followedUntil,
  type LogRankSum,
  type WaitingSample,
  weightedMeanWait,
} from "./waiting-curve.ts";

/** One pass over the attempts. */
export function tallyStrata(attempts: AttemptColumns, table: AttemptTable): StratumTally {
  const size = table.strata * ORIGINS;
  const tally: StratumTally = {
    count: new Float64Array(size),
    refused: new Float64Array(size),
    friction: new Float64Array(size),
  };
  for (let row = 0; row < table.length; row++) {
    if (attempts.from[row]! >= ORIGINS) continue;
    const at = table.stratum[row]! * ORIGINS + attempts.from[row]!;
    tally.count[at]! += 1;
    if (attempts.refusals[row]! > 0) tally.refused[at]! += 1;
    tally.friction[at]! += attempts.borderDays[row]! + attempts.authorisationDays[row]!;
  }
  return tally;
}

/** By position in `byGroup`: the stratum, the season, and one label for all. */
export interface Labels {
  readonly stratum: Uint32Array;
  readonly season: Uint32Array;
  readonly all: Uint32Array;
}

export function labelsOf({ byGroup, stratum, season }: AttemptTable): Labels {
  return {
    stratum: byGroup.row.map((row) => stratum[row]!),
    season: byGroup.row.map((row) => season[row]!),
    all: new Uint32Array(byGroup.row.length),
  };
}

function bucketOf({ start, time, event }: OrderedAttempts, bucket: number) {
  return { time, event, from: start[bucket]!, until: start[bucket + 1]! };
}

/** Mean wait of a whole group, all attempts alike. */
export function meanWait(
  { byGroup }: AttemptTable,
  { all }: Labels,
  group: number,
  tauDays: number,
): number {
  return weightedMeanWait({ ...bucketOf(byGroup, group), label: all, weight: ONE }, tauDays);
}

const ONE = new Float64Array([1]);

export interface Border {
  readonly labels: Labels;
  readonly from: number;
  readonly to: number;
  readonly tauDays: number;
}

/** Waits, refusals and friction against direct entries: same form, period and severity. */
export function compareWithDirect(
  cells: Cells,
  table: AttemptTable,
  border: Border & { readonly strata: StratumTally },
): void {
  const { from, to, strata } = border;
  const cell = borderCell(from, to);
  const own = new Float64Array(table.strata);
  const reference = new Float64Array(table.strata);
  let covered = 0;
  let refused = 0;
  let friction = 0;
  const first = (to - 1) * table.strataOfSegment;
  for (let stratum = first; stratum < first + table.strataOfSegment; stratum++) {
    const here = stratum * ORIGINS + from;
    const direct = stratum * ORIGINS;
    const count = strata.count[here]!;
    if (count === 0 || strata.count[direct] === 0) continue;
    own[stratum] = 1;
    reference[stratum] = count / strata.count[direct]!;
    covered += count;
    refused += strata.refused[here]! - strata.refused[direct]! * reference[stratum]!;
    friction += strata.friction[here]! - strata.friction[direct]! * reference[stratum]!;
    addRefusals(cells, cell, strata, here);
  }
  cells.coveredDirect[cell] = covered / cells.attempts[cell]!;
  cells.excessRefused[cell] = refused / covered;
  cells.excessFriction[cell] = friction / covered;
  const crossing = bucketOf(table.byGroup, groupOf(from, to));
  const direct = bucketOf(table.byGroup, groupOf(0, to));
  const label = border.labels.stratum;
  cells.excessDirect[cell] = excess(
    { ...crossing, label, weight: own },
    { ...direct, label, weight: reference },
    border.tauDays,
  );
}

/**
 * Waits against moves inside the segment that is left: same period and severity. Not the same form:
 * a form belongs to one segment, so the two can never share it.
 */
export function compareWithInside(cells: Cells, table: AttemptTable, border: Border): void {
  const { from, to, labels } = border;
  const cell = borderCell(from, to);
  if (from === to) {
    cells.excessInside[cell] = Number.NaN;
    cells.coveredInside[cell] = Number.NaN;
    return;
  }
  const crossing = bucketOf(table.byGroup, groupOf(from, to));
  const inside = bucketOf(table.byGroup, groupOf(from, from));
  const count = countBySeason(table, labels, crossing);
  const countInside = countBySeason(table, labels, inside);
  const own = new Float64Array(table.seasons);
  const reference = new Float64Array(table.seasons);
  let covered = 0;
  for (let season = 0; season < table.seasons; season++) {
    if (count[season] === 0 || countInside[season] === 0) continue;
    own[season] = 1;
    reference[season] = count[season]! / countInside[season]!;
    covered += count[season]!;
  }
  cells.coveredInside[cell] = covered / cells.attempts[cell]!;
  const label = labels.season;
  cells.excessInside[cell] = excess(
    { ...crossing, label, weight: own },
    { ...inside, label, weight: reference },
    border.tauDays,
  );
}

function countBySeason(
  table: AttemptTable,
  labels: Labels,
  { from, until }: { readonly from: number; readonly until: number },
): Float64Array {
  const count = new Float64Array(table.seasons);
  for (let at = from; at < until; at++) count[labels.season[at]!]! += 1;
  return count;
}

/** Beyond the last day on which both are followed nothing is compared. */
function excess(crossing: WaitingSample, reference: WaitingSample, tauDays: number): number {
  const horizon = Math.min(followedUntil(crossing, tauDays), followedUntil(reference, tauDays));
  if (horizon < 0) return Number.NaN;
  return weightedMeanWait(crossing, horizon) - weightedMeanWait(reference, horizon);
}

/** The log-rank test of every border against direct entries, summed over strata. */
export function testWithinStrata(cells: Cells, table: AttemptTable, marginDays: number): void {
  const { start, time, event } = table.byStratum;
  const sum: LogRankSum = { difference: 0, variance: 0 };
  for (let stratum = 0; stratum < table.strata; stratum++) {
    const direct = stratum * ORIGINS;
    const referenceFrom = start[direct]!;
    const referenceUntil = start[direct + 1]!;
    if (referenceFrom === referenceUntil) continue;
    const to = Math.floor(stratum / table.strataOfSegment) + 1;
    for (let from = 1; from <= SEGMENT_COUNT; from++) {
      const bucket = direct + from;
      if (start[bucket] === start[bucket + 1]) continue;
      sum.difference = 0;
      sum.variance = 0;
      const crossing = { time, event, from: start[bucket]!, until: start[bucket + 1]! };
      addLogRank(sum, { ...crossing, referenceFrom, referenceUntil }, marginDays);
      cells.logRankDifference[borderCell(from, to)]! += sum.difference;
      cells.logRankVariance[borderCell(from, to)]! += sum.variance;
    }
  }
}
