/**
 * A scenario applied to the region: the full model that a run lives in.
 *
 * The rule this file keeps: the result is a new, frozen model in canonical order; each changed
 * number keeps its unit and range and says who changed it. It takes checked scenarios only.
 */
import type { Model } from "#journeys";
import { canonicalJson, inCanonicalOrder } from "./canonical.ts";
import { type AnyQuantity, edgeKey, isQuantity } from "./quantities.ts";
import type { Change, Library, ScenarioFile } from "./scenario-file.ts";
import { sha256 } from "./sha256.ts";

type Plain = number | string | boolean;

/** A scenario and what it builds on, the region's nearest first; stops at a name that is missing. */
export function lineage(scenario: ScenarioFile, library: Library): readonly ScenarioFile[] {
  const chain = [scenario];
  for (let next = scenario.extends; next !== null; ) {
    const parent = library.get(next);
    if (parent === undefined || chain.includes(parent)) break;
    chain.unshift(parent);
    next = parent.extends;
  }
  return chain;
}

function changedQuantity(quantity: AnyQuantity, value: Plain, scenario: string): AnyQuantity {
  if (quantity.value === value) return quantity;
  const { low, high } = quantity;
  // A range of one value is no range: a lever that nobody has a number for yet.
  const outside =
    typeof value === "number" &&
    low !== high &&
    ((low !== null && value < low) || (high !== null && value > high));
  const range = outside ? `; outside the plausible range ${low} to ${high}` : "";
  const note = `[Set by scenario ${scenario}; was ${quantity.value}${range}.]`;
  return { ...quantity, value, why: `${quantity.why} ${note}`.trim() };
}

/** Only names that are there are changed: the check has refused all others. */
function changed(node: unknown, change: Change | Plain, scenario: string): unknown {
  if (isQuantity(node)) {
    return typeof change === "object" ? node : changedQuantity(node, change, scenario);
  }
  if (typeof node !== "object" || node === null || typeof change !== "object") return node;
  const members = Object.entries(node).map(([name, member]) => {
    const wanted = Object.hasOwn(change, name) ? change[name] : undefined;
    return [name, wanted === undefined ? member : changed(member, wanted, scenario)];
  });
  return Object.fromEntries(members);
}

function applyChange(model: Model, scenario: ScenarioFile): Model {
  const { pathway, ...rest } = scenario.change;
  const next = changed(model, rest, scenario.id) as Model;
  if (typeof pathway !== "object") return next;
  const edges = model.pathway.map((edge) => {
    const share = pathway[edgeKey(edge)];
    if (typeof share !== "number") return edge;
    return { ...edge, share: changedQuantity(edge.share, share, scenario.id) as typeof edge.share };
  });
  return { ...next, pathway: edges };
}

/** The model with the names of its objects and the edges of its pathway in sorted order, frozen. */
function canonicalModel(model: Model): Model {
  const edges = [...model.pathway].sort((first, second) =>
    edgeKey(first) < edgeKey(second) ? -1 : 1,
  );
  return inCanonicalOrder({ ...model, pathway: edges });
}

/** The region as a scenario changes it. */
export function resolveScenario(scenario: ScenarioFile, base: Model, library: Library): Model {
  return canonicalModel(lineage(scenario, library).reduce(applyChange, base));
}

/** Fingerprint of a resolved model: the same for the same values, whatever the order in the files. */
export function modelHash(model: Model): string {
  return sha256(canonicalJson(model));
}
