/**
 * Moves the fitted parameters towards the known figures, one round at a time.
 *
 * The rule this file keeps: each parameter follows the one figure it can move, by the ratio of known
 * to simulated, damped, and never past its hard bounds. Fewer parameters than fitted figures.
 */
import type { Model, RunSummary } from "#journeys";
import { quantitiesOf } from "../definition/quantities.ts";
import { type KnownFigure, readFigure } from "./known-figures.ts";

/** New values by name of the parameter. */
export type FittedValues = Readonly<Record<string, number>>;

const damping = 0.7;
const fitYear = 2023;

type Ratio = (figures: readonly KnownFigure[], runs: readonly RunSummary[]) => number;

function knownOf(figures: readonly KnownFigure[], id: string): KnownFigure | undefined {
  return figures.find((figure) => figure.id === id);
}

function simulated(figure: KnownFigure, runs: readonly RunSummary[]): number {
  return runs.reduce((sum, run) => sum + readFigure(run, figure.measure), 0) / runs.length;
}

/** Known over simulated for the figure with this id; 1 when there is none. */
const ratioOf =
  (id: string): Ratio =>
  (figures, runs) => {
    const figure = knownOf(figures, id);
    return figure === undefined ? 1 : figure.known / simulated(figure, runs);
  };

/** Known over simulated euro of some segments, had the number of youths been right. */
const costRatio =
  (segments: readonly string[]): Ratio =>
  (figures, runs) => {
    let known = 0;
    let found = 0;
    for (const segment of segments) {
      const euro = knownOf(figures, `lv-euro-${fitYear}-${segment}`);
      const youths = knownOf(figures, `lv-youths-${fitYear}-${segment}`);
      if (euro === undefined || youths === undefined) continue;
      known += euro.known;
      found += (simulated(euro, runs) * youths.known) / simulated(youths, runs);
    }
    return found > 0 ? known / found : 1;
  };

/** Cost of a town over its known cost, apart from what the region's own scales will still mend. */
const townRatio =
  (id: string): Ratio =>
  (figures, runs) =>
    ratioOf(id)(figures, runs) / ratioOf(`lv-euro-${fitYear}`)(figures, runs);

const segments = ["1", "2", "3", "4", "5"];

/** Which figure moves which parameter. */
const followed: Readonly<Record<string, Ratio>> = {
  ...Object.fromEntries(
    segments.map((segment) => [
      `fitScales.inflow.${segment}`,
      ratioOf(`lv-youths-${fitYear}-${segment}`),
    ]),
  ),
  "fitScales.intensityStay": costRatio(["1"]),
  "fitScales.intensityDay": costRatio(["3", "4"]),
  "fitScales.intensityAmbulatory": costRatio(["2", "5"]),
  "outcome.parallelScale": ratioOf("combination-stay-care"),
  "outcome.repeatShare": ratioOf("repeat-2023"),
  "municipalities.denhaag.intensityFactor": townRatio("denhaag-euro-2023"),
  "municipalities.zoetermeer.intensityFactor": townRatio("zoetermeer-euro-2024"),
};

/** The parameters that a fit moves, by name. */
export const fittedParameters: readonly string[] = Object.keys(followed).sort();

/** Mean distance, in percent, of the followed figures from what is known. */
export function distance(figures: readonly KnownFigure[], runs: readonly RunSummary[]): number {
  const off = Object.values(followed).map((ratio) => Math.abs(Math.log(ratio(figures, runs))));
  return (100 * off.reduce((sum, value) => sum + value, 0)) / off.length;
}

/** One damped round: the values to run next. */
export function nextValues(
  model: Model,
  figures: readonly KnownFigure[],
  runs: readonly RunSummary[],
): FittedValues {
  const values = quantitiesOf(model).flatMap(({ id, quantity }) => {
    const ratio = followed[id];
    if (ratio === undefined || typeof quantity.value !== "number") return [];
    const factor = ratio(figures, runs) ** damping;
    const { min = 0, max = Number.POSITIVE_INFINITY } = quantity;
    const wanted = Number.isFinite(factor) ? quantity.value * factor : quantity.value;
    const rounded = Number(Math.min(max, Math.max(min, wanted)).toPrecision(4));
    return [[id, rounded] as const];
  });
  return Object.fromEntries(values);
}
