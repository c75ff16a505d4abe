/**
 * Journeys of single made-up youths from the logs of the first replication.
 *
 * The rule this file keeps: the youths are chosen by the rules below and never by how the story
 * looks. Only youths who first ask in the years around the contract date take part, so that the
 * story is seen from its beginning and the change falls inside it.
 */
import { compilePlan, type JourneyLog, PartingBook, PlanPair } from "#journeys";
import { quantitiesOf } from "../../definition/quantities.ts";
import type { RunTable } from "../run-table.ts";
import type { JourneyExample, JourneyRule, Label } from "../types.ts";
import { type JourneyProfiles, profilesOf } from "./journey-profiles.ts";
import { partingTold } from "./youth-parting.ts";
import { type LogNames, logNames, placesOf, stepsOf } from "./youth-steps.ts";

/** Years of the first request, counted from the first policy year. */
const firstAskedBetween = [-1, 2] as const;
const perRule = 2;
const daysAYear = 365.25;

interface Told {
  readonly variant: string;
  readonly log: JourneyLog;
  readonly profiles: JourneyProfiles;
  /** Finds a youth by the number in the first design: the same person can have another here. */
  readonly index: PartingBook["base"];
}

/** The same youths in two designs. */
export interface JourneyPair {
  readonly today: Told;
  readonly design: Told;
  /** Numbers of youths are those of the first design. */
  readonly book: PartingBook;
}

/** Smallest first; the youth's number decides a tie. */
type Order = (youth: number) => number;

type Counted = "waiting" | "steps" | "returns" | "places" | "firstDay";

/** What the log of one design says of a youth; 0 for who is not in it. */
export function profileOf({ profiles, index }: Told, column: Counted, youth: number): number {
  const own = index.placeOf(youth);
  return own === null ? 0 : (profiles[column][own] ?? 0);
}

