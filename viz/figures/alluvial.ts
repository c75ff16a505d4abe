/**
 * Where everybody is from year to year: lanes of one height in every year and in every design.
 *
 * The rule this file keeps: order, place and scale are given by the view and never by what looks
 * best, so that a lane of today lies at the height of the same lane in the design.
 */
import type { Interval, Lane, SlicePanel, SliceView } from "../prepare/slices.ts";
import { sumOf } from "../prepare/view.ts";
import type { Voice } from "../words/index.ts";
import { paintOfPlace } from "./paint.ts";
import { ribbon, type Span } from "./ribbon.ts";
import { type Mark, path, rect, type Scene, text, wrap } from "./scene.ts";

const width = 1000;
const left = 172;
const right = 64;
const top = 58;
/** Height of all lanes together, but for those that are too thin for a word. */
const room = 420;
/** A lane holds a number; one with care holds a name on two lines too. */
const leastLane = { waiting: 17, care: 31 };
const gap = 3;
const tankGap = 11;
const nodeWidth = 10;
const stub = 15;
const size = 12;
/** Thinner than this cannot be seen; the total of what is left out is told. */
const leastPixels = 0.7;

interface LaneBox {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
}

export interface AlluvialLayout {
  /** Pixels for one youth, the same in every design. */
  readonly scale: number;
  readonly boxes: readonly LaneBox[];
  readonly columns: readonly number[];
  readonly height: number;
}

/** Scale and lanes for all designs of a view together. */
export function alluvialLayout(view: SliceView): AlluvialLayout {
  const most = view.lanes.map((_, lane) =>
    Math.max(0, ...view.panels.flatMap(({ stock }) => stock.map((day) => day[lane] ?? 0))),
  );
  const scale = room / Math.max(1, sumOf(most));
  let y = top;
  const boxes = view.lanes.map((lane, index) => {
    const height = Math.max(
      leastLane[lane.isWaiting ? "waiting" : "care"],
      (most[index] ?? 0) * scale,
    );
    const box = { lane, top: y, height };
    y += height + (lane.isWaiting ? gap : tankGap);
    return box;
  });
  const step = (width - left - right - nodeWidth) / Math.max(1, view.days.length - 1);
  const columns = view.days.map((_, day) => left + day * step);
  return { scale, boxes, columns, height: y + 22 };
}

/** Where a bar begins: it stands on the floor of its lane, as what fills a tank does. */
const nodeTop = ({ top: own, height }: LaneBox, pixels: number): number => own + height - pixels;

interface Frame {
  readonly view: SliceView;
  readonly panel: SlicePanel;
  readonly layout: AlluvialLayout;
  readonly voice: Voice;
}

/** Bars of one day: where each begins. */
function barsOf({ panel, layout }: Frame, day: number): readonly Span[] {
  return layout.boxes.map((box, lane) => {
    const pixels = (panel.stock[day]?.[lane] ?? 0) * layout.scale;
    return { y: nodeTop(box, pixels), pixels };
  });
}

const laneName = ({ lane }: LaneBox, { words }: Voice): string =>
  lane.isWaiting ? words.stock.waitsFor(lane.name) : lane.name;

/** The bands between two days, heaviest lane first at either end. */
function bands(frame: Frame, at: number, interval: Interval): Mark[] {
  const { layout, voice } = frame;
  const count = layout.boxes.length;
  const [start, end] = [barsOf(frame, at), barsOf(frame, at + 1)];
  const leaves = start.map(({ y }) => y);
  const enters = end.map(({ y }) => y);
  const x0 = (layout.columns[at] ?? 0) + nodeWidth;
  const x1 = layout.columns[at + 1] ?? 0;
  const marks: Mark[] = [];
  for (const [cell, youths] of interval.between.entries()) {
    const [from, to] = [Math.floor(cell / count), cell % count];
    const pixels = youths * layout.scale;
    const span = { y: leaves[from] ?? 0, pixels };
    const target = { y: enters[to] ?? 0, pixels };
    leaves[from] = span.y + pixels;
    enters[to] = target.y + pixels;
    const [box, other] = [layout.boxes[from], layout.boxes[to]];
    if (pixels < leastPixels || box === undefined || other === undefined) continue;
    marks.push(
      path(ribbon(x0, span, x1, target), {
        fill: paintOfPlace(box.lane.tank),
        opacity: from === to ? 0.24 : 0.5,
        hint: `${laneName(box, voice)} ${voice.words.axis.to} ${laneName(other, voice)}: ${voice.format.number(youths)}`,
      }),
    );
  }
  return [...marks, ...stubs(frame, at, interval, { leaves, enters })];
}

