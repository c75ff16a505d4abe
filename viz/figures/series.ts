/** One small panel over the years: today as a dashed grey line, the design in the colour of the place. */
import { area, line as lineOf, scaleLinear } from "d3";
import {
  type SeriesPanel,
  type SeriesPoint,
  type SeriesView,
  writerOf,
} from "../prepare/series.ts";
import type { Voice } from "../words/index.ts";
import { insideOf, smallText, withoutOverlap } from "./axis.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import { fitted, line, type Mark, path, type Scene, text, textWidth } from "./scene.ts";

const width = 320;
const height = 196;
const box = { left: 52, right: width - 12, top: 42, bottom: height - 22 };

type Scales = { readonly x: (value: number) => number; readonly y: (value: number) => number };
type Points = readonly (SeriesPoint | null)[];

function rangeOf(panel: SeriesPanel): [number, number] {
  const known = [...panel.today, ...panel.design].filter((point) => point !== null);
  const high = Math.max(0, ...known.map((point) => point.high));
  const low = Math.min(...known.map((point) => point.low), high);
  return [
    low > high * 0.6 ? low - (high - low) * 0.25 : 0,
    high + (high - Math.max(0, low)) * 0.06 || 1,
  ];
}

function lines(
  points: Points,
  scales: Scales,
  look: { paint: Paint; dash?: string; width: number },
): Mark[] {
  const band = area<SeriesPoint | null>()
    .defined((point) => point !== null)
    .digits(1)
    .x((point) => scales.x(point?.when ?? 0))
    .y0((point) => scales.y(point?.low ?? 0))
    .y1((point) => scales.y(point?.high ?? 0));
  const middle = lineOf<SeriesPoint | null>()
    .defined((point) => point !== null)
    .digits(1)
    .x((point) => scales.x(point?.when ?? 0))
    .y((point) => scales.y(point?.mean ?? 0));
  const [bandShape, lineShape] = [band([...points]), middle([...points])];
  return [
    ...(bandShape === null ? [] : [path(bandShape, { fill: look.paint, opacity: 0.2 })]),
    ...(lineShape === null
      ? []
      : [
          path(lineShape, {
            stroke: look.paint,
            strokeWidth: look.width,
            ...(look.dash === undefined ? {} : { dash: look.dash }),
          }),
        ]),
  ];
}

/** Whole years on the axis, never days: 2023, 2025, … */
function yearTicks(view: SeriesView, x: (value: number) => number): Mark[] {
  const years = Array.from(
    { length: view.endYear - view.firstYear + 1 },
    (_, index) => view.firstYear + index,
  );
  const labels = years.map((year) =>
    insideOf(
      text(x(year), height - 6, String(year), { size: smallText, anchor: "middle", paint: "soft" }),
      box.left - 14,
      width,
    ),
  );
  const every = labels.filter((_, index) => index % 2 === 0);
  return [
    ...years.map((year) => line(x(year), box.bottom, x(year), box.bottom + 4, { stroke: "soft" })),
    ...withoutOverlap(every),
  ];
}

/** As many decimals of a million as it takes to tell the ticks apart. */
function millionDigits(ticks: readonly number[], { format }: Voice): number {
  for (let digits = 1; digits < 4; digits += 1) {
    const labels = ticks.map((tick) => format.number(tick / 1e6, digits));
    if (new Set(labels).size === labels.length) return digits;
  }
  return 4;
}

/** A number without its unit: the unit stands in the title of the figure. */
const bare = (written: string): string => written.replace(/\u00a0\p{L}+$/u, "");

export function seriesScene(view: SeriesView, panel: SeriesPanel, voice: Voice): Scene {
  const write = writerOf(view.unit, voice);
  const x = scaleLinear([view.firstYear, view.endYear], [box.left, box.right]);
  const y = scaleLinear(rangeOf(panel), [box.bottom, box.top]).nice(4);
  // A share ends at one, however neat the next tick would be.
  const [least = 0, most = 1] = y.domain();
  if (view.unit === "share") y.domain([least, Math.min(1, most)]);
  const marks: Mark[] = [text(0, 14, fitted(panel.name, 13, width), { bold: true })];
  if (view.unit === "euro") {
    marks.push(
      text(0, box.top - 12, voice.words.axis.millionEuro, { size: smallText, paint: "soft" }),
    );
  }
  const ticks = y.ticks(4);
  const digits = millionDigits(ticks, voice);
  for (const tick of ticks) {
    marks.push(line(box.left, y(tick), box.right, y(tick)));
    const label =
      view.unit === "euro" ? voice.format.number(tick / 1e6, digits) : bare(write(tick));
    marks.push(
      text(box.left - 5, y(tick) + 4, label, { size: smallText, anchor: "end", paint: "soft" }),
    );
  }
  marks.push(...yearTicks(view, x));
  if (view.policy !== null && view.policy > view.firstYear && view.policy < view.endYear) {
    const at = x(view.policy);
    marks.push(
      line(at, box.top - 8, at, box.bottom, { stroke: "ink", dash: "1 3", strokeWidth: 1.5 }),
    );
    const label = text(at, box.top - 12, voice.words.caption.policy, {
      size: smallText,
      anchor: "middle",
      paint: "soft",
    });
    marks.push(insideOf(label, 0, width));
  }
  marks.push(...lines(panel.today, { x, y }, { paint: "today", dash: "5 3", width: 1.8 }));
  marks.push(...lines(panel.design, { x, y }, { paint: paintOfPlace(panel.group), width: 2.4 }));
  return { width, height, marks };
}

/** What the two lines mean, once for all panels. */
export function seriesLegend(voice: Voice): Scene {
  const { words } = voice;
  const size = 12.5;
  // Two names that do not fit side by side stand below each other.
  const isWide = textWidth(words.today, size) > 150 || 230 + textWidth(words.design, size) > width;
  const [x, y] = isWide ? [0, 20] : [196, 0];
  return {
    width,
    height: 22 + y,
    marks: [
      line(0, 11, 28, 11, { stroke: "today", strokeWidth: 1.8, dash: "5 3" }),
      text(34, 15, words.today, { size }),
      line(x, y + 11, x + 28, y + 11, { stroke: "segment-5", strokeWidth: 2.4 }),
      text(x + 34, y + 15, words.design, { size }),
    ],
  };
}
