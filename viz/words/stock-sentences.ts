/**
 * The conclusion on how many youths are in care, in either language.
 *
 * The rule this file keeps: both levels stand in it, and the difference with its margin.
 */
import type { Estimate } from "#results";
import { type ClaimContext, directionOf } from "./claim.ts";
import { sizeOf } from "./clauses.ts";
import type { Write } from "./format.ts";
import type { dutchStock } from "./nl/stock.ts";
import { sideBySide } from "./side-by-side.ts";

interface Phrases {
  readonly words: (typeof dutchStock)["stock"]["finding"];
  readonly likely: (context: ClaimContext) => string;
  readonly measured: (context: ClaimContext, value: Estimate, write: Write) => string;
}

/** Writes "begin 2032 …" from the figures of the finding. */
export function stockSentence({ words, likely, measured }: Phrases) {
  return (context: ClaimContext): string => {
    const { figures, format } = context;
    const year = String(figures.number("year") ?? "");
    const [youths, base] = [figures.estimate("youths"), figures.estimate("base")];
    const change = figures.estimate("change");
    if (youths === null || base === null || change === null || context.certainty === "unknown")
      return words.unknown(year);
    const isMeanTold = directionOf(context.certainty, change) !== "open";
    const levels = { level: youths.mean, base: base.mean, difference: change, isMeanTold };
    const { level, base: before, ends } = sideBySide(levels, format.count, format);
    const { against } = context;
    if (!isMeanTold) return words.open(year, level, before, against);
    return words.shown({
      ...{ year, level, base: before, against },
      size: measured(context, sizeOf(change), ends),
      likely: likely(context),
      isMore: change.mean > 0,
    });
  };
}
