/**
 * The nodes of the process map, in the order in which flows are counted.
 *
 * The rule this file keeps: a node's number follows from the referrers and from nothing else, so
 * that flows of two designs lie in the same cells.
 */
import { EXITS, SEGMENT_COUNT } from "./summary.ts";

export interface MapNode {
  readonly id: string;
  readonly kind: "referrer" | "team" | "placement" | "segment" | "exit";
  readonly column: number;
}

/** Nodes for these referrers: referrers, local team, placement point, segments, exits. */
export function mapNodes(referrers: readonly string[]): readonly MapNode[] {
  const segments = Array.from({ length: SEGMENT_COUNT }, (_, index) => index + 1);
  return [
    ...referrers.map((id) => ({ id: `referrer:${id}`, kind: "referrer" as const, column: 0 })),
    { id: "local-team", kind: "team", column: 1 },
    { id: "placement", kind: "placement", column: 2 },
    ...segments.map((id) => ({ id: `segment:${id}`, kind: "segment" as const, column: 3 })),
    ...EXITS.map((id) => ({ id: `exit:${id}`, kind: "exit" as const, column: 4 })),
  ];
}

/** Numbers of the nodes that the rules of the flow name. */
export interface NodeNumbers {
  readonly count: number;
  readonly localTeam: number;
  readonly placement: number;
  /** Number of `segment:0`, which does not exist: add 1 to 5. */
  readonly segmentBase: number;
  readonly exitBase: number;
}

export function nodeNumbers(referrers: number): NodeNumbers {
  return {
    count: referrers + 2 + SEGMENT_COUNT + EXITS.length,
    localTeam: referrers,
    placement: referrers + 1,
    segmentBase: referrers + 1,
    exitBase: referrers + 2 + SEGMENT_COUNT,
  };
}

/** Steps of the unrolled journey that are counted. */
export const STEP_COUNT = 8;
