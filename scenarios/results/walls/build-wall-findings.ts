/**
 * The borders between segments, as findings: one over all of them, and the few that cost most.
 *
 * The rule this file keeps: a border is weighed by what it costs itself, its rule and its new
 * authorisation, never by the queue behind it. Where no wall was shown the most costly border is
 * told, so that "not shown" is said too.
 */
import { borderCell, type WallSummary } from "#journeys";
import { estimateOf } from "../estimates.ts";
import type { RunTable } from "../run-table.ts";
import type { Finding, Wall, WallTable } from "../types.ts";
import { clauses } from "../verdicts/clauses.ts";
import { certaintyFrom, type FindingDraft } from "../verdicts/finding-certainty.ts";
import { extraDays, ruleDays, shortageDays } from "./border-days.ts";

const mostWalls = 3;

/** Days a year at these borders of one design, in each replication; what is not known there is none. */
function daysAt(
  table: RunTable,
  walls: readonly Wall[],
  daysIn: (summary: WallSummary, cell: number) => number,
): readonly number[] {
  const cells = walls.map(({ from, to }) => borderCell(Number(from), Number(to)));
  return table.replications.flatMap(({ walls: summaries }) => {
    const summary = summaries[walls[0]?.variant ?? ""];
    if (summary === undefined) return [];
    const days = cells.map((cell) => daysIn(summary, cell)).filter(Number.isFinite);
    return [days.reduce((sum, value) => sum + value, 0) / summary.years];
  });
}

/** Most costly border first. */
const byBorderDays = (a: Wall, b: Wall): number => b.borderDays.mean - a.borderDays.mean;

/** A verdict over all borders of the last design, beside the first, with what the shown walls cost together. */
function wallsFinding(table: RunTable, all: readonly Wall[]): FindingDraft | null {
  const { first, last } = table;
  const own = all.filter(({ variant }) => variant === last.id);
  const judged = own.filter(({ verdict }) => verdict !== "not-enough-evidence");
  const shown = own.filter(({ verdict }) => verdict === "wall");
  const told = [...(shown.length > 0 ? shown : judged)].sort(byBorderDays);
  const [most] = told;
  if (own.length === 0) return null;
  const days = daysAt(table, told, ruleDays);
  const shortage = daysAt(table, told, shortageDays);
  const isToday = ({ variant, verdict }: Wall): boolean =>
    variant === first.id && verdict === "wall";
  const certainty =
    shown.length > 0
      ? certaintyFrom(table, estimateOf(days), days)
      : judged.length > 0
        ? "uncertain"
        : "unknown";
  return {
    id: "walls",
    kind: "walls",
    certainty,
    basis: "assumption",
    origin: originOf(shown),
    perspective: "youths",
    clause: clauses.borders,
    figures: {
      shown: shown.length,
      judged: judged.length,
      unknown: own.length - judged.length,
      shownToday: first === last ? null : all.filter(isToday).length,
      borderDays: most === undefined ? null : estimateOf(days),
      extraDays: most === undefined ? null : estimateOf(daysAt(table, told, extraDays)),
      shortageDays: most === undefined ? null : estimateOf(shortage),
      from: most?.from ?? null,
      to: most?.to ?? null,
      mostDays: most?.borderDays ?? null,
    },
    variant: last.id,
    against: first === last ? null : first.id,
  };
}

/** What most of the days at these borders come from; put in when as much. */
function originOf(walls: readonly Wall[]): Finding["origin"] {
  const daysFrom = (emerged: boolean): number =>
    walls
      .filter(({ origin }) => (origin === "emerged") === emerged)
      .reduce((sum, { borderDays }) => sum + borderDays.mean, 0);
  return daysFrom(true) > daysFrom(false) ? "emerged" : "put-in";
}

/** The certainty is that of the verdict: nothing that was not shown is likely. */
function wallCertainty(table: RunTable, wall: Wall): Finding["certainty"] {
  if (wall.verdict === "not-enough-evidence") return "unknown";
  if (wall.verdict !== "wall") return "uncertain";
  const cell = borderCell(Number(wall.from), Number(wall.to));
  const seriesOf = (what: "excessDirect" | "excessRefused"): readonly number[] =>
    table.replications
      .map(({ walls: summaries }) => summaries[wall.variant]?.[what][cell] ?? Number.NaN)
      .filter(Number.isFinite);
  // A border is a wall by its days or by its refusals; it is as certain as the stronger of the two.
  const refusals = (wall.pRefused ?? 1) < (wall.pDelay ?? 1);
  return refusals && wall.excessRefused !== null
    ? certaintyFrom(table, wall.excessRefused, seriesOf("excessRefused"))
    : certaintyFrom(table, wall.excessDirect, seriesOf("excessDirect"));
}

function wallFinding(table: RunTable, wall: Wall, more: FindingDraft["figures"]): FindingDraft {
  return {
    id: `wall-${wall.from}-${wall.to}`,
    kind: "wall",
    certainty: wallCertainty(table, wall),
    basis: wall.origin === "put-in" ? "assumption" : "construction",
    origin: wall.origin,
    perspective: "youths",
    clause: clauses.border(wall.from, wall.to),
    figures: {
      from: wall.from,
      to: wall.to,
      excess: wall.excessDirect,
      attempts: wall.attempts,
      perMove: wall.frictionDays,
      borderDays: wall.borderDays,
      shortageDays: wall.shortageDays,
      ...more,
    },
    variant: wall.variant,
    against: null,
  };
}

/** Borders that come after the most costly one, named in its finding. */
function runnersUp(walls: readonly Wall[]): FindingDraft["figures"] {
  const told = walls.map(({ from, to, borderDays }, index) => {
    const place = index + 2;
    return { [`from${place}`]: from, [`to${place}`]: to, [`borderDays${place}`]: borderDays };
  });
  return Object.assign({}, ...told);
}

/**
 * One over all borders, then the most costly wall with the next ones named beside it, and a border
 * where a fixed budget makes youths wait; without any wall shown the most costly border.
 */
export function wallFindings(table: RunTable, { walls: all }: WallTable) {
  const own = all.filter(({ variant }) => variant === table.last.id).sort(byBorderDays);
  const shown = own.filter(({ verdict }) => verdict === "wall");
  const fixed = own.filter(({ verdict }) => verdict === "budget-causes-wait").slice(0, 1);
  const [most, ...next] = shown.length > 0 ? shown : own.slice(0, 1);
  const first =
    most === undefined ? [] : [wallFinding(table, most, runnersUp(next.slice(0, mostWalls - 1)))];
  return {
    headline: wallsFinding(table, all),
    others: [
      ...first,
      ...(shown.length > 0 ? fixed : []).map((wall) => wallFinding(table, wall, {})),
    ],
  };
}
