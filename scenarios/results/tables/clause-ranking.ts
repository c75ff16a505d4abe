/**
 * The ranking of contract clauses, alone and together.
 *
 * The rule this file keeps: a clause is a change of numbers that stand for what it forbids or fixes;
 * which numbers belong to which clause is written here once.
 */
import { type Reading, readingOf, readTotalCost, readWaitDays } from "../build-measures.ts";
import type { RunTable } from "../run-table.ts";
import type { Label, NamedTable } from "../types.ts";
import { differenceBetween } from "../verdicts/finding-certainty.ts";
import { type ChangedDesign, changedDesigns } from "./model-changes.ts";
import { cellOf, column, joined, label } from "./parts.ts";

interface Clause {
  readonly name: Label;
  readonly numbers: RegExp;
}

const clauses: readonly Clause[] = [
  {
    name: label("plicht om aan te nemen", "duty to accept"),
    numbers: /^behaviour\.selectivity$/,
  },
  {
    name: label("garantie op de stap terug", "step-down guarantee"),
    numbers: /^behaviour\.bedBlocking$/,
  },
  {
    name: label("maximale duur of evaluatie", "maximum duration or evaluation"),
    numbers: /^behaviour\.stretch$/,
  },
  {
    name: label("langste duur van een toewijzing", "longest duration of an assignment"),
    numbers: /^clauses\.(mostDays\.[1-5]|renewedShare|goesOnAs)$/,
  },
  {
    name: label("plekken voor de eigen regio", "places for the own region"),
    numbers: /^clauses\.ownRegionShare$/,
  },
  {
    name: label("toets bij de stap naar de regio", "check at the step to the region"),
    numbers: /^behaviour\.pushUp$/,
  },
  {
    name: label("geen stop aan het eind van het jaar", "no stop at the end of the year"),
    numbers: /^behaviour\.yearEndStop$/,
  },
  {
    name: label("afgesproken plaatsen en bezetting", "agreed places and occupancy"),
    numbers: /^contracts\.(placesRule|targetOccupancy|capacityBudget)$/,
  },
  {
    name: label("budget elk jaar opnieuw", "budget set anew each year"),
    numbers: /^contracts\.capacityReset$/,
  },
  {
    name: label("jaarlijkse groei van het budget", "yearly growth of the budget"),
    numbers: /^contracts\.capacityIndex$/,
  },
  { name: label("ventiel", "relief valve"), numbers: /^ventiel\./ },
];

/** The clauses that a design changes; null when it changes anything else too. */
function clausesOf({ changes }: ChangedDesign): readonly Clause[] | null {
  const found = changes.map(({ id }) => clauses.find(({ numbers }) => numbers.test(id)));
  if (changes.length === 0 || found.includes(undefined)) return null;
  return clauses.filter((clause) => found.includes(clause));
}

/** A rank needs a rival. */
const leastClauses = 2;

/** Null when the designs try fewer than two clauses. */
export function clauseTable(table: RunTable): NamedTable | null {
  const tried = changedDesigns(table).flatMap((changed) => {
    const own = clausesOf(changed);
    // A clause answers behaviour: without it there is nothing to forbid.
    return own === null || !changed.against.model.behaviour.on.value ? [] : [{ changed, own }];
  });
  if (tried.length < leastClauses) return null;
  const ranked = tried
    .map(({ changed: { design, against }, own }) => {
      const change = (read: Reading) => differenceBetween(table, design.id, against.id, read);
      return { design, own, wait: change(readWaitDays), change };
    })
    .sort((a, b) => (a.wait?.mean ?? 0) - (b.wait?.mean ?? 0));
  return {
    id: "clauses",
    ...label("Afspraken in het contract, op volgorde", "Contract clauses, in order"),
    questions: [12, 13],
    keyName: label("Afspraak", "Clause"),
    columns: [
      column("wait", "days-change", "wachttijd", "wait"),
      column("cost", "euro-change", "kosten per jaar", "cost a year"),
      column("refusals", "count-change", "weigeringen per jaar", "refusals a year"),
      column(
        "blocked",
        "count-change",
        "dagen bezet na het einde, per jaar",
        "blocked days a year",
      ),
      column("design", "text", "ontwerp", "design"),
    ],
    rows: ranked.map(({ design, own, wait, change }) => ({
      key: joined(...own.map(({ name }) => name)),
      cells: [
        cellOf(wait),
        cellOf(change(readTotalCost)),
        cellOf(change(readingOf("refusals"))),
        cellOf(change(readingOf("blocked-days"))),
        design.title,
      ],
    })),
    shows: label(
      "Wat elke afspraak met aanbieders doet, alleen en samen. Bovenaan staat wat het wachten het meest korter maakt.",
      "What each clause does, alone and together. What shortens waiting most stands first.",
    ),
    leavesOut: label(
      "Een afspraak werkt hier volledig: iedereen houdt zich eraan. Wat controle en naleving kosten, zit er niet in. Hoe sterk aanbieders anders zouden reageren, is een aanname.",
      "A clause works in full here: everybody keeps to it. What control costs is not in it. How strongly providers would respond without it is an assumption.",
    ),
  };
}
