/**
 * Receiver operating curves of a test: how many planted are found against how many false alarms.
 *
 * The rule this file keeps: every threshold is on the curve, and ties share a step, so that a test
 * that says the same of everything has an area of a half.
 */
import type { Curve } from "./part.ts";

/** Points kept of a curve: more than a picture can show. */
const POINTS = 60;

/** @param planted and `quiet`: p-values of borders with a wall and without; small means wall */
export function curveOf(name: string, planted: readonly number[], quiet: readonly number[]): Curve {
  const all = [...planted.map((p) => ({ p, hit: 1 })), ...quiet.map((p) => ({ p, hit: 0 }))].sort(
    (a, b) => a.p - b.p,
  );
  const points: [number, number][] = [[0, 0]];
  let found = 0;
  let alarms = 0;
  let area = 0;
  for (let at = 0; at < all.length; ) {
    const { p } = all[at]!;
    const before = [alarms, found] as const;
    for (; at < all.length && all[at]!.p === p; at++) {
      if (all[at]!.hit === 1) found++;
      else alarms++;
    }
    area += (alarms - before[0]) * (found + before[1]);
    points.push([alarms / quiet.length, found / planted.length]);
  }
  return { name, points: thinned(points), area: area / (2 * planted.length * quiet.length) };
}

/** Keeps a bend where the curve moved enough to be seen, and both ends. */
function thinned(points: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    const moved =
      last === undefined ? 1 : Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]);
    if (moved >= 2 / POINTS || index === points.length - 1) kept.push(rounded(point));
  }
  return kept;
}

function rounded([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4];
}
