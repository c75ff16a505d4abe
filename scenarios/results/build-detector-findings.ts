/**
 * What the detectors found, as findings: walls, waterbeds, who moved.
 *
 * The rule this file keeps: a few that matter most, and where nothing was shown the one that came
 * closest, so that "not shown" is said too.
 */
import { PLACES, SEGMENT_COUNT } from "#journeys";
import { movedShare } from "./build-ladder.ts";
import { clauses } from "./clauses.ts";
import { certaintyFrom } from "./finding-certainty.ts";
import type { RunTable } from "./run-table.ts";
import type { Finding, Movers, Wall, WallTable, Waterbed } from "./types.ts";

const mostWalls = 3;
const mostWaterbeds = 3;

/** Change in all places but the target and those the policy wants youths to go to, per replication. */
function leaked(table: RunTable, bed: Waterbed): readonly number[] {
  const ledger = bed.leakageEuro === null ? "days" : "euro";
  const wanted = bed.receivers.filter(({ intent }) => intent).map(({ place }) => place);
  const places = [...PLACES.entries()].filter(
    ([, id]) => id !== bed.target && !wanted.includes(id),
  );
  return table.replications
    .map(({ pairs }) => pairs[`${bed.variant}|${bed.against}`])
    .filter((pair) => pair !== undefined)
    .map((pair) => places.reduce((sum, [row]) => sum + (pair[ledger].change[row] ?? 0), 0));
}

function waterbedFinding(table: RunTable, bed: Waterbed, clear: number): Finding {
  const [receiver] = bed.receivers;
  const leakage = bed.leakageEuro ?? bed.leakageDays;
  const values = leaked(table, bed);
  const certainty =
    leakage === null ? certaintyFrom(bed.grossEuro, []) : certaintyFrom(leakage, values);
  return {
    id: `waterbed-${bed.variant}-${bed.target}`,
    kind: "waterbed",
    certainty: leakage?.method === "unbounded" ? "unknown" : certainty,
    basis: "assumption",
    origin: bed.origin,
    perspective: "municipalities",
    clause: clauses.segment(bed.target),
    figures: {
      target: bed.target,
      comparison: clear === 2 ? "alone" : "whole",
      gross: bed.grossEuro,
      leakage,
      receiver: receiver?.place ?? null,
      receiverEuro: receiver?.euro ?? null,
      waiting: bed.waitingDays,
    },
    variant: bed.variant,
    against: bed.against,
  };
}

/**
 * How well a comparison tells what squeezing this segment did: 2 when only this segment was asked
 * to save, 1 for the whole ladder at once, 0 for a step in which other things changed.
 */
function isolation(table: RunTable, bed: Waterbed): number {
  const model = table.designs.find(({ id }) => id === bed.variant)?.model;
  const before = table.designs.find(({ id }) => id === bed.against)?.model;
  const saves = model?.savings.on.value === true && before?.savings.on.value === false;
  const split = Object.entries(model?.savings.split ?? {});
  const alone = split.every(([segment, share]) => segment === bed.target || share.value === 0);
  if (saves && alone) return 2;
  return bed.variant === table.last.id && bed.against === table.first.id ? 1 : 0;
}

/** One finding per segment: where it alone was squeezed, else over the whole ladder. */
export function waterbedFindings(table: RunTable, beds: readonly Waterbed[]): readonly Finding[] {
  const ranked = beds
    .map((bed) => ({ bed, clear: isolation(table, bed) }))
    .filter(({ bed, clear }) => clear > 0 && bed.grossDays.mean !== 0)
    .sort(
      (a, b) =>
        b.clear - a.clear || Math.abs(b.bed.grossEuro.mean) - Math.abs(a.bed.grossEuro.mean),
    );
  const targets = new Set<string>();
  return ranked
    .filter(({ bed }) => !targets.has(bed.target) && targets.add(bed.target))
    .slice(0, mostWaterbeds)
    .map(({ bed, clear }) => waterbedFinding(table, bed, clear));
}

function wallFinding(table: RunTable, wall: Wall): Finding {
  // Cells are [from][to], segments from 1.
  const cell = (Number(wall.from) - 1) * SEGMENT_COUNT + Number(wall.to) - 1;
  const excess = table.replications
    .map(({ walls: summaries }) => summaries[wall.variant]?.excessDirect[cell] ?? Number.NaN)
    .filter(Number.isFinite);
  const certainty =
    wall.verdict === "not-enough-evidence" ? "unknown" : certaintyFrom(wall.excessDirect, excess);
  return {
    id: `wall-${wall.from}-${wall.to}`,
    kind: "wall",
    certainty,
    basis: wall.origin === "put-in" ? "assumption" : "construction",
    origin: wall.origin,
    perspective: "youths",
    clause: clauses.border(wall.from, wall.to),
    figures: {
      from: wall.from,
      to: wall.to,
      excess: wall.excessDirect,
      attempts: wall.attempts,
      lostDays: wall.lostDays,
    },
    variant: wall.variant,
    against: null,
  };
}

/** Walls by days lost; without any, the border where most days are lost, with what is said of it. */
export function wallFindings(table: RunTable, { walls: all }: WallTable): readonly Finding[] {
  const own = all
    .filter(({ variant }) => variant === table.last.id)
    .sort((a, b) => b.lostDays.mean - a.lostDays.mean);
  const shown = own.filter(({ verdict }) => verdict === "wall");
  const fixed = own.filter(({ verdict }) => verdict === "budget-causes-wait").slice(0, 1);
  const chosen = shown.length > 0 ? [...shown.slice(0, mostWalls), ...fixed] : own.slice(0, 1);
  return chosen.map((wall) => wallFinding(table, wall));
}

/** Youths in other segments or at another exit than in the first design. */
export function movedFinding(table: RunTable, all: readonly Movers[]): Finding | null {
  const { first, last } = table;
  const share = movedShare(table, last.id, first.id);
  const movers = all.find(({ variant, against }) => variant === last.id && against === first.id);
  if (share === null || movers === undefined) return null;
  const shares = table.replications.map(({ pairs }) => pairs[`${last.id}|${first.id}`]?.moved ?? 0);
  return {
    id: "moved",
    kind: "moved",
    certainty: certaintyFrom(share, shares),
    basis: "construction",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.transition,
    figures: { moved: share, youths: movers.moved },
    variant: last.id,
    against: first.id,
  };
}
