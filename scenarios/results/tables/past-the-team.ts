/**
 * Per municipality: what comes in past the local team, and what the practice nurse takes.
 *
 * The rule this file keeps: past the team is every request through another referrer, whatever became
 * of it.
 */
import { estimateOrNull } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { cellOf, column, joined, label, townLabel } from "./parts.ts";
import { type RouteRun, routeDesigns, routeShare, routeSum } from "./route-figures.ts";

function rowsOf(table: RunTable, { id, title, model }: RunDesign): readonly TableRow[] {
  const runs = runsOf(table, id);
  const years = table.policyYears;
  return table.shape.municipalities.map((municipality, town) => {
    const where = { years, towns: [town] };
    const cell = (read: (run: RouteRun) => number) => cellOf(estimateOrNull(runs.map(read)));
    const yearly = (count: Parameters<typeof routeSum>[1]) =>
      cell((run) => routeSum(run, count, where) / years.length);
    const share = (...referrers: readonly string[]) =>
      cell((run) => routeShare(run, referrers, where));
    return {
      key: joined(townLabel(model, municipality), title),
      cells: [
        yearly("requests"),
        cell((run) => 1 - routeShare(run, ["gemeente"], where)),
        share("huisarts"),
        share("gi", "rechter"),
        yearly("poh"),
        yearly("turned-down"),
        yearly("again"),
      ],
    };
  });
}

/** Null when nobody asks. */
export function pastTheTeamTable(table: RunTable): NamedTable | null {
  const { policyYears: years } = table;
  if (routeSum(table.shape, "requests", { years }) === 0) return null;
  return {
    id: "past-the-team",
    ...label("Vragen die langs het lokale team gaan", "Requests that go past the local team"),
    questions: [18],
    keyName: label("Gemeente, ontwerp", "Municipality, design"),
    columns: [
      column("requests", "count", "hulpvragen per jaar", "requests a year"),
      column("past", "share", "deel langs het team", "share past the team"),
      column("gp", "share", "deel via de huisarts", "share through the GP"),
      column("court", "share", "deel via GI of rechter", "share through agency or judge"),
      column("poh", "count", "geholpen door de POH", "helped by the practice nurse"),
      column("turned-down", "count", "afgewezen door het team", "turned down by the team"),
      column("again", "count", "opnieuw via een ander", "again through another"),
    ],
    rows: routeDesigns(table).flatMap((design) => rowsOf(table, design)),
    shows: label(
      "Hoeveel vragen om hulp in elke gemeente niet via het lokale team komen, en hoeveel lichte vragen de praktijkondersteuner (POH) bij de huisarts extra helpt.",
      "How many requests in each municipality do not come through the local team, and how many light requests the practice nurse at the GP helps in addition.",
    ),
    leavesOut: label(
      "Alleen van Den Haag is de eigen verdeling over verwijzers bekend; de andere gemeenten hebben de landelijke. De POH helpt hier niets extra zolang entrance.pohShare 0 is.",
      "Only The Hague's own mix of referrers is known; the others have the national one. The practice nurse helps nothing in addition while entrance.pohShare is 0.",
    ),
  };
}
