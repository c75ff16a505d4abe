/**
 * The sentences of figures that no conclusion belongs to, in English.
 *
 * The rule this file keeps: it says what the Dutch says.
 */
import type { ContrastId } from "#results";
import { capital } from "../clauses.ts";
import type { ContrastWords, ToldWords } from "../told-words.ts";

const orNone = (count: string): string => (count === "0" ? "none" : count);

type Words<Id extends ContrastId> = Readonly<Record<Id, ContrastWords>>;

/** Totals of what youths do, and of what borders take. */
const flows = (
  segment: string,
): Words<"returns" | "left" | "border-days" | "still-waiting-border"> => ({
  returns: {
    verb: "youths",
    less: "go back, or sideways to another segment, less often",
    more: "go back, or sideways to another segment, more often",
    open: (design) => `${design} youths go back or sideways more or less often`,
    per: " times a year",
    same: "Youths go back or sideways as often",
  },
  left: {
    verb: "after the last step",
    less: "fewer of the youths have left youth care",
    more: "more of the youths have left youth care",
    open: (design) =>
      `${design} more or fewer of the youths have left youth care after the last step`,
    per: "",
    same: "After the last step as many of the youths have left youth care",
  },
  "border-days": {
    verb: "the borders between segments themselves",
    less: "cost fewer days of waiting",
    more: "cost more days of waiting",
    open: (design) =>
      `${design} the borders between segments themselves cost more or fewer days of waiting`,
    per: " a year",
    same: "The borders between segments themselves cost as many days of waiting",
  },
  "still-waiting-border": {
    verb: `after 13 weeks at ${segment}`,
    less: "fewer starts across a border have still not begun",
    more: "more starts across a border have still not begun",
    open: (design) =>
      `${design} after 13 weeks at ${segment} more or fewer starts across a border have not begun`,
    per: "",
    same: `After 13 weeks at ${segment} as many starts across a border have not begun`,
  },
});

/** Totals of what there is at the end. */
const stocks = (when: string): Words<"waiting-youths" | "in-care" | "occupancy" | "cost"> => ({
  "waiting-youths": {
    verb: `in ${when}`,
    less: "fewer youths wait",
    more: "more youths wait",
    open: (design) => `${design} more or fewer youths wait in ${when}`,
    per: "",
    same: `In ${when} as many youths wait`,
  },
  "in-care": {
    verb: `in ${when}`,
    less: "less care is running",
    more: "more care is running",
    open: (design) => `${design} more or less care is running in ${when}`,
    per: "",
    same: `In ${when} as much care is running`,
  },
  occupancy: {
    verb: `in ${when}`,
    less: "fewer of the places are in use",
    more: "more of the places are in use",
    open: (design) => `${design} more or fewer of the places are in use in ${when}`,
    per: "",
    same: `In ${when} as many of the places are in use`,
  },
  cost: {
    verb: `youth care in ${when}`,
    less: "costs less",
    more: "costs more",
    open: (design) => `${design} youth care costs more or less in ${when}`,
    per: "",
    same: `In ${when} youth care costs as much`,
  },
});

export const englishTold: ToldWords = {
  contrast: (id, { when, segment }) => ({ ...flows(segment), ...stocks(when) })[id],
  ofHundred: (count) => `${count} of 100`,
  likely: "probably ",
  changed: ({ design, verb, likely, change, level, base, range }) =>
    `${design} ${verb} ${likely}${change}: ${level} instead of ${base} (difference: ${range}).`,
  notShown: ({ today, open, level, base, ends }) =>
    `That ${open} is not shown. It is ${level}, and ${base} ${today}. The difference is ${ends}.`,
  unchanged: (same, level) => `${same}: ${level}.`,
  once: (design, level, today, base) =>
    `${design} it is ${level}, and ${base} ${today}. Whether that difference is chance we do not know.`,
  margin: (range) => ` (margin: ${range})`,
  ends: (low, high) => `between ${low} and ${high}`,
  less: (amount) => `${amount} less`,
  more: (amount) => `${amount} more`,
  points: " percentage points",
  perYear: " a year",
  comparisons: (of, shown) =>
    of === "1"
      ? "For this one choice it is shown that the cost changes."
      : `For ${shown} of the ${of} choices it is shown that the cost changes.`,
  mostOf: (name, against, change) =>
    `Most changes with ‘${name}’, compared with ‘${against}’: ${change}.`,
  noneOf: (of) => `For none of the ${of} choices it is shown that the cost changes.`,
  lag: (target, months, share, half) =>
    `Of the fall in cost of ${target}, ${share} is back elsewhere after ${months} months.${half === null ? "" : ` ${half}`}`,
  lagOpen: (target, months, share) =>
    `Whether anything of the fall in cost of ${target} comes back elsewhere is not shown after ${months} months: ${share}.`,
  walls: (design, of, shown) =>
    `${capital(design)} a wall is shown at ${orNone(shown)} of the ${of} borders.`,
  receivers: (target, told) => `This is about the fall in cost of ${target}. ${told}`,
  gainCells: (of, less, more, open) =>
    `Each cell is a municipality in a year. For ${orNone(less)} of the ${of} cells it is shown that the municipality pays less, for ${orNone(more)} that it pays more. For ${orNone(open)} it is not shown.`,
  influence: (cost, points, wait, days) =>
    `The difference in cost changes most by ‘${cost}’: ${points}. The difference in wait changes most by ‘${wait}’: ${days}.`,
};
