/**
 * Journeys unrolled: what a cohort met first, second, third.
 *
 * The rule this file keeps: every column holds the whole cohort. Who has left stays at the exit;
 * who makes no further step before the end stands under `later`.
 */
import { mapNodes, type RunSummary } from "#journeys";
import { placeLabel, shortLabel } from "../place-labels.ts";
import { type RunTable, runsOf } from "../run-table.ts";
import type { UnrolledJourney } from "../types.ts";

/** Steps that are drawn, the start counted; more than six columns cannot be read. */
const columns = 6;
const cohortYears = 2;

type Link = UnrolledJourney["links"][string][number];

/** Place in the picture of a node of the map: all referrers are one start. */
function placeOf(id: string): string {
  if (id.startsWith("referrer:")) return "start";
  return id.replace("segment:", "");
}

/** Mean flows of a step between places, summed over the nodes that share a place. */
function stepFlows(
  runs: readonly RunSummary[],
  referrers: RunSummary["referrers"],
  step: number,
): Map<string, Map<string, number>> {
  const nodes = mapNodes(referrers);
  const flows = new Map<string, Map<string, number>>();
  for (const [row, from] of nodes.entries()) {
    for (const [column, to] of nodes.entries()) {
      const cell = (step * nodes.length + row) * nodes.length + column;
      const youths = runs.reduce((sum, run) => sum + (run.steps[cell] ?? 0), 0) / runs.length;
      if (youths === 0) continue;
      const ways = flows.get(placeOf(from.id)) ?? new Map<string, number>();
      ways.set(placeOf(to.id), (ways.get(placeOf(to.id)) ?? 0) + youths);
      flows.set(placeOf(from.id), ways);
    }
  }
  return flows;
}

/** One column on: known steps are made, exits and `later` stay, the rest goes to `later`. */
function advance(
  stock: ReadonlyMap<string, number>,
  flows: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly Link[] {
  return [...stock].flatMap(([from, youths]) => {
    if (from === "later") return [{ from, to: from, youths }];
    const ways = [...(flows.get(from) ?? new Map<string, number>())].map(([to, count]) => ({
      from,
      to,
      youths: count,
    }));
    const rest = youths - ways.reduce((sum, way) => sum + way.youths, 0);
    const stays = from.startsWith("exit:") ? from : "later";
    if (rest <= 1e-9) return ways;
    const same = ways.find((way) => way.to === stays);
    if (same === undefined) return [...ways, { from, to: stays, youths: rest }];
    return ways.map((way) => (way === same ? { ...way, youths: way.youths + rest } : way));
  });
}

function linksOf(
  runs: readonly RunSummary[],
  referrers: RunSummary["referrers"],
  cohort: number,
): readonly Link[] {
  let stock: ReadonlyMap<string, number> = new Map([["start", cohort]]);
  const links: Link[] = [];
  for (let step = 0; step < columns - 1; step += 1) {
    const moved = advance(stock, stepFlows(runs, referrers, step));
    const next = new Map<string, number>();
    for (const { from, to, youths } of moved) {
      links.push({ from: `${step}:${from}`, to: `${step + 1}:${to}`, youths });
      next.set(to, (next.get(to) ?? 0) + youths);
    }
    stock = next;
  }
  return links;
}

/** Share of the cohort that is out of youth care after the last step; NaN without a cohort. */
export function leftShare(run: RunSummary, referrers: RunSummary["referrers"]): number {
  const left = linksOf([run], referrers, run.cohort).filter(({ to }) =>
    to.startsWith(`${columns - 1}:exit:`),
  );
  return left.reduce((sum, { youths }) => sum + youths, 0) / run.cohort;
}

export function buildUnrolled(table: RunTable): UnrolledJourney {
  const cohorts = table.designs.map(({ id }) => {
    const runs = runsOf(table, id);
    return [id, runs.reduce((sum, run) => sum + run.cohort, 0) / runs.length] as const;
  });
  const links = cohorts.map(
    ([id, cohort]) => [id, linksOf(runsOf(table, id), table.shape.referrers, cohort)] as const,
  );
  const used = new Set(links.flatMap(([, list]) => list.flatMap(({ from, to }) => [from, to])));
  const nodes = [...used].sort().map((id) => {
    const [step = "0"] = id.split(":", 1);
    const place = id.slice(step.length + 1);
    return { id, step: Number(step), place, short: shortLabel(place), ...placeLabel(place) };
  });
  const firstYear = table.shape.years[table.policyYears[0] ?? 0] ?? 0;
  return {
    cohort: { firstYear, lastYear: firstYear + cohortYears - 1 },
    steps: columns,
    nodes,
    links: Object.fromEntries(links),
    youths: Object.fromEntries(cohorts),
  };
}
