/**
 * How long each kind of youth waits for the first help that fits, and how many of each kind there are.
 *
 * The rule this file keeps: whoever never gets fitting help is counted in the shares and left out of
 * the days, and both stand in the table, so that a short wait of few cannot pass for a short wait.
 */
import { type RunSummary, WAIT_WEEKS } from "#journeys";
import { estimateOrNull } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { cellOf, column, joined, label } from "./parts.ts";
import { shownDesigns } from "./shown-designs.ts";

const WEEK = 7;
/** Weeks after which the share without fitting help is told: a month, a quarter, a half year, a year. */
const TOLD_WEEKS = [4, 13, 26, 52] as const;
const NONE = label("Geen van de twaalf", "None of the twelve");

/** What one run says of one archetype. NaN where nobody was seen. */
export interface WaitFigures {
  /** Share of all youths who first asked in the policy years; NaN for a period of its own. */
  readonly mix: number;
  readonly asked: number;
  /** Days within which half, and nine in ten, of those who were helped had fitting help. */
  readonly median: number;
  readonly ninety: number;
  /** Share without fitting help after each of the told weeks, and in the whole time followed. */
  readonly without: readonly number[];
  readonly never: number;
}

/** Days within which this part of all starts had come: linear within a week; NaN without starts. */
export function waitQuantile(starts: ArrayLike<number>, part: number): number {
  let total = 0;
  for (let week = 0; week < starts.length; week++) total += starts[week] ?? 0;
  if (total === 0) return Number.NaN;
  let before = 0;
  for (let week = 0; week < starts.length; week++) {
    const here = starts[week] ?? 0;
    if (before + here >= part * total && here > 0) {
      return WEEK * (week + (part * total - before) / here);
    }
    before += here;
  }
  return WEEK * starts.length;
}

/** The figures of archetype number `type` in one run; `apart` have a period of their own. */
export function waitFigures(
  { archetypeAsked, archetypeStarts }: Pick<RunSummary, "archetypeAsked" | "archetypeStarts">,
  type: number,
  apart: ReadonlySet<number> = new Set(),
): WaitFigures {
  const starts = archetypeStarts.subarray(type * WAIT_WEEKS, (type + 1) * WAIT_WEEKS);
  const asked = archetypeAsked[type] ?? 0;
  const all = archetypeAsked.reduce((sum, value, at) => (apart.has(at) ? sum : sum + value), 0);
  const without = (weeks: number): number => {
    const helped = starts.subarray(0, weeks).reduce((sum, value) => sum + value, 0);
    return asked > 0 ? (asked - helped) / asked : Number.NaN;
  };
  return {
    mix: all > 0 && !apart.has(type) ? asked / all : Number.NaN,
    asked,
    median: waitQuantile(starts, 0.5),
    ninety: waitQuantile(starts, 0.9),
    without: TOLD_WEEKS.map(without),
    never: without(WAIT_WEEKS),
  };
}

function kinds({ model }: RunDesign): readonly Label[] {
  const named = Object.keys(model.archetypes)
    .sort()
    .map((id) => {
      const told = model.archetypes[id];
      return label(`${id}: ${told?.nl ?? ""}`, `${id}: ${told?.en ?? ""}`);
    });
  return [...named, NONE];
}

/** Archetypes that are counted in a period of their own: no part of the mix. */
function periodsApart({ model }: RunDesign): ReadonlySet<number> {
  const rules = Object.keys(model.archetypes)
    .sort()
    .map((id) => model.archetypes[id]?.rule);
  const apart = rules.flatMap((rule, at) => (rule?.daysBeforeContract === undefined ? [] : [at]));
  return new Set(apart);
}

function rowsOf(table: RunTable, design: RunDesign): readonly TableRow[] {
  const runs = runsOf(table, design.id);
  const apart = periodsApart(design);
  return kinds(design).flatMap((kind, type) => {
    const figures = runs.map((run) => waitFigures(run, type, apart));
    if (!figures.some(({ asked }) => asked > 0)) return [];
    const cell = (read: (one: WaitFigures) => number) => cellOf(estimateOrNull(figures.map(read)));
    return [
      {
        key: joined(kind, design.title),
        cells: [
          cell(({ mix }) => mix),
          cell(({ asked }) => asked),
          cell(({ median }) => median),
          cell(({ ninety }) => ninety),
          ...TOLD_WEEKS.map((_, at) => cell(({ without }) => without[at] ?? Number.NaN)),
          cell(({ never }) => never),
        ],
      },
    ];
  });
}

/** Null when no youth could be followed for two years. */
export function waitsByArchetypeTable(table: RunTable): NamedTable | null {
  const rows = shownDesigns(table).flatMap((design) => rowsOf(table, design));
  if (rows.length === 0) return null;
  return {
    id: "waits-by-archetype",
    ...label("Wachten op passende hulp, per soort vraag", "Waiting for fitting help, by archetype"),
    questions: [20],
    keyName: label("Soort vraag, ontwerp", "Archetype, design"),
    columns: [
      column("mix", "share", "deel van alle jongeren", "share of all youths"),
      column("asked", "youths", "jongeren met een eerste vraag", "youths with a first request"),
      column("median", "days", "helft binnen", "half within"),
      column("ninety", "days", "negen van de tien binnen", "nine in ten within"),
      ...TOLD_WEEKS.map((weeks) =>
        column(
          `without-${weeks}`,
          "share",
          `na ${weeks} weken nog geen passende hulp`,
          `no fitting help after ${weeks} weeks`,
        ),
      ),
      column("never", "share", "niet binnen twee jaar", "not within two years"),
    ],
    rows,
    shows: label(
      "Hoe lang jongeren wachten vanaf hun eerste vraag tot de eerste hulp die past. Het gaat om jongeren die in de jaren van het nieuwe beleid voor het eerst vragen en twee jaar te volgen zijn. De dagen gelden voor wie passende hulp kreeg. De soorten vragen zijn vooraf beschreven (archetypes A tot en met L).",
      "How long youths wait from their first request until the first help that fits. They first ask in the policy years and can be followed for two years. The days are of those who got fitting help. The archetypes A to L were described beforehand.",
    ),
    leavesOut: label(
      "Passend is de hulpvorm die eerst nodig was, of hulp van het lokale team die genoeg bleek. Een vervangende of tijdelijke vorm telt niet mee. Wie past bij welk soort is een aanname. Soort L telt jongeren die in het jaar voor de contractwissel vroegen en hoort niet bij de verdeling.",
      "Help fits when it is the form first needed, or help by the local team that was enough. A substitute or a bridge does not count. Which youth is of which archetype is an assumption. Archetype L counts youths who asked in the year before contracts change and is no part of the mix.",
    ),
  };
}
