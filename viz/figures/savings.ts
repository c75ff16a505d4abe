/** The saving found against the saving asked for, and the choices beside the ladder. */
import { scaleBand, scaleLinear } from "d3";
import type { Estimate } from "#results";
import type { ComparisonView, SavingsView, SegmentChange } from "../prepare/savings.ts";
import type { Voice } from "../words/index.ts";
import { bottomAxis, extentWithZero, panelWidth, smallText, whisker } from "./axis.ts";
import { circle, fitted, line, type Mark, rect, type Scene, text } from "./scene.ts";

export function savingsScene(view: SavingsView, voice: Voice): Scene {
  const { format, words } = voice;
  const height = 284;
  const box = { left: 40, right: panelWidth - 4, top: 56, bottom: height - 24 };
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
      text(box.left - 5, y(tick) + 4, format.number(tick / 1e6, 1), {
        size: smallText,
        anchor: "end",
        paint: "soft",
      }),
    );
  }
  marks.push(text(0, 42, words.axis.millionEuro, { size: smallText, paint: "soft" }));
  for (const bar of view.bars) {
    const left = x(String(bar.year)) ?? 0;
    const width = x.bandwidth();
    if (bar.found !== null) {
      const [top, bottom] = [y(Math.max(0, bar.found.mean)), y(Math.min(0, bar.found.mean))];
      marks.push(
        rect(left + 3, top, width - 6, Math.max(1, bottom - top), {
          fill: "accent",
          hint: format.euroShort(bar.found.mean),
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
      text(left + width / 2, height - 6, String(bar.year), { size: smallText, anchor: "middle" }),
    );
  }
  return { width: panelWidth, height, marks };
}

/** What the whole design changes in the cost of each segment: bars to the left cost less. */
export function segmentScene(rows: readonly SegmentChange[], voice: Voice): Scene {
  const { format, words } = voice;
  const rowHeight = 40;
  const side = 8;
  const scale = scaleLinear(extentWithZero(rows.map((row) => row.euro)), [side, panelWidth - side]);
  const bottom = rows.length * rowHeight + 2;
  const marks: Mark[] = bottomAxis(scale, 0, bottom, 4, format.euroChange);
  rows.forEach((row, index) => {
    const top = index * rowHeight;
    const [x1, x2] = [scale(Math.min(0, row.euro)), scale(Math.max(0, row.euro))];
    marks.push(
      text(side, top + 13, fitted(row.name, 12.5, panelWidth - 120), { size: 12.5, halo: true }),
    );
    marks.push(
      text(panelWidth - side, top + 13, format.euroChange(row.euro), {
        size: 12.5,
        anchor: "end",
        halo: true,
      }),
    );
    marks.push(
      rect(x1, top + 19, Math.max(1.5, x2 - x1), 14, {
        fill: row.euro > 0 ? "segment-4" : "segment-2",
      }),
    );
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
  const rowHeight = 56;
  const side = 8;
  const rows = view.rows.flatMap((row) => {
    const value = row[which];
    return value === null ? [] : [{ row, value }];
  });
  const scale = scaleLinear(
    extentWithZero(rows.flatMap(({ value }) => [value.mean, value.low, value.high])),
    [side, panelWidth - side],
  );
  const bottom = rows.length * rowHeight + 2;
  const signedDays = (days: number) => {
    const text = format.days(days);
    return days > 0 && !text.startsWith("0") ? `+${text}` : text;
  };
  const write = which === "euro" ? format.euroChange : signedDays;
  const marks: Mark[] = bottomAxis(
    scale,
    0,
    bottom,
    4,
    which === "euro" ? format.euroChange : format.change,
  );
  rows.forEach(({ row, value }, index) => {
    const top = index * rowHeight;
    marks.push(
      text(side, top + 13, fitted(row.name, 12.5, panelWidth - 120), {
        size: 12.5,
        bold: true,
        halo: true,
      }),
    );
    marks.push(
      text(panelWidth - side, top + 13, write(value.mean), {
        size: 12.5,
        anchor: "end",
        halo: true,
      }),
    );
    marks.push(
      text(
        side,
        top + 28,
        fitted(`${words.comparedWith}: ${row.against}`, smallText, panelWidth - 20),
        { size: smallText, paint: "soft", halo: true },
      ),
    );
    marks.push(...whisker(scale, top + 41, value));
    marks.push(circle(scale(value.mean), top + 41, 5, { fill: "accent" }));
  });
  const label = which === "euro" ? words.tableHead.costChange : words.axis.waitChangeDays;
  marks.push(
    text(panelWidth / 2, bottom + 32, label, { size: smallText, anchor: "middle", paint: "soft" }),
  );
  return { width: panelWidth, height: bottom + 38, marks };
}
