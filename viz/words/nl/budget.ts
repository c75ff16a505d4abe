/**
 * The words of the fixed budgets beside their use, in Dutch.
 *
 * The rule this file keeps: what is above a budget is care that was given and that nobody but the
 * provider pays; it is never called a saving.
 */
export interface BudgetFacts {
  readonly place: string;
  readonly year: string;
  readonly budget: string;
  readonly above: string;
  /** The year from which it is above the budget every year; null where that is not shown, or is the last. */
  readonly from: string | null;
}

export const dutchBudget = {
  budget: {
    title: "Vast budget en gebruik, per segment",
    line: "vast budget",
    use: "waarde van de hulp",
    stops: (year: string) => `vanaf ${year} boven het budget`,
    /** Of the last year that was calculated: what comes after it is not known. */
    stopsLast: (year: string) => `in ${year} boven het budget`,
    fits: "niet elk jaar aantoonbaar boven het budget",
    caption: "Het vaste budget van het ontwerp, en de waarde van de hulp die het moet betalen.",
    note: "Boven de lijn van het budget is er hulp die geen gemeente betaalt: de aanbieder draagt haar. Een budget ‘stopt’ niet op een dag. Wie geen plaats krijgt, wacht. De band is de marge. Ook het vaste budget zelf heeft een marge. Het is het aantal plaatsen keer een prijs, en die prijs volgt uit wat hulp kostte in de jaren voor de nieuwe contracten. Die jaren lopen elke keer doorrekenen iets anders. In segment 5 gaat het om het budget van Den Haag voor alle jongeren.",
    above: ({ place, year, budget, above, from }: BudgetFacts) =>
      `In ${year} is de hulp bij ${place} ${above} meer waard dan het vaste budget van ${budget}.${from === null ? "" : ` Vanaf ${from} is dat elk jaar zo.`}`,
    notAbove: ({ place, year, budget, above }: BudgetFacts) =>
      `Dat de hulp in ${year} ergens meer waard is dan het vaste budget, is niet aangetoond. Het grootste verschil is bij ${place}: ${above}, bij een budget van ${budget}.`,
    alsoAbove: (places: readonly { readonly place: string; readonly years: string }[]) =>
      places.map(({ place, years }) => ` Bij ${place} is het wel aangetoond in ${years}.`).join(""),
    head: {
      budget: "vast budget",
      use: "waarde van de hulp",
      above: "hulp min budget",
    },
  },
};
