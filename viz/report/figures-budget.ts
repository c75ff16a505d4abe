/** The fixed budgets beside the care that they have to pay for. */
import type { Results } from "#results";
import { budgetLegend, budgetScene } from "../figures/budget.ts";
import { prepareBudget } from "../prepare/budget.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

export function budgetFigures(results: Results, voice: Voice): FigureView[] {
  const view = prepareBudget(results, voice);
  if (view === null) return [];
  const { budget, page } = voice.words;
  return [
    figure({
      id: "budget",
      title: budget.title,
      told: view.told,
      caption: budget.caption,
      notes: [budget.note],
      small: true,
      panels: [
        panel("budget-legend", null, budgetLegend(voice), page.legend, { legend: true }),
        ...view.panels.map((part) =>
          panel(
            `budget-${part.segment}`,
            null,
            budgetScene(view, part, voice),
            `${budget.title}: ${part.name}`,
          ),
        ),
      ],
      tables: [{ title: page.tableOf, table: view.table, open: false }],
    }),
  ];
}
