/**
 * What klantreis adds to the format, made ready: baulking, changes of class and priority, resources.
 *
 * The rule this file keeps: a station without an extension carries nulls, and the run asks for
 * nothing more than that.
 */
import { compileDistribution } from "../random/distributions.ts";
import type { PurposeRegistry } from "../random/streams.ts";
import { byClass, own } from "./by-class.ts";
import { type Choice, compileChoice, type TargetOf } from "./choices.ts";
import type { NetworkFile, StationEntry } from "./network-file.ts";

export interface Baulk {
  readonly from: readonly number[];
  readonly chance: readonly number[];
  readonly to: Choice;
}

export interface ClassChange {
  /** Chance of its own by station and class, so that a chain of changes draws anew. */
  readonly purpose: number;
  readonly sample: (u: number) => number;
  readonly to: number;
}

export interface Rise {
  readonly every: number;
  /** The level at which it stops. */
  readonly until: number;
}

/** By class; the whole is null where no class has it. */
export interface CompiledChanges {
  readonly baulk: readonly (Baulk | null)[] | null;
  readonly classAfter: readonly (Choice | null)[] | null;
  readonly classWhileWaiting: readonly (ClassChange | null)[] | null;
  readonly rise: readonly (Rise | null)[] | null;
}

interface Context {
  readonly classes: readonly string[];
  readonly priorities: readonly number[];
  readonly targetOf: TargetOf;
  readonly purposes: PurposeRegistry;
}

export function compileChanges(station: StationEntry, context: Context): CompiledChanges {
  const { classes, priorities, targetOf, purposes } = context;
  const { baulk, classAfter, classWhileWaiting, priorityRise } = station;
  const classNumber = (name: string): number => classes.indexOf(name);
  return {
    baulk:
      baulk === undefined
        ? null
        : byClass(baulk, classes, ({ chance, to }) => ({
            from: chance.map(([from]) => from),
            chance: chance.map(([, value]) => value),
            to: compileChoice(to ?? "baulked", targetOf),
          })),
    classAfter:
      classAfter === undefined
        ? null
        : classes.map((name) => {
            const chances = own(classAfter, name);
            return chances === undefined ? null : compileChoice(chances, classNumber);
          }),
    classWhileWaiting:
      classWhileWaiting === undefined
        ? null
        : classes.map((name) => {
            const change = own(classWhileWaiting, name);
            if (change === undefined) return null;
            return {
              purpose: purposes.register(`class-while-waiting:${station.id}:${name}`),
              sample: compileDistribution(change.after).sample,
              to: classNumber(change.to),
            };
          }),
    rise:
      priorityRise === undefined
        ? null
        : byClass(priorityRise, classes, ({ every, to = 0 }) => ({
            every,
            until: levelFor(priorities, to),
          })),
  };
}

/** The first level that is served no earlier than this priority. */
function levelFor(priorities: readonly number[], priority: number): number {
  const level = priorities.findIndex((value) => value >= priority);
  return level < 0 ? priorities.length - 1 : level;
}

export interface CompiledResource {
  readonly id: string;
  readonly amount: number;
  readonly renewEvery: number;
  readonly renewTo: number;
}

/** Amounts by number of the resource. */
export interface StationNeeds {
  readonly takes: readonly (readonly [resource: number, amount: number])[];
  /** Of `takes`, those given back at the end of service here. */
  readonly givesBack: readonly (readonly [resource: number, amount: number])[];
  readonly uses: readonly (readonly [resource: number, amount: number])[];
  /** Resources kept from before that are given back at the end of service here. */
  readonly releases: readonly number[];
}

export function compileResources(file: NetworkFile): readonly CompiledResource[] {
  return (file.resources ?? []).map(({ id, amount, renew }) => ({
    id,
    amount,
    renewEvery: renew?.every ?? Number.POSITIVE_INFINITY,
    renewTo: renew?.to ?? amount,
  }));
}

/** Null for a station that needs nothing but a server. */
export function stationNeeds(station: StationEntry, file: NetworkFile): StationNeeds | null {
  const { needs, keeps = [], releases = [], consumes } = station;
  if (needs === undefined && consumes === undefined && releases.length === 0) return null;
  const ids = (file.resources ?? []).map(({ id }) => id);
  const numbered = (amounts: Readonly<Record<string, number>> = {}) =>
    Object.entries(amounts).map(([id, amount]) => [ids.indexOf(id), amount] as const);
  const takes = numbered(needs);
  return {
    takes,
    givesBack: takes.filter(([resource]) => !keeps.includes(ids[resource] as string)),
    uses: numbered(consumes),
    releases: releases.map((id) => ids.indexOf(id)),
  };
}
