/**
 * Receiver operating curves as a picture that needs nothing but itself.
 *
 * The rule this file keeps: curves differ in dash as well as in colour, names stand beside the end
 * of the legend, and the picture is legible on white and on dark paper.
 */
import type { Figure } from "../part.ts";
import { rounded } from "../words.ts";

const SIZE = 320;
const LEFT = 56;
const TOP = 44;
const LEGEND = LEFT + SIZE + 24;
const WIDTH = 720;
const HEIGHT = TOP + SIZE + 56;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const STROKES = [
  ["#1f5a99", ""],
  ["#a34a00", "8 4"],
  ["#00674f", "2 3"],
  ["#8a2a6b", "10 3 2 3"],
  ["#5a5a00", "5 5"],
  ["#444444", "1 2"],
] as const;

const x = (share: number) => rounded(LEFT + share * SIZE, 1);
const y = (share: number) => rounded(TOP + (1 - share) * SIZE, 1);

export function rocFigure({ title, curves }: Figure): string {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="24" font-size="16" font-weight="bold" fill="#1a1a1a">${escaped(title)}</text>`,
    ...TICKS.flatMap(tick),
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#8a8a8a" stroke-dasharray="4 4"/>`,
    `<text x="${LEFT + SIZE / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="#1a1a1a">false alarms, share of borders without a wall</text>`,
    `<text x="16" y="${TOP + SIZE / 2}" text-anchor="middle" transform="rotate(-90 16 ${TOP + SIZE / 2})" fill="#1a1a1a">found, share of planted walls</text>`,
    ...curves.flatMap(({ name, points, area }, index) => {
      const [colour, dash] = STROKES[index % STROKES.length] ?? STROKES[0];
      const path = points.map(([fpr, tpr]) => `${x(fpr)},${y(tpr)}`).join(" ");
      const at = TOP + 12 + index * 40;
      const look = `fill="none" stroke="${colour}" stroke-width="2"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}`;
      return [
        `<polyline points="${path}" ${look}/>`,
        `<line x1="${LEGEND}" y1="${at}" x2="${LEGEND + 36}" y2="${at}" ${look}/>`,
        `<text x="${LEGEND + 44}" y="${at + 4}" fill="#1a1a1a">${escaped(name)}</text>`,
        `<text x="${LEGEND + 44}" y="${at + 20}" fill="#4a4a4a">area ${rounded(area, 3)}</text>`,
      ];
    }),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

function tick(share: number): string[] {
  const grid = `stroke="#d5d5d5"`;
  return [
    `<line x1="${x(share)}" y1="${y(0)}" x2="${x(share)}" y2="${y(1)}" ${grid}/>`,
    `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" ${grid}/>`,
    `<text x="${x(share)}" y="${TOP + SIZE + 20}" text-anchor="middle" fill="#1a1a1a">${share}</text>`,
    `<text x="${LEFT - 8}" y="${Number(y(share)) + 4}" text-anchor="end" fill="#1a1a1a">${share}</text>`,
  ];
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
