/**
 * Faults of meaning beside faults of shape: what can be judged of a change of which parts are wrong.
 *
 * The rule this file keeps: a number that could not be read stays as it was, and what depends on it is
 * not judged, so that no fault is told that mending another would take away.
 */
import type { Model } from "#journeys";
import { consistencyFaults } from "./consistency.ts";
import { type Issue, pointerSegment, show } from "./issue.ts";
import { resolveScenario } from "./resolve-scenario.ts";
import type { Change, Library, ScenarioFile } from "./scenario-file.ts";

const contractTerms = ["contracts/regime", "contracts/contractDate", "contracts/fundingDesign"];
const days = ["region", "contracts/contractDate"];

/** By the beginning of a place with a fault of meaning: the parts of a change that it follows from. */
const reads: readonly (readonly [string, readonly string[]])[] = [
  ["municipalities", []],
  ["forms", []],
  ["adulthood", []],
  ["pathway", ["pathway"]],
  ["savings/split", []],
  ["savings/baseYear", ["savings/startYear", ...days]],
  ["demand", ["demand", ...days]],
  ["region", days],
  ["contracts", days],
  ["agreed", ["agreed", "forms", "funding", "region", ...contractTerms]],
  ["funding", ["funding", "region", ...contractTerms]],
];

const steps = (path: string): readonly string[] => path.split("/").filter((step) => step !== "");

/** One of the two lies within the other. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [steps(one), steps(other)];
  return a.slice(0, b.length).every((step, at) => step === b[at]);
}

/** The part of a change where a fault is; of a misspelled name, where the name would be. */
function partOf({ path, found, hint }: Issue): string {
  const inside = path.replace(/^\/change\/?/, "");
  const isName = found === show(steps(path).at(-1));
  return hint === null || !isName ? inside : inside.replace(/[^/]*$/, pointerSegment(hint));
}

/** Whether a fault of meaning could go away when these parts are mended. */
function dependsOn(fault: Issue, unread: readonly string[]): boolean {
  const own = fault.path.replace(/^\/change\/?/, "");
  const known = reads.find(([begin]) => overlap(own, begin));
  const parts = [own, ...(known?.[1] ?? [""])];
  return unread.some((part) => parts.some((one) => overlap(one, part)));
}

/** A change without what has faults in it. */
function sound(change: Change, faults: readonly Issue[], above = "/change"): Change {
  const kept = Object.entries(change).flatMap(([name, value]) => {
    const path = `${above}/${pointerSegment(name)}`;
    if (faults.some((fault) => fault.path === path)) return [];
    return [[name, typeof value === "object" ? sound(value, faults, path) : value] as const];
  });
  return Object.fromEntries(kept);
}

/**
 * Faults of meaning in what could be read of a scenario.
 *
 * @param scenario what was read, with an id and something to build on that is there
 * @param faults of its shape
 */
export function meaningBeside(
  scenario: ScenarioFile,
  faults: readonly Issue[],
  base: Model,
  library: Library,
): readonly Issue[] {
  const unread = faults.filter(({ path }) => path.startsWith("/change")).map(partOf);
  if (unread.includes("")) return [];
  const model = resolveScenario(
    { ...scenario, change: sound(scenario.change, faults) },
    base,
    library,
  );
  return consistencyFaults(model).filter((fault) => !dependsOn(fault, unread));
}
