/**
 * Distance from home: in whose municipality the places stand that stays begin in, or outside the region.
 *
 * The rule this file keeps: shares are of the stays of which the place is known, begun in the years of
 * the new policy; a municipality, a form or a design without any has no figure.
 */
import { DISTANCES, type Distance, type RunSummary } from "#journeys";
import { differenceOf, estimateOrNull } from "../estimates.ts";
import { pairsOf, type RunTable, runsOf, valuesOf } from "../run-table.ts";
import type { Label, NamedTable, TableCell, TableRow } from "../types.ts";
import { cellOf, column, label, townLabel } from "./parts.ts";

type Column = "distanceByTown" | "distanceByForm";
type Read = (run: RunSummary) => number;

const known: readonly Distance[] = ["own", "region", "bordering", "further"];
const outside: readonly Distance[] = ["bordering", "further"];

/** Stays at these distances in some rows of a column, over these years. */
function staysIn(
  run: RunSummary,
  name: Column,
  distances: readonly Distance[],
  rows: readonly number[],
  years: readonly number[],
): number {
  const size = name === "distanceByTown" ? run.municipalities.length : run.forms.length;
  let sum = 0;
  for (const distance of distances) {
    for (const row of rows) {
      const at = (DISTANCES.indexOf(distance) * size + row) * run.years.length;
      for (const year of years) sum += run[name][at + year] ?? 0;
    }
  }
  return sum;
}

const allTowns = (run: RunSummary): readonly number[] => [...run.municipalities.keys()];

/** Of the stays of these municipalities whose place is known, the share at these distances. */
const townShare =
  (years: readonly number[], distances: readonly Distance[], town?: number): Read =>
  (run) => {
    const rows = town === undefined ? allTowns(run) : [town];
    const all = staysIn(run, "distanceByTown", known, rows, years);
    return staysIn(run, "distanceByTown", distances, rows, years) / all;
  };

/** The same of a form. */
const formShare =
  (years: readonly number[], distances: readonly Distance[], form: number): Read =>
  (run) => {
    const all = staysIn(run, "distanceByForm", known, [form], years);
    return staysIn(run, "distanceByForm", distances, [form], years) / all;
  };

/** Highest less lowest of all municipalities with stays. */
const spread =
  (years: readonly number[], distances: readonly Distance[]): Read =>
  (run) => {
    const shares = allTowns(run)
      .map((town) => townShare(years, distances, town)(run))
      .filter(Number.isFinite);
    return shares.length < 2 ? Number.NaN : Math.max(...shares) - Math.min(...shares);
  };

/** The first design, the last, and the paired difference. */
function compared(table: RunTable, read: Read): readonly TableCell[] {
  const { first, last } = table;
  return [
    estimateOrNull(valuesOf(table, first.id, read)),
    estimateOrNull(valuesOf(table, last.id, read)),
    cellOf(differenceOf(pairsOf(table, last.id, first.id, read), first.id)),
  ];
}

const anyStays = ({ replications, policyYears }: RunTable): boolean =>
  replications.some(({ runs }) =>
    Object.values(runs).some(
      (run) => staysIn(run, "distanceByTown", known, allTowns(run), policyYears) > 0,
    ),
  );

function pairColumns({ first, last }: RunTable, id: string, nl: string, en: string) {
  return [
    column(`${id}-first`, "share", `${nl}: ${first.title.nl}`, `${en}: ${first.title.en}`),
    column(`${id}-last`, "share", `${nl}: ${last.title.nl}`, `${en}: ${last.title.en}`),
    column(`${id}-change`, "by-row-change", `${nl}: verschil`, `${en}: difference`),
  ];
}

const synthetic = label(
  "Waar de plaatsen staan, is een aanname: geen enkel document zegt het. Daarom zegt het verschil tussen ontwerpen meer dan de hoogte. Wie bij familie of bekenden woont, of hulp kreeg die buiten het contract is gekocht, telt niet mee: daarvan kent het model de plaats niet. Kilometers kent het model niet.",
  "Where the places stand is an assumption: no document says so. So the difference between designs tells more than the level. Who lives with kin, or got care bought outside the contracts, is not in it: the model does not know that place. It knows no kilometres.",
);

