/**
 * Judgement on the borders of one design, from its replications.
 *
 * The rule this file keeps: absence is never read from silence. Too few attempts, or nobody to
 * compare with, is "not enough evidence", and where a fixed budget makes youths wait it is never
 * said that there is no wall.
 */
import { benjaminiHochberg, pAbove } from "#engine";
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import { type Estimate, estimateOver } from "../estimate.ts";
import { borderCell } from "./border-cells.ts";
import {
  type Causes,
  causeEstimates,
  causesOf,
  frictionOf,
  shortageOf,
  totalOf,
  type WallCause,
} from "./wall-causes.ts";
import { measuresOf, type WallMeasures } from "./wall-measures.ts";
import type { WallSummary } from "./wall-summary.ts";

export interface WallJudgeOptions {
  /** Extra days that are no wall yet; an assumption. Default 14. */
  readonly marginDays?: number;
  /** Extra share refused that is no wall yet; an assumption. Default 0.05. */
  readonly marginRefused?: number;
  /** Attempts a replication over the whole window below which nothing is judged. Default 8. */
  readonly minimumAttempts?: number;
  /** False discoveries allowed among the walls found. Default 0.05. */
  readonly q?: number;
  /** Segments, "1" to "5", that are paid from a fixed budget for capacity. */
  readonly fixedBudget?: ReadonlySet<string>;
  /** The attempts come from a log of real care, not from the model. */
  readonly measured?: boolean;
}

export type WallVerdict = "wall" | "no-wall-shown" | "not-enough-evidence" | "budget-causes-wait";

/** One ordered border. Amounts are a year; days and shares are an attempt. */
export interface WallJudgement {
  readonly from: string;
  readonly to: string;
  readonly attempts: Estimate;
  readonly days: Estimate | null;
  readonly excessDirect: Estimate | null;
  readonly excessInside: Estimate | null;
  /** Share of the attempts that could be compared with direct entries. */
  readonly covered: Estimate | null;
  readonly refusedShare: Estimate | null;
  /** Share refused less that of direct entries. */
  readonly excessRefused: Estimate | null;
  readonly lostShare: Estimate | null;
  /** All days of waiting in this move; its causes add up to it. */
  readonly lostDays: Estimate;
  readonly causes: Readonly<Record<WallCause, Estimate>>;
  /** Of those the days of border rule and authorisation: what the border itself costs. */
  readonly borderDays: Estimate;
  /** Of those the days of full places and stopped budgets: a shortage, not a border. */
  readonly shortageDays: Estimate;
  /** Both again, an attempt. */
  readonly frictionDays: Estimate | null;
  readonly capacityDays: Estimate | null;
  /** Extra days of border rule and authorisation against direct entries. */
  readonly excessFriction: Estimate | null;
  /** One-sided p of "extra days above the margin" and of "extra refusals above the margin". */
  readonly pDelay: number | null;
  readonly pRefused: number | null;
  /** The same of "more withdraw"; in one data set alone, where who withdrew is no delay. */
  readonly pWithdrawn: number | null;
  /** The smallest, times how many there are (Bonferroni): a refusal is also a delay, so they depend. */
  readonly p: number | null;
  /** After Benjamini-Hochberg over the borders with enough evidence. */
  readonly pAdjusted: number | null;
  readonly measures: WallMeasures;
  readonly verdict: WallVerdict;
  readonly origin: "put-in" | "emerged" | "measured";
}

/** A comparison that covers less of the attempts than this speaks for too few of them. */
const LEAST_COVERED = 0.5;
/** From this share on a cause explains a border. */
const MOST = 0.5;

/**
 * Judges the 20 borders. The unit of inference is the replication: p comes from Student's t over
 * replications. A single data set has no intervals; p comes from what it says alone (`LocalTests`), on
 * at least as many attempts that could be compared; without it there is not enough evidence.
 */
