/**
 * The outcome of a network as tables for a terminal.
 *
 * The rule this file keeps: every figure stands with its margin, in no more digits than that margin
 * bears out; a column in which nothing ever happened is left out.
 */
import type { NetworkOutcome } from "#scenarios";
import { networkWordsOf } from "../words/network-words.ts";
import { type Language, number } from "../words/words.ts";
import { table } from "./table.ts";

type Figure = { readonly mean: number; readonly high: number | null } | null;
type Row = readonly [names: readonly string[], figures: Readonly<Record<string, Figure>>];

const flowColumns = [
  "arrivals",
  "served",
  "lost",
  "reneged",
  "delayed",
  "wait",
  "waitP90",
] as const;
const useColumns = ["queueLength", "busyServers", "blockedServers", "utilisation"] as const;
const differenceColumns = ["arrivals", "served", "wait", "queueLength", "busyServers"] as const;
/** Shown even where all of it is 0. */
const always = ["arrivals", "served", "delayed", "wait", "queueLength", "busyServers"];
const classColumns = ["entered", "exited", "timeInSystem", "visits"] as const;
const mostDigits = 6;
const rounding = 1e-9;

/** Digits behind the point: as far as the second of the margin. */
function digitsOf(reach: number): number {
  return Math.min(mostDigits, Math.max(0, 1 - Math.floor(Math.log10(reach))));
}

/** With every digit, also where the last are 0: they say how sharp the figure is. */
function fixed(value: number, lang: Language, digits: number): string {
  const locale = lang === "nl" ? "nl-NL" : "en-GB";
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(locale, options);
}

/** In four digits, where there is no margin to go by. */
function plain(value: number, lang: Language): string {
  const size = Math.abs(value);
  return number(value, lang, size > 0 ? digitsOf(size / 100) : 0);
}

/** A mean with its margin; a dash where nothing was seen. */
export function figureText(figure: Figure, lang: Language): string {
  if (figure === null) return "–";
  const { mean, high } = figure;
  if (high === null) return plain(mean, lang);
  const reach = high - mean;
  // What is the same in every replication differs by rounding at most.
  if (reach <= Math.abs(mean) * rounding) return `${plain(mean, lang)} ± 0`;
  const digits = digitsOf(reach);
  return `${fixed(mean, lang, digits)} ± ${fixed(reach, lang, digits)}`;
}

const isSeen = (figure: Figure | undefined): boolean => figure != null && figure.mean !== 0;

/** Rows side by side under their heads; columns that are empty or all 0 are left out. */
function figureTable(
  heads: readonly string[],
  columns: readonly (readonly [name: string, head: string])[],
  rows: readonly Row[],
  lang: Language,
): readonly string[] {
  const shown = columns.filter(
    ([name]) => always.includes(name) || rows.some(([, figures]) => isSeen(figures[name])),
  );
  const lines = rows.map(([names, figures]) => [
    ...names,
    ...shown.map(([name]) => figureText(figures[name] ?? null, lang)),
  ]);
  const numeric = shown.map((_, index) => heads.length + index);
  return table([...heads, ...shown.map(([, head]) => head)], lines, numeric);
}

function stationRows({ stations, classes }: NetworkOutcome, all: string): readonly Row[] {
  const isOne = Object.keys(classes).length === 1;
  return Object.entries(stations).flatMap(([id, { classes: byClass, occupancy: _, ...total }]) => {
    const own = Object.entries(byClass)
      .filter(([, figures]) => isSeen(figures.arrivals) || isSeen(figures.queueLength))
      .map(([name, figures]): Row => [["", name], { ...figures }]);
    const whole: Row = [[id, all], { ...total }];
    return isOne ? [whole] : [whole, ...own];
  });
}

function exitRows({ classes }: NetworkOutcome): readonly Row[] {
  return Object.entries(classes).flatMap(([name, { exits }]) =>
    Object.entries(exits)
      .filter(([, count]) => isSeen(count))
      .map(([exit, count]): Row => [[name, exit], { count }]),
  );
}

/** What a variant changes, station by station. */
function variantLines(
  { variants = {} }: NetworkOutcome,
  heads: readonly string[],
  columns: readonly (readonly [name: string, head: string])[],
  lang: Language,
): readonly string[] {
  return Object.entries(variants).flatMap(([name, { differences }]) => {
    const rows = Object.entries(differences).map(
      ([station, figures]): Row => [[station], { ...figures }],
    );
    const lines = figureTable(heads, columns, rows, lang);
    return ["", networkWordsOf(lang).variant(name), ...lines];
  });
}

/** Everything the terminal shows of a run. */
export function networkLines(
  outcome: NetworkOutcome,
  timeUnit: string | undefined,
  lang: Language,
): readonly string[] {
  const words = networkWordsOf(lang);
  const { name, replications, seed, events, wallSeconds } = outcome;
  const named = (columns: readonly (keyof typeof words.figures)[]) =>
    columns.map((column) => [column, words.figures[column]] as const);
  const names = [words.station, words.class];
  const rows = stationRows(outcome, words.all);
  const classRows = Object.entries(outcome.classes).map(
    ([id, { exits: _, ...figures }]): Row => [[id], { ...figures }],
  );
  return [
    words.title(name, number(replications, lang), seed),
    words.events(number(events, lang), number(wallSeconds, lang, 2)),
    replications === 1 ? words.single : words.margin,
    ...(timeUnit === undefined ? [] : [words.times(timeUnit)]),
    "",
    ...figureTable(names, named(flowColumns), rows, lang),
    "",
    ...figureTable(names, named(useColumns), rows, lang),
    "",
    ...figureTable([words.class], named(classColumns), classRows, lang),
    "",
    ...figureTable([words.class, words.exit], named(["count"]), exitRows(outcome), lang),
    ...variantLines(outcome, [words.station], named(differenceColumns), lang),
  ];
}
