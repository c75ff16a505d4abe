/**
 * The central placement point: who waits how long, what bridges it, who goes out of the region.
 *
 * The rule this file keeps: only forms through the placement point; waits are those of who found a
 * place in the policy years, inside the region or outside it.
 */
import { MOVES, PLACEMENT_COUNTS, type RunSummary } from "#journeys";
import { estimateOrNull } from "../estimates.ts";
import type { RunTable } from "../run-table.ts";
import type { NamedTable, TableCell } from "../types.ts";
import { moveSum } from "./moves.ts";
import { cellOf, column, label } from "./parts.ts";
import { perDesign } from "./per-design.ts";

type Count = (typeof PLACEMENT_COUNTS)[number];
const DAYS_PER_YEAR = 365.25;

/** A count of the placement point summed over these years of a run. */
export function placementSum(
  { placement, years }: Pick<RunSummary, "placement" | "years">,
  count: Count,
  chosen: readonly number[],
): number {
  const row = PLACEMENT_COUNTS.indexOf(count) * years.length;
  return chosen.reduce((sum, year) => sum + (placement[row + year] ?? 0), 0);
}

function cellsOf(runs: readonly RunSummary[], years: readonly number[]): readonly TableCell[] {
  const cell = (read: (run: RunSummary) => number) => cellOf(estimateOrNull(runs.map(read)));
  const sum = (run: RunSummary, count: Count): number => placementSum(run, count, years);
  const wait = (level: 0 | 1 | 2) =>
    cell((run) => sum(run, `wait-${level}`) / sum(run, `starts-${level}`));
  const yearly = (count: Count) => cell((run) => sum(run, count) / years.length);
  const moved = (move: (typeof MOVES)[number]) =>
    cell((run) => moveSum(run, MOVES.indexOf(move), years) / years.length);
  return [
    wait(0),
    wait(1),
    wait(2),
    yearly("bridging-days"),
    yearly("bridging-euro"),
    yearly("outside-starts"),
    cell((run) => sum(run, "outside-days") / DAYS_PER_YEAR / years.length),
    moved("way-back"),
    moved("second-bed"),
    yearly("guests"),
  ];
}

/** Null when nobody passes the placement point. */
export function placementTable(table: RunTable): NamedTable | null {
  const years = table.policyYears;
  const starts = ["starts-0", "starts-1", "starts-2"] as const;
  return perDesign(table, {
    anyone: (run) => starts.some((count) => placementSum(run, count, years) > 0),
    cells: (_, runs) => cellsOf(runs, years),
    id: "placement",
    ...label("Het centrale plaatsingspunt", "The central placement point"),
    questions: [19],
    columns: [
      column("wait-first", "days", "wacht van rechter of crisis", "wait by court or crisis"),
      column("wait-next", "days", "wacht van wie dan voorgaat", "wait of who goes first then"),
      column("wait-other", "days", "wacht van de anderen", "wait of the others"),
      column("bridging", "days", "dagen overbrugging per jaar", "days of bridging a year"),
      column("bridging-euro", "euro", "euro overbrugging per jaar", "euro of bridging a year"),
      column("outside", "youths", "per jaar buiten de regio geplaatst", "placed outside a year"),
      column("outside-now", "youths", "buiten de regio op een dag", "outside on a day"),
      column("back", "youths", "per jaar terug de regio in", "asked back a year"),
      column("second-bed", "count", "tweede crisisbedden per jaar", "second crisis beds a year"),
      column("guests", "youths", "geplaatst uit andere regio's", "placed from other regions"),
    ],
    shows: label(
      "Van het vragen om een plaats tot de start, in dagen, naar wie volgens de regel van het plaatsingspunt voorgaat, over de jaren van het nieuwe beleid. Ernaast hoe het wachten wordt overbrugd.",
      "Days from asking for a place to the start, by who goes first under the rule of the placement point, over the policy years. Beside it how the wait is bridged.",
    ),
    leavesOut: label(
      "Wie afhaakt zonder plaats. Wie er na rechter en crisis voorgaat hangt van de regel af: wie het zwaar heeft, ook wie een broer of zus heeft, of iedereen. De regel zelf is nog niet opgeschreven.",
      "Who gives up without a place. Who goes first after court and crisis depends on the rule: severe needs, also who has a sibling there, or everybody. The rule itself is not yet written down.",
    ),
  });
}
