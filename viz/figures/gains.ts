/**
 * Who pays more and who pays less: bars with their margin, and a map of municipalities by year.
 *
 * The rule this file keeps: less hangs to the left and is slanted, more stands to the right and is
 * full; what was not shown is an empty bar.
 */
import { scaleLinear } from "d3";
import type { GainRow, GainSign, GainsView, GainTile } from "../prepare/gains.ts";
import type { Voice } from "../words/index.ts";
import {
  axisTitle,
  bottomOf,
  extentWithZero,
  panelWidth,
  type Rows,
  rowAxis,
  rowHead,
  rowSide,
  whisker,
} from "./axis.ts";
import { type Drawn, type Mark, rect, type Scene, text, textWidth, wrap } from "./scene.ts";

const looks: Readonly<Record<GainSign, Drawn>> = {
  more: { fill: "segment-4" },
  less: { hatch: "segment-2", stroke: "segment-2", strokeWidth: 1.5 },
  open: { fill: "paper", stroke: "today", strokeWidth: 1.2 },
};

/** Rows of one group, on a scale of their own. */
export function gainScene(rows: readonly GainRow[], voice: Voice): Scene {
  const { format, words } = voice;
  const values = rows.flatMap(({ change }) => [change.mean, change.low, change.high]);
  const x = scaleLinear(extentWithZero(values), [rowSide + 6, panelWidth - rowSide - 6]);
  const grid: Rows = { count: rows.length, height: 42, from: 19 };
  const bottom = bottomOf(grid);
  const write = (value: number) => format.euroChange(value);
  const marks: Mark[] = [...rowAxis(x, grid, 3, write)];
  rows.forEach(({ name, change, sign }, index) => {
    const top = index * grid.height;
    const [left, right] = [x(Math.min(0, change.mean)), x(Math.max(0, change.mean))];
    marks.push(...rowHead(name, format.euroChange(change.mean), top));
    marks.push(
      rect(left, top + 21, Math.max(1, right - left), 14, {
        ...looks[sign],
        hint: `${name}: ${words.gains.sign[sign]}`,
      }),
    );
    marks.push(...whisker(x, top + 28, change));
  });
  marks.push(axisTitle(words.axis.euroChange, bottom));
  return { width: panelWidth, height: bottom + 40, marks };
}

const cellHeight = 30;

interface MapRoom {
  readonly width: number;
  /** Of the names of municipalities. */
  readonly head: number;
  readonly size: number;
}

const wideMap: MapRoom = { width: 560, head: 150, size: 12.5 };
/** For a screen that is no wider than one panel. */
export const narrowMap: MapRoom = { width: 380, head: 96, size: 10.5 };

interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly size: number;
}

/** A share in its cell: what was shown to differ from nothing is not written as nothing, if it fits. */
function shareText(
  { share, sign }: GainTile,
  { wide, size }: TilePlace,
  { format }: Voice,
): string {
  const written = (digits: number): string => {
    const bare = format.percent(share, digits);
    return share > 0 && /[1-9]/.test(bare) ? `+${bare}` : bare;
  };
  const tells = (digits: number): boolean =>
    /[1-9]/.test(written(digits)) && textWidth(written(digits), size) <= wide - 14;
  return written(sign === "open" ? 0 : ([0, 1, 2].find(tells) ?? 0));
}

function tile(found: GainTile, place: TilePlace, voice: Voice): Mark[] {
  const { sign } = found;
  const { x, y, wide, size } = place;
  const drawn: Drawn =
    sign === "more"
      ? { fill: "wall-over", stroke: "ink", strokeWidth: 1.5 }
      : { fill: "wall-none", stroke: "rule", strokeWidth: 1 };
  return [
    rect(x + 2, y + 2, wide - 4, cellHeight - 4, { ...drawn, hint: voice.words.gains.sign[sign] }),
    ...(sign === "less" ? [rect(x + 3, y + 3, 7, cellHeight - 6, { hatch: "segment-2" })] : []),
    text(x + wide / 2 + 3, y + cellHeight / 2 + 4.5, shareText(found, place, voice), {
      size,
      anchor: "middle",
      bold: sign !== "open",
      paint: sign === "open" ? "soft" : "ink",
    }),
  ];
}

/** Municipality by year: the change as a share of what it pays today. */
export function gainMap(
  { towns, years }: GainsView,
  voice: Voice,
  { width, head, size }: MapRoom = wideMap,
): Scene {
  const wide = (width - head) / Math.max(1, years.length);
  const marks: Mark[] = years.map((year, index) =>
    text(head + index * wide + wide / 2, 16, String(year), {
      size: 12,
      anchor: "middle",
      bold: true,
    }),
  );
  towns.forEach(({ name, tiles }, row) => {
    const y = 24 + row * cellHeight;
    const lines = wrap(name, size, head - 8, 2);
    const first = y + cellHeight / 2 + 4.5 - ((lines.length - 1) * size) / 2;
    marks.push(...lines.map((part, at) => text(0, first + at * (size + 1), part, { size })));
    for (const found of tiles) {
      marks.push(
        ...tile(found, { x: head + years.indexOf(found.year) * wide, y, wide, size }, voice),
      );
    }
  });
  return { width, height: 26 + towns.length * cellHeight, marks };
}

/** What the three looks mean, one under another so that they can be read on a small screen. */
export function gainLegend(voice: Voice): Scene {
  const { sign } = voice.words.gains;
  const marks = (["more", "less", "open"] as const).flatMap((kind, row): Mark[] => [
    rect(0, 3 + row * 21, 28, 14, looks[kind]),
    text(36, 15 + row * 21, sign[kind], { size: 12.5 }),
  ]);
  return { width: 320, height: 66, marks };
}
