/**
 * The three sheets that a contract manager fills in, and what their columns are called.
 *
 * The rule this file keeps: template and reader take sheets and columns from here, so that what is
 * handed out is what is understood; both languages are read, whatever the language asked for.
 */
import type { Label } from "../results/types.ts";

export type SheetId = "places" | "tariffs" | "budgets";

export interface Column {
  readonly id: string;
  readonly name: Label;
  /** Has to be there; the others may be left out. */
  readonly needed: boolean;
  /** Words for whoever fills the sheet in; not read. */
  readonly isNote: boolean;
}

export interface SheetKind {
  readonly id: SheetId;
  readonly name: Label;
  readonly columns: readonly Column[];
}

const needed = (id: string, nl: string, en: string): Column => ({
  id,
  name: { nl, en },
  needed: true,
  isNote: false,
});
const optional = (id: string, nl: string, en: string): Column => ({
  ...needed(id, nl, en),
  needed: false,
});
const note = (id: string, nl: string, en: string): Column => ({
  ...optional(id, nl, en),
  isNote: true,
});

const remarks = note("remarks", "opmerking", "remark");
const level = optional("level", "prijspeil", "price level");
const from = optional("from", "vanaf", "from");

export const sheetKinds: readonly SheetKind[] = [
  {
    id: "places",
    name: { nl: "plaatsen", en: "places" },
    columns: [
      optional("provider", "aanbieder", "provider"),
      needed("form", "vorm", "form"),
      note("name", "naam", "name"),
      needed("area", "gebied", "area"),
      needed("places", "plaatsen", "places"),
      from,
      remarks,
    ],
  },
  {
    id: "tariffs",
    name: { nl: "tarieven", en: "tariffs" },
    columns: [
      needed("form", "vorm", "form"),
      note("name", "naam", "name"),
      note("unit", "eenheid", "unit"),
      note("now", "nu", "now"),
      needed("euro", "euro", "euro"),
      level,
      from,
      remarks,
    ],
  },
  {
    id: "budgets",
    name: { nl: "budgetten", en: "budgets" },
    columns: [
      needed("segment", "segment", "segment"),
      note("name", "naam", "name"),
      needed("year", "jaar", "year"),
      needed("euro", "euro per jaar", "euro a year"),
      level,
      remarks,
    ],
  },
];

/** A sheet of words only; it is passed over. */
export const explanationName: Label = { nl: "uitleg", en: "explanation" };

/** Where provider groups serve, as it is written in a sheet. */
export const areaNames: Readonly<Record<string, Label>> = {
  region: { nl: "regio", en: "region" },
  denhaag: { nl: "denhaag", en: "denhaag" },
  h8: { nl: "h8", en: "h8" },
};

/** A header or name as it is compared: capitals and spaces around it make no difference. */
export function asName(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

/** Whether a text is this name in one of the languages. */
export function isNamed(text: string, { nl, en }: Label): boolean {
  return asName(text) === nl || asName(text) === en;
}
