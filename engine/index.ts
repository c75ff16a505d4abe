/**
 * The front door of the engine: the only names another room may use.
 */
export {
  type Estimate as IntervalEstimate,
  equivalence,
  meanEstimate,
  pAbove,
  pairedEstimate,
  type RatioEstimate,
  ratioEstimate,
  ratioPAbove,
  varianceReductionFactor,
} from "./analysis/intervals.ts";
export { benjaminiHochberg, holm } from "./analysis/multiple-testing.ts";
export { erlangC, mmc } from "./analysis/queueing-theory.ts";
export { normalCdf } from "./analysis/special-functions.ts";
export { tQuantile, tUpperTail } from "./analysis/student-t.ts";
export { mean, quantile, sampleStandardDeviation } from "./analysis/summary.ts";
export { SimulationError } from "./errors.ts";
export { Kernel } from "./network/kernel.ts";
export { LEVELS, PHASE, UNLIMITED } from "./network/network-words.ts";
export type { Rules } from "./network/rules.ts";
export { loadState, type SavedState, saveState } from "./network/state.ts";
export {
  type LognormalParameters,
  lognormal,
  lognormalAt,
  lognormalQuantile,
} from "./random/distributions.ts";
export { normalQuantile } from "./random/normal-quantile.ts";
export {
  Chance,
  createChance,
  forkUniform,
  PurposeRegistry,
  raceTime,
  raceTimeBelow,
  sourceId,
} from "./random/streams.ts";
export { civilDate, dayNumber, isoDate, yearStartDays } from "./time/calendar.ts";
