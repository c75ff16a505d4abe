/** Movers only: where youths lost help on the left, where they got it on the right. */
import { scaleLinear } from "d3";
import type { MoverView } from "../prepare/movers.ts";
import type { Voice } from "../words/index.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import { type Mark, path, rect, type Scene, type TextMark, text, wrap } from "./scene.ts";

const width = 560;
const labelWidth = 172;
const height = 400;
const gap = 10;
/** Room for a name over two lines and its number. */
const leastHeight = 46;

interface Stop {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly y: number;
  readonly height: number;
}

function paintOf(id: string): Paint {
  return id === "new" || id === "nowhere" ? "today" : paintOfPlace(id);
}

/** Stacks the places of one side; the scale is shared by both sides. */
function stopsOf(
  places: readonly { readonly id: string; readonly name: string }[],
  totalOf: (id: string) => number,
  scale: number,
): Stop[] {
  let y = 24;
  return places
    .filter((place) => totalOf(place.id) > 0)
    .map((place) => {
      const total = totalOf(place.id);
      const tall = Math.max(leastHeight, total * scale);
      const stop = { id: place.id, name: place.name, total, y, height: tall };
      y += tall + gap;
      return stop;
    });
}

/** As high as its youths, in the middle of the room for its words. */
function bar({ id, y, height: room, total }: Stop, x: number, scale: number): Mark {
  const tall = Math.max(1, total * scale);
  return rect(x, y + (room - tall) / 2, 8, tall, { fill: paintOf(id) });
}

function labels(stops: readonly Stop[], side: "left" | "right", voice: Voice): TextMark[] {
  const x = side === "left" ? labelWidth - 8 : width - labelWidth + 8;
  const anchor = side === "left" ? "end" : "start";
  return stops.flatMap((stop) => {
    const lines = wrap(stop.name, 12, labelWidth - 10, 2);
    const top = stop.y + stop.height / 2 - ((lines.length + 1) * 13) / 2 + 10;
    return [
      ...lines.map((content, index) => text(x, top + index * 13.5, content, { size: 12, anchor })),
      text(x, top + lines.length * 13.5, voice.format.count(stop.total), {
        size: 12,
        bold: true,
        anchor,
      }),
    ];
  });
}

export function moverScene(view: MoverView, voice: Voice): Scene {
  const { words, format } = voice;
  const total = Math.max(
    1,
    view.bands.reduce((sum, band) => sum + band.youths, 0),
  );
  const out = (id: string) =>
    view.bands.filter((band) => band.from === id).reduce((sum, band) => sum + band.youths, 0);
  const into = (id: string) =>
    view.bands.filter((band) => band.to === id).reduce((sum, band) => sum + band.youths, 0);
  const scale = scaleLinear([0, total], [0, height * 0.62])(1);
  const left = stopsOf(view.rows, out, scale);
  const right = stopsOf(view.columns, into, scale);
  const used = new Map<string, number>();
  const next = (key: string, stop: Stop, size: number) => {
    const start = used.get(key) ?? stop.y + (stop.height - stop.total * scale) / 2;
    used.set(key, start + size);
    return start + size / 2;
  };
  const [x1, x2] = [labelWidth + 8, width - labelWidth - 8];
  const ribbons = view.bands.flatMap((band): Mark[] => {
    const from = left.find((stop) => stop.id === band.from);
    const to = right.find((stop) => stop.id === band.to);
    if (from === undefined || to === undefined) return [];
    const size = band.youths * scale;
    const y1 = Math.round(next(`out ${band.from}`, from, size) * 10) / 10;
    const y2 = Math.round(next(`in ${band.to}`, to, size) * 10) / 10;
    const middle = (x1 + x2) / 2;
    const hint = `${from.name} ${words.axis.to} ${to.name}: ${format.count(band.youths)}`;
    return [
      path(`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, {
        stroke: paintOf(band.from),
        strokeWidth: Math.max(0.8, Math.round(size * 10) / 10),
        opacity: 0.5,
        hint,
      }),
    ];
  });
  const ends = [...left, ...right].map((stop) => stop.y + stop.height);
  return {
    width,
    height: Math.max(60, ...ends) + 6,
    marks: [
      text(labelWidth - 8, 14, words.axis.lessAt, { size: 12, anchor: "end", paint: "soft" }),
      text(width - labelWidth + 8, 14, words.axis.moreAt, { size: 12, paint: "soft" }),
      ...ribbons,
      ...left.map((stop) => bar(stop, labelWidth, scale)),
      ...right.map((stop) => bar(stop, width - labelWidth - 8, scale)),
      ...labels(left, "left", voice),
      ...labels(right, "right", voice),
    ],
  };
}
