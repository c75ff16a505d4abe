/**
 * What one design changes against another, as a list of numbers.
 *
 * The rule this file keeps: designs are told apart by the values in their models, never by name.
 */
import { type AnyQuantity, quantitiesOf } from "../../definition/quantities.ts";
import type { RunDesign, RunTable } from "../run-table.ts";

type Plain = AnyQuantity["value"];

/** A number, choice or switch that differs. */
export interface ModelChange {
  /** Its name in the register. */
  readonly id: string;
  readonly quantity: AnyQuantity;
  readonly from: Plain;
  readonly to: Plain;
}

/** A design with the one it stands against and all that differs between the two. */
export interface ChangedDesign {
  readonly design: RunDesign;
  readonly against: RunDesign;
  readonly changes: readonly ModelChange[];
}

/** Every design that is compared with another, with what it changes. */
export function changedDesigns(table: RunTable): readonly ChangedDesign[] {
  const known = new Map<RunDesign, ReturnType<typeof quantitiesOf>>();
  const valuesOf = (design: RunDesign) => {
    const found = known.get(design) ?? quantitiesOf(design.model);
    known.set(design, found);
    return found;
  };
  return table.designs.flatMap((design) => {
    const against = table.designs.find(({ id }) => id === design.against);
    if (against === undefined) return [];
    const before = new Map(valuesOf(against).map(({ id, quantity }) => [id, quantity.value]));
    const changes = valuesOf(design).flatMap(({ id, quantity }) => {
      const from = before.get(id);
      const to = quantity.value;
      return from === undefined || from === to ? [] : [{ id, quantity, from, to }];
    });
    return [{ design, against, changes }];
  });
}

/** One number at several values, all else equal: the design it stands against, and its variants. */
export interface Levels {
  readonly id: string;
  readonly quantity: AnyQuantity;
  readonly against: RunDesign;
  /** In order of value; the value of `against` is among them. */
  readonly levels: readonly { readonly value: number; readonly design: RunDesign }[];
}

/** The numbers of which an experiment has two values or more. */
export function numberLevels(table: RunTable): readonly Levels[] {
  const found = new Map<string, Levels>();
  for (const { design, against, changes } of changedDesigns(table)) {
    const [change] = changes;
    if (change === undefined || changes.length > 1) continue;
    const { id, quantity, from, to } = change;
    if (typeof from !== "number" || typeof to !== "number") continue;
    const key = `${against.id} ${id}`;
    const own = found.get(key)?.levels ?? [{ value: from, design: against }];
    const levels = [...own, { value: to, design }].sort((a, b) => a.value - b.value);
    found.set(key, { id, quantity, against, levels });
  }
  return [...found.values()];
}
