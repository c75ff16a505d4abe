/**
 * What it would bring to take away the walls that were found, ready to be drawn.
 *
 * The rule this file keeps: what is won at the border and what of it reaches the region stand beside
 * each other, so that nobody takes the first for the second.
 */
import type { Estimate, Removal, Results } from "#results";
import type { Voice } from "../words/index.ts";
import { byInterval, measuredText, type ToldView, toldOf } from "./told.ts";
import {
  capital,
  designInSentence,
  numeric,
  placeName,
  type TableView,
  text,
  withMargin,
} from "./view.ts";

export interface RemovalBar {
  readonly name: string;
  /** What binds, in words. */
  readonly binds: string;
  /** Days of waiting less, a year: at the border, in the region, and by more places instead. */
  readonly gross: Estimate;
  readonly net: Estimate;
  readonly byPlaces: Estimate;
}

export interface RemovalView {
  readonly bars: readonly RemovalBar[];
  readonly told: ToldView;
  readonly places: string;
  readonly table: TableView;
}

function toldOn(results: Results, removal: Removal, voice: Voice): ToldView {
  const { words, format } = voice;
  const { together, borders, variant } = removal;
  const design = capital(designInSentence(results, variant, voice));
  const days = measuredText(together, format.days, words.told.perYear, voice);
  const found = results.walls.walls.filter(
    (wall) => wall.variant === variant && wall.verdict === "wall",
  );
  const which = words.removal.which(borders.length, found.length);
  const certainty = byInterval(together);
  const isLess = certainty === "likely" && together.mean > 0;
  const sentence = words.removal[isLess ? "less" : "notShown"](design, which, days);
  return toldOf(sentence, certainty, together, voice);
}

/** Null where it was not run. */
export function prepareRemoval(results: Results, voice: Voice): RemovalView | null {
  const { removal } = results;
  if (removal === null || removal.borders.length === 0) return null;
  const { words, format } = voice;
  const { head, binds } = words.removal;
  const name = (from: string, to: string) =>
    `${placeName(results, from, voice)} ${words.axis.to} ${placeName(results, to, voice)}`;
  return {
    bars: removal.borders.map((border) => ({
      name: `${border.from} ${words.axis.to} ${border.to}`,
      binds: binds[border.binds],
      gross: border.gross,
      net: border.net,
      byPlaces: border.byPlaces,
    })),
    told: toldOn(results, removal, voice),
    places: format.percent(removal.placesMore),
    table: {
      columns: [
        text(words.tableHead.border),
        ...[head.gross, head.net, head.reaches, head.worth, head.byPlaces, head.dropouts].map(
          numeric,
        ),
        numeric(head.euro),
        text(head.binds),
      ],
      rows: removal.borders.map((border) => [
        name(border.from, border.to),
        withMargin(border.gross, format.change, voice),
        withMargin(border.net, format.change, voice),
        withMargin(border.reaches, format.percent, voice),
        withMargin(border.worth, format.change, voice),
        withMargin(border.byPlaces, format.change, voice),
        withMargin(border.dropouts, format.change, voice),
        withMargin(border.euro, format.euroChange, voice),
        binds[border.binds],
      ]),
    },
  };
}
