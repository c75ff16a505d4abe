/**
 * Are more moves refused, or do more of them withdraw, than direct entries of their time?
 *
 * The rule this file keeps: who waits longer has longer to withdraw, so at every withdrawal only those
 * are counted who had waited as long and were still in line (a log-rank test of withdrawing, with a
 * start as the end of what is known). A delay alone is no withdrawal.
 */
import { normalCdf, stratifiedExactP, type TwoByTwo } from "#engine";
import type { Waiting } from "./local-lines.ts";
import { daysOf } from "./local-lines.ts";
import { bunchesOf } from "./time-bunches.ts";

type Lines = ReadonlyMap<number, readonly Waiting[]>;

/** Direct entries by form and level, with the days on which they asked. */
type References = ReadonlyMap<
  number,
  { readonly line: readonly Waiting[]; readonly days: Float64Array }
>;

/** One-sided p of "no more of them are refused"; NaN where nobody was. */
export function refusedP(moves: Lines, references: References): number {
  const tables = sidesOf(moves, references).map(([group, reference]) =>
    tableOf(group, reference, ({ refused }) => refused),
  );
  return tablesP(tables);
}

/** One-sided p of "no more of them withdraw"; NaN where nobody did. */
export function withdrawnP(moves: Lines, references: References): number {
  return tablesP(sidesOf(moves, references).flatMap(withdrawalTables));
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

/** Events to be expected below which the law of large numbers does not hold yet. */
const FEW_EXPECTED = 5;

/** One-sided p of "the odds are the same in every table"; NaN where no table can tell. */
function tablesP(tables: readonly TwoByTwo[]): number {
  const telling = tables.filter(tellsSomething);
  if (telling.length === 0) return Number.NaN;
  const sum = { expected: 0, events: 0, group: 0, variance: 0 };
  for (const { group, groupEvents, reference, referenceEvents } of telling) {
    const all = group + reference;
    const events = groupEvents + referenceEvents;
    sum.group += group;
    sum.events += groupEvents;
    sum.expected += (group * events) / all;
    sum.variance += (group * reference * events * (all - events)) / (all * all * (all - 1));
  }
  const few = Math.min(sum.expected, sum.group - sum.expected) < FEW_EXPECTED;
  if (few) return stratifiedExactP(telling, "half");
  return normalCdf((sum.expected - sum.events) / Math.sqrt(sum.variance));
}

function tellsSomething({ group, groupEvents, reference, referenceEvents }: TwoByTwo): boolean {
  const events = groupEvents + referenceEvents;
  return group > 0 && reference > 0 && events > 0 && events < group + reference;
}
