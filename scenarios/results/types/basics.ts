/**
 * The words and numbers that everything else in the results file is made of.
 *
 * The rule this file keeps: a figure never travels alone: it has its interval, and what
 * a code means stands in a dictionary.
 */

/** A text in both languages of the tool. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

/**
 * A mean over replications with its 95% interval (Student's t). With one replication `low` and
 * `high` are null; a figure without observations is null as a whole.
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Estimates along an axis (years, months), column by column; null where nothing was observed. */
export interface EstimateColumns {
  readonly mean: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface PairedDifference extends Estimate {
  readonly against: string;
  /** (Var X + Var Y) / Var(X - Y); above 1 the pairing helped. Null when Var(X - Y) is 0. */
  readonly varianceReduction: number | null;
  /** In how many of the replications the difference had the sign of the mean. */
  readonly sameSign: number;
  readonly replications: number;
}

export interface Ratio extends Estimate {
  readonly method: "delta" | "fieller" | "unbounded";
  /** The interval by resampling replications, as a check. */
  readonly bca?: { readonly low: number; readonly high: number };
}

/** What a number rests on: measured data, an assumption, or the way the model was built. */
export type Basis = "data" | "assumption" | "construction";

/** Whether an effect was put into the model, emerged from it, or was measured in a log. */
export type Origin = "put-in" | "emerged" | "measured";

/** How sure a conclusion is, from the share of replications and the interval behind it. */
export type Certainty = "certain" | "likely" | "uncertain" | "unknown";

export interface Dictionary<Extra = unknown> {
  readonly items: readonly (Label & { readonly id: string } & Extra)[];
}

export interface Dictionaries {
  /**
   * `1` to `5`, then `local-team` (the municipality's own help), care outside the agreed places
   * (`off-contract`, `out-of-region`) and `outside`.
   */
  readonly segments: Dictionary;
  /** The care forms, each with the segment it is put in from 2028 and its unit of price. */
  readonly forms: Dictionary<{
    readonly segment: string;
    readonly productGroup: string;
    readonly unit: string;
  }>;
  readonly municipalities: Dictionary;
  readonly referrers: Dictionary;
  /** Every reason code of the journey log. `wall` tells whether it counts as a wall cause. */
  readonly reasons: Dictionary<{ readonly wall: boolean }>;
  /** Where a youth leaves to: home, adult law, another region, nobody... */
  readonly exits: Dictionary<{ readonly payer: string; readonly intent: boolean }>;
  /** Units and owners of the register, by the English word that its lines have. */
  readonly units: Dictionary;
  readonly owners: Dictionary;
  /** Why a number of the register is what it is, by the English text that its line has. */
  readonly grounds: Dictionary;
}

export type FundingForm =
  | "pxq"
  | "pxq-spending-room"
  | "pxq-ceiling"
  | "capacity"
  | "population"
  | "trajectory"
  | "own-service";

/** One design that was run. Rungs of the ladder carry a `step`; comparisons beside it do not. */
export interface VariantInfo extends Label {
  readonly id: string;
  /** What this design asks, in one sentence. */
  readonly asks: Label;
  /** Place on the ladder, from 0; null when it stands beside the ladder. */
  readonly step: number | null;
  /** The variant it is compared with; null for the first. */
  readonly against: string | null;
  /**
   * Funding form per area (`denhaag`, `h8`) and segment, from the contract date; and per municipality
   * that then has a form of its own.
   */
  readonly funding: Readonly<Record<string, Readonly<Record<string, FundingForm>>>>;
  readonly contractDate: string;
  readonly scenarioHash: string;
}
