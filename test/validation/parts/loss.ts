/**
 * Leakage in a system whose leakage is known exactly: bias, coverage, power, receivers, split.
 *
 * The rule this file keeps: the truth is chance x stay there / stay here and Erlang's formula; no
 * figure of an earlier run is a target.
 */
import { erlangB } from "../../../engine/analysis/queueing-theory.ts";
import type { Check, Part, Table } from "../part.ts";
import { meanOver, rateOf } from "../rates.ts";
import { turnedAwayAfter } from "../turned-away.ts";
import { rounded } from "../words.ts";
import { type LossWorld, truthOf } from "../worlds/loss-network.ts";
import {
  BALANCED,
  CROWDED,
  type CrowdedRow,
  EXACT,
  type LossRow,
  liveCrowded,
  liveLoss,
  NEGLIGIBLE,
  THREE,
} from "./loss-rows.ts";

interface Stage {
  readonly name: string;
  readonly world: LossWorld;
  readonly experiments: number;
}

const STAGES: readonly Stage[] = [
  { name: "exact", world: EXACT, experiments: 1000 },
  { name: "balanced", world: BALANCED, experiments: 1000 },
  { name: "three receivers", world: THREE, experiments: 400 },
];

/** Experiments on the world in which youths are crowded out; they come after those of the stages. */
const CROWDED_EXPERIMENTS = 400;
const STAGED = STAGES.reduce((sum, { experiments }) => sum + experiments, 0);

export interface StagedRow extends LossRow {
  readonly stage: number;
}

type Row = StagedRow | CrowdedRow;
const isStaged = (row: Row): row is StagedRow => "stage" in row;

function run(experiment: number): Row {
  let number = experiment;
  for (const [stage, { name, world, experiments }] of STAGES.entries()) {
    if (number < experiments) return { stage, ...liveLoss(world, `${name} ${number}`) };
    number -= experiments;
  }
  return liveCrowded(`crowded ${number}`);
}

type Ledger = "days" | "euro";
const LEDGERS: readonly Ledger[] = ["days", "euro"];

function covers(interval: LossRow["days"], truth: number): boolean {
  return (
    interval?.low != null &&
    interval.high !== null &&
    interval.low <= truth &&
    truth <= interval.high
  );
}

function exactChecks(rows: readonly LossRow[], stage: Stage): Check[] {
  const from = `${rows.length} experiments of 20 pairs, ${stage.world.youths} youths each`;
  return LEDGERS.flatMap((ledger) => {
    const truth = truthOf(stage.world)[ledger];
    const errors = rows.map((row) => (row[ledger]?.mean ?? 0) - truth);
    const words = `leakage ${rounded(truth, 3)} in ${ledger === "days" ? "days" : "euros"}`;
    return [
      {
        what: `Bias, ${words} (${stage.name})`,
        ...meanOver(errors, from),
        unit: "number" as const,
        target: { rule: "within" as const, low: -0.005, high: 0.005 },
      },
      {
        what: `95% intervals that hold the truth, ${words} (${stage.name})`,
        ...rateOf(rows.filter((row) => covers(row[ledger], truth)).length, rows.length, from),
        unit: "share" as const,
        target: { rule: "within" as const, low: 0.93, high: 0.97 },
      },
    ];
  });
}

function balancedChecks(rows: readonly LossRow[]): Check[] {
  const above = rows.filter(({ days }) => (days?.low ?? -1) > 0).length;
  const called = rows.filter(({ verdict }) => verdict === "waterbed").length;
  const from = `${rows.length} experiments without leakage in sum`;
  return [
    {
      what: "95% interval above 0 though the leakage is 0 (one side: 2.5%)",
      ...rateOf(above, rows.length, from),
      unit: "share",
      target: { rule: "interval-not-above", bound: 0.025 },
    },
    {
      what: "Called a waterbed though the leakage is 0",
      ...rateOf(called, rows.length, from),
      unit: "share",
      target: { rule: "interval-not-above", bound: 0.05 },
    },
    ...splitChecks(rows, from, ""),
  ];
}

/** Each part of what changed elsewhere against its truth. */
function splitChecks(
  rows: readonly Pick<LossRow, "splitErrors">[],
  from: string,
  where: string,
): Check[] {
  return (["substitution", "downstream", "crowding"] as const).map((part, at) => ({
    what: `${part} less its truth, as a share of the saving${where}`,
    ...meanOver(
      rows.map(({ splitErrors }) => splitErrors[at]!),
      from,
    ),
    unit: "number" as const,
    target: { rule: "within" as const, low: -0.005, high: 0.005 },
  }));
}

