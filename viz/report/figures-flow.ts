/** The figures about youths: flows, walls, waterbeds and movers. */
import type { Results } from "#results";
import { moverScene, narrowMovers } from "../figures/movers.ts";
import { mapList, unrolledList } from "../figures/narrow.ts";
import { mapScene } from "../figures/process-map.ts";
import { hiddenOf, unrolledScene } from "../figures/unrolled.ts";
import { causeLegend, causeScene, wallLegend, wallScene } from "../figures/walls.ts";
import { waterbedScene } from "../figures/waterbed.ts";
import { certaintyWord, claimOfKind } from "../prepare/findings.ts";
import { type MapView, prepareMap } from "../prepare/flows.ts";
import { prepareMovers } from "../prepare/movers.ts";
import { isRough } from "../prepare/roughness.ts";
import { contrastTold, type ToldView } from "../prepare/told.ts";
import { prepareUnrolled } from "../prepare/unrolled.ts";
import { type Pair, pairOf, pairsOf, variantName } from "../prepare/view.ts";
import { prepareCauses, prepareWalls, type WallView } from "../prepare/walls.ts";
import { chosenWaterbeds, prepareWaterbeds, waterbedTable } from "../prepare/waterbed.ts";
import type { Voice } from "../words/index.ts";
import { type FigureChoice, type FigureText, type FigureView, figure, panel } from "./figure.ts";
import { borderHints } from "./figures-borders.ts";
import { waterbedDetails, waterbedPartFigures } from "./figures-waterbed.ts";

export function flowFigures(results: Results, voice: Voice): FigureView[] {
  return [mapFigure(results, voice), unrolledFigure(results, voice)].filter(
    (found) => found !== null,
  );
}

