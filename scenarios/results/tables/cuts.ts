/**
 * Cuts of one segment at a time: what was asked, what was found, and what it did to waiting.
 *
 * The rule this file keeps: a cut is a design with a savings path on one segment only, against the
 * same design without a path.
 */
import { type RunSummary, SEGMENT_COUNT, type SegmentId } from "#journeys";
import { savingsTargets } from "../money/savings-targets.ts";
import { counted, meanWait, placeCost, yearCost, yearlyMean } from "../readings.ts";
import type { RunDesign, RunTable } from "../run-table.ts";
import { changedDesigns } from "./model-changes.ts";

/** A cut in the replications that hold it and the design without it. */
export interface Cut {
  /** 0 to 4. */
  readonly segment: number;
  readonly design: RunDesign;
  readonly against: RunDesign;
  /** Euro a year that the path asks in the policy window. */
  readonly asked: number;
  readonly runs: readonly CutRun[];
}

/** One replication of a cut: yearly means in the policy window. */
export interface CutRun {
  /** Cost of the segment without the cut, euro. */
  readonly whole: number;
  /** Paid less in the segment, and in all places together. */
  readonly gross: number;
  readonly net: number;
  /** Mean wait in the segment without and with the cut, days. */
  readonly waitBefore: number;
  readonly wait: number;
  /** Days of waiting a year that come with it, everywhere. */
  readonly waitingDays: number;
}

/** The one segment that the split of a path names; null when it names more. */
function cutSegment({ model }: RunDesign): number | null {
  const named = [...Array(SEGMENT_COUNT).keys()].filter(
    (segment) => model.savings.split[String(segment + 1) as SegmentId].value > 0,
  );
  const [only] = named;
  return model.savings.on.value && only !== undefined && named.length === 1 ? only : null;
}

function runOf(table: RunTable, segment: number, cut: RunSummary, base: RunSummary): CutRun {
  const { policyYears } = table;
  const mean = (read: (year: number) => number) => yearlyMean(policyYears, read);
  const cost = (run: RunSummary) => mean((year) => placeCost(run, segment, year));
  const all = (run: RunSummary) => mean((year) => yearCost(run, year));
  const waiting = (run: RunSummary) => mean((year) => counted(run, "waiting-days", year));
  return {
    whole: cost(base),
    gross: cost(base) - cost(cut),
    net: all(base) - all(cut),
    waitBefore: meanWait(base, policyYears, [segment]),
    wait: meanWait(cut, policyYears, [segment]),
    waitingDays: waiting(cut) - waiting(base),
  };
}

/** All cuts, by segment and then by what is asked. */
export function cutsOf(table: RunTable): readonly Cut[] {
  const cuts = changedDesigns(table).flatMap(({ design, against, changes }): Cut[] => {
    const segment = cutSegment(design);
    const isCut =
      !against.model.savings.on.value && changes.every(({ id }) => /^savings\./.test(id));
    if (segment === null || !isCut) return [];
    const target = savingsTargets(design.model);
    const asked = yearlyMean(table.policyYears, (year) => target(table.shape.years[year] ?? 0));
    const runs = table.replications.flatMap(({ runs: lived }) => {
      const [own, base] = [lived[design.id], lived[against.id]];
      return own === undefined || base === undefined ? [] : [runOf(table, segment, own, base)];
    });
    return runs.length === 0 ? [] : [{ segment, design, against, asked, runs }];
  });
  return cuts.sort((a, b) => a.segment - b.segment || a.asked - b.asked);
}
