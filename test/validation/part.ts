/**
 * What a part of the validation is, and what it leaves for the page.
 *
 * The rule this file keeps: a check holds its figure, its interval and its target, never its own
 * verdict; whether the target is met is worked out where it is told, from those.
 */
import type { Program } from "./stamp.ts";

/** A figure with its interval. */
export interface Measured {
  readonly value: number;
  /** Null where there is no interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of the interval, 0 to 1. */
  readonly confidence: number;
  /** What was counted, for example "1000 experiments". */
  readonly from: string;
}

export type Target =
  /** The figure itself is at least, or at most, this. */
  | { readonly rule: "at-least" | "at-most"; readonly bound: number }
  /** The figure lies within both. */
  | { readonly rule: "within"; readonly low: number; readonly high: number }
  /** Its interval does not lie above this. */
  | { readonly rule: "interval-not-above"; readonly bound: number }
  /** Told without a target. */
  | { readonly rule: "none" };

export interface Check extends Measured {
  /** A sentence about what was measured. */
  readonly what: string;
  readonly target: Target;
  /** "share" is written as a percentage. */
  readonly unit: "share" | "number";
  /** Why a target is not met, or what a figure means. */
  readonly note?: string;
}

export interface Curve {
  readonly name: string;
  /** False-alarm rate and power, from (0, 0) to (1, 1). */
  readonly points: readonly (readonly [number, number])[];
  readonly area: number;
}

export interface Figure {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly curves: readonly Curve[];
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is kept in the repository of a part. */
export interface PartResult {
  readonly part: string;
  readonly title: string;
  /** On what, and how: paragraphs of Markdown. */
  readonly method: readonly string[];
  readonly experiments: number;
  /** How many a whole run does. */
  readonly asked: number;
  /** What those are, where they are no experiments by themselves. */
  readonly counted?: "replications";
  /** Fingerprint of the program and the worlds that the experiments ran on. */
  readonly stamp: string;
  readonly checks: readonly Check[];
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
}

/** One part: experiments that are a function of their number, and what they say together. */
export interface Part<Row> {
  readonly name: string;
  readonly experiments: number;
  readonly program: Program;
  readonly run: (experiment: number) => Row;
  readonly summarise: (
    rows: readonly Row[],
  ) => Omit<PartResult, "part" | "stamp" | "experiments" | "asked">;
}

export function isMet({ value, low, target }: Check): boolean | null {
  switch (target.rule) {
    case "at-least":
      return value >= target.bound;
    case "at-most":
      return value <= target.bound;
    case "within":
      return value >= target.low && value <= target.high;
    case "interval-not-above":
      return (low ?? value) <= target.bound;
    case "none":
      return null;
  }
}
