/**
 * Axes, whiskers and rows: the parts that several figures share.
 *
 * The rule this file keeps: tick texts come from the writer that is handed in, never from d3, whose
 * numbers are English.
 */
import type { ScaleLinear } from "d3";
import type { Estimate } from "#results";
import type { Paint } from "./paint.ts";
import { boxOf, line, type Mark, overlaps, type TextMark, text } from "./scene.ts";

export type Scale = ScaleLinear<number, number>;

export const panelWidth = 400;
export const smallText = 11.5;

/** Ticks with a rule and a text under it; texts that would touch are left out. */
export function bottomAxis(
  scale: Scale,
  top: number,
  bottom: number,
  count: number,
  write: (value: number) => string,
): Mark[] {
  const [left = 0, right = 0] = scale.range();
  const kept: TextMark[] = [];
  const marks: Mark[] = [];
  for (const tick of scale.ticks(count)) {
    const x = scale(tick);
    marks.push(line(x, top, x, bottom, tick === 0 ? { stroke: "soft" } : {}));
    const label = insideOf(
      text(x, bottom + 14, write(tick), { size: smallText, anchor: "middle", paint: "soft" }),
      Math.max(0, left - 8),
      right + 8,
    );
    if (kept.every((other) => !overlaps(boxOf(other), boxOf(label), -3))) kept.push(label);
  }
  return [...marks, ...kept];
}

/** Moves a text so that it stays between two sides. */
export function insideOf(mark: TextMark, left: number, right: number): TextMark {
  const box = boxOf(mark);
  if (box.left < left) return { ...mark, x: mark.x + left - box.left };
  if (box.right > right) return { ...mark, x: mark.x - (box.right - right) };
  return mark;
}

/** The interval of an estimate as a line with two ends; nothing when there is no interval. */
export function whisker(
  scale: Scale,
  y: number,
  value: Estimate,
  shift = 0,
  paint: Paint = "ink",
): Mark[] {
  if (value.low === null || value.high === null) return [];
  const [x1, x2] = [scale(value.low + shift), scale(value.high + shift)];
  const drawn = { stroke: paint, strokeWidth: 1.5 };
  return [
    line(x1, y, x2, y, drawn),
    line(x1, y - 3.5, x1, y + 3.5, drawn),
    line(x2, y - 3.5, x2, y + 3.5, drawn),
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
