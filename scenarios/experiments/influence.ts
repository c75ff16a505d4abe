/**
 * Sensitivity: every number of the register that has a range, one at a time, in two designs.
 *
 * The rule this file keeps: a first look over all decides what is measured, never what is told; what
 * is told comes from runs of its own, paired with runs in which nothing was changed.
 */
import type { Model } from "#journeys";
import { consistencyFaults } from "../definition/consistency.ts";
import { modelHash, resolveScenario } from "../definition/resolve-scenario.ts";
import type { Change, Library } from "../definition/scenario-file.ts";
import { differenceOf, estimateOf } from "../results/estimates.ts";
import { meanWait, yearCost, yearlyMean } from "../results/readings.ts";
import type { Estimate, Influence, InfluenceEnd, InfluenceLine } from "../results/types.ts";
import { firstReplications, type RunHooks, type Runner } from "../run/runner.ts";
import { changeTo, type InfluenceGroup, influenceGroups, smallerBy } from "./influence-groups.ts";

export interface InfluenceOptions {
  readonly seed: string;
  readonly today: string;
  readonly design: string;
  /** Share of the residents of every municipality. */
  readonly regionShare: number;
  readonly lastYear: number;
  readonly screenReplications: number;
  readonly replications: number;
  /** How many are measured after the first look. */
  readonly most: number;
}

interface Pair {
  readonly today: Model;
  readonly design: Model;
}

/** Both designs with a change below them; null when the numbers do not hold together. */
function pairWith(base: Model, library: Library, change: Change, options: InfluenceOptions) {
  const root = library.get(options.today);
  const top = library.get(options.design);
  if (root === undefined || top === undefined)
    throw new RangeError("A scenario is not in the library.");
  const changed = new Map(library).set(root.id, { ...root, change });
  const own = changed.get(options.today) ?? root;
  const pair: Pair = {
    today: resolveScenario(own, base, changed),
    design: resolveScenario(changed.get(options.design) ?? top, base, changed),
  };
  const faults = [...consistencyFaults(pair.today), ...consistencyFaults(pair.design)];
  return faults.length > 0 ? null : pair;
}

interface Outcome {
  readonly cost: readonly number[];
  readonly wait: readonly number[];
}

/** What the design changes against today in each replication: share of cost, and days of wait. */
async function outcomeOf(
  { today, design }: Pair,
  runner: Runner,
  options: InfluenceOptions,
  replications: number,
): Promise<Outcome> {
  const results = await runner.run({
    designs: [
      { id: "today", model: today, against: null, every: 1 },
      { id: "design", model: design, against: "today", every: 1 },
    ],
    seed: options.seed,
    replications: firstReplications(replications),
    logs: [],
    untilYear: options.lastYear,
  });
  const first = today.region.policyFirstYear.value;
  const values = results.flatMap(({ runs }) => {
    const [here, there] = [runs["design"], runs["today"]];
    if (here === undefined || there === undefined) return [];
    const years = [...there.years.keys()].filter((at) => (there.years[at] ?? 0) >= first);
    const cost = (run: typeof here) => yearlyMean(years, (year) => yearCost(run, year));
    return [
      {
        cost: cost(here) / cost(there) - 1,
        wait: meanWait(here, years) - meanWait(there, years),
      },
    ];
  });
  return { cost: values.map(({ cost }) => cost), wait: values.map(({ wait }) => wait) };
}

const plain = (value: Estimate | null): Estimate =>
  value === null
    ? { mean: 0, low: null, high: null }
    : { mean: value.mean, low: value.low, high: value.high };

function endOf(outcome: Outcome, base: Outcome): InfluenceEnd {
  const change = (key: keyof Outcome) =>
    plain(
      differenceOf(
        { variant: outcome[key], base: base[key].slice(0, outcome[key].length) },
        "base",
      ),
    );
  return { cost: change("cost"), wait: change("wait") };
}

/** Both ends of one group; an end that does not hold together is null. */
interface Ends {
  readonly group: InfluenceGroup;
  readonly low: InfluenceEnd | null;
  readonly high: InfluenceEnd | null;
}