/** Youths whose whole story lies in both logs: asked first in the years meant, and came into care. */
function candidatesOf(pair: JourneyPair, from: number, until: number): readonly number[] {
  const told = [pair.today, pair.design];
  const isWhole = (youth: number) =>
    told.every((design) => {
      const { index } = design;
      const asked = index.log.people.firstAsked[index.placeOf(youth) ?? 0] as number;
      const first = profileOf(design, "firstDay", youth);
      const known = index.knows(youth) && profileOf(design, "steps", youth) > 0;
      // Float32 in the log: a day's slack.
      return known && asked >= from && asked < until && first >= asked - 1;
    });
  return [...pair.today.log.people.known.keys()].filter(isWhole);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** How far a youth is from the median of waiting and of steps, in both designs together. */
function nearMedian({ today, design }: JourneyPair, among: readonly number[]): Order {
  const columns = [today, design].flatMap((told) =>
    (["waiting", "steps"] as const).map(
      (column) => (youth: number) => profileOf(told, column, youth),
    ),
  );
  const medians = columns.map((column) => medianOf(among.map(column)));
  return (youth) =>
    columns.reduce((sum, column, index) => {
      const median = medians[index] ?? 0;
      return sum + Math.abs(column(youth) - median) / Math.max(1, median);
    }, 0);
}

/** The first of each need, by an order: examples of one rule do not tell the same story twice. */
function firstOf(
  among: readonly number[],
  order: Order,
  { today }: JourneyPair,
): readonly number[] {
  const ranked = among
    .map((youth) => [order(youth), youth] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const needs = new Set<number>();
  const chosen: number[] = [];
  for (const [, youth] of ranked) {
    if (chosen.length === perRule) break;
    const need = today.log.people.need[youth] as number;
    if (needs.has(need)) continue;
    needs.add(need);
    chosen.push(youth);
  }
  return chosen;
}

/** Two youths for each rule, nobody twice. */
function choose(
  pair: JourneyPair,
  candidates: readonly number[],
): readonly [JourneyRule, number][] {
  const { today, design } = pair;
  const both = (column: "waiting" | "returns"): Order => {
    return (youth) => -(profileOf(today, column, youth) + profileOf(design, column, youth));
  };
  const movers = candidates.filter(
    (youth) => profileOf(today, "places", youth) !== profileOf(design, "places", youth),
  );
  const rules: readonly [JourneyRule, readonly number[], Order][] = [
    ["typical", candidates, nearMedian(pair, candidates)],
    ["moved", movers, nearMedian(pair, movers)],
    ["longest-wait", candidates, both("waiting")],
    ["most-returns", candidates, both("returns")],
  ];
  const taken = new Set<number>();
  return rules.flatMap(([rule, among, order]) => {
    const free = among.filter((youth) => !taken.has(youth));
    return firstOf(free, order, pair).map((youth): [JourneyRule, number] => {
      taken.add(youth);
      return [rule, youth];
    });
  });
}

/** The story of one youth in both designs. */
export function exampleOf(
  { today, design, book }: JourneyPair,
  names: LogNames,
  [rule, youth]: readonly [JourneyRule, number],
): JourneyExample {
  const index = book.base.knows(youth) ? book.base : book.variant;
  const { people } = index.log;
  const own = index.placeOf(youth) ?? 0;
  const asked = people.firstAsked[own] as number;
  return {
    rule,
    youth,
    municipality: names.municipalities[people.municipality[own] as number] ?? "",
    ageAtStart: Math.floor((asked - (people.birth[own] as number)) / daysAYear),
    referrer: names.referrers[people.referrer[own] as number] ?? "",
    need: names.forms[people.need[own] as number] ?? "",
    journeys: {
      [today.variant]: stepsOf(book.base.rowsOf(youth), names),
      [design.variant]: stepsOf(book.variant.rowsOf(youth), names),
    },
    parting: partingTold(book, youth, names),
  };
}

/** Two logs side by side. */
export function pairOfLogs(
  [first, firstLog]: readonly [string, JourneyLog],
  [last, lastLog]: readonly [string, JourneyLog],
  names: LogNames,
  plans: PlanPair | null,
): JourneyPair {
  const placeOf = placesOf(names);
  const book = new PartingBook(firstLog, lastLog, names.forms.length, plans);
  const tell = (variant: string, log: JourneyLog, index: PartingBook["base"]): Told => ({
    ...{ variant, log, index },
    profiles: profilesOf(log, placeOf),
  });
  return {
    today: tell(first, firstLog, book.base),
    design: tell(last, lastLog, book.variant),
    book,
  };
}

/** The names of a run, with the words of its register. */
export function namesOf(table: RunTable): LogNames {
  let register: ReadonlyMap<string, Label & { readonly unit: string }> | null = null;
  return logNames(table, (id) => {
    register ??= new Map(
      quantitiesOf(table.first.model).map(({ id: own, quantity }) => [own, quantity]),
    );
    return register.get(id) ?? null;
  });
}

/** The logs of the first and the last design, read; null when they were not kept. */
export function journeyPair(table: RunTable, names = namesOf(table)): JourneyPair | null {
  const { first, last } = table;
  const logs = table.replications[0]?.logs ?? {};
  const [today, design] = [logs[first.id], logs[last.id]];
  if (today === undefined || design === undefined || first === last) return null;
  const plans = new PlanPair(compilePlan(first.model), compilePlan(last.model));
  return pairOfLogs([first.id, today], [last.id, design], names, plans);
}

/**
 * Youths chosen by the rules, out of those who first ask in the years around the first policy year.
 *
 * @param policyDay first day of that year, from the first day of the run
 */
export function chooseYouths(
  pair: JourneyPair,
  policyDay: number,
): readonly (readonly [JourneyRule, number])[] {
  const [from, until] = firstAskedBetween.map((years) => policyDay + years * daysAYear);
  const candidates = candidatesOf(
    pair,
    Math.round(from ?? 0),
    Math.round((until ?? 0) + daysAYear),
  );
  return choose(pair, candidates);
}

/** Examples from the logs of the first and the last design; none when they were not kept. */
export function buildJourneys(table: RunTable): readonly JourneyExample[] {
  const names = namesOf(table);
  const pair = journeyPair(table, names);
  if (pair === null) return [];
  const year = table.first.model.region.policyFirstYear.value;
  const policyDay = (year - (table.shape.years[0] ?? year)) * daysAYear;
  return chooseYouths(pair, policyDay).map((chosen) => exampleOf(pair, names, chosen));
}
