/**
 * The saving asked for and the saving found, year by year; and the choices that stand beside the
 * ladder.
 *
 * The rule this file keeps: a choice beside the ladder is compared with the one design it names,
 * never with another.
 */
import type { Estimate, LadderStep, Results } from "#results";
import { turned } from "../words/clauses.ts";
import type { Voice } from "../words/index.ts";
import {
  ladderOrder,
  numeric,
  type Pair,
  pairOf,
  placeName,
  sumOf,
  type TableView,
  text,
  variantName,
  withMargin,
} from "./view.ts";

/** Both as a change in cost, so below zero: what the path asks, and what the model finds. */
export interface SavingsBar {
  readonly year: number;
  readonly target: number;
  readonly found: Estimate | null;
}

export interface SavingsView {
  readonly bars: readonly SavingsBar[];
  readonly table: TableView;
}

export function prepareSavings(results: Results, voice: Voice): SavingsView {
  const { words, format } = voice;
  const pair = pairOf(results);
  const steps = ladderOrder(results).slice(1);
  const cost = (saved: Estimate | undefined) => (saved === undefined ? null : turned(saved));
  return {
    bars: results.savings.map((line) => ({
      year: line.year,
      target: -line.targetEuro,
      found: cost(line.found[pair.design]),
    })),
    table: {
      columns: [
        text(words.tableHead.when),
        numeric(words.target),
        ...steps.map((id) => numeric(variantName(results, id, voice.lang))),
      ],
      rows: results.savings.map((line) => [
        String(line.year),
        format.euroChange(-line.targetEuro),
        ...steps.map((id) => withMargin(cost(line.found[id]), format.euroChange, voice)),
      ]),
    },
  };
}

export interface ComparisonRow {
  readonly variant: string;
  readonly name: string;
  readonly against: string;
  readonly euro: Estimate;
  readonly wait: Estimate | null;
}

export interface ComparisonView {
  readonly rows: readonly ComparisonRow[];
  readonly table: TableView;
}

/** The last step of the ladder (behaviour on), then all that stands beside it; nothing where none does. */
export function prepareComparisons(results: Results, voice: Voice): ComparisonView {
  const { words, format, lang } = voice;
  const pair = pairOf(results);
  const shown = results.variants.filter(
    (variant) => variant.step === null || variant.id === pair.design,
  );
  const isBeside = shown.some(({ step }) => step === null);
  const rows = (isBeside ? shown : []).flatMap((variant): ComparisonRow[] => {
    const step = results.ladder.find((found) => found.variant === variant.id);
    if (step?.difference == null) return [];
    return [
      {
        variant: variant.id,
        name: variantName(results, variant.id, lang),
        against: variantName(results, step.difference.against, lang),
        euro: step.difference,
        wait: step.waitDifference,
      },
    ];
  });
  const head = words.tableHead;
  return {
    rows,
    table: {
      columns: [
        text(head.choice),
        text(head.against),
        numeric(head.costChange),
        numeric(head.waitChange),
      ],
      rows: rows.map((row) => [
        row.name,
        row.against,
        withMargin(row.euro, format.euroChange, voice),
        withMargin(row.wait, format.waitChange, voice),
      ]),
    },
  };
}

export interface SegmentChange {
  readonly segment: string;
  readonly name: string;
  /** Euro a year, last step against first; without an interval where only the steps are known. */
  readonly change: Estimate;
}

/** The same change as it was paired from end to end, where the file has it: with its interval. */
function wholeChange({ gains }: Results, pair: Pair, segment: string, sum: number): Estimate {
  const known = gains?.variant === pair.design && gains.against === pair.today ? gains.lines : [];
  const line = known.find(({ group, id }) => group === "segment" && id === segment);
  const isSame = line !== undefined && Math.abs(line.change.mean - sum) < 0.5;
  return isSame ? line.change : { mean: sum, low: null, high: null };
}

/** The steps that lead from today to the design: each stands against the one before it. */
function stepsBetween(ladder: Results["ladder"], { today, design }: Pair): LadderStep[] {
  const step = ladder.find(({ variant }) => variant === design);
  if (step === undefined || step.against === null || design === today) return [];
  return [...stepsBetween(ladder, { today, design: step.against }), step];
}

/**
 * The change of each segment from today to the design: the sum of the steps between them. A sum of paired means has
 * no interval of its own; that comes from the two ends set beside each other.
 */
export function prepareSegmentChange(results: Results, voice: Voice): SegmentChange[] {
  const pair = pairOf(results);
  const steps = stepsBetween(results.ladder, pair);
  const segments = results.dictionaries.segments.items.map((item) => item.id);
  return segments
    .filter((id) => steps.some((step) => step.bySegment[id] != null))
    .map((segment) => ({
      segment,
      name: placeName(results, segment, voice),
      change: wholeChange(
        results,
        pair,
        segment,
        sumOf(steps.map((step) => step.bySegment[segment]?.mean ?? 0)),
      ),
    }));
}
