/**
 * The process map: fixed columns, flows as curves, returns as dashed lines with their number.
 *
 * The rule this file keeps: places and scale depend on both designs together, so that two drawings
 * can be laid on top of each other.
 */
import type { FlowBand, MapView } from "../prepare/flows.ts";
import type { Voice } from "../words/index.ts";
import { withoutOverlap } from "./axis.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import {
  type Mark,
  path,
  rect,
  type Scene,
  type TextMark,
  text,
  textWidth,
  wrap,
} from "./scene.ts";

const width = 1000;
const boxWidth = 138;
const usualHeight = 470;
const gap = 14;
const leastHeight = 44;
const topPad = 6;

interface PlacedNode {
  readonly id: string;
  readonly name: string;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly paint: Paint;
}

interface Layout {
  readonly height: number;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly scale: number;
}

function paintOf(kind: MapView["nodes"][number]["kind"], id: string): Paint {
  if (kind === "segment") return paintOfPlace(id.replace("segment:", ""));
  if (kind === "team") return "team";
  return kind === "exit" ? "today" : "accent";
}

/** Pixels per youth such that the fullest column just fits. */
function scaleFor(columns: readonly (readonly number[])[], innerHeight: number): number {
  let low = 0;
  let high = 1;
  const fits = (scale: number) =>
    columns.every((values) => {
      const boxes = values.reduce((sum, value) => sum + Math.max(leastHeight, value * scale), 0);
      return boxes + gap * (values.length - 1) <= innerHeight;
    });
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Left sides of the columns; the last gap is wider, because moves sideways bend out into it. */
function columnLefts(last: number): number[] {
  const weights = Array.from({ length: last }, (_, index) => (index === last - 1 ? 1.9 : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const room = width - 4 - boxWidth * (last + 1);
  let x = 2;
  return [2, ...weights.map((weight) => (x += boxWidth + (room * weight) / whole))];
}

function layoutOf(view: MapView): Layout {
  const sizes = new Map(
    view.nodes.map(({ id, through }) => [id, Math.max(through.today, through.design)]),
  );
  const sizeOf = (id: string) => sizes.get(id) ?? 0;
  const last = Math.max(1, ...view.nodes.map((node) => node.column));
  const columns = Array.from({ length: last + 1 }, (_, column) =>
    view.nodes.filter((node) => node.column === column),
  );
  const crowded = Math.max(...columns.map((nodes) => nodes.length));
  const innerHeight = Math.max(usualHeight, crowded * (leastHeight + gap) * 1.35);
  const scale = scaleFor(
    columns.map((nodes) => nodes.map((node) => sizeOf(node.id))),
    innerHeight,
  );
  const lefts = columnLefts(last);
  const nodes = new Map<string, PlacedNode>();
  columns.forEach((members, column) => {
    const heights = members.map((node) => Math.max(leastHeight, sizeOf(node.id) * scale));
    const used = heights.reduce((sum, height) => sum + height, 0) + gap * (members.length - 1);
    let y = topPad + Math.max(0, (innerHeight - used) / 2);
    members.forEach((node, index) => {
      const height = heights[index] ?? leastHeight;
      const paint = paintOf(node.kind, node.id);
      nodes.set(node.id, {
        id: node.id,
        name: node.name,
        column,
        x: lefts[column] ?? 2,
        y,
        height,
        paint,
      });
      y += height + gap;
    });
  });
  return { nodes, scale, height: innerHeight };
}

interface Curve {
  readonly band: FlowBand;
  readonly thickness: number;
  readonly points: readonly [Point, Point, Point, Point];
  readonly paint: Paint;
}

type Point = readonly [number, number];
type Side = "left" | "right";

interface Ends {
  readonly band: FlowBand;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly fromSide: Side;
  readonly toSide: Side;
}

function endsOf(bands: readonly FlowBand[], layout: Layout): Ends[] {
  return bands.flatMap((band): Ends[] => {
    const from = layout.nodes.get(band.from);
    const to = layout.nodes.get(band.to);
    if (from === undefined || to === undefined) return [];
    const forward = to.column > from.column;
    const sideways = to.column === from.column;
    return [
      {
        band,
        from,
        to,
        fromSide: forward || sideways ? "right" : "left",
        toSide: forward ? "left" : "right",
      },
    ];
  });
}

interface Spot {
  readonly key: string;
  readonly other: number;
  readonly size: number;
  readonly node: PlacedNode;
}

/** Stacks the ends along the side of a box by where their other end lies, as thick as they are. */
function portsOf(ends: readonly Ends[], scale: number): Map<string, number> {
  const spots = new Map<string, Spot[]>();
  const add = (node: PlacedNode, side: Side, key: string, other: PlacedNode, size: number) => {
    const name = `${node.id}|${side}`;
    const list = spots.get(name) ?? [];
    list.push({ key, other: other.y + other.height / 2, size, node });
    spots.set(name, list);
  };
  for (const { band, from, to, fromSide, toSide } of ends) {
    const size = Math.max(3, band.youths * scale);
    add(from, fromSide, `${band.from}>${band.to}|out`, to, size);
    add(to, toSide, `${band.from}>${band.to}|in`, from, size);
  }
  const ports = new Map<string, number>();
  for (const list of spots.values()) stack(list, ports);
  return ports;
}

function stack(list: Spot[], ports: Map<string, number>): void {
  const node = list[0]?.node;
  if (node === undefined) return;
  list.sort((one, other) => one.other - other.other || (one.key < other.key ? -1 : 1));
  const total = list.reduce((sum, spot) => sum + spot.size, 0);
  const shrink = Math.min(1, (node.height - 4) / total);
  const air = Math.max(0, node.height - 4 - total * shrink) / (list.length + 1);
  let y = node.y + 2 + air;
  for (const spot of list) {
    ports.set(spot.key, y + (spot.size * shrink) / 2);
    y += spot.size * shrink + air;
  }
}

function curveOf(end: Ends, ports: ReadonlyMap<string, number>, scale: number): Curve {
  const { band, from, to, fromSide, toSide } = end;
  const key = `${band.from}>${band.to}`;
  const edge = (node: PlacedNode, side: Side) => (side === "left" ? node.x : node.x + boxWidth);
  const [x1, x2] = [edge(from, fromSide), edge(to, toSide)];
  const [y1, y2] = [ports.get(`${key}|out`) ?? from.y, ports.get(`${key}|in`) ?? to.y];
  const reach = from.column === to.column ? 26 + Math.abs(y2 - y1) * 0.3 : Math.abs(x2 - x1) / 2;
  const away = (side: Side) => (side === "left" ? -reach : reach);
  return {
    band,
    thickness: Math.max(band.returns ? 1.4 : 1, band.youths * scale),
    points: [
      [x1, y1],
      [x1 + away(fromSide), y1],
      [x2 + away(toSide), y2],
      [x2, y2],
    ],
    paint: from.paint,
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A flow as a filled shape that is as tall as its number at every place, also where it is steep. */
function ribbon(curve: Curve): string {
  const [a, b, c, d] = curve.points;
  const half = curve.thickness / 2;
  const write = ([x, y]: Point, shift: number) => `${tenth(x)} ${tenth(y + shift)}`;
  const there = `M${write(a, -half)}C${write(b, -half)} ${write(c, -half)} ${write(d, -half)}`;
  return `${there}L${write(d, half)}C${write(c, half)} ${write(b, half)} ${write(a, half)}Z`;
}

/** A return is a pale ribbon as wide as its number, with a dashed line in the middle. */
function drawn(curve: Curve, voice: Voice, names: (id: string) => string): Mark[] {
  const [a, b, c, d] = curve.points.map((point) => point.map(tenth).join(" "));
  const { band } = curve;
  const hint = `${names(band.from)} ${voice.words.axis.to} ${names(band.to)}: ${voice.format.count(band.youths)}`;
  const shape = `M${a}C${b} ${c} ${d}`;
  if (!band.returns) {
    return [path(ribbon(curve), { fill: curve.paint, opacity: 0.4, hint })];
  }
  return [
    path(shape, { stroke: "returns", strokeWidth: tenth(curve.thickness), opacity: 0.2, hint }),
    path(shape, { stroke: "returns", strokeWidth: 1.6, dash: "6 4", arrow: true }),
  ];
}

function along(points: Curve["points"], t: number): Point {
  const s = 1 - t;
  const weight = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  const mix = (axis: 0 | 1) =>
    points.reduce((sum, point, index) => sum + point[axis] * (weight[index] ?? 0), 0);
  return [mix(0), mix(1)];
}

/** Numbers on the curves, returns first; one that finds no free spot is left to the table. */
function labelsOf(curves: readonly Curve[], taken: readonly TextMark[], voice: Voice): TextMark[] {
  const spots = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
  const order = [...curves].sort(
    (one, other) =>
      Number(other.band.returns) - Number(one.band.returns) || other.band.youths - one.band.youths,
  );
  const kept: TextMark[] = [];
  for (const { band, points } of order) {
    for (const t of spots) {
      const [x, y] = along(points, t);
      const label = text(x, y + 4, voice.format.count(band.youths), {
        size: 12,
        anchor: "middle",
        halo: true,
        bold: band.returns,
        paint: band.returns ? "returns" : "ink",
      });
      if (withoutOverlap([label], [...taken, ...kept]).length === 0) continue;
      kept.push(label);
      break;
    }
  }
  return kept;
}

function boxMarks(
  node: PlacedNode,
  count: number,
  voice: Voice,
): { shapes: Mark[]; words: TextMark[] } {
  // The number of a segment stays with its name.
  const name = node.name.replace(/^(\d) /, "$1\u00a0");
  const lines = wrap(name, 12.5, boxWidth - 14, 2);
  const block = lines.length * 14 + 14;
  const top = node.y + node.height / 2 - block / 2;
  return {
    shapes: [
      rect(node.x, node.y, boxWidth, node.height, {
        fill: "paper",
        stroke: node.paint,
        strokeWidth: 1.5,
        radius: 4,
      }),
      rect(node.x, node.y, 5, node.height, { fill: node.paint }),
    ],
    words: [
      ...lines.map((content, index) =>
        text(node.x + 11, top + 11 + index * 14, content, { size: 12.5, bold: true }),
      ),
      text(node.x + 11, top + 11 + lines.length * 14, voice.format.count(count), {
        size: 12,
        paint: "soft",
      }),
    ],
  };
}

/** Draws one design; `view` decides places and scale, `which` what flows. */
export function mapScene(view: MapView, which: "today" | "design", voice: Voice): Scene {
  const layout = layoutOf(view);
  const ends = endsOf(view[which], layout);
  const ports = portsOf(ends, layout.scale);
  const curves = ends
    .map((end) => curveOf(end, ports, layout.scale))
    .sort(
      (one, other) =>
        Number(one.band.returns) - Number(other.band.returns) || other.thickness - one.thickness,
    );
  const names = (id: string) => layout.nodes.get(id)?.name ?? id;
  const counts = new Map(view.nodes.map(({ id, through }) => [id, through[which]]));
  const boxes = [...layout.nodes.values()].map((node) =>
    boxMarks(node, counts.get(node.id) ?? 0, voice),
  );
  const words = boxes.flatMap((box) => box.words);
  return {
    width,
    height: layout.height + 2 * topPad,
    marks: [
      ...curves.flatMap((curve) => drawn(curve, voice, names)),
      ...boxes.flatMap((box) => box.shapes),
      ...words,
      ...labelsOf(curves, [...words, ...blocksOf(layout)], voice),
    ],
  };
}

/** As many letters as make a text at least as wide as a box. */
const blockLetters = Math.ceil(boxWidth / textWidth("n", 12));

/** Boxes as texts of the same size, so that no number is put inside one. */
function blocksOf(layout: Layout): TextMark[] {
  return [...layout.nodes.values()].flatMap((node) =>
    Array.from({ length: Math.ceil(node.height / 12) }, (_, index) =>
      text(node.x, node.y + 10 + index * 12, "n".repeat(blockLetters), { size: 12 }),
    ),
  );
}
