/**
 * Providers that leave: what becomes of their places and lines, and of the youths they had.
 *
 * The rule this file keeps: counts are of the whole run, as they were booked on the day; more youths
 * waiting is told against the design that this one stands beside, month by month.
 */
import { PROVIDER_COUNTS, type RunSummary } from "#journeys";
import { estimateOf, estimateOrNull } from "../estimates.ts";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import type { NamedTable, TableCell } from "../types.ts";
import { cellOf, column, label } from "./parts.ts";
import { perDesign } from "./per-design.ts";

type Count = (typeof PROVIDER_COUNTS)[number];
type Books = Pick<RunSummary, "providers" | "years">;

/** A count over all years of a run. */
export function providerSum({ providers, years }: Books, count: Count): number {
  const row = PROVIDER_COUNTS.indexOf(count) * years.length;
  return years.reduce((sum, _, year) => sum + (providers[row + year] ?? 0), 0);
}

/** Days without care of those passed on cold, on average; not a number when there are none. */
export const meanGap = (books: Books): number =>
  providerSum(books, "gap-days") / providerSum(books, "cold");

/** Youths waiting on the first of each month, all segments together. */
function waitingByMonth({ waiting, months }: RunSummary): readonly number[] {
  return Array.from({ length: months }, (_, month) => {
    let sum = 0;
    for (let cell = month; cell < waiting.length; cell += months) sum += waiting[cell] ?? 0;
    return sum;
  });
}

/** Part of the peak below which waiting counts as back where it was. */
const BACK = 0.1;

/**
 * Most youths that wait more than without it, in one month, and months from then until fewer than a
 * tenth of them do; no months when that does not come before the end.
 */
export function waitPeak(extra: readonly number[]): {
  readonly youths: number;
  readonly months: number;
} {
  const youths = extra.reduce((most, value) => Math.max(most, value), 0);
  const top = extra.indexOf(youths);
  const back = extra.findIndex((value, month) => month > top && value <= BACK * youths);
  return { youths, months: youths === 0 || back < 0 ? Number.NaN : back - top };
}

/** Providers that leave in a run, for whatever reason. */
const gone = (run: Books): number => providerSum(run, "left") + providerSum(run, "failed");

/** Whether a provider leaves in any of these runs of a design. */
const hasExit = (runs: readonly RunSummary[]): boolean => runs.some((run) => gone(run) > 0);

function peakCells(table: RunTable, { id, against }: RunDesign): readonly TableCell[] {
  if (against === null) return [null, null];
  const runs = runsOf(table, id);
  const base = runsOf(table, against);
  const extra = runs.map((run, at) => {
    const other = waitingByMonth(base[at] as RunSummary);
    return waitingByMonth(run).map((youths, month) => youths - (other[month] ?? 0));
  });
  // The mean over the runs has the peak; a peak of each run would be chance for the most part.
  const mean = (extra[0] ?? []).map(
    (_, month) => extra.reduce((sum, own) => sum + (own[month] ?? 0), 0) / extra.length,
  );
  const { youths, months } = waitPeak(mean);
  return [youths, Number.isNaN(months) ? null : months];
}

const counts = (runs: readonly RunSummary[], names: readonly Count[]): readonly TableCell[] =>
  names.map((name) => estimateOf(runs.map((run) => providerSum(run, name))));

/** Places and lines. Null when no provider leaves. */
export function providerExitTable(table: RunTable): NamedTable | null {
  const places = ["places-lost", "places-taken-over", "places-entered", "lines-moved"] as const;
  const cellsOf = (design: RunDesign, runs: readonly RunSummary[]): readonly TableCell[] => [
    estimateOf(runs.map(gone)),
    ...counts(runs, places),
    ...peakCells(table, design),
  ];
  return perDesign(table, {
    cells: (design, runs) => (hasExit(runs) ? cellsOf(design, runs) : null),
    id: "provider-exit",
    ...label("Aanbieders die stoppen", "Providers that stop"),
    questions: [14],
    columns: [
      column("providers", "number", "aanbieders die stoppen", "providers that stop"),
      column("lost", "number", "plaatsen die dicht gaan", "places that close"),
      column("taken", "number", "plaatsen overgenomen", "places taken over"),
      column("entered", "number", "plaatsen van een nieuwe aanbieder", "places of a new provider"),
      column("moved", "youths", "jongeren naar een andere wachtlijst", "youths to another list"),
      column(
        "peak",
        "youths",
        "meeste jongeren extra op de wachtlijst",
        "most youths waiting extra",
      ),
      column("back", "months", "maanden tot bijna weer gelijk", "months until nearly as before"),
    ],
    shows: label(
      "Wat er met de plaatsen en de wachtlijsten gebeurt van aanbieders die stoppen, omvallen of niet worden toegelaten. Extra wachtenden zijn geteld op de eerste van elke maand, naast het ontwerp waarin de aanbieders blijven.",
      "What becomes of places and waiting lists of providers that stop, fail or are not admitted. Youths waiting extra are counted on the first of each month, beside the design in which the providers stay.",
    ),
    leavesOut: label(
      "Namen van aanbieders zijn verzonnen: welke aanbieder wat biedt staat niet in de bronnen. Ontwerpen kunnen ook in iets anders verschillen. Maanden ontbreken als het niet meer gelijk wordt.",
      "Providers have made-up names: the sources do not say which provider offers what. Designs may differ in other things too. Months are left out when it does not come back.",
    ),
  });
}

/** Youths passed on. Null when no provider leaves. */
export function handoverTable(table: RunTable): NamedTable | null {
  const cellsOf = (runs: readonly RunSummary[]): readonly TableCell[] => [
    ...counts(runs, ["passed-on", "warm", "cold"]),
    cellOf(estimateOrNull(runs.map(meanGap))),
    ...counts(runs, ["worker-changes", "not-resumed"]),
  ];
  return perDesign(table, {
    cells: (_, runs) => (hasExit(runs) ? cellsOf(runs) : null),
    id: "handover",
    ...label("Overdracht van lopende hulp", "Care that is passed on"),
    questions: [14, 21, 23],
    columns: [
      column("passed", "youths", "keer hulp afgebroken", "times care broke off"),
      column("warm", "youths", "ging dezelfde dag verder", "went on the same day"),
      column("cold", "youths", "ging later verder", "went on later"),
      column(
        "gap",
        "days",
        "dagen zonder hulp, wie later verder ging",
        "days without care, of those",
      ),
      column("worker", "youths", "kreeg een andere hulpverlener", "got another worker"),
      column("lost", "youths", "ging niet verder", "did not go on"),
    ],
    shows: label(
      "Lopende hulp van aanbieders die stoppen: hoe vaak die zonder gat verder gaat bij een ander, en hoe lang jongeren anders zonder hulp zitten. Wie niet verder gaat, koos een andere uitweg of wachtte nog op de laatste dag.",
      "Running care of providers that stop: how often it goes on elsewhere without a gap, and how long youths are without care otherwise. Who did not go on took another way out, or still waited on the last day.",
    ),
    leavesOut: label(
      "Hoeveel jongeren warm worden overgedragen is een aanname (transition); zonder vrije plaats lukt het ook dan niet. Wat een nieuwe hulpverlener met de hulp doet, zit er niet in.",
      "How many youths are passed on warm is an assumption (transition); without a free place it fails all the same. What another worker does to care is not in it.",
    ),
  });
}
