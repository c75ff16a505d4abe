/**
 * Hands out units of work to takers, one at a time each.
 *
 * The rule this file keeps: a unit is handed out only when a taker is free, so that a stop leaves
 * nothing half done; and results come back in the order of the units, whoever was first.
 */

export interface HandOutHooks<Result> {
  /** Work done so far, in units; moves within a unit where its taker tells. */
  readonly onProgress?: (done: number) => void;
  /** Each result as soon as it is there, in any order. */
  readonly onResult?: (result: Result) => void;
  /** True once no new unit may be begun; running ones are finished. */
  readonly isStopped?: () => boolean;
}

/** Does one unit; tells which share of it is done. */
export type Take<Unit, Result> = (unit: Unit, onShare: (share: number) => void) => Promise<Result>;

/** Does all units with so many takers; fewer results than units mean that it was stopped. */
export async function handOut<Unit, Result>(
  units: readonly Unit[],
  takers: number,
  take: Take<Unit, Result>,
  hooks: HandOutHooks<Result> = {},
): Promise<readonly Result[]> {
  const shares = new Float64Array(takers);
  const results = new Map<number, Result>();
  let next = 0;
  let failed = false;
  const report = (taker: number, share: number): void => {
    shares[taker] = share;
    hooks.onProgress?.(shares.reduce((sum, value) => sum + value, results.size));
  };
  const work = async (_: unknown, taker: number): Promise<void> => {
    while (!failed && next < units.length && hooks.isStopped?.() !== true) {
      const place = next;
      next += 1;
      const result = await take(units[place] as Unit, (share) => report(taker, share)).catch(
        (fault: unknown) => {
          failed = true;
          throw fault;
        },
      );
      results.set(place, result);
      hooks.onResult?.(result);
      report(taker, 0);
    }
  };
  await Promise.all(Array.from({ length: Math.min(takers, units.length) }, work));
  return [...results].sort(([first], [second]) => first - second).map(([, result]) => result);
}
