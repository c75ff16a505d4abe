/**
 * The words of borders that are moved or taken away, in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchBoundaries } from "../nl/boundaries.ts";

export const englishBoundaries: typeof dutchBoundaries = {
  boundaries: {
    title: "What happens if a border is moved",
    days: "Days by rules at the border, a year",
    daysAxis: "difference in days a year",
    daysAYear: " days a year",
    caption: "Each dot is a care form that goes to another segment. The line is the margin.",
    note: "The care itself does not change, only who pays and which rules hold.",
    shown: (of, shown, name, days) =>
      `For ${shown} of the ${of} moves it is shown that youths wait more or fewer days by rules at the border. Most with ‘${name}’: ${days}.`,
    none: (of) =>
      `For none of the ${of} moves it is shown that youths wait more or fewer days by rules at the border.`,
    ask: (move, remove) =>
      `What moving a border does is worked out with: ${move}. What happens without the walls that were found: ${remove}.`,
  },
};
