/**
 * Whether two programs that draw their own chance have simulated the same model.
 *
 * The rule this file keeps: it compares means over replications, each figure with its own spread,
 * and stops the stopwatch when one is further apart than chance explains.
 */

/** Figures per station and class that are compared, in the order of cpp/network.cpp. */
export const CHECKED = [
  "wait",
  "waitP90",
  "queueLength",
  "busyServers",
  "reneged",
  "sojourn",
] as const;

/** With some 250 figures of either program, chance alone comes this far once in thousands of times. */
const TOO_FAR = 5;

interface Summary {
  readonly mean: number;
  /** Variance of the mean. */
  readonly variance: number;
}

function summary(values: readonly number[]): Summary {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) / values.length };
}

/** How many standard errors two means are apart; 0 when both are the same without any spread. */
export function distance(ours: readonly number[], theirs: readonly number[]): number {
  const [us, them] = [summary(ours), summary(theirs)];
  const gap = Math.abs(us.mean - them.mean);
  return gap === 0 ? 0 : gap / Math.sqrt(us.variance + them.variance);
}

/**
 * Rows of figures of replications, ours and theirs. Gives the largest distance, in standard errors.
 *
 * @throws Error when it is more than chance explains, or when a figure is no number
 */
export function demandSameFigures(
  what: string,
  ours: readonly (readonly number[])[],
  theirs: readonly (readonly number[])[],
): number {
  const width = ours[0]?.length ?? 0;
  if (width === 0 || [...ours, ...theirs].some(({ length }) => length !== width)) {
    throw new Error(`${what}: the two programs do not tell the same figures.`);
  }
  const column = (rows: readonly (readonly number[])[], at: number): readonly number[] =>
    rows.map((row) => row[at] as number);
  const distances = Array.from({ length: width }, (_, at) =>
    distance(column(ours, at), column(theirs, at)),
  );
  for (const [at, apart] of distances.entries()) {
    if (apart <= TOO_FAR) continue;
    const [us, them] = [ours, theirs].map((rows) => summary(column(rows, at)).mean);
    throw new Error(
      `${what}, ${CHECKED[at % CHECKED.length]} (figure ${at}): ${us} here and ${them} there, ` +
        `${apart.toFixed(1)} standard errors apart; the two did not do the same work.`,
    );
  }
  return Math.max(...distances);
}

/** @throws Error when two numbers are further apart than this share of theirs */
export function demandSame(what: string, us: number, them: number, within: number): void {
  if (Math.abs(us - them) <= within * Math.abs(them)) return;
  throw new Error(`${what}: ${us} here and ${them} there; the two did not do the same work.`);
}
