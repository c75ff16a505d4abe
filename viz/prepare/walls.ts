/**
 * The wall map: extra waiting at each border, classed by a norm, and what caused the lost days.
 *
 * The rule this file keeps: a class comes from the norm, never from the largest value, so two maps
 * with the same colour mean the same.
 */
import type { LostDays, Results, Wall, WallTable } from "#results";
import type { Voice, Write } from "../words/index.ts";
import {
  designOf,
  numeric,
  type Pair,
  pairOf,
  placeName,
  sumOf,
  type TableView,
  tableDesigns,
  text,
  withMargin,
} from "./view.ts";
import { restsOnRefusals, wallRulesOf } from "./wall-rules.ts";

export type WallClass = "within" | "over" | "far" | "none";

export interface WallCell {
  readonly from: string;
  readonly to: string;
  /** Extra days against a first start in the segment entered. */
  readonly excess: number | null;
  /** Decimals with which these days are written. */
  readonly excessDigits: number;
  /** The same against a move inside the segment left. */
  readonly excessInside: number | null;
  /** What the border itself costs, days a year. */
  readonly borderDays: number;
  readonly wallClass: WallClass;
  readonly verdict: Wall["verdict"];
  readonly origin: Wall["origin"];
}

export type Cause = keyof LostDays;

export const causes: readonly Cause[] = [
  "border-rule",
  "authorisation",
  "capacity",
  "budget-stop",
  "matching",
  "family-choice",
];

export interface CauseBar {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly today: Readonly<Record<Cause, number>> | null;
  readonly design: Readonly<Record<Cause, number>>;
  readonly totalToday: number;
  readonly totalDesign: number;
  /** Of those the days that the border itself costs. */
  readonly borderToday: number;
  readonly borderDesign: number;
}

export interface WallView {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly today: readonly WallCell[];
  readonly design: readonly WallCell[];
  readonly marginDays: number;
  readonly farDays: number;
  /** What it takes to be a wall, in words. */
  readonly limit: string;
  readonly counts: Readonly<Record<Wall["verdict"], number>>;
  /** Of the walls of the design those that rest on refusals only. */
  readonly byRefusals: number;
  readonly table: TableView;
}

export interface CauseView {
  readonly bars: readonly CauseBar[];
  readonly hiddenBorders: number;
  /** Days at the borders that are not drawn, and those of them that the border itself costs. */
  readonly hiddenDays: number;
  readonly hiddenBorderDays: number;
  readonly totalDesign: number;
  readonly borderDesign: number;
  readonly borderToday: number;
  readonly table: TableView;
}

const mostBars = 8;

/** By the limit and the multiple of it from which a wait is far over it: both assumptions. */
export function classOf(
  wall: Wall,
  { marginDays, farTimes }: Pick<WallTable, "marginDays" | "farTimes">,
): WallClass {
  if (wall.verdict === "not-enough-evidence" || wall.excessDirect === null) return "none";
  const days = wall.excessDirect.mean;
  if (days <= marginDays) return "within";
  return days <= marginDays * farTimes ? "over" : "far";
}

const finestDigits = 2;

/** Just over a limit days are written so fine that they are seen to be: no cell reads as one below it. */
function digitsOf(days: number, { marginDays, farTimes }: WallTable): number {
  const looksWithin = (digits: number) =>
    [marginDays, marginDays * farTimes].some(
      (limit) => days > limit && Number(days.toFixed(digits)) <= limit,
    );
  let digits = 0;
  while (digits < finestDigits && looksWithin(digits)) digits += 1;
  return digits;
}

const wallsOf = (results: Results, variant: string): Wall[] =>
  results.walls.walls.filter((wall) => wall.variant === variant);

function cellsOf(results: Results, variant: string): WallCell[] {
  return wallsOf(results, variant).map((wall) => ({
    from: wall.from,
    to: wall.to,
    excess: wall.excessDirect?.mean ?? null,
    excessDigits: digitsOf(wall.excessDirect?.mean ?? 0, results.walls),
    excessInside: wall.excessInside?.mean ?? null,
    borderDays: wall.borderDays.mean,
    wallClass: classOf(wall, results.walls),
    verdict: wall.verdict,
    origin: wall.origin,
  }));
}

export function prepareWalls(
  results: Results,
  voice: Voice,
  pair: Pair = pairOf(results),
): WallView {
  const today = cellsOf(results, pair.today);
  const design = cellsOf(results, pair.design);
  // Places of all designs, so that each cell stands in one place whichever step is chosen.
  const used = new Set(results.walls.walls.flatMap((cell) => [cell.from, cell.to]));
  const known = results.dictionaries.segments.items.map((item) => item.id);
  const ids = [
    ...known.filter((id) => used.has(id)),
    ...[...used].filter((id) => !known.includes(id)),
  ];
  const count = (verdict: Wall["verdict"]) =>
    design.filter((cell) => cell.verdict === verdict).length;
  return {
    places: ids.map((id) => ({ id, name: placeName(results, id, voice) })),
    today,
    design,
    marginDays: results.walls.marginDays,
    farDays: results.walls.marginDays * results.walls.farTimes,
    counts: {
      wall: count("wall"),
      "no-wall-shown": count("no-wall-shown"),
      "not-enough-evidence": count("not-enough-evidence"),
      "budget-causes-wait": count("budget-causes-wait"),
    },
    limit: wallLimit(results, voice),
    byRefusals: wallsOf(results, pair.design).filter((wall) => restsOnRefusals(wall, results.walls))
      .length,
    table: wallTable(results, pair, voice),
  };
}

