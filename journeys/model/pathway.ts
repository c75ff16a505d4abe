/**
 * The pathway as a graph: care forms as nodes, what may follow or accompany them as edges.
 *
 * The rule this file keeps: a pathway is judged as a whole before it is used (known forms, shares
 * that fit), and what it would do without any shortage follows from its traffic equations alone.
 * Sole user of graphology.
 */
import { DirectedGraph, MultiDirectedGraph } from "graphology";
import type { PathwayEdge } from "./model.ts";

/** A fault in a pathway, for whoever wrote the file. */
export interface PathwayFault {
  /** `kind:from>to` of the edge, or the form. */
  readonly edge: string;
  readonly problem: string;
  /** Where shares of one kind out of this form add up to more than 1: to what. */
  readonly over?: { readonly kind: string; readonly sum: number };
}

/** Name of an edge in scenario files and messages. */
export function edgeName(edge: PathwayEdge): string {
  return `${edge.kind}:${edge.from}>${edge.to}`;
}

/** The pathway as a graph with one edge per kind, from and to. */
export function pathwayGraph(
  forms: readonly string[],
  edges: readonly PathwayEdge[],
): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const form of forms) graph.addNode(form);
  for (const edge of edges) {
    if (!graph.hasNode(edge.from) || !graph.hasNode(edge.to)) continue;
    if (graph.hasEdge(edgeName(edge))) continue;
    graph.addEdgeWithKey(edgeName(edge), edge.from, edge.to, {
      kind: edge.kind,
      share: edge.share.value,
    });
  }
  return graph;
}

/** Everything that is wrong with a pathway: unknown forms, doubles, loops of one, shares over 1. */
export function pathwayFaults(
  forms: readonly string[],
  edges: readonly PathwayEdge[],
): readonly PathwayFault[] {
  const faults: PathwayFault[] = [];
  const known = new Set(forms);
  const seen = new Set<string>();
  for (const edge of edges) {
    const name = edgeName(edge);
    for (const end of [edge.from, edge.to]) {
      if (!known.has(end)) faults.push({ edge: name, problem: `"${end}" is no care form` });
    }
    if (seen.has(name)) faults.push({ edge: name, problem: "stands in the pathway twice" });
    // From one foster family to the next is a move, and the form stays the same.
    if (edge.from === edge.to && edge.kind !== "breakdown")
      faults.push({ edge: name, problem: "leads back to itself" });
    seen.add(name);
  }
  return [...faults, ...shareFaults(forms, edges)];
}

function shareFaults(forms: readonly string[], edges: readonly PathwayEdge[]): PathwayFault[] {
  const graph = pathwayGraph(forms, edges);
  const faults: PathwayFault[] = [];
  graph.forEachNode((form) => {
    for (const kind of ["next", "mistaken", "substitute", "breakdown"]) {
      let sum = 0;
      graph.forEachOutEdge(form, (_key, attributes) => {
        if (attributes["kind"] === kind) sum += attributes["share"] as number;
      });
      if (sum > 1 + 1e-9) {
        faults.push({
          edge: form,
          problem: `its "${kind}" shares add up to ${sum}, which is over 1`,
          over: { kind, sum },
        });
      }
    }
  });
  return faults;
}

/** Forms in an order that does not depend on the file, and whether each can be reached at all. */
export function unreachableForms(
  forms: readonly string[],
  edges: readonly PathwayEdge[],
  entered: readonly string[],
): readonly string[] {
  const graph = new DirectedGraph();
  for (const form of forms) graph.addNode(form);
  for (const edge of edges) graph.mergeEdge(edge.from, edge.to);
  const reached = new Set(entered);
  const stack = [...entered];
  for (let form = stack.pop(); form !== undefined; form = stack.pop()) {
    for (const next of graph.outNeighbors(form)) {
      if (!reached.has(next)) {
        reached.add(next);
        stack.push(next);
      }
    }
  }
  return forms.filter((form) => !reached.has(form));
}

/**
 * Starts a year per form when nothing is ever full: x = first + x P, solved by iteration, which
 * converges because every row of P sums to less than 1 in expectation.
 *
 * @param first starts a year that come in from outside, per form
 * @param follow [from][to] mean number of starts in `to` caused by one start in `from`, flat
 */
export function unconstrainedStarts(first: Float64Array, follow: Float64Array): Float64Array {
  const size = first.length;
  let starts = first.slice();
  for (let round = 0; round < 1000; round++) {
    const next = first.slice();
    for (let from = 0; from < size; from++) {
      const amount = starts[from] as number;
      for (let to = 0; to < size; to++) {
        next[to] = (next[to] as number) + amount * (follow[from * size + to] as number);
      }
    }
    const change = next.reduce(
      (sum, value, index) => sum + Math.abs(value - (starts[index] as number)),
      0,
    );
    starts = next;
    if (change < 1e-9) break;
  }
  return starts;
}
