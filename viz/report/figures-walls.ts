/** The figures about borders: which of them are walls, and what makes a start across one take time. */
import type { Results } from "#results";
import { causeLegend, causeScene, wallLegend, wallScene } from "../figures/walls.ts";
import { certaintyWord, claimOfKind } from "../prepare/findings.ts";
import { isRough } from "../prepare/roughness.ts";
import { contrastTold, type ToldView } from "../prepare/told.ts";
import { pairsOf, variantName } from "../prepare/view.ts";
import { prepareCauses, prepareWalls, type WallView } from "../prepare/walls.ts";
import type { Voice } from "../words/index.ts";
import { type FigureChoice, type FigureText, type FigureView, figure, panel } from "./figure.ts";
import { borderHints } from "./figures-borders.ts";

export function wallFigures(results: Results, voice: Voice): FigureView[] {
  if (results.walls.walls.length === 0) return [];
  const { words } = voice;
  const view = prepareWalls(results, voice);
  const walls = figure({
    ...wallText(view, words.ends.design, voice),
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
    always: [
      ...(isRough(results) ? [words.caption.wallsRough] : []),
      words.caption.wallsCell,
      ...borderHints(results, voice),
    ],
  });
  return [walls, causeFigure(results, voice)];
}

/** What is said of the walls of one design, without its sentence. */
function wallText(view: WallView, place: string, voice: Voice): FigureText {
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
      ...wallText(view, place, voice),
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
            format.count(view.hiddenBorderDays),
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
