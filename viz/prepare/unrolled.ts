/**
 * Journeys unrolled: what a cohort met first, second, third.
 *
 * The rule this file keeps: every column holds the whole cohort; who has left stays in the picture.
 */
import type { Results } from "#results";
import type { Voice } from "../words/index.ts";
import { numeric, pairOf, say, sumOf, type TableView, text } from "./view.ts";

export interface UnrolledNode {
  readonly id: string;
  readonly step: number;
  readonly place: string;
  readonly name: string;
  /** The name in a word or two: what fits in a column. */
  readonly short: string;
  /** Fixed place in its column. */
  readonly rank: number;
}

export interface UnrolledLink {
  readonly from: string;
  readonly to: string;
  readonly youths: number;
}

export interface UnrolledView {
  readonly steps: number;
  readonly nodes: readonly UnrolledNode[];
  readonly today: readonly UnrolledLink[];
  readonly design: readonly UnrolledLink[];
  readonly cohort: number;
  /** Out of youth care at the last step, youths. */
  readonly leftToday: number;
  readonly leftDesign: number;
  readonly table: TableView;
}

const order = ["start", "local-team", "placement", "1", "2", "3", "4", "5", "later"];

/** Fixed order in a column: care first, then `later`, exits at the bottom in the order of the results. */
function rankOf(place: string): number {
  const known = order.indexOf(place);
  if (known >= 0) return known;
  return place.startsWith("exit:") ? order.length + 1 : order.length - 1.5;
}

/** Youths in a node: what enters it, or what leaves it in the first column. */
export function youthsIn(links: readonly UnrolledLink[], node: string): number {
  const into = sumOf(links.filter((link) => link.to === node).map((link) => link.youths));
  return into > 0
    ? into
    : sumOf(links.filter((link) => link.from === node).map((link) => link.youths));
}

export function prepareUnrolled(results: Results, voice: Voice): UnrolledView {
  const pair = pairOf(results);
  const { unrolled } = results;
  const today = unrolled.links[pair.today] ?? [];
  const design = unrolled.links[pair.design] ?? [];
  const touched = new Set([...today, ...design].flatMap((link) => [link.from, link.to]));
  const nodes = unrolled.nodes
    .filter((node) => touched.has(node.id))
    .map((node, index) => ({
      id: node.id,
      step: node.step,
      place: node.place,
      name: say(node, voice.lang),
      short: say(node.short, voice.lang),
      rank: rankOf(node.place) + (index % 1000) / 1e4,
    }))
    .sort(
      (one, other) =>
        one.step - other.step || one.rank - other.rank || (one.id < other.id ? -1 : 1),
    );
  const last = Math.max(0, ...nodes.map((node) => node.step));
  const leavers = nodes.filter((node) => node.step === last && node.place.startsWith("exit:"));
  const left = (links: readonly UnrolledLink[]) =>
    sumOf(leavers.map((node) => youthsIn(links, node.id)));
  return {
    steps: last + 1,
    nodes,
    today,
    design,
    cohort: unrolled.youths[pair.design] ?? 0,
    leftToday: left(today),
    leftDesign: left(design),
    table: unrolledTable(nodes, today, design, voice),
  };
}

function unrolledTable(
  nodes: readonly UnrolledNode[],
  today: readonly UnrolledLink[],
  design: readonly UnrolledLink[],
  voice: Voice,
): TableView {
  const { words, format } = voice;
  return {
    columns: [
      text(words.tableHead.place),
      numeric(words.tableHead.step),
      numeric(words.today),
      numeric(words.design),
    ],
    rows: nodes.map((node) => [
      node.name,
      format.number(node.step),
      format.number(youthsIn(today, node.id)),
      format.number(youthsIn(design, node.id)),
    ]),
  };
}
