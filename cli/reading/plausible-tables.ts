/**
 * Filled-in tables judged beside the scenario they will change, with what is doubted in them.
 *
 * The rule this file keeps: a doubt is told on standard error and changes no exit code; only a fault
 * does.
 */
import {
  type Calibration,
  doubts,
  resolveScenario,
  type ScenarioFile,
  type Spending,
  type TableIssue,
} from "#scenarios";
import { InputFault } from "../faults.ts";
import { type Known, readCalibrationTable } from "./region-files.ts";
import { tableOutcome, usualWish } from "./table-files.ts";

const segments = ["1", "2", "3", "4", "5"];
const known = { part: (segment: string) => `lv-euro-2024-${segment}`, whole: "region-euro-2024" };

/** What each segment costs the region in the fitted model: its part in the town of which it is known. */
function spendingOf(calibration: Calibration | null): Spending {
  const simulated = (id: string): number =>
    calibration?.rows.find((row) => row.id === id)?.simulated?.mean ?? 0;
  const parts = segments.map((segment) => simulated(known.part(segment)));
  const all = parts.reduce((sum, part) => sum + part, 0);
  const region = simulated(known.whole);
  if (all === 0 || region === 0) return {};
  return Object.fromEntries(
    segments.map((segment, index) => [segment, ((parts[index] ?? 0) / all) * region]),
  );
}

export interface JudgedTable {
  readonly scenario: ScenarioFile;
  readonly doubts: readonly TableIssue[];
}

/**
 * A filled-in table as a scenario on its base.
 *
 * @param base - the scenario of the library that it will change; null for the usual one
 * @throws InputFault with every fault in it
 */
export function judgedTable(
  path: string,
  base: string | null,
  { region, library }: Known,
): JudgedTable {
  const usual = usualWish([path]);
  const wish = { ...usual, base: base ?? usual.base };
  const { scenario, issues, agreements, hidden } = tableOutcome([path], wish, { region, library });
  const below = library.get(wish.base);
  if (scenario === null || below === undefined) throw new InputFault(issues);
  const model = resolveScenario(below, region, library);
  const far = doubts(agreements, model, spendingOf(readCalibrationTable()));
  return { scenario, doubts: [...hidden, ...far] };
}
