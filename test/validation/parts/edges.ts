/**
 * What the worlds are made of, and the edges: a saving of nothing, refusals that are just no wall yet.
 *
 * The rule this file keeps: it is told of what must not be said, as of what must.
 */
import type { Check, Part } from "../part.ts";
import { meanOver, rateOf } from "../rates.ts";
import { percent } from "../words.ts";
import { EACH, type EdgeRow, KINDS, ORDINARY, runEdge } from "./edge-rows.ts";
import { PAIRS } from "./loss-rows.ts";
import { LOADS } from "./wall-worlds.ts";

const WEEKS = 7;

function loadCheck(what: string, value: number): Check {
  return {
    what,
    value,
    low: null,
    high: null,
    confidence: 0,
    from: "the traffic equations",
    unit: "share",
    target: { rule: "within", low: 0.85, high: 0.95 },
  };
}

function ofKind(rows: readonly EdgeRow[], kind: number): readonly EdgeRow[] {
  return rows.filter((row) => row.kind === kind);
}

function groundChecks(rows: readonly EdgeRow[]): Check[] {
  const waits = ofKind(rows, 0).map(({ waitDays }) => (waitDays ?? Number.NaN) / WEEKS);
  return [
    loadCheck("Demand over places in the worlds of walls, least", Math.min(...LOADS)),
    loadCheck("Demand over places in the worlds of walls, most", Math.max(...LOADS)),
    {
      what: "Mean wait of direct entries there, in weeks",
      ...meanOver(waits, `${waits.length} worlds, one replication each`),
      unit: "number",
      target: { rule: "at-least", bound: 2 },
    },
  ];
}

function nothingChecks(rows: readonly EdgeRow[]): Check[] {
  const here = ofKind(rows, 1);
  const rated = here.filter(({ isRated }) => isRated).length;
  const unrated = here.filter(({ isRated }) => !isRated);
  const explained = unrated.filter(({ isExplained }) => isExplained).length;
  return [
    {
      what: "Nothing saved: a share of it told all the same (one side: 2.5%)",
      ...rateOf(rated, here.length, `${here.length} experiments of 20 pairs`),
      unit: "share",
      target: { rule: "interval-not-above", bound: 0.025 },
    },
    {
      what: "Where it is not rated: said that it cannot be told from nothing, and how large a saving could be there",
      ...rateOf(explained, unrated.length, `${unrated.length} experiments`),
      unit: "share",
      // Shown to be none, the interval wholly below 0, is 1 in 40: then no least is told.
      target: { rule: "at-least", bound: 0.95 },
    },
  ];
}

function smallChecks(rows: readonly EdgeRow[]): Check[] {
  const here = ofKind(rows, 2);
  return [
    {
      what: "A real saving of some 1.5% where 5% is the least that counts: said that it is too small, with that least",
      ...rateOf(
        here.filter((row) => row.isTooSmall).length,
        here.length,
        `${here.length} experiments of ${PAIRS} pairs`,
      ),
      unit: "share",
      target: { rule: "at-least", bound: 0.95 },
    },
  ];
}

function marginChecks(rows: readonly EdgeRow[]): Check[] {
  return ORDINARY.map((ordinary, at) => {
    const here = ofKind(rows, KINDS.length - ORDINARY.length + at);
    const alarmed = here.filter(({ isAlarm }) => isAlarm).length;
    return {
      what: `Direct entries refused ${percent(ordinary)}, moves 5 points more: data sets with any wall found, margin 14 days and 5 points`,
      ...rateOf(alarmed, here.length, `${here.length} data sets of 20 borders`),
      unit: "share",
      target: { rule: "interval-not-above", bound: 0.05 },
    };
  });
}

export const edges: Part<EdgeRow> = {
  name: "edges",
  experiments: EACH * KINDS.length,
  program: {
    entries: ["test/validation/parts/edge-rows.ts"],
    data: [],
  },
  run: runEdge,
  summarise: (rows) => ({
    title: "Grounds and edges",
    method: [
      "The issue asks for worlds at 0.85 to 0.95 load with waits of weeks, and that a saving too small to rate is said to be so. Waits are those of the worlds without a wall. Of a saving of nothing: 20 pairs of `exact`, of each of which a coin says which side is the cut, so that on average nothing is saved.",
      "At the margin: four years of a log without a queue, 300 direct entries a segment and 60 moves a border, which are refused 5 points more than direct entries: just no wall yet. One data set alone.",
    ],
    checks: [
      ...groundChecks(rows),
      ...nothingChecks(rows),
      ...smallChecks(rows),
      ...marginChecks(rows),
    ],
    tables: [],
    figures: [],
  }),
};
