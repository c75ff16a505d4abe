/**
 * A wait for care as the log has it: how long each stage took, in which line, and what came of it.
 *
 * The rule this file keeps: stages come in a fixed order, as they are written; a stage without days has
 * no row.
 */
import type { YouthRow } from "./journey-index.ts";

/** Stages of a wait, in order; the last two are both waiting in line, and are not told apart by day. */
export const STAGES = ["authorisation", "border-rule", "matching", "line"] as const;
export type Stage = (typeof STAGES)[number];

/** Days below this are the rounding of a clock. */
const ROUNDING = 2e-3;

export interface LoggedAttempt {
  readonly place: number;
  readonly asked: number;
  readonly days: Readonly<Record<Stage, number>>;
  /** Of the days in line, those on which the provider took nobody for want of money. */
  readonly closed: number;
  readonly refused: number;
  /** Day on which it ends, in care or not. */
  readonly ends: number;
  /** It was cut off by the end of the run. */
  readonly censored: boolean;
  /** Provider group whose line was joined; null for none, or where no line is. */
  readonly line: number | null;
  /** The care it ends in; null without. */
  readonly care: YouthRow | null;
}

const stageOf = (reason: string): Stage | null => {
  if (reason === "capacity" || reason === "budget-stop") return "line";
  return STAGES.find((stage) => stage === reason) ?? null;
};

export const isStage = ({ phase, reason, from, until }: YouthRow): boolean =>
  phase === "waiting" && until > from && stageOf(reason) !== null;

export const near = (one: number, other: number): boolean => Math.abs(one - other) < ROUNDING;

const isCare = ({ phase, reason }: YouthRow): boolean => phase === "care" && reason !== "bridging";

/** Reasons of a wait in the order in which they are written. */
const WRITTEN = ["authorisation", "border-rule", "matching", "capacity", "budget-stop"];

const comesBefore = (one: YouthRow, other: YouthRow): boolean =>
  WRITTEN.indexOf(one.reason) < WRITTEN.indexOf(other.reason);

/** Rows of one wait: those of this place that follow on each other, around the given row. */
function chainOf(rows: readonly YouthRow[], around: YouthRow): readonly YouthRow[] {
  const own = rows.filter((row) => row.place === around.place && isStage(row));
  const chain = [around];
  for (;;) {
    const first = chain[0] as YouthRow;
    const last = chain.at(-1) as YouthRow;
    const before = own.find((row) => row.until === first.from && comesBefore(row, first));
    const after = own.find((row) => row.from === last.until && comesBefore(last, row));
    if (before !== undefined) chain.unshift(before);
    if (after !== undefined) chain.push(after);
    if (before === undefined && after === undefined) return chain;
  }
}

/** The waits for a place that are going on, begin or end on this day. */
export function attemptsAt(
  rows: readonly YouthRow[],
  place: number,
  day: number,
): readonly LoggedAttempt[] {
  const own = rows.filter((row) => row.place === place);
  const waiting = own.filter((row) => isStage(row) && row.from <= day && row.until >= day);
  const attempts = waiting.map((row) => attemptOf(rows, chainOf(rows, row)));
  const care = own.filter((row) => isCare(row) && near(row.from, day));
  const atOnce = care.filter((row) => attempts.every((attempt) => attempt.care !== row));
  return [...attempts, ...atOnce.map(startedAtOnce)];
}

function startedAtOnce(care: YouthRow): LoggedAttempt {
  return {
    place: care.place,
    asked: care.from,
    days: { authorisation: 0, "border-rule": 0, matching: 0, line: 0 },
    closed: 0,
    refused: 0,
    ends: care.from,
    censored: false,
    line: care.group,
    care,
  };
}

function attemptOf(rows: readonly YouthRow[], chain: readonly YouthRow[]): LoggedAttempt {
  const [first] = chain as readonly [YouthRow];
  const last = chain.at(-1) as YouthRow;
  const { place } = first;
  const days = { authorisation: 0, "border-rule": 0, matching: 0, line: 0 };
  let closed = 0;
  for (const { reason, from, until } of chain) {
    days[stageOf(reason) as Stage] += until - from;
    if (reason === "budget-stop") closed += until - from;
  }
  const care = rows.find(
    (row) => row.place === place && isCare(row) && near(row.from, last.until) && !last.censored,
  );
  const lined = chain.find(({ reason }) => stageOf(reason) === "line");
  const refused = rows.filter(
    (row) =>
      row.place === place &&
      row.reason === "refused" &&
      row.from >= first.from &&
      row.from <= last.until,
  );
  return {
    place,
    asked: first.from,
    days,
    closed,
    refused: refused.length,
    ends: care?.from ?? last.until,
    censored: last.censored,
    line: lined?.group ?? care?.group ?? null,
    care: care ?? null,
  };
}
