/**
 * The front door of the room that turns files into runs and runs into results; what is needed before
 * that is behind the light door, `light.ts`.
 */
export { type FaultFacts, isoDate, SimulationError } from "#engine";
export {
  type JourneyLog,
  type Model,
  REASONS,
  type RemovalJudgement,
  type ReplicationResult,
} from "#journeys";
export { canonicalJson } from "./definition/canonical.ts";
export { checkExperiment } from "./definition/check-experiment.ts";
export { checkScenario } from "./definition/check-scenario.ts";
export type { Contradiction, ContradictionsFile } from "./definition/contradictions.ts";
export { type DeadReason, deadConditions } from "./definition/dead-levers/dead-levers.ts";
export { type Remark, remarksOn } from "./definition/dead-levers/remarks.ts";
export type { Issue } from "./definition/issue.ts";
export { type Migrated, migrated, scenarioVersion } from "./definition/migrate.ts";
export { parseJson } from "./definition/parse-json.ts";
export { publishedSchema, type SchemaName, schemaNames } from "./definition/published-schemas.ts";
export { type AnyQuantity, quantitiesOf } from "./definition/quantities.ts";
export { isNotAgreed } from "./definition/register.ts";
export { groundLabel, ownerLabel, unitLabel } from "./definition/register-words.ts";
export { resolveScenario } from "./definition/resolve-scenario.ts";
export { changesOf } from "./definition/scenario-changes.ts";
export {
  type ExperimentFile,
  inlineScenario,
  type Library,
  type ScenarioFile,
} from "./definition/scenario-file.ts";
export {
  type CalibrationOptions,
  calibrationReplications,
  calibrationTable,
  runToday,
} from "./experiments/calibrate.ts";
export { channelExperiment, combinationExperiment } from "./experiments/channels.ts";
export {
  counterfactualExperiment,
  placesMore,
  removalOf,
  type WallsFound,
  wallsFound,
  withoutLogs,
} from "./experiments/counterfactual.ts";
export { designRemarks } from "./experiments/design-remarks.ts";
export { influenceHash, influenceSteps, measureInfluence } from "./experiments/influence.ts";
export type { KnownFigure } from "./experiments/known-figures.ts";
export { type KnownDesigns, modelOfDesign } from "./experiments/known-models.ts";
export {
  comparison,
  type ExperimentPlan,
  planExperiment,
} from "./experiments/ladder.ts";
export { periodFaults } from "./experiments/periods.ts";
export { distance, type FittedValues, fittedParameters, nextValues } from "./experiments/refit.ts";
export { rowOf } from "./experiments/row.ts";
export { type ExperimentOutcome, runExperiment } from "./experiments/run-experiment.ts";
export type { LeftOutLines } from "./log/log-cases.ts";
export {
  checkLogMapping,
  isLogMapping,
  type LogMapping,
  logMapping,
  shippedMappings,
} from "./log/log-mapping.ts";
export type { LogWall, LogWalls } from "./log/log-wall-types.ts";
export { wallsOfLog } from "./log/log-walls.ts";
export { readLog } from "./log/read-log.ts";
export { checkNetwork } from "./networks/check-network.ts";
export { likelyMeasure, type Measure, measureOf, usualMeasures } from "./networks/measures.ts";
export { neverFull } from "./networks/never-full.ts";
export { networkFileOf } from "./networks/notes.ts";
export { type Overload, overloads } from "./networks/overload.ts";
export {
  NetworkWatch,
  type PrecisionAim,
  type PrecisionOutcome,
  widest,
} from "./networks/precision.ts";
export {
  expectedCustomers,
  isOverEarly,
  type NetworkJob,
  type NetworkOutcome,
  networkOutcome,
  runHere,
  type SettledJob,
  settled,
  traceHere,
} from "./networks/run-network.ts";
export { lineHeads } from "./networks/telling.ts";
export type { TimedReplication } from "./networks/timed-replication.ts";
export type { ResultsContext } from "./results/build-results.ts";
export { checkResults } from "./results/check-results.ts";
export { type PlanNames, planNames } from "./results/plan-names.ts";
export type {
  Calibration,
  Influence,
  JourneyRule,
  NamedTable,
  Results,
  TableCell,
  Wall,
  Waterbed,
  YouthCause,
  YouthLine,
  YouthStory,
} from "./results/types.ts";
export {
  JOURNEY_COLUMNS,
  JourneyColumns,
  type JourneysHead,
  PEOPLE_COLUMNS,
  PLACES_AFTER_FORMS,
  readJourneysHead,
  writeJourneysHead,
} from "./results/youths/journey-format.ts";
export { YouthBook, type YouthFilter } from "./results/youths/youth-book.ts";
export type { LogNames } from "./results/youths/youth-steps.ts";
export { keepingRunner, type ResultStore } from "./run/kept-results.ts";
export { type LineWriter, runOnThreads, type ToldFiles } from "./run/network-pool.ts";
export { openPool } from "./run/pool.ts";
export { inProcessRunner, type RunHooks, type Runner } from "./run/runner.ts";
export { openJourneyFile } from "./studio/journey-file.ts";
export { type SessionSource, StudioSession } from "./studio/session.ts";
export { readCsv, separatorOf, writeCsv } from "./tables/csv.ts";
export type { TableIssue } from "./tables/placed.ts";
export { doubts, type Spending } from "./tables/plausible.ts";
export { safeText } from "./tables/safe-text.ts";
export type { Sheet } from "./tables/sheet.ts";
export {
  type TableOutcome,
  type TableWish,
  tableToScenario,
} from "./tables/table-to-scenario.ts";
export { templateSheets } from "./tables/template.ts";
export { readWorkbook, SheetSizeFault, writeWorkbook } from "./tables/workbook.ts";
export { XmlFault } from "./tables/xml.ts";
