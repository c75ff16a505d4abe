/**
 * Per referrer: requests, how many come back with a no, who asks again, and the days until an answer.
 *
 * The rule this file keeps: a no of the team counts at the team, a new request after it at the
 * referrer who takes it over.
 */
import { estimateOrNull } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableRow } from "../types.ts";
import { cellOf, column, joined, label, same } from "./parts.ts";
import { type RouteWhere, routeDesigns, routeSum } from "./route-figures.ts";

type Count = Parameters<typeof routeSum>[1];

function rowsOf(table: RunTable, { id, title, model }: RunDesign): readonly TableRow[] {
  const runs = runsOf(table, id);
  const years = table.policyYears;
  return table.shape.referrers.map((name, referrer) => {
    const where: RouteWhere = { years, referrers: [referrer] };
    const yearly = (count: Count) =>
      cellOf(estimateOrNull(runs.map((run) => routeSum(run, count, where) / years.length)));
    const ratio = (part: Count, whole: Count, all: RouteWhere = where) =>
      cellOf(
        estimateOrNull(runs.map((run) => routeSum(run, part, where) / routeSum(run, whole, all))),
      );
    const referrerLabel = model.referrers[name];
    const who = referrerLabel ? label(referrerLabel.nl, referrerLabel.en) : same(name);
    return {
      key: joined(who, title),
      cells: [
        yearly("requests"),
        ratio("requests", "requests", { years }),
        ratio("answer-days", "answers"),
        yearly("turned-down"),
        yearly("refused"),
        yearly("again"),
        ratio("again-soon", "again"),
      ],
    };
  });
}

/** Null when nobody asks. */
export function referrerRoutesTable(table: RunTable): NamedTable | null {
  const { policyYears: years } = table;
  if (routeSum(table.shape, "requests", { years }) === 0) return null;
  return {
    id: "referrer-routes",
    ...label("Routes naar hulp, per verwijzer", "Routes to care, by referrer"),
    questions: [18],
    keyName: label("Verwijzer, ontwerp", "Referrer, design"),
    columns: [
      column("requests", "count", "hulpvragen per jaar", "requests a year"),
      column("part", "share", "deel van alle hulpvragen", "share of all requests"),
      column("answer", "days", "dagen tot een antwoord", "days until an answer"),
      column("turned-down", "count", "afgewezen door het team", "turned down by the team"),
      column("refused", "count", "geweigerd op een grens", "refused at a border"),
      column("again", "count", "vragen na een nee elders", "asked here after a no"),
      column("again-soon", "share", "daarvan snel na die nee", "of these soon after that no"),
    ],
    rows: routeDesigns(table).flatMap((design) => rowsOf(table, design)),
    shows: label(
      "Via wie vragen om hulp binnenkomen, hoeveel daarvan nee krijgen, en wie na een nee bij een andere verwijzer aanklopt. Per jaar, gemiddeld over de jaren van het nieuwe beleid. Het antwoord is bij het lokale team het besluit na de gesprekken, met de toewijzing als die nodig is; bij anderen de toewijzing. Snel is binnen het aantal dagen dat in het register staat bij het lokale team.",
      "Through whom requests come in, how many are told no, and who then asks another referrer. A year, over the policy years. The answer is the decision after the talks at a local team, with the authorisation where one is needed; elsewhere the authorisation. Soon is within the number of days that the register has for the local team.",
    ),
    leavesOut: label(
      "Zonder streng team en zonder herverwijzing (team.strictDesign, team.rereferralShare) vraagt niemand opnieuw: beide staan standaard op 0, omdat niemand ze telt. De verdeling over verwijzers is die van 2023. Wachten op een plaats telt hier niet mee.",
      "Without a strict team and re-referral (team.strictDesign, team.rereferralShare) nobody asks again: both are 0 by default, since nobody counts them. The mix of referrers is that of 2023. Waiting for a place is not counted here.",
    ),
  };
}
