/**
 * The words of walls that are taken away, in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchRemoval } from "../nl/removal.ts";

export const englishRemoval: typeof dutchRemoval = {
  removal: {
    title: "What happens without the walls that were found",
    axis: "fewer days of waiting, a year",
    gross: "at the border",
    net: "in the whole region",
    byPlaces: "in the region, with more places",
    caption: "By wall: how many fewer days youths wait if that wall alone is away.",
    note: (places) =>
      `Always run on the same chance. ‘At the border’ is what youths win at that border; ‘in the whole region’ is what is left of it when others wait longer. ‘With more places’: the wall stays, and behind it there are ${places} places more. The table also has the fair part of each wall in the whole (Shapley).`,
    which: (taken, found) =>
      taken < found
        ? `the ${taken} most costly of the ${found} walls that were found, together (the other ${found - taken} stay)`
        : taken === 1
          ? "the wall that was found"
          : `the ${taken} walls that were found together`,
    less: (design, which, days) =>
      `${design} without ${which}: youths in the region wait ${days} less.`,
    notShown: (design, which, days) =>
      `${design} without ${which}: that youths in the region wait less is not shown. The difference is ${days}.`,
    binds: {
      border: "the border binds",
      capacity: "the places bind",
      unknown: "cannot be said what binds",
    },
    head: {
      gross: "days gained at the border",
      net: "days gained in the region",
      reaches: "share that reaches the region",
      worth: "fair part in the whole",
      byPlaces: "days gained with more places",
      dropouts: "fewer dropouts",
      euro: "euro less a year",
      binds: "what binds",
    },
  },
};
