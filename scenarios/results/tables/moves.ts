/**
 * How often youths move, and why: moves between stays per youth and year, and moves by reason.
 *
 * The rule this file keeps: shares are of youths with a day in a stay in that year, summed over the
 * policy years; a refusal is a move that did not happen.
 */
import { MOVES, type RunSummary, STAY_MOVES } from "#journeys";
import { estimateOrNull } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { Label, NamedTable, TableCell, TableRow } from "../types.ts";
import { cellOf, column, joined, label } from "./parts.ts";
import { perDesign } from "./per-design.ts";
import { shownDesigns } from "./shown-designs.ts";

type Move = (typeof MOVES)[number];
type Books = Pick<RunSummary, "moves" | "years">;

const NAMES: Readonly<Record<Move, Label>> = {
  "step-up": label("Naar zwaardere hulp", "Up to heavier care"),
  "step-down": label("Naar lichtere hulp", "Down to lighter care"),
  "moved-planned": label("Naar andere hulp, even zwaar", "To other care, as heavy"),
  "moved-crisis": label("Na een crisisplaats", "After a crisis place"),
  "moved-breakdown": label("Omdat het verblijf misliep", "Because the stay broke down"),
  "moved-capacity": label("Naar de aanbieder met plaats", "To the provider with room"),
  refused: label("Geweigerd", "Refused"),
  "pushed-up": label("Doorgestuurd naar een ander segment", "Sent on to another segment"),
  "second-bed": label("Naar een tweede crisisbed", "To a second crisis bed"),
  "way-back": label("Terug naar de eigen regio", "Back to the own region"),
};

/** A row of the books summed over these years: a move, or youths by number of moves between stays. */
export function moveSum({ moves, years }: Books, row: number, chosen: readonly number[]): number {
  return chosen.reduce((sum, year) => sum + (moves[row * years.length + year] ?? 0), 0);
}

/** Youths with a stay in these years, their moves between stays, and shares by number of moves. */
export function stayFigures(run: Books, chosen: readonly number[]) {
  const youths = Array.from({ length: STAY_MOVES }, (_, moves) =>
    moveSum(run, MOVES.length + moves, chosen),
  );
  const all = youths.reduce((sum, count) => sum + count, 0);
  return {
    yearly: all / chosen.length,
    shares: youths.map((count) => count / all),
    moves: youths.reduce((sum, count, moves) => sum + count * moves, 0) / all,
  };
}

function movesOf(runs: readonly RunSummary[], years: readonly number[]): readonly TableCell[] {
  const figures = runs.map((run) => stayFigures(run, years));
  const cell = (read: (figure: (typeof figures)[number]) => number) =>
    cellOf(estimateOrNull(figures.map(read)));
  return [
    cell(({ yearly }) => yearly),
    cell(({ moves }) => moves),
    ...Array.from({ length: STAY_MOVES }, (_, moves) =>
      cell(({ shares }) => shares[moves] ?? Number.NaN),
    ),
  ];
}

/** Moves between stays, for youths who live in care. */
export function movesTable(table: RunTable): NamedTable | null {
  const years = table.policyYears;
  return perDesign(table, {
    anyone: (run) => stayFigures(run, years).yearly > 0,
    cells: (_, runs) => movesOf(runs, years),
    id: "moves",
    ...label("Verhuizen binnen de jeugdhulp", "Moving within youth care"),
    questions: [21],
    columns: [
      column("youths", "youths", "jongeren met verblijf per jaar", "youths with a stay a year"),
      column("moves", "number", "keer verhuisd per jongere", "moves per youth"),
      column("none", "share", "nul keer", "no move"),
      column("one", "share", "één keer", "one"),
      column("two", "share", "twee keer", "two"),
      column("more", "share", "drie keer of vaker", "three or more"),
    ],
    shows: label(
      "Hoe vaak een jongere die niet thuis woont in een jaar van de ene naar de andere plaats gaat, over de jaren van het nieuwe beleid. Drie keer en vaker telt als drie.",
      "How often a youth who lives in care goes from one place to another in a year, over the policy years. Three and more count as three.",
    ),
    leavesOut: label(
      "Wisselen van groep of begeleider binnen dezelfde vorm van verblijf, behalve als een verblijf misloopt. Hoe vaak dat is, is een aanname: er is een cijfer voor pleegzorg en voor groepen samen, en niet per vorm van hulp.",
      "Changes of group or worker within one form of stay, unless a stay breaks down. How often that is, is an assumption: there is a figure for foster care and for groups together, and none by form of care.",
    ),
  });
}

function reasonRow(table: RunTable, { id, title }: RunDesign, row: number): TableRow {
  const years = table.policyYears;
  const yearly = runsOf(table, id).map((run) => moveSum(run, row, years) / years.length);
  return {
    key: joined(NAMES[MOVES[row] as Move], title),
    cells: [cellOf(estimateOrNull(yearly))],
  };
}

/** Moves between all forms by reason; reasons that never come up are left out. */
export function moveReasonsTable(table: RunTable): NamedTable | null {
  const designs = shownDesigns(table);
  const occurs = (row: number): boolean =>
    designs.some(({ id }) => runsOf(table, id).some((r) => moveSum(r, row, table.policyYears) > 0));
  const rows = MOVES.flatMap((_, row) =>
    occurs(row) ? designs.map((design) => reasonRow(table, design, row)) : [],
  );
  if (rows.length === 0) return null;
  return {
    id: "move-reasons",
    ...label("Waarom jongeren van hulp wisselen", "Why youths change care"),
    questions: [21],
    keyName: label("Reden, ontwerp", "Reason, design"),
    columns: [column("moves", "count", "keer per jaar", "times a year")],
    rows,
    shows: label(
      "Alle overgangen van de ene vorm van hulp naar de andere in de jaren van het nieuwe beleid, met de reden. Zwaarder en lichter volgen een vaste volgorde van vormen van hulp.",
      "All moves from one form of care to another in the policy years, with their reason. Heavier and lighter follow a fixed order of forms of care.",
    ),
    leavesOut: label(
      "Tweede hulp naast de eerste, en andere hulp dan gevraagd: die staan bij de redenen van een reis. Hoe zwaar een vorm is, is een aanname.",
      "A second care beside the first, and other care than asked for: those are reasons of a journey. How heavy a form is, is an assumption.",
    ),
  };
}
