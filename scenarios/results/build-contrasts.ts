/**
 * What each design changes against the first in the totals that the figures show.
 *
 * The rule this file keeps: a total is read from each run the way its figure adds it up, so that
 * sentence and figure agree; only then are two designs set beside each other.
 */
import {
  borderCell,
  mapNodes,
  PLACE_COUNT,
  PLACES,
  type ReplicationResult,
  type RunSummary,
  SEGMENT_COUNT,
  WAIT_ORIGINS,
  type WallSummary,
} from "#journeys";
import { differenceOf, estimateOrNull } from "./estimates.ts";
import { leftShare } from "./pathways/build-unrolled.ts";
import { openShare } from "./pathways/build-waits.ts";
import { possible } from "./possible.ts";
import { yearCost } from "./readings.ts";
import { type RunTable, sumOver } from "./run-table.ts";
import type { Contrast, ContrastId } from "./types.ts";
import { certaintyOfDifference } from "./verdicts/finding-certainty.ts";
import { ruleDays } from "./walls/border-days.ts";

/** A total of one design in one replication; NaN where there was nothing to observe. */
type Reading = (result: ReplicationResult, variant: string) => number;

const ofRun =
  (read: (run: RunSummary) => number): Reading =>
  ({ runs }, variant) => {
    const run = runs[variant];
    return run === undefined ? Number.NaN : read(run);
  };

/** Moves to an earlier or the same column of the map, a year of the policy window. */
function returns({ policyYears, shape }: RunTable): Reading {
  const nodes = mapNodes(shape.referrers);
  const cells = nodes.flatMap((from, row) =>
    nodes.flatMap((to, column) => (to.column <= from.column ? [row * nodes.length + column] : [])),
  );
  const years = Math.max(1, policyYears.length);
  return ofRun(({ flow }) => sumOver(flow, cells) / years);
}

const segments = Array.from({ length: SEGMENT_COUNT }, (_, index) => index);
const borders = segments.flatMap((from) =>
  segments.flatMap((to) => (from === to ? [] : [borderCell(from + 1, to + 1)])),
);

/** Days a year that rules at borders and new authorisations took. */
function borderDays(summary: WallSummary): number {
  return borders.reduce((sum, cell) => sum + ruleDays(summary, cell), 0) / summary.years;
}

const lastMonth =
  (column: "waiting" | "inCare", rows: number): Reading =>
  (result, variant) =>
    ofRun((run) => {
      const cells = Array.from({ length: rows }, (_, row) => (row + 1) * run.months - 1);
      return sumOver(run[column], cells);
    })(result, variant);

function lastOccupancy(run: RunSummary): number {
  const cells = segments.flatMap((segment) =>
    Array.from({ length: 12 }, (_, month) => (segment + 1) * run.months - 1 - month),
  );
  return sumOver(run.placesInUse, cells) / sumOver(run.places, cells);
}

interface ContrastKind {
  readonly id: ContrastId;
  readonly unit: string;
  readonly read: (table: RunTable) => Reading;
}

const kinds: readonly ContrastKind[] = [
  { id: "returns", unit: "count", read: returns },
  {
    id: "left",
    unit: "share",
    read: ({ shape }) => ofRun((run) => leftShare(run, shape.referrers)),
  },
  {
    id: "border-days",
    unit: "days",
    read:
      () =>
      ({ walls }, variant) =>
        walls[variant] === undefined ? Number.NaN : borderDays(walls[variant]),
  },
  { id: "waiting-youths", unit: "youths", read: () => lastMonth("waiting", SEGMENT_COUNT) },
  { id: "in-care", unit: "youths", read: () => lastMonth("inCare", PLACE_COUNT) },
  { id: "occupancy", unit: "share", read: () => ofRun(lastOccupancy) },
  {
    id: "cost",
    unit: "euro",
    read: () => ofRun((run) => yearCost(run, run.years.length - 1)),
  },
];

/** One total of two designs; null where no replication has both. */
function contrastOf(
  table: RunTable,
  variant: string,
  { id, unit, segment }: { id: ContrastId; unit: string; segment: string | null },
  read: Reading,
): Contrast | null {
  const against = table.first.id;
  const values = (design: string) => table.replications.map((result) => read(result, design));
  const pairs = { variant: values(variant), base: values(against) };
  const difference = differenceOf(pairs, against);
  const seen = pairs.variant.map((value, at) => value + (pairs.base[at] ?? Number.NaN));
  const both = (list: readonly number[]) =>
    estimateOrNull(list.filter((_, at) => Number.isFinite(seen[at])));
  const [level, base] = [both(pairs.variant), both(pairs.base)];
  if (difference === null || level === null || base === null) return null;
  return {
    id,
    variant,
    against,
    segment,
    level: possible(level, unit),
    base: possible(base, unit),
    difference,
    certainty: certaintyOfDifference(table, difference),
  };
}

/** The segment in which the share that still waits at its border changes most. */
function stillWaitingBorder(table: RunTable, variant: string): Contrast | null {
  const origin = WAIT_ORIGINS.indexOf("border");
  const all = segments.flatMap((segment) => {
    const read: Reading = ({ waits }, design) => openShare(waits[design], segment, origin);
    const about = { unit: "share", segment: PLACES[segment] ?? null };
    return contrastOf(table, variant, { id: "still-waiting-border", ...about }, read) ?? [];
  });
  const size = ({ difference }: Contrast): number => Math.abs(difference.mean);
  return all.sort((one, other) => size(other) - size(one))[0] ?? null;
}

/** Every total of every design but the first, beside the first. */
export function buildContrasts(table: RunTable): readonly Contrast[] {
  return table.designs
    .filter(({ id }) => id !== table.first.id)
    .flatMap(({ id: variant }) => [
      ...kinds.map(({ id, unit, read }) =>
        contrastOf(table, variant, { id, unit, segment: null }, read(table)),
      ),
      stillWaitingBorder(table, variant),
    ])
    .filter((found) => found !== null);
}
