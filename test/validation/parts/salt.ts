/**
 * The youth-care model against itself: identical, and with one decision drawn anew.
 *
 * The rule this file keeps: the true effect is zero, so whatever is called an effect is false.
 */
import type { Check, Part, Table } from "../part.ts";
import { rateOf, shareOver } from "../rates.ts";
import { percent } from "../words.ts";
import { SALTED } from "../worlds/region-designs.ts";
import { KPIS, liveFamily, PAIRS, type SaltRow } from "./salt-rows.ts";

const FAMILIES = 150;
const LEVEL = 0.05;

function checks(rows: readonly SaltRow[]): Check[] {
  const from = `${rows.length} families`;
  const tests = `${rows.length * KPIS.length} tests in ${from}`;
  const small = rows.map(({ p }) => p.filter((one) => one < LEVEL).length / p.length);
  return [
    {
      what: "Identical design against itself: pairs with any difference, to the last bit",
      ...rateOf(
        rows.filter(({ isIdentical }) => !isIdentical).length,
        rows.length,
        `${rows.length} pairs`,
      ),
      unit: "share",
      target: { rule: "at-most", bound: 0 },
    },
    {
      what: "Families in which the decision drawn anew changed any life",
      ...rateOf(rows.filter(({ isAlive }) => isAlive).length, rows.length, from),
      unit: "share",
      target: { rule: "at-least", bound: 1 },
    },
    {
      what: "One decision drawn anew: single tests with p below 5%",
      ...shareOver(small, tests),
      unit: "share",
      target: { rule: "within", low: 0.03, high: 0.07 },
    },
    {
      what: "Families with any figure called different after correction (Benjamini-Hochberg)",
      ...rateOf(rows.filter(({ isAlarm }) => isAlarm).length, rows.length, from),
      unit: "share",
      target: { rule: "interval-not-above", bound: 0.05 },
    },
    {
      what: "Families in which any segment is called a waterbed",
      ...rateOf(rows.filter(({ waterbeds }) => waterbeds.length > 0).length, rows.length, from),
      unit: "share",
      target: { rule: "interval-not-above", bound: 0.05 },
    },
  ];
}

function byFigure(rows: readonly SaltRow[]): Table {
  return {
    title: "Tests with p below 5%, by figure",
    head: ["figure", "share"],
    rows: KPIS.map((name, kpi) => {
      const small = rows.filter(({ p }) => p[kpi]! < LEVEL).length;
      return [name, `${percent(small / rows.length)} (${small} of ${rows.length})`];
    }),
  };
}

export const salt: Part<SaltRow> = {
  name: "salt",
  experiments: FAMILIES,
  program: {
    entries: ["test/validation/parts/salt-rows.ts"],
    data: ["journeys/data"],
  },
  run: liveFamily,
  summarise: (rows) => ({
    title: "A design against itself",
    method: [
      `The youth-care model itself, in a region with some ${Math.round(rows[0]?.youths ?? 0)} youths in the policy years. Each family compares the design of 2028 with itself in ${PAIRS} pairs of replications; from the contract date on one decision is drawn anew (\`salt\` of a design): ${SALTED.map((name) => `\`${name}\``).join(", ")} in turn. The true effect is exactly zero while lives differ.`,
      `Seven figures a family, fixed beforehand: ${KPIS.join(", ")}; Student's t on pairs, two-sided.`,
    ],
    checks: checks(rows),
    tables: [byFigure(rows)],
    figures: [],
  }),
};
