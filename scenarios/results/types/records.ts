/**
 * What the file says of itself: conclusions, parameters, calibration, how it was made.
 *
 * The rule this file keeps: a conclusion is facts, not a sentence, and says what it rests on.
 */
import type { Basis, Certainty, Estimate, Label, Origin } from "./basics.ts";

export type FindingKind =
  | "saving"
  | "price-for-youths"
  | "empty-capacity"
  | "walls"
  | "waterbeds"
  | "municipalities"
  | "not-known"
  | "wall"
  | "waterbed"
  | "waiting"
  | "segment-2"
  | "behaviour"
  | "places-rule"
  | "moved"
  | "still-waiting"
  | "stock"
  | "gains";

/** A conclusion as facts; the sentence is made where it is shown. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  /** One of the few for the first page, in order of importance; the others belong to a chapter. */
  readonly headline: boolean;
  readonly certainty: Certainty;
  readonly basis: Basis;
  readonly origin: Origin;
  /** Whose purse the finding speaks of. */
  readonly perspective: "municipalities" | "public-purse" | "youths" | "providers";
  /** Which document and clause it would change. */
  readonly clause: Label;
  readonly figures: Readonly<Record<string, Estimate | number | string | null>>;
  readonly variant: string;
  /** The design it is set beside; null where it speaks of one design only. */
  readonly against: string | null;
}

/** Which designs the conclusions set beside each other; the first page is of the first pair. */
export interface Conclusions {
  /** They are of the whole ladder, from today to the design, and may call the two so. */
  readonly wholeDesign: boolean;
  readonly pairs: readonly { readonly variant: string; readonly against: string | null }[];
}

/** A line of the register: what a number is, what it is worth and where it comes from. */
export interface ParameterRecord extends Label {
  readonly id: string;
  readonly unit: string;
  readonly value: number | string | boolean;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: "source" | "public" | "derived" | "assumption";
  readonly source: string;
  readonly why: string;
  /** Who could supply a better number; empty when a source gave it. */
  readonly owner: string;
  /** True when the value was fitted to the calibration figures. */
  readonly fitted: boolean;
  /** True of an empty line for an agreement; it is no number of the model, and is counted apart. */
  readonly notAgreed: boolean;
}

/** A line of the calibration table. */
export interface CalibrationRow extends Label {
  readonly id: string;
  readonly unit: string;
  readonly known: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly source: string;
  readonly simulated: Estimate | null;
  readonly role: "fitted" | "predicted" | "conflicts";
  readonly inside: boolean | null;
  readonly note: string;
}

export interface Calibration {
  readonly rows: readonly CalibrationRow[];
  readonly fittedParameters: readonly string[];
  readonly replications: number;
}

export interface Manifest {
  readonly title: Label;
  readonly seed: string;
  readonly replications: number;
  readonly quick: boolean;
  /** Designs that a quick run left out; absent where it ran them all. */
  readonly leftOut?: readonly Label[];
  readonly engineVersion: string;
  readonly modelVersion: string;
  readonly region: string;
  /** SHA-256 over the canonical scenarios and data of all variants. */
  readonly scenarioHash: string;
  readonly node: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly policyFirstYear: number;
  readonly policyLastYear: number;
  readonly priceLevelYear: number;
  /** The command that makes this file again. */
  readonly command: string;
}

/** Something a design sets that does nothing, or moves no more than the text says. */
export interface DesignRemark {
  readonly variant: string;
  /** Names of the numbers. */
  readonly ids: readonly string[];
  /** What is set; of several numbers their names, shortened. */
  readonly found: string;
  /** That it does nothing, while what, and what would make it count. */
  readonly text: Label;
}

/** What may differ between two runs of the same thing; left out of every comparison. */
export interface Volatile {
  readonly startedAt: string;
  readonly wallSeconds: number;
  readonly workers: number;
  readonly host: string;
}
