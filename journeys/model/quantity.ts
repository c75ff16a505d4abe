/**
 * A number of the model as data: its value, and all one has to know before one believes it.
 *
 * The rule this file keeps: no number is without unit, range and provenance.
 */

export type Provenance = "source" | "public" | "derived" | "assumption";

/** A value with its unit, plausible range and where it comes from. */
export interface Quantity<T extends number | string | boolean = number> {
  readonly value: T;
  readonly unit: string;
  /** Plausible range; null for a switch or a text. */
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: Provenance;
  /** Fact id(s) or document; for an assumption what it leans on. */
  readonly source: string;
  /** Why this value. */
  readonly why: string;
  /** Who could supply a better one; empty when a source gave it. */
  readonly owner: string;
  readonly nl: string;
  readonly en: string;
  /** Hard bounds: outside them the value has no meaning and a scenario is refused. */
  readonly min?: number;
  readonly max?: number;
  /** For a text: the values that mean something. */
  readonly options?: readonly string[];
  readonly fitted?: boolean;
  /**
   * Whether its owner could know better before the councils decide (by February 2027); left out where
   * nobody looked. A judgement of the makers, shown beside the values at which the advice turns.
   */
  readonly knowable?: "yes" | "partly" | "no";
}
