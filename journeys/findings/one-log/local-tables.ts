/**
 * Are more moves refused, or do more of them withdraw, than direct entries of their time?
 *
 * The rule this file keeps: who waits longer has longer to withdraw, so at every withdrawal only those
 * are counted who had waited as long and were still in line (a log-rank test of withdrawing, with a
 * start as the end of what is known). A delay alone is no withdrawal. And a margin is tested: of
 * so many moves so many may be refused, or withdraw, beyond what direct entries of their time would.
 */
import { eventsAboveP, type TwoByTwo } from "#engine";
import type { Waiting } from "./local-lines.ts";
import { daysOf } from "./local-lines.ts";
import { type Clusters, clustersOf, widenedP } from "./same-youth.ts";
import { bunchesOf } from "./time-bunches.ts";

type Lines = ReadonlyMap<number, readonly Waiting[]>;

/** Direct entries by form and level, with the days on which they asked. */
type References = ReadonlyMap<
  number,
  { readonly line: readonly Waiting[]; readonly days: Float64Array }
>;

/** One-sided p of "at most this share of them more is refused"; NaN where nobody was. */
export function refusedP(moves: Lines, references: References, margin: number): number {
  const sides = sidesOf(moves, references);
  const isRefused = ({ refused }: Waiting) => refused;
  const tables = sides.map(([group, reference]) => tableOf(group, reference, isRefused));
  const p = eventsAboveP(tables, margin * movesIn(sides));
  return widenedP(p, clustersOfEvents(sides, isRefused));
}

/** One-sided p of "at most this share of them more withdraws"; NaN where nobody did. */
export function withdrawnP(moves: Lines, references: References, margin: number): number {
  const sides = sidesOf(moves, references);
  const p = eventsAboveP(sides.flatMap(withdrawalTables), margin * movesIn(sides));
  return widenedP(
    p,
    clustersOfEvents(sides, ({ droppedOut }) => droppedOut),
  );
}

function movesIn(sides: readonly Sides[]): number {
  return sides.reduce((sum, [moves]) => sum + moves.length, 0);
}

/** What each move adds to the events beyond the share of its bunch, youth by youth. */
function clustersOfEvents(sides: readonly Sides[], isEvent: (one: Waiting) => boolean): Clusters {
  const parts = sides.flatMap(([moves, entries]) => {
    const share = [...moves, ...entries].filter(isEvent).length / (moves.length + entries.length);
    return moves.map((move) => ({ youth: move.youth, part: (isEvent(move) ? 1 : 0) - share }));
  });
  return clustersOf(parts);
}

type Sides = readonly [moves: readonly Waiting[], entries: readonly Waiting[]];

/** Moves and the direct entries of their time, bunch by bunch. */
function sidesOf(moves: Lines, references: References): readonly Sides[] {
  return [...moves].flatMap(([kind, line]) => {
    const reference = references.get(kind);
    if (reference === undefined) return [];
    return bunchesOf(daysOf(line), reference.days).map((bunch): Sides => {
      return [bunch.moves.map((at) => line[at]!), bunch.entries.map((at) => reference.line[at]!)];
    });
  });
}

/** A table for every length of wait at which somebody withdrew: who had waited as long. */
function withdrawalTables([moves, entries]: Sides): TwoByTwo[] {
  const withdrawn = [...moves, ...entries].filter(({ droppedOut }) => droppedOut).map(daysWaited);
  return [...new Set(withdrawn)].map((days) => {
    const still = (side: readonly Waiting[]) => side.filter((one) => daysWaited(one) >= days);
    return tableOf(
      still(moves),
      still(entries),
      (one) => one.droppedOut && daysWaited(one) === days,
    );
  });
}

function daysWaited({ opened, until }: Waiting): number {
  return until - opened;
}

function tableOf(
  moves: readonly Waiting[],
  entries: readonly Waiting[],
  isEvent: (one: Waiting) => boolean,
): TwoByTwo {
  return {
    group: moves.length,
    groupEvents: moves.filter(isEvent).length,
    reference: entries.length,
    referenceEvents: entries.filter(isEvent).length,
  };
}
