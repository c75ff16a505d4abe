/**
 * Null families on the youth-care model: a design against itself with one decision drawn anew.
 *
 * The rule this file keeps: seven figures a family, fixed beforehand, each over ten pairs of
 * replications; which decision is drawn anew goes round.
 */
import { benjaminiHochberg, pAbove } from "#engine";
import { EXITS, judgeWaterbed, type PairSummary, simulateReplication } from "#journeys";
import { designsOf, quietDesign, SALTED, smallRegion } from "../worlds/region-designs.ts";

/** Pairs of replications of one family. */
export const PAIRS = 10;
/** Some 3,000 youths in the policy years. */
const RESIDENTS_SHARE = 0.027;
/** Years that contracts run in the model. */
const WINDOW_YEARS = 6;

export const KPIS = [
  "days in segment 1",
  "days in segment 2",
  "days in segments 3 and 4",
  "days in segment 5",
  "euros in all",
  "days of waiting",
  "youths who end with nobody",
] as const;

export interface SaltRow {
  readonly purpose: string;
  readonly youths: number;
  /** Two-sided p per figure. */
  readonly p: readonly number[];
  /** Whether any figure is called different after correction. */
  readonly isAlarm: boolean;
  /** Segments called a waterbed. */
  readonly waterbeds: readonly string[];
  /** Whether the decision drawn anew changed anything: a null that changes nothing cannot fail. */
  readonly isAlive: boolean;
  /** The same design once more: whether every sum of the pair is exactly 0. */
  readonly isIdentical: boolean;
}

const quiet = quietDesign(smallRegion(RESIDENTS_SHARE, 2));
const SEGMENTS = ["1", "2", "3", "4", "5"] as const;

export function liveFamily(family: number): SaltRow {
  const purpose = SALTED[family % SALTED.length]!;
  const pairs: PairSummary[] = [];
  let isIdentical = true;
  for (let replication = 0; replication < PAIRS; replication++) {
    const salted = { id: "salted", model: quiet, salt: { purpose, number: family + 1 } };
    const same = { id: "same", model: structuredClone(quiet), againstFirst: true };
    const designs = designsOf(quiet, replication === 0 ? [salted, same] : [salted]);
    const lived = simulateReplication(designs, { seed: `null family ${family}`, replication });
    pairs.push(lived.pairs["salted|quiet"]!);
    if (replication === 0) isIdentical = isNothing(lived.pairs["same|quiet"]!);
  }
  const p = KPIS.map((_, kpi) => twoSided(pairs.map((pair) => figuresOf(pair)[kpi]!)));
  return {
    purpose,
    youths: pairs[0]!.youths,
    p,
    isAlarm: benjaminiHochberg(p).some((adjusted) => adjusted <= 0.05),
    waterbeds: SEGMENTS.filter(
      (target) =>
        judgeWaterbed(pairs, target, { windowYears: WINDOW_YEARS }).verdict === "waterbed",
    ),
    isAlive: !pairs.every(isNothing),
    isIdentical,
  };
}

/** Variant less base, in the order of KPIS. */
export function figuresOf({ days, euro, waitingDays, exits }: PairSummary): number[] {
  const at = (segment: number) => days.change[segment - 1]!;
  const euros = euro.change.reduce((sum, one) => sum + one, 0);
  const nobody = exits[EXITS.indexOf("nobody") + 1]!;
  return [at(1), at(2), at(3) + at(4), at(5), euros, waitingDays, nobody];
}

export function twoSided(values: readonly number[]): number {
  const below = values.map((value) => -value);
  return Math.min(1, 2 * Math.min(pAbove(values, 0), pAbove(below, 0)));
}

function isNothing({ days, euro, youthCounts, waitingDays, moved }: PairSummary): boolean {
  const ledgers = [days, euro, youthCounts];
  const sums = ledgers.flatMap(({ change, substitution, downstream, crowding }) =>
    [change, substitution, downstream, crowding].flatMap((column) => [...column]),
  );
  return [...sums, waitingDays, moved].every((value) => value === 0);
}
