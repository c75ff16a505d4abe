/**
 * The rows of one youth in the journey log as steps that can be shown.
 *
 * The rule this file keeps: a step is a row with its codes replaced by ids of the dictionaries; what
 * lasts no day and costs nothing is left out.
 */
import { isoDate } from "#engine";
import { PLACES, type YouthRow } from "#journeys";
import type { RunTable } from "../run-table.ts";
import type { JourneyStep, Label } from "../types.ts";

/** What the numbers in a log stand for. */
export interface LogNames {
  readonly forms: readonly string[];
  /** Segment of each form. */
  readonly segments: readonly string[];
  readonly municipalities: readonly string[];
  readonly referrers: readonly string[];
  readonly firstDay: string;
  /** Words and unit of a number of the register; null for one that is not in it. */
  readonly parameter: (id: string) => (Label & { readonly unit: string }) | null;
}

/** The names of a run; words of the register are looked up when they are first asked for. */
export function logNames(table: RunTable, parameter: LogNames["parameter"]): LogNames {
  const { model } = table.first;
  const { forms, municipalities, referrers } = table.shape;
  return {
    forms,
    segments: forms.map((form) => model.forms[form]?.segment.value ?? ""),
    municipalities,
    referrers,
    firstDay: model.region.firstDay.value,
    parameter,
  };
}

/** Index into PLACES of each form, the local team last. */
export function placesOf({ segments }: Pick<LogNames, "segments">): readonly number[] {
  const own = segments.map((segment) => (PLACES as readonly string[]).indexOf(segment));
  return [...own, PLACES.indexOf("local-team")];
}

const exitByReason: Readonly<Record<string, string>> = {
  adult: "adult",
  "own-help": "poh",
  "gave-up": "nobody",
  "early-end": "early",
};

/** The log gives one reason for a planned end; after help of the local team that is where it ends. */
function exitOf(rows: readonly YouthRow[], out: YouthRow): string {
  const exit = exitByReason[out.reason];
  if (exit !== undefined) return exit;
  const isOwnHelp = ({ reason, phase }: YouthRow) => reason === "own-help" && phase === "care";
  return rows.some((row) => isOwnHelp(row) && row.until === out.from) ? "local-team" : "home";
}

/** The id of a place in the log: a form, `local-team`, or null outside youth care. */
export function formOrTeam({ place }: YouthRow, { forms }: LogNames): string | null {
  return place === forms.length ? "local-team" : (forms[place] ?? null);
}

/** The rows of one youth as steps, in order of beginning. */
export function stepsOf(rows: readonly YouthRow[], names: LogNames): readonly JourneyStep[] {
  const places = placesOf(names).map((place) => PLACES[place] ?? "outside");
  return rows
    .map((row): JourneyStep => {
      const isOut = row.phase === "out";
      // Who is kept on a place until the next is free is still in that care.
      const isCare = row.phase === "care" || row.reason === "blocked";
      return {
        place: isOut ? exitOf(rows, row) : (places[row.place] ?? "outside"),
        form: isOut ? null : (names.forms[row.place] ?? null),
        phase: isOut ? "out" : isCare ? "care" : "waiting",
        from: isoDate(row.from, names.firstDay),
        until: isoDate(row.until, names.firstDay),
        reason: row.reason,
        euro: row.cost,
        censored: row.censored,
      };
    })
    .filter(({ phase, from, until, euro }) => phase === "out" || from !== until || euro > 0);
}
