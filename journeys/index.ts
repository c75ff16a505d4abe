/**
 * The front door of the room that knows youth care.
 */

export { actedSegments, targetSegments } from "./contracts/acted/segments.ts";
export { formsEver, fundingPeriods, partOfYear } from "./contracts/funding-periods.ts";
export { pricedSegments } from "./contracts/price-list.ts";
export { savingsTarget } from "./contracts/savings.ts";
export {
  apportion,
  marginalSaving,
  type Settlement,
  settleByMovingAverage,
  settleByUnitPrice,
  settleByUse,
  settleProRata,
  settleReserved,
} from "./contracts/settlement.ts";
export { type Certainty, certaintyOf } from "./findings/certainty.ts";
export {
  judgeLog,
  type LoggedAttempts,
  type LoggedWall,
  type LogJudgeOptions,
} from "./findings/one-log/judge-log.ts";
export {
  CURVE_WEEKS,
  WAIT_ORIGINS,
  type WaitSummary,
  waitGroup,
} from "./findings/wait-curves.ts";
export { borderCell } from "./findings/walls/border-cells.ts";
export { type BorderSystem, judgeSystem } from "./findings/walls/border-system.ts";
export {
  type BorderName,
  judgeRemoval,
  type RemovalFigures,
  type RemovalJudgement,
} from "./findings/walls/removal.ts";
export type { WallMeasures } from "./findings/walls/wall-measures.ts";
export type { WallSummary } from "./findings/walls/wall-summary.ts";
export { judgeWalls, type WallJudgement } from "./findings/walls/walls.ts";
export { type CashChange, type CashJudgement, judgeCash } from "./findings/waterbed/cash-ledger.ts";
export { type ChannelEffects, channelEffects } from "./findings/waterbed/channel-effects.ts";
export { type LagCurve, lagCurve } from "./findings/waterbed/lag-curve.ts";
export { INTENT_PLACES } from "./findings/waterbed/leakage.ts";
export { judgeMovers, type MoversJudgement } from "./findings/waterbed/movers.ts";
export { type OutsideSink, outsideSinks, type RunPair } from "./findings/waterbed/outside-sinks.ts";
export type { PairSummary } from "./findings/waterbed/pair-summary.ts";
export { type ReceiverTests, testReceivers } from "./findings/waterbed/receiver-tests.ts";
export { type Refill, refillOf } from "./findings/waterbed/refill.ts";
export { isOneOfMany, type Saving, savingOf, savingTogether } from "./findings/waterbed/saving.ts";
export { type TownLeakage, townLeakage } from "./findings/waterbed/town-leakage.ts";
export {
  judgeSaving,
  judgeWaterbed,
  type ReceiverJudgement,
  type WaterbedJudgement,
} from "./findings/waterbed/waterbed.ts";
export type { Design, ReplicationOptions, ReplicationResult } from "./flow/api.ts";
export { differingPaths, divergenceDay } from "./flow/branch.ts";
export { FROM_NEITHER } from "./flow/episodes.ts";
export { Rerun } from "./flow/rerun.ts";
export { simulateReplication } from "./flow/simulate.ts";
export {
  ADMINISTRATION_COUNTS,
  type AdministrationCount,
} from "./measures/administration-books.ts";
export { WAIT_WEEKS } from "./measures/archetypes.ts";
export { LOST_TO, NO_PROVIDER, OUTCOME } from "./measures/attempts.ts";
export { FAMILY_COUNTS } from "./measures/family-books.ts";
export { DISTANCES, type Distance } from "./measures/location-books.ts";
export { mapNodes, STEP_COUNT } from "./measures/map-nodes.ts";
export { MONEY_COUNTS, type MoneyCount } from "./measures/money-books.ts";
export { MOVE_ROWS, STAY_MOVES } from "./measures/move-books.ts";
export { RECEIVER_COUNT, RECEIVERS } from "./measures/outside-use.ts";
export { PLACEMENT_COUNTS } from "./measures/placement-books.ts";
export { PROVIDER_COUNTS } from "./measures/provider-books.ts";
export { ROUTE_COUNTS, type RouteCount } from "./measures/route-books.ts";
export {
  type AttemptColumns,
  COUNTERS,
  type Counter,
  DURATION_CLASSES,
  EXITS,
  type JourneyLog,
  MOVES,
  type People,
  PLACE_COUNT,
  PLACES,
  REASONS,
  type RunSummary,
  SEGMENT_COUNT,
  type YouthOutcome,
} from "./measures/summary.ts";
export { TEAM_COUNTS, type TeamCount } from "./measures/team-books.ts";
export { highestInflow } from "./model/inflow.ts";
export type {
  Area,
  CareForm,
  FundingForm,
  Model,
  Municipality,
  PathwayEdge,
  Provenance,
  Quantity,
  SegmentId,
} from "./model/model.ts";
export { AFTER_YOUTH_CARE } from "./model/parts/adulthood-plan.ts";
export type { Archetype } from "./model/parts/archetypes.ts";
export { CHANNELS, type Channel } from "./model/parts/channels.ts";
export { edgeName, pathwayFaults } from "./model/pathway.ts";
export { compilePlan, type Plan, SEGMENTS } from "./model/plan.ts";
export { calendarOf } from "./model/years.ts";
export { CAUSES, type Cause, type CauseId } from "./partings/cause.ts";
export { PartingBook, type PartingStep } from "./partings/explain.ts";
export type { YouthRow } from "./partings/journey-index.ts";
export {
  type JourneySide,
  PARTING_KINDS,
  type Parting,
  type PartingKind,
} from "./partings/parting.ts";
export type { Whereabouts } from "./partings/place-takers.ts";
export { type Lever, type NamedValue, PlanPair } from "./partings/plan-pair.ts";
export { effectiveDays, unconstrainedLoad } from "./population/load.ts";
