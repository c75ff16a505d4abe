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
}

const tolerance = 1e-9;

function ask(amounts: Readonly<Record<string, number>> | undefined, name: string): number {
  return amounts !== undefined && Object.hasOwn(amounts, name) ? (amounts[name] ?? 0) : 0;
}

/** What comes in per unit of time; without end when that depends on how long a run lasts. */
function incomeOf({ amount, renew }: ResourceEntry, from: number, end: number | undefined): number {
  const to = renew?.to ?? amount;
  if (end === undefined) return renew === undefined ? Number.POSITIVE_INFINITY : to / renew.every;
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
 *
 * @param from when what is judged begins; it lasts to the horizon
 */
export function resourceDemands(
  { resources = [], horizon }: NetworkFile,
  uses: readonly StationUse[],
  from: number,
): readonly Demand[] {
  return resources.flatMap((resource): readonly Demand[] => {
    const { id: name } = resource;
    const sum = (of: (use: StationUse) => number) => uses.reduce((all, use) => all + of(use), 0);
    const held = sum(({ station, work }) => work * ask(station.needs, name));
    const used = sum(({ station, visits }) => visits * ask(station.consumes, name));
    const [most, income] = [mostOf(resource), incomeOf(resource, from, horizon)];
    const isHeld = held > 0 && held >= most * (1 - tolerance);
    const isUsed = used > income * (1 + tolerance);
    return [
      ...(isHeld ? [{ kind: "resource" as const, name, load: held, capacity: most }] : []),
      ...(isUsed ? [{ kind: "budget" as const, name, load: used, capacity: income }] : []),
    ];
  });
}