/** Both limits above which a border is a wall, in words. */
export function wallLimit(results: Results, { words, format }: Voice): string {
  const { marginDays, marginRefused } = wallRulesOf(results);
  return words.wallLimit(format.days(marginDays), format.number(100 * marginRefused, 1));
}

function wallTable(results: Results, pair: Pair, voice: Voice): TableView {
  const { words, format } = voice;
  const head = words.tableHead;
  const points: Write = (share, finer = 0) => format.percent(share, 1 + finer);
  const rows = tableDesigns(results, pair).flatMap((variant) =>
    wallsOf(results, variant).map((wall) => [
      placeName(results, wall.from, voice),
      placeName(results, wall.to, voice),
      variant === pair.today ? words.today : designOf(results, pair, voice),
      withMargin(wall.attempts, format.count, voice),
      withMargin(wall.excessDirect, format.waitChange, voice),
      withMargin(wall.excessInside, format.waitChange, voice),
      withMargin(wall.refusedShare, format.percent, voice),
      withMargin(wall.excessRefused, points, voice),
      withMargin(wall.borderDays, format.count, voice),
      withMargin(wall.shortageDays, format.count, voice),
      restsOnRefusals(wall, results.walls) ? words.wallByRefusals : words.wallVerdict[wall.verdict],
      originText(wall, voice),
    ]),
  );
  return {
    columns: [
      text(words.axis.from),
      text(words.axis.to),
      text(head.design),
      numeric(head.attempts),
      numeric(head.excessDirect),
      numeric(head.excessInside),
      numeric(head.refused),
      numeric(head.excessRefused),
      numeric(head.borderDays),
      numeric(head.shortageDays),
      text(head.verdict),
      text(head.origin),
    ],
    rows,
  };
}

/** How it came to be; a dash where too little is known to say that anything did. */
export function originText({ verdict, origin }: Wall, { words }: Voice): string {
  return verdict === "not-enough-evidence" ? "–" : words.origin[origin];
}

function meansOf(wall: Wall): Readonly<Record<Cause, number>> {
  const entries = causes.map((cause) => [cause, wall.causes[cause].mean]);
  return Object.fromEntries(entries) as Record<Cause, number>;
}

export function prepareCauses(results: Results, voice: Voice): CauseView {
  const pair = pairOf(results);
  const before = wallsOf(results, pair.today);
  const all = wallsOf(results, pair.design)
    .map((wall): CauseBar => {
      const earlier = before.find((found) => found.from === wall.from && found.to === wall.to);
      return {
        from: wall.from,
        to: wall.to,
        name: `${shortPlace(wall.from, results, voice)} ${voice.words.axis.to} ${shortPlace(wall.to, results, voice)}`,
        today: earlier === undefined ? null : meansOf(earlier),
        design: meansOf(wall),
        totalToday: earlier?.lostDays.mean ?? 0,
        totalDesign: wall.lostDays.mean,
        borderToday: earlier?.borderDays.mean ?? 0,
        borderDesign: wall.borderDays.mean,
      };
    })
    .sort((one, other) => other.borderDesign - one.borderDesign);
  const hidden = all.slice(mostBars);
  return {
    bars: all.slice(0, mostBars),
    hiddenBorders: hidden.length,
    hiddenDays: sumOf(hidden.map((bar) => bar.totalDesign)),
    hiddenBorderDays: sumOf(hidden.map((bar) => bar.borderDesign)),
    totalDesign: sumOf(all.map((bar) => bar.totalDesign)),
    borderDesign: sumOf(all.map((bar) => bar.borderDesign)),
    borderToday: sumOf(all.map((bar) => bar.borderToday)),
    table: causeTable(all, voice),
  };
}

/** A segment by number, another place by name. */
function shortPlace(id: string, results: Results, voice: Voice): string {
  return /^[1-5]$/.test(id) ? id : placeName(results, id, voice);
}

function causeTable(bars: readonly CauseBar[], voice: Voice): TableView {
  const { words, format } = voice;
  return {
    columns: [
      text(words.tableHead.border),
      ...causes.map((cause) => numeric(words.cause[cause])),
      numeric(words.tableHead.totalDesign),
      numeric(words.tableHead.totalToday),
    ],
    rows: bars.map((bar) => [
      bar.name,
      ...causes.map((cause) => format.count(bar.design[cause])),
      format.count(bar.totalDesign),
      format.count(bar.totalToday),
    ]),
  };
}
