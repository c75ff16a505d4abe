/**
 * Wide pictures as lists of bars: what a narrow screen shows in their place.
 *
 * The rule this file keeps: the numbers are those of the wide picture, the two designs share every
 * scale, and nothing has to be scrolled sideways.
 */
import { scaleLinear } from "d3";
import type { FlowBand, MapView } from "../prepare/flows.ts";
import type { SlicePanel, SliceView } from "../prepare/slices.ts";
import type { UnrolledLink, UnrolledView } from "../prepare/unrolled.ts";
import type { Voice } from "../words/index.ts";
import { headLine, headLines, panelWidth, rowHead, rowSide, smallText } from "./axis.ts";
import { type Paint, paintOfPlace } from "./paint.ts";
import { type Drawn, type Mark, rect, type Scene, text } from "./scene.ts";

interface ListRow {
  readonly name: string;
  readonly youths: number;
  readonly look: Drawn;
}

const barRoom = panelWidth - 2 * rowSide;
/** A longer list is a table, and the table is there. */
export const mostFlows = 10;
/** A place with a smaller part of the youths is left to the table. */
export const leastPart = 0.03;

/** A name, its number and a bar a row, all on one scale. */
function listScene(rows: readonly ListRow[], most: number, { format }: Voice): Scene {
  const x = scaleLinear([0, Math.max(1, most)], [0, barRoom]);
  const marks: Mark[] = [];
  let top = 0;
  for (const { name, youths, look } of rows) {
    const number = format.count(youths);
    const lines = headLines([[name, number]]);
    const bar = top + 18 + (lines - 1) * headLine;
    marks.push(...rowHead(name, number, top, { lines }));
    marks.push(rect(rowSide, bar, Math.max(1, x(youths)), 9, look));
    top = bar + 16;
  }
  return { width: panelWidth, height: top + 4, marks };
}

const keyOf = ({ from, to }: FlowBand): string => `${from}>${to}`;

/** The largest flows of the map, the same ones in both designs; what comes back is slanted. */
export function mapList(view: MapView, side: "today" | "design", voice: Voice): Scene {
  const largest = new Map<string, FlowBand>();
  for (const band of [...view.today, ...view.design]) {
    const known = largest.get(keyOf(band));
    if (known === undefined || known.youths < band.youths) largest.set(keyOf(band), band);
  }
  const chosen = [...largest.values()]
    .sort((one, other) => other.youths - one.youths)
    .slice(0, mostFlows);
  const nameOf = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? id;
  const rows = chosen.map((band): ListRow => {
    const own = view[side].find((found) => keyOf(found) === keyOf(band));
    const look: Drawn = band.returns
      ? { hatch: "returns", stroke: "returns", strokeWidth: 1 }
      : { fill: "accent" };
    const name = `${nameOf(band.from)} → ${nameOf(band.to)}`;
    return { name, youths: own?.youths ?? 0, look };
  });
  return listScene(rows, chosen[0]?.youths ?? 1, voice);
}

const paintOf = (place: string): Paint =>
  /^[1-5]$/.test(place) || place === "local-team" ? paintOfPlace(place) : "today";

/** Where the youths are after each step, step by step. */
export function unrolledList(
  view: UnrolledView,
  links: readonly UnrolledLink[],
  voice: Voice,
): Scene {
  const { tableHead } = voice.words;
  const into = (all: readonly UnrolledLink[], id: string) =>
    all.filter(({ to }) => to === id).reduce((sum, { youths }) => sum + youths, 0);
  const largest = (id: string) => Math.max(into(view.today, id), into(view.design, id));
  const rows = view.nodes
    .filter(({ id, step }) => step > 0 && largest(id) >= view.cohort * leastPart)
    .map(
      ({ id, step, place, name }): ListRow => ({
        name: `${tableHead.step} ${step}: ${name}`,
        youths: into(links, id),
        look: { fill: paintOf(place) },
      }),
    );
  const most = Math.max(1, ...view.nodes.map(({ id }) => largest(id)));
  return listScene(rows, most, voice);
}

const laneHeight = 66;
const tall = 34;

/** Every lane as a row of upright bars, one a year, on a scale that both designs share. */
export function laneList(view: SliceView, panel: SlicePanel, voice: Voice): Scene {
  const { format, words } = voice;
  const mostOf = (lane: number) =>
    Math.max(1, ...view.panels.flatMap(({ stock }) => stock.map((day) => day[lane] ?? 0)));
  const step = barRoom / Math.max(1, view.days.length);
  const marks = view.lanes.flatMap((lane, index): Mark[] => {
    const top = index * laneHeight;
    const counts = panel.stock.map((day) => day[index] ?? 0);
    const ends = `${format.count(counts[0] ?? 0)} → ${format.count(counts.at(-1) ?? 0)}`;
    const paint = paintOf(lane.tank);
    const look: Drawn = lane.isWaiting
      ? { hatch: paint, stroke: paint, strokeWidth: 1 }
      : { fill: paint };
    const name = lane.isWaiting ? words.stock.waitsFor(lane.name) : lane.name;
    const bars = counts.map((count, day) => {
      const size = Math.max(1, (count / mostOf(index)) * tall);
      return rect(rowSide + day * step, top + 20 + tall - size, step - 3, size, look);
    });
    return [...rowHead(name, ends, top), ...bars];
  });
  const bottom = view.lanes.length * laneHeight;
  return {
    width: panelWidth,
    height: bottom + 38,
    marks: [
      ...marks,
      ...yearEnds(view, bottom),
      text(rowSide, bottom + 28, words.stock.ownScale, { size: smallText, paint: "soft" }),
    ],
  };
}

/** The first and the last year under the bars. */
function yearEnds({ days }: SliceView, bottom: number): Mark[] {
  const small = { size: smallText, paint: "soft" } as const;
  return [
    text(rowSide, bottom + 8, (days[0] ?? "").slice(0, 4), small),
    text(panelWidth - rowSide, bottom + 8, (days.at(-1) ?? "").slice(0, 4), {
      ...small,
      anchor: "end",
    }),
  ];
}
