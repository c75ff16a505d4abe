/**
 * The words of where youths are in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchStock } from "../nl/stock.ts";

export const englishStock: typeof dutchStock = {
  stock: {
    title: "Where youths are, from year to year",
    tanks: "Tanks and waiting lists: a picture on three days",
    team: "Local team",
    waits: "waits",
    care: "care",
    teamShort: "team",
    on: (date) => `On ${date}`,
    ownScale: "Every row has a scale of its own; the same in both designs.",
    fresh: (youths) => `new ${youths}`,
    back: (youths) => `back ${youths}`,
    gone: (youths) => `out ${youths}`,
    waitsFor: (place) => `Waits: ${place}`,
    notYet: "Not come yet",
    out: "Out of youth care",
    caption: (day, counts, waits) =>
      `Youths who get care or wait for it on ${day}: ${counts}. Of them ${waits} wait without care.`,
    mean: (times) =>
      `The sentence above this figure is the mean of ${times} replications. That is why its numbers differ a little.`,
    counted: (youths, design) => `${youths} (${design})`,
    and: " and ",
    once: "These are the youths of one replication, counted on 1 January. Every youth counts once: with the heaviest care it gets, else with the heaviest care it waits for.",
    reads:
      "Every lane is a place. Above the care lies the waiting list (slanted lines). A lane that gets thicker fills up. Left of a bar: who is new (grey) or comes back (dashed). Right: who leaves.",
    readsNarrow:
      "Each bar is a year. A full bar is care, a hatched bar the waiting list. Who went from where to where is in the table.",
    hidden: (youths) =>
      `Too thin to draw: ${youths} youths, all years and designs together. They stand in the table.`,
    through: (counts) =>
      `Who comes and goes between two days is not in it. In all years together that is ${counts} youths.`,
    tankCaption: (children) =>
      `${children}. A filled block gets care, an open block waits. The numbers are exact.`,
    block: (count) => (count === "1" ? "Every block is 1 youth" : `Every block is ${count} youths`),
    tankNote:
      "The tank is not the number of places: its height says nothing. Tanks and blocks are of one size everywhere, so the designs can be compared. Who gets care and also waits for other care lies in the tank. The table counts all requests on the waiting list as well.",
    legendCare: "gets care",
    legendWaits: "waits, and gets no care yet",
    table: "The numbers",
    flowTable: "Who went from where to where",
    tankTable: "The numbers by day",
    head: {
      from: "From",
      to: "To",
      design: "Design",
      day: "Day",
      care: "gets care",
      waits: "waits without this care",
      bridged: "of them with light help meanwhile",
      requests: "all requests on the waiting list",
    },
    finding: {
      unknown: (year) => `How many youths get care at the start of ${year} is not known.`,
      open: (year, level, base, against) =>
        `That more or fewer youths get care from a segment at the start of ${year} is not shown. There are ${level}; with ${against} ${base}.`,
      shown: (facts) =>
        `At the start of ${facts.year} ${facts.likely}${facts.size} ${facts.isMore ? "more" : "fewer"} youths get care from a segment: ${facts.level}. With ${facts.against} there are ${facts.base}.`,
    },
  },
};
