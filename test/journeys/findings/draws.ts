/**
 * Chance for synthetic worlds, apart from the engine's own: a small generator with a fixed seed.
 *
 * The rule this file keeps: the same seed gives the same world on every machine (mulberry32).
 */
export interface Draws {
  /** Uniform, 0 or more and below 1. */
  readonly uniform: () => number;
  readonly exponential: (mean: number) => number;
  /** Standard normal (Box-Muller). */
  readonly normal: () => number;
}

export function drawsFrom(seed: number): Draws {
  let state = seed | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const exponential = (mean: number) => -mean * Math.log(1 - uniform());
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, exponential, normal };
}
