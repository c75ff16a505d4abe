/**
 * Journeys of single made-up youths from the logs of the first replication.
 *
 * The rule this file keeps: the youths are chosen by the rules below and never by how the story
 * looks. Only youths who first ask in the years around the contract date take part, so that the
 * story is seen from its beginning and the change falls inside it.
 */
import { isoDate } from "#engine";
import { type JourneyLog, type Model, PLACES, REASONS } from "#journeys";
import { type JourneyProfiles, logPhase, profilesOf } from "./journey-profiles.ts";
import type { RunTable } from "./run-table.ts";
import type { JourneyExample, JourneyRule, JourneyStep } from "./types.ts";

/** Years of the first request, counted from the first policy year. */
const firstAskedBetween = [-1, 2] as const;
const perRule = 2;
const daysAYear = 365.25;

interface Told {
  readonly variant: string;
  readonly log: JourneyLog;
  readonly profiles: JourneyProfiles;
}

/** The same youths in two designs. */
export interface JourneyPair {
  readonly today: Told;
  readonly design: Told;
}

/** Smallest first; the youth's number decides a tie. */
type Order = (youth: number) => number;

/** Place of each index of `JourneyLog.place`, the local team last. */
export function placesOfForms(model: Model): readonly number[] {
  const segments = Object.values(model.forms).map(({ segment }) =>
    (PLACES as readonly string[]).indexOf(segment.value),
  );
  return [...segments, PLACES.indexOf("local-team")];
}

/** Youths whose whole story lies in both logs: asked first in the years meant, and came into care. */
function candidatesOf(pair: JourneyPair, from: number, until: number): readonly number[] {
  const told = [pair.today, pair.design];
  const isWhole = (youth: number) =>
    told.every(({ log, profiles }) => {
      const asked = log.people.firstAsked[youth] as number;
      const first = profiles.firstDay[youth] as number;
      const known = log.people.known[youth] === 1 && (profiles.steps[youth] as number) > 0;
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
  const columns = [today, design].flatMap(({ profiles }) => [profiles.waiting, profiles.steps]);
  const medians = columns.map((column) => medianOf(among.map((youth) => column[youth] as number)));
  return (youth) =>
    columns.reduce((sum, column, index) => {
      const median = medians[index] ?? 0;
      return sum + Math.abs((column[youth] as number) - median) / Math.max(1, median);
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
    return (youth) =>
      -((today.profiles[column][youth] ?? 0) + (design.profiles[column][youth] ?? 0));
  };
  const movers = candidates.filter(
    (youth) => today.profiles.places[youth] !== design.profiles.places[youth],
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

const exitByReason: Readonly<Record<string, string>> = {
  adult: "adult",
  "own-help": "poh",
  "gave-up": "nobody",
  "early-end": "early",
};

/** The log gives one reason for a planned end; after help of the local team that is where it ends. */
function exitOf(log: JourneyLog, rows: readonly number[], out: number): string {
  const exit = exitByReason[REASONS[log.reason[out] as number] ?? ""];
  if (exit !== undefined) return exit;
  const isOwnHelp = (row: number) =>
    REASONS[log.reason[row] as number] === "own-help" && log.phase[row] === logPhase.care;
  const last = rows.some((row) => isOwnHelp(row) && log.until[row] === log.from[out]);
  return last ? "local-team" : "home";
}

/** The rows of one youth as steps, in order of beginning. */
function stepsOf(log: JourneyLog, youth: number, model: Model): readonly JourneyStep[] {
  const forms = Object.keys(model.forms);
  const places = placesOfForms(model).map((place) => PLACES[place] ?? "outside");
  const epoch = model.region.firstDay.value;
  const rows = [...Array(log.length).keys()].filter((row) => log.youth[row] === youth);
  const steps = rows.map((row): JourneyStep & { readonly begins: number } => {
    const place = log.place[row] as number;
    const reason = REASONS[log.reason[row] as number] ?? "";
    const isOut = log.phase[row] === logPhase.out;
    // Who is kept on a place until the next is free is still in that care.
    const isCare = log.phase[row] === logPhase.care || reason === "blocked";
    return {
      begins: log.from[row] as number,
      place: isOut ? exitOf(log, rows, row) : (places[place] ?? "outside"),
      form: isOut ? null : (forms[place] ?? null),
      phase: isOut ? "out" : isCare ? "care" : "waiting",
      from: isoDate(log.from[row] as number, epoch),
      until: isoDate(log.until[row] as number, epoch),
      reason,
      euro: log.cost[row] as number,
      censored: log.censored[row] === 1,
    };
  });
  return steps
    .filter(({ phase, from, until }) => phase === "out" || from !== until)
    .sort((one, other) => one.begins - other.begins || (one.until < other.until ? -1 : 1))
    .map(({ begins: _begins, ...step }) => step);
}

/** The story of one youth in both designs. */
export function exampleOf(
  pair: JourneyPair,
  table: RunTable,
  [rule, youth]: readonly [JourneyRule, number],
): JourneyExample {
  const { people } = pair.today.log;
  const { model } = table.first;
  const asked = people.firstAsked[youth] as number;
  const stories = [pair.today, pair.design].map(({ variant, log }) => [
    variant,
    stepsOf(log, youth, model),
  ]);
  return {
    rule,
    youth,
    municipality: table.shape.municipalities[people.municipality[youth] as number] ?? "",
    ageAtStart: Math.floor((asked - (people.birth[youth] as number)) / daysAYear),
    referrer: table.shape.referrers[people.referrer[youth] as number] ?? "",
    need: table.shape.forms[people.need[youth] as number] ?? "",
    journeys: Object.fromEntries(stories),
  };
}

/** The logs of the first and the last design, read; null when they were not kept. */
export function journeyPair(table: RunTable): JourneyPair | null {
  const { first, last } = table;
  const logs = table.replications[0]?.logs ?? {};
  const [today, design] = [logs[first.id], logs[last.id]];
  if (today === undefined || design === undefined || first === last) return null;
  const placeOf = placesOfForms(first.model);
  const tell = (variant: string, log: JourneyLog): Told => ({
    variant,
    log,
    profiles: profilesOf(log, placeOf),
  });
  return { today: tell(first.id, today), design: tell(last.id, design) };
}

/** Examples from the logs of the first and the last design; none when they were not kept. */
export function buildJourneys(table: RunTable): readonly JourneyExample[] {
  const { first } = table;
  const pair = journeyPair(table);
  if (pair === null) return [];
  const dayOf = (years: number): number => {
    const year = first.model.region.policyFirstYear.value + years;
    return Math.round((year - (table.shape.years[0] ?? year)) * daysAYear);
  };
  const [from, until] = firstAskedBetween;
  const candidates = candidatesOf(pair, dayOf(from), dayOf(until + 1));
  return choose(pair, candidates).map((chosen) => exampleOf(pair, table, chosen));
}
