/**
 * The borders of results as rows of a table: what was measured, how sure that is, and the verdict.
 *
 * The rule this file keeps: no figure without its 95% interval where there is one, and no chance where
 * nothing was tested.
 */
import type { Results, Wall } from "#scenarios";
import { chanceText, originText, restsOnRefusals, voiceOf } from "#viz";
import { type Language, number, wordsOf } from "../words/words.ts";
import { narrowTable } from "./table.ts";

type Known = Wall["excessDirect"];

/** A figure with its interval: "12,3 (8,1 tot 16,4)"; a dash where nothing is known. */
function measured(value: Known, lang: Language, unit: string, times = 1): string {
  if (value === null) return "–";
  const write = (amount: number) => `${number(times * amount, lang, 1)}${unit}`;
  const { mean, low, high } = value;
  if (low === null || high === null) return write(mean);
  return `${write(mean)} (${wordsOf(lang).fromUntil(write(low), write(high))})`;
}

/** One replication is one draw of chance: what it shows is not yet the design's. */
function verdictOf(wall: Wall, { walls, manifest }: Results, lang: Language): string {
  const words = wordsOf(lang);
  if (manifest.replications === 1 && wall.verdict === "wall") return words.wallOnce;
  return restsOnRefusals(wall, walls) ? words.wallByRefusals : words.wallVerdict[wall.verdict];
}

/** Whether one border is a wall, and how it came to be; the columns are those of `wallHead`. */
export function wallRow(wall: Wall, results: Results, lang: Language): readonly string[] {
  return [
    wall.from,
    wall.to,
    measured(wall.excessDirect, lang, ""),
    measured(wall.excessInside, lang, ""),
    chanceText(wall.pAdjusted, voiceOf(lang)),
    originText(wall, voiceOf(lang)),
    verdictOf(wall, results, lang),
  ];
}

/** What goes on at one border; the columns are those of `wallMoreHead`. */
export function wallMoreRow(wall: Wall, lang: Language): readonly string[] {
  return [
    wall.from,
    wall.to,
    measured(wall.excessRefused, lang, "%", 100),
    number(wall.attempts.mean, lang),
    number(wall.borderDays.mean, lang),
    number(wall.shortageDays.mean, lang),
  ];
}

/** Two tables, as one of all columns is wider than a terminal, with what their columns mean. */
export function wallTables(
  walls: readonly Wall[],
  results: Results,
  lang: Language,
): readonly string[] {
  const { wallHead, wallMoreTitle, wallMoreHead, wallMeanings } = wordsOf(lang);
  const rows = walls.map((wall) => wallRow(wall, results, lang));
  const more = walls.map((wall) => wallMoreRow(wall, lang));
  const hasBudget = walls.some(({ verdict }) => verdict === "budget-causes-wait");
  const { origin, originMeans } = voiceOf(lang).words;
  const judged = walls.filter(({ verdict }) => verdict !== "not-enough-evidence");
  const origins = [...new Set(judged.map((wall) => wall.origin))];
  return [
    ...narrowTable(wallHead, rows, [2, 3, 4]),
    "",
    wallMeanings.inside,
    ...origins.map((one) => wallMeanings.origin(origin[one], originMeans[one])),
    ...(hasBudget ? [wallMeanings.budget] : []),
    "",
    wallMoreTitle,
    ...narrowTable(wallMoreHead, more, [2, 3, 4, 5]),
  ];
}
