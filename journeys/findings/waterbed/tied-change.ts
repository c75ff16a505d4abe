/**
 * Where a design acts on several places at once: whose change it is that lands outside them.
 *
 * The rule this file keeps: a change outside belongs to the acted places in which the same youth
 * changed, in proportion; what moves between them belongs to nobody, since the design acts on both.
 */
import { RECEIVER_COUNT } from "../../measures/outside-use.ts";

/**
 * Adds one youth: T_gh = D_h |D_g| / (sum of |D| over the acted places). It turns sign with the
 * designs, so where nothing was done its mean is 0; youths whose use of no acted place changed
 * belong to none.
 *
 * @param tied [place][receiver], flat
 * @param change of one youth by receiver, variant less base
 */
export function addTied(
  tied: Float64Array,
  change: Float64Array,
  acted: readonly number[],
  noise: number,
): void {
  let whole = 0;
  for (const place of acted) whole += Math.abs(change[place]!);
  if (whole <= noise) return;
  for (const place of acted) {
    const share = Math.abs(change[place]!) / whole;
    if (share === 0) continue;
    for (let receiver = 0; receiver < RECEIVER_COUNT; receiver++) {
      if (acted.includes(receiver)) continue;
      tied[place * RECEIVER_COUNT + receiver]! += share * change[receiver]!;
    }
  }
}
