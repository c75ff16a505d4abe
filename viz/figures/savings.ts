/** The saving found against the saving asked for, and the choices beside the ladder. */
import { scaleBand, scaleLinear } from "d3";
import type { Estimate } from "#results";
import type { DotRow } from "../prepare/boundaries.ts";
import type { ComparisonView, SavingsView, SegmentChange } from "../prepare/savings.ts";
import type { Voice, Write } from "../words/index.ts";
import {
  axisTitle,
  bottomOf,
  extentWithZero,
  headLine,
  headLines,
  panelWidth,
  type Rows,
  rowAxis,
  rowHead,
  rowSide,
  smallText,
  whisker,
} from "./axis.ts";
import { circle, fitted, line, type Mark, rect, type Scene, text, textWidth } from "./scene.ts";

/** Both are costs less than today, so bars hang from zero and years stand above it. */
export function savingsScene(view: SavingsView, voice: Voice): Scene {
  const { format, words } = voice;
  const height = 296;
  const box = { left: 40, right: panelWidth - 4, top: 74, bottom: height - 8 };
  const values = view.bars.flatMap((bar) => [
    bar.target,
    bar.found?.mean ?? 0,
    bar.found?.low ?? 0,
    bar.found?.high ?? 0,
  ]);
  const y = scaleLinear(extentWithZero(values), [box.bottom, box.top]);
  const x = scaleBand(
    view.bars.map((bar) => String(bar.year)),
    [box.left, box.right],
  ).padding(0.25);
  const marks: Mark[] = [
    line(0, 14, 26, 14, { stroke: "returns", strokeWidth: 3 }),
    text(32, 18, words.target, { size: 12.5 }),
    rect(120, 7, 26, 13, { fill: "accent" }),
    text(152, 18, words.found, { size: 12.5 }),
  ];
  for (const tick of y.ticks(5)) {
    marks.push(line(box.left, y(tick), box.right, y(tick), tick === 0 ? { stroke: "soft" } : {}));
    marks.push(
      text(box.left - 5, y(tick) + 4, format.change(tick / 1e6), {
        size: smallText,
        anchor: "end",
        paint: "soft",
      }),
    );
  }
  marks.push(text(0, 42, words.axis.changeMillion, { size: smallText, paint: "soft" }));
  for (const bar of view.bars) {
    const left = x(String(bar.year)) ?? 0;
    const width = x.bandwidth();
    if (bar.found !== null) {
      const [top, bottom] = [y(Math.max(0, bar.found.mean)), y(Math.min(0, bar.found.mean))];
      marks.push(
        rect(left + 3, top, width - 6, Math.max(1, bottom - top), {
          fill: "accent",
          hint: format.euroChange(bar.found.mean),
        }),
      );
      marks.push(...upright(left + width / 2, y, bar.found));
    }
    marks.push(
      line(left - 3, y(bar.target), left + width + 3, y(bar.target), {
        stroke: "returns",
        strokeWidth: 3,
      }),
    );
    marks.push(
      text(left + width / 2, box.top - 8, String(bar.year), { size: smallText, anchor: "middle" }),
    );
  }
  return { width: panelWidth, height, marks };
}

/** What the whole design changes in the cost of each segment: bars to the left cost less. */
export function segmentScene(changes: readonly SegmentChange[], voice: Voice): Scene {
  const { format, words } = voice;
  const rows: Rows = { count: changes.length, height: 40, from: 18 };
  const scale = scaleLinear(
    extentWithZero(changes.flatMap(({ change }) => [change.mean, change.low, change.high])),
    [rowSide, panelWidth - rowSide],
  );
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(scale, rows, 4, format.euroChange);
  changes.forEach((row, index) => {
    const top = index * rows.height;
    const euro = row.change.mean;
    const [x1, x2] = [scale(Math.min(0, euro)), scale(Math.max(0, euro))];
    const fill = euro > 0 ? "segment-4" : "segment-2";
    marks.push(...rowHead(row.name, format.euroChange(euro), top));
    marks.push(rect(x1, top + 21, Math.max(1.5, x2 - x1), 14, { fill }));
    marks.push(...whisker(scale, top + 28, row.change));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(words.axis.euroChange, bottom)],
  };
}

