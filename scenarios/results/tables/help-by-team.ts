/**
 * What more or less help by local teams does, per municipality: dose and response.
 *
 * The rule this file keeps: a row is a design less the one it stands against, in the same runs, and
 * only for designs that differ in what teams can do.
 */
import { type Model, PLACES, type RunSummary } from "#journeys";
import { differenceOf } from "../estimates.ts";
import { yearlyMean } from "../readings.ts";
import { pairsOf, type RunDesign, type RunTable } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { cellOf, column, joined, label, townLabel } from "./parts.ts";
import { routeSum } from "./route-figures.ts";

const TEAM = PLACES.indexOf("local-team");
/** Segments of light help, and of stays and specialist help. */
const LIGHT = [4];
const HEAVY = [0, 1];

/** Everything about teams that a scenario can change, as one text. */
function teamText({ entrance, team, municipalities }: Model): string {
  const values = (part: object): readonly unknown[] =>
    Object.values(part).map((quantity) => (quantity as { readonly value?: unknown }).value);
  const towns = Object.values(municipalities).map(({ teamStrength, teamHours }) => [
    teamStrength.value,
    teamHours.value,
  ]);
  return JSON.stringify([values(entrance), values(team), towns]);
}

/** Mean a year of a column of [place][municipality][year] in these places. */
function yearly(
  run: RunSummary,
  column: "starts" | "youths" | "euro",
  where: { readonly places: readonly number[]; readonly town: number },
  years: readonly number[],
): number {
  return yearlyMean(years, (year) =>
    where.places.reduce((sum, place) => {
      const row = place * run.municipalities.length + where.town;
      return sum + (run[column][row * run.years.length + year] ?? 0);
    }, 0),
  );
}

/** Mean days until the municipality answers a request. */
function answerDays(run: RunSummary, town: number, years: readonly number[]): number {
  const where = { years, towns: [town], referrers: [run.referrers.indexOf("gemeente")] };
  return routeSum(run, "answer-days", where) / routeSum(run, "answers", where);
}

function rowsOf(table: RunTable, design: RunDesign): readonly TableRow[] {
  const base = table.designs.find(({ id }) => id === design.against);
  if (base === undefined || teamText(base.model) === teamText(design.model)) return [];
  const years = table.policyYears;
  return table.shape.municipalities.map((municipality, town) => {
    const change = (read: (run: RunSummary) => number) =>
      cellOf(differenceOf(pairsOf(table, design.id, base.id, read), base.id));
    const of = (column: "starts" | "youths" | "euro", places: readonly number[]) =>
      change((run) => yearly(run, column, { places, town }, years));
    return {
      key: joined(townLabel(design.model, municipality), design.title),
      cells: [
        of("starts", [TEAM]),
        of("youths", LIGHT),
        of("youths", HEAVY),
        change((run) => answerDays(run, town, years)),
        of("euro", [TEAM]),
      ],
    };
  });
}

/** Null when no design differs from its base in what teams can do. */
export function helpByTeamTable(table: RunTable): NamedTable | null {
  const rows = table.designs.flatMap((design) => rowsOf(table, design));
  if (rows.length === 0) return null;
  return {
    id: "help-by-team",
    ...label("Meer of minder eigen hulp van het team", "More or less own help by the team"),
    questions: [17],
    keyName: label("Gemeente, ontwerp", "Municipality, design"),
    columns: [
      column("own-help", "youths-change", "zelf geholpen per jaar", "helped itself a year"),
      column("light", "youths-change", "jongeren in segment 5", "youths in segment 5"),
      column("heavy", "youths-change", "jongeren in segment 1 en 2", "youths in segments 1 and 2"),
      column("answer", "days-change", "dagen tot het team antwoordt", "days until the answer"),
      column("euro", "euro-change", "kosten van het team per jaar", "cost of the team a year"),
    ],
    rows,
    shows: label(
      "Wat verandert als lokale teams meer of minder kunnen, per gemeente en jaar, tegenover het ontwerp waarmee is vergeleken. Alle andere verschillen tussen die twee ontwerpen werken mee.",
      "What changes when local teams can do more or less, per municipality and year, against the design compared with. All other differences between the two designs count too.",
    ),
    leavesOut: label(
      "Of eigen hulp later zware hulp voorkomt, is niet ingebouwd: wie zwaar is, blijft dat. Wat in segment 1 en 2 verandert, komt van plaatsen en wachten.",
      "That own help prevents heavy care later is not built in: a heavy need stays one. Changes in segments 1 and 2 come from places and waiting.",
    ),
  };
}
