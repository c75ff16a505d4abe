/**
 * The walls that were found, taken away one by one and in every company, on the same chance.
 *
 * The rule this file keeps: each design differs from the one under study by borders or by places alone,
 * and from the contract date on alone, so that all of them live one past.
 */
import {
  type BorderName,
  borderCell,
  judgeRemoval,
  type RemovalFigures,
  type RemovalJudgement,
  type ReplicationResult,
} from "#journeys";
import type { Change, ExperimentDesign, ExperimentFile } from "../definition/scenario-file.ts";
import { counted, yearCost, yearlyMean } from "../results/readings.ts";
import { runTable } from "../results/run-table.ts";
import type { Results } from "../results/types.ts";
import type { ExperimentPlan } from "./ladder.ts";

/** Places added behind a border, as a share, to see whether places would do as much as the border. */
export const placesMore = 0.1;
/** Borders taken away for a first rough answer: every company of more takes too long. */
const quickBorders = 3;
/** Borders taken away at most: all companies of more are too many to live. */
const mostBorders = 5;

/** The design whose walls are taken away, and which: at most five, the most costly first. */
export interface WallsFound {
  readonly variant: string;
  readonly borders: readonly BorderName[];
  /** How many walls were found; the others stay. */
  readonly found: number;
}

/** Walls of the last design of a results file, by the days that the border itself costs. */
export function wallsFound({ variants, walls }: Results, quick: boolean): WallsFound {
  const ladder = variants.filter(({ step }) => step !== null);
  const variant = (ladder.at(-1) ?? variants.at(-1))?.id ?? "";
  const found = walls.walls.filter((wall) => wall.variant === variant && wall.verdict === "wall");
  const borders = [...found]
    .sort((a, b) => b.borderDays.mean - a.borderDays.mean)
    .slice(0, quick ? quickBorders : mostBorders)
    .map(({ from, to }) => ({ from, to }));
  return { variant, borders, found: found.length };
}

/** Segments that the borders lead into, once each. */
function segmentsBehind(borders: readonly BorderName[]): readonly string[] {
  return [...new Set(borders.map(({ to }) => to))].sort();
}

const companyId = (company: number): string => `without-${company}`;
const roomierId = (segment: string): string => `more-places-${segment}`;

/** The design as it is, every company of borders taken away, and more places behind each border. */
export function counterfactualExperiment({ variant, borders }: WallsFound): ExperimentFile {
  const design = (id: string, change: Change): ExperimentDesign => ({
    scenario: variant,
    id,
    title: { nl: id, en: id },
    change,
    step: null,
    against: null,
    quick: true,
    every: 1,
  });
  const companies = Array.from({ length: 2 ** borders.length - 1 }, (_, index) => {
    const taken = borders.filter((_border, bit) => ((index + 1) >> bit) & 1);
    const open = Object.fromEntries(taken.map(({ from, to }) => [`${from}-${to}`, true]));
    return design(companyId(index + 1), { borders: { open } });
  });
  const roomier = segmentsBehind(borders).map((segment) =>
    design(roomierId(segment), { contracts: { extraPlaces: { [segment]: placesMore } } }),
  );
  const asIs = { scenario: variant, step: 0, against: null, quick: true, every: 1 };
  return {
    format: "klantreis-experiment",
    version: 1,
    id: `${variant}-without-walls`.slice(0, 60),
    title: { nl: "Zonder de gevonden schotten", en: "Without the walls that were found" },
    designs: [asIs, ...companies, ...roomier],
  };
}

/** The plan without the journeys: nobody reads them, and a log cannot share a past. */
export function withoutLogs(plan: ExperimentPlan): ExperimentPlan {
  return { ...plan, job: { ...plan.job, logs: [] } };
}

/** What the removal brings, over the replications that were run. */
export function removalOf(
  plan: ExperimentPlan,
  { variant, borders }: WallsFound,
  replications: readonly ReplicationResult[],
): RemovalJudgement {
  const table = runTable(plan.designs, replications);
  const segments = segmentsBehind(borders);
  const companies = Array.from({ length: 2 ** borders.length }, (_, company) =>
    company === 0 ? variant : companyId(company),
  );
  const figuresOf = (result: ReplicationResult, id: string): RemovalFigures =>
    figures(result, id, borders, table.policyYears);
  return judgeRemoval(
    borders,
    segments,
    table.replications.map((result) => ({
      companies: companies.map((id) => figuresOf(result, id)),
      roomier: segments.map((segment) => figuresOf(result, roomierId(segment))),
    })),
  );
}

function figures(
  { runs, walls }: ReplicationResult,
  id: string,
  borders: readonly BorderName[],
  years: readonly number[],
): RemovalFigures {
  const [run, wall] = [runs[id], walls[id]];
  if (run === undefined || wall === undefined) throw new RangeError(`No run of "${id}".`);
  const yearly = (counter: "waiting-days" | "gave-up" | "refusals"): number =>
    yearlyMean(years, (year) => counted(run, counter, year));
  return {
    atBorder: borders.map(
      ({ from, to }) => (wall.waitDays[borderCell(Number(from), Number(to))] ?? 0) / wall.years,
    ),
    waitingDays: yearly("waiting-days"),
    dropouts: yearly("gave-up"),
    repeatIntakes: yearly("refusals"),
    euro: yearlyMean(years, (year) => yearCost(run, year)),
  };
}
