/**
 * What each of several causes adds, when what one does hangs on which others are there.
 *
 * The rule this file keeps: the parts add up to the whole, all of them together less none of them.
 */

/**
 * Shapley values (Shapley 1953): what a player adds, averaged over all orders in which they can come.
 *
 * @param value of a set of players, given as bits: player 0 is the lowest
 * @param players at most 20: every set is asked for once
 */
export function shapleyOf(value: (set: number) => number, players: number): number[] {
  const known = Array.from({ length: 1 << players }, (_, set) => value(set));
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return Array.from({ length: players }, (_, player) => {
    let sum = 0;
    for (let set = 0; set < known.length; set++) {
      if ((set & (1 << player)) !== 0) continue;
      const size = bitsIn(set);
      const orders = (factorial(size) * factorial(players - size - 1)) / factorial(players);
      sum += orders * (known[set | (1 << player)]! - known[set]!);
    }
    return sum;
  });
}

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
