/**
 * One curve panel: of every hundred youths, how many have not started yet after so many months.
 *
 * The rule this file keeps: every panel has the same axes, from 0 to 100 and over one year, so that
 * segments and designs can be laid side by side.
 */
import { area, line as lineOf, scaleLinear } from "d3";
import type { CurveLine, CurvePoint, WaitPanel, WaitView } from "../prepare/waits.ts";
import type { Voice } from "../words/index.ts";
import { insideOf, smallText } from "./axis.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import { fitted, line, type Mark, path, type Scene, text } from "./scene.ts";

const width = 320;
const height = 216;
const box = { left: 34, right: width - 12, top: 46, bottom: height - 36 };
const weeksAMonth = 365.25 / 12 / 7;

type Scale = (value: number) => number;

interface Look {
  readonly paint: Paint;
  readonly width: number;
  readonly dash?: string;
}

function curve({ points, cutOff }: CurveLine, x: Scale, y: Scale, look: Look): Mark[] {
  const band = area<CurvePoint>()
    .digits(1)
    .x(({ week }) => x(week))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))([...points]);
  const middle = lineOf<CurvePoint>()
    .digits(1)
    .x(({ week }) => x(week))
    .y(({ mean }) => y(mean))([...points]);
  const stroke = { stroke: look.paint, strokeWidth: look.width };
  return [
    ...(band === null ? [] : [path(band, { fill: look.paint, opacity: 0.2 })]),
    ...(middle === null
      ? []
      : [path(middle, look.dash === undefined ? stroke : { ...stroke, dash: look.dash })]),
    ...cutOff.map(({ week, mean }) =>
      line(x(week), y(mean) - 4, x(week), y(mean) + 4, { stroke: look.paint, strokeWidth: 1.5 }),
    ),
  ];
}

function axes(view: WaitView, x: Scale, y: Scale, voice: Voice): Mark[] {
  const { words, format } = voice;
  const across = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line(box.left, y(share), box.right, y(share), share === 0.5 ? { dash: "2 3" } : {}),
    text(box.left - 5, y(share) + 4, format.number(100 * share), {
      size: smallText,
      anchor: "end",
      paint: "soft",
    }),
  ]);
  const along = [0, 3, 6, 9, 12].filter((month) => month * weeksAMonth <= view.weeks + 1);
  const months = along.flatMap((month) => {
    const at = Math.min(x(month * weeksAMonth), box.right);
    const label = text(at, box.bottom + 15, format.number(month), {
      size: smallText,
      anchor: "middle",
      paint: "soft",
    });
    return [
      line(at, box.bottom, at, box.bottom + 4, { stroke: "soft" }),
      insideOf(label, 0, width),
    ];
  });
  const title = text((box.left + box.right) / 2, height - 5, words.waits.axis, {
    size: smallText,
    anchor: "middle",
    paint: "soft",
  });
  return [...across, ...months, title];
}

export function survivalScene(view: WaitView, panel: WaitPanel, voice: Voice): Scene {
  const x = scaleLinear([0, view.weeks], [box.left, box.right]);
  const y = scaleLinear([0, 1], [box.bottom, box.top]);
  return {
    width,
    height,
    marks: [
      text(0, 14, fitted(panel.name, 13, width), { bold: true }),
      text(0, 32, fitted(panel.told, smallText, width), { size: smallText, paint: "soft" }),
      ...axes(view, x, y, voice),
      ...curve(panel.today, x, y, { paint: "today", dash: "5 3", width: 1.8 }),
      ...curve(panel.design, x, y, { paint: paintOfPlace(panel.segment), width: 2.4 }),
    ],
  };
}

/** What the lines and the small strokes mean, once for all panels. */
export function survivalLegend(voice: Voice): Scene {
  const { words } = voice;
  return {
    width,
    height: 44,
    marks: [
      line(0, 11, 28, 11, { stroke: "today", strokeWidth: 1.8, dash: "5 3" }),
      text(34, 15, words.today, { size: 12.5 }),
      line(196, 11, 224, 11, { stroke: "segment-5", strokeWidth: 2.4 }),
      text(230, 15, words.design, { size: 12.5 }),
      line(0, 32, 28, 32, { stroke: "segment-5", strokeWidth: 2.4 }),
      line(14, 27, 14, 37, { stroke: "segment-5", strokeWidth: 1.5 }),
      text(34, 36, words.waits.cutOff, { size: 12.5 }),
    ],
  };
}