/** Short ends at the bars: who leaves, who is new and who comes back. */
function stubs(
  { layout, voice }: Frame,
  at: number,
  { fresh, back, gone }: Interval,
  { leaves, enters }: { readonly leaves: readonly number[]; readonly enters: readonly number[] },
): Mark[] {
  const { stock } = voice.words;
  const x0 = (layout.columns[at] ?? 0) + nodeWidth;
  const x1 = (layout.columns[at + 1] ?? 0) - stub;
  const end = (x: number, y: number, youths: number, drawn: Parameters<typeof rect>[4]): Mark[] =>
    youths * layout.scale < leastPixels ? [] : [rect(x, y, stub, youths * layout.scale, drawn)];
  return layout.boxes.flatMap((_, lane) => {
    const [isNew, isBack, isGone] = [fresh[lane] ?? 0, back[lane] ?? 0, gone[lane] ?? 0];
    const newTop = enters[lane] ?? 0;
    return [
      ...end(x0, leaves[lane] ?? 0, isGone, {
        fill: "rule",
        opacity: 0.7,
        hint: stock.gone(voice.format.number(isGone)),
      }),
      ...end(x1, newTop, isNew, {
        fill: "today",
        opacity: 0.45,
        hint: stock.fresh(voice.format.number(isNew)),
      }),
      ...end(x1, newTop + isNew * layout.scale, isBack, {
        fill: "paper",
        stroke: "returns",
        strokeWidth: 1.2,
        dash: "3 2",
        hint: stock.back(voice.format.number(isBack)),
      }),
    ];
  });
}

function nodes(frame: Frame): Mark[] {
  const { layout, panel } = frame;
  return layout.columns.flatMap((_, day) =>
    layout.boxes.flatMap((box, lane) => node(frame, box, day, panel.stock[day]?.[lane] ?? 0)),
  );
}

/** One bar, of a pixel at the least, with its number in the middle of the lane. */
function node({ layout, voice }: Frame, box: LaneBox, day: number, youths: number): Mark[] {
  const x = layout.columns[day] ?? 0;
  const isLast = day === layout.columns.length - 1;
  const { isWaiting, tank } = box.lane;
  const paint = paintOfPlace(tank);
  const look = isWaiting ? { hatch: paint, stroke: paint, strokeWidth: 1 } : { fill: paint };
  const hint = `${laneName(box, voice)}: ${voice.format.number(youths)}`;
  const pixels = Math.max(1, youths * layout.scale);
  const bar = rect(x, nodeTop(box, pixels), nodeWidth, pixels, { ...look, hint });
  const number = text(
    x + nodeWidth + (isLast ? 5 : stub + 3),
    box.top + box.height / 2 + 4,
    voice.format.number(youths),
    { size, halo: true, bold: !isWaiting },
  );
  return youths === 0 ? [number] : [bar, number];
}

/** Names on the left: the tank beside its care, one word beside its waiting list. */
function names({ layout, voice }: Frame): Mark[] {
  return layout.boxes.flatMap(({ lane, top: own, height }) => {
    const middle = own + height / 2 + 4;
    if (lane.isWaiting) return [text(12, middle, voice.words.stock.waits, { size, paint: "soft" })];
    const lines = wrap(lane.name, size * 1.07, left - 26, 2);
    return lines.map((content, row) =>
      text(0, middle + (row - (lines.length - 1) / 2) * 15, content, { size, bold: true }),
    );
  });
}

/** Above the lanes the years and who came in; below them who left. */
function heads({ layout, panel, view, voice }: Frame): Mark[] {
  const { words, format } = voice;
  const number = (counts: readonly number[]): string => format.number(sumOf(counts));
  const years = layout.columns.map((x, day) =>
    text(x + nodeWidth / 2, 14, (view.days[day] ?? "").slice(0, 4), {
      size: 13,
      bold: true,
      anchor: "middle",
    }),
  );
  const moves = panel.intervals.flatMap((interval, at) => {
    const x = ((layout.columns[at] ?? 0) + (layout.columns[at + 1] ?? 0) + nodeWidth) / 2;
    const told = (y: number, content: string, paint: "soft" | "returns"): Mark =>
      text(x, y, content, { size, anchor: "middle", paint });
    return [
      told(30, words.stock.fresh(number(interval.fresh)), "soft"),
      told(46, words.stock.back(number(interval.back)), "returns"),
      told(layout.height - 10, words.stock.gone(number(interval.gone)), "soft"),
    ];
  });
  return [...years, ...moves];
}

export function alluvialScene(view: SliceView, panel: SlicePanel, voice: Voice): Scene {
  const layout = alluvialLayout(view);
  const frame: Frame = { view, panel, layout, voice };
  return {
    width,
    height: layout.height,
    marks: [
      ...panel.intervals.flatMap((interval, at) => bands(frame, at, interval)),
      ...nodes(frame),
      ...names(frame),
      ...heads(frame),
    ],
  };
}

/** Youths on bands and ends that are too thin to be drawn, in all designs. */
export function hiddenYouths(view: SliceView): number {
  const { scale } = alluvialLayout(view);
  const thin = view.panels.flatMap(({ intervals }) =>
    intervals.flatMap(({ between, fresh, back, gone }) =>
      [...between, ...fresh, ...back, ...gone].filter((youths) => youths * scale < leastPixels),
    ),
  );
  return sumOf(thin);
}
