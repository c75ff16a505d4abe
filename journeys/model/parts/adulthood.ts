/**
 * The part of the model on what follows youth care at the age at which it ends.
 *
 * The rule this file keeps: it labels who leaves; nobody stays longer or comes back because of it.
 */
import type { Quantity } from "../quantity.ts";

/** Laws under which help may go on. */
export type AdultLaw = "wmo" | "wlz" | "zvw";

/** Forms after which the same laws follow; what the shares leave over gets nothing. */
export interface AdultGroup {
  readonly nl: string;
  readonly en: string;
  readonly forms: readonly string[];
  readonly wmo: Quantity;
  readonly wlz: Quantity;
  readonly zvw: Quantity;
}

export interface Adulthood {
  readonly groups: Readonly<Record<string, AdultGroup>>;
  /** Mean days between the end of youth care and help under the next law. */
  readonly gapDays: Readonly<Record<AdultLaw, Quantity>>;
  /** Standard deviation of those days over their mean. */
  readonly gapCv: Quantity;
}
