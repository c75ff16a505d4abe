/**
 * The clock by which runs are timed.
 *
 * The rule this file keeps: it only ever goes on, and is read around a run, never inside one.
 */
export function seconds(): number {
  return performance.now() / 1000;
}
