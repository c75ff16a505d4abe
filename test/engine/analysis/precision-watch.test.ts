/**
 * Replications until measures are known well enough.
 *
 * The one rule: where the rule stops is worked out from its words; how often its interval holds the
 * truth is measured, since a rule that stops on what it sees is not free of error. Where it takes
 * hundreds of replications that is measured in test/statistical/precision-watch.test.ts.
 */
import { describe, expect, it } from "vitest";
import { PrecisionWatch } from "#engine";
import { coverage, normal } from "../../support/stop-coverage.ts";

function watchOf(values: readonly (readonly number[])[], precision: object, skips = false) {
  const watch = new PrecisionWatch(
    { halfWidth: 1, minimum: 3, ...precision },
    values[0]?.length ?? 1,
    skips,
  );
  for (const row of values) watch.add(row);
  return watch;
}

const rows = (count: number, row: (at: number) => readonly number[]) =>
  Array.from({ length: count }, (_, at) => row(at));

describe("a watch on several measures", () => {
  it("waits until all are narrow at once, and stay so for five more", () => {
    // The first never varies; the second jumps by 20 at the fifth, and is narrow again at 41.
    const jump = (at: number) => (at === 4 ? 25 : 5);
    const watch = new PrecisionWatch({ halfWidth: 1, minimum: 3 }, 2);
    const counts: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      watch.add([7, jump(at)]);
      if (watch.reached !== null) counts.push(watch.count);
    }
    expect(watch.reached).toBe(41);
    expect(counts[0]).toBe(46);
  });

  it("tells mean and width as they are, by Student's law", () => {
    const [width] = watchOf([[1], [2], [3], [4]], {}).widths();
    // s = 1.2910, t(0.975; 3) = 3.1824, so t · s / 2.
    expect(width?.mean).toBe(2.5);
    expect(width?.halfWidth).toBeCloseTo((3.182446 * Math.sqrt(5 / 3)) / 2, 5);
    expect(watchOf([[1]], {}).widths()[0]?.halfWidth).toBe(Number.POSITIVE_INFINITY);
  });

  it("needs twenty replications and five more, unless told otherwise", () => {
    const watch = new PrecisionWatch({ halfWidth: 1 }, 1);
    const counts: (number | null)[] = [];
    for (let count = 1; count <= 25; count += 1) {
      watch.add([7]);
      counts.push(watch.reached);
    }
    expect(counts.slice(0, 24).every((reached) => reached === null)).toBe(true);
    expect(counts[24]).toBe(20);
  });

  it("takes a relative width as a share of the mean", () => {
    const near = rows(9, (at) => [100 + (at % 2)]);
    expect(watchOf(near, { halfWidth: 0.02, relative: true }).reached).toBe(3);
    const far = rows(9, (at) => [1 + (at % 2)]);
    expect(watchOf(far, { halfWidth: 0.02, relative: true }).reached).toBeNull();
  });

  it("counts only replications in which a measure was seen", () => {
    const seldom = rows(8, (at) => [at % 2 === 0 ? 4 : Number.NaN]);
    const watch = watchOf(seldom, {});
    expect(watch.widths()[0]).toEqual({ mean: 4, halfWidth: 0, seen: 4 });
    expect(watch.reached).toBeNull();
    // Seen three times at the fifth replication, and still narrow at the tenth.
    expect(
      watchOf(
        rows(10, (at) => [at % 2 === 0 ? 4 : Number.NaN]),
        {},
      ).reached,
    ).toBe(5);
  });

  it("is never sure of what was never seen, unless that is left out of account", () => {
    const unseen = rows(30, () => [5, Number.NaN]);
    expect(watchOf(unseen, {}).reached).toBeNull();
    expect(watchOf(unseen, {}, true).reached).toBe(3);
    expect(
      watchOf(
        rows(30, () => [Number.NaN, Number.NaN]),
        {},
        true,
      ).reached,
    ).toBeNull();
  });
});

describe("the interval at which a watch stops", () => {
  const aim = { halfWidth: 0.1, relative: true };

  // Normal values of mean 1 and cv 0.3, asked for to 10%: some 42 of them, so that a rule that stops on
  // luck would show. Of 4,000 trials at 95% fewer than 0.94 hold the truth once in some 500 times.
  it("holds the true mean as often as it says, where few replications are enough", () => {
    expect(coverage(normal(0.3), () => new PrecisionWatch(aim, 1))).toBeGreaterThan(0.94);
  });

  // Who stops as soon as a few values lie together by chance is wrong twice as often as he says (0.90).
  // Without one of the two, look-ahead or minimum, it is as good: each mends what the other lets by.
  // So that both are there is held by the counts above, and what they are for by this.
  it("would not, if the rule looked at neither a minimum nor ahead", () => {
    const bare = (watch: PrecisionWatch) => watch.isNarrow();
    const either = () => new PrecisionWatch({ ...aim, minimum: 2 }, 1);
    expect(coverage(normal(0.3), either, bare)).toBeLessThan(0.92);
    expect(coverage(normal(0.3), either)).toBeGreaterThan(0.935);
    expect(coverage(normal(0.3), () => new PrecisionWatch(aim, 1), bare)).toBeGreaterThan(0.935);
  });
});
