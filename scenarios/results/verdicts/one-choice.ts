/**
 * Whether two models differ in one choice and in nothing else.
 *
 * The rule this file keeps: what a choice does is only told from two designs that differ in nothing but
 * that choice; whatever else they differ in would be told as its work.
 */
import type { Model } from "#journeys";
import { quantitiesOf } from "../../definition/quantities.ts";

/** Names of numbers; `*` stands for any one part of a name. */
export interface Choice {
  /** The choice itself. */
  readonly itself: readonly string[];
  /** What may come with it without being another choice. */
  readonly along?: readonly string[];
}

export const choices = {
  /** How strong all local teams become, and how fast. */
  teams: {
    itself: ["entrance.teamStepOn", "entrance.teamStepStrength"],
    along: ["entrance.teamStepYears"],
  },
  /** Whether providers respond to how they are paid. */
  behaviour: { itself: ["behaviour.on"] },
  /** How segment 2 is paid for. */
  secondSegment: { itself: ["contracts.fundingDesign.*.2"] },
  /** What the number of places follows from, and the money that goes with it. */
  places: {
    itself: ["contracts.placesRule"],
    along: ["contracts.targetOccupancy", "contracts.capacityBudget"],
  },
} as const satisfies Readonly<Record<string, Choice>>;

const valuesOf = (model: Model): ReadonlyMap<string, unknown> =>
  new Map(quantitiesOf(model).map(({ id, quantity }) => [id, quantity.value]));

function isOneOf(id: string, patterns: readonly string[]): boolean {
  const names = id.split(".");
  return patterns.some((pattern) => {
    const asked = pattern.split(".");
    return (
      asked.length === names.length &&
      asked.every((name, place) => name === "*" || name === names[place])
    );
  });
}

/** Whether the two differ in this choice, and all that differs belongs to it. */
export function differOnlyIn(variant: Model, against: Model, choice: Choice): boolean {
  const { itself, along = [] } = choice;
  const [after, before] = [valuesOf(variant), valuesOf(against)];
  const changed = [...new Set([...after.keys(), ...before.keys()])].filter(
    (id) => after.get(id) !== before.get(id),
  );
  return (
    changed.some((id) => isOneOf(id, itself)) &&
    changed.every((id) => isOneOf(id, [...itself, ...along]))
  );
}
