/**
 * Whether designs cover the same days, without which their youths cannot be paired.
 *
 * The rule this file keeps: a pair is two lives of the same youths over the same days; what cannot
 * be paired is told before anything runs.
 */
import { calendarOf, type Model } from "#journeys";
import { type Issue, issue } from "../definition/issue.ts";
import { resolveScenario } from "../definition/resolve-scenario.ts";
import type { Library, ScenarioFile } from "../definition/scenario-file.ts";

function daysOf({ region }: Model): string {
  return `${region.firstDay.value} / ${region.lastDay.value}`;
}

/** What keeps `variant` from being paired with `base`; empty when nothing does. */
export function periodFaults(
  base: ScenarioFile,
  variant: ScenarioFile,
  region: Model,
  library: Library,
): readonly Issue[] {
  const [first, other] = [base, variant].map((scenario) =>
    resolveScenario(scenario, region, library),
  ) as [Model, Model];
  const [one, two] = [calendarOf(first), calendarOf(other)];
  if (one.start === two.start && one.end === two.end) return [];
  const days = daysOf(first);
  return [
    issue(
      "/change/region",
      daysOf(other),
      `dezelfde dagen als "${base.id}": ${days}`,
      `the same days as "${base.id}": ${days}`,
    ),
  ];
}
