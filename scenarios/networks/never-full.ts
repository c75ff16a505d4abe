/**
 * Stations that say what happens when they are full, and never are.
 *
 * The rule this file keeps: the published format allows it, so it is remarked on and never refused.
 */
import type { NetworkFile } from "#engine";

/**
 * Names of stations that block or overflow when full, and have room for everybody: `onFull` then does
 * nothing. Who writes `lose`, the default, says no more than the format does.
 */
export function neverFull({ stations }: NetworkFile): readonly string[] {
  const isIdle = ({ onFull = "lose", queueCapacity }: NetworkFile["stations"][number]): boolean =>
    onFull !== "lose" && queueCapacity === undefined;
  return stations.filter(isIdle).map(({ id }) => id);
}
