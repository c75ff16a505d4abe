/**
 * Chances of stations and exits, made ready: a uniform number in, a target out.
 *
 * The rule this file keeps: by inversion over names in the order of their code units, so that the
 * order in which a file names them changes nothing.
 */
import { byName } from "./names.ts";
import type { Chances } from "./network-file.ts";

/** Targets are stations from 0, and exits as -1 - number. */
export interface Choice {
  readonly targets: Int32Array;
  readonly cumulative: Float64Array;
}

/** Turns the name of a station or exit into a target. */
export type TargetOf = (name: string) => number;

/** A name alone is a certain choice. */
export function compileChoice(chances: string | Chances, targetOf: TargetOf): Choice {
  const pairs: readonly (readonly [string, number])[] =
    typeof chances === "string"
      ? [[chances, 1]]
      : Object.entries(chances)
          .filter(([, chance]) => chance > 0)
          .sort(([first], [second]) => byName(first, second));
  let sum = 0;
  const cumulative = Float64Array.from(pairs, ([, chance]) => {
    sum += chance;
    return sum;
  });
  return { targets: Int32Array.from(pairs, ([name]) => targetOf(name)), cumulative };
}

/** The target at `u` in (0, 1); the last one when rounding leaves a gap. */
export function choose({ targets, cumulative }: Choice, u: number): number {
  const last = targets.length - 1;
  let at = 0;
  while (at < last && u >= (cumulative[at] as number)) at++;
  return targets[at] as number;
}

/** True when there is nothing to draw. */
export function isCertain({ targets }: Choice): boolean {
  return targets.length === 1;
}
