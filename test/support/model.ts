/**
 * The model of Haaglanden for tests: as shipped, changed at a path, small, or made by hand.
 *
 * The one rule: a model that is handed out is never changed; every helper gives a new one.
 */

import type { Model, Quantity } from "#journeys";
import { listFiles, readRepoFile } from "./repo-files.ts";

const folder = "journeys/data/haaglanden";

type Tree = Readonly<Record<string, unknown>>;

/** The shipped model; what calibration compares with is no part of it. */
export const haaglanden: Model = Object.assign(
  {},
  ...listFiles(folder)
    .filter((path) => path.endsWith(".json") && !path.includes("calibration"))
    .map((path) => JSON.parse(readRepoFile(path)) as Tree),
) as Model;

function isQuantity(value: unknown): boolean {
  return typeof value === "object" && value !== null && "value" in value && "kind" in value;
}

/**
 * A copy of the model with another value at `path`, for example `waiting.patienceDays` or
 * `forms.logeren.endAge`. A quantity keeps all but its value.
 *
 * @throws Error when nothing stands at that path, so that a test cannot change what is not there.
 */
export function change(model: Model, path: string, value: unknown): Model {
  return changeAt(model as unknown as Tree, path.split("."), path, value) as unknown as Model;
}

function changeAt(tree: Tree, keys: readonly string[], path: string, value: unknown): Tree {
  const [key, ...rest] = keys;
  if (key === undefined || !(key in tree)) throw new Error(`Nothing stands at ${path}.`);
  const old = tree[key];
  if (rest.length > 0) {
    return { ...tree, [key]: changeAt(old as Tree, rest, path, value) };
  }
  return { ...tree, [key]: isQuantity(old) ? { ...(old as Tree), value } : value };
}

/** Several changes, by path. */
export function changeAll(model: Model, changes: Readonly<Record<string, unknown>>): Model {
  return Object.entries(changes).reduce((made, [path, value]) => change(made, path, value), model);
}

/** The same change in every form, given its present value. */
export function changeForms(
  model: Model,
  field: string,
  to: (value: number, form: string) => unknown,
): Model {
  return Object.entries(model.forms).reduce((made, [form, spec]) => {
    const quantity = (spec as unknown as Readonly<Record<string, Quantity>>)[field];
    return change(made, `forms.${form}.${field}`, to(quantity?.value ?? 0, form));
  }, model);
}

/** The same change in every municipality, given its present value. */
export function changeTowns(model: Model, field: string, to: (value: number) => number): Model {
  return Object.entries(model.municipalities).reduce((made, [town, spec]) => {
    const quantity = (spec as unknown as Readonly<Record<string, Quantity>>)[field];
    return change(made, `municipalities.${town}.${field}`, to(quantity?.value ?? 0));
  }, model);
}

/** At most this many provider groups per form and area. */
export function fewGroups(model: Model, most: number): Model {
  return Object.entries(model.forms).reduce(
    (made, [form, { groups }]) =>
      Object.keys(groups).reduce((next, where) => {
        const path = `forms.${form}.groups.${where}`;
        const count = groups[where as keyof typeof groups]?.value ?? 0;
        return change(next, path, Math.min(most, count));
      }, made),
    model,
  );
}

/** The same region with these forms only, and the edges between them. */
export function onlyForms(model: Model, forms: readonly string[]): Model {
  const kept = new Set(forms);
  return {
    ...model,
    forms: Object.fromEntries(Object.entries(model.forms).filter(([form]) => kept.has(form))),
    pathway: model.pathway.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

/** One twentieth of the region: the same rules in a fraction of the time. */
export const smallRegion: Model = fewGroups(
  changeTowns(haaglanden, "residents", (residents) => Math.round(residents * 0.05)),
  2,
);

/** The changes of the ladder, each on top of the ones before. */
export const ladder: readonly (readonly [
  name: string,
  changes: Readonly<Record<string, unknown>>,
])[] = [
  ["swap", { "contracts.regime": "2028" }],
  ["savings", { "savings.on": true }],
  ["prices", { "prices.stepOn": true }],
  ["teams", { "entrance.teamStepOn": true }],
  ["behaviour", { "behaviour.on": true }],
];

/** The steps that stand beside the ladder, each on top of the whole of it. */
export const besides: readonly (readonly [
  name: string,
  changes: Readonly<Record<string, unknown>>,
])[] = [
  [
    "segment 2 fixed",
    {
      "contracts.fundingDesign.denhaag.2": "capacity",
      "contracts.fundingDesign.h8.2": "capacity",
    },
  ],
  ["places by use of 2024", { "contracts.placesRule": "use-2024" }],
  ["no border rules", { "borders.frictionOn": false }],
];

/** The model after all steps of the ladder up to and including the named one. */
export function ladderUpTo(model: Model, last: string): Model {
  let made = model;
  for (const [name, changes] of ladder) {
    made = changeAll(made, changes);
    if (name === last) return made;
  }
  throw new Error(`The ladder has no step ${last}.`);
}
