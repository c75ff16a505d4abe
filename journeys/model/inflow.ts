/**
 * How much help is asked for on a day, relative to the first year of the run: trend and season.
 *
 * The rule this file keeps: who can exist is fixed by `demand.ceiling`; a design that asks for more
 * than that is refused, never cut off in silence.
 */
import type { Model } from "./model.ts";
import type { Calendar } from "./years.ts";

const DAYS_PER_YEAR = 365.25;

type Demand = Model["demand"];

/** Natural logarithm of the yearly growth of requests: residents and rate together. */
export function growthLog({ residentsGrowth, inflowGrowth }: Demand): number {
  return Math.log(1 + residentsGrowth.value) + Math.log(1 + inflowGrowth.value);
}

/** Requests at `time` (days from the first day of the run), the first year without season being 1. */
export function inflowAt(demand: Demand, yearlyLog: number, time: number): number {
  const growth = Math.exp((yearlyLog * time) / DAYS_PER_YEAR);
  const phase = (2 * Math.PI * (time - demand.seasonPeakDay.value)) / DAYS_PER_YEAR;
  return growth * (1 + demand.seasonAmplitude.value * Math.cos(phase));
}

/** The most that is asked for on any day between the first day of the history and the last day. */
export function highestInflow(demand: Demand, { start, end }: Calendar): number {
  const yearlyLog = growthLog(demand);
  let highest = 0;
  for (let day = start; day <= end; day++) {
    highest = Math.max(highest, inflowAt(demand, yearlyLog, day));
  }
  return highest;
}
