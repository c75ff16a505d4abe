/**
 * The tanks on a few days, as numbers: who gets care, and who waits above it.
 *
 * The rule this file keeps: a youth is in one tank or on one pile; requests on the waiting list, which
 * are more, are told beside them.
 */
import type { Results, SlicedDesign, Slices } from "#results";
import type { Voice } from "../words/index.ts";
import { designName } from "./slices.ts";
import { numeric, placeName, type TableView, text } from "./view.ts";

/** One tank with the waiting list above it, on one day. */
export interface StillTank {
  readonly tank: string;
  readonly care: number;
  readonly waiting: number;
  readonly bridged: number;
  readonly requests: number;
}

export interface Still {
  readonly variant: string;
  readonly name: string;
  readonly day: string;
  readonly tanks: readonly StillTank[];
}

export interface StillView {
  /** Day by day, the first design before the last. */
  readonly stills: readonly Still[];
  readonly names: readonly { readonly tank: string; readonly name: string }[];
  readonly table: TableView;
}

/** Places in a list of days: the first, the middle one and the last. */
export function shownDays(count: number): readonly number[] {
  return [...new Set([0, Math.floor((count - 1) / 2), count - 1])];
}

function stillOf(
  results: Results,
  slices: Slices,
  design: SlicedDesign,
  at: number,
  voice: Voice,
): Still {
  const youths = design.youths[at] ?? [];
  return {
    variant: design.variant,
    name: designName(results, slices, design, voice),
    day: slices.days[at] ?? "",
    tanks: slices.tanks.map((tank, index) => ({
      tank,
      care: youths[slices.places.indexOf(tank)] ?? 0,
      waiting: youths[slices.places.indexOf(`waiting:${tank}`)] ?? 0,
      bridged: design.bridged[at]?.[index] ?? 0,
      requests: design.requests[at]?.[index] ?? 0,
    })),
  };
}

function stillTable(results: Results, stills: readonly Still[], voice: Voice): TableView {
  const { words, format } = voice;
  const { head } = words.stock;
  return {
    columns: [
      text(words.tableHead.place),
      text(head.day),
      text(head.design),
      ...[head.care, head.waits, head.bridged, head.requests].map(numeric),
    ],
    rows: stills.flatMap((still) =>
      still.tanks.map(({ tank, care, waiting, bridged, requests }) => [
        placeName(results, tank, voice),
        format.date(still.day),
        still.name,
        ...[care, waiting, bridged, requests].map((count) => format.number(count)),
      ]),
    ),
  };
}

/** Stills of the tanks on a few days; null where a run kept no journeys. */
export function prepareStills(results: Results, voice: Voice): StillView | null {
  const { slices } = results;
  if (slices === undefined || slices.days.length === 0) return null;
  const stills = shownDays(slices.days.length).flatMap((at) =>
    slices.designs.map((design) => stillOf(results, slices, design, at, voice)),
  );
  return {
    stills,
    names: slices.tanks.map((tank) => ({ tank, name: placeName(results, tank, voice) })),
    table: stillTable(results, stills, voice),
  };
}
