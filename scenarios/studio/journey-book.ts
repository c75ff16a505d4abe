/**
 * The journeys of all youths in two designs, to look one up by a route that was taken.
 *
 * The rule this file keeps: a route is one care form and the next in the log of a youth, with nothing
 * else between; who left youth care and came back begins anew. A youth is the same person in both designs,
 * and goes by the number in the first.
 */
import type { JourneyLog, ReplicationResult } from "#journeys";
import { buildDictionaries, buildVariants } from "../results/build-dictionaries.ts";
import { readingOf } from "../results/pathways/build-slices.ts";
import { STOCK_CODES, TANKS } from "../results/pathways/stock-places.ts";
import { type RunDesign, type RunTable, runTable } from "../results/run-table.ts";
import type { RouteYouth, RouteYouths, TankTape, YouthJourney } from "../results/types.ts";
import {
  exampleOf,
  type JourneyPair,
  journeyPair,
  namesOf,
  profileOf,
} from "../results/youths/build-journeys.ts";
import { logPhase } from "../results/youths/journey-profiles.ts";
import type { LogNames } from "../results/youths/youth-steps.ts";
import { daysOf } from "./journey-file.ts";
import { tapeDesign } from "./tank-tape.ts";

const daysAYear = 365.25;
/** Marks that a youth left youth care. */
const left = -1;

type Index = JourneyPair["book"]["base"];

export class JourneyBook {
  private readonly table: RunTable;
  private readonly names: LogNames;
  private readonly pair: JourneyPair;
  private readonly forms: readonly string[];
  private readonly routes: readonly (readonly (readonly number[])[])[];
  private readonly alone: { readonly inA: number; readonly inB: number };

  /** @throws RangeError when the logs of two designs are not there: a fault of ours */
  constructor(designs: readonly RunDesign[], result: ReplicationResult) {
    this.table = runTable(designs, [result]);
    this.names = namesOf(this.table);
    const pair = journeyPair(this.table, this.names);
    if (pair === null) throw new RangeError("Two designs with their logs are needed.");
    this.pair = pair;
    this.forms = this.table.shape.forms;
    this.routes = [routesOf(pair.today.log), routesOf(pair.design.log)];
    const { base, variant } = pair.book;
    this.alone = { inA: aloneIn(base, variant), inB: aloneIn(variant, base) };
  }

  /** Who went from one care form to another, in either design. */
  route(from: string, to: string): RouteYouths {
    const [start, end] = [this.forms.indexOf(from), this.forms.indexOf(to)];
    const { base, variant } = this.pair.book;
    const [inA, inB] = this.routes;
    const a = takers(inA ?? [], start, end, base);
    const b = takers(inB ?? [], start, end, variant);
    const youths = [...new Set([...a, ...b])].map((youth) =>
      this.takerOf(youth, a.has(youth), b.has(youth)),
    );
    const differs = ({ inA, inB }: RouteYouth): number => (inA === inB ? 1 : 0);
    youths.sort((one, other) => differs(one) - differs(other) || one.youth - other.youth);
    return { from, to, countA: a.size, countB: b.size, youths, alone: this.alone };
  }

  /** The whole journey of one youth, in both designs. */
  youth(youth: number): YouthJourney {
    return {
      example: exampleOf(this.pair, this.names, ["typical", youth]),
      dictionaries: buildDictionaries(this.table.first.model),
      variants: buildVariants(this.table.designs),
    };
  }

  /** Where every youth is on every day, in both designs. */
  tape(): TankTape {
    const { today, design } = this.pair;
    const days = Math.max(daysOf(today.log), daysOf(design.log));
    const models = new Map(this.table.designs.map(({ id, model }) => [id, model]));
    const ends = [today, design].map(({ variant, log }) =>
      tapeDesign(variant, log, readingOf(models.get(variant) ?? this.table.first.model), days),
    );
    return {
      firstDay: this.table.first.model.region.firstDay.value,
      days,
      places: STOCK_CODES,
      tanks: TANKS,
      designs: ends,
    };
  }

  private takerOf(youth: number, inA: boolean, inB: boolean): RouteYouth {
    const { today, design, book } = this.pair;
    const [isInA, isInB] = [book.base.knows(youth), book.variant.knows(youth)];
    const index = isInA ? book.base : book.variant;
    const { people } = index.log;
    const own = index.placeOf(youth) ?? 0;
    const { municipalities } = this.table.shape;
    const asked = people.firstAsked[own] as number;
    return {
      youth,
      municipality: municipalities[people.municipality[own] as number] ?? "",
      ageAtStart: Math.floor((asked - (people.birth[own] as number)) / daysAYear),
      need: this.forms[people.need[own] as number] ?? "",
      inA,
      inB,
      waitedA: isInA ? profileOf(today, "waiting", youth) : null,
      waitedB: isInB ? profileOf(design, "waiting", youth) : null,
    };
  }
}

/** The places of each youth in order of beginning, each named once in a row. */
function routesOf(log: JourneyLog): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: log.people.known.length }, () => []);
  for (let row = 0; row < log.length; row += 1) rows[log.youth[row] as number]?.push(row);
  const day = (column: Float32Array, row: number): number => Math.floor(column[row] as number);
  return rows.map((own) => {
    own.sort(
      (one, other) =>
        (log.from[one] as number) - (log.from[other] as number) ||
        day(log.until, one) - day(log.until, other) ||
        one - other,
    );
    const places: number[] = [];
    for (const row of own) {
      // As in the journey that is shown: what begins and ends on one day is no step.
      const isOut = log.phase[row] === logPhase.out;
      if (!isOut && day(log.from, row) === day(log.until, row)) continue;
      const place = isOut ? left : (log.place[row] as number);
      if (places.at(-1) !== place) places.push(place);
    }
    return places;
  });
}

/** Who took a route, by the number in the first design. */
function takers(
  routes: readonly (readonly number[])[],
  from: number,
  to: number,
  index: Index,
): ReadonlySet<number> {
  const found = new Set<number>();
  routes.forEach((places, own) => {
    const isTaker = places.some((place, at) => place === from && places[at + 1] === to);
    if (isTaker) found.add(index.numberOf(own));
  });
  return found;
}

/** How many came in one design and not in the other. */
function aloneIn(index: Index, other: Index): number {
  let count = 0;
  index.log.people.known.forEach((known, own) => {
    if (known === 1 && !other.knows(index.numberOf(own))) count += 1;
  });
  return count;
}
