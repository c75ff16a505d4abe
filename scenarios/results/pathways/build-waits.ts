/**
 * The curves of waiting, and the finding they give: where the share that still waits changes most.
 *
 * The rule this file keeps: a level that some replication did not reach is no level, but "longer".
 */
import {
  CURVE_WEEKS,
  PLACES,
  SEGMENT_COUNT,
  WAIT_ORIGINS,
  type WaitSummary,
  waitGroup,
} from "#journeys";
import { columnsOf, differenceOf, estimateOf, estimateOrNull } from "../estimates.ts";
import { possible, possibleColumns, possibleOrNull } from "../possible.ts";
import type { RunTable } from "../run-table.ts";
import type { Estimate, EstimateColumns, WaitCurve } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import {
  agreement,
  certaintyOfDifference,
  type FindingDraft,
  plain,
} from "../verdicts/finding-certainty.ts";

const points = CURVE_WEEKS + 1;

const waitsOf = ({ replications }: RunTable, variant: string): readonly WaitSummary[] =>
  replications.flatMap(({ waits }) => waits[variant] ?? []);

/** Shares to a hundredth of a percent: finer says nothing and makes the file large. */
function rounded({ mean, low, high }: EstimateColumns): EstimateColumns {
  const round = (values: readonly (number | null)[]) =>
    values.map((value) => (value === null ? null : Math.round(value * 1e4) / 1e4));
  return { mean: round(mean), low: round(low), high: round(high) };
}

const reached = (values: readonly number[]): Estimate | null =>
  values.every(Number.isFinite) ? possibleOrNull(estimateOrNull(values), "days") : null;

const youths = (values: readonly number[]): Estimate => possible(estimateOf(values), "youths");

function curveOf(
  table: RunTable,
  waits: readonly WaitSummary[],
  { variant, segment, origin }: { variant: string; segment: number; origin: number },
): WaitCurve {
  const group = waitGroup(segment, origin);
  const years = Math.max(1, table.policyYears.length);
  const yearly = (name: "asked" | "started" | "lost"): Estimate =>
    youths(waits.map((wait) => (wait[name][group] ?? 0) / years));
  const row = (values: Float64Array) => [...values.subarray(group * points, (group + 1) * points)];
  return {
    variant,
    segment: PLACES[segment] ?? "",
    origin: WAIT_ORIGINS[origin] ?? "direct",
    asked: yearly("asked"),
    started: yearly("started"),
    lost: yearly("lost"),
    waiting: youths(waits.map(({ waiting }) => waiting[group] ?? 0)),
    open: rounded(possibleColumns(columnsOf(waits.map(({ open }) => row(open))), "share")),
    cutOff: columnsOf(waits.map(({ cutOff }) => row(cutOff))).mean.map(
      (value) => Math.round((value ?? 0) * 10) / 10,
    ),
    half: reached(waits.map(({ half }) => half[group] ?? Number.NaN)),
    nineInTen: reached(waits.map(({ nineInTen }) => nineInTen[group] ?? Number.NaN)),
  };
}

/** Curves of every design, by segment and origin; groups in which nobody asked are left out. */
export function buildWaits(table: RunTable): readonly WaitCurve[] {
  return table.designs.flatMap(({ id }) => {
    const waits = waitsOf(table, id);
    if (waits.length === 0) return [];
    return Array.from({ length: SEGMENT_COUNT }, (_, segment) => segment)
      .flatMap((segment) =>
        WAIT_ORIGINS.map((_, origin) => curveOf(table, waits, { variant: id, segment, origin })),
      )
      .filter(({ asked }) => asked.mean > 0);
  });
}

/** A quarter of a year, at which the curves of two designs are compared. */
const comparedWeek = 13;

/** Share that has not started after that quarter, by segment (0 to 4) and origin; NaN without any. */
export function openShare(wait: WaitSummary | undefined, segment: number, origin: number): number {
  return wait?.open[waitGroup(segment, origin) * points + comparedWeek] ?? Number.NaN;
}

/** The segment in which the share without a first start after a quarter of a year changes most. */
export function stillWaitingFinding(table: RunTable): FindingDraft | null {
  const { first, last, replications } = table;
  const changes = Array.from({ length: SEGMENT_COUNT }, (_, segment) => {
    const variant = replications.map(({ waits }) => openShare(waits[last.id], segment, 0));
    const base = replications.map(({ waits }) => openShare(waits[first.id], segment, 0));
    const change = differenceOf({ variant, base }, first.id);
    const [level, before] = [variant, base].map((shares) =>
      possibleOrNull(estimateOrNull(shares), "share"),
    );
    return { segment, change, level: level ?? null, base: before ?? null };
  });
  const [most] = changes.sort(
    (a, b) => Math.abs(b.change?.mean ?? 0) - Math.abs(a.change?.mean ?? 0),
  );
  if (most === undefined || most.change === null) return null;
  const segment = PLACES[most.segment] ?? "";
  return {
    id: "still-waiting",
    kind: "still-waiting",
    certainty: certaintyOfDifference(table, most.change),
    basis: "assumption",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.segment(segment),
    figures: {
      segment,
      weeks: comparedWeek,
      base: most.base,
      share: most.level,
      change: plain(most.change),
      ...agreement(most.change),
    },
    variant: last.id,
    against: first.id,
  };
}
