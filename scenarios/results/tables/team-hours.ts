/**
 * Hours of local teams per task and municipality, and from when on they are too few.
 *
 * The rule this file keeps: only designs in which hours bind have a row; the month of saturation is
 * the middle one of the runs, and stands only where it comes in more than half of them.
 */
import type { RunSummary, TeamCount } from "#journeys";
import { estimateOf, estimateOrNull } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { cellOf, column, joined, label, same, townLabel } from "./parts.ts";
import { hoursLoad, saturationMonth, teamMean } from "./team-figures.ts";

/** The middle of the runs, as year and month; a word where half of them or more never come to it. */
export function middleMonth(months: readonly number[], firstYear: number): Label {
  const reached = months.filter((month) => month >= 0).sort((a, b) => a - b);
  const middle = reached[Math.floor(months.length / 2)];
  if (middle === undefined) return label("niet in deze jaren", "not in these years");
  const month = String((middle % 12) + 1).padStart(2, "0");
  return same(`${firstYear + Math.floor(middle / 12)}-${month}`);
}

function rowsOf(table: RunTable, { id, title, model }: RunDesign): readonly TableRow[] {
  if (!model.team.hoursOn.value) return [];
  const runs = runsOf(table, id);
  const months = table.policyMonths;
  return table.shape.municipalities.map((municipality, town) => {
    const each = (read: (run: RunSummary) => number) => runs.map(read);
    const mean = (count: TeamCount) =>
      estimateOf(each((run) => teamMean(run, count, town, months)));
    const hours = (run: RunSummary) => teamMean(run, "capacity", town, months);
    const given = (run: RunSummary) =>
      teamMean(run, "monitoring-given", town, months) /
      teamMean(run, "monitoring-asked", town, months);
    const first = each((run) => saturationMonth(run, town));
    return {
      key: joined(townLabel(model, municipality), title),
      cells: [
        mean("triage-asked"),
        mean("own-help-asked"),
        mean("regie-asked"),
        mean("monitoring-asked"),
        mean("capacity"),
        cellOf(estimateOrNull(each((run) => hoursLoad(run, town, months)))),
        middleMonth(first, table.shape.years[0] ?? 0),
        mean("door-days"),
        cellOf(estimateOrNull(each(given))),
        estimateOf(each((run) => teamMean(run, "stopped", town, months) * 12)),
        estimateOf(each((run) => hours(run) * 12 * model.team.euroPerHour.value)),
      ],
    };
  });
}

/** Null when hours bind in no design. */
export function teamHoursTable(table: RunTable): NamedTable | null {
  const rows = table.designs.flatMap((design) => rowsOf(table, design));
  if (rows.length === 0) return null;
  return {
    id: "team-hours",
    ...label("Uren van het lokale team", "Hours of the local team"),
    questions: [16],
    keyName: label("Gemeente, ontwerp", "Municipality, design"),
    columns: [
      column("triage", "hours", "nieuwe vragen, uren per maand", "new requests, hours a month"),
      column("own-help", "hours", "eigen hulp", "own help"),
      column("regie", "hours", "regie", "coordination"),
      column("monitoring", "hours", "volgen of hulp werkt", "following whether care works"),
      column("capacity", "hours", "uren die er zijn", "hours there are"),
      column("load", "ratio", "gevraagde uren, van de uren die er zijn", "hours asked of those"),
      column("saturated", "text", "te weinig uren vanaf", "too few hours from"),
      column("door", "days", "extra wachten aan de deur", "extra wait at the door"),
      column("monitored", "share", "deel van het volgen dat lukt", "part of following done"),
      column("stopped", "count", "gestopte hulp per jaar", "care stopped a year"),
      column("euro", "euro", "kosten van alle uren per jaar", "cost of all hours a year"),
    ],
    rows,
    shows: label(
      "Hoeveel uren elk lokaal team per maand nodig heeft voor zijn vier taken, gemiddeld over de jaren van het nieuwe beleid, en vanaf welke maand er te weinig uren zijn: in die maand zelf en in het hele jaar dat dan begint. Wachtende vragen tellen elke maand weer mee.",
      "How many hours each local team needs a month for its four tasks, over the policy years, and from which month on hours are too few: in that month and in the whole year it begins. Requests that wait count again each month.",
    ),
    leavesOut: label(
      "Uren per taak en per team zijn aannames (team); niemand telt ze. Zonder opgave (teamHours) zijn de uren zo gekozen dat een team van team.enoughStrength op de eerste dag net ruim genoeg heeft. In een kleine gemeente is het werk op die ene dag toeval, en dus ook wanneer er te weinig uren zijn: let op de marge van de uren. De kosten van alle uren zijn meer dan de euro's in de begroting van het model: die telt gegeven uren, en eigen hulp tegen een eigen prijs.",
      "Hours per task and per team are assumptions (team); nobody counts them. Unless given (teamHours) hours are chosen so that a team of team.enoughStrength has just enough on the first day. In a small municipality the work on that one day is chance, and so is when hours are too few: mind the margin of the hours. The cost of all hours is more than the euros in the books of the model: those count hours given, and own help at a price of its own.",
    ),
  };
}
