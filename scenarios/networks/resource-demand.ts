/**
 * What stations ask of resources on average, held against what there is.
 *
 * The rule this file keeps: an amount that is given back is held for as long as the service lasts, so
 * what is asked of it is never counted too high for what is kept longer; a budget is what comes in
 * over the whole run, as if nothing of it were ever left unused.
 */
import type { NetworkFile, ResourceEntry, StationEntry } from "#engine";

/** Services and their work at a station, per unit of time. */
export interface StationUse {
  readonly station: StationEntry;
  readonly work: number;
  readonly visits: number;
}

/** A resource of which more is asked than there is. */
export interface Demand {
  readonly kind: "resource" | "budget";
  readonly name: string;
  readonly load: number;
  readonly capacity: number;
  readonly isExact: boolean;
}

const tolerance = 1e-9;

/** Whether what is asked is what there is: sums of averages are off in their last digits. */
export function isAtCapacity(load: number, capacity: number): boolean {
  return load > 0 && Number.isFinite(capacity) && Math.abs(load - capacity) <= capacity * tolerance;
}

/** What amounts by name hold of one resource. */
export function askedOf(
  amounts: Readonly<Record<string, number>> | undefined,
  name: string,
): number {
  return amounts !== undefined && Object.hasOwn(amounts, name) ? (amounts[name] ?? 0) : 0;
}

/** From when to when, as far as is known. */
export interface Span {
  readonly from: number;
  /** The horizon, or without one when the last customer is to be expected. */
  readonly end: number;
  readonly isEndKnown: boolean;
}

/** What comes in per unit of time. */
function incomeOf({ amount, renew }: ResourceEntry, { from, end, isEndKnown }: Span): number {
  const to = renew?.to ?? amount;
  if (end <= from) return Number.POSITIVE_INFINITY;
  // Without a horizon renewals go on for as long as anybody waits for them.
  if (renew !== undefined && !isEndKnown) return to / renew.every;
  // What is left of it when a variant begins is not known, so it may be all.
  if (renew === undefined) return amount / (end - from);
  const renewals = Math.ceil(end / renew.every) - 1 - Math.floor(from / renew.every);
  return (Math.max(amount, from > 0 ? to : 0) + to * Math.max(0, renewals)) / (end - from);
}

/** The most there ever is of it. */
function mostOf({ amount, renew }: ResourceEntry): number {
  return Math.max(amount, renew?.to ?? 0);
}

/**
 * Resources of which more is asked than there is: at or above the amount for what is given back,
 * above what comes in for what is used up.
 */
export function resourceDemands(
  { resources = [] }: NetworkFile,
  uses: readonly StationUse[],
  span: Span,
): readonly Demand[] {
  return resources.flatMap((resource): readonly Demand[] => {
    const { id: name } = resource;
    const sum = (of: (use: StationUse) => number) => uses.reduce((all, use) => all + of(use), 0);
    const held = sum(({ station, work }) => work * askedOf(station.needs, name));
    const used = sum(({ station, visits }) => visits * askedOf(station.consumes, name));
    const [most, income] = [mostOf(resource), incomeOf(resource, span)];
    const isExact = isAtCapacity(held, most);
    const isUsed = used > income && !isAtCapacity(used, income);
    const budget = { kind: "budget" as const, name, load: used, capacity: income, isExact: false };
    return [
      ...(held > most || isExact
        ? [{ kind: "resource" as const, name, load: held, capacity: most, isExact }]
        : []),
      ...(isUsed ? [budget] : []),
    ];
  });
}
