/**
 * The calibration table as text, for a terminal and for the repository.
 *
 * The rule this file keeps: every figure is there, also those the model misses.
 */
import type { Calibration } from "#scenarios";
import { type Language, number, wordsOf } from "../words/words.ts";
import { table } from "./table.ts";

type Row = Calibration["rows"][number];

function digitsOf({ unit }: Row): number {
  return unit === "share" ? 3 : 0;
}

const written = (value: number, row: Row, lang: Language): string =>
  number(value, lang, digitsOf(row));

function simulatedText(row: Row, lang: Language): string {
  const { simulated } = row;
  if (simulated === null) return "–";
  const mean = written(simulated.mean, row, lang);
  if (simulated.low === null || simulated.high === null) return mean;
  return `${mean} (${written(simulated.low, row, lang)} – ${written(simulated.high, row, lang)})`;
}

function insideText({ inside }: Row, lang: Language): string {
  const words = wordsOf(lang);
  if (inside === null) return words.unknown;
  return inside ? words.yes : words.no;
}

/** Lines of the table on a terminal. */
export function calibrationText({ rows }: Calibration, lang: Language): readonly string[] {
  const cells = rows.map((row) => [
    row[lang],
    written(row.known, row, lang),
    simulatedText(row, lang),
    insideText(row, lang),
  ]);
  return table(wordsOf(lang).calibrationHead, cells, [1, 2]);
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Figures that are known and that no count in a run is fair beside. */
const notHeld: readonly string[] = [
  "## Known, and not held against the model",
  "",
  "- **Brothers and sisters apart: 28%** of 1,717 children placed out of home together with one, of 726 families, 2015 to 2020 (P379, P380).",
  "  The model knows groups of a provider, no houses and no foster families, and places each child when its own request comes, on a day",
  "  of its own; what it counts is families with two children in a stay on 31 December who are at one group (about 10 of 55, and 15 to",
  "  37 by the rule for siblings, `placement-sibling`). To count as the source does, children of one family would have to be asked for",
  "  on one day, and no source says how often they are.",
];

/** The page in the repository on how a scenario compares with known figures. */
export function calibrationPage(
  scenario: string,
  { rows, fittedParameters, replications }: Calibration,
): readonly string[] {
  const command = scenario === "today" ? "calibrate" : `calibrate ${scenario}`;
  const model = scenario === "today" ? "the model of today" : `\`${scenario}\``;
  const lines = rows.map((row) => {
    const band = `${written(row.bandLow, row, "en")} – ${written(row.bandHigh, row, "en")}`;
    const cells = [
      row.en,
      row.unit,
      written(row.known, row, "en"),
      band,
      simulatedText(row, "en"),
      insideText(row, "en"),
      row.role,
      row.source,
      row.note,
    ];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  const inside = rows.filter((row) => row.inside === true).length;
  const fitted = rows.filter(({ role }) => role === "fitted").length;
  return [
    "# Calibration",
    "",
    `Known figures of the region beside what ${model} gives. Made by \`npx klantreis ${command}\``,
    `from ${replications} replications; do not edit by hand. In brackets the 95% interval of the mean.`,
    "",
    `${inside} of ${rows.length} figures lie inside their band. ${fittedParameters.length} parameters are fitted to`,
    `${fitted} figures: ${fittedParameters.map((id) => `\`${id}\``).join(", ")}.`,
    "Figures marked *predicted* were not used in the fit; those marked *conflicts* cannot be met together with another figure.",
    "",
    "| figure | unit | known | band | simulated | inside | role | source | note |",
    "|---|---|---|---|---|---|---|---|---|",
    ...lines,
    "",
    ...notHeld,
  ];
}
