/** The wall map, its legend, and the bars of causes. */
import { scaleLinear } from "d3";
import {
  type Cause,
  type CauseBar,
  type CauseView,
  causes,
  type WallCell,
  type WallView,
} from "../prepare/walls.ts";
import type { Voice } from "../words/index.ts";
import { axisTitle, bottomAxis, panelWidth, smallText } from "./axis.ts";
import type { Paint } from "./paint.ts";
import { fitted, type Mark, rect, type Scene, text, textWidth, wrap } from "./scene.ts";

const headWidth = 126;
const headHeight = 40;
const cellHeight = 76;
const originHeight = 18;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type CellLook = Pick<WallCell, "wallClass" | "verdict">;

/** Fill by class, a strip of slanted lines above the norm, a rim by verdict: never colour alone. */
function cellShapes(cell: CellLook, box: Place, hint?: string): Mark[] {
  const inner = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
  const marks: Mark[] = [
    rect(inner.x, inner.y, inner.width, inner.height, {
      fill: `wall-${cell.wallClass}`,
      stroke: "rule",
      strokeWidth: 1,
      ...(hint === undefined ? {} : { hint }),
    }),
  ];
  // The last line of a wall needs the whole width.
  const striped = cell.verdict === "wall" ? Math.max(0, inner.height - originHeight) : inner.height;
  if (cell.wallClass === "over")
    marks.push(rect(inner.x, inner.y, 5, striped, { hatch: "accent" }));
  if (cell.wallClass === "far")
    marks.push(rect(inner.x, inner.y, 9, striped, { hatch: "wall-far-ink" }));
  if (cell.verdict === "wall") marks.push(rim(inner, undefined));
  if (cell.verdict === "budget-causes-wait") marks.push(rim(inner, "4 3"));
  return marks;
}

function rim(inner: Place, dash: string | undefined): Mark {
  return rect(inner.x, inner.y, inner.width, inner.height, {
    stroke: "ink",
    strokeWidth: 2.2,
    ...(dash === undefined ? {} : { dash }),
  });
}

/** Letters of the main number: smaller where it has decimals that a cell would not hold. */
function sizeIn(width: number, content: string): number {
  const size = [15, 14, 13, 12].find((tried) => textWidth(content, tried, true) <= width);
  return size ?? smallText;
}

function cellMarks(cell: WallCell, x: number, y: number, width: number, voice: Voice): Mark[] {
  const { format, words } = voice;
  const ink: Paint = cell.wallClass === "far" ? "wall-far-ink" : "ink";
  const middle = x + width / 2 + (cell.wallClass === "far" ? 3 : 0);
  const days = (value: number | null, digits = 0): string =>
    value === null ? "?" : format.change(value, digits);
  const below = { size: 10.5, anchor: "middle", paint: ink } as const;
  const excess = days(cell.excess, cell.excessDigits);
  return [
    ...cellShapes(cell, { x, y, width, height: cellHeight }, words.wallVerdict[cell.verdict]),
    text(middle, y + 20, excess, {
      size: sizeIn(width - 6, excess),
      bold: true,
      anchor: "middle",
      paint: ink,
    }),
    text(middle, y + 36, `(${days(cell.excessInside)})`, below),
    text(middle, y + 51, format.count(cell.borderDays), below),
    // Where something is shown it is said whether we put it there.
    ...(cell.verdict === "wall"
      ? [text(x + width / 2, y + 67, words.origin[cell.origin], below)]
      : []),
  ];
}

export function wallScene(view: WallView, cells: readonly WallCell[], voice: Voice): Scene {
  const count = Math.max(1, view.places.length);
  const cellWidth = (panelWidth - headWidth - 2) / count;
  const marks: Mark[] = [
    text(0, 14, `${voice.words.axis.from} ↓`, { size: smallText, paint: "soft" }),
    text(headWidth + 2, 14, `${voice.words.axis.to} →`, { size: smallText, paint: "soft" }),
  ];
  view.places.forEach((place, index) => {
    const middle = headWidth + (index + 0.5) * cellWidth;
    const short = /^\d/.test(place.name)
      ? place.name.charAt(0)
      : fitted(place.name, 11, cellWidth - 4);
    marks.push(text(middle, headHeight - 7, short, { bold: true, anchor: "middle" }));
    const named = /^\d /.test(place.name);
    const lines = wrap(
      named ? place.name.slice(2) : place.name,
      12,
      headWidth - (named ? 18 : 6),
      3,
    );
    const top = headHeight + index * cellHeight + cellHeight / 2 - (lines.length * 14) / 2 + 10;
    if (named) marks.push(text(0, top, place.name.charAt(0), { size: 13, bold: true }));
    for (const [row, content] of lines.entries()) {
      marks.push(text(named ? 14 : 0, top + row * 14, content, { size: 12 }));
    }
    marks.push(
      text(middle, headHeight + (index + 0.5) * cellHeight + 4, "·", {
        anchor: "middle",
        paint: "soft",
      }),
    );
  });
  for (const cell of cells) {
    const column = view.places.findIndex((place) => place.id === cell.to);
    const row = view.places.findIndex((place) => place.id === cell.from);
    marks.push(
      ...cellMarks(
        cell,
        headWidth + column * cellWidth,
        headHeight + row * cellHeight,
        cellWidth,
        voice,
      ),
    );
  }
  return { width: panelWidth, height: headHeight + count * cellHeight + 4, marks };
}

