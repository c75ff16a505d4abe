/**
 * What one replication of one design says about the borders: waits, refusals, losses, causes.
 *
 * The rule this file keeps: an attempt to cross is compared with attempts that had no border to
 * cross into the same care form, in the same period, of the same severity. A full segment hits both
 * and cancels, so that a shortage is not taken for a wall (`methods.md` 3.1, rule 1).
 */
import { createChance, type PermutationOptions, PurposeRegistry } from "#engine";
import type { NeedDays } from "../../measures/need-books.ts";
import { type AttemptColumns, SEGMENT_COUNT } from "../../measures/summary.ts";
import { type LocalTests, testLocally } from "../one-log/local-comparison.ts";
import {
  type AttemptTable,
  groupOf,
  ORIGINS,
  type TableOptions,
  tabulate,
} from "./attempt-table.ts";
import { borderCell, type Cells, emptyCells } from "./border-cells.ts";
import {
  compareWithDirect,
  compareWithInside,
  labelsOf,
  meanWait,
  tallyStrata,
  testWithinStrata,
} from "./border-comparison.ts";
import { countLosses } from "./border-losses.ts";
import { type FragmentationSums, fragmentationOf } from "./fragmentation.ts";
import { countPingPong } from "./ping-pong.ts";
import { chainsOf } from "./youth-chains.ts";

export interface WallOptions extends Partial<TableOptions> {
  /** Years the attempts come from, to tell amounts a year. */
  readonly years: number;
  /** Extra days that a move may ordinarily take; the log-rank test is against this. Default 14. */
  readonly marginDays?: number;
  /** Shares of the moves that may be refused, or withdraw, beyond direct entries; of one data set. */
  readonly marginRefused?: number;
  readonly marginWithdrawn?: number;
  /** Days within which who crossed and is back is ping-pong. Default 180. */
  readonly pingPongDays?: number;
  /** What was needed, which only a model knows. */
  readonly need?: NeedDays;
  /**
   * Ask this data set what it says alone too: seed of the deals. Replications do not need it, since
   * they are judged together.
   */
  readonly alone?: string;
}

/**
 * Per cell, in the order of `borderCell`. Days are restricted to `tauDays`; NaN says that there was
 * nothing to take a mean of. A comparison covers the border's attempts in strata that hold a
 * reference too, and is weighted by the border's own numbers there.
 */
export interface WallSummary {
  readonly years: number;
  readonly tauDays: number;
  readonly marginDays: number;
  readonly attempts: Float64Array;
  readonly started: Float64Array;
  /** Attempts with at least one refusal, and all refusals. */
  readonly refused: Float64Array;
  readonly refusals: Float64Array;
  /** Attempts that were given up or taken elsewhere. */
  readonly lost: Float64Array;
  /** Restricted mean of the days until start. */
  readonly days: Float64Array;
  /** Extra days against direct entries: same form, period and severity. */
  readonly excessDirect: Float64Array;
  /** Share of the attempts that this comparison covers. */
  readonly coveredDirect: Float64Array;
  /** Extra days against moves inside the segment left: same period and severity; the form differs. */
  readonly excessInside: Float64Array;
  readonly coveredInside: Float64Array;
  /** Extra days of border rule and authorisation against direct entries, per covered attempt. */
  readonly excessFriction: Float64Array;
  /** Share refused at least once, less that of direct entries in the same strata. */
  readonly excessRefused: Float64Array;
  /** Log-rank test within strata: starts less expected starts, and the variance. */
  readonly logRankDifference: Float64Array;
  readonly logRankVariance: Float64Array;
  /** The same for refused attempts (Cochran-Mantel-Haenszel); no margin. */
  readonly refusedDifference: Float64Array;
  readonly refusedVariance: Float64Array;
  /** Sums over strata of Mantel and Haenszel's odds ratio of refusal, see `OddsSums`. */
  readonly oddsForward: Float64Array;
  readonly oddsBackward: Float64Array;
  readonly oddsForwardSquare: Float64Array;
  readonly oddsCross: Float64Array;
  readonly oddsBackwardSquare: Float64Array;
  /** Attempts that could be followed long enough, and those that were back; direct entries beside. */
  readonly followed: Float64Array;
  readonly pingPong: Float64Array;
  readonly followedDirect: Float64Array;
  readonly pingPongDirect: Float64Array;
  /** Dropouts; those in strata with direct entries; and what these would have had in those days. */
  readonly dropouts: Float64Array;
  readonly dropoutsCompared: Float64Array;
  readonly dropoutsExpected: Float64Array;
  /** Sums of days of all attempts in the cell, by cause, and of their whole waits. */
  readonly borderDays: Float64Array;
  readonly authorisationDays: Float64Array;
  readonly matchingDays: Float64Array;
  readonly capacityDays: Float64Array;
  readonly budgetDays: Float64Array;
  readonly waitDays: Float64Array;
  /** [segment]: direct entries, and their restricted mean wait. */
  readonly directAttempts: Float64Array;
  readonly directDays: Float64Array;
  readonly fragmentation: FragmentationSums;
  /** Null where need is not known, as in a log. */
  readonly need: NeedDays | null;
  /** Null unless asked for. */
  readonly alone: LocalTests | null;
}

