/** One youth on the terminal, in English. */
import type { dutchYouth } from "../nl/youth.ts";

export const englishYouth: typeof dutchYouth = {
  youth: {
    title: (youth) => `Youth ${youth} (invented)`,
    marked: "› marks what is not so in the other journey.",
    follows: "What it makes of it",
    waits: (both, change) =>
      `Days on which this youth waits for something: ${both}. Difference: ${change}.`,
    costs: (both, change) => `Care costs ${both}. Difference: ${change}.`,
    head: {
      place: "place",
      change: "difference",
      paid: (at) => `paid ${at}`,
    },
    paid: {
      pxq: "by the day",
      "pxq-spending-room": "by the day, up to an amount",
      "pxq-ceiling": "by the day, up to a ceiling",
      capacity: "fixed budget",
      population: "budget for all",
      trajectory: "by the course",
      "own-service": "own team",
    },
    payer: (municipality) => `The municipality of ${municipality} pays.`,
    fixed: "A fixed budget stays the same, also when this youth has more or less care.",
    ends: (at, where, payer) => `The end ${at}: ${where} (${payer}).`,
    stillThere: (at) => `The end ${at}: still there when the run stops.`,
    noDesigns:
      "The numbers of these designs are not at hand, so only what the log shows is told here.",
  },
};
