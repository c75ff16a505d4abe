/**
 * How closed the segments are as a system: crossings that were needed against those that came about
 * (`methods.md` 3.1, W7).
 *
 * The rule this file keeps: needed and realised moves are read in the same way, so what differs is the
 * borders. What is still under way on the last day is in neither.
 */
import { SEGMENT_COUNT } from "../../measures/summary.ts";
import { borderCell } from "./border-cells.ts";

/** Moves by [from][to], the diagonal included, in the order of `borderCell`. */
export type Flow = ArrayLike<number>;

/**
 * Newman's modularity of directed flow with each segment a module (Leicht and Newman 2008): the share
 * of moves that stay inside less what would stay if moves were dealt by chance. NaN without moves.
 */
export function modularityOf(flow: Flow): number {
  let all = 0;
  for (let cell = 0; cell < SEGMENT_COUNT ** 2; cell++) all += flow[cell]!;
  let modularity = 0;
  for (let segment = 1; segment <= SEGMENT_COUNT; segment++) {
    const { out, into } = volumesOf(flow, segment);
    modularity += flow[borderCell(segment, segment)]! / all - (out / all) * (into / all);
  }
  return modularity;
}

/**
 * Conductance of one segment: moves over its border as a share of all moves that touch it, or that
 * touch the others, whichever are fewer. Low is closed. NaN without moves.
 */
export function conductanceOf(flow: Flow, segment: number): number {
  const own = volumesOf(flow, segment);
  const inside = flow[borderCell(segment, segment)]!;
  let all = 0;
  for (let cell = 0; cell < SEGMENT_COUNT ** 2; cell++) all += flow[cell]!;
  const volume = own.out + own.into;
  const cut = volume - 2 * inside;
  return cut / Math.min(volume, 2 * all - volume);
}

/** Moves out of a segment and into it, those inside counted in both. */
function volumesOf(flow: Flow, segment: number): { out: number; into: number } {
  let out = 0;
  let into = 0;
  for (let other = 1; other <= SEGMENT_COUNT; other++) {
    out += flow[borderCell(segment, other)]!;
    into += flow[borderCell(other, segment)]!;
  }
  return { out, into };
}
