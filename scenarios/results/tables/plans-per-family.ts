/**
 * Whether a family has one plan, also with several children or segments in care.
 *
 * The rule this file keeps: figures are sums over the policy years divided by sums, so that a year
 * with many families weighs as much as it should.
 */
import { FAMILY_COUNTS, type RunSummary } from "#journeys";
import { estimateOrNull } from "../estimates.ts";
import type { RunTable } from "../run-table.ts";
import type { NamedTable, TableCell } from "../types.ts";
import { cellOf, column, label } from "./parts.ts";
import { perDesign } from "./per-design.ts";

type FamilyCount = (typeof FAMILY_COUNTS)[number];

/** A count of families summed over these years of a run. */
export function familySum(
  { families, years }: Pick<RunSummary, "families" | "years">,
  count: FamilyCount,
  chosen: readonly number[],
): number {
  const row = FAMILY_COUNTS.indexOf(count) * years.length;
  return chosen.reduce((sum, year) => sum + (families[row + year] ?? 0), 0);
}

function cellsOf(
  runs: readonly RunSummary[],
  years: readonly number[],
): readonly TableCell[] | null {
  const cell = (read: (sum: (count: FamilyCount) => number) => number) =>
    cellOf(estimateOrNull(runs.map((run) => read((count) => familySum(run, count, years)))));
  const yearly = (count: FamilyCount) => cell((sum) => sum(count) / years.length);
  const share = (part: FamilyCount, whole: FamilyCount) => cell((sum) => sum(part) / sum(whole));
  if (!runs.some((run) => familySum(run, "families", years) > 0)) return null;
  return [
    yearly("families"),
    share("one-plan", "families"),
    share("plans", "families"),
    yearly("siblings"),
    share("siblings-one-plan", "siblings"),
    yearly("two-segments"),
    share("two-segments-one-plan", "two-segments"),
    yearly("siblings-in-stay"),
    share("siblings-in-stay-together", "siblings-in-stay"),
  ];
}

/** Null when no family has a child in care. */
export function plansPerFamilyTable(table: RunTable): NamedTable | null {
  return perDesign(table, {
    cells: (_, runs) => cellsOf(runs, table.policyYears),
    id: "plans-per-family",
    ...label("Eén gezin, één plan", "One family, one plan"),
    questions: [22],
    columns: [
      column("families", "count", "gezinnen met hulp per jaar", "families with care a year"),
      column("one-plan", "share", "met precies één plan", "with exactly one plan"),
      column("plans", "number", "plannen per gezin", "plans per family"),
      column("siblings", "count", "met twee of meer kinderen in hulp", "with two or more children"),
      column("siblings-one-plan", "share", "daarvan met één plan", "of these with one plan"),
      column(
        "two-segments",
        "count",
        "met hulp in meer segmenten",
        "with care in several segments",
      ),
      column("two-segments-one-plan", "share", "hiervan met één plan", "of those with one plan"),
      column(
        "siblings-in-stay",
        "count",
        "met twee of meer kinderen in verblijf, op 31 december",
        "with two or more children in a stay, on 31 December",
      ),
      column(
        "together",
        "share",
        "daarvan bij dezelfde groep aanbieders",
        "of these at one provider group",
      ),
    ],
    shows: label(
      "Hoeveel plannen een gezin met hulp heeft, gemiddeld over de jaren van het nieuwe beleid. Zonder gedeeld plan heeft elk kind een plan in elk segment waarin het hulp krijgt.",
      "How many plans a family with care has, over the policy years. Without a shared plan each child has a plan in each segment of its care.",
    ),
    leavesOut: label(
      "Hoeveel gezinnen een plan delen (families.sharedPlanShare) en wie broer of zus is (families.siblingShare, families.staySiblingShare) zijn aannames: het niveau komt van daar, niet uit de regels van een ontwerp. Broers en zussen hebben elk een eigen vraag, behalve wie samen een verblijf nodig heeft. Jongeren die al hulp hadden voor het model begon, tellen niet mee.",
      "How many families share a plan (families.sharedPlanShare) and who are siblings (families.siblingShare, families.staySiblingShare) are assumptions: the level comes from there, not from the rules of a design. Siblings each have a need of their own, but for those who need a stay together. Youths in care before the model began are not counted.",
    ),
  });
}
