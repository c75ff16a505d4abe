/**
 * Puts the results file together.
 *
 * The rule this file keeps: it only calls the builders; each block of the file is made in one of
 * them, from the same table of runs.
 */
import type { ReplicationResult } from "#journeys";
import { registerOf } from "../definition/register.ts";
import type { ExperimentPlan } from "../experiments/ladder.ts";
import { buildContrasts } from "./build-contrasts.ts";
import { buildDictionaries, buildVariants, withNotes } from "./build-dictionaries.ts";
import { buildMeasures } from "./build-measures.ts";
import { buildAccounts, buildEmptyCapacity } from "./money/build-accounts.ts";
import { buildGains } from "./money/build-gains.ts";
import { buildLadder, buildSavings } from "./money/build-ladder.ts";
import { buildProcessMap } from "./pathways/build-process-map.ts";
import { buildSeries, monthsOf } from "./pathways/build-series.ts";
import { buildSlices } from "./pathways/build-slices.ts";
import { buildUnrolled } from "./pathways/build-unrolled.ts";
import { buildWaits } from "./pathways/build-waits.ts";
import { type RunTable, runTable } from "./run-table.ts";
import { namingLeftOut } from "./tables/left-out.ts";
import { buildTables } from "./tables/registry.ts";
import type { Calibration, Manifest, ParameterRecord, Results, Volatile } from "./types.ts";
import { buildFindings } from "./verdicts/build-findings.ts";
import { buildQuestions } from "./verdicts/build-questions.ts";
import { concludedTables, conclusionsOf } from "./verdicts/conclusion-pairs.ts";
import { outsideTheModel } from "./verdicts/outside-the-model.ts";
import { buildWalls } from "./walls/build-walls.ts";
import { buildMovers } from "./waterbed/build-movers.ts";
import { buildWaterbeds } from "./waterbed/build-waterbeds.ts";
import { buildJourneys } from "./youths/build-journeys.ts";

/** What a run does not know of itself: versions, the command, the machine. */
export interface ResultsContext {
  readonly engineVersion: string;
  readonly modelVersion: string;
  readonly node: string;
  /** The command that makes the file again. */
  readonly command: string;
  readonly calibration: Calibration | null;
  /** The table that `sensitivity` keeps; `isOld` when it is of other data. */
  readonly influence: Results["influence"];
  readonly volatile: Volatile;
}

function manifestOf(plan: ExperimentPlan, table: RunTable, context: ResultsContext): Manifest {
  const { region } = table.first.model;
  const yearAt = (index: number | undefined): number => table.shape.years[index ?? 0] ?? 0;
  const lastYear = table.shape.years.at(-1) ?? 0;
  const { untilYear } = plan.job;
  return {
    title: plan.title,
    seed: plan.job.seed,
    replications: table.replications.length,
    quick: plan.quick,
    ...(plan.leftOut === undefined ? {} : { leftOut: plan.leftOut }),
    engineVersion: context.engineVersion,
    modelVersion: context.modelVersion,
    region: region.nl,
    scenarioHash: plan.scenarioHash,
    node: context.node,
    firstDay: region.firstDay.value,
    lastDay: untilYear === undefined ? region.lastDay.value : `${lastYear}-12-31`,
    policyFirstYear: yearAt(table.policyYears[0]),
    policyLastYear: yearAt(table.policyYears.at(-1)),
    priceLevelYear: region.priceLevelYear.value,
    command: context.command,
  };
}

/** Blocks that take long to make, or are long, and that a page which is drawn at once can do without. */
export type LaterBlock = "register" | "tables";

/** Limits that a verdict is judged by are told beside it, also where the register comes later. */
const isLimit = ({ id }: ParameterRecord): boolean => id.startsWith("detection.");

/**
 * The results of the replications that are there, in order of number.
 *
 * @param later blocks that are left empty
 */
export function buildResults(
  plan: ExperimentPlan,
  replications: readonly ReplicationResult[],
  context: ResultsContext,
  later: readonly LaterBlock[] = [],
): Results {
  const table = runTable(plan.designs, replications);
  const facts = {
    walls: buildWalls(table),
    waterbeds: buildWaterbeds(table),
    movers: buildMovers(table),
    ladder: buildLadder(table),
    savings: buildSavings(table),
    accounts: buildAccounts(table),
    gains: buildGains(table),
    emptyCapacity: buildEmptyCapacity(table),
    calibration: context.calibration,
    register: registerOf(table.first.model),
  };
  const slices = buildSlices(table);
  const findings = buildFindings(concludedTables(table, plan.conclusions), facts);
  return {
    format: "klantreis-results",
    version: 2,
    manifest: manifestOf(plan, table, context),
    dictionaries: withNotes(
      buildDictionaries(table.first.model),
      (context.calibration?.rows ?? []).map(({ note }) => note),
    ),
    variants: buildVariants(plan.designs),
    measures: buildMeasures(table),
    series: buildSeries(table),
    contrasts: buildContrasts(table),
    years: table.shape.years,
    months: monthsOf(table),
    processMap: buildProcessMap(table),
    unrolled: buildUnrolled(table),
    waits: buildWaits(table),
    ...(slices === null ? {} : { slices }),
    ...facts,
    removal: null,
    register: later.includes("register") ? facts.register.filter(isLimit) : facts.register,
    conclusions: conclusionsOf(table, plan.conclusions),
    findings,
    questions: buildQuestions(table, { ...facts, findings }),
    journeys: buildJourneys(table),
    tables: later.includes("tables") ? [] : namingLeftOut(buildTables(table), plan.leftOut ?? []),
    influence: context.influence,
    ...(plan.remarks === undefined || plan.remarks.length === 0 ? {} : { remarks: plan.remarks }),
    outsideTheModel,
    volatile: context.volatile,
  };
}