/** Counts and compares all borders; linear in the number of attempts. */
export function summariseWalls(attempts: AttemptColumns, options: WallOptions): WallSummary {
  const { years, marginDays = 14, lastDay } = options;
  const { marginRefused = 0.05, marginWithdrawn = marginRefused } = options;
  const margins = { days: marginDays, refused: marginRefused, withdrawn: marginWithdrawn };
  const settings = tableOptionsOf(options);
  const { tauDays } = settings;
  const table = tabulate(attempts, settings);
  const cells = emptyCells();
  addCounts(cells, attempts, table);
  const strata = tallyStrata(attempts, table);
  const labels = labelsOf(table);
  const directAttempts = new Float64Array(SEGMENT_COUNT);
  const directDays = new Float64Array(SEGMENT_COUNT);
  for (let to = 1; to <= SEGMENT_COUNT; to++) {
    directAttempts[to - 1] = sizeOf(table, groupOf(0, to));
    directDays[to - 1] = meanWait(table, labels, groupOf(0, to), tauDays);
    for (let from = 1; from <= SEGMENT_COUNT; from++) {
      const cell = borderCell(from, to);
      cells.days[cell] = meanWait(table, labels, groupOf(from, to), tauDays);
      compareWithDirect(cells, table, { strata, labels, from, to, tauDays });
      compareWithInside(cells, table, { labels, from, to, tauDays });
    }
  }
  testWithinStrata(cells, table, marginDays);
  countLosses(cells, attempts, table);
  const chains = chainsOf(attempts);
  countPingPong(cells, attempts, chains, {
    days: options.pingPongDays ?? 180,
    lastDay: lastDay ?? lastClosing(attempts),
  });
  const fragmentation = fragmentationOf(attempts, chains);
  const alone =
    options.alone === undefined
      ? null
      : testLocally(attempts, table, margins, dealsOf(options.alone));
  return {
    years,
    tauDays,
    marginDays,
    ...cells,
    directAttempts,
    directDays,
    fragmentation,
    need: options.need ?? null,
    alone,
  };
}

/** The last day of which anything is known. */
function lastClosing({ length, opened, wait }: AttemptColumns): number {
  let last = 0;
  for (let row = 0; row < length; row++) last = Math.max(last, opened[row]! + wait[row]!);
  return last;
}

/** How attempts are put in order, with what was not said filled in. */
export function tableOptionsOf(options: Partial<TableOptions>): TableOptions {
  const { tauDays = 365, periodDays = 182.625, classes = 3, lastDay } = options;
  return { tauDays, periodDays, classes, ...(lastDay === undefined ? {} : { lastDay }) };
}

/** Numbers to deal by, the same for the same seed. */
function dealsOf(seed: string): PermutationOptions {
  const chance = createChance(seed, 0);
  const purpose = new PurposeRegistry().register("walls:deal");
  return { uniform: (index) => chance.uniform(0, purpose, index) };
}

function addCounts(cells: Cells, attempts: AttemptColumns, table: AttemptTable): void {
  const { from, to, outcome, refusals } = attempts;
  for (let row = 0; row < table.length; row++) {
    if (from[row] === 0 || from[row]! >= ORIGINS) continue;
    const cell = borderCell(from[row]!, to[row]!);
    cells.attempts[cell]! += 1;
    if (outcome[row] === 1) cells.started[cell]! += 1;
    if (outcome[row] === 2) cells.lost[cell]! += 1;
    if (refusals[row]! > 0) cells.refused[cell]! += 1;
    cells.refusals[cell]! += refusals[row]!;
    cells.borderDays[cell]! += attempts.borderDays[row]!;
    cells.authorisationDays[cell]! += attempts.authorisationDays[row]!;
    cells.matchingDays[cell]! += attempts.matchingDays[row]!;
    cells.capacityDays[cell]! += attempts.capacityDays[row]!;
    cells.budgetDays[cell]! += attempts.budgetDays[row]!;
    cells.waitDays[cell]! += attempts.wait[row]!;
  }
}

function sizeOf({ byGroup }: AttemptTable, group: number): number {
  return byGroup.start[group + 1]! - byGroup.start[group]!;
}
