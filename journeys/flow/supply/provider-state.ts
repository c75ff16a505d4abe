/**
 * Which providers leave and when, and what is remembered of those that do.
 *
 * The rule this file keeps: who leaves follows from the model and from chance of the provider's own,
 * so designs that name the same date lose the same providers; with nobody leaving, all columns stay 0.
 */
import type { Chance } from "#engine";
import { hasNewContracts } from "../../contracts/price-table.ts";
import type { ProviderSize } from "../../model/parts/providers.ts";
import { PROVIDER_SIZES } from "../../model/parts/providers-plan.ts";
import type { Plan } from "../../model/plan.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** How far a provider is: open, in its term of notice, closed, its youths passed on, followed up. */
export const PROVIDER = { open: 0, notice: 1, closed: 2, empty: 3, followed: 4 } as const;

/** Days on which providers leave, known beforehand. */
export interface Leaving {
  /** [provider]: day from which it takes nobody new, and day it closes; Infinity for who stays. */
  readonly notice: Float64Array;
  readonly closes: Float64Array;
  /** [provider]: 1 when it leaves because it is not admitted. */
  readonly refused: Uint8Array;
}

/** Who leaves, and when. */
export function leavingOf(plan: Plan, chance: Chance): Leaving {
  const { names, size, key, exit, admitted, exitDay } = plan.providers;
  const { providers } = plan.model;
  const notice = new Float64Array(names.length).fill(NEVER);
  const closes = new Float64Array(names.length).fill(NEVER);
  const refused = new Uint8Array(names.length);
  names.forEach((name, provider) => {
    const kind = PROVIDER_SIZES[size[provider] as number] as ProviderSize;
    const { exitShare, admittedShare } = providers.classes[kind];
    const who = (key[provider] as number) >>> 0;
    const isNamed = providers.exitOf.value === name || providers.exitOf.value === kind;
    if (isNamed || chance.uniform(who, exit, 0) < exitShare.value) {
      closes[provider] = exitDay;
      notice[provider] = exitDay - providers.noticeDays.value;
    }
    const { contractDay } = plan.calendar;
    if (!hasNewContracts(plan) || contractDay >= (closes[provider] as number)) return;
    if (chance.uniform(who, admitted, 0) < admittedShare.value) return;
    closes[provider] = contractDay;
    notice[provider] = Math.min(contractDay, notice[provider] as number);
    refused[provider] = 1;
  });
  return { notice, closes, refused };
}

/** Every day on which a provider known to leave gives notice, closes, or is followed up. */
export function leavingDays(plan: Plan, leaving: Leaving): readonly number[] {
  const lag = plan.model.providers.entryLagDays.value;
  const days = new Set<number>();
  leaving.closes.forEach((day, provider) => {
    if (day === NEVER) return;
    days
      .add(leaving.notice[provider] as number)
      .add(day)
      .add(day + lag);
  });
  return [...days].sort((a, b) => a - b);
}

export class ProviderState {
  /** [provider]: how far it is, see PROVIDER, and the day it failed. */
  status: Uint8Array;
  failed: Float64Array;
  /** [provider group]: 1 while it takes nobody new. */
  shut: Uint8Array;
  /** [provider group]: places on paper in the term of notice; 0 otherwise. */
  onPaper: Float64Array;
  /** [provider group]: places before savings on the day it closed. */
  lost: Float64Array;
  /** [provider group]: places times days that the places of now count too many since the last turn. */
  early: Float64Array;
  /** True once any provider has given notice or failed. */
  any = false;

  constructor(providers: number, stations: number) {
    this.status = new Uint8Array(providers);
    this.failed = new Float64Array(providers).fill(NEVER);
    this.shut = new Uint8Array(stations);
    this.onPaper = new Float64Array(stations);
    this.lost = new Float64Array(stations);
    this.early = new Float64Array(stations);
  }
}
