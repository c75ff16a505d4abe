/**
 * What is wrong with a distribution as written, before anybody samples from it.
 *
 * The rule this file keeps: every fault is told, with its place, what stands there and what should;
 * nothing is repaired. Values are taken to be times or counts, so none may fall below 0.
 */

import type { Distribution } from "./distribution.ts";

/** One fault: a JSON path inside the distribution, what was found and what was expected. */
export interface DistributionFault {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** How far chances that should sum to one may be off. */
const SUM_TOLERANCE = 1e-9;

type Report = (path: string, found: unknown, expected: string) => void;

/** All faults of a distribution; an empty list if it is sound. */
export function distributionFaults(distribution: Distribution): readonly DistributionFault[] {
  const faults: DistributionFault[] = [];
  judge(distribution, (path, found, expected) => {
    faults.push({
      path,
      found: Array.isArray(found) ? JSON.stringify(found) : `${found}`,
      expected,
    });
  });
  return faults;
}

function judge(distribution: Distribution, report: Report): void {
  switch (distribution.dist) {
    case "deterministic":
      notNegative("/value", distribution.value, report);
      return;
    case "exponential":
      positive("/mean", distribution.mean, report);
      return;
    case "erlang":
      positive("/mean", distribution.mean, report);
      if (!Number.isInteger(distribution.k) || distribution.k < 1) {
        report("/k", distribution.k, "a whole number of at least 1");
      }
      return;
    case "gamma":
    case "lognormal":
    case "weibull":
      positive("/mean", distribution.mean, report);
      notNegative("/cv", distribution.cv, report);
      return;
    case "hyperexponential":
      judgeMixture(distribution.p, distribution.means, report);
      return;
    case "uniform":
      judgeRange(distribution, report);
      return;
    case "triangular":
      judgeTriangle(distribution, report);
      return;
    case "empirical":
      judgeValues(distribution.values, distribution.weights, report);
      return;
    case "phase-type":
      judgePhases(distribution.alpha, distribution.T, report);
      return;
    case "normal":
      judgeNormal(distribution, report);
      return;
    default:
      report("/dist", (distribution as { dist: unknown }).dist, "the name of a known distribution");
  }
}

function positive(path: string, value: number, report: Report): void {
  if (!(value > 0 && Number.isFinite(value))) report(path, value, "a number above 0");
}

function notNegative(path: string, value: number, report: Report): void {
  if (!(value >= 0 && Number.isFinite(value))) report(path, value, "a number of 0 or more");
}

function judgeChances(path: string, chances: readonly number[], report: Report): void {
  chances.forEach((chance, index) => {
    notNegative(`${path}/${index}`, chance, report);
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function judgeMixture(p: readonly number[], means: readonly number[], report: Report): void {
  if (p.length !== means.length || p.length === 0) {
    report("/means", means.length, `as many as there are chances in p (${p.length})`);
    return;
  }
  judgeChances("/p", p, report);
  if (!(Math.abs(total(p) - 1) <= SUM_TOLERANCE)) report("/p", p, "chances that sum to 1");
  means.forEach((mean, index) => {
    positive(`/means/${index}`, mean, report);
  });
}

function judgeRange(range: { readonly min: number; readonly max: number }, report: Report): void {
  notNegative("/min", range.min, report);
  if (!(range.max >= range.min && Number.isFinite(range.max))) {
    report("/max", range.max, `a number of at least min (${range.min})`);
  }
}

function judgeTriangle(
  triangle: { readonly min: number; readonly mode: number; readonly max: number },
  report: Report,
): void {
  judgeRange(triangle, report);
  const { min, mode, max } = triangle;
  if (!(mode >= min && mode <= max)) report("/mode", mode, `between min (${min}) and max (${max})`);
}

function judgeValues(
  values: readonly number[],
  weights: readonly number[] | undefined,
  report: Report,
): void {
  if (values.length === 0) report("/values", values, "at least one value");
  judgeChances("/values", values, report);
  if (weights === undefined) return;
  if (weights.length !== values.length) {
    report("/weights", weights.length, `one a value (${values.length})`);
  }
  judgeChances("/weights", weights, report);
  if (!(total(weights) > 0)) report("/weights", weights, "a sum above 0");
}

function judgePhases(
  alpha: readonly number[],
  rates: readonly (readonly number[])[],
  report: Report,
): void {
  judgeChances("/alpha", alpha, report);
  const sum = total(alpha);
  if (!(sum > 0 && sum <= 1 + SUM_TOLERANCE)) report("/alpha", alpha, "a sum above 0, at most 1");
  if (rates.length !== alpha.length || rates.some((row) => row.length !== alpha.length)) {
    report("/T", rates, `a square of ${alpha.length} by ${alpha.length}`);
    return;
  }
  rates.forEach((row, index) => {
    judgeRates(row, index, report);
  });
  if (!everyPhaseEnds(rates)) report("/T", rates, "a way out from every phase");
}

function judgeRates(row: readonly number[], index: number, report: Report): void {
  const own = row[index]!;
  if (!(own < 0 && Number.isFinite(own))) report(`/T/${index}/${index}`, own, "a number below 0");
  row.forEach((rate, other) => {
    if (other !== index) notNegative(`/T/${index}/${other}`, rate, report);
  });
  if (!(total(row) <= SUM_TOLERANCE * Math.abs(own))) {
    report(`/T/${index}`, row, "a sum of at most 0 (what is short of 0 is the way out)");
  }
}

/** Whether absorption can be reached from every phase, over however many moves. */
function everyPhaseEnds(rates: readonly (readonly number[])[]): boolean {
  const ends = rates.map((row, index) => total(row) < -SUM_TOLERANCE * Math.abs(row[index]!));
  for (let round = 0; round < rates.length; round += 1) {
    rates.forEach((row, index) => {
      if (row.some((rate, other) => other !== index && rate > 0 && ends[other])) ends[index] = true;
    });
  }
  return ends.every(Boolean);
}

function judgeNormal(
  normal: { readonly mean: number; readonly sd: number; readonly min?: number | undefined },
  report: Report,
): void {
  if (!Number.isFinite(normal.mean)) report("/mean", normal.mean, "a number");
  notNegative("/sd", normal.sd, report);
  if (normal.min !== undefined) notNegative("/min", normal.min, report);
  else if (normal.sd > 0 || normal.mean < 0) {
    report("/min", "-", "a number of 0 or more, since a normal variable can fall below 0");
  }
}