export function judgeWalls(
  summaries: readonly WallSummary[],
  options: WallJudgeOptions = {},
): WallJudgement[] {
  const settings = { ...DEFAULTS, ...options };
  const drafts = borders().map(([from, to]) => draftOf(summaries, from, to, settings));
  const judged = drafts.filter(({ p }) => p !== null);
  const adjusted = benjaminiHochberg(judged.map(({ p }) => p ?? 1));
  const adjustedOf = new Map(judged.map((draft, index) => [draft, adjusted[index] ?? 1]));
  return drafts.map((draft) => {
    const pAdjusted = adjustedOf.get(draft) ?? null;
    return { ...draft, pAdjusted, ...conclusionOf(draft, pAdjusted, settings) };
  });
}

const DEFAULTS = {
  marginDays: 14,
  marginRefused: 0.05,
  minimumAttempts: 8,
  q: 0.05,
  fixedBudget: new Set<string>() as ReadonlySet<string>,
  measured: false,
};
type Settings = typeof DEFAULTS;
type Draft = Omit<WallJudgement, "pAdjusted" | "verdict" | "origin">;

function borders(): (readonly [number, number])[] {
  const segments = Array.from({ length: SEGMENT_COUNT }, (_, index) => index + 1);
  return segments.flatMap((from) =>
    segments.filter((to) => to !== from).map((to) => [from, to] as const),
  );
}

function draftOf(
  summaries: readonly WallSummary[],
  from: number,
  to: number,
  settings: Settings,
): Draft {
  const cell = borderCell(from, to);
  const each = (value: (summary: WallSummary) => number) => summaries.map(value);
  const perAttempt = (value: (summary: WallSummary) => number) =>
    estimateOf(each((summary) => value(summary) / summary.attempts[cell]!));
  const tests = hasEvidence(summaries, cell, settings)
    ? testsOf(summaries, cell, settings)
    : { pDelay: null, pRefused: null, pWithdrawn: null, p: null };
  return {
    from: String(from),
    to: String(to),
    attempts: estimateOver(each(({ attempts, years }) => attempts[cell]! / years)),
    days: estimateOf(each(({ days }) => days[cell]!)),
    excessDirect: estimateOf(each(({ excessDirect }) => excessDirect[cell]!)),
    excessInside: estimateOf(each(({ excessInside }) => excessInside[cell]!)),
    excessFriction: estimateOf(each(({ excessFriction }) => excessFriction[cell]!)),
    excessRefused: estimateOf(each(({ excessRefused }) => excessRefused[cell]!)),
    covered: estimateOf(each(({ coveredDirect }) => coveredDirect[cell]!)),
    refusedShare: perAttempt(({ refused }) => refused[cell]!),
    lostShare: perAttempt(({ lost }) => lost[cell]!),
    ...yearly(summaries, cell),
    frictionDays: perAttempt((summary) => frictionOf(causesOf(summary, cell))),
    capacityDays: perAttempt((summary) => shortageOf(causesOf(summary, cell))),
    measures: measuresOf(summaries, cell),
    ...tests,
  };
}

/** Days a year at one border: all, by cause, and what of them the border or a shortage took. */
function yearly(summaries: readonly WallSummary[], cell: number) {
  const perYear = (value: (causes: Causes) => number) =>
    estimateOver(summaries.map((summary) => value(causesOf(summary, cell)) / summary.years));
  return {
    lostDays: perYear(totalOf),
    causes: causeEstimates(summaries, cell),
    borderDays: perYear(frictionOf),
    shortageDays: perYear(shortageOf),
  };
}

/** An estimate over the replications in which there was something to see. */
function estimateOf(values: readonly number[]): Estimate | null {
  const seen = values.filter(Number.isFinite);
  return seen.length === 0 ? null : estimateOver(seen);
}

