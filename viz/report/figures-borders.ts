/** Borders that are moved or taken away: what that does, and how to ask for it. */
import type { Results } from "#results";
import { dotScene } from "../figures/savings.ts";
import { prepareBoundaries } from "../prepare/boundaries.ts";
import { capital, pairOf } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

/** The commands that answer what the map of walls leaves open; empty where both were run. */
export function borderHints(results: Results, { words }: Voice): readonly string[] {
  const isMoved = results.tables.some(({ id }) => id === "boundaries");
  if (isMoved) return [];
  const { design } = pairOf(results);
  const remove = `npx klantreis walls ${design} --remove`;
  return [words.boundaries.ask("npx klantreis run boundaries", remove)];
}

export function boundaryFigures(results: Results, voice: Voice): FigureView[] {
  const view = prepareBoundaries(results, voice);
  if (view === null) return [];
  const { words, format } = voice;
  const { boundaries, tableHead, axis } = words;
  const looks = [
    [
      "border-days",
      boundaries.days,
      { title: boundaries.daysAxis, write: format.change, tick: format.change },
    ],
    [
      "cost",
      capital(tableHead.costChange),
      { title: tableHead.costChange, write: format.euroChange },
    ],
    [
      "wait",
      capital(tableHead.waitChange),
      { title: axis.waitChangeDays, write: format.waitChange, tick: format.change },
    ],
  ] as const;
  return [
    figure({
      id: "boundaries",
      title: boundaries.title,
      told: view.told,
      caption: boundaries.caption,
      notes: [boundaries.caption, boundaries.note],
      panels: looks
        .filter(([part]) => view.parts[part].length > 0)
        .map(([part, heading, look]) =>
          panel(`boundaries-${part}`, heading, dotScene(view.parts[part], look, voice), heading),
        ),
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    }),
  ];
}
