/**
 * The process map: who goes where in a year, and who comes back.
 *
 * The rule this file keeps: one threshold and one scale for both designs. What is too small to
 * draw is counted and said.
 */
import type { FlowNode, ProcessMap, Results } from "#results";
import type { Voice } from "../words/index.ts";
import { designOf, numeric, type Pair, pairOf, say, sumOf, type TableView, text } from "./view.ts";

export interface FlowBand {
  readonly from: string;
  readonly to: string;
  readonly returns: boolean;
  readonly youths: number;
}

export interface MapView {
  /** With all youths a year through each node, flows too thin to be drawn included. */
  readonly nodes: readonly (FlowNode & {
    readonly name: string;
    readonly through: { readonly today: number; readonly design: number };
  })[];
  readonly today: readonly FlowBand[];
  readonly design: readonly FlowBand[];
  /** The largest number through a node in either design, for the shared scale. */
  readonly largestNode: number;
  readonly least: number;
  readonly hiddenLinks: number;
  readonly hiddenYouths: number;
  readonly returnsToday: number;
  readonly returnsDesign: number;
  readonly table: TableView;
}

function bandsOf(map: ProcessMap, variant: string): FlowBand[] {
  return map.links
    .map(({ from, to, returns, youths }) => ({
      from,
      to,
      returns,
      youths: youths[variant]?.mean ?? 0,
    }))
    .filter((band) => band.youths > 0);
}

/** Number through a node: the larger of what enters and what leaves. */
export function throughput(bands: readonly FlowBand[], node: string): number {
  const into = sumOf(bands.filter((band) => band.to === node).map((band) => band.youths));
  const out = sumOf(bands.filter((band) => band.from === node).map((band) => band.youths));
  return Math.max(into, out);
}

/** Hides links under half a percent of the flow through the busiest place; rounded to a neat number. */
function leastOf(largest: number): number {
  const raw = largest / 250;
  const size = 10 ** Math.floor(Math.log10(Math.max(raw, 1)));
  return Math.max(1, Math.round(raw / size) * size);
}

export function prepareMap(results: Results, voice: Voice, pair: Pair = pairOf(results)): MapView {
  const map = results.processMap;
  const all = { today: bandsOf(map, pair.today), design: bandsOf(map, pair.design) };
  // Every design that was run shares one scale, so that today looks the same beside each of them.
  const every = results.variants.map(({ id }) => bandsOf(map, id));
  const largestNode = Math.max(
    1,
    ...map.nodes.flatMap((node) => every.map((bands) => throughput(bands, node.id))),
  );
  const least = leastOf(largestNode);
  const key = (band: FlowBand) => `${band.from}>${band.to}`;
  const drawn = new Set(
    every
      .flat()
      .filter((band) => band.youths >= least)
      .map(key),
  );
  const hidden = all.design.filter((band) => !drawn.has(key(band)));
  const returning = (bands: readonly FlowBand[]) =>
    sumOf(bands.filter((band) => band.returns).map((band) => band.youths));
  return {
    nodes: map.nodes.map((node) => ({
      ...node,
      name: say(node, voice.lang),
      through: {
        today: throughput(all.today, node.id),
        design: throughput(all.design, node.id),
      },
    })),
    today: all.today.filter((band) => drawn.has(key(band))),
    design: all.design.filter((band) => drawn.has(key(band))),
    largestNode,
    least,
    hiddenLinks: hidden.length,
    hiddenYouths: sumOf(hidden.map((band) => band.youths)),
    returnsToday: returning(all.today),
    returnsDesign: returning(all.design),
    table: mapTable(results, pair, voice),
  };
}

function mapTable(results: Results, pair: Pair, voice: Voice): TableView {
  const { words, format, lang } = voice;
  const { nodes, links } = results.processMap;
  const name = (id: string) => {
    const node = nodes.find((found) => found.id === id);
    return node === undefined ? id : say(node, lang);
  };
  return {
    columns: [
      text(words.axis.from),
      text(words.axis.to),
      text(words.tableHead.comesBack),
      numeric(words.today),
      numeric(designOf(results, pair, voice)),
    ],
    rows: links.map((link) => [
      name(link.from),
      name(link.to),
      link.returns ? words.yesNo.yes : words.yesNo.no,
      format.count(link.youths[pair.today]?.mean ?? 0),
      format.count(link.youths[pair.design]?.mean ?? 0),
    ]),
  };
}
