/**
 * The attempts of each youth, one after another.
 *
 * The rule this file keeps: attempts stand in the order in which they closed, so what follows a start
 * comes after it in the chain.
 */
import type { AttemptColumns } from "../../measures/summary.ts";

/** No further attempt. */
export const LAST = -1;

export interface YouthChains {
  /** [youth]: the first attempt, or LAST. */
  readonly first: Int32Array;
  /** [attempt]: the next one of the same youth, or LAST. */
  readonly next: Int32Array;
}

/** Linear in the number of attempts and youths. */
export function chainsOf({ length, youth }: AttemptColumns): YouthChains {
  let youths = 0;
  for (let row = 0; row < length; row++) youths = Math.max(youths, youth[row]! + 1);
  const first = new Int32Array(youths).fill(LAST);
  const next = new Int32Array(length);
  for (let row = length - 1; row >= 0; row--) {
    next[row] = first[youth[row]!]!;
    first[youth[row]!] = row;
  }
  return { first, next };
}
