/** The waterbed balance as a fall: the saving, what flows away place by place, what is left. */
import { scaleLinear } from "d3";
import type { WaterbedLine, WaterbedView } from "../prepare/waterbed.ts";
import type { Voice } from "../words/index.ts";
import { bottomAxis, extentWithZero, panelWidth, whisker } from "./axis.ts";
import { fitted, line, type Mark, rect, type Scene, text } from "./scene.ts";

const rowHeight = 42;
const side = 10;

interface Bar {
  readonly line: WaterbedLine;
  readonly from: number;
  readonly to: number;
  /** Written change: what comes back counts against the saving. */
  readonly change: number;
}

/** Each receiver starts where the one before ended; the first and the last bar stand on zero. */
export function fallOf(view: WaterbedView): Bar[] {
  let level = 0;
  return view.lines.map((row) => {
    if (row.role === "net") return { line: row, from: 0, to: row.euro.mean, change: row.euro.mean };
    const from = level;
    level += row.role === "gross" ? row.euro.mean : -row.euro.mean;
    return { line: row, from, to: level, change: level - from };
  });
}

function shape(bar: Bar, x: number, y: number, width: number): Mark {
  const size = [x, y, Math.max(1.5, width), 15] as const;
  if (bar.line.role !== "receiver")
    return rect(...size, { fill: bar.line.role === "gross" ? "accent" : "today" });
  if (bar.line.intent)
    return rect(...size, { hatch: "segment-2", stroke: "segment-2", strokeWidth: 1 });
  return rect(...size, { fill: bar.change < 0 ? "segment-4" : "segment-2" });
}

function reachOf(bars: readonly Bar[]): (number | null)[] {
  return bars.flatMap((bar) => {
    const { low, high } = bar.line.euro;
    const sign = bar.line.role === "receiver" ? -1 : 1;
    const end = (bound: number | null) => (bound === null ? null : bar.from + sign * bound);
    return [bar.from, bar.to, end(low), end(high)];
  });
}

export function waterbedScene(view: WaterbedView, voice: Voice): Scene {
  const { format, words } = voice;
  const bars = fallOf(view);
  const scale = scaleLinear(extentWithZero(reachOf(bars)), [side, panelWidth - side]);
  const bottom = bars.length * rowHeight + 4;
  const marks: Mark[] = bottomAxis(scale, 0, bottom, 4, format.euroShort);
  bars.forEach((bar, index) => {
    const top = index * rowHeight;
    const middle = top + 28;
    const strong = bar.line.role !== "receiver";
    const label = bar.line.intent
      ? `${bar.line.name} (${words.waterbedLine.intent})`
      : bar.line.name;
    marks.push(
      text(side, top + 13, fitted(label, 12.5, panelWidth - 130), {
        bold: strong,
        size: 12.5,
        halo: true,
      }),
    );
    const number = strong ? format.euroShort(bar.line.euro.mean) : format.euroChange(bar.change);
    marks.push(
      text(panelWidth - side, top + 13, number, {
        anchor: "end",
        bold: strong,
        size: 12.5,
        halo: true,
      }),
    );
    const [x1, x2] = [scale(Math.min(bar.from, bar.to)), scale(Math.max(bar.from, bar.to))];
    marks.push(shape(bar, x1, middle - 7.5, x2 - x1));
    marks.push(...whisker(scale, middle, signed(bar), bar.from));
    if (index < bars.length - 2) {
      marks.push(
        line(scale(bar.to), middle, scale(bar.to), middle + rowHeight, {
          stroke: "soft",
          dash: "2 3",
        }),
      );
    }
  });
  return { width: panelWidth, height: bottom + 22, marks };
}

function signed(bar: Bar): WaterbedLine["euro"] {
  const { euro, role } = bar.line;
  if (role !== "receiver") return euro;
  const turn = (bound: number | null) => (bound === null ? null : -bound);
  return { mean: -euro.mean, low: turn(euro.high), high: turn(euro.low) };
}
