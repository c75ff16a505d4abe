/**
 * Where everybody is on the first of January: lanes from year to year.
 *
 * The rule this file keeps: every youth is in one lane, new, back or gone; what stands in the table is
 * what is drawn, before anything is left out for being thin.
 */
import type { Results, SlicedDesign, Slices } from "#results";
import type { Voice } from "../words/index.ts";
import { numeric, placeName, sumOf, type TableView, text, variantName } from "./view.ts";

/** A place with its own height in the picture: a tank, or the waiting list above it. */
export interface Lane {
  /** Index into the places of the slices. */
  readonly place: number;
  readonly tank: string;
  readonly isWaiting: boolean;
  readonly name: string;
}

/** What went on between two days, in youths. */
export interface Interval {
  /** From lane to lane, [from × lanes + to]. */
  readonly between: readonly number[];
  /** Into each lane: for the first time, and after having left. */
  readonly fresh: readonly number[];
  readonly back: readonly number[];
  /** Out of each lane. */
  readonly gone: readonly number[];
  /** Came and went in between. */
  readonly through: number;
}

export interface SlicePanel {
  readonly variant: string;
  readonly name: string;
  /** [day][lane]. */
  readonly stock: readonly (readonly number[])[];
  readonly intervals: readonly Interval[];
}

export interface SliceView {
  /** First of January, as ISO day and as it is written. */
  readonly days: readonly string[];
  readonly lanes: readonly Lane[];
  readonly panels: readonly SlicePanel[];
  readonly table: TableView;
  readonly flowTable: TableView;
}

/** Tanks of which the name is no name of a segment are the local team's. */
function lanesOf(results: Results, slices: Slices, voice: Voice): readonly Lane[] {
  return slices.tanks.flatMap((tank) => {
    const name = placeName(results, tank, voice);
    return [
      { ...{ tank, name }, isWaiting: true, place: slices.places.indexOf(`waiting:${tank}`) },
      { ...{ tank, name }, isWaiting: false, place: slices.places.indexOf(tank) },
    ];
  });
}

function intervalOf(
  flows: readonly number[],
  lanes: readonly Lane[],
  { places }: Slices,
): Interval {
  const flow = (from: number, to: number): number => flows[from * places.length + to] ?? 0;
  const [notYet, out] = [places.indexOf("not-yet"), places.indexOf("out")];
  const each = (read: (place: number) => number) => lanes.map(({ place }) => read(place));
  return {
    between: lanes.flatMap((from) => each((to) => flow(from.place, to))),
    fresh: each((to) => flow(notYet, to)),
    back: each((to) => flow(out, to)),
    gone: each((from) => flow(from, out)),
    through: flow(notYet, out),
  };
}

/** Called as in the other figures: the two ends of the ladder, or one design by its title. */
export function designName(
  results: Results,
  { designs }: Slices,
  { variant }: SlicedDesign,
  { words, lang }: Voice,
): string {
  if (designs.length < 2) return variantName(results, variant, lang);
  return variant === designs[0]?.variant ? words.today : words.design;
}

function panelOf(
  results: Results,
  slices: Slices,
  design: SlicedDesign,
  lanes: readonly Lane[],
  voice: Voice,
): SlicePanel {
  return {
    variant: design.variant,
    name: designName(results, slices, design, voice),
    stock: design.youths.map((youths) => lanes.map(({ place }) => youths[place] ?? 0)),
    intervals: design.flows.map((flows) => intervalOf(flows, lanes, slices)),
  };
}

/** How a place of the slices is called. */
export function stockPlaceName(results: Results, id: string, voice: Voice): string {
  const { stock } = voice.words;
  if (id === "not-yet") return stock.notYet;
  if (id === "out") return stock.out;
  const [kind, tank = ""] = id.split(":");
  if (kind !== "waiting") return placeName(results, id, voice);
  return stock.waitsFor(placeName(results, tank, voice));
}

function stockTable(results: Results, slices: Slices, voice: Voice): TableView {
  const { words, format } = voice;
  return {
    columns: [
      text(words.tableHead.place),
      text(words.stock.head.design),
      ...slices.days.map((day) => numeric(format.date(day))),
    ],
    rows: slices.places.flatMap((id, place) =>
      slices.designs.map((design) => [
        stockPlaceName(results, id, voice),
        designName(results, slices, design, voice),
        ...design.youths.map((youths) => format.number(youths[place] ?? 0)),
      ]),
    ),
  };
}

function flowTable(results: Results, slices: Slices, voice: Voice): TableView {
  const { words, format } = voice;
  const { places, days } = slices;
  const rows = slices.designs.flatMap((design) =>
    places.flatMap((from, row) =>
      places.flatMap((to, column) => {
        const cells = design.flows.map((flows) => flows[row * places.length + column] ?? 0);
        if (from === to || sumOf(cells) === 0) return [];
        return [
          [
            stockPlaceName(results, from, voice),
            stockPlaceName(results, to, voice),
            designName(results, slices, design, voice),
            ...cells.map((youths) => format.number(youths)),
          ],
        ];
      }),
    ),
  );
  return {
    columns: [
      text(words.stock.head.from),
      text(words.stock.head.to),
      text(words.stock.head.design),
      ...days
        .slice(1)
        .map((day, index) => numeric(`${days[index]?.slice(0, 4)}–${day.slice(0, 4)}`)),
    ],
    rows,
  };
}

/** The slices as lanes; null where a run kept no journeys, or ended before a second year. */
export function prepareSlices(results: Results, voice: Voice): SliceView | null {
  const { slices } = results;
  if (slices === undefined || slices.days.length < 2) return null;
  const lanes = lanesOf(results, slices, voice);
  return {
    days: slices.days,
    lanes,
    panels: slices.designs.map((design) => panelOf(results, slices, design, lanes, voice)),
    table: stockTable(results, slices, voice),
    flowTable: flowTable(results, slices, voice),
  };
}