function upright(x: number, scale: (value: number) => number, value: Estimate): Mark[] {
  if (value.low === null || value.high === null) return [];
  const [y1, y2] = [scale(value.low), scale(value.high)];
  const drawn = { stroke: "today", strokeWidth: 1.8 } as const;
  return [
    line(x, y1, x, y2, drawn),
    line(x - 4, y1, x + 4, y1, drawn),
    line(x - 4, y2, x + 4, y2, drawn),
  ];
}

/** Dots with intervals for one of the two: money or waiting. */
export function comparisonScene(view: ComparisonView, which: "euro" | "wait", voice: Voice): Scene {
  const { format, words } = voice;
  const rows = view.rows.flatMap(({ name, against, [which]: value }) =>
    value === null ? [] : [{ name, against, value }],
  );
  return which === "euro"
    ? dotScene(rows, { title: words.tableHead.costChange, write: format.euroChange }, voice)
    : dotScene(
        rows,
        { title: words.axis.waitChangeDays, write: format.waitChange, tick: format.change },
        voice,
      );
}

interface DotLook {
  readonly title: string;
  readonly write: Write;
  /** For the axis; as `write` when left out. */
  readonly tick?: Write;
}

/** As many decimals as it takes to tell the ticks apart. */
function apart(ticks: readonly number[], write: Write): Write {
  const digits = [0, 1, 2].find(
    (finer) => new Set(ticks.map((tick) => write(tick, finer))).size === ticks.length,
  );
  return (value) => write(value, digits ?? 2);
}

/** So fine that the ends of the interval differ, and that a difference is never written as none. */
function dotWriter(value: Estimate, look: DotLook, { format }: Voice): Write {
  const fitting = format.fitting(value, look.write);
  return value.mean !== 0 && fitting(value.mean) === fitting(0)
    ? (amount) => fitting(amount, 1)
    : fitting;
}

/** A dot a row with its interval, and under its name what it is compared with. */
export function dotScene(told: readonly DotRow[], look: DotLook, voice: Voice): Scene {
  const { format, words } = voice;
  const heads = told.map(({ name, value }) => [name, dotWriter(value, look, voice)(value.mean)]);
  const lines = headLines(heads as [string, string][], true);
  const extra = (lines - 1) * headLine;
  const rows: Rows = { count: told.length, height: 56 + extra, from: 32 + extra };
  const scale = scaleLinear(
    extentWithZero(told.flatMap(({ value }) => [value.mean, value.low, value.high])),
    [rowSide, panelWidth - rowSide],
  );
  const bottom = bottomOf(rows);
  const marks: Mark[] = rowAxis(scale, rows, 4, apart(scale.ticks(4), look.tick ?? look.write));
  told.forEach(({ name, against, value }, index) => {
    const top = index * rows.height;
    const write = dotWriter(value, look, voice);
    const small = { size: smallText, paint: "soft" } as const;
    // A margin that is narrower than its dot is still there to read.
    const range = format.range(value, write);
    const room = panelWidth - 2 * rowSide - textWidth(range, smallText) - 12;
    const beside = fitted(`${words.comparedWith}: ${against}`, smallText, room);
    const [under, middle] = [top + 27 + extra, top + 43 + extra];
    marks.push(...rowHead(name, write(value.mean), top, { bold: true, lines }));
    marks.push(text(rowSide, under, beside, small));
    marks.push(text(panelWidth - rowSide, under, range, { ...small, anchor: "end" }));
    marks.push(...whisker(scale, middle, value));
    marks.push(circle(scale(value.mean), middle, 5, { fill: "accent" }));
  });
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [...marks, axisTitle(look.title, bottom)],
  };
}
