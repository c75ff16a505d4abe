/**
 * Who is in care when the history begins, and who is at home and will come back.
 *
 * The rule this file keeps: the stock is what Little's law says for the load, and a course that is
 * seen running is longer than average: total length is length-biased, the part done uniform.
 */
import { type Chance, normalQuantile } from "#engine";
import type { Plan } from "../model/plan.ts";
import type { Load } from "./load.ts";
import { stockRange, type WhoRange, whoAt } from "./who.ts";

/** Members of a stock, one element each. */
export interface Stock {
  readonly size: number;
  readonly form: Uint8Array;
  readonly municipality: Uint8Array;
  readonly who: Uint32Array;
}

/** What a stock is drawn from: who there is in each municipality and form, and how many on average. */
export interface StockSource {
  /** [municipality][form] */
  readonly expected: Float64Array;
  readonly ranges: readonly WhoRange[];
}

/** Youths with a main episode running at the start of the history. */
export function sourceInCare(plan: Plan, load: Load, level: number): StockSource {
  return sourceOf(plan, "in-care", load.runningMain, level);
}

/** Youths at home at the start of the history who will ask again. */
export function sourceReturning(plan: Plan, load: Load, level: number): StockSource {
  return sourceOf(plan, "returning", load.returning, level);
}

function sourceOf(
  plan: Plan,
  stock: "in-care" | "returning",
  load: Float64Array,
  level: number,
): StockSource {
  const expected = load.map((value) => value * level);
  const forms = plan.forms.length;
  const ranges = Array.from(expected, (count, cell) => {
    const town = plan.municipalities[(cell / forms) | 0] as string;
    return stockRange(stock, town, plan.forms[cell % forms] as string, Math.floor(count) + 1);
  });
  return { expected, ranges };
}

/** Numbers expected, rounded by chance so that their mean is right. */
export function drawStock(plan: Plan, chance: Chance, { expected, ranges }: StockSource): Stock {
  const form: number[] = [];
  const town: number[] = [];
  const who: number[] = [];
  const forms = plan.forms.length;
  for (let cell = 0; cell < expected.length; cell++) {
    const f = cell % forms;
    const m = (cell / forms) | 0;
    const { first } = ranges[cell] as WhoRange;
    const u = chance.uniform(first, plan.purposes.stockCount, 0);
    const count = Math.floor((expected[cell] as number) + u);
    for (let member = 0; member < count; member++) {
      form.push(f);
      town.push(m);
      who.push(whoAt(first, member));
    }
  }
  return {
    size: form.length,
    form: Uint8Array.from(form),
    municipality: Uint8Array.from(town),
    who: Uint32Array.from(who),
  };
}

/** A running course: days it took so far and days to go. */
export interface RunningCourse {
  readonly severity: number;
  readonly elapsed: number;
  readonly left: number;
  readonly age: number;
}

/**
 * Draws a course as it is seen at a date. Length-biased lognormal: mu + sigma^2, same sigma
 * (Patil and Rao 1978); elapsed time uniform over the course.
 */
export function drawRunningCourse(
  plan: Plan,
  chance: Chance,
  who: number,
  form: number,
): RunningCourse {
  const severity = normalQuantile(chance.uniform(who, plan.purposes.severity, 0));
  const rho = plan.model.outcome.severityCorrelation.value;
  const u = chance.uniform(who, plan.purposes.stay[form] as number, 0);
  const score = rho * severity + Math.sqrt(1 - rho * rho) * normalQuantile(u);
  const sigma = plan.sigma[form] as number;
  const total = Math.exp((plan.mu[form] as number) + sigma * sigma + sigma * score);
  const part = chance.uniform(who, plan.purposes.stockElapsed, 0);
  const from = plan.ageFrom[form] as number;
  const to = plan.ageTo[form] as number;
  const ageAtStart = from + (to - from) * chance.uniform(who, plan.purposes.age, 0);
  const elapsed = Math.min(part * total, Math.max(0, (plan.endAge[form] as number) - ageAtStart));
  return { severity, elapsed, left: (1 - part) * total, age: ageAtStart + elapsed };
}

/** Length of a new course of a youth of this severity, as drawn at a first start. */
export function freshCourse(
  plan: Plan,
  chance: Chance,
  who: number,
  form: number,
  severity: number,
): number {
  const rho = plan.model.outcome.severityCorrelation.value;
  const u = chance.uniform(who, plan.purposes.stay[form] as number, 0);
  const score = rho * severity + Math.sqrt(1 - rho * rho) * normalQuantile(u);
  return Math.exp((plan.mu[form] as number) + (plan.sigma[form] as number) * score);
}
