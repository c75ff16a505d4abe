/**
 * What is followed over time, one panel for each group, today beside the design.
 *
 * The rule this file keeps: a month or year without observations is a gap in the line, never zero.
 */
import type { Results, Series } from "#results";
import type { Voice, Write } from "../words/index.ts";
import {
  at,
  numeric,
  pairOf,
  placeName,
  say,
  sumOf,
  type TableView,
  text,
  withMargin,
} from "./view.ts";

export interface SeriesPoint {
  /** Years since the year 0, with the part of the year passed: 2028.5 is July 2028. */
  readonly when: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface SeriesPanel {
  readonly group: string;
  readonly name: string;
  readonly today: readonly (SeriesPoint | null)[];
  readonly design: readonly (SeriesPoint | null)[];
}

export interface SeriesView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly axis: Series["axis"];
  readonly panels: readonly SeriesPanel[];
  readonly firstYear: number;
  /** Year after the last one: the right end of the axis. */
  readonly endYear: number;
  /** When the new contracts start, in years; null when it is not known. */
  readonly policy: number | null;
  readonly lastWhen: string;
  readonly lastToday: string;
  readonly lastDesign: string;
  readonly table: TableView;
}

export function writerOf(unit: string, voice: Voice): Write {
  const { format } = voice;
  if (unit === "euro") return format.euroShort;
  if (unit === "days") return format.days;
  if (unit === "share") return format.percent;
  return format.count;
}

/** A day as years: 2028-07-01 is about 2028.5. */
export function yearOf(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7)) || 1;
  const day = Number(iso.slice(8, 10)) || 1;
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function whens(results: Results, axis: Series["axis"]): number[] {
  return axis === "month" ? results.months.map(yearOf) : results.years.map((year) => year + 0.5);
}

function pointsOf(
  series: Series,
  variant: string,
  group: string,
  when: readonly number[],
): (SeriesPoint | null)[] {
  const columns = series.values[variant]?.[group];
  return when.map((moment, index) => {
    const value = at(columns, index);
    if (value === null) return null;
    // Everything followed here is a count, a sum or a share: a band below zero means nothing.
    const most = series.unit === "share" ? 1 : Number.POSITIVE_INFINITY;
    return {
      when: moment,
      mean: value.mean,
      low: Math.max(0, value.low ?? value.mean),
      high: Math.max(value.mean, Math.min(most, value.high ?? value.mean)),
    };
  });
}

function groupsOf(series: Series, pair: readonly string[], results: Results): string[] {
  const used = new Set(pair.flatMap((variant) => Object.keys(series.values[variant] ?? {})));
  const known = results.dictionaries.segments.items.map((item) => item.id);
  return [
    ...known.filter((id) => used.has(id)),
    ...[...used].filter((id) => !known.includes(id)).sort(),
  ];
}

export function prepareSeries(results: Results, id: string, voice: Voice): SeriesView | null {
  const series = results.series.find((found) => found.id === id);
  if (series === undefined) return null;
  const pair = pairOf(results);
  const when = whens(results, series.axis);
  const groups = groupsOf(series, [pair.today, pair.design], results);
  const panels = groups.map(
    (group): SeriesPanel => ({
      group,
      name: placeName(results, group, voice),
      today: pointsOf(series, pair.today, group, when),
      design: pointsOf(series, pair.design, group, when),
    }),
  );
  const [today, design] = (["today", "design"] as const).map((which) =>
    panels.map((panel) => panel[which][lastIndex(panels)]?.mean),
  );
  const write = apart(today ?? [], design ?? [], series.unit, voice);
  const contract = results.variants.find((variant) => variant.id === pair.design)?.contractDate;
  const last = lastIndex(panels);
  return {
    id,
    label: say(series, voice.lang),
    unit: series.unit,
    axis: series.axis,
    panels,
    firstYear: results.years[0] ?? 0,
    endYear: (results.years.at(-1) ?? 0) + 1,
    policy: contract === undefined ? null : yearOf(contract),
    lastWhen: whenWritten(results, series.axis, last, voice),
    lastToday: overGroups(today ?? [], series.unit, write, voice),
    lastDesign: overGroups(design ?? [], series.unit, write, voice),
    table: seriesTable(results, series, panels, voice),
  };
}

/** The last moment at which every panel has a value. */
function lastIndex(panels: readonly SeriesPanel[]): number {
  const length = panels[0]?.design.length ?? 0;
  for (let index = length - 1; index >= 0; index -= 1) {
    if (panels.every((panel) => panel.design[index] != null && panel.today[index] != null))
      return index;
  }
  return Math.max(0, length - 1);
}

type Means = readonly (number | undefined)[];

/** Whether groups cannot be added up, so that the lowest and the highest of them are told. */
export const isSpread = (unit: string): boolean => unit === "days" || unit === "share";

/** Two sums that differ are written so fine that it can be seen. */
function apart(today: Means, design: Means, unit: string, voice: Voice): Write {
  const write = writerOf(unit, voice);
  if (isSpread(unit)) return write;
  const [low, high] = [today, design].map((means) => sumOf(means.map((mean) => mean ?? 0)));
  return voice.format.fitting({ mean: low ?? 0, low: low ?? 0, high: high ?? 0 }, write);
}

/** Counts and euros add up over groups; waits and shares do not, so there both ends are told. */
function overGroups(values: Means, unit: string, write: Write, voice: Voice): string {
  const known = values.filter((value) => value !== undefined);
  if (!isSpread(unit)) return write(sumOf(known));
  if (known.length === 0) return voice.words.notKnown;
  const ends = { mean: 0, low: Math.min(...known), high: Math.max(...known) };
  return voice.format.range(ends, write) || write(ends.low);
}

function whenWritten(results: Results, axis: Series["axis"], index: number, voice: Voice): string {
  return axis === "month"
    ? voice.format.month(results.months[index] ?? "")
    : String(results.years[index] ?? "");
}

/** Twelve lines a year is too much to read: the table keeps January and July. */
function seriesTable(
  results: Results,
  series: Series,
  panels: readonly SeriesPanel[],
  voice: Voice,
): TableView {
  const { words } = voice;
  const write = writerOf(series.unit, voice);
  const length = panels[0]?.design.length ?? 0;
  const rows = Array.from({ length }, (_, index) => index)
    .filter((index) => series.axis === "year" || index % 6 === 0)
    .map((index) => [
      whenWritten(results, series.axis, index, voice),
      ...panels.flatMap((panel) => [
        withMargin(panel.today[index], write, voice),
        withMargin(panel.design[index], write, voice),
      ]),
    ]);
  return {
    columns: [
      text(words.tableHead.when),
      ...panels.flatMap((panel) => [
        numeric(`${panel.name}: ${words.today}`),
        numeric(`${panel.name}: ${words.design}`),
      ]),
    ],
    rows,
  };
}
