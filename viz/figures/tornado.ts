/**
 * A tornado: what each number does to the outcome at the low and at the high end of its range.
 *
 * The rule this file keeps: low is slanted and high is full, whichever side they fall on, and each
 * bar carries its margin.
 */
import { scaleLinear } from "d3";
import type { InfluenceBar } from "../prepare/influence.ts";
import type { Voice } from "../words/index.ts";
import {
  axisTitle,
  bottomOf,
  extentWithZero,
  panelWidth,
  type Rows,
  rowAxis,
  rowSide,
  smallText,
  whisker,
} from "./axis.ts";
import { type Drawn, fitted, type Mark, rect, type Scene, text, textWidth, wrap } from "./scene.ts";

const low: Drawn = { hatch: "segment-2", stroke: "segment-2", strokeWidth: 1.2 };
const high: Drawn = { fill: "segment-5" };

interface Axis {
  readonly title: string;
  readonly write: (value: number) => string;
}

/** Rows in the order of size; both ends of a row share its height. */
export function tornadoScene(bars: readonly InfluenceBar[], axis: Axis): Scene {
  const values = bars.flatMap((bar) =>
    [bar.low, bar.high].flatMap((end) => (end === null ? [] : [end.mean, end.low, end.high])),
  );
  const x = scaleLinear(extentWithZero(values), [rowSide + 6, panelWidth - rowSide - 6]);
  const room = panelWidth - 2 * rowSide;
  const names = bars.map(({ name }) => wrap(name, 12, room, 2));
  // All rows are as high as the one with the longest name, so that the ticks stand evenly.
  const more = 14 * (Math.max(1, ...names.map(({ length }) => length)) - 1);
  const rows: Rows = { count: bars.length, height: 62 + more, from: 34 + more };
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(x, rows, 4, axis.write);
  bars.forEach((bar, index) => {
    const top = index * rows.height + more;
    const lines = [...(names[index] ?? [])].reverse();
    marks.push(...lines.map((part, at) => text(rowSide, top + 13 - 14 * at, part, { size: 12 })));
    marks.push(
      text(rowSide, top + 28, fitted(bar.range, smallText, room), {
        size: smallText,
        paint: "soft",
      }),
    );
    const ends = [
      [bar.low, low, 36],
      [bar.high, high, 48],
    ] as const;
    for (const [end, look, down] of ends) {
      if (end === null) continue;
      const [left, right] = [x(Math.min(0, end.mean)), x(Math.max(0, end.mean))];
      marks.push(rect(left, top + down, Math.max(1, right - left), 10, look));
      marks.push(...whisker(x, top + down + 5, end));
    }
  });
  return {
    width: panelWidth,
    height: bottom + 40,
    marks: [...marks, axisTitle(axis.title, bottom)],
  };
}

export function tornadoLegend(voice: Voice): Scene {
  const { words } = voice;
  const next = 36 + textWidth(words.influence.low, 12.5) + 22;
  return {
    width: panelWidth,
    height: 24,
    marks: [
      rect(0, 4, 28, 14, low),
      text(36, 15, words.influence.low, { size: 12.5 }),
      rect(next, 4, 28, 14, high),
      text(next + 36, 15, words.influence.high, { size: 12.5 }),
    ],
  };
}
