/** The figures about youths: where they go, and who ends up elsewhere. */
import type { Results } from "#results";
import { moverScene, narrowMovers } from "../figures/movers.ts";
import { leastPart, mapList, mostFlows, unrolledList } from "../figures/narrow.ts";
import { mapScene } from "../figures/process-map.ts";
import { hiddenOf, unrolledScene } from "../figures/unrolled.ts";
import { claimOfKind } from "../prepare/findings.ts";
import { type MapView, prepareMap } from "../prepare/flows.ts";
import { prepareMovers } from "../prepare/movers.ts";
import { contrastTold, levelsTold } from "../prepare/told.ts";
import { prepareUnrolled } from "../prepare/unrolled.ts";
import { type Pair, pairOf, pairsOf, variantName } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { type FigureChoice, type FigureText, type FigureView, figure, panel } from "./figure.ts";

export function flowFigures(results: Results, voice: Voice): FigureView[] {
  return [mapFigure(results, voice), unrolledFigure(results, voice)].filter(
    (found) => found !== null,
  );
}

/** What is said of the map of one design. */
function mapText(view: MapView, results: Results, pair: Pair, voice: Voice): FigureText {
  const { format, words } = voice;
  const { caption } = words;
  const hidden = caption.mapHidden(
    format.number(view.hiddenLinks),
    format.count(view.hiddenYouths),
    format.number(view.least),
  );
  return {
    claim: null,
    told: contrastTold(results, "returns", voice, pair),
    caption: caption.map(format.count(view.returnsToday), format.count(view.returnsDesign)),
    notes: [{ wide: hidden, narrow: null }],
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  };
}

function mapFigure(results: Results, voice: Voice): FigureView | null {
  if (results.processMap.nodes.length === 0) return null;
  const { words } = voice;
  const view = prepareMap(results, voice);
  return figure({
    ...mapText(view, results, pairOf(results), voice),
    id: "map",
    title: words.figure.map,
    wide: true,
    panels: [
      panel(
        "map-today",
        words.today,
        mapScene(view, "today", voice),
        `${words.figure.map}: ${words.today}`,
        { narrow: mapList(view, "today", voice) },
      ),
      panel(
        "map-design",
        words.design,
        mapScene(view, "design", voice),
        `${words.figure.map}: ${words.design}`,
        { narrow: mapList(view, "design", voice) },
      ),
    ],
    choices: mapChoices(results, voice),
    always: [
      {
        wide: words.caption.mapReturns,
        narrow: words.caption.mapNarrow(voice.format.number(mostFlows)),
      },
    ],
  });
}

/** The map of every step of the ladder, each drawn beside today. */
function mapChoices(results: Results, voice: Voice): FigureChoice[] {
  return pairsOf(results).map((pair, index) => {
    const view = prepareMap(results, voice, pair);
    const label = variantName(results, pair.design, voice.lang);
    const id = index === 0 ? "map-design" : `map-${pair.design}`;
    const heading = index === 0 ? voice.words.design : label;
    const described = `${voice.words.figure.map}: ${heading}`;
    return {
      ...mapText(view, results, pair, voice),
      id: pair.design,
      label,
      panels: [
        panel(id, heading, mapScene(view, "design", voice), described, {
          narrow: mapList(view, "design", voice),
        }),
      ],
    };
  });
}

function unrolledFigure(results: Results, voice: Voice): FigureView | null {
  const { words, format } = voice;
  const view = prepareUnrolled(results, voice);
  if (view.nodes.length === 0 || view.cohort <= 0) return null;
  const { firstYear, lastYear } = results.unrolled.cohort;
  const hundred = (count: number) => format.number((100 * count) / view.cohort);
  const hidden = Math.max(hiddenOf(view, view.today), hiddenOf(view, view.design));
  const told = contrastTold(results, "left", voice);
  // The note below the sentence says the same two numbers, so it writes them as fine.
  const levels = levelsTold(results, "left", voice);
  const caption = words.caption.unrolled(
    format.count(view.cohort),
    words.yearSpan(firstYear, lastYear),
    format.number(view.steps - 1),
    levels?.base ?? hundred(view.leftToday),
    levels?.level ?? hundred(view.leftDesign),
  );
  return figure({
    id: "unrolled",
    title: words.figure.unrolled,
    told,
    caption,
    notes: [
      ...(told === null ? [] : [caption]),
      words.caption.unrolledNote,
      {
        wide: words.caption.unrolledHidden(format.count(hidden)),
        narrow: words.caption.unrolledNarrow(format.percent(leastPart)),
      },
    ],
    wide: true,
    panels: [
      panel(
        "unrolled-today",
        words.today,
        unrolledScene(view, view.today, voice),
        `${words.figure.unrolled}: ${words.today}`,
        { narrow: unrolledList(view, view.today, voice) },
      ),
      panel(
        "unrolled-design",
        words.design,
        unrolledScene(view, view.design, voice),
        `${words.figure.unrolled}: ${words.design}`,
        { narrow: unrolledList(view, view.design, voice) },
      ),
    ],
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  });
}

export function moverFigures(results: Results, voice: Voice): FigureView[] {
  const { words, format } = voice;
  const view = prepareMovers(results, voice);
  if (view === null) return [];
  return [
    figure({
      id: "movers",
      title: words.figure.movers,
      claim: claimOfKind(results, "moved", voice),
      caption: words.caption.movers(
        format.count(view.moved),
        format.count(view.youths),
        words.yearSpan(results.manifest.policyFirstYear, results.manifest.policyLastYear),
      ),
      notes: [
        ...(view.belowNoise >= 1.5
          ? [words.caption.moversHidden(format.count(view.belowNoise))]
          : []),
        words.caption.matrix,
      ],
      wide: true,
      panels: [
        panel("movers-bands", null, moverScene(view, voice), words.figure.movers, {
          narrow: moverScene(view, voice, narrowMovers),
        }),
      ],
      tables: [
        { title: words.figure.matrix, table: view.table, open: true },
        { title: words.figure.matrixDays, table: view.daysTable, open: false },
        { title: words.waterbedParts.title.matrixEuro, table: view.euroTable, open: false },
      ],
    }),
  ];
}