/** The same where others are crowded out; how much that is stands beside it, so that it is not nothing. */
function crowdedChecks(rows: readonly CrowdedRow[]): Check[] {
  const from = `${rows.length} experiments of 20 pairs, ${CROWDED.youths} youths each`;
  return [
    ...splitChecks(rows, from, " (crowded)"),
    {
      what: "Share of the saving that others lost by crowding there, in truth",
      ...meanOver(
        rows.map(({ truth: [, crowding] }) => -crowding),
        from,
      ),
      unit: "number",
      target: { rule: "at-least", bound: 0.02 },
    },
  ];
}

function powerChecks(rows: readonly LossRow[]): Check[] {
  const from = `${rows.length} experiments of 20 pairs, 3000 youths each`;
  const share = (count: number) => ({
    ...rateOf(count, rows.length, from),
    unit: "share" as const,
  });
  const ranked = rows.filter(({ order }) => order.slice(0, 3).join() === "3,4,5").length;
  return [
    {
      what: "A leakage of 0.10 in days found: 95% interval above 0",
      ...share(rows.filter(({ days }) => (days?.low ?? -1) > 0).length),
      target: { rule: "at-least", bound: 0.9 },
    },
    {
      what: `A leakage of 0.10 in days found to be more than ${NEGLIGIBLE} (one-sided, 5%)`,
      ...share(rows.filter(({ p }) => p < 0.05).length),
      target: { rule: "at-least", bound: 0.9 },
    },
    {
      what: "Three receivers with shares 50, 30 and 20 named in that order",
      ...share(ranked),
      target: { rule: "at-least", bound: 0.95 },
    },
  ];
}

/** The world itself against the chain of arrivals, which is Erlang's loss formula in the long run. */
function worldCheck(rows: readonly LossRow[], { world }: Stage): Check {
  const exact = turnedAwayAfter(world, world.youths);
  return {
    what: `Share turned away in the base, of the first ${world.youths} after a fixed day, less the exact one (${rounded(exact, 4)}; ${rounded(erlangB(60, 60), 4)} by Erlang's loss formula in the long run)`,
    ...meanOver(
      rows.map(({ turnedAway }) => turnedAway - exact),
      `${rows.length} experiments`,
    ),
    unit: "number",
    target: { rule: "within", low: -0.001, high: 0.001 },
  };
}

function widthTable(byStage: readonly (readonly StagedRow[])[]): Table {
  return {
    title: "Mean half-width of the 95% interval of the leakage",
    head: ["world", "youths", "truth in days", "in days", "in euros"],
    rows: STAGES.map(({ name, world }, at) => [
      name,
      `${world.youths}`,
      rounded(truthOf(world).days, 3),
      ...LEDGERS.map((ledger) => rounded(halfWidth(byStage[at] ?? [], ledger), 4)),
    ]),
  };
}

function halfWidth(rows: readonly LossRow[], ledger: Ledger): number {
  const widths = rows.map((row) => ((row[ledger]?.high ?? 0) - (row[ledger]?.low ?? 0)) / 2);
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

export const loss: Part<Row> = {
  name: "loss",
  experiments: STAGED + CROWDED_EXPERIMENTS,
  program: {
    entries: ["test/validation/parts/loss-rows.ts"],
    data: [],
  },
  run,
  summarise: (rows) => {
    const staged = rows.filter(isStaged);
    const byStage = STAGES.map((_, at) => staged.filter(({ stage }) => stage === at));
    const [exact = [], balanced = [], three = []] = byStage;
    return {
      title: "Leakage known exactly",
      method: [
        "A segment of 60 places (load 1.0, 90% used by Erlang B) that turns youths away when it is full, on the shipped kernel (`runNetwork`, overflow, branch on the first day). From that day on it has 54 places. Of those turned away a share goes to other segments; who is turned away depends on the past alone, so leakage = chance x mean stay there / mean stay here, exactly.",
        "`exact`: one receiver, leakage 0.20 in days and 0.10 in euros, 500 youths. `balanced`: as much comes back in one segment as no longer arrives in another, so the sum is 0. `three receivers`: leakage 0.10 in days, 50/30/20 over three segments, 3,000 youths. Every experiment is 20 pairs, summarised by `summarisePair` and judged by `judgeWaterbed`.",
        "`crowded`: half of those turned away try a second full segment of 20 places and take the places of youths who come there by themselves; of who finds none there either half goes to a third. Truth: who was helped in the squeezed segment, and places got or missed times a mean stay.",
      ],
      checks: [
        ...exactChecks(exact, STAGES[0]!),
        ...balancedChecks(balanced),
        ...powerChecks(three),
        ...crowdedChecks(rows.filter((row): row is CrowdedRow => !isStaged(row))),
        worldCheck(exact, STAGES[0]!),
        worldCheck(three, STAGES[2]!),
      ],
      tables: [widthTable(byStage)],
      figures: [],
    };
  },
};