/** What is told beside a crisis stay that begins out of the region. */
const fullCrisis = {
  nl: "Een crisis mag niet wachten: zijn alle crisisplaatsen vol, dan gaat een jongere meteen buiten de regio. Duurt het wachten langer, dan komen er in het model meer crises tijdens het wachten, en houden jongeren een crisisplaats langer bezet omdat er geen volgende plaats is. Bij een vast budget komen er geen crisisplaatsen bij. Het deel buiten de regio zegt dus hoeveel er te weinig zijn. Hoe vaak een crisis komt tijdens het wachten, is een aanname.",
  en: "A crisis may not wait: when all crisis places are full, a youth goes out of the region at once. Where waits grow, more crises come in the wait in this model, and youths keep a crisis place for longer for want of a next one. Under a fixed budget no crisis places are added. So the share out of the region says how many are missing. How often a crisis comes in a wait is an assumption.",
};

const ofStays = label(
  "Van het verblijf dat begint in de jaren van het nieuwe beleid: welk deel in de eigen gemeente is, en welk deel buiten de regio. Verschillen zijn in procentpunten.",
  "Of the stays that begin in the policy years: which share is in the own municipality, and which share out of the region. Differences are in percentage points.",
);

/** By municipality, the first design against the last; null for one design alone. */
export function distanceTable(table: RunTable): NamedTable | null {
  const { first, last, shape, policyYears } = table;
  if (first === last || !anyStays(table)) return null;
  const row = (key: Label, town?: number): TableRow => ({
    key,
    unit: "share",
    cells: [
      ...compared(table, townShare(policyYears, ["own"], town)),
      ...compared(table, townShare(policyYears, outside, town)),
    ],
  });
  return {
    id: "distance",
    ...label("Afstand tot huis, per gemeente", "Distance from home, by municipality"),
    questions: [24],
    keyName: label("Gemeente", "Municipality"),
    columns: [
      ...pairColumns(table, "own", "eigen gemeente", "own municipality"),
      ...pairColumns(table, "outside", "buiten de regio", "out of the region"),
    ],
    rows: [
      ...shape.municipalities.map((id, town) => row(townLabel(first.model, id), town)),
      row(label("Hele regio", "Whole region")),
    ],
    shows: ofStays,
    leavesOut: synthetic,
  };
}

/** By form of stay, the first design against the last; null for one design alone. */
export function distanceByFormTable(table: RunTable): NamedTable | null {
  const { first, last, shape, policyYears } = table;
  if (first === last || !anyStays(table)) return null;
  const rows = shape.forms.flatMap((id, form): readonly TableRow[] => {
    const cells = [
      ...compared(table, formShare(policyYears, ["own"], form)),
      ...compared(table, formShare(policyYears, outside, form)),
    ];
    const spec = first.model.forms[id];
    if (spec === undefined || cells.every((cell) => cell === null)) return [];
    return [{ key: label(spec.nl, spec.en), unit: "share", cells }];
  });
  return {
    id: "distance-by-form",
    ...label("Afstand tot huis, per vorm van verblijf", "Distance from home, by form of stay"),
    questions: [24],
    keyName: label("Vorm", "Form"),
    columns: [
      ...pairColumns(table, "own", "eigen gemeente", "own municipality"),
      ...pairColumns(table, "outside", "buiten de regio", "out of the region"),
    ],
    rows,
    shows: ofStays,
    leavesOut: label(`${synthetic.nl} ${fullCrisis.nl}`, `${synthetic.en} ${fullCrisis.en}`),
  };
}

