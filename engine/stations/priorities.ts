/**
 * The priorities that customers of a network can have.
 *
 * The rule this file keeps: who rises comes by every whole priority on the way, so all of them count.
 */

/** Levels of a waiting line that a byte can tell apart. */
export const MOST_LEVELS = 255;

/**
 * All priorities anybody can have, ascending.
 *
 * @param own those of the classes; at least one
 * @param ends where rises stop; none without rises
 */
export function allPriorities(own: readonly number[], ends: readonly number[]): readonly number[] {
  const all = new Set(own);
  if (ends.length > 0) {
    const last = Math.max(...own);
    const first = Math.min(...own, ...ends);
    for (let priority = first; priority < last; priority++) all.add(priority);
  }
  return [...all].sort((a, b) => a - b);
}
