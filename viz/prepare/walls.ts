/**
 * The wall map: extra waiting at each border, classed by a norm, and what caused the lost days.
 *
 * The rule this file keeps: a class comes from the norm, never from the largest value, so two maps
 * with the same colour mean the same.
 */
import type { LostDays, Results, Wall } from "#results";
import type { Voice } from "../words/index.ts";
import { numeric, pairOf, placeName, sumOf, type TableView, text, withMargin } from "./view.ts";

export type WallClass = "within" | "over" | "far" | "none";

export interface WallCell {
  readonly from: string;
  readonly to: string;
  readonly excess: number | null;
  readonly lostDays: number;
  readonly wallClass: WallClass;
  readonly verdict: Wall["verdict"];
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
}

export interface WallView {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly today: readonly WallCell[];
  readonly design: readonly WallCell[];
  readonly marginDays: number;
  readonly farDays: number;
  readonly counts: Readonly<Record<Wall["verdict"], number>>;
  readonly table: TableView;
}

export interface CauseView {
  readonly bars: readonly CauseBar[];
  readonly hiddenBorders: number;
  readonly hiddenDays: number;
  readonly largest: Cause;
  readonly largestShare: number;
  readonly totalDesign: number;
  readonly totalToday: number;
  readonly table: TableView;
}

/** From three times the margin on, a wait is far over it: an assumption, told in the legend. */
const farTimes = 3;
const mostBars = 8;

export function classOf(wall: Wall, marginDays: number): WallClass {
  if (wall.verdict === "not-enough-evidence" || wall.excessDirect === null) return "none";
  const days = wall.excessDirect.mean;
  if (days <= marginDays) return "within";
  return days <= marginDays * farTimes ? "over" : "far";
}

const wallsOf = (results: Results, variant: string): Wall[] =>
  results.walls.walls.filter((wall) => wall.variant === variant);

function cellsOf(results: Results, variant: string): WallCell[] {
  return wallsOf(results, variant).map((wall) => ({
    from: wall.from,
    to: wall.to,
    excess: wall.excessDirect?.mean ?? null,
    lostDays: wall.lostDays.mean,
    wallClass: classOf(wall, results.walls.marginDays),
    verdict: wall.verdict,
  }));
}

export function prepareWalls(results: Results, voice: Voice): WallView {
  const pair = pairOf(results);
  const today = cellsOf(results, pair.today);
  const design = cellsOf(results, pair.design);
  const used = new Set([...today, ...design].flatMap((cell) => [cell.from, cell.to]));
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
    farDays: results.walls.marginDays * farTimes,
    counts: {
      wall: count("wall"),
      "no-wall-shown": count("no-wall-shown"),
      "not-enough-evidence": count("not-enough-evidence"),
      "budget-causes-wait": count("budget-causes-wait"),
    },
    table: wallTable(results, [pair.today, pair.design], voice),
  };
}

function wallTable(results: Results, variants: readonly string[], voice: Voice): TableView {
  const { words, format } = voice;
  const head = words.tableHead;
  const names = [words.today, words.design];
  const rows = variants.flatMap((variant, index) =>
    wallsOf(results, variant).map((wall) => [
      placeName(results, wall.from, voice),
      placeName(results, wall.to, voice),
      names[index] ?? variant,
      withMargin(wall.attempts, format.count, voice),
      withMargin(wall.excessDirect, format.days, voice),
      withMargin(wall.excessInside, format.days, voice),
      withMargin(wall.refusedShare, format.percent, voice),
      withMargin(wall.lostDays, format.count, voice),
      words.wallVerdict[wall.verdict],
      words.origin[wall.origin],
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
      numeric(head.lostDays),
      text(head.verdict),
      text(head.origin),
    ],
    rows,
  };
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
      };
    })
    .sort((one, other) => other.totalDesign - one.totalDesign);
  const totals = causes.map(
    (cause) => [cause, sumOf(all.map((bar) => bar.design[cause]))] as const,
  );
  const [largest, most] = [...totals].sort((one, other) => other[1] - one[1])[0] ?? [
    "border-rule",
    0,
  ];
  const totalDesign = sumOf(all.map((bar) => bar.totalDesign));
  const hidden = all.slice(mostBars);
  return {
    bars: all.slice(0, mostBars),
    hiddenBorders: hidden.length,
    hiddenDays: sumOf(hidden.map((bar) => bar.totalDesign)),
    largest,
    largestShare: totalDesign > 0 ? most / totalDesign : 0,
    totalDesign,
    totalToday: sumOf(all.map((bar) => bar.totalToday)),
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