/** What is said of the map of one design. */
function mapText(view: MapView, results: Results, pair: Pair, voice: Voice): FigureText {
  const { format, words } = voice;
  const { caption } = words;
  return {
    claim: null,
    told: contrastTold(results, "returns", voice, pair),
    caption: caption.map(format.count(view.returnsToday), format.count(view.returnsDesign)),
    notes: [
      caption.mapReturns,
      caption.mapHidden(
        format.number(view.hiddenLinks),
        format.count(view.hiddenYouths),
        format.number(view.least),
      ),
    ],
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
  const caption = words.caption.unrolled(
    format.count(view.cohort),
    words.yearSpan(firstYear, lastYear),
    format.number(view.steps - 1),
    hundred(view.leftToday),
    hundred(view.leftDesign),
  );
  return figure({
    id: "unrolled",
    title: words.figure.unrolled,
    told,
    caption,
    notes: [...(told === null ? [] : [caption]), words.caption.unrolledNote(format.count(hidden))],
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

export function wallFigures(results: Results, voice: Voice): FigureView[] {
  if (results.walls.walls.length === 0) return [];
  const { words } = voice;
  const view = prepareWalls(results, voice);
  const walls = figure({
    ...wallText(view, results, words.ends.design, voice),
    id: "walls",
    title: words.figure.walls,
    claim: claimOfKind(results, "walls", voice),
    panels: [
      panel(
        "walls-today",
        words.today,
        wallScene(view, view.today, voice),
        `${words.figure.walls}: ${words.today}`,
      ),
      panel(
        "walls-design",
        words.design,
        wallScene(view, view.design, voice),
        `${words.figure.walls}: ${words.design}`,
      ),
      panel("walls-legend", words.page.legend, wallLegend(view, voice), words.page.legend),
    ],
    choices: wallChoices(results, voice),
  });
  return [walls, causeFigure(results, voice)];
}

/** What is said of the walls of one design, without its sentence. */
function wallText(view: WallView, results: Results, place: string, voice: Voice): FigureText {
  const { words, format } = voice;
  const { counts } = view;
  const counted = words.caption.walls(place, {
    of: format.number(view.design.length),
    shown: format.number(counts.wall),
    rest: format.number(counts["no-wall-shown"]),
    budget: format.number(counts["budget-causes-wait"]),
    unknown: format.number(counts["not-enough-evidence"]),
  });
  return {
    claim: null,
    told: null,
    caption: counted,
    notes: [
      counted,
      ...(view.byRefusals === 0
        ? []
        : [words.caption.wallsByRefusals(place, format.number(view.byRefusals))]),
      ...(isRough(results) ? [words.caption.wallsRough] : []),
      words.caption.wallsCell,
      ...borderHints(results, voice),
    ],
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  };
}

/** The walls of every step of the ladder, each drawn beside today. */
function wallChoices(results: Results, voice: Voice): FigureChoice[] {
  const { words } = voice;
  return pairsOf(results).map((pair, index) => {
    const view = prepareWalls(results, voice, pair);
    const label = variantName(results, pair.design, voice.lang);
    const id = index === 0 ? "walls-design" : `walls-${pair.design}`;
    const heading = index === 0 ? words.design : label;
    const place = index === 0 ? words.ends.design : words.inNamed(label);
    const described = `${words.figure.walls}: ${heading}`;
    const scene = wallScene(view, view.design, voice);
    return {
      ...wallText(view, results, place, voice),
      told: wallsTold(view, label, voice),
      id: pair.design,
      label,
      panels: [panel(id, heading, scene, described)],
    };
  });
}

/** How many walls a chosen step has: shown by the test of each border, or none is. */
function wallsTold({ counts, design }: WallView, name: string, voice: Voice): ToldView {
  const { words, format } = voice;
  const known = design.length - counts["not-enough-evidence"];
  const sentence = words.told.walls(
    words.inNamed(name),
    format.number(known),
    format.number(counts.wall),
  );
  const certainty = known === 0 ? "unknown" : counts.wall > 0 ? "likely" : "uncertain";
  return { sentence, certainty, certaintyWord: certaintyWord(certainty, "assumption", voice) };
}

function causeFigure(results: Results, voice: Voice): FigureView {
  const { words, format } = voice;
  const view = prepareCauses(results, voice);
  const hidden =
    view.hiddenBorders === 0
      ? []
      : [
          words.caption.causesHidden(
            format.number(view.hiddenBorders),
            format.count(view.hiddenDays),
          ),
        ];
  const told = contrastTold(results, "border-days", voice);
  const caption = words.caption.causes(
    format.count(view.borderDesign),
    format.count(view.borderToday),
    format.count(view.totalDesign),
  );
  return figure({
    id: "causes",
    title: words.figure.causes,
    told,
    caption,
    notes: [...(told === null ? [] : [caption]), words.caption.causesNote, ...hidden],
    panels: [
      panel(
        "causes-today",
        words.today,
        causeScene(view, "today", voice),
        `${words.figure.causes}: ${words.today}`,
      ),
      panel(
        "causes-design",
        words.design,
        causeScene(view, "design", voice),
        `${words.figure.causes}: ${words.design}`,
      ),
      panel("causes-legend", words.page.legend, causeLegend(view, voice), words.page.legend),
    ],
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  });
}

export function waterbedFigures(results: Results, voice: Voice): FigureView[] {
  const { words } = voice;
  const views = prepareWaterbeds(results, voice);
  if (views.length === 0) return [];
  return [
    figure({
      id: "waterbed",
      title: words.figure.waterbed,
      claim: claimOfKind(results, "waterbeds", voice),
      caption: views[0]?.sentence ?? "",
      notes: [words.caption.waterbedNote, words.caption.waterbedValue],
      panels: views.map((view) =>
        panel(view.id, view.sentence, waterbedScene(view, voice), view.sentence, {
          facts: view.ledgers,
        }),
      ),
      tables: [
        { title: words.page.tableOf, table: waterbedTable(results, voice), open: false },
        ...waterbedDetails(results, chosenWaterbeds(results), voice),
      ],
    }),
    ...waterbedPartFigures(results, voice),
  ];
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
