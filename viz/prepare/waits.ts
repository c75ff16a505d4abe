/**
 * Curves of waiting: who has not started after so many weeks, today and in the design.
 *
 * The rule this file keeps: waits that were cut off by the end of the run are marked and counted, so
 * that nobody takes the end of a curve for the end of the waiting.
 */
import type { Results, WaitCurve } from "#results";
import type { Voice } from "../words/index.ts";
import {
  at,
  numeric,
  type Pair,
  pairOf,
  placeName,
  type TableView,
  tableDesigns,
  text,
  variantName,
  withMargin,
} from "./view.ts";

export type WaitOrigin = WaitCurve["origin"];

export interface CurvePoint {
  readonly week: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface CurveLine {
  readonly points: readonly CurvePoint[];
  /** Weeks by which another hundredth of all waits was cut off by the end of the run. */
  readonly cutOff: readonly CurvePoint[];
}

export interface WaitPanel {
  readonly segment: string;
  readonly name: string;
  readonly today: CurveLine;
  readonly design: CurveLine;
  /** "De helft start binnen 109 dagen (vandaag: 49 dagen)." */
  readonly told: string;
}

export interface WaitView {
  readonly origin: WaitOrigin;
  readonly panels: readonly WaitPanel[];
  readonly weeks: number;
  /** Youths who still waited on the last day of the design, all segments. */
  readonly stillWaiting: number;
  readonly table: TableView;
}

/** Under this many a year a curve is one of accidents. */
const fewest = 20;

function lineOf({ open, cutOff, asked }: WaitCurve, years: number): CurveLine {
  const points = open.mean.flatMap((_, week): CurvePoint[] => {
    const value = at(open, week);
    if (value === null) return [];
    const clamp = (bound: number | null) => Math.min(1, Math.max(0, bound ?? value.mean));
    return [{ week, mean: value.mean, low: clamp(value.low), high: clamp(value.high) }];
  });
  const each = (asked.mean * years) / 100;
  let gone = 0;
  const marks = points.filter(({ week }) => {
    gone += cutOff[week] ?? 0;
    if (gone < each || week === 0) return false;
    gone = 0;
    return true;
  });
  return { points, cutOff: marks };
}

function toldOf(today: WaitCurve, design: WaitCurve, { words, format }: Voice): string {
  const within = (curve: WaitCurve): string | null =>
    curve.half === null ? null : format.waitDays(curve.half.mean);
  return words.waits.half(within(design), within(today));
}

function tableOf(results: Results, curves: readonly WaitCurve[], voice: Voice): TableView {
  const { words, format, lang } = voice;
  const { head } = words.waits;
  const share = (value: number) => format.percent(value);
  return {
    columns: [
      text(words.tableHead.place),
      text(words.tableHead.design),
      ...[head.asked, head.lost, head.waiting, head.half, head.nineInTen].map(numeric),
      ...[4, 13, 26, 52].map((weeks) => numeric(head.after(format.number(weeks)))),
    ],
    rows: curves.map((curve) => [
      placeName(results, curve.segment, voice),
      variantName(results, curve.variant, lang),
      withMargin(curve.asked, format.count, voice),
      withMargin(curve.lost, format.count, voice),
      withMargin(curve.waiting, format.count, voice),
      curve.half === null ? words.waits.longer : withMargin(curve.half, format.waitDays, voice),
      curve.nineInTen === null
        ? words.waits.longer
        : withMargin(curve.nineInTen, format.waitDays, voice),
      ...[4, 13, 26, 52].map((week) => withMargin(at(curve.open, week), share, voice)),
    ]),
  };
}

/** The curves of one kind of start; null when no segment has enough of them. */
export function prepareWaits(
  results: Results,
  origin: WaitOrigin,
  voice: Voice,
  pair: Pair = pairOf(results),
): WaitView | null {
  const { policyFirstYear, policyLastYear } = results.manifest;
  const years = Math.max(1, policyLastYear - policyFirstYear + 1);
  const designs = tableDesigns(results, pair);
  const own = results.waits.filter((curve) => curve.origin === origin);
  const find = (variant: string, segment: string) =>
    own.find((curve) => curve.variant === variant && curve.segment === segment);
  const shown = results.dictionaries.segments.items.flatMap(({ id }) => {
    const [today, design] = [find(pair.today, id), find(pair.design, id)];
    const enough = today !== undefined && design !== undefined && design.asked.mean >= fewest;
    return enough ? [{ id, today, design }] : [];
  });
  if (shown.length === 0) return null;
  return {
    origin,
    panels: shown.map(({ id, today, design }) => ({
      segment: id,
      name: placeName(results, id, voice),
      today: lineOf(today, years),
      design: lineOf(design, years),
      told: toldOf(today, design, voice),
    })),
    weeks: Math.max(0, (shown[0]?.design.open.mean.length ?? 1) - 1),
    stillWaiting: shown.reduce((sum, { design }) => sum + design.waiting.mean, 0),
    table: tableOf(
      results,
      shown.flatMap(({ today, design }) =>
        [today, design].filter(({ variant }) => designs.includes(variant)),
      ),
      voice,
    ),
  };
}
