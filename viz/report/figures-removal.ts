/** The walls taken away, where that was run. */
import type { Results } from "#results";
import { removalLegend, removalScene } from "../figures/removal.ts";
import { prepareRemoval } from "../prepare/removal.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

export function removalFigures(results: Results, voice: Voice): FigureView[] {
  const view = prepareRemoval(results, voice);
  if (view === null) return [];
  const { removal, page } = voice.words;
  return [
    figure({
      id: "removal",
      title: removal.title,
      told: view.told,
      caption: removal.caption,
      notes: [removal.caption, removal.note(view.places)],
      panels: [
        panel("removal-legend", null, removalLegend(voice), page.legend, { legend: true }),
        panel("removal-bars", null, removalScene(view.bars, voice), removal.title),
      ],
      tables: [{ title: page.tableOf, table: view.table, open: false }],
    }),
  ];
}
