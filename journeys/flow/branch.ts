/**
 * From which day two designs can differ at all.
 *
 * The rule this file keeps: a value may be taken as dated only if every rule that reads it asks for
 * the date first; whatever is not listed here counts from the first day of the history.
 */
import type { FundingForm, Model } from "../model/model.ts";
import type { Plan } from "../model/plan.ts";

/** Paths in the model whose values act from a date on. */
const FROM_CONTRACT = [
  /^contracts\/(regime|fundingDesign|placesRule|targetOccupancy|extraPlaces)(\/|$)/,
  /^contracts\/(capacityBudget|referenceYears|capacityReset|capacityIndex|paysUnmanned)$/,
  /^(agreed|funding|clauses)\//,
  /^prices\/(stepOn|smallerGroups|closed)/,
  /^entrance\/teamStep/,
  /^(behaviour|ventiel|supply)\//,
  /^(placement|channels)\//,
  /^administration\/(request|assignment|start|stop)\/design$/,
  /^team\/(newRoleOn|followedNew|strictDesign)$/,
  /^borders\/(frictionOn|borderDaysDesign|refusalDesign|open)/,
];
/** These act on any fixed budget, also one that is there today. */
const RESET = /^contracts\/(targetOccupancy|capacityReset)/;
/** These act on any trajectory price, also one that is there today. */
const TRAJECTORY = /^trajectory\//;
/** These act on rooms from their own year on, and on the year-end stop from the contract date on. */
const ROOM_GROWTH = /^room\/classes\/[^/]+\/growth$/;
/** These settle or judge what was lived, and change nothing in it. */
const AFTERWARDS = [
  /^contracts\/(settlement|reservedBy|emptyCapacityKey|averageYears)$/,
  // Who counts as a direct entry is noted as it is lived.
  /^detection\/(?!directEntryGapDays$)/,
  /^archetypes\//,
];
/** These act from 1 January of a year of the model's own; what was used in a base year is kept in it. */
const FROM_YEAR: readonly (readonly [RegExp, (plan: Plan) => number])[] = [
  [/^savings\/(?!baseYear)/, ({ model }) => model.savings.startYear.value],
  [/^demand\/target/, ({ model }) => model.demand.targetFrom.value],
  [/^attrition\//, ({ model }) => model.attrition.fromYear.value],
  [/^labour\//, ({ model }) => model.labour.fromYear.value],
  [/^room\//, ({ model }) => model.room.fromYear.value],
];

/** These act when a provider gives notice or closes, and not before. */
const FROM_LEAVING = [
  /^providers\/(exitOf|exitDate|noticeDays|takeOverShare|entryShare|entryLagDays)$/,
  /^providers\/(bankruptcyPerYear|breakEvenOccupancy)$/,
  /^providers\/classes\/[^/]+\/(exitShare|admittedShare)$/,
  /^transition\//,
];

/** The first day on which a provider of either design may give notice, close or fail. */
function firstLeavingDay(a: Plan, b: Plan): number {
  const days = [a, b].map(({ calendar, providers, model }) =>
    Math.min(calendar.contractDay, providers.exitDay - model.providers.noticeDays.value),
  );
  return Math.min(...days);
}

/** Leaves of a model by path: values only, texts left out. */
function leaves(value: unknown, path: string, into: Map<string, unknown>): void {
  if (typeof value !== "object" || value === null) {
    into.set(path, value);
    return;
  }
  const entries = Object.entries(value as Record<string, unknown>);
  const quantity = entries.find(([key]) => key === "value");
  if (quantity && entries.some(([key]) => key === "kind")) {
    into.set(path, quantity[1]);
    return;
  }
  for (const [key, part] of entries) leaves(part, path === "" ? key : `${path}/${key}`, into);
}

const known = new WeakMap<Model, ReadonlyMap<string, unknown>>();

/** Leaves of a model, worked out once. */
function leavesOf(model: Model): ReadonlyMap<string, unknown> {
  const before = known.get(model);
  if (before) return before;
  const found = new Map<string, unknown>();
  leaves(model, "", found);
  known.set(model, found);
  return found;
}

/** Paths at which two models differ, in order. */
export function differingPaths(a: Plan, b: Plan): readonly string[] {
  const left = leavesOf(a.model);
  const right = leavesOf(b.model);
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].filter((path) => left.get(path) !== right.get(path)).sort();
}

/**
 * The first day on which two plans can lead to different lives: their common history. Equal plans
 * share everything; a plan with other stations or an undated change shares nothing.
 */
export function divergenceDay(a: Plan, b: Plan): number {
  let day = Number.POSITIVE_INFINITY;
  for (const path of differingPaths(a, b)) day = Math.min(day, pathDay(a, b, path));
  return day;
}

export interface PlanDifference {
  /** Path in the model, with dots, as the register names it. */
  readonly path: string;
  readonly base: unknown;
  readonly variant: unknown;
  /** Day from which it can be felt; -Infinity from the first day of the history. */
  readonly from: number;
}

/** Every number at which two plans differ that acts on what is lived, in order of name. */
export function planDifferences(a: Plan, b: Plan): readonly PlanDifference[] {
  const [left, right] = [leavesOf(a.model), leavesOf(b.model)];
  return differingPaths(a, b)
    .map((path) => ({
      path: registerName(a, path),
      base: left.get(path),
      variant: right.get(path),
      from: pathDay(a, b, path),
    }))
    .filter(({ from }) => from < Number.POSITIVE_INFINITY);
}

/** A path as the register names it; edges of the pathway go by their ends. */
function registerName({ model }: Plan, path: string): string {
  const edge = model.pathway[Number(/^pathway\/(\d+)\//.exec(path)?.[1])];
  return edge ? `pathway.${edge.kind}:${edge.from}>${edge.to}` : path.replaceAll("/", ".");
}

/** The first day on which a difference at this path can be felt. */
function pathDay(a: Plan, b: Plan, path: string): number {
  const contract = Math.min(a.calendar.contractDay, b.calendar.contractDay);
  if (path === "contracts/contractDate") return contract;
  if (AFTERWARDS.some((later) => later.test(path))) return Number.POSITIVE_INFINITY;
  const isToday = (form: FundingForm): boolean => hasToday(a, form) || hasToday(b, form);
  if (RESET.test(path) && isToday("capacity")) return Number.NEGATIVE_INFINITY;
  if (TRAJECTORY.test(path)) return isToday("trajectory") ? Number.NEGATIVE_INFINITY : contract;
  if (FROM_LEAVING.some((dated) => dated.test(path))) return firstLeavingDay(a, b);
  if (FROM_CONTRACT.some((dated) => dated.test(path))) return contract;
  for (const [dated, yearOf] of FROM_YEAR) {
    if (!dated.test(path)) continue;
    const day = Math.min(firstDayOf(a, yearOf(a)), firstDayOf(b, yearOf(b)));
    return ROOM_GROWTH.test(path) ? Math.min(contract, day) : day;
  }
  return Number.NEGATIVE_INFINITY;
}

function hasToday({ model }: Plan, wanted: FundingForm): boolean {
  return Object.values(model.contracts.fundingToday).some((segments) =>
    Object.values(segments).some((form) => form.value === wanted),
  );
}

function firstDayOf({ calendar }: Plan, calendarYear: number): number {
  const year = calendarYear - calendar.firstHistoryYear;
  return calendar.yearStart[Math.max(0, year)] ?? Number.POSITIVE_INFINITY;
}
