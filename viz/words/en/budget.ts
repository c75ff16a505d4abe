/**
 * The words of the fixed budgets beside their use, in English.
 *
 * The rule this file keeps: it says what the Dutch says; a missing word does not compile.
 */
import type { dutchBudget } from "../nl/budget.ts";

export const englishBudget: typeof dutchBudget = {
  budget: {
    title: "Fixed budget and use, by segment",
    line: "fixed budget",
    use: "value of the care",
    stops: (year) => `above the budget from ${year} on`,
    stopsLast: (year) => `above the budget in ${year}`,
    fits: "not shown to be above the budget every year",
    caption: "The fixed budget of the design, and the value of the care it has to pay for.",
    note: "Above the line of the budget there is care that no municipality pays for: the provider bears it. A budget does not ‘stop’ on a day: who gets no place waits. The band is the margin. The fixed budget itself has a margin too. It is the number of places times a price, and that price follows from what care cost in the years before the new contracts. Those years go a little differently in every replication. In segment 5 it is the budget of Den Haag for all youths.",
    above: ({ place, year, budget, above, from }) =>
      `In ${year} care at ${place} is worth ${above} more than the fixed budget of ${budget}.${from === null ? "" : ` From ${from} on that is so every year.`}`,
    notAbove: ({ place, year, budget, above }) =>
      `That care in ${year} is worth more than the fixed budget anywhere is not shown. The largest difference is at ${place}: ${above}, with a budget of ${budget}.`,
    alsoAbove: (places) =>
      places.map(({ place, years }) => ` At ${place} it is shown in ${years}.`).join(""),
    head: {
      budget: "fixed budget",
      use: "value of the care",
      above: "care less budget",
    },
  },
};
