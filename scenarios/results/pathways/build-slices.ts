/**
 * Where everybody is on the first of January, and who went from where to where in between.
 *
 * The rule this file keeps: youths are counted one by one, in the first replication; what is said of
 * the difference between designs rests on all replications.
 */
import { dayNumber } from "#engine";
import { type JourneyLog, type Model, REASONS, type RunSummary } from "#journeys";
import { differenceOf, estimateOrNull } from "../estimates.ts";
import { possibleOrNull } from "../possible.ts";
import { pairsOf, type RunDesign, type RunTable } from "../run-table.ts";
import type { SlicedDesign, Slices } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import {
  agreement,
  certaintyOfDifference,
  type FindingDraft,
  plain,
} from "../verdicts/finding-certainty.ts";
import { placesOf } from "../youths/youth-steps.ts";
import {
  type DayStock,
  type LogReading,
  NO_TANK,
  placeOfCode,
  STOCK,
  STOCK_PLACES,
  stockOn,
  TANK_COUNT,
  TANKS,
} from "./stock-places.ts";

/** More columns than this are more than a page can hold. */
const mostSlices = 7;

/** What the codes of a log of this model mean. */
export function readingOf(model: Model): LogReading {
  const segments = Object.values(model.forms).map(({ segment }) => segment.value);
  return {
    tankOf: [...placesOf({ segments }), NO_TANK],
    blocked: REASONS.indexOf("blocked"),
    bridging: REASONS.indexOf("bridging"),
  };
}

/** Years of which the first of January is a slice: from the year before the policy window. */
function yearsOf({ shape, policyYears }: RunTable): readonly number[] {
  const first = Math.max(0, (policyYears[0] ?? 0) - 1);
  const years = shape.years.slice(first);
  const step = Math.ceil(years.length / mostSlices);
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}

const counted = (stock: DayStock, isKnown: Uint8Array): readonly number[] => {
  const youths = new Array<number>(STOCK_PLACES.length).fill(0);
  stock.code.forEach((code, youth) => {
    const place = placeOfCode(code);
    if (isKnown[youth] === 1) youths[place] = (youths[place] as number) + 1;
  });
  return youths;
};

function bridgedIn({ code }: DayStock): readonly number[] {
  const youths = new Array<number>(TANK_COUNT).fill(0);
  for (const one of code) {
    const tank = one - STOCK.bridged;
    if (tank >= 0) youths[tank] = (youths[tank] as number) + 1;
  }
  return youths;
}

function flowsBetween(one: DayStock, next: DayStock, isKnown: Uint8Array): readonly number[] {
  const size = STOCK_PLACES.length;
  const flows = new Array<number>(size * size).fill(0);
  one.code.forEach((code, youth) => {
    if (isKnown[youth] !== 1) return;
    const cell = placeOfCode(code) * size + placeOfCode(next.code[youth] as number);
    flows[cell] = (flows[cell] as number) + 1;
  });
  return flows;
}

function slicedDesign(design: RunDesign, log: JourneyLog, days: readonly number[]): SlicedDesign {
  const reading = readingOf(design.model);
  const stocks = days.map((day) => stockOn(log, reading, day));
  const { known } = log.people;
  return {
    variant: design.id,
    youths: stocks.map((stock) => counted(stock, known)),
    flows: stocks.slice(1).map((next, at) => flowsBetween(stocks[at] as DayStock, next, known)),
    bridged: stocks.map(bridgedIn),
    requests: stocks.map(({ requests }) => [...requests]),
    known: known.reduce((sum, one) => sum + one, 0),
  };
}

/** Slices of the designs of which the log was kept, the first before the last; null without logs. */
export function buildSlices(table: RunTable): Slices | null {
  const logs = table.replications[0]?.logs ?? {};
  const ends = [...new Set([table.first, table.last])];
  const epoch = table.first.model.region.firstDay.value;
  const days = yearsOf(table).map((year) => `${year}-01-01`);
  const numbers = days.map((day) => dayNumber(day, epoch));
  const designs = ends.flatMap((design) => {
    const log = logs[design.id];
    return log === undefined ? [] : [slicedDesign(design, log, numbers)];
  });
  if (designs.length < ends.length) return null;
  return { days, places: STOCK_PLACES, tanks: TANKS, designs };
}

/** More or fewer youths in care on the last first of January, over all replications. */
export function stockFinding(table: RunTable): FindingDraft | null {
  const { first, last, shape } = table;
  const year = shape.years.at(-1) ?? 0;
  const month = (shape.years.length - 1) * 12;
  const read = ({ youthsInCare }: RunSummary): number => youthsInCare[month] ?? Number.NaN;
  const pair = pairsOf(table, last.id, first.id, read);
  const change = differenceOf(pair, first.id);
  if (change === null) return null;
  return {
    id: "stock",
    kind: "stock",
    certainty: certaintyOfDifference(table, change),
    basis: "assumption",
    origin: "emerged",
    perspective: "youths",
    clause: clauses.places,
    figures: {
      year,
      youths: possibleOrNull(estimateOrNull(pair.variant), "youths"),
      base: possibleOrNull(estimateOrNull(pair.base), "youths"),
      change: plain(change),
      ...agreement(change),
    },
    variant: last.id,
    against: first.id,
  };
}