function hasEvidence(
  summaries: readonly WallSummary[],
  cell: number,
  { minimumAttempts }: Settings,
): boolean {
  let attempts = 0;
  let covered = 0;
  for (const summary of summaries) {
    attempts += summary.attempts[cell]!;
    covered += comparedAttempts(summary, cell, summaries.length === 1);
  }
  if (covered < LEAST_COVERED * attempts) return false;
  // One data set is judged on what could be compared and nothing else, and counts youths.
  const [only] = summaries;
  const counted = summaries.length > 1 ? attempts : (only?.alone?.youths[cell] ?? 0);
  return counted >= minimumAttempts * summaries.length;
}

function comparedAttempts(summary: WallSummary, cell: number, isOnly: boolean): number {
  const { attempts, coveredDirect, alone } = summary;
  if (isOnly) return alone === null ? 0 : alone.compared[cell]!;
  return attempts[cell] === 0 ? 0 : attempts[cell]! * coveredDirect[cell]!;
}

type Tests = Pick<WallJudgement, "pDelay" | "pRefused" | "pWithdrawn" | "p">;

function testsOf(summaries: readonly WallSummary[], cell: number, settings: Settings): Tests {
  const [only] = summaries;
  const tests =
    summaries.length === 1 && only !== undefined
      ? testsWithin(only, cell)
      : { ...testsOver(summaries, cell, settings), pWithdrawn: null };
  const known = Object.values(tests).filter((p) => p !== null);
  const p = known.length === 0 ? null : Math.min(1, known.length * Math.min(...known));
  return { ...tests, p };
}

function testsOver(summaries: readonly WallSummary[], cell: number, settings: Settings) {
  const excess = summaries.map(({ excessDirect }) => excessDirect[cell]!).filter(Number.isFinite);
  const refused = summaries
    .map(({ excessRefused }) => excessRefused[cell]!)
    .filter(Number.isFinite);
  return {
    pDelay: excess.length < 2 ? null : pAbove(excess, settings.marginDays),
    pRefused: refused.length < 2 ? null : pAbove(refused, settings.marginRefused),
  };
}

/** By what one data set says alone: its tests hold the margins already. */
function testsWithin({ alone }: WallSummary, cell: number) {
  const known = (p: number | undefined): number | null =>
    p === undefined || Number.isNaN(p) ? null : p;
  return {
    pDelay: known(alone?.pDelay[cell]),
    pRefused: known(alone?.pRefused[cell]),
    pWithdrawn: known(alone?.pWithdrawn[cell]),
  };
}

function conclusionOf(
  draft: Draft,
  pAdjusted: number | null,
  settings: Settings,
): Pick<WallJudgement, "verdict" | "origin"> {
  const origin = settings.measured ? "measured" : originOf(draft, settings);
  if (pAdjusted === null) return { verdict: "not-enough-evidence", origin };
  if (pAdjusted <= settings.q) return { verdict: "wall", origin };
  const shortage = draft.shortageDays.mean;
  const waitsForMoney = shortage > 0 && shortage >= MOST * draft.lostDays.mean;
  const fixed = settings.fixedBudget.has(draft.to) && waitsForMoney;
  return { verdict: fixed ? "budget-causes-wait" : "no-wall-shown", origin };
}

/**
 * `put-in` when border rule and authorisation explain most of the extra days, or when the border is
 * told by its refusals alone: rules, days of authorisation and chances of refusal are all input.
 */
function originOf(draft: Draft, { marginDays }: Settings): "put-in" | "emerged" {
  const { borderDays, excessDirect, excessFriction, lostDays, pDelay, pRefused } = draft;
  const excess = excessDirect?.mean ?? 0;
  if (pDelay !== null && pRefused !== null && pRefused < pDelay && excess <= marginDays) {
    return "put-in";
  }
  if (excess > 0) return (excessFriction?.mean ?? 0) >= MOST * excess ? "put-in" : "emerged";
  const friction = borderDays.mean;
  return friction > 0 && friction >= MOST * lostDays.mean ? "put-in" : "emerged";
}
