/**
 * What common chance is worth for the leakage of a cut of segment 1.
 *
 * The rule this file keeps: with and without common chance are told of the same runs.
 */
import { mean } from "#engine";
import { replicationsFor } from "../pairing.ts";
import type { Check, Part, Table } from "../part.ts";
import { meanOver } from "../rates.ts";
import { percent, rounded } from "../words.ts";
import { liveCut, PAIRS, type VarianceRow } from "./variance-rows.ts";

const EXPERIMENTS = 20;

/** Factors multiply, so they are averaged as logarithms. */
export function reductionCheck(factors: readonly number[], from: string): Check {
  const { value, low, high, ...rest } = meanOver(factors.map(Math.log), from);
  return {
    what: "How many times the variance of the leakage shrinks by common chance (geometric mean)",
    ...rest,
    value: Math.exp(value),
    low: low === null ? null : Math.exp(low),
    high: high === null ? null : Math.exp(high),
    unit: "number",
    target: { rule: "at-least", bound: 50 },
  };
}

function table(rows: readonly VarianceRow[]): Table {
  const sd = mean(rows.map((row) => row.sd));
  const leakage = mean(rows.map((row) => row.leakage));
  return {
    title: "The leakage of that cut, in days",
    head: ["figure", "value"],
    rows: [
      ["youths in the policy years", rounded(mean(rows.map(({ youths }) => youths)), 0)],
      ["places of segment 1 left", percent(mean(rows.map(({ places }) => places)))],
      ["leakage", rounded(leakage, 3)],
      ["its standard deviation per pair of replications", rounded(sd, 3)],
      [
        "pairs for a power of 0.90 at a leakage of 0.10",
        `${replicationsFor({ leakage, sd, reduction: 1 })}`,
      ],
    ],
  };
}

export const variance: Part<VarianceRow> = {
  name: "variance",
  experiments: EXPERIMENTS,
  program: {
    entries: ["test/validation/parts/variance-rows.ts"],
    data: ["journeys/data"],
  },
  run: liveCut,
  summarise: (rows) => ({
    title: "What common chance is worth",
    method: [
      `A cut of 10% of the places of segment 1 from 2028 on (a saving stopped at 90%), in a twentieth of the region, on the youth-care model. ${rows.length} experiments of ${PAIRS} pairs. Without common chance means: the variant of the next replication against the base of this one.`,
    ],
    checks: [
      reductionCheck(
        rows.map(({ reduction }) => reduction),
        `${rows.length} experiments of ${PAIRS} pairs`,
      ),
      {
        what: "The leakage that is meant here less that of the detector, of the same pairs",
        ...meanOver(
          rows.map(({ leakage, judged }) => leakage - judged),
          `${rows.length} experiments`,
        ),
        unit: "number",
        target: { rule: "within", low: -0.001, high: 0.001 },
      },
    ],
    tables: [table(rows)],
    figures: [],
  }),
};
