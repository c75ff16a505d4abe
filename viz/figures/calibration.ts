/** Known figure and its band against the model, all on one scale where the known figure is 100. */
import { scaleLinear } from "d3";
import type { CalibrationLine } from "../prepare/records.ts";
import type { Voice } from "../words/index.ts";
import { axisTitle, bottomAxis, panelWidth, rowSide, type Scale } from "./axis.ts";
import { circle, line, type Mark, path, rect, type Scene, text, wrap } from "./scene.ts";

const lineHeight = 14;
/** Room for the bar below the words of a row. */
const barHeight = 26;
const textSize = 12;
/** Beyond these shares of the known figure a dot is drawn as an arrow at the edge. */
const reach: readonly [number, number] = [0.5, 1.5];

/** Too far from the known figure to stand on the scale: an arrow at the edge points to it. */
export const isOff = ({ mean }: CalibrationLine): boolean =>
  mean !== null && (mean < reach[0] || mean > reach[1]);

function dot(row: CalibrationLine, x: number, y: number): Mark {
  if (row.role === "fitted") return circle(x, y, 5, { fill: "accent" });
  if (row.role === "predicted")
    return circle(x, y, 5, { fill: "paper", stroke: "accent", strokeWidth: 2.2 });
  return path(`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}z`, { fill: "returns" });
}

const clamp = (value: number) => Math.min(reach[1], Math.max(reach[0], value));

/** The name over as many lines as it needs; never cut. */
const linesOf = (row: CalibrationLine): string[] =>
  wrap(row.name, textSize, panelWidth - 2 * rowSide - 40, 3);

function barMarks(row: CalibrationLine, middle: number, scale: Scale): Mark[] {
  const [left, right] = [scale(clamp(row.bandLow)), scale(clamp(row.bandHigh))];
  const band = rect(left, middle - 6, right - left, 12, { fill: "rule" });
  const known = line(scale(1), middle - 11, scale(1), middle + 11, {
    stroke: "soft",
    strokeWidth: 1.5,
  });
  if (row.mean === null) return [band, known];
  const margin =
    row.low === null || row.high === null
      ? []
      : [
          line(scale(clamp(row.low)), middle, scale(clamp(row.high)), middle, {
            stroke: "ink",
            strokeWidth: 1.5,
          }),
        ];
  const edge = scale(clamp(row.mean));
  const away = row.mean > reach[1] ? 7 : -7;
  const mark = isOff(row)
    ? path(`M${edge} ${middle - 6}l${away} 6l${-away} 6z`, { fill: "returns" })
    : dot(row, scale(row.mean), middle);
  return [band, known, ...margin, mark];
}

function rowMarks(row: CalibrationLine, top: number, scale: Scale, voice: Voice): Mark[] {
  const { format, words } = voice;
  const lines = linesOf(row);
  const number = row.mean === null ? words.inside.unknown : format.number(row.mean * 100);
  return [
    ...lines.map((content, index) =>
      text(rowSide, top + 13 + index * lineHeight, content, { size: textSize }),
    ),
    text(panelWidth - rowSide, top + 13, number, {
      size: textSize,
      anchor: "end",
      bold: row.inside === false,
    }),
    ...barMarks(row, top + lines.length * lineHeight + 14, scale),
  ];
}

export function calibrationScene(rows: readonly CalibrationLine[], voice: Voice): Scene {
  const scale = scaleLinear(reach, [rowSide + 8, panelWidth - rowSide - 8]);
  const marks: Mark[] = [];
  let top = 0;
  for (const row of rows) {
    marks.push(...rowMarks(row, top, scale, voice));
    top += linesOf(row).length * lineHeight + barHeight;
  }
  const axis = bottomAxis(scale, top - 4, top + 2, 5, (value) => voice.format.number(value * 100));
  return {
    width: panelWidth,
    height: top + 40,
    marks: [...marks, ...axis, axisTitle(voice.words.axis.bandIs100, top + 2)],
  };
}
