/** Known figure and its band against the model, all on one scale where the known figure is 100. */
import { scaleLinear } from "d3";
import type { CalibrationLine } from "../prepare/records.ts";
import type { Voice } from "../words/index.ts";
import { bottomAxis, panelWidth, smallText } from "./axis.ts";
import { circle, fitted, line, type Mark, path, rect, type Scene, text } from "./scene.ts";

const rowHeight = 40;
const side = 8;
/** Beyond these shares of the known figure a dot is drawn as an arrow at the edge. */
const reach: readonly [number, number] = [0.5, 1.5];

function dot(row: CalibrationLine, x: number, y: number): Mark {
  if (row.role === "fitted") return circle(x, y, 5, { fill: "accent" });
  if (row.role === "predicted")
    return circle(x, y, 5, { fill: "paper", stroke: "accent", strokeWidth: 2.2 });
  return path(`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}z`, { fill: "returns" });
}

function rowMarks(
  row: CalibrationLine,
  top: number,
  scale: (value: number) => number,
  voice: Voice,
): Mark[] {
  const { format, words } = voice;
  const middle = top + 28;
  const clamp = (value: number) => Math.min(reach[1], Math.max(reach[0], value));
  const [left, right] = [scale(clamp(row.bandLow)), scale(clamp(row.bandHigh))];
  const marks: Mark[] = [
    text(side, top + 14, fitted(row.name, 12, panelWidth - 2 * side - 34), {
      size: 12,
      halo: true,
    }),
    text(
      panelWidth - side,
      top + 14,
      row.mean === null ? words.inside.unknown : format.number(row.mean * 100),
      { size: 12, anchor: "end", bold: row.inside === false, halo: true },
    ),
    rect(left, middle - 6, right - left, 12, { fill: "rule" }),
  ];
  if (row.mean === null) return marks;
  if (row.low !== null && row.high !== null) {
    marks.push(
      line(scale(clamp(row.low)), middle, scale(clamp(row.high)), middle, {
        stroke: "ink",
        strokeWidth: 1.5,
      }),
    );
  }
  if (row.mean >= reach[0] && row.mean <= reach[1])
    return [...marks, dot(row, scale(row.mean), middle)];
  const edge = scale(clamp(row.mean));
  const away = row.mean > reach[1] ? 7 : -7;
  return [...marks, path(`M${edge} ${middle - 6}l${away} 6l${-away} 6z`, { fill: "returns" })];
}

export function calibrationScene(rows: readonly CalibrationLine[], voice: Voice): Scene {
  const scale = scaleLinear(reach, [side + 8, panelWidth - side - 8]);
  const bottom = rows.length * rowHeight + 2;
  const marks: Mark[] = [
    ...bottomAxis(scale, 0, bottom, 5, (value) => voice.format.number(value * 100)),
    line(scale(1), 0, scale(1), bottom, { stroke: "soft", strokeWidth: 1.5 }),
    ...rows.flatMap((row, index) => rowMarks(row, index * rowHeight, scale, voice)),
    text(panelWidth / 2, bottom + 32, voice.words.axis.bandIs100, {
      size: smallText,
      anchor: "middle",
      paint: "soft",
    }),
  ];
  return { width: panelWidth, height: bottom + 38, marks };
}
