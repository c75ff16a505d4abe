/** Single journeys: one invented youth, twice, and where the two part. */
import type { Results } from "#results";
import { journeyLegend, journeyScene } from "../figures/journeys.ts";
import { partingNotes, prepareJourneys } from "../prepare/journeys.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

export function journeyFigures(results: Results, voice: Voice): FigureView[] {
  const { words } = voice;
  return prepareJourneys(results, voice).map((view) =>
    figure({
      id: view.id,
      title: `${view.heading} (${words.invented})`,
      caption: view.who,
      notes: [
        ...view.strips.map((strip) => `${strip.label}. ${strip.summary}`),
        ...partingNotes(view, voice),
        view.rule,
      ],
      panels: [
        panel(`${view.id}-strips`, null, journeyScene(view, voice), `${view.heading}. ${view.who}`),
        panel(`${view.id}-legend`, null, journeyLegend(voice), words.page.legend),
      ],
      tables: [
        {
          title: words.page.tableOf,
          open: false,
          table: {
            columns: [
              { label: words.tableHead.design, numeric: false },
              { label: words.tableHead.whatHappens, numeric: false },
            ],
            rows: view.strips.flatMap((strip) => strip.told.map((line) => [strip.label, line])),
          },
        },
      ],
    }),
  );
}
