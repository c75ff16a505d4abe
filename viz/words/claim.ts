/**
 * How strongly a sentence may speak.
 *
 * The rule this file keeps: words never claim more than the interval behind them. A finding that
 * calls itself certain while its interval holds zero is read as uncertain.
 */
import type { Certainty, Estimate, Finding, Ratio, Wall } from "#results";
import type { Formatter } from "./format.ts";

/** What a sentence may say of a change: its direction, that it was not shown, or nothing. */
export type Direction = "more" | "less" | "open" | "unknown";

export function holdsZero(value: Estimate): boolean {
  return value.low !== null && value.high !== null && value.low <= 0 && value.high >= 0;
}

/** Not a day, not a euro, in any replication: the designs are the same in this. */
export function isNothing(value: Estimate | null): boolean {
  return value !== null && value.mean === 0 && value.low === 0 && value.high === 0;
}

/** The interval of what cannot be negative, such as a wait: its low end is at least 0. */
export function atLeastZero(value: Estimate): Estimate {
  return value.low === null ? value : { ...value, low: Math.max(0, value.low) };
}

/** The certainty to print, after a look at the interval of the figure that the claim rests on. */
export function shownCertainty(certainty: Certainty, value: Estimate | null): Certainty {
  if (value === null) return "unknown";
  if (certainty === "certain" && (holdsZero(value) || value.low === null)) return "uncertain";
  return certainty;
}

export function directionOf(certainty: Certainty, value: Estimate | null): Direction {
  const shown = shownCertainty(certainty, value);
  if (value === null || shown === "unknown") return "unknown";
  if (shown === "uncertain" || value.mean === 0) return "open";
  return value.mean > 0 ? "more" : "less";
}

/** Reads the figures of a finding by name; a wrong or missing one is null, never a guess. */
export interface Figures {
  readonly estimate: (key: string) => Estimate | null;
  readonly ratio: (key: string) => Ratio | null;
  readonly number: (key: string) => number | null;
  readonly text: (key: string) => string | null;
}

export function figuresOf(finding: Finding): Figures {
  const read = (key: string) => finding.figures[key] ?? null;
  const estimate = (key: string): Estimate | null => {
    const value = read(key);
    return typeof value === "object" ? value : null;
  };
  return {
    estimate,
    ratio: (key) => {
      const value = estimate(key);
      if (value === null) return null;
      return "method" in value ? (value as Ratio) : { ...value, method: "delta" };
    },
    number: (key) => {
      const value = read(key);
      return typeof value === "number" ? value : null;
    },
    text: (key) => {
      const value = read(key);
      return typeof value === "string" ? value : null;
    },
  };
}

/** What a sentence needs to know besides the figures, in the language of the sentence. */
export interface ClaimContext {
  readonly format: Formatter;
  readonly certainty: Certainty;
  readonly figures: Figures;
  readonly place: (id: string) => string;
  /** A segment by its number, where its name was told before. */
  readonly segment: (id: string) => string;
  readonly municipality: (id: string) => string;
  /** A step of the ladder by its name, in quotes. */
  readonly step: (id: string) => string;
  /** The two designs are told by their titles, so a sentence says which it speaks of. */
  readonly byTitle: boolean;
  /** The design the finding speaks of, and what it is compared with. */
  readonly design: string;
  readonly against: string;
  /** Opens a sentence: "In het hele ontwerp", "Met de inkoop van vandaag". */
  readonly setting: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly times: { readonly same: number; readonly of: number } | null;
  readonly wallVerdict: Wall["verdict"] | null;
  /** Extra days from which a border is called a wall. */
  readonly wallMargin: number;
  /** Extra share refused from which it is one too. */
  readonly wallMarginRefused: number | null;
  /** Extra share refused of a wall that rests on its refusals only. */
  readonly wallRefusals: Estimate | null;
  /** Extra days that were put in at each border of the new contracts. */
  readonly borderDaysInput: number | null;
  /** Share of the starts refused that was put in, and the walls that rest on refusals alone. */
  readonly refusals: { readonly input: number; readonly walls: number } | null;
  /** The same design without rules at its borders: its name in quotes, and the walls shown in it. */
  readonly withoutRules: { readonly name: string; readonly shown: number } | null;
  /** Known figures stand beside the model, and none of them is of waiting. */
  readonly waitsUnchecked: boolean;
  /** The municipality of a claim buys segment 5 itself, and the saving leaves that budget alone. */
  readonly keepsOwnBudget: boolean;
  /** The receiver of a waterbed is where policy wants youths to go. */
  readonly receiverIsIntent: boolean;
  /** The receiver has a fixed budget everywhere: more care there costs municipalities nothing. */
  readonly receiverIsFixed: boolean;
}

/** Of how many replications so many agreed; null where no direction was shown, or none was counted. */
export function agreedTimes({ certainty, times }: ClaimContext): ClaimContext["times"] {
  if (certainty === "uncertain" || certainty === "unknown") return null;
  return times === null || times.of < 2 || times.same === 0 ? null : times;
}

/** The figure whose sign carries the claim of each kind of finding; null where none does. */
export const leadingFigure: Readonly<Record<Finding["kind"], string | null>> = {
  saving: "found",
  "price-for-youths": "waitChange",
  "empty-capacity": "balance",
  walls: null,
  waterbeds: null,
  municipalities: "gap",
  "not-known": null,
  wall: "excess",
  waterbed: "leakage",
  waiting: "days",
  "segment-2": "euro",
  behaviour: "euro",
  "places-rule": "euro",
  moved: "moved",
  stock: "change",
  "still-waiting": "change",
  gains: "change",
};