const sizeOf = ({ low, high }: Ends, key: keyof InfluenceEnd): number =>
  Math.max(Math.abs(low?.[key].mean ?? 0), Math.abs(high?.[key].mean ?? 0));

/** Largest first, by cost and wait together, each as a share of its own largest. */
export function ranked(all: readonly Ends[]): readonly Ends[] {
  const most = (key: keyof InfluenceEnd) =>
    Math.max(1e-12, ...all.map((ends) => sizeOf(ends, key)));
  const [cost, wait] = [most("cost"), most("wait")];
  const score = (ends: Ends) => Math.max(sizeOf(ends, "cost") / cost, sizeOf(ends, "wait") / wait);
  return [...all].sort((a, b) => score(b) - score(a));
}

function lineOf({ group, low, high }: Ends): InfluenceLine {
  const [one] = group.members;
  const alone = group.members.length === 1 ? one?.quantity : undefined;
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  return {
    id: group.id,
    nl: one?.quantity.nl ?? group.id,
    en: one?.quantity.en ?? group.id,
    members: group.members.length,
    unit: one?.quantity.unit ?? "",
    value: number(alone?.value),
    lowValue: number(alone?.low),
    highValue: number(alone?.high),
    low,
    high,
  };
}

/** Fingerprint of what the table is made of. */
export function influenceHash(
  base: Model,
  library: Library,
  today: string,
  design: string,
): string {
  const hash = (id: string): string => {
    const found = library.get(id);
    return found === undefined ? "" : modelHash(resolveScenario(found, base, library));
  };
  return `${hash(today)} ${hash(design)}`;
}

/** Runs the first look over all numbers, then measures the largest; null when it was stopped. */
export async function measureInfluence(
  base: Model,
  library: Library,
  runner: Runner,
  options: InfluenceOptions,
  hooks: Pick<RunHooks, "onProgress" | "isStopped"> = {},
): Promise<Influence | null> {
  const own = library.get(options.today)?.change ?? {};
  const small = smallerBy(base, options.regionShare, own);
  const unchanged = pairWith(base, library, small, options);
  if (unchanged === null) throw new RangeError("The small region does not hold together.");
  const groups = influenceGroups(base);
  let done = 0;
  const look = async (chosen: readonly InfluenceGroup[], replications: number) => {
    const middle = await outcomeOf(unchanged, runner, options, replications);
    const found: Ends[] = [];
    for (const group of chosen) {
      const at = async (end: "low" | "high"): Promise<InfluenceEnd | null> => {
        const pair = pairWith(
          base,
          library,
          changeTo(group, end, small, options.regionShare),
          options,
        );
        if (pair === null) return null;
        return endOf(await outcomeOf(pair, runner, options, replications), middle);
      };
      if (hooks.isStopped?.() === true) return null;
      found.push({ group, low: await at("low"), high: await at("high") });
      done += 1;
      hooks.onProgress?.(done);
    }
    return { found, middle };
  };
  const first = await look(groups, options.screenReplications);
  if (first === null) return null;
  const moving = first.found.filter((ends) => sizeOf(ends, "cost") + sizeOf(ends, "wait") > 0);
  const refused = first.found.filter(({ low, high }) => low === null && high === null);
  const chosen = ranked(moving).slice(0, options.most);
  const second = await look(
    chosen.map(({ group }) => group),
    options.replications,
  );
  if (second === null) return null;
  const { cost, wait } = second.middle;
  return {
    modelHash: influenceHash(base, library, options.today, options.design),
    seed: options.seed,
    today: options.today,
    design: options.design,
    regionShare: options.regionShare,
    lastYear: options.lastYear,
    screenReplications: options.screenReplications,
    replications: options.replications,
    screened: groups.length,
    silent: groups.length - moving.length - refused.length,
    refused: refused.map(({ group }) => group.id),
    base: { cost: estimateOf(cost), wait: estimateOf(wait) },
    lines: ranked(second.found).map(lineOf),
  };
}

/** Steps of the whole work, for a bar of progress. */
export const influenceSteps = (base: Model, { most }: InfluenceOptions): number =>
  influenceGroups(base).length + most;
