/**
 * The borders of results as rows of a table: what was measured, how sure that is, and the verdict.
 *
 * The rule this file keeps: no figure without its 95% interval where there is one, and no chance where
 * nothing was tested.
 */
import type { Results, Wall } from "#scenarios";
import { restsOnRefusals } from "#viz";
import { type Language, number, wordsOf } from "../words/words.ts";

type Known = Wall["excessDirect"];

/** A figure with its interval: "12,3 (8,1 tot 16,4)"; a dash where nothing is known. */
function measured(value: Known, lang: Language, unit: string, times = 1): string {
  if (value === null) return "–";
  const write = (amount: number) => `${number(times * amount, lang, 1)}${unit}`;
  const { mean, low, high } = value;
  if (low === null || high === null) return write(mean);
  return `${write(mean)} (${wordsOf(lang).fromUntil(write(low), write(high))})`;
}

/** Chances below this are not told finer. */
const LEAST_TOLD = 0.001;

function chance(p: number | null, lang: Language): string {
  if (p === null) return "–";
  return p < LEAST_TOLD ? `<${number(LEAST_TOLD, lang, 3)}` : number(p, lang, 3);
}

/** One replication is one draw of chance: what it shows is not yet the design's. */
function verdictOf(wall: Wall, { walls, manifest }: Results, lang: Language): string {
  const words = wordsOf(lang);
  if (manifest.replications === 1 && wall.verdict === "wall") return words.wallOnce;
  return restsOnRefusals(wall, walls) ? words.wallByRefusals : words.wallVerdict[wall.verdict];
}

/** One border; the columns are those of `wallHead`. */
export function wallRow(wall: Wall, results: Results, lang: Language): readonly string[] {
  return [
    wall.from,
    wall.to,
    measured(wall.excessDirect, lang, ""),
    measured(wall.excessRefused, lang, "%", 100),
    chance(wall.pAdjusted, lang),
    number(wall.attempts.mean, lang),
    number(wall.borderDays.mean, lang),
    number(wall.shortageDays.mean, lang),
    verdictOf(wall, results, lang),
  ];
}
