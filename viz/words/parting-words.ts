/**
 * The words a language has to bring for where two journeys part.
 *
 * The rule this file keeps: every entry is a sentence or a piece of one; `at` names a design in a
 * sentence, and nothing here decides whether something is said.
 */
import type { CauseId, PartingKind } from "#results";

type Whereabouts =
  | "same-line"
  | "other-line"
  | "same-care-elsewhere"
  | "other-care"
  | "waiting"
  | "not-in-care";

export interface PartingWords {
  /** "in A", "with ‘today’": a design inside a sentence. */
  readonly at: (label: string) => string;
  /** Beside the line in the picture. */
  readonly mark: string;
  readonly same: string;
  readonly priceOnly: (base: string, variant: string) => string;
  readonly opening: (day: string) => string;
  readonly both: (base: string, variant: string) => string;
  /** Days that differ by hours only. */
  readonly nearlyEqual: (count: string) => string;
  readonly daysAt: (count: string, at: string) => string;
  readonly queue: (care: string, first: string, later: string) => string;
  readonly inLine: (both: string) => string;
  /** Events told by their days in both. */
  readonly event: Readonly<
    Record<
      "border-rule" | "authorisation" | "matching" | "budget-stop" | "care-length" | "refusal",
      (both: string) => string
    >
  >;
  readonly provider: (base: string, variant: string) => string;
  readonly wayOut: (at: string) => string;
  readonly elsewhere: (care: string, first: string, later: string) => string;
  readonly exit: (at: string) => string;
  readonly request: (at: string) => string;
  readonly otherwise: string;
  readonly nothing: string;
  readonly happens: (at: string, what: string) => string;
  readonly because: (cause: string) => string;
  readonly several: string;
  readonly unknown: string;
  /** Inside a sentence, without a full stop. */
  readonly cause: Readonly<Record<CauseId, string>>;
  readonly places: (group: string, base: string, variant: string) => string;
  readonly placesAt: (count: string, at: string) => string;
  readonly placesFollow: string;
  readonly taker: (youth: string, group: string, later: string) => string;
  readonly justLeft: (first: string) => string;
  readonly whereabouts: Readonly<Record<Whereabouts, (first: string) => string>>;
  readonly others: (count: string) => string;
  readonly chain: (steps: string) => string;
  readonly link: (youth: string, day: string, what: string) => string;
  readonly numbers: string;
  readonly number: (name: string, base: string, variant: string) => string;
  readonly numberNamed: (name: string, value: string, at: string) => string;
  readonly valueAt: (value: string, at: string) => string;
  readonly moreNumbers: (count: string) => string;
  readonly group: (number: string, where: string | null) => string;
  readonly where: Readonly<Record<"denhaag" | "h8" | "region", string | null>>;
  /** What happened, in a few words. */
  readonly kind: Readonly<Record<PartingKind, string>>;
  readonly unclear: string;
}
