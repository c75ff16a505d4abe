/**
 * The conclusion of the curves of waiting, in either language.
 *
 * The rule this file keeps: both levels stand in it, in youths of a hundred, with the margin of the
 * level in the design.
 */
import { type ClaimContext, directionOf } from "./claim.ts";
import type { Write } from "./format.ts";
import type { dutchWaits } from "./nl/waits.ts";

interface Phrases {
  readonly words: (typeof dutchWaits)["waits"]["finding"];
  readonly likely: (context: ClaimContext) => string;
  readonly measured: (context: ClaimContext, value: Estimate, write: Write) => string;
}

type Estimate = NonNullable<ReturnType<ClaimContext["figures"]["estimate"]>>;

/** Writes "na 13 weken …" from the figures of the finding. */
export function stillWaiting({ words, likely, measured }: Phrases) {
  return (context: ClaimContext): string => {
    const { figures, format } = context;
    const place = context.place(figures.text("segment") ?? "");
    const weeks = format.number(figures.number("weeks") ?? 0);
    const [level, base] = [figures.estimate("share"), figures.estimate("base")];
    if (level === null || base === null || context.certainty === "unknown")
      return words.unknown(place);
    if (directionOf(context.certainty, figures.estimate("change")) === "open")
      return words.open(place, weeks);
    const hundred: Write = (value, finer = 0) => format.number(100 * value, finer);
    return words.shown({
      place,
      weeks,
      level: measured(context, level, hundred),
      base: hundred(base.mean),
      against: context.against,
      likely: likely(context),
    });
  };
}
