/** The bridge from today to the design in euros, and the wait at each step. */
import { scaleLinear } from "d3";
import type { LadderBar, LadderView } from "../prepare/ladder.ts";
import type { Voice } from "../words/index.ts";
import {
  axisTitle,
  bottomOf,
  extentWithZero,
  panelWidth,
  type Rows,
  rowAxis,
  rowHead,
  rowLink,
  rowSide,
  type Scale,
  whisker,
} from "./axis.ts";
import { circle, line, type Mark, rect, type Scene, textSize } from "./scene.ts";

const rowHeight = 46;

const rowsOf = (count: number): Rows => ({ count, height: rowHeight, from: 19 });

function barPaint(bar: LadderBar): "segment-4" | "segment-2" | "accent" {
  if (bar.isTotal) return "accent";
  return bar.to >= bar.from ? "segment-4" : "segment-2";
}

function barMarks(bar: LadderBar, scale: Scale, middle: number): Mark[] {
  if (bar.change === null) return [circle(scale(0), middle, 5, { fill: "today" })];
  const [x1, x2] = [scale(Math.min(bar.from, bar.to)), scale(Math.max(bar.from, bar.to))];
  return [
    rect(x1, middle - 8, Math.max(1.5, x2 - x1), 16, { fill: barPaint(bar) }),
    ...whisker(scale, middle, bar.change, bar.from),
  ];
}

export function ladderScene(view: LadderView, voice: Voice): Scene {
  const { format, words } = voice;
  const reach = view.bars.flatMap((bar) => [
    bar.from,
    bar.to,
    bar.change?.low == null ? null : bar.from + bar.change.low,
    bar.change?.high == null ? null : bar.from + bar.change.high,
  ]);
  const scale = scaleLinear(extentWithZero(reach), [rowSide, panelWidth - rowSide]);
  const rows = rowsOf(view.bars.length);
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(scale, rows, 5, format.euroChange);
  view.bars.forEach((bar, index) => {
    const top = index * rowHeight;
    const middle = top + 29;
    const number =
      bar.change === null ? format.euroShort(view.base) : format.euroChange(bar.change.mean);
    marks.push(...rowHead(bar.name, number, top, { bold: bar.isTotal, size: textSize }));
    marks.push(...barMarks(bar, scale, middle));
    const next = view.bars[index + 1];
    if (next !== undefined && !next.isTotal && !view.isApart)
      marks.push(...rowLink(scale(bar.to), top, rows));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.axis.euroChange, bottom)],
  };
}

export function ladderWaitScene(view: LadderView, voice: Voice): Scene {
  const { format, words } = voice;
  const bars = view.bars.filter((bar) => !bar.isTotal);
  const most = Math.max(1, ...bars.map((bar) => bar.wait.high ?? bar.wait.mean));
  const scale = scaleLinear([0, most * 1.05], [rowSide, panelWidth - rowSide]);
  const rows = rowsOf(bars.length);
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(scale, rows, 5, (value) => format.number(value));
  bars.forEach((bar, index) => {
    const top = index * rowHeight;
    const middle = top + 29;
    const [start, end] = [scale(0), scale(bar.wait.mean)];
    marks.push(...rowHead(bar.name, format.waitDays(bar.wait.mean), top, { size: textSize }));
    marks.push(line(start, middle, end, middle, { stroke: "rule", strokeWidth: 2 }));
    marks.push(...whisker(scale, middle, bar.wait));
    marks.push(circle(end, middle, 5, { fill: index === 0 ? "today" : "accent" }));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.axis.waitDays, bottom)],
  };
}
