/**
 * The front door of the engine: the only names another room may use.
 */
export { bcaRatio, type Resamples, resamplesOf } from "./analysis/bootstrap.ts";
export { rankScores } from "./analysis/censored-scores.ts";
export {
  mantelHaenszel,
  type OddsRatio,
  type OddsSums,
  oddsSums,
  type TwoByTwo,
} from "./analysis/exact-tables.ts";
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
export { type JackknifeEstimate, jackknife, type Statistic } from "./analysis/jackknife.ts";
export { eventsAboveP } from "./analysis/margin-tables.ts";
export { benjaminiHochberg, holm } from "./analysis/multiple-testing.ts";
export {
  type PermutationOptions,
  permutationNormalP,
  permutationP,
  type ScoredStratum,
} from "./analysis/permutation.ts";
export { PrecisionWatch, type Width } from "./analysis/precision-watch.ts";
export { erlangC, mmc } from "./analysis/queueing-theory.ts";
export { normalCdf } from "./analysis/special-functions.ts";
export { tQuantile, tUpperTail } from "./analysis/student-t.ts";
export { mean, quantile, sampleStandardDeviation } from "./analysis/summary.ts";
export { type FaultFacts, SimulationError } from "./errors.ts";
export { Kernel } from "./network/kernel.ts";
export { LEVELS, PHASE, UNLIMITED } from "./network/network-words.ts";
export type { Rules } from "./network/rules.ts";
export { loadState, type SavedState, saveState } from "./network/state.ts";
export type { Distribution } from "./random/distribution.ts";
export { distributionFaults } from "./random/distribution-faults.ts";
export {
  compileDistribution,
  type LognormalParameters,
  lognormal,
  lognormalAt,
  lognormalQuantile,
} from "./random/distributions.ts";
export { normalQuantile } from "./random/normal-quantile.ts";
export { phaseType } from "./random/phase-type.ts";
export {
  Chance,
  createChance,
  forkUniform,
  PurposeRegistry,
  purposeId,
  raceTime,
  raceTimeBelow,
  sourceId,
} from "./random/streams.ts";
export {
  type CompiledNetwork,
  compileNetwork,
  type NetworkNames,
  namesOf,
} from "./stations/compile.ts";
export type * from "./stations/network-file.ts";
export { allPriorities, MOST_LEVELS } from "./stations/priorities.ts";
export {
  CLASS_FIGURES,
  type NetworkReplication,
  STATION_FIGURES,
} from "./stations/replication.ts";
export { runNetwork } from "./stations/run-network.ts";
export {
  compareNetworks,
  type NetworkDifferences,
  type NetworkSummary,
  type StationFigures,
  summariseNetwork,
} from "./stations/summary.ts";
export { csvTrace, type Trace, traceHeader } from "./stations/trace.ts";
export {
  blockLines,
  type VisitBlock,
  VisitLog,
  visitHeader,
  visitLines,
} from "./stations/visit-log.ts";
export {
  type PilotWarmup,
  pilotStart,
  pilotWarmup,
  withStart,
  withWarmup,
} from "./stations/warm-up.ts";
export { civilDate, dayNumber, isoDate, yearStartDays } from "./time/calendar.ts";
