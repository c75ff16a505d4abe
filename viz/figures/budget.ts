/** One small panel: the fixed budget of a segment as steps, and the value of its care with a band. */
import { area, line as lineOf, scaleLinear } from "d3";
import type { BudgetPanel, BudgetView } from "../prepare/budget.ts";
import type { SeriesPoint } from "../prepare/series.ts";
import type { Voice } from "../words/index.ts";
import { insideOf, smallText } from "./axis.ts";
import { paintOfPlace } from "./paint.ts";
import { fitted, line, type Mark, path, type Scene, text, textWidth } from "./scene.ts";

const width = 320;
const height = 210;
const box = { left: 52, right: width - 12, top: 56, bottom: height - 22 };

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

type Points = readonly (SeriesPoint | null)[];

/** A budget holds for a whole year, so it is drawn from one January to the next. */
function steps(points: Points, { x, y }: Scales): Mark[] {
  const known = points.filter((point) => point !== null);
  return known.flatMap(({ when, mean }, index) => {
    const next = known[index + 1];
    const drawn = { stroke: "ink", strokeWidth: 1.8 } as const;
    const level = line(x(when - 0.5), y(mean), x(when + 0.5), y(mean), drawn);
    return next === undefined
      ? [level]
      : [level, line(x(when + 0.5), y(mean), x(when + 0.5), y(next.mean), drawn)];
  });
}

function use(panel: BudgetPanel, { x, y }: Scales): Mark[] {
  const known = panel.use.filter((point) => point !== null);
  const paint = paintOfPlace(panel.segment);
  const band = area<SeriesPoint>()
    .digits(1)
    .x(({ when }) => x(when))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))(known);
  const middle = lineOf<SeriesPoint>()
    .digits(1)
    .x(({ when }) => x(when))
    .y(({ mean }) => y(mean))(known);
  return [
    ...(band === null ? [] : [path(band, { fill: paint, opacity: 0.25 })]),
    ...(middle === null ? [] : [path(middle, { stroke: paint, strokeWidth: 2.4, dash: "6 3" })]),
  ];
}

function axes(view: BudgetView, { x, y }: Scales, ticks: readonly number[], voice: Voice): Mark[] {
  const years = Array.from(
    { length: view.endYear - view.firstYear },
    (_, index) => view.firstYear + index,
  );
  const small = { size: smallText, paint: "soft" } as const;
  return [
    ...ticks.flatMap((tick) => [
      line(box.left, y(tick), box.right, y(tick)),
      text(box.left - 5, y(tick) + 4, voice.format.number(tick / 1e6, 1), {
        ...small,
        anchor: "end" as const,
      }),
    ]),
    ...years.flatMap((year, index) => [
      line(x(year), box.bottom, x(year), box.bottom + 4, { stroke: "soft" as const }),
      ...(index % 2 === 0
        ? [
            insideOf(
              text(x(year + 0.5), height - 6, String(year), { ...small, anchor: "middle" }),
              box.left - 14,
              width,
            ),
          ]
        : []),
    ]),
  ];
}

/** From when on a budget is not enough; nothing is said of years that were not calculated. */
function stopOf(view: BudgetView, { stopsIn }: BudgetPanel, words: Voice["words"]["budget"]) {
  if (stopsIn === null) return words.fits;
  const year = String(stopsIn);
  return stopsIn === view.endYear - 1 ? words.stopsLast(year) : words.stops(year);
}

export function budgetScene(view: BudgetView, panel: BudgetPanel, voice: Voice): Scene {
  const { words } = voice;
  const all = [...panel.budget, ...panel.use].filter((point) => point !== null);
  const low = Math.min(...all.map((point) => point.low));
  const high = Math.max(...all.map((point) => point.high));
  const air = (high - low) * 0.15 || 1;
  const x = scaleLinear([view.firstYear, view.endYear], [box.left, box.right]);
  const y = scaleLinear([Math.max(0, low - air), high + air], [box.bottom, box.top]).nice(4);
  const stop = panel.stopsIn === null ? [] : [x(panel.stopsIn)];
  return {
    width,
    height,
    marks: [
      text(0, 14, fitted(panel.name, 13, width), { bold: true }),
      text(0, 30, fitted(stopOf(view, panel, words.budget), smallText, width), { size: smallText }),
      text(0, box.top - 10, words.axis.millionEuro, { size: smallText, paint: "soft" }),
      ...axes(view, { x, y }, y.ticks(4), voice),
      ...stop.map((at) =>
        line(at, box.top, at, box.bottom, { stroke: "ink", dash: "1 3", strokeWidth: 1.5 }),
      ),
      ...use(panel, { x, y }),
      ...steps(panel.budget, { x, y }),
    ],
  };
}

/** What the two lines are, once for all panels. */
export function budgetLegend(voice: Voice): Scene {
  const { budget } = voice.words;
  const size = 12.5;
  const second = 34 + textWidth(budget.line, size) + 30;
  return {
    width,
    height: 22,
    marks: [
      line(0, 11, 28, 11, { stroke: "ink", strokeWidth: 1.8 }),
      text(34, 15, budget.line, { size }),
      line(second, 11, second + 28, 11, { stroke: "segment-1", strokeWidth: 2.4, dash: "6 3" }),
      text(second + 34, 15, budget.use, { size }),
    ],
  };
}
