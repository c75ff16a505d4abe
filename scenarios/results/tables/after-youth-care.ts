/**
 * What follows for youths whose care ends by age: which law, and how long nothing.
 *
 * The rule this file keeps: a share is of who leaves by age in the policy years; days are of who gets
 * help under that law.
 */
import { AFTER_YOUTH_CARE, type RunSummary } from "#journeys";
import { estimateOrNull } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableRow } from "../types.ts";
import { cellOf, column, joined, label, same } from "./parts.ts";
import { shownDesigns } from "./shown-designs.ts";

type After = (typeof AFTER_YOUTH_CARE)[number];

const NAMES: Readonly<Record<After, Label>> = {
  wmo: same("Wmo"),
  wlz: same("Wlz"),
  zvw: same("Zvw"),
  nothing: label("Niets", "Nothing"),
};

type Books = Pick<RunSummary, "adultYouths" | "adultGapDays" | "years">;

/** Youths a year, share of all who leave by age, and mean days between, for what follows. */
export function adultFigures(
  { adultYouths, adultGapDays, years }: Books,
  law: number,
  chosen: readonly number[],
): { readonly yearly: number; readonly share: number; readonly gap: number } {
  const sum = (cells: Float64Array, row: number): number =>
    chosen.reduce((all, year) => all + (cells[row * years.length + year] ?? 0), 0);
  const youths = sum(adultYouths, law);
  const all = AFTER_YOUTH_CARE.reduce((total, _, row) => total + sum(adultYouths, row), 0);
  const isHelp = AFTER_YOUTH_CARE[law] !== "nothing";
  return {
    yearly: youths / chosen.length,
    share: youths / all,
    gap: isHelp ? sum(adultGapDays, law) / youths : Number.NaN,
  };
}

function rowsOf(table: RunTable, { id, title }: RunDesign): readonly TableRow[] {
  const runs = runsOf(table, id);
  return AFTER_YOUTH_CARE.map((name, law) => {
    const figures = runs.map((run) => adultFigures(run, law, table.policyYears));
    return {
      key: joined(NAMES[name], title),
      cells: [
        cellOf(estimateOrNull(figures.map(({ yearly }) => yearly))),
        cellOf(estimateOrNull(figures.map(({ share }) => share))),
        cellOf(estimateOrNull(figures.map(({ gap }) => gap))),
      ],
    };
  });
}

/** Null when nobody leaves by age. */
export function afterYouthCareTable(table: RunTable): NamedTable | null {
  const leaves = table.replications.some(({ runs }) =>
    Object.values(runs).some(({ adultYouths }) => adultYouths.some((youths) => youths > 0)),
  );
  if (!leaves) return null;
  return {
    id: "after-youth-care",
    ...label("Na de leeftijdsgrens", "After the age limit"),
    questions: [23],
    keyName: label("Wat volgt, ontwerp", "What follows, design"),
    columns: [
      column("youths", "youths", "jongeren per jaar", "youths a year"),
      column("part", "share", "deel van wie vertrekt", "share of who leaves"),
      column("gap", "days", "dagen zonder hulp ertussen", "days without help in between"),
    ],
    rows: shownDesigns(table).flatMap((design) => rowsOf(table, design)),
    shows: label(
      "Jongeren van wie de hulp stopt omdat ze te oud worden (18, 21 of 23 jaar), per wet die daarna hulp geeft, gemiddeld over de jaren van het nieuwe beleid.",
      "Youths whose care ends by age (18, 21 or 23), by the law under which help goes on, over the policy years.",
    ),
    leavesOut: label(
      "Welke wet volgt en na hoeveel dagen zijn aannames; ze veranderen niets aan de jeugdhulp zelf. Verlengde jeugdhulp na 18 jaar bestaat hier alleen voor vormen die later eindigen, zoals pleegzorg.",
      "Which law follows and after how many days are assumptions; they change nothing in youth care itself. Longer care after 18 exists only for forms that end later, such as foster care.",
    ),
  };
}
