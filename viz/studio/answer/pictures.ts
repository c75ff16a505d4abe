/**
 * The pictures of an answer: those of the report, of two designs of the user's own.
 *
 * The rule this file keeps: it draws nothing by itself. What a picture shows, and the table behind
 * it, is made where the report makes it.
 */
import type { Results } from "#results";
import { moverScene, narrowMovers } from "../../figures/movers.ts";
import { mapList, mostFlows } from "../../figures/narrow.ts";
import { mapScene } from "../../figures/process-map.ts";
import { segmentScene } from "../../figures/savings.ts";
import { seriesLegend, seriesScene } from "../../figures/series.ts";
import { wallLegend, wallScene } from "../../figures/walls.ts";
import { waterbedScene } from "../../figures/waterbed.ts";
import { prepareMap } from "../../prepare/flows.ts";
import { prepareMovers } from "../../prepare/movers.ts";
import { prepareSegmentChange } from "../../prepare/savings.ts";
import { isSpread, prepareSeries } from "../../prepare/series.ts";
import { numeric, text, withMargin } from "../../prepare/view.ts";
import { prepareWalls } from "../../prepare/walls.ts";
import { prepareWaterbeds, waterbedTable } from "../../prepare/waterbed.ts";
import { type FigureView, figure, panel } from "../../report/figure.ts";
import type { StudioVoice } from "../voice.ts";

const series = ["wait-days", "waiting-youths", "in-care", "occupancy", "cost"] as const;
type SeriesId = (typeof series)[number];

/** In the order of the page. */
export const pictureIds = [
  "segments",
  "waterbed",
  "wait-days",
  "waiting-youths",
  "walls",
  "movers",
  "in-care",
  "occupancy",
  "cost",
  "map",
] as const;
export type PictureId = (typeof pictureIds)[number];

type Maker = (results: Results, voice: StudioVoice) => FigureView | null;

function segments(results: Results, voice: StudioVoice): FigureView | null {
  const { studio, format, words } = voice;
  const changes = prepareSegmentChange(results, voice);
  if (changes.length === 0) return null;
  const table = {
    columns: [text(words.tableHead.place), numeric(studio.differenceWithA)],
    rows: changes.map(({ name, change }) => [name, withMargin(change, format.euroChange, voice)]),
  };
  return figure({
    id: "segments",
    title: studio.pictures.segments,
    caption: studio.captions.segments,
    panels: [
      panel("segments-change", null, segmentScene(changes, voice), studio.pictures.segments),
    ],
    tables: [{ title: words.page.tableOf, table, open: false }],
  });
}

function waterbed(results: Results, voice: StudioVoice): FigureView | null {
  const { studio, words } = voice;
  const views = prepareWaterbeds(results, voice);
  if (views.length === 0) return null;
  return figure({
    id: "waterbed",
    title: studio.pictures.waterbed,
    caption: studio.captions.waterbed,
    panels: views.map((view) =>
      panel(view.id, view.sentence, waterbedScene(view, voice), view.sentence, {
        facts: view.ledgers,
      }),
    ),
    tables: [{ title: words.page.tableOf, table: waterbedTable(results, voice), open: false }],
  });
}

function walls(results: Results, voice: StudioVoice): FigureView | null {
  if (results.walls.walls.length === 0) return null;
  const { studio, words } = voice;
  const view = prepareWalls(results, voice);
  const title = studio.pictures.walls;
  return figure({
    id: "walls",
    title,
    caption: studio.captions.walls,
    panels: [
      panel("walls-a", words.today, wallScene(view, view.today, voice), `${title}: A`),
      panel("walls-b", words.design, wallScene(view, view.design, voice), `${title}: B`),
      panel("walls-legend", words.page.legend, wallLegend(view, voice), words.page.legend),
    ],
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  });
}

function movers(results: Results, voice: StudioVoice): FigureView | null {
  const { studio, words, format } = voice;
  const view = prepareMovers(results, voice);
  if (view === null) return null;
  return figure({
    id: "movers",
    title: studio.pictures.movers,
    caption: studio.captions.movers(format.count(view.moved), format.count(view.youths)),
    notes: [
      words.caption.matrix,
      ...(view.belowNoise >= 1.5
        ? [words.caption.moversHidden(format.count(view.belowNoise))]
        : []),
    ],
    wide: true,
    panels: [
      panel("movers-bands", null, moverScene(view, voice), studio.pictures.movers, {
        narrow: moverScene(view, voice, narrowMovers),
      }),
    ],
    tables: [{ title: words.figure.matrix, table: view.table, open: false }],
  });
}

function map(results: Results, voice: StudioVoice): FigureView | null {
  if (results.processMap.nodes.length === 0) return null;
  const { studio, words } = voice;
  const view = prepareMap(results, voice);
  const title = studio.pictures.map;
  return figure({
    id: "map",
    title,
    caption: studio.captions.map,
    notes: [
      {
        wide: words.caption.mapReturns,
        narrow: words.caption.mapNarrow(voice.format.number(mostFlows)),
      },
    ],
    wide: true,
    panels: (["today", "design"] as const).map((side) =>
      panel(
        side === "today" ? "map-a" : "map-b",
        words[side],
        mapScene(view, side, voice),
        `${title}: ${side === "today" ? "A" : "B"}`,
        { narrow: mapList(view, side, voice) },
      ),
    ),
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  });
}

/** What is followed over time, one small panel a segment. */
function followed(id: SeriesId): Maker {
  return (results, voice) => {
    const view = prepareSeries(results, id, voice);
    if (view === null || view.panels.length === 0) return null;
    const { studio, words } = voice;
    const legend = panel(`${id}-legend`, null, seriesLegend(voice), "A, B", { legend: true });
    return figure({
      id,
      title: view.label,
      caption: studio.captions[isSpread(view.unit) ? "seriesSpan" : "series"](
        view.lastWhen,
        view.lastToday,
        view.lastDesign,
      ),
      small: true,
      panels: [
        legend,
        ...view.panels.map((part, index) =>
          panel(
            `${id}-${index + 1}`,
            null,
            seriesScene(view, part, voice),
            `${view.label}: ${part.name}`,
          ),
        ),
      ],
      tables: [{ title: words.page.tableOf, table: view.table, open: false }],
    });
  };
}

const makers: Readonly<Record<PictureId, Maker>> = {
  segments,
  waterbed,
  walls,
  movers,
  map,
  ...(Object.fromEntries(series.map((id) => [id, followed(id)])) as Record<SeriesId, Maker>),
};

/** One picture of an answer; null when there is nothing to draw. */
export function pictureOf(id: PictureId, results: Results, voice: StudioVoice): FigureView | null {
  return makers[id](results, voice);
}
