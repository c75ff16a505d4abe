/**
 * The parts on providers and transition compiled: which provider each provider group belongs to.
 *
 * The rule this file keeps: groups are dealt by order of name and by nothing drawn, so a provider is
 * the same in every replication, and a model with fewer groups keeps the mix of sizes.
 */
import { dayNumber, type PurposeRegistry } from "#engine";
import type { ProviderSize, Providers } from "./providers.ts";
import type { Transition } from "./transition.ts";

/** In the order in which they are numbered. */
export const PROVIDER_SIZES: readonly ProviderSize[] = ["large", "medium", "small", "independent"];

/** What runs at a provider that is not admitted is finished there. */
export const RUNS_OUT = "new-starts";

/** The old contract pays what began under it. */
const OLD_RUNS_ON = "runs-on";

export interface ProvidersPlan {
  /** Providers by name: `large-1`. */
  readonly names: readonly string[];
  /** [provider]: its class, an index into PROVIDER_SIZES, and the key of its own chance. */
  readonly size: Uint8Array;
  readonly key: Int32Array;
  /** [provider group]: the provider it belongs to. */
  readonly of: Int16Array;
  readonly exitDay: number;
  /** [segment - 1]: 1 where running care of who is not admitted is finished where it is. */
  readonly runsOut: Uint8Array;
  /** [segment - 1]: 1 where the old contract goes on paying care that began under it. */
  readonly oldRunsOn: Uint8Array;
  /** Purposes: leaving, being admitted, failing, being passed on warm, getting another worker. */
  readonly exit: number;
  readonly admitted: number;
  readonly bankrupt: number;
  readonly warm: number;
  readonly worker: number;
}

/** Where the groups are: their names, and the form of each. */
export interface ProviderGroups {
  readonly names: readonly string[];
  readonly form: Uint8Array;
  readonly forms: readonly string[];
}

/** Groups of each class: by its share of all groups, largest remainders first. */
export function groupsPerSize(providers: Providers, groups: number): readonly number[] {
  const weights = PROVIDER_SIZES.map((size) => {
    const { count, groupsEach } = providers.classes[size];
    return count.value * groupsEach.value;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (all > 0 ? (groups * weight) / all : groups / 4));
  const whole = exact.map(Math.floor);
  const left = groups - whole.reduce((sum, count) => sum + count, 0);
  const order = [...exact.keys()].sort(
    (a, b) => ((exact[b] as number) % 1) - ((exact[a] as number) % 1) || a - b,
  );
  return whole.map((count, size) => count + (order.indexOf(size) < left ? 1 : 0));
}

/** Takes so many of these, evenly spread. */
function spread(from: readonly number[], count: number): readonly number[] {
  const taken = Math.min(count, from.length);
  return Array.from(
    { length: taken },
    (_, at) => from[Math.floor(((at + 0.5) * from.length) / taken)] as number,
  );
}

/** Class of each group: who may offer least chooses first, the large ones have what is left. */
function sizesOf(providers: Providers, groups: ProviderGroups): Uint8Array {
  const wanted = groupsPerSize(providers, groups.names.length);
  const size = new Uint8Array(groups.names.length);
  let left = [...groups.names.keys()];
  for (let at = PROVIDER_SIZES.length - 1; at > 0; at--) {
    const { forms } = providers.classes[PROVIDER_SIZES[at] as ProviderSize];
    const open = left.filter(
      (group) =>
        forms.length === 0 || forms.includes(groups.forms[groups.form[group] as number] as string),
    );
    const taken = new Set(spread(open, wanted[at] as number));
    for (const group of taken) size[group] = at;
    left = left.filter((group) => !taken.has(group));
  }
  return size;
}

/** Deals the groups of each class to its providers in turn. */
function deal(providers: Providers, groups: ProviderGroups) {
  const sizes = sizesOf(providers, groups);
  const names: string[] = [];
  const size: number[] = [];
  const of = new Int16Array(groups.names.length);
  PROVIDER_SIZES.forEach((name, at) => {
    const own = [...groups.names.keys()].filter((group) => sizes[group] === at);
    const stated = Math.max(1, Math.round(providers.classes[name].count.value));
    const count = Math.min(stated, own.length);
    own.forEach((group, turn) => {
      of[group] = names.length + (turn % count);
    });
    for (let number = 1; number <= count; number++) {
      names.push(`${name}-${number}`);
      size.push(at);
    }
  });
  return { names, size: Uint8Array.from(size), of };
}

export function compileProviders(
  { providers, transition }: { readonly providers: Providers; readonly transition: Transition },
  groups: ProviderGroups,
  epoch: string,
  registry: PurposeRegistry,
): ProvidersPlan {
  const dealt = deal(providers, groups);
  return {
    ...dealt,
    key: Int32Array.from(dealt.names, (name) => registry.register(`holder:${name}`)),
    exitDay: dayNumber(providers.exitDate.value, epoch),
    runsOut: Uint8Array.from(Object.keys(transition.runningEpisodes).sort(), (segment) =>
      transition.runningEpisodes[segment as "1"].value === RUNS_OUT ? 1 : 0,
    ),
    oldRunsOn: Uint8Array.from(Object.keys(transition.oldContract).sort(), (segment) =>
      transition.oldContract[segment as "1"].value === OLD_RUNS_ON ? 1 : 0,
    ),
    exit: registry.register("provider:exit"),
    admitted: registry.register("provider:admitted"),
    bankrupt: registry.register("provider:bankrupt"),
    warm: registry.register("handover:warm"),
    worker: registry.register("handover:worker"),
  };
}
