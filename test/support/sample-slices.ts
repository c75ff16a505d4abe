/**
 * The slices of the sample: a region of 30,000 youths on seven days.
 *
 * The rule this file keeps: nobody is lost. Youths are moved about by rule, day by day, and every
 * number is counted from where they then are.
 */
import type { SlicedDesign, Slices } from "#results";
import { designs, segments, wobble } from "./sample-parts.ts";

const tanks = [...segments, "local-team"];
const places = ["not-yet", ...tanks, ...tanks.map((tank) => `waiting:${tank}`), "out"];
const years = [2027, 2028, 2029, 2030, 2031, 2032, 2033];
const known = 30_000;

const isWaiting = (id: string): boolean => id.startsWith("waiting:");
const tank = (id: string): string => id.replace("waiting:", "");

/** Share of those who have not come yet that begins here in a year. */
function begins(to: string): number {
  const size = [0.008, 0.012, 0.01, 0.006, 0.03, 0.035][tanks.indexOf(tank(to))] ?? 0;
  return isWaiting(to) ? 0.35 * size : size;
}

/** Share of who waits here that moves on. */
function admitted(from: string, to: string, slow: number): number {
  if (to === "out") return 0.15;
  return to === tank(from) ? 0.7 / slow : 0;
}

/** Share of a place that moves on to another in a year: what is left stays. */
function shareOf(from: string, to: string, design: string, year: number): number {
  const slow = design === "today" || year < 2028 ? 1 : 1.6;
  if (from === "not-yet") return to === "out" ? 0.05 : begins(to) * (isWaiting(to) ? slow : 1);
  if (isWaiting(from)) return admitted(from, to, slow);
  if (isWaiting(to) || to === "not-yet") return 0;
  if (from === "out") return 0.004;
  return to === "out" ? 0.45 : 0.012;
}

/** Whole youths from each place to each other: none leaves who is not there. */
function flowsOf(stock: readonly number[], design: string, year: number): number[] {
  return places.flatMap((from, row) => {
    const here = stock[row] ?? 0;
    const moves = places.map((to) => {
      if (to === from) return 0;
      const share = shareOf(from, to, design, year) * (1 + 0.1 * wobble(`${from} ${to} ${year}`));
      return Math.floor(here * share);
    });
    const gone = moves.reduce((sum, one) => sum + one, 0);
    return moves.map((one, column) => (column === row ? here - gone : one));
  });
}

const start = places.map((place) => {
  if (place === "not-yet") return 17_000;
  if (place === "out") return 5_000;
  const size =
    [700, 900, 800, 500, 2_300, 1_900][tanks.indexOf(place.replace("waiting:", ""))] ?? 0;
  return place.startsWith("waiting:") ? size / 10 : size;
});

function designOf(variant: string): SlicedDesign {
  const moving = start.reduce((sum, one) => sum + one, 0);
  let stock = start.map((youths, place) => (place === 0 ? youths + known - moving : youths));
  const youths = [stock];
  const flows: number[][] = [];
  for (const year of years.slice(1)) {
    const flow = flowsOf(stock, variant, year);
    flows.push(flow);
    stock = places.map((_, to) =>
      places.reduce((sum, _from, row) => sum + (flow[row * places.length + to] ?? 0), 0),
    );
    youths.push(stock);
  }
  const waiting = youths.map((day) =>
    tanks.map((tank) => day[places.indexOf(`waiting:${tank}`)] ?? 0),
  );
  return {
    variant,
    youths,
    flows,
    bridged: waiting.map((day) => day.map((count) => Math.floor(count / 4))),
    requests: waiting.map((day) => day.map((count) => Math.ceil(count * 1.3))),
    known,
  };
}

export function sampleSlices(): Slices {
  const ends = [designs[0][0], "behaviour"];
  return {
    days: years.map((year) => `${year}-01-01`),
    places,
    tanks,
    designs: ends.map(designOf),
  };
}
