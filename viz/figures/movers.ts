/** Movers only: where youths lost help on the left, where they got it on the right. */
import { scaleLinear } from "d3";
import type { MoverView } from "../prepare/movers.ts";
import type { Voice } from "../words/index.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import { ribbon } from "./ribbon.ts";
import { type Mark, path, rect, type Scene, type TextMark, text, wrap } from "./scene.ts";

interface Room {
  readonly width: number;
  readonly labelWidth: number;
  /** Over how many lines a name may run. */
  readonly lines: number;
}

const wide: Room = { width: 560, labelWidth: 172, lines: 2 };
/** For a screen that is no wider than one panel. */
export const narrowMovers: Room = { width: 360, labelWidth: 128, lines: 3 };
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
  { lines }: Room,
): Stop[] {
  let y = 24;
  return places
    .filter((place) => totalOf(place.id) > 0)
    .map((place) => {
      const total = totalOf(place.id);
      const tall = Math.max(leastHeight + (lines - wide.lines) * 14, total * scale);
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

function labels(
  stops: readonly Stop[],
  side: "left" | "right",
  { width, labelWidth, lines: most }: Room,
  voice: Voice,
): TextMark[] {
  const x = side === "left" ? labelWidth - 8 : width - labelWidth + 8;
  const anchor = side === "left" ? "end" : "start";
  return stops.flatMap((stop) => {
    const lines = wrap(stop.name.replace(/^(\d) /, "$1\u00a0"), 12, labelWidth - 10, most);
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

export function moverScene(view: MoverView, voice: Voice, room: Room = wide): Scene {
  const { words, format } = voice;
  const { width, labelWidth } = room;
  const { totals } = view;
  const total = Math.max(
    1,
    [...totals.out.values()].reduce((sum, youths) => sum + youths, 0),
  );
  // A place of which nothing is drawn has no bar; the table has it.
  const out = (id: string) =>
    view.bands.some((band) => band.from === id) ? (totals.out.get(id) ?? 0) : 0;
  const into = (id: string) =>
    view.bands.some((band) => band.to === id) ? (totals.into.get(id) ?? 0) : 0;
  const scale = scaleLinear([0, total], [0, height * 0.62])(1);
  const left = stopsOf(view.rows, out, scale, room);
  const right = stopsOf(view.columns, into, scale, room);
  const used = new Map<string, number>();
  const next = (key: string, stop: Stop, size: number) => {
    const start = used.get(key) ?? stop.y + (stop.height - stop.total * scale) / 2;
    used.set(key, start + size);
    return start;
  };
  const [x1, x2] = [labelWidth + 8, width - labelWidth - 8];
  const ribbons = view.bands.flatMap((band): Mark[] => {
    const from = left.find((stop) => stop.id === band.from);
    const to = right.find((stop) => stop.id === band.to);
    if (from === undefined || to === undefined) return [];
    const size = band.youths * scale;
    // Thinner could not be seen.
    const pixels = Math.max(0.8, size);
    const start = { y: next(`out ${band.from}`, from, size), pixels };
    const end = { y: next(`in ${band.to}`, to, size), pixels };
    const hint = `${from.name} ${words.axis.to} ${to.name}: ${format.count(band.youths)}`;
    return [path(ribbon(x1, start, x2, end), { fill: paintOf(band.from), opacity: 0.5, hint })];
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
      ...labels(left, "left", room, voice),
      ...labels(right, "right", room, voice),
    ],
  };
}
