/** Where everybody is: the lanes from year to year, and the tanks on a few days. */
import type { Results } from "#results";
import { alluvialScene, hiddenYouths } from "../figures/alluvial.ts";
import { laneList } from "../figures/narrow.ts";
import { stillLayout, stillLegend, stillScene } from "../figures/tank-still.ts";
import { claimOfKind } from "../prepare/findings.ts";
import { prepareSlices, type SlicePanel, type SliceView } from "../prepare/slices.ts";
import { prepareStills } from "../prepare/stills.ts";
import { sumOf } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, type Note, panel } from "./figure.ts";

/** "1.200 (Vandaag doorgetrokken) en 1.300 (Ontwerp)": the same count of every design. */
function countsOf(
  { panels }: SliceView,
  { words, format }: Voice,
  read: (panel: SlicePanel) => number,
): string {
  return panels
    .map((one) => words.stock.counted(format.number(read(one)), one.name))
    .join(words.stock.and);
}

function captionOf(view: SliceView, voice: Voice): string {
  const day = voice.format.date(view.days.at(-1) ?? "");
  const counts = countsOf(view, voice, ({ stock }) => sumOf(stock.at(-1) ?? []));
  const waits = countsOf(view, voice, ({ stock }) =>
    sumOf((stock.at(-1) ?? []).filter((_, lane) => view.lanes[lane]?.isWaiting)),
  );
  return voice.words.stock.caption(day, counts, waits);
}

function notesOf(view: SliceView, voice: Voice): Note[] {
  const { stock } = voice.words;
  const hidden = hiddenYouths(view);
  return [
    { wide: stock.reads, narrow: stock.readsNarrow },
    stock.once,
    stock.through(
      countsOf(view, voice, ({ intervals }) => sumOf(intervals.map(({ through }) => through))),
    ),
    ...(hidden === 0 ? [] : [{ wide: stock.hidden(voice.format.number(hidden)), narrow: null }]),
  ];
}

function alluvialFigure(results: Results, voice: Voice): FigureView[] {
  const view = prepareSlices(results, voice);
  if (view === null) return [];
  const { stock } = voice.words;
  const claim = claimOfKind(results, "stock", voice);
  const { replications } = results.manifest;
  const caption = captionOf(view, voice);
  return [
    figure({
      id: "stock",
      title: stock.title,
      claim,
      caption,
      notes: [
        ...(claim === null ? [] : [caption]),
        ...(claim === null || replications < 2
          ? []
          : [stock.mean(voice.format.number(replications))]),
        ...notesOf(view, voice),
      ],
      wide: true,
      panels: view.panels.map((one) =>
        panel(
          `stock-${one.variant}`,
          one.name,
          alluvialScene(view, one, voice),
          `${stock.title}. ${one.name}`,
          { narrow: laneList(view, one, voice) },
        ),
      ),
      tables: [
        { title: stock.table, table: view.table, open: false },
        { title: stock.flowTable, table: view.flowTable, open: false },
      ],
    }),
  ];
}

function stillFigure(results: Results, voice: Voice): FigureView[] {
  const view = prepareStills(results, voice);
  if (view === null) return [];
  const { words, format } = voice;
  const { youths } = stillLayout(view);
  return [
    figure({
      id: "tanks",
      title: words.stock.tanks,
      caption: words.stock.tankCaption(words.stock.block(format.number(youths))),
      notes: [words.stock.tankNote, words.stock.once],
      panels: [
        panel("tanks-legend", null, stillLegend(view, voice), words.page.legend, { legend: true }),
        ...view.stills.map((still) => {
          const heading = `${still.name}, ${format.date(still.day)}`;
          const id = `tanks-${still.variant}-${still.day.slice(0, 4)}`;
          return panel(id, heading, stillScene(view, still, voice), heading);
        }),
      ],
      tables: [{ title: words.stock.tankTable, table: view.table, open: false }],
    }),
  ];
}

export function stockFigures(results: Results, voice: Voice): FigureView[] {
  return [...alluvialFigure(results, voice), ...stillFigure(results, voice)];
}
