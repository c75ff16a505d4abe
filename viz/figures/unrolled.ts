/**
 * The unrolled Sankey, with d3-sankey held to a fixed order.
 *
 * The rule this file keeps: nothing is optimised. Columns and ranks are given, so today and the
 * design put the same place at the same height, and a column is always the whole cohort.
 */
import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import {
  type UnrolledLink,
  type UnrolledNode,
  type UnrolledView,
  youthsIn,
} from "../prepare/unrolled.ts";
import type { Voice } from "../words/index.ts";
import { insideOf, withoutOverlap } from "./axis.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import {
  fitted,
  type Mark,
  path,
  rect,
  type Scene,
  type TextMark,
  text,
  textWidth,
} from "./scene.ts";

const width = 1080;
const height = 448;
const top = 26;
/** Below the lowest node, for the half of its label that hangs under it. */
const foot = 14;
/** Room for the labels of a column; the last has it beside the picture. */
export const labelRoom = 168;
const right = labelRoom + 14;
export const labelSize = 12;
/** Thinner than this cannot be seen; the total of what is left out is told. */
const leastPixels = 0.5;

function paintOf(place: string): Paint {
  if (place.startsWith("exit:")) return "today";
  if (place === "start" || place === "placement") return "accent";
  return place === "later" ? "soft" : paintOfPlace(place);
}

type Graph = ReturnType<typeof layoutOf>;

export function layoutOf(view: UnrolledView, links: readonly UnrolledLink[]) {
  const rank = new Map(view.nodes.map((node) => [node.id, node.rank]));
  const layout = sankey<UnrolledNode, { youths: number }>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.step)
    .nodeSort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))
    .linkSort((one, other) => {
      const end = (side: string | number | object) => rank.get((side as UnrolledNode).id) ?? 0;
      return end(one.source) - end(other.source) || end(one.target) - end(other.target);
    })
    .nodeWidth(12)
    .nodePadding(9)
    .iterations(0)
    .extent([
      [2, top],
      [width - right, height - foot],
    ]);
  return layout({
    nodes: view.nodes.map((node) => ({ ...node })),
    links: links.map((link) => ({
      source: link.from,
      target: link.to,
      value: link.youths,
      youths: link.youths,
    })),
  });
}

/** Youths on links that are too thin to be drawn. */
export function hiddenOf(view: UnrolledView, links: readonly UnrolledLink[]): number {
  const graph = layoutOf(view, links);
  return graph.links
    .filter((link) => (link.width ?? 0) < leastPixels)
    .reduce((sum, link) => sum + link.youths, 0);
}

function linkMarks(graph: Graph, voice: Voice): Mark[] {
  const draw = sankeyLinkHorizontal();
  return graph.links.flatMap((link) => {
    const shape = draw(link as never);
    if (shape === null || (link.width ?? 0) < leastPixels) return [];
    const source = link.source as unknown as UnrolledNode;
    const target = link.target as unknown as UnrolledNode;
    const gone = source.place.startsWith("exit:");
    const hint = `${source.name} ${voice.words.axis.to} ${target.name}: ${voice.format.number(link.youths)}`;
    return [
      path(
        shape.replace(/\d+\.\d+/g, (found) => String(Math.round(Number(found) * 10) / 10)),
        {
          stroke: gone ? "rule" : paintOf(source.place),
          strokeWidth: Math.max(0.8, Math.round((link.width ?? 0) * 10) / 10),
          opacity: gone ? 0.55 : 0.38,
          hint,
        },
      ),
    ];
  });
}

/** The name in a word or two with its number, beside the node. */
function labelOf(node: Graph["nodes"][number], count: number, voice: Voice): TextMark {
  const { x1 = 0, y0 = 0, y1 = 0 } = node;
  const number = `: ${voice.format.count(count)}`;
  const room = labelRoom - textWidth(number, labelSize);
  const content = `${fitted(node.short, labelSize, room)}${number}`;
  const label = text(x1 + 4, (y0 + y1) / 2 + 4, content, { size: labelSize, halo: true });
  return insideOf(label, 0, width);
}

/** All nodes; of their labels those that lie free, the largest first and none that says 0. */
function nodeMarks(
  graph: Graph,
  links: readonly UnrolledLink[],
  voice: Voice,
): { shapes: Mark[]; words: TextMark[] } {
  const known = graph.nodes
    .map((node) => ({ node, count: youthsIn(links, node.id) }))
    .filter(({ count }) => count > 0);
  const shapes = known.map(({ node, count }) => {
    const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
    return rect(x0, y0, x1 - x0, Math.max(1, y1 - y0), {
      fill: paintOf(node.place),
      hint: `${node.name}: ${voice.format.number(count)}`,
    });
  });
  const words = known
    .filter(({ count }) => count >= 0.5)
    .sort((one, other) => other.count - one.count)
    .map(({ node, count }) => labelOf(node, count, voice));
  return { shapes, words: withoutOverlap(words) };
}

export function unrolledScene(
  view: UnrolledView,
  links: readonly UnrolledLink[],
  voice: Voice,
): Scene {
  const graph = layoutOf(view, links);
  const { shapes, words } = nodeMarks(graph, links, voice);
  const columns = Array.from({ length: view.steps }, (_, step) => {
    const node = graph.nodes.find((found) => found.step === step);
    return text(node?.x0 ?? 0, 14, `${voice.words.tableHead.step} ${step}`, {
      size: 12,
      bold: true,
      paint: "soft",
    });
  });
  return { width, height, marks: [...linkMarks(graph, voice), ...shapes, ...columns, ...words] };
}
