/**
 * Axes, whiskers and rows: the parts that several figures share.
 *
 * The rule this file keeps: tick texts come from the writer that is handed in, never from d3, whose
 * numbers are English.
 */
import type { ScaleLinear } from "d3";
import type { Estimate } from "#results";
import type { Paint } from "./paint.ts";
import {
  boxOf,
  line,
  type Mark,
  overlaps,
  path,
  type TextMark,
  text,
  textWidth,
  wrap,
} from "./scene.ts";

export type Scale = ScaleLinear<number, number>;

export const panelWidth = 400;
export const smallText = 11.5;

/** Distance of rows from the sides of a panel. */
export const rowSide = 10;

/** Rows of one height; the marks of a row begin `from` below its top, under its words. */
export interface Rows {
  readonly count: number;
  readonly height: number;
  readonly from: number;
}

/** Where the last row ends. */
export const bottomOf = ({ count, height }: Rows): number => count * height + 4;

/** Ticks with a rule and a text under it; texts that would touch are left out. */
export function bottomAxis(
  scale: Scale,
  top: number,
  bottom: number,
  count: number,
  write: (value: number) => string,
): Mark[] {
  const rules = scale
    .ticks(count)
    .map((tick) =>
      line(scale(tick), top, scale(tick), bottom, tick === 0 ? { stroke: "soft" } : {}),
    );
  return [...rules, ...tickTexts(scale, bottom, count, write)];
}

/** The same under rows: the rules stop at the words of a row, so that none runs through them. */
export function rowAxis(
  scale: Scale,
  rows: Rows,
  count: number,
  write: (value: number) => string,
): Mark[] {
  const tops = Array.from({ length: rows.count }, (_, row) => row * rows.height);
  const rules = scale
    .ticks(count)
    .flatMap((tick) => tops.map((top) => rowRule(scale(tick), top, rows, tick === 0)));
  return [...rules, ...tickTexts(scale, bottomOf(rows), count, write)];
}

/** One upright rule in one row, beside the words above it. */
export function rowRule(x: number, top: number, { from, height }: Rows, isZero: boolean): Mark {
  return line(x, top + from, x, top + height, isZero ? { stroke: "soft", strokeWidth: 1.5 } : {});
}

/** From where a bar ends to where the next row begins its own; the words between stay free. */
export function rowLink(x: number, top: number, { from, height }: Rows): Mark[] {
  const drawn = { stroke: "soft", dash: "2 3" } as const;
  const next = top + height;
  return [
    line(x, top + from + 18, x, next, drawn),
    line(x, next + from - 1, x, next + from + 4, drawn),
  ];
}

function tickTexts(
  scale: Scale,
  bottom: number,
  count: number,
  write: (value: number) => string,
): TextMark[] {
  const [left = 0, right = 0] = scale.range();
  const kept: TextMark[] = [];
  for (const tick of scale.ticks(count)) {
    const label = insideOf(
      text(scale(tick), bottom + 14, write(tick), {
        size: smallText,
        anchor: "middle",
        paint: "soft",
      }),
      Math.max(0, left - 8),
      right + 8,
    );
    if (kept.every((other) => !overlaps(boxOf(other), boxOf(label), -3))) kept.push(label);
  }
  return kept;
}

/** What the numbers under an axis are. */
export function axisTitle(content: string, bottom: number): Mark {
  return text(panelWidth / 2, bottom + 32, content, {
    size: smallText,
    anchor: "middle",
    paint: "soft",
  });
}

/** The name of a row on the left and its number on the right, above its marks. */
export function rowHead(
  name: string,
  number: string,
  top: number,
  { bold = false, size = headSize, lines = 1 }: HeadLook = {},
): Mark[] {
  const told = wrap(name, size, headRoom(number, size, bold), lines);
  // A short name stands at its marks, below the room of a longer one.
  const first = top + 13 + (lines - told.length) * headLine;
  return [
    ...told.map((part, at) => text(rowSide, first + at * headLine, part, { bold, size })),
    text(panelWidth - rowSide, first, number, { anchor: "end", bold, size }),
  ];
}

const headSize = 12.5;
/** From one line of a name to the next. */
export const headLine = 15;
const mostLines = 3;

interface HeadLook {
  readonly bold?: boolean;
  readonly size?: number;
  /** Over how many lines a name may run; what is longer is cut. */
  readonly lines?: number;
}

const headRoom = (number: string, size: number, bold: boolean): number =>
  (panelWidth - 2 * rowSide - textWidth(number, size, bold) - 12) / (bold ? 1.07 : 1);

/** Over how many lines the longest of these names runs, so that no name is cut. */
export function headLines(
  heads: readonly (readonly [name: string, number: string])[],
  bold = false,
): number {
  const counts = heads.map(
    ([name, number]) => wrap(name, headSize, headRoom(number, headSize, bold), mostLines).length,
  );
  return Math.max(1, ...counts);
}

/** Moves a text so that it stays between two sides. */
export function insideOf(mark: TextMark, left: number, right: number): TextMark {
  const box = boxOf(mark);
  if (box.left < left) return { ...mark, x: mark.x + left - box.left };
  if (box.right > right) return { ...mark, x: mark.x - (box.right - right) };
  return mark;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * The interval of an estimate as a line with two ends; nothing when there is no interval. A rim in the
 * colour of the page keeps it apart from a bar of nearly its own colour.
 */
export function whisker(
  scale: Scale,
  y: number,
  value: Estimate,
  shift = 0,
  paint: Paint = "ink",
): Mark[] {
  if (value.low === null || value.high === null) return [];
  const [x1, x2] = [scale(value.low + shift), scale(value.high + shift)];
  const [left, right] = [tenth(x1), tenth(x2)];
  const [top, down] = [tenth(y - 3.5), tenth(y + 3.5)];
  const ends = `M${left} ${top}V${down}M${right} ${top}V${down}M${left} ${tenth(y)}H${right}`;
  return [
    path(ends, { stroke: "paper", strokeWidth: 4 }),
    path(ends, { stroke: paint, strokeWidth: 1.5 }),
  ];
}

/** Keeps the texts that do not lie over one already kept; the first ones have the right of way. */
export function withoutOverlap(
  candidates: readonly TextMark[],
  taken: readonly TextMark[] = [],
): TextMark[] {
  const kept: TextMark[] = [];
  for (const candidate of candidates) {
    const box = boxOf(candidate);
    const free = [...taken, ...kept].every((other) => !overlaps(boxOf(other), box, 0.5));
    if (free) kept.push(candidate);
  }
  return kept;
}

/** The ends of a set of numbers and zero, with a little air. */
export function extentWithZero(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const air = (high - low) * 0.04;
  return low === high ? [0, 1] : [low < 0 ? low - air : 0, high > 0 ? high + air : 0];
}
