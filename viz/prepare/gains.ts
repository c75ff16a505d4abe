/**
 * Who pays more and who pays less, ready to be drawn.
 *
 * The rule this file keeps: only what was shown is called more or less; the rest is "not shown".
 */
import type { Certainty, GainGroup, GainLine, PairedDifference, Results } from "#results";
import type { Voice } from "../words/index.ts";
import { numeric, placeName, say, type TableView, text, withMargin } from "./view.ts";

export type GainSign = "more" | "less" | "open";

export interface GainRow {
  readonly id: string;
  readonly name: string;
  readonly change: PairedDifference;
  readonly sign: GainSign;
}

export interface GainTile {
  readonly year: number;
  readonly share: number;
  readonly sign: GainSign;
}

export interface GainsView {
  readonly groups: Readonly<Record<GainGroup, readonly GainRow[]>>;
  readonly years: readonly number[];
  readonly towns: readonly { readonly name: string; readonly tiles: readonly GainTile[] }[];
  readonly table: TableView;
  readonly townTable: TableView;
}

export function signOf({ low, high }: PairedDifference, certainty: Certainty): GainSign {
  if (certainty === "uncertain" || certainty === "unknown") return "open";
  if (low !== null && low > 0) return "more";
  return high !== null && high < 0 ? "less" : "open";
}

function nameOf(results: Results, { group, id }: GainLine, voice: Voice): string {
  if (group === "segment") return placeName(results, id, voice);
  if (group === "funding") return voice.words.gains.funding[id] ?? id;
  if (group === "year") return id;
  const town = results.dictionaries.municipalities.items.find((item) => item.id === id);
  return town === undefined ? id : say(town, voice.lang);
}

/** All of it; null when there are no two designs. */
export function prepareGains(results: Results, voice: Voice): GainsView | null {
  const { gains } = results;
  if (gains === null || gains.lines.length === 0) return null;
  const { words, format } = voice;
  const rowsOf = (group: GainGroup): GainRow[] =>
    gains.lines
      .filter((line) => line.group === group)
      .map((line) => ({
        id: line.id,
        name: nameOf(results, line, voice),
        change: line.change,
        sign: signOf(line.change, line.certainty),
      }));
  const years = [...new Set(gains.cells.map(({ year }) => year))];
  const towns = results.dictionaries.municipalities.items.flatMap((town) => {
    const own = gains.cells.filter(({ municipality }) => municipality === town.id);
    const tiles = own.map(({ year, share, certainty }) => ({
      year,
      share: share.mean,
      sign: signOf(share, certainty),
    }));
    return tiles.length === 0 ? [] : [{ id: town.id, name: say(town, voice.lang), tiles }];
  });
  const share = (value: number, finer = 0) => format.percent(value, 1 + finer);
  return {
    groups: {
      segment: rowsOf("segment"),
      funding: rowsOf("funding"),
      municipality: rowsOf("municipality"),
      year: rowsOf("year"),
    },
    years,
    towns,
    table: {
      columns: [
        text(words.gains.head.group),
        text(words.gains.head.who),
        numeric(words.gains.head.today),
        numeric(words.tableHead.costChange),
        text(words.tableHead.verdict),
      ],
      rows: gains.lines.map((line) => [
        words.gains.group[line.group],
        nameOf(results, line, voice),
        format.euroShort(line.base),
        withMargin(line.change, format.euroChange, voice),
        words.gains.sign[signOf(line.change, line.certainty)],
      ]),
    },
    townTable: {
      columns: [text(words.tableHead.municipality), ...years.map((year) => numeric(String(year)))],
      rows: towns.map(({ id, name }) => [
        name,
        ...years.map((year) =>
          withMargin(
            gains.cells.find((cell) => cell.municipality === id && cell.year === year)?.share,
            share,
            voice,
          ),
        ),
      ]),
    },
  };
}
