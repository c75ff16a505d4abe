/**
 * A design as the studio holds it: a scenario of the library and the numbers that were changed.
 *
 * The rule this file keeps: a design and the scenario file saved from it say the same; the file can be
 * opened again and gives the design back.
 */
import type { Model } from "#journeys";
import { scenarioVersion } from "../definition/migrate.ts";
import type { NamedQuantity } from "../definition/quantities.ts";
import type { Change, ScenarioFile } from "../definition/scenario-file.ts";
import type { Label, Plain, Side, StudioDesign } from "../results/types.ts";
import { frameOf, isAmount, isFixed, studioLastDay, toStudio, toWhole } from "./frame.ts";

const longestId = 50;

/** A file name from a title: small letters, digits and hyphens. */
function slugOf(title: string): string {
  const plain = title.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestId)
    .replace(/^-+|-+$/g, "");
}

/** `studio-a` or `studio-b`, with the name that was given. */
export function idOf({ name }: StudioDesign, side: Side): string {
  const slug = slugOf(name);
  return slug === "" ? `studio-${side}` : `studio-${side}-${slug}`;
}

function titleOf({ name, change }: StudioDesign, parent: ScenarioFile): Label {
  if (name.trim() !== "") return { nl: name.trim(), en: name.trim() };
  if (Object.keys(change).length === 0) return parent.title;
  return { nl: `${parent.title.nl}, gewijzigd`, en: `${parent.title.en}, changed` };
}

/** Who runs the file elsewhere reads there that it is no whole region. */
function ofATenth({ nl, en }: Label): Label {
  const year = studioLastDay.slice(0, 4);
  return {
    nl: `${nl} (Dit is een tiende van de regio, tot en met ${year}: bedragen en aantallen zijn ook een tiende.)`,
    en: `${en} (This is a tenth of the region, up to ${year}: amounts and counts are a tenth too.)`,
  };
}

type Mutable = { [name: string]: Mutable | Plain };

/** Values by name as the tree of names that a scenario file holds. */
function nested(
  values: Readonly<Record<string, Plain>>,
  quantities: readonly NamedQuantity[],
): Change {
  const tree: Mutable = {};
  for (const { id, names } of quantities) {
    const value = values[id];
    if (value === undefined) continue;
    let branch = tree;
    for (const name of names.slice(0, -1)) {
      branch[name] ??= {};
      branch = branch[name] as Mutable;
    }
    branch[names.at(-1) as string] = value;
  }
  return tree;
}

/**
 * The scenario file of a design: in the region of the studio, so that it gives the same figures
 * anywhere.
 *
 * @param parent the scenario it changes
 * @param model the region as that scenario has it
 * @param quantities the numbers of that model, in their order
 */
export function scenarioOf(
  design: StudioDesign,
  side: Side,
  parent: ScenarioFile,
  model: Model,
  quantities: readonly NamedQuantity[],
): ScenarioFile {
  const own = Object.entries(design.change).map(([id, value]) => [
    id,
    isAmount(id) && typeof value === "number" ? toStudio(id, value) : value,
  ]);
  return {
    format: "klantreis-scenario",
    version: scenarioVersion,
    id: idOf(design, side),
    extends: parent.id,
    title: titleOf(design, parent),
    asks: ofATenth(parent.asks),
    change: nested({ ...frameOf(model), ...Object.fromEntries(own) }, quantities),
  };
}

/** The values of a change by name; what is no value is left for the check to tell. */
export function flattened(change: Change, path: readonly string[] = []): Record<string, Plain> {
  return Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) => {
      const names = [...path, name];
      if (typeof value !== "object" || value === null) return [[names.join("."), value]];
      return Object.entries(flattened(value, names));
    }),
  );
}

/**
 * The design that a scenario file holds.
 *
 * @param parent the scenario it changes
 * @param before the values of that scenario, by name
 */
export function designOf(
  file: ScenarioFile,
  parent: ScenarioFile,
  before: Readonly<Record<string, Plain>>,
): StudioDesign {
  const values = flattened(file.change);
  const isFramed = values["region.lastDay"] === studioLastDay;
  const scaled = (id: string, value: Plain | undefined): value is number =>
    isFramed && isAmount(id) && typeof value === "number";
  // Compared as it stands in the file: what was rounded there was not changed by anybody.
  const inFile = (id: string): Plain | undefined => {
    const own = before[id];
    return scaled(id, own) ? toStudio(id, own) : own;
  };
  const own = Object.entries(values)
    .filter(([id, value]) => !isFixed(id) && inFile(id) !== value)
    .map(([id, value]) => [id, scaled(id, value) ? toWhole(value) : value]);
  const design = { scenario: parent.id, name: "", change: Object.fromEntries(own) };
  const plain = titleOf(design, parent).nl;
  return file.title.nl === plain ? design : { ...design, name: file.title.nl };
}
