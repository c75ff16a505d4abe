/** The tornado: which numbers of the register move the outcome most. */
import type { Estimate, Results } from "#results";
import { tornadoLegend, tornadoScene } from "../figures/tornado.ts";
import {
  type InfluenceBar,
  type InfluenceView,
  pointsOf,
  prepareInfluence,
} from "../prepare/influence.ts";
import { byInterval, measuredText, type ToldView, toldOf } from "../prepare/told.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

/** The number that moves cost most and the one that moves the wait most, each with its margin. */
function influenceTold({ cost, wait }: InfluenceView, voice: Voice): ToldView | null {
  const largest = (bar: InfluenceBar | undefined): Estimate | null => {
    const ends = [bar?.low ?? null, bar?.high ?? null].filter((end) => end !== null);
    return ends.sort((one, other) => Math.abs(other.mean) - Math.abs(one.mean))[0] ?? null;
  };
  const [money, days] = [largest(cost[0]), largest(wait[0])];
  if (money === null || days === null) return null;
  const { words, format } = voice;
  const sentence = words.told.influence(
    cost[0]?.name ?? "",
    measuredText(money, pointsOf(voice), words.told.points, voice),
    wait[0]?.name ?? "",
    measuredText(days, format.waitChange, "", voice),
  );
  const [first, second] = [byInterval(money), byInterval(days)];
  return toldOf(sentence, first === "likely" ? second : first, money, voice);
}

export function influenceFigures(results: Results, voice: Voice): FigureView[] {
  const view = prepareInfluence(results, voice);
  const { influence: table } = results;
  if (view === null || table === null) return [];
  const { words, format } = voice;
  const own = words.influence;
  const number = (value: number) => format.number(value);
  const points = pointsOf(voice);
  const caption = own.caption(
    number(table.screened),
    number(view.lines),
    view.cost[0]?.name ?? "–",
    view.wait[0]?.name ?? "–",
  );
  return [
    figure({
      id: "influence",
      title: own.title,
      told: influenceTold(view, voice),
      caption,
      notes: [
        caption,
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
