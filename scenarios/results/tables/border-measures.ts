/**
 * Every border by all measures of a wall, and every design by what its borders do together.
 *
 * The rule this file keeps: a measure stands beside the same of direct entries wherever there is such
 * a thing; a border that nobody crosses has no row.
 */
import { judgeSystem, judgeWalls, type WallMeasures, type WallSummary } from "#journeys";
import type { RunDesign, RunTable } from "../run-table.ts";
import type { NamedTable, TableColumn, TableRow } from "../types.ts";
import { cellOf, column, joined, label } from "./parts.ts";
import { shownDesigns } from "./shown-designs.ts";

const MEASURES: readonly (readonly [keyof WallMeasures, TableColumn])[] = [
  [
    "burdenDays",
    column(
      "burden",
      "days",
      "extra dagen per jaar, alle jongeren",
      "extra days a year, all youths",
    ),
  ],
  [
    "refusalOdds",
    column("refusals", "number", "weigeringen: keer zo vaak", "refusals: times as often"),
  ],
  ["pingPong", column("to-and-fro", "share", "heen en weer", "to and fro")],
  [
    "pingPongDirect",
    column("to-and-fro-first", "share", "heen en weer, eerste start", "to and fro, first start"),
  ],
  ["bounces", column("bounces", "number", "keer terug per start", "times back per start")],
  [
    "repeatIntakes",
    column("intakes", "number", "extra intakes per start", "extra intakes per start"),
  ],
  [
    "dropoutsPer1000Days",
    column(
      "dropouts",
      "number",
      "afhakers per 1.000 wachtdagen",
      "dropouts per 1,000 waiting days",
    ),
  ],
  [
    "dropoutRatio",
    column("dropout-ratio", "number", "afhaken: keer zo vaak", "dropping out: times as often"),
  ],
  [
    "unmetNeed",
    column("unmet", "share", "dagen zonder passende hulp", "days without fitting help"),
  ],
  [
    "excessUnmetNeed",
    column("unmet-extra", "share", "meer dan bij een eerste start", "more than at a first start"),
  ],
  ["permeability", column("crossed", "share", "overstap gelukt", "crossing came about")],
];

function summariesOf({ replications }: RunTable, id: string): readonly WallSummary[] {
  return replications.map(({ walls }) => walls[id]).filter((summary) => summary !== undefined);
}

function bordersOf(table: RunTable, { id, title }: RunDesign): readonly TableRow[] {
  const summaries = summariesOf(table, id);
  if (summaries.length === 0) return [];
  return judgeWalls(summaries)
    .filter(({ attempts }) => attempts.mean > 0)
    .map(({ from, to, measures }) => ({
      key: joined(label(`van ${from} naar ${to}`, `from ${from} to ${to}`), title),
      cells: MEASURES.map(([measure]) => cellOf(measures[measure])),
    }));
}

/** Null when nobody crosses any border. */
export function borderMeasuresTable(table: RunTable): NamedTable | null {
  const rows = shownDesigns(table).flatMap((design) => bordersOf(table, design));
  if (rows.length === 0) return null;
  return {
    id: "border-measures",
    ...label("Elke grens, van alle kanten gemeten", "Every border, measured from all sides"),
    questions: [],
    keyName: label("Grens, ontwerp", "Border, design"),
    columns: MEASURES.map(([, shown]) => shown),
    rows,
    shows: label(
      "Overstappen tussen segmenten in de jaren van het nieuwe beleid, naast jongeren die voor het eerst in het segment beginnen: zelfde hulp, zelfde halfjaar, zelfde plek op de wachtlijst. ‘Heen en weer’ is binnen een half jaar terug over de grens, of afgehaakt en terug aan de deur. ‘Keer zo vaak’: 1 is even vaak als bij een eerste start.",
      "Moves between segments in the years of the new policy, beside youths who start in the segment for the first time: same care, same half-year, same place on the waiting list. ‘To and fro’ is back over the border within half a year, or dropped out and back at the door. ‘Times as often’: 1 is as often as at a first start.",
    ),
    leavesOut: label(
      "Weigeringen aan de grens zijn een aanname die we in het model stoppen. Dagen in verkeerde hulp tellen bij de grens die daarna over moet. In de extra dagen zitten weigeren en afhaken al. Het model vraagt elke overstap aan die nodig is; wie in het echt nooit wordt doorverwezen, telt hier niet mee.",
      "Refusals at the border are an assumption that we put in. Days in the wrong care count at the border that has to be crossed after it. The extra days hold refusals and dropouts already. The model asks for every move that is needed; who is never referred in real life does not count here.",
    ),
  };
}

/** What the borders of each design do together. */
export function borderSystemTable(table: RunTable): NamedTable | null {
  const systems = shownDesigns(table).map(({ id, title }) => ({
    title,
    system: judgeSystem(summariesOf(table, id)),
  }));
  if (systems.every(({ system }) => system.crossings === null)) return null;
  return {
    id: "border-system",
    ...label("Wat de grenzen samen doen", "What the borders do together"),
    questions: [],
    keyName: label("Ontwerp", "Design"),
    columns: [
      column("crossed", "share", "overstappen gelukt", "crossings that came about"),
      column("closed", "number", "geslotener dan nodig", "more closed than need asks"),
      ...[1, 2, 3, 4, 5].map((segment) =>
        column(
          `open-${segment}`,
          "number",
          `segment ${segment}: opener dan nodig`,
          `segment ${segment}: more open than need asks`,
        ),
      ),
      column("continuity", "number", "zelfde aanbieder (COC)", "same provider (COC)"),
      column(
        "usual",
        "share",
        "deel bij de vaste aanbieder (UPC)",
        "share with the usual provider (UPC)",
      ),
      column(
        "sequential",
        "share",
        "deel bij de vorige aanbieder (SECON)",
        "share with the one before (SECON)",
      ),
    ],
    rows: systems.map(({ title, system }) => ({
      key: title,
      cells: [
        cellOf(system.crossings),
        cellOf(system.closedness),
        ...system.conductance.map(cellOf),
        cellOf(system.continuity),
        cellOf(system.usual),
        cellOf(system.sequential),
      ],
    })),
    shows: label(
      "‘Geslotener’: hoeveel meer van de overstappen binnen een segment blijft dan nodig is (modulariteit; 0 is precies wat nodig is). ‘Opener’ per segment is hetzelfde voor één segment (conductantie): onder 0 is geslotener. COC, UPC en SECON zeggen hoe verspreid de hulp van één jongere is: 1 is steeds dezelfde aanbieder, 0 steeds een andere.",
      "‘More closed’: how much more of all moves stays within a segment than is needed (modularity; 0 is just what is needed). ‘More open’ is the same for one segment (conductance): below 0 is more closed. COC, UPC and SECON say how scattered the care of one youth is: 1 is always the same provider, 0 always another.",
    ),
    leavesOut: label(
      "Hulp zonder plekken heeft in het model geen aanbieder en telt per soort hulp. SECON is van jongeren met vier keer hulp of meer; de andere twee van twee keer of meer.",
      "Care without places has no provider in the model and counts by kind of care. SECON is of youths with four starts or more; the other two of two or more.",
    ),
  };
}
