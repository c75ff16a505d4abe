/**
 * A picture as a list of marks: what a figure computes before anything is drawn.
 *
 * The rule this file keeps: a scene is plain data. The same scene gives the page, the file and the
 * test, so that what is tested is what is seen.
 */
import type { Paint } from "./paint.ts";

export interface Drawn {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
  /** Fills with slanted lines in this colour: waiting, or paid for by a fixed budget. */
  readonly hatch?: Paint;
  /** Shown when the pointer rests on the mark. */
  readonly hint?: string;
}

export interface RectMark extends Drawn {
  readonly mark: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface PathMark extends Drawn {
  readonly mark: "path";
  readonly d: string;
  readonly arrow?: boolean;
}

export interface LineMark extends Drawn {
  readonly mark: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface CircleMark extends Drawn {
  readonly mark: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface TextMark {
  readonly mark: "text";
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly bold: boolean;
  readonly paint: Paint;
  /** A rim in the colour of the page, for text that lies over lines. */
  readonly halo: boolean;
}

export type Mark = RectMark | PathMark | LineMark | CircleMark | TextMark;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

interface TextOptions {
  readonly size?: number;
  readonly anchor?: TextMark["anchor"];
  readonly bold?: boolean;
  readonly paint?: Paint;
  readonly halo?: boolean;
}

export const textSize = 13;

export function text(x: number, y: number, content: string, options: TextOptions = {}): TextMark {
  return {
    mark: "text",
    x,
    y,
    text: content,
    size: options.size ?? textSize,
    anchor: options.anchor ?? "start",
    bold: options.bold ?? false,
    paint: options.paint ?? "ink",
    halo: options.halo ?? false,
  };
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  drawn: Drawn & { readonly radius?: number },
): RectMark {
  return { mark: "rect", x, y, width: Math.max(0, width), height: Math.max(0, height), ...drawn };
}

export function line(x1: number, y1: number, x2: number, y2: number, drawn: Drawn = {}): LineMark {
  return { mark: "line", x1, y1, x2, y2, stroke: "rule", strokeWidth: 1, ...drawn };
}

export function circle(x: number, y: number, radius: number, drawn: Drawn): CircleMark {
  return { mark: "circle", x, y, radius, ...drawn };
}

export function path(d: string, drawn: Drawn & { readonly arrow?: boolean }): PathMark {
  return { mark: "path", d, ...drawn };
}

const narrowLetters = /[ijltfrI.,:;'|!()[\]/\s-]/;
const wideLetters = /[mwMW@%€]/;

/** Width of a text in the fonts of the page, rounded up a little: no label may be wider than told. */
export function textWidth(content: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of content) {
    if (narrowLetters.test(letter)) ems += 0.33;
    else if (wideLetters.test(letter)) ems += 0.87;
    else if (/[A-Z0-9+−–]/.test(letter)) ems += 0.63;
    else if (/[cksvxyz]/.test(letter)) ems += 0.51;
    else ems += 0.56;
  }
  return ems * size * (bold ? 1.07 : 1);
}

/** Breaks a text into lines that fit; what does not fit in `most` lines ends in an ellipsis. */
export function wrap(content: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of content.split(" ").flatMap((whole) => broken(whole, size, width))) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && textWidth(longer, size) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  lines.push(current);
  const kept = lines.slice(0, most);
  const cut = lines.length > most;
  return kept.map((text, index) => shorten(text, size, width, cut && index === most - 1));
}

/** A word wider than a line, in two: at its own hyphen, else before a consonant that a vowel follows. */
function broken(word: string, size: number, width: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const [own = "", rest = ""] = word.split(/(?<=-)(?=\p{L})/u);
  if (rest !== "" && Math.max(textWidth(own, size), textWidth(rest, size)) <= width)
    return [own, rest];
  for (let at = word.length - 3; at > 2; at -= 1) {
    const head = `${word.slice(0, at)}-`;
    if (textWidth(head, size) > width || !/^[bcdfghjklmnpqrstvwxz][aeiouy]/i.test(word.slice(at)))
      continue;
    if (textWidth(word.slice(at), size) <= width) return [head, word.slice(at)];
  }
  return [word];
}

function shorten(content: string, size: number, width: number, always: boolean): string {
  if (!always && textWidth(content, size) <= width) return content;
  let kept = content;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** One line, shortened to fit. */
export function fitted(content: string, size: number, width: number): string {
  return shorten(content, size, width, false);
}

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The room a text takes, by estimate. */
export function boxOf(mark: TextMark): Box {
  const width = textWidth(mark.text, mark.size, mark.bold);
  const shift = { start: 0, middle: width / 2, end: width }[mark.anchor];
  const left = mark.x - shift;
  return {
    text: mark.text,
    left,
    top: mark.y - mark.size * 0.8,
    right: left + width,
    bottom: mark.y + mark.size * 0.22,
  };
}

export function overlaps(one: Box, other: Box, slack = 0): boolean {
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}
