/**
 * What every builder of a table needs: labels, cells, and the names of towns and designs.
 *
 * The rule this file keeps: no figure is worked out here; it only gets its shape.
 */
import type { Model } from "#journeys";
import type { Estimate, Label, TableCell, TableColumn, TableUnit } from "../types.ts";

export const label = (nl: string, en: string): Label => ({ nl, en });

/** The same text in both languages: a name, a year. */
export const same = (text: string): Label => ({ nl: text, en: text });

export const column = (id: string, unit: TableUnit, nl: string, en: string): TableColumn => ({
  id,
  unit,
  nl,
  en,
});

/** A number as it is written in each language, with at most four decimals. */
export function numberLabel(value: number): Label {
  const most = { maximumFractionDigits: 4 };
  return label(value.toLocaleString("nl-NL", most), value.toLocaleString("en-GB", most));
}

/** So many of so many: a count of replications, which has no interval. */
export const outOf = (count: number, all: number): Label =>
  label(`${count} van ${all}`, `${count} of ${all}`);

/** Several labels as one, with a comma between them. */
export const joined = (...parts: readonly Label[]): Label => ({
  nl: parts.map(({ nl }) => nl).join(", "),
  en: parts.map(({ en }) => en).join(", "),
});

/** What a municipality is called; the id when the model does not know it. */
export function townLabel(model: Model, id: string): Label {
  const town = model.municipalities[id];
  return town === undefined ? same(id) : label(town.nl, town.en);
}

/** An estimate without what belongs to a paired difference, fit for a cell. */
export function cellOf(estimate: Estimate | null): TableCell {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  return { mean, low, high };
}
