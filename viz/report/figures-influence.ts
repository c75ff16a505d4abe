/** The tornado: which numbers of the register move the outcome most. */
import type { Results } from "#results";
import { tornadoLegend, tornadoScene } from "../figures/tornado.ts";
import { pointsOf, prepareInfluence } from "../prepare/influence.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

export function influenceFigures(results: Results, voice: Voice): FigureView[] {
  const view = prepareInfluence(results, voice);
  const { influence: table } = results;
  if (view === null || table === null) return [];
  const { words, format } = voice;
  const own = words.influence;
  const number = (value: number) => format.number(value);
  const points = pointsOf(voice);
  return [
    figure({
      id: "influence",
      title: own.title,
      caption: own.caption(
        number(table.screened),
        number(view.lines),
        view.cost[0]?.name ?? "–",
        view.wait[0]?.name ?? "–",
      ),
      notes: [
        ...(table.isOld ? [own.old] : []),
        own.how({
          share: format.percent(table.regionShare),
          year: String(table.lastYear),
          screen: number(table.screenReplications),
          times: number(table.replications),
          silent: number(table.silent),
          refused: number(table.refused.length),
          seed: table.seed,
        }),
        own.note,
      ],
      panels: [
        panel("influence-legend", null, tornadoLegend(voice), words.page.legend, { legend: true }),
        panel(
          "influence-cost",
          own.cost,
          tornadoScene(view.cost, { title: own.costAxis, write: points }),
          `${own.title}: ${own.cost}`,
        ),
        panel(
          "influence-wait",
          own.wait,
          tornadoScene(view.wait, { title: own.waitAxis, write: format.change }),
          `${own.title}: ${own.wait}`,
        ),
      ],
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    }),
  ];
}
