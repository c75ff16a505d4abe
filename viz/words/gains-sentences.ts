/**
 * The conclusion on who pays more and who pays less, in either language.
 *
 * The rule this file keeps: a municipality is named only when its difference was shown, and is the largest
 * only among those of which that holds: a larger difference that was not shown stands beside it.
 */
import type { Estimate } from "#results";
import type { ClaimContext } from "./claim.ts";
import { sizeOf } from "./clauses.ts";
import type { Write } from "./format.ts";
import type { dutchGains, MostFacts } from "./nl/gains.ts";

interface Phrases {
  readonly words: (typeof dutchGains)["gains"]["finding"];
  readonly measured: (context: ClaimContext, value: Estimate, write: Write) => string;
}

/** Among which municipalities a difference is the largest: shown for so many, open for so many. */
function amongOf(shown: number, open: number): MostFacts["among"] {
  if (open === 0) return "all";
  return shown === 1 ? "one" : "shown";
}

/** Counts of municipalities, and the largest difference that was shown. */
export function gainsSentence({ words, measured }: Phrases) {
  return (context: ClaimContext): string => {
    const { figures, format } = context;
    const [more, less, open] = ["more", "less", "open"].map((key) => figures.number(key) ?? 0);
    const change = figures.estimate("change");
    if (change === null || context.certainty === "unknown") return words.unknown;
    const told = words.counts(
      format.number(more ?? 0),
      format.number(less ?? 0),
      format.number(open ?? 0),
    );
    const shown = (more ?? 0) + (less ?? 0);
    if (shown === 0) return told;
    const town = context.municipality(figures.text("municipality") ?? "");
    const amount = measured(context, sizeOf(change), format.euro);
    const among = amongOf(shown, open ?? 0);
    return told + words.most({ town, amount, isMore: change.mean > 0, among });
  };
}
