/**
 * The tanks on one day: blocks in a tank get care, blocks on the pile above it wait.
 *
 * The rule this file keeps: blocks, tanks and piles have one size in every picture of a set, and the
 * blocks of a tank are as many as its youths: the last one is as wide as what is left.
 */
import type { Still, StillView } from "../prepare/stills.ts";
import type { Voice } from "../words/index.ts";
import { panelWidth } from "./axis.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import { fitted, line, type Mark, path, rect, type Scene, text } from "./scene.ts";

const gutter = 42;
const block = 5;
const pitch = block + 1;
const blocksAcross = 9;
const mostRows = 20;
const size = 12;
const top = 22;
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

export interface StillLayout {
  /** Youths in one block. */
  readonly youths: number;
  /** Rows of the highest pile, and of the fullest tank. */
  readonly pileRows: number;
  readonly tankRows: number;
}

const rowsOf = (count: number, youths: number): number =>
  Math.ceil(count / youths / blocksAcross - 1e-9);

/** One layout for all stills of a view. */
export function stillLayout({ stills }: StillView): StillLayout {
  const all = stills.flatMap(({ tanks }) => tanks);
  const mostCare = Math.max(1, ...all.map(({ care }) => care));
  const mostWaiting = Math.max(0, ...all.map(({ waiting }) => waiting));
  const most = Math.max(mostCare, mostWaiting);
  const youths = sizes.find((one) => rowsOf(most, one) <= mostRows) ?? 10_000;
  return {
    youths,
    pileRows: rowsOf(mostWaiting, youths),
    tankRows: rowsOf(mostCare, youths),
  };
}

/** Rows of blocks from a floor up; each row is one dashed line. */
function blocks(
  x: number,
  floor: number,
  count: number,
  youths: number,
  look: { readonly paint: Paint; readonly isOpen: boolean },
): Mark[] {
  const whole = count / youths;
  const rows = Math.ceil(whole / blocksAcross - 1e-9);
  return Array.from({ length: rows }, (_, row) => {
    const inRow = Math.min(blocksAcross, whole - row * blocksAcross);
    const full = Math.floor(inRow + 1e-9);
    const length = full * pitch + (inRow - full) * block - (inRow - full > 1e-9 ? 0 : 1);
    const y = floor - row * pitch - block / 2;
    const drawn = { stroke: look.paint, strokeWidth: block, dash: `${block} 1` };
    const solid = line(x, y, x + length, y, drawn);
    if (!look.isOpen || length < 3) return [solid];
    const inner = { stroke: "paper", strokeWidth: block - 2, dash: `${block - 2} 3` } as const;
    return [solid, line(x + 1, y, x + length - 1, y, inner)];
  }).flat();
}

function tankMarks(
  still: Still,
  at: number,
  { youths, pileRows, tankRows }: StillLayout,
  voice: Voice,
): Mark[] {
  const found = still.tanks[at];
  if (found === undefined) return [];
  const step = (panelWidth - gutter) / still.tanks.length;
  const across = blocksAcross * pitch - 1;
  const x = gutter + at * step + (step - across) / 2;
  const lid = top + pileRows * pitch + 8;
  const floor = lid + 6 + tankRows * pitch;
  const paint = paintOfPlace(found.tank);
  const middle = x + across / 2;
  const number = (y: number, count: number, bold: boolean): Mark =>
    text(middle, y, voice.format.number(count), { size, bold, anchor: "middle" });
  const label = /^\d$/.test(found.tank) ? found.tank : voice.words.stock.teamShort;
  return [
    number(14, found.waiting, false),
    ...blocks(x, lid - 3, found.waiting, youths, { paint, isOpen: true }),
    line(x - 2, lid, x + across + 2, lid, { stroke: "soft", dash: "3 2" }),
    path(`M${x - 2},${lid + 3}V${floor + 2}H${x + across + 2}V${lid + 3}`, { stroke: "soft" }),
    ...blocks(x, floor, found.care, youths, { paint, isOpen: false }),
    number(floor + 17, found.care, true),
    text(middle, floor + 34, label, { size, anchor: "middle", paint: "soft" }),
  ];
}

export function stillScene(view: StillView, still: Still, voice: Voice): Scene {
  const layout = stillLayout(view);
  const lid = top + layout.pileRows * pitch + 8;
  const floor = lid + 6 + layout.tankRows * pitch;
  const { stock } = voice.words;
  return {
    width: panelWidth,
    height: floor + 42,
    marks: [
      text(0, 14, stock.waits, { size, paint: "soft" }),
      text(0, floor + 17, stock.care, { size, paint: "soft" }),
      ...still.tanks.flatMap((_, at) => tankMarks(still, at, layout, voice)),
    ],
  };
}

/** What the blocks and the numbers under the tanks mean, once for all stills. */
export function stillLegend(view: StillView, voice: Voice): Scene {
  const { words, format } = voice;
  const { youths } = stillLayout(view);
  const key = (y: number, isOpen: boolean, content: string): Mark[] => [
    ...blocks(0, y, 3 * youths, youths, { paint: "segment-1", isOpen }),
    text(26, y, content, { size: 12.5 }),
  ];
  const names = view.names.flatMap(({ tank, name }, row) => {
    const label = /^\d$/.test(tank) ? name : `${words.stock.teamShort}: ${name}`;
    const y = 62 + row * 18;
    return [
      rect(0, y, 10, 10, { fill: paintOfPlace(tank) }),
      text(26, y + 9, fitted(label, 12.5, panelWidth - 30), { size: 12.5 }),
    ];
  });
  return {
    width: panelWidth,
    height: 62 + view.names.length * 18,
    marks: [
      text(0, 14, words.stock.block(format.number(youths)), { size: 12.5, bold: true }),
      ...key(34, false, words.stock.legendCare),
      ...key(52, true, words.stock.legendWaits),
      ...names,
    ],
  };
}
