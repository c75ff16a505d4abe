/**
 * A band of youths from one bar to another.
 *
 * The rule this file keeps: a band is as high as its youths at either end and in between; a thick
 * stroke would bulge where it is steep.
 */

/** Where a band begins or ends on a bar. */
export interface Span {
  readonly y: number;
  readonly pixels: number;
}

/** The outline of the band between two bars, to be filled. */
export function ribbon(x0: number, from: Span, x1: number, to: Span): string {
  const middle = (x0 + x1) / 2;
  const n = (value: number): string => String(Math.round(value * 10) / 10);
  const point = (x: number, y: number): string => `${n(x)},${n(y)}`;
  const curve = (ya: number, xb: number, yb: number): string =>
    `C${point(middle, ya)} ${point(middle, yb)} ${point(xb, yb)}`;
  const [under, lower] = [from.y + from.pixels, to.y + to.pixels];
  const upper = `M${point(x0, from.y)}${curve(from.y, x1, to.y)}`;
  return `${upper}L${point(x1, lower)}${curve(lower, x0, under)}Z`;
}