/** All four distances for every design, with what it differs from the first. */
export function distanceByDesignTable(table: RunTable): NamedTable | null {
  const { first, designs, policyYears } = table;
  if (!anyStays(table)) return null;
  const shares = known.map((distance) => townShare(policyYears, [distance]));
  const changes = [["own"], outside] as const;
  const change = (id: string, distances: readonly Distance[]): TableCell =>
    id === first.id
      ? null
      : cellOf(
          differenceOf(pairsOf(table, id, first.id, townShare(policyYears, distances)), first.id),
        );
  return {
    id: "distance-by-design",
    ...label("Afstand tot huis, per ontwerp", "Distance from home, by design"),
    questions: [24],
    keyName: label("Ontwerp", "Design"),
    columns: [
      column("own", "share", "eigen gemeente", "own municipality"),
      column("region", "share", "elders in de regio", "elsewhere in the region"),
      column("bordering", "share", "buurregio", "bordering region"),
      column("further", "share", "verder weg", "further away"),
      column("own-change", "by-row-change", "verschil eigen gemeente", "difference own"),
      column("outside-change", "by-row-change", "verschil buiten de regio", "difference outside"),
      column("unknown", "youths", "per jaar plaats niet bekend", "place not known, a year"),
    ],
    rows: designs
      .filter(({ id }) => runsOf(table, id).length > 0)
      .map(({ id, title }) => ({
        key: title,
        unit: "share",
        cells: [
          ...shares.map((read) => estimateOrNull(valuesOf(table, id, read))),
          ...changes.map((distances) => change(id, distances)),
          estimateOrNull(
            valuesOf(
              table,
              id,
              (run) =>
                staysIn(run, "distanceByTown", ["unknown"], allTowns(run), policyYears) /
                policyYears.length,
            ),
          ),
        ],
      })),
    shows: label(
      "Van het verblijf dat begint in de jaren van het nieuwe beleid: hoe ver van huis de plaats is. De vier delen zijn samen alles waarvan de plaats bekend is. De verschillen zijn met het eerste ontwerp, in procentpunten.",
      "Of the stays that begin in the policy years: how far from home the place is. The four shares are all of which the place is known. Differences are with the first design, in percentage points.",
    ),
    leavesOut: synthetic,
  };
}

/** How unequal municipalities are in it; null for one design alone. */
export function distanceSpreadTable(table: RunTable): NamedTable | null {
  const { first, last, shape, policyYears } = table;
  if (first === last || shape.municipalities.length < 2 || !anyStays(table)) return null;
  const row = (key: Label, distances: readonly Distance[]): TableRow => ({
    key,
    unit: "share",
    cells: compared(table, spread(policyYears, distances)),
  });
  return {
    id: "distance-spread",
    ...label(
      "Hoe ongelijk gemeenten zijn in afstand",
      "How unequal municipalities are in distance",
    ),
    questions: [24],
    keyName: label("Cijfer", "Figure"),
    columns: [
      column("first", "share", first.title.nl, first.title.en),
      column("last", "share", last.title.nl, last.title.en),
      column("change", "by-row-change", "verschil", "difference"),
    ],
    rows: [
      row(label("Verblijf in de eigen gemeente", "Stays in the own municipality"), ["own"]),
      row(label("Verblijf buiten de regio", "Stays out of the region"), outside),
    ],
    shows: label(
      "Het deel in de gemeente met het hoogste deel, min het deel in de gemeente met het laagste. Bij 0% zijn zij gelijk. Alles is in procentpunten.",
      "The share of the highest municipality less that of the lowest. At 0% they are equal. All is in percentage points.",
    ),
    leavesOut: label(
      "In een grote gemeente staan meer plaatsen, dus is de kans op een plaats in de eigen gemeente groter. Ook als alle gemeenten gelijk zijn, is het verschil door toeval meer dan 0%. Kijk daarom naar het verschil tussen de ontwerpen. Waar de plaatsen staan, is een aanname.",
      "A large municipality has more places, so a larger chance of one at home. Even if all are alike, chance makes the gap more than 0%. So look at the difference between designs. Where the places stand is an assumption.",
    ),
  };
}
