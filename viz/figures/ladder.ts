/** The bridge from today to the design in euros, and the wait at each step. */
import { scaleLinear } from "d3";
import type { LadderBar, LadderView } from "../prepare/ladder.ts";
import type { Voice } from "../words/index.ts";
import { bottomAxis, extentWithZero, panelWidth, smallText, whisker } from "./axis.ts";
import {
  circle,
  fitted,
  line,
  type Mark,
  rect,
  type Scene,
  text,
  textSize,
  textWidth,
} from "./scene.ts";

const rowHeight = 46;
const side = 10;

function barPaint(bar: LadderBar): "segment-4" | "segment-2" | "accent" {
  if (bar.isTotal) return "accent";
  return bar.to >= bar.from ? "segment-4" : "segment-2";
}

function rowHead(name: string, number: string, top: number, bold: boolean): Mark[] {
  const room = panelWidth - 2 * side - textWidth(number, textSize, bold) - 12;
  return [
    text(side, top + 13, fitted(name, textSize, room), { bold, halo: true }),
    text(panelWidth - side, top + 13, number, { anchor: "end", bold, halo: true }),
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
  const scale = scaleLinear(extentWithZero(reach), [side, panelWidth - side]);
  const bottom = view.bars.length * rowHeight + 4;
  const marks: Mark[] = bottomAxis(scale, 0, bottom, 5, format.euroChange);
  view.bars.forEach((bar, index) => {
    const top = index * rowHeight;
    const middle = top + 29;
    const [x1, x2] = [scale(Math.min(bar.from, bar.to)), scale(Math.max(bar.from, bar.to))];
    const number =
      bar.change === null ? format.euroShort(view.base) : format.euroChange(bar.change.mean);
    marks.push(...rowHead(bar.name, number, top, bar.isTotal));
    if (bar.change === null) marks.push(circle(scale(0), middle, 5, { fill: "today" }));
    else marks.push(rect(x1, middle - 8, Math.max(1.5, x2 - x1), 16, { fill: barPaint(bar) }));
    if (bar.change !== null) marks.push(...whisker(scale, middle, bar.change, bar.from));
    const next = view.bars[index + 1];
    if (next !== undefined && !next.isTotal) {
      marks.push(
        line(scale(bar.to), middle, scale(bar.to), middle + rowHeight, {
          stroke: "soft",
          dash: "2 3",
        }),
      );
    }
  });
  marks.push(
    text(panelWidth / 2, bottom + 32, words.axis.euroChange, {
      size: smallText,
      anchor: "middle",
      paint: "soft",
    }),
  );
  return { width: panelWidth, height: bottom + 38, marks };
}

export function ladderWaitScene(view: LadderView, voice: Voice): Scene {
  const { format, words } = voice;
  const bars = view.bars.filter((bar) => !bar.isTotal);
  const most = Math.max(1, ...bars.map((bar) => bar.wait.high ?? bar.wait.mean));
  const scale = scaleLinear([0, most * 1.05], [side, panelWidth - side]);
  const bottom = bars.length * rowHeight + 4;
  const marks: Mark[] = bottomAxis(scale, 0, bottom, 5, (value) => format.number(value));
  bars.forEach((bar, index) => {
    const top = index * rowHeight;
    const middle = top + 29;
    marks.push(...rowHead(bar.name, format.days(bar.wait.mean), top, false));
    marks.push(
      line(scale(0), middle, scale(bar.wait.mean), middle, { stroke: "rule", strokeWidth: 2 }),
    );
    marks.push(circle(scale(bar.wait.mean), middle, 5, { fill: index === 0 ? "today" : "accent" }));
    marks.push(...whisker(scale, middle, bar.wait));
  });
  marks.push(
    text(panelWidth / 2, bottom + 32, words.axis.waitDays, {
      size: smallText,
      anchor: "middle",
      paint: "soft",
    }),
  );
  return { width: panelWidth, height: bottom + 38, marks };
}
