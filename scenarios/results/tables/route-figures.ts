/**
 * Routes to care read out of a run: how often, through whom, and how soon an answer came.
 *
 * The rule this file keeps: figures are sums over years, municipalities and referrers; shares are
 * sums divided by sums.
 */
import { ROUTE_COUNTS, type RouteCount, type RunSummary } from "#journeys";
import { type RunDesign, type RunTable, runsOf } from "../run-table.ts";
import { shownDesigns } from "./shown-designs.ts";

export type RouteRun = Pick<RunSummary, "routes" | "municipalities" | "referrers" | "years">;

/** Where to look; without towns or referrers in all of them. */
export interface RouteWhere {
  readonly years: readonly number[];
  readonly towns?: readonly number[];
  readonly referrers?: readonly number[];
}

/** A count summed over years, municipalities and referrers. */
export function routeSum(run: RouteRun, count: RouteCount, where: RouteWhere): number {
  const towns = where.towns ?? [...run.municipalities.keys()];
  const referrers = where.referrers ?? [...run.referrers.keys()];
  const row = ROUTE_COUNTS.indexOf(count) * run.municipalities.length;
  let sum = 0;
  for (const town of towns) {
    for (const referrer of referrers) {
      const cell = ((row + town) * run.referrers.length + referrer) * run.years.length;
      for (const year of where.years) sum += run.routes[cell + year] ?? 0;
    }
  }
  return sum;
}

/** Share of the requests in `where` that came through these referrers; NaN without requests. */
export function routeShare(
  run: RouteRun,
  referrers: readonly string[],
  where: Omit<RouteWhere, "referrers">,
): number {
  const rows = referrers.map((id) => run.referrers.indexOf(id)).filter((row) => row >= 0);
  const part = routeSum(run, "requests", { ...where, referrers: rows });
  return part / routeSum(run, "requests", where);
}

/** The designs worth a row: those that are shown anyway, and those in which somebody is told no or helped by a nurse. */
export function routeDesigns(table: RunTable): readonly RunDesign[] {
  const shown = shownDesigns(table);
  const where = { years: table.policyYears };
  const differs = ({ id }: RunDesign): boolean =>
    runsOf(table, id).some((run) =>
      (["turned-down", "again", "poh"] as const).some((count) => routeSum(run, count, where) > 0),
    );
  return table.designs.filter((design) => shown.includes(design) || differs(design));
}
