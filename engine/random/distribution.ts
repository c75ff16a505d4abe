/**
 * What a distribution is, in words: the shapes a network file may name.
 *
 * The rule this file keeps: parameters are those of the variable itself, never of its logarithm, and
 * a cv is the standard deviation over the mean.
 */

/** A distribution as written in a network file; times in the file's own unit. */
export type Distribution =
  | { readonly dist: "deterministic"; readonly value: number }
  | { readonly dist: "exponential"; readonly mean: number }
  | { readonly dist: "erlang"; readonly mean: number; readonly k: number }
  | { readonly dist: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly dist: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly dist: "weibull"; readonly mean: number; readonly cv: number }
  | {
      readonly dist: "hyperexponential";
      readonly p: readonly number[];
      readonly means: readonly number[];
    }
  | { readonly dist: "uniform"; readonly min: number; readonly max: number }
  | {
      readonly dist: "triangular";
      readonly min: number;
      readonly mode: number;
      readonly max: number;
    }
  | {
      readonly dist: "empirical";
      readonly values: readonly number[];
      readonly weights?: readonly number[] | undefined;
    }
  | {
      readonly dist: "phase-type";
      readonly alpha: readonly number[];
      readonly T: readonly (readonly number[])[];
    }
  | {
      readonly dist: "normal";
      readonly mean: number;
      readonly sd: number;
      readonly min?: number | undefined;
    };