export function wallLegend(view: WallView, voice: Voice): Scene {
  const { words, format } = voice;
  const margin = format.days(view.marginDays);
  const far = format.days(view.farDays);
  const none = { verdict: "no-wall-shown" as const };
  const rows: readonly (readonly [CellLook, string])[] = [
    [{ ...none, wallClass: "within" }, words.longerThanFirst(`${words.upTo} ${margin}`)],
    [
      { ...none, wallClass: "over" },
      words.longerThanFirst(`${format.number(view.marginDays)} ${words.to} ${far}`),
    ],
    [{ ...none, wallClass: "far" }, words.longerThanFirst(`${words.moreThan} ${far}`)],
    [{ ...none, wallClass: "none" }, `? ${words.wallClass.none}`],
    [{ verdict: "wall", wallClass: "none" }, words.wallClass.wall(view.limit)],
    [{ verdict: "budget-causes-wait", wallClass: "none" }, words.wallClass.budget],
  ];
  const marks: Mark[] = [];
  let y = 0;
  for (const [look, label] of rows) {
    const lines = wrap(label, 12.5, panelWidth - 52, 4);
    marks.push(...cellShapes(look, { x: 0, y, width: 44, height: 26 }));
    lines.forEach((line, index) => {
      marks.push(text(52, y + 17 + index * 16, line, { size: 12.5 }));
    });
    y += 26 + (lines.length - 1) * 16;
  }
  return { width: panelWidth, height: y + 2, marks };
}

/** Causes of the border itself are blue, the others grey; solid and slanted tell them apart further. */
const causeLook: Readonly<Record<Cause, { fill?: Paint; hatch?: Paint }>> = {
  "border-rule": { fill: "accent" },
  authorisation: { hatch: "accent" },
  capacity: { fill: "today" },
  "budget-stop": { hatch: "today" },
  matching: { fill: "rule" },
  "family-choice": { fill: "paper" },
};

function causeBar(
  values: Readonly<Record<Cause, number>>,
  scale: (value: number) => number,
  y: number,
  voice: Voice,
): Mark[] {
  let start = 0;
  return causes.map((cause) => {
    const x = scale(start);
    start += values[cause];
    return rect(x, y, scale(start) - x, 15, {
      ...causeLook[cause],
      stroke: "soft",
      strokeWidth: 0.7,
      hint: `${voice.words.cause[cause]}: ${voice.format.count(values[cause])}`,
    });
  });
}

export function causeScene(view: CauseView, which: "today" | "design", voice: Voice): Scene {
  const { format, words } = voice;
  const left = 62;
  const rowHeight = 28;
  const most = Math.max(1, ...view.bars.flatMap((bar) => [bar.totalToday, bar.totalDesign]));
  const scale = scaleLinear([0, most], [left, panelWidth - 124]);
  const bottom = view.bars.length * rowHeight + 2;
  const marks: Mark[] = bottomAxis(scale, 0, bottom, 3, format.count);
  view.bars.forEach((bar: CauseBar, index) => {
    const y = index * rowHeight + 6;
    const values = bar[which];
    const isToday = which === "today";
    const total = isToday ? bar.totalToday : bar.totalDesign;
    const border = format.count(isToday ? bar.borderToday : bar.borderDesign);
    marks.push(text(0, y + 12, fitted(bar.name, 13, left - 4)));
    if (values === null) return;
    marks.push(...causeBar(values, scale, y, voice));
    const told = words.partOf(border, format.count(total));
    marks.push(text(scale(total) + 5, y + 12, told, { size: 12, halo: true }));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.axis.movingWait, bottom)],
  };
}

/** The causes that have a bar; one without would be looked for in vain. */
export function causeLegend({ bars }: CauseView, voice: Voice): Scene {
  const drawn = causes.filter((cause) =>
    bars.some(({ today, design }) => design[cause] > 0 || (today?.[cause] ?? 0) > 0),
  );
  const marks: Mark[] = [];
  let x = 0;
  let y = 0;
  for (const cause of drawn) {
    const label = voice.words.cause[cause];
    const needed = 30 + textWidth(label, 12.5) + 18;
    if (x > 0 && x + needed > panelWidth) {
      x = 0;
      y += 24;
    }
    marks.push(rect(x, y + 2, 24, 15, { ...causeLook[cause], stroke: "soft", strokeWidth: 0.7 }));
    marks.push(text(x + 30, y + 14, label, { size: 12.5 }));
    x += needed;
  }
  return { width: panelWidth, height: y + 24, marks };
}
