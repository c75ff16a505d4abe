/**
 * Who pays what of one segment in one year, line by line.
 *
 * The rule this file keeps: a capacity budget is paid whole. Each municipality pays its own use, as
 * the letter says; the part no use pays is shared by `contracts.emptyCapacityKey`, on a line of its
 * own. So the municipalities together pay what the region costs.
 */
import { type Model, type RunSummary, SEGMENT_COUNT } from "#journeys";
import { capacityBudget, capacityUse, populationBudget } from "./readings.ts";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What is paid for one segment or for the local teams in one year: euro, by municipality. */
export interface AccountLines {
  /** Price times quantity, budgets for all youths, and what is bought outside the contracts. */
  readonly paid: readonly number[];
  /** Of the budget: own use, pro rata where use is worth more than the budget. */
  readonly ownUse: readonly number[];
  /** Of the budget: the share in what no use pays. */
  readonly emptyCapacity: readonly number[];
}

/** The lines of a place (0 to 4 the segments, then the local team) in one year of one run. */
export function accountLines(
  run: RunSummary,
  model: Model,
  place: number,
  year: number,
): AccountLines {
  const towns = run.municipalities.length;
  const cells = run.municipalities.map((_, town) => (place * towns + town) * run.years.length);
  const byUse = cells.map((cell) => run.euro[cell + year] ?? 0);
  if (place >= SEGMENT_COUNT) return { paid: byUse, ownUse: [], emptyCapacity: [] };
  const forAll = populationBudget(run, place, year);
  const paid = byUse.map((euro, town) => euro + (forAll[town] ?? 0));
  const use = capacityUse(run, place, year);
  const [used, budget] = [sum(use), capacityBudget(run, place, year)];
  const share = used > budget ? budget / used : 1;
  const rest = Math.max(0, budget - used);
  const key = rest > 0 ? emptyCapacityKey(run, model, place) : [];
  const whole = sum(key);
  return {
    paid,
    ownUse: use.map((value) => value * share),
    emptyCapacity: use.map((_, town) => (rest > 0 ? (rest * (key[town] ?? 0)) / whole : 0)),
  };
}

/**
 * Weights that share what no use pays of a segment, over the municipalities with a budget for it.
 * Without use before the contract, the key by use is the one by residents.
 */
function emptyCapacityKey(run: RunSummary, model: Model, segment: number): readonly number[] {
  const { emptyCapacityKey: key, fundingDesign } = model.contracts;
  const id = String(segment + 1) as keyof (typeof fundingDesign)["h8"];
  const hasBudget = run.municipalities.map((name) => {
    const area = model.municipalities[name]?.area ?? "h8";
    return fundingDesign[area][id].value === "capacity" ? 1 : 0;
  });
  const residents = run.municipalities.map(
    (name, town) => (model.municipalities[name]?.residents.value ?? 0) * (hasBudget[town] ?? 0),
  );
  if (key.value === "residents") return residents;
  const before = useBefore(run, model, segment).map((use, town) => use * (hasBudget[town] ?? 0));
  return sum(before) > 0 ? before : residents;
}

/** Care of a segment in the reference years before the contract year, by municipality. */
function useBefore(run: RunSummary, model: Model, segment: number): readonly number[] {
  const { contractDate, referenceYears } = model.contracts;
  const contractYear = Number(contractDate.value.slice(0, 4));
  const years = [...run.years.keys()].filter((at) => {
    const back = contractYear - (run.years[at] ?? 0);
    return back >= 1 && back <= referenceYears.value;
  });
  const towns = run.municipalities.length;
  return run.municipalities.map((_, town) => {
    const row = (segment * towns + town) * run.years.length;
    const { euro, capacityUse: places, populationUse: all } = run;
    return sum(
      years.map((at) => (euro[row + at] ?? 0) + (places[row + at] ?? 0) + (all[row + at] ?? 0)),
    );
  });
}
