/**
 * The kernel against queueing theory: twenty replications a case, intervals of 99.9 %.
 *
 * The one rule: no seed is chosen, it is the name of the case. An interval must hold the value of
 * theory, and must not hold what theory says of services that are 5 % longer; a case too noisy for
 * that gets a longer run, never another seed.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { type IntervalEstimate, meanEstimate } from "#engine";
import { type Replication, replicate } from "../support/queueing-network.ts";
import { type Figure, type TheoryCase, theoryCases } from "./cases.ts";

const REPLICATIONS = 20;
const CONFIDENCE = 0.999;
const FAULT = 1.05;

function estimate(replications: readonly Replication[], figure: Figure): IntervalEstimate {
  return meanEstimate(replications.map(figure.observed), CONFIDENCE);
}

function covers({ low, high }: IntervalEstimate, value: number): boolean {
  return (low as number) <= value && value <= (high as number);
}

const named = theoryCases.map((one) => ({ title: one.network(1).name, one }));

describe.each(named)("$title ($one.source)", ({ one }: { one: TheoryCase }) => {
  let replications: readonly Replication[];
  const figures = one.figures.map((figure) => ({ what: figure.what, figure }));

  beforeAll(() => {
    replications = replicate(one.network(1), REPLICATIONS);
  });

  it.each(figures)("has the $what of theory, and not that of longer services", ({ figure }) => {
    expect(figure.formula(1)).toBeCloseTo(figure.expected, 5);
    const interval = estimate(replications, figure);
    const seen = `${interval.low} to ${interval.high}`;
    expect(covers(interval, figure.expected), `${figure.expected} within ${seen}`).toBe(true);
    const wrong = figure.formula(FAULT);
    expect(covers(interval, wrong), `${wrong} (5 % longer) within ${seen}`).toBe(false);
  });

  it("obeys Little's law in every replication, to the billionth", () => {
    const largest = Math.max(...replications.flatMap(({ littleErrors }) => littleErrors));
    expect(largest).toBeLessThan(1e-9);
    expect(replications).toHaveLength(REPLICATIONS);
  });
});

describe("the comparison itself", () => {
  // The service really made 5 % longer in the run: the test above would have gone red.
  const quick = named.filter(({ title }) =>
    /^(M\/M\/1|M\/M\/10|Erlang-A 12|M\/G\/inf)$/.test(title),
  );

  it.each(quick)("notices services that are 5 % longer in $title", ({ one }) => {
    const replications = replicate(one.network(FAULT), REPLICATIONS);
    for (const figure of one.figures) {
      const interval = estimate(replications, figure);
      expect(covers(interval, figure.expected), figure.what).toBe(false);
      expect(covers(interval, figure.formula(FAULT)), figure.what).toBe(true);
    }
  });

  it("draws other customers for every case and the same ones every time", () => {
    const [first, second] = [named[0]!.one.network(1), named[1]!.one.network(1)];
    const short = { horizon: 300, warmup: 0 };
    const run = (name: string) => replicate({ ...first, ...short, name }, 2);
    expect(run(first.name)).toEqual(run(first.name));
    expect(run(first.name)).not.toEqual(run(second.name));
    const [one, two] = run(first.name);
    expect(one).not.toEqual(two);
  });
});
