/**
 * The ladder from today to the design: each step as money and as waiting.
 *
 * The rule this file keeps: a bar starts where the design it stands against ends, so on a ladder the
 * bars add up to the difference between the first and the last design; designs that each stand beside
 * the first start at nothing, and have no total.
 */
import type { Estimate, LadderStep, Results } from "#results";
import { turned } from "../words/clauses.ts";
import type { Voice, Write } from "../words/index.ts";
import { keysWithMargin, keyWriters } from "./key-figures.ts";
import {
  areSideBySide,
  ladderOrder,
  numeric,
  pairOf,
  say,
  type TableView,
  text,
  variantName,
  withMargin,
} from "./view.ts";

export interface LadderBar {
  readonly variant: string;
  readonly name: string;
  /** Euro a year against today, where the bar starts and ends. */
  readonly from: number;
  readonly to: number;
  /** Change of this step with its interval; null for the first. */
  readonly change: Estimate | null;
  readonly isTotal: boolean;
  readonly wait: Estimate;
}

export interface LadderView {
  readonly base: number;
  /** Each design stands beside the first, and is no step. */
  readonly isApart: boolean;
  readonly bars: readonly LadderBar[];
  readonly table: TableView;
}

function stepsOf(results: Results): LadderStep[] {
  return ladderOrder(results).flatMap((id) => results.ladder.filter((step) => step.variant === id));
}

/** The whole difference with its interval: the saving of the first finding, turned to a cost. */
function wholeChange(results: Results): Estimate | null {
  const pair = pairOf(results);
  const finding = results.findings.find(
    ({ kind, variant, against }) =>
      kind === "saving" && variant === pair.design && against === pair.today,
  );
  const value = finding?.figures["found"] ?? null;
  return typeof value === "object" && value !== null ? turned(value) : null;
}

export function prepareLadder(results: Results, voice: Voice): LadderView {
  const steps = stepsOf(results);
  const base = steps[0]?.euro.mean ?? 0;
  const isApart = areSideBySide(results);
  const bars = steps.map((step, index): LadderBar => {
    const before = (isApart ? null : steps[index - 1]?.euro.mean) ?? base;
    return {
      variant: step.variant,
      name: variantName(results, step.variant, voice.lang),
      from: before - base,
      to: step.euro.mean - base,
      change:
        index === 0
          ? null
          : { ...(step.difference ?? { low: null, high: null }), mean: step.euro.mean - before },
      isTotal: false,
      wait: step.waitDays,
    };
  });
  const last = steps.at(-1);
  const total: LadderBar[] =
    last === undefined || steps.length < 2 || isApart
      ? []
      : [
          {
            variant: last.variant,
            name: voice.words.total,
            from: 0,
            to: last.euro.mean - base,
            change: {
              ...(wholeChange(results) ?? { low: null, high: null }),
              mean: last.euro.mean - base,
            },
            isTotal: true,
            wait: last.waitDays,
          },
        ];
  return { base, isApart, bars: [...bars, ...total], table: ladderTable(results, steps, voice) };
}

function ladderTable(results: Results, steps: readonly LadderStep[], voice: Voice): TableView {
  const { words, format, lang } = voice;
  const asks = (id: string) => {
    const variant = results.variants.find((found) => found.id === id);
    return variant === undefined ? "" : say(variant.asks, lang);
  };
  const wait = keyWriters("days", voice);
  const euro = keyWriters("euro", voice);
  const hundred: Write = (share, finer = 0) => format.percent(share, 1 + finer);
  return {
    columns: [
      text(words.tableHead.step),
      text(words.tableHead.asks),
      numeric(words.tableHead.cost),
      numeric(words.tableHead.costChange),
      numeric(words.tableHead.wait),
      numeric(words.tableHead.waitChange),
      numeric(words.tableHead.moved),
    ],
    rows: steps.map((step) => [
      variantName(results, step.variant, lang),
      asks(step.variant),
      withMargin(step.euro, euro.value, voice),
      withMargin(step.difference, euro.change, voice),
      withMargin(step.waitDays, wait.value, voice),
      withMargin(step.waitDifference, wait.change, voice),
      withMargin(step.moved, hundred, voice),
    ]),
  };
}

/** Every headline figure for every step of the ladder, as a table. */
export function measuresTable(results: Results, voice: Voice): TableView {
  const { lang, words } = voice;
  const ids = ladderOrder(results);
  return {
    columns: [
      text(words.tableHead.measure),
      ...ids.map((id) => numeric(variantName(results, id, lang))),
    ],
    rows: results.measures.map((measure) => [
      say(measure, lang),
      ...keysWithMargin(measure, ids, voice),
    ]),
  };
}
