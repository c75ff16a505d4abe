/** Who pays more and who pays less, in four ways, and by municipality and year. */
import type { GainGroup, Results } from "#results";
import { gainLegend, gainMap, gainScene, narrowMap } from "../figures/gains.ts";
import { claimOfKind } from "../prepare/findings.ts";
import { type GainSign, type GainsView, prepareGains, signOf } from "../prepare/gains.ts";
import { byInterval, type ToldView, toldOf } from "../prepare/told.ts";
import type { Voice } from "../words/index.ts";
import { type FigureView, figure, panel } from "./figure.ts";

const groups: readonly GainGroup[] = ["segment", "municipality", "funding", "year"];

/** How many cells were shown to pay less or more; as sure as the least sure of those. */
function cellsTold({ towns }: GainsView, { gains }: Results, voice: Voice): ToldView {
  const { words, format } = voice;
  const signs = towns.flatMap(({ tiles }) => tiles.map(({ sign }) => sign));
  const count = (sign: GainSign) => format.number(signs.filter((one) => one === sign).length);
  const sentence = words.told.gainCells(
    format.number(signs.length),
    count("less"),
    count("more"),
    count("open"),
  );
  const shown = (gains?.cells ?? []).filter(
    ({ share, certainty }) => signOf(share, certainty) !== "open",
  );
  const [first] = shown;
  const leads = first?.share ?? gains?.cells[0]?.share ?? { mean: 0, low: null, high: null };
  const certainty = shown.every((cell) => cell.certainty === "certain") ? "certain" : "likely";
  return toldOf(sentence, first === undefined ? byInterval(leads) : certainty, leads, voice);
}

export function gainFigures(results: Results, voice: Voice): FigureView[] {
  const view = prepareGains(results, voice);
  if (view === null) return [];
  const { words, format } = voice;
  const { gains } = words;
  const bars = figure({
    id: "gains",
    title: gains.title,
    claim: claimOfKind(results, "gains", voice),
    caption: gains.caption,
    notes: [gains.caption, gains.note],
    panels: [
      panel("gains-legend", null, gainLegend(voice), words.page.legend, { legend: true }),
      ...groups
        .filter((group) => view.groups[group].length > 0)
        .map((group) =>
          panel(
            `gains-${group}`,
            gains.panel[group],
            gainScene(view.groups[group], voice),
            `${gains.title} ${gains.panel[group]}`,
            { tall: group === "municipality" },
          ),
        ),
    ],
    tables: [{ title: words.page.tableOf, table: view.table, open: false }],
  });
  const caption = gains.mapCaption(
    format.number(view.towns.length),
    format.number(view.years.length),
  );
  const map = figure({
    id: "gains-years",
    title: gains.mapTitle,
    told: cellsTold(view, results, voice),
    caption,
    notes: [caption, gains.mapNote],
    wide: true,
    panels: [
      panel("gains-map", null, gainMap(view, voice), gains.mapTitle, {
        narrow: gainMap(view, voice, narrowMap),
      }),
    ],
    tables: [{ title: words.page.tableOf, table: view.townTable, open: false }],
  });
  return view.towns.length === 0 ? [bars] : [bars, map];
}
