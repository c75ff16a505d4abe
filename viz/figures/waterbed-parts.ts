/**
 * The parts of a saving: a curve of what has come back by month, and bars of shares by name.
 *
 * The rule this file keeps: every bar starts at nothing, and every mean has its interval.
 */
import { area, line as lineOf, scaleLinear } from "d3";
import type { LagPoint, ShareRow, WaterbedDrawing } from "../prepare/waterbed-figures.ts";
import type { Voice } from "../words/index.ts";
import {
  axisTitle,
  bottomOf,
  extentWithZero,
  headLine,
  headLines,
  insideOf,
  panelWidth,
  rowAxis,
  rowHead,
  rowSide,
  smallText,
  whisker,
} from "./axis.ts";
import { line, type Mark, path, rect, type Scene, text } from "./scene.ts";

const height = 250;
const box = { left: 46, right: panelWidth - 12, top: 14, bottom: height - 44 };
const monthsAYear = 12;

type Scale = (value: number) => number;

/** A margin of more than twice the saving says that nothing is known; drawn whole it flattens the rest. */
const widest = 2;

function settledEnds({ lag }: WaterbedDrawing): readonly number[] {
  const last = lag.at(-1)?.month ?? monthsAYear;
  return lag
    .filter(({ month }) => month > last / 6)
    .flatMap(({ mean, low, high }) => [mean, low, high])
    .filter((end) => end !== null);
}

/** Whether a margin after the first months is wider than the picture. */
export const lagRunsOut = (view: WaterbedDrawing): boolean =>
  settledEnds(view).some((end) => Math.abs(end) > widest);

/** Leakage cumulated by month; the dashed line is when the share is half of its last value. */
export function lagScene(view: WaterbedDrawing, voice: Voice): Scene {
  const { format, words } = voice;
  const last = view.lag.at(-1)?.month ?? monthsAYear;
  // An interval of the first months is as wide as chance; it would flatten all that follows.
  const ends = settledEnds(view).map((end) => Math.max(-widest, Math.min(widest, end)));
  const x = scaleLinear([0, last], [box.left, box.right]);
  const y = scaleLinear(extentWithZero(ends), [box.bottom, box.top]).nice(4).clamp(true);
  const marks: Mark[] = y.ticks(4).flatMap((tick) => [
    line(box.left, y(tick), box.right, y(tick), tick === 0 ? { stroke: "soft" } : {}),
    text(box.left - 5, y(tick) + 4, format.percent(tick), {
      size: smallText,
      anchor: "end" as const,
      paint: "soft" as const,
    }),
  ]);
  for (let month = 0; month <= last; month += monthsAYear) {
    const label = text(x(month), box.bottom + 16, format.number(month), {
      size: smallText,
      anchor: "middle",
      paint: "soft",
    });
    marks.push(line(x(month), box.bottom, x(month), box.bottom + 4, { stroke: "soft" }));
    marks.push(insideOf(label, 0, panelWidth));
  }
  if (view.halfTime !== null) {
    const at = x(view.halfTime);
    marks.push(line(at, box.top, at, box.bottom, { stroke: "ink", dash: "3 3" }));
  }
  marks.push(...curve(view.lag, x, y), axisTitle(words.waterbedParts.monthAxis, box.bottom + 4));
  return { width: panelWidth, height, marks };
}

function curve(points: readonly LagPoint[], x: Scale, y: Scale): Mark[] {
  const band = area<LagPoint>()
    .digits(1)
    .x(({ month }) => x(month))
    .y0(({ low, mean }) => y(low ?? mean))
    .y1(({ high, mean }) => y(high ?? mean))([...points]);
  const middle = lineOf<LagPoint>()
    .digits(1)
    .x(({ month }) => x(month))
    .y(({ mean }) => y(mean))([...points]);
  return [
    ...(band === null ? [] : [path(band, { fill: "segment-4", opacity: 0.2 })]),
    ...(middle === null ? [] : [path(middle, { stroke: "segment-4", strokeWidth: 2.4 })]),
  ];
}

const rowHeight = 42;

/** A bar a row, from nothing to its share; what is not shown to be there is hatched. */
export function shareScene(rows: readonly ShareRow[], voice: Voice): Scene {
  const { format, words } = voice;
  const ends = rows.flatMap(({ share }) => [share.mean, share.low, share.high]);
  const scale = scaleLinear(extentWithZero(ends), [rowSide, panelWidth - rowSide]);
  const lines = headLines(
    rows.map(({ name, share }) => [name, format.percent(share.mean)]),
    true,
  );
  const extra = (lines - 1) * headLine;
  const shape = { count: rows.length, height: rowHeight + extra, from: 18 + extra };
  const bottom = bottomOf(shape);
  const marks: Mark[] = rowAxis(scale, shape, 4, format.percent);
  rows.forEach(({ name, share, isShown }, index) => {
    const top = index * shape.height;
    const middle = top + 28 + extra;
    const [x1, x2] = [scale(Math.min(0, share.mean)), scale(Math.max(0, share.mean))];
    const look = isShown
      ? ({ fill: "segment-4" } as const)
      : ({ hatch: "today", stroke: "today", strokeWidth: 1 } as const);
    marks.push(...rowHead(name, format.percent(share.mean), top, { bold: isShown, lines }));
    marks.push(rect(x1, middle - 7.5, Math.max(1.5, x2 - x1), 15, look));
    marks.push(...whisker(scale, middle, share));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.waterbedParts.head.share, bottom)],
  };
}
