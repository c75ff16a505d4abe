/** Walls that are taken away: three bars a border, in one scale. */
import { scaleLinear } from "d3";
import type { RemovalBar } from "../prepare/removal.ts";
import type { Voice } from "../words/index.ts";
import {
  axisTitle,
  bottomOf,
  extentWithZero,
  panelWidth,
  type Rows,
  rowAxis,
  rowHead,
  rowSide,
  smallText,
  whisker,
} from "./axis.ts";
import type { Paint } from "./paint.ts";
import { type Mark, rect, type Scene, text } from "./scene.ts";

const parts = ["gross", "net", "byPlaces"] as const;
/** What the border itself gives is full; what places would give instead is slanted lines. */
const looks: Readonly<
  Record<(typeof parts)[number], { readonly fill: Paint; readonly hatch?: Paint; stroke?: Paint }>
> = {
  gross: { fill: "segment-2" },
  net: { fill: "segment-1" },
  byPlaces: { fill: "paper", hatch: "today", stroke: "today" },
};
const barHeight = 15;

export function removalScene(bars: readonly RemovalBar[], voice: Voice): Scene {
  const { format, words } = voice;
  const rows: Rows = { count: bars.length, height: 26 + parts.length * 20, from: 20 };
  const ends = bars.flatMap((bar) =>
    parts.flatMap((part) => [bar[part].mean, bar[part].low, bar[part].high]),
  );
  const scale = scaleLinear(extentWithZero(ends), [rowSide, panelWidth - rowSide]);
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(scale, rows, 4, format.change);
  bars.forEach((bar, index) => {
    const top = index * rows.height;
    marks.push(...rowHead(bar.name, bar.binds, top));
    parts.forEach((part, at) => {
      const y = top + 22 + at * 20;
      const value = bar[part];
      const [x1, x2] = [scale(Math.min(0, value.mean)), scale(Math.max(0, value.mean))];
      marks.push(
        rect(x1, y, Math.max(1.5, x2 - x1), barHeight, looks[part]),
        ...whisker(scale, y + barHeight / 2, value),
      );
    });
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.removal.axis, bottom)],
  };
}

/** What the three bars of a border are. */
export function removalLegend({ words }: Voice): Scene {
  return {
    width: panelWidth,
    height: parts.length * 22,
    marks: parts.flatMap((part, index) => [
      rect(0, index * 22 + 3, 28, 14, looks[part]),
      text(36, index * 22 + 15, words.removal[part], { size: smallText + 1 }),
    ]),
  };
}
