/**
 * Holds the model of today against every known figure.
 *
 * The rule this file keeps: a figure is inside when the mean of the runs lies in its band, whatever
 * its role; figures that conflict with others are shown like the rest.
 */
import type { Model, RunSummary } from "#journeys";
import { quantitiesOf } from "../definition/quantities.ts";
import { estimateOrNull } from "../results/estimates.ts";
import type { Calibration, CalibrationRow } from "../results/types.ts";
import { firstReplications, type RunHooks, type Runner } from "../run/runner.ts";
import { type KnownFigure, readFigure } from "./known-figures.ts";

/** Last year that is held against figures. */
export const calibrationLastYear = 2024;
/** Fewest replications the table rests on. */
export const calibrationReplications = 10;

export interface CalibrationOptions {
  readonly seed: string;
  readonly replications: number;
}

function rowOf(figure: KnownFigure, runs: readonly RunSummary[]): CalibrationRow {
  const simulated = estimateOrNull(runs.map((run) => readFigure(run, figure.measure)));
  const inside =
    simulated === null
      ? null
      : simulated.mean >= figure.bandLow && simulated.mean <= figure.bandHigh;
  const { id, nl, en, unit, known, bandLow, bandHigh, source, role, note } = figure;
  return { id, nl, en, unit, known, bandLow, bandHigh, source, simulated, role, inside, note };
}

/** Runs of the region as it is, through the years that are known. */
export async function runToday(
  today: Model,
  runner: Runner,
  { seed, replications }: CalibrationOptions,
  hooks: RunHooks = {},
): Promise<readonly RunSummary[]> {
  const results = await runner.run(
    {
      designs: [{ id: "today", model: today, against: null, every: 1 }],
      seed,
      replications: firstReplications(replications),
      logs: [],
      untilYear: calibrationLastYear,
    },
    hooks,
  );
  return results.map(({ runs }) => runs["today"]).filter((run) => run !== undefined);
}

/** The calibration table of these runs. */
export function calibrationTable(
  today: Model,
  figures: readonly KnownFigure[],
  runs: readonly RunSummary[],
): Calibration {
  return {
    rows: figures.map((figure) => rowOf(figure, runs)),
    fittedParameters: quantitiesOf(today)
      .filter(({ quantity }) => quantity.fitted === true)
      .map(({ id }) => id),
    replications: runs.length,
  };
}
