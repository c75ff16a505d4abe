/**
 * The words of who pays more and who pays less, in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import { capital } from "../clauses.ts";
import type { dutchGains } from "../nl/gains.ts";

function paying(count: string): string {
  if (count === "0") return "no municipality is";
  return count === "1" ? "1 municipality is" : `${count} municipalities are`;
}

export const englishGains: typeof dutchGains = {
  gains: {
    title: "Who pays more and who pays less?",
    mapTitle: "Paying more or less, by municipality and by year",
    panel: {
      segment: "By segment",
      funding: "By funding form of the design",
      municipality: "By municipality",
      year: "By year, all municipalities together",
    },
    group: {
      segment: "segment",
      funding: "funding form",
      municipality: "municipality",
      year: "year",
    },
    head: { group: "by", who: "who or what", today: "paid in today extended" },
    sign: { more: "shown to be more", less: "shown to be less", open: "not shown" },
    funding: {
      pxq: "Price times quantity",
      "pxq-spending-room": "Price times quantity, with a guide amount",
      "pxq-ceiling": "Price times quantity, with a ceiling",
      capacity: "Fixed budget",
      population: "Budget by inhabitant",
      "own-service": "Local team",
    },
    caption: "The difference in what municipalities pay: the design less today extended.",
    note: "The same accounts, added up in four ways. What segments, forms or municipalities pay more or less together is always the same amount. A lower amount may be care that was not given.",
    mapCaption: (towns, years) =>
      `For ${towns} municipalities and ${years} years: how many percent more (+) or less (−) it pays than in the same year of today extended.`,
    mapNote:
      "A rim and a fill: shown to be more. Slanted strokes: shown to be less. Grey letters: not shown. In small municipalities a few costly youths decide.",
    finding: {
      unknown: "Who pays more and who pays less, we do not know.",
      counts: (more, less, open) =>
        `${capital(paying(more))} shown to pay more, and ${paying(less)} shown to pay less.${open === "0" ? "" : ` For ${open} it is not shown.`}`,
      most: ({ town, amount, isMore, among }) =>
        ` ${
          {
            one: `It is shown for ${town}`,
            shown: `Of the municipalities for which it is shown, ${town} has the largest difference`,
            all: `The largest difference is that of ${town}`,
          }[among]
        }: ${amount} a year ${isMore ? "more" : "less"}.`,
    },
  },
};
