/**
 * The waterbed balance as a bridge: the change in the segment itself, then place by place what
 * changes elsewhere, and all together.
 */
import { scaleLinear } from "d3";
import type { WaterbedLine, WaterbedView } from "../prepare/waterbed.ts";
import type { Voice } from "../words/index.ts";
import {
  axisTitle,
  bottomOf,
  extentWithZero,
  panelWidth,
  rowAxis,
  rowHead,
  rowLink,
  rowSide,
  whisker,
} from "./axis.ts";
import { type Mark, rect, type Scene } from "./scene.ts";

const rowHeight = 42;

interface Bar {
  readonly line: WaterbedLine;
  readonly from: number;
  readonly to: number;
}

/** Each receiver starts where the one before ended; the first and the last bar stand on zero. */
export function bridgeOf(view: WaterbedView): Bar[] {
  let level = 0;
  return view.lines.map((row) => {
    if (row.role === "net") return { line: row, from: 0, to: row.euro.mean };
    const from = level;
    level += row.euro.mean;
    return { line: row, from, to: level };
  });
}

function shape({ line, from, to }: Bar, x: number, y: number, width: number): Mark {
  const size = [x, y, Math.max(1.5, width), 15] as const;
  if (line.role === "aside")
    return rect(...size, { fill: "rule", stroke: "today", strokeWidth: 1 });
  if (line.role === "apart")
    return rect(...size, { hatch: "today", stroke: "today", strokeWidth: 1 });
  if (line.role !== "receiver")
    return rect(...size, { fill: line.role === "gross" ? "accent" : "today" });
  if (line.intent)
    return rect(...size, { hatch: "segment-2", stroke: "segment-2", strokeWidth: 1 });
  return rect(...size, { fill: to > from ? "segment-4" : "segment-2" });
}

function reachOf(bars: readonly Bar[]): (number | null)[] {
  return bars.flatMap(({ line, from, to }) => {
    const end = (bound: number | null) => (bound === null ? null : from + bound);
    return [from, to, end(line.euro.low), end(line.euro.high)];
  });
}

export function waterbedScene(view: WaterbedView, voice: Voice): Scene {
  const { format, words } = voice;
  const bars = bridgeOf(view);
  const scale = scaleLinear(extentWithZero(reachOf(bars)), [rowSide, panelWidth - rowSide]);
  const rows = { count: bars.length, height: rowHeight, from: 18 };
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(scale, rows, 4, format.euroChange);
  bars.forEach((bar, index) => {
    const { name, intent, euro, role } = bar.line;
    const top = index * rowHeight;
    const middle = top + 28;
    const label = intent ? `${name} (${words.waterbedLine.intent})` : name;
    const number = format.euroChange(euro.mean);
    marks.push(...rowHead(label, number, top, { bold: role === "gross" || role === "net" }));
    const [x1, x2] = [scale(Math.min(bar.from, bar.to)), scale(Math.max(bar.from, bar.to))];
    marks.push(shape(bar, x1, middle - 7.5, x2 - x1));
    marks.push(...whisker(scale, middle, euro, bar.from));
    if (index < bars.length - 2) marks.push(...rowLink(scale(bar.to), top, rows));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.axis.valueChange, bottom)],
  };
}
