/**
 * Who goes where in a year of the policy window, over the whole system.
 *
 * The rule this file keeps: every flow that was counted is a link, in every design on the same
 * nodes; leaving out what is small is for whoever draws.
 */
import { type Model, mapNodes } from "#journeys";
import { estimateOrNull } from "../estimates.ts";
import { placeLabel } from "../place-labels.ts";
import { type RunTable, runsOf } from "../run-table.ts";
import type { FlowLink, FlowNode, ProcessMap } from "../types.ts";

function nodesOf(table: RunTable, model: Model): readonly FlowNode[] {
  return mapNodes(table.shape.referrers).map(({ id, kind, column }) => {
    const referrer = model.referrers[id.replace("referrer:", "")];
    const { nl, en } = kind === "referrer" && referrer !== undefined ? referrer : placeLabel(id);
    return { id, nl, en, column, kind };
  });
}

export function buildProcessMap(table: RunTable): ProcessMap {
  const nodes = nodesOf(table, table.first.model);
  const years = Math.max(1, table.policyYears.length);
  const links: FlowLink[] = [];
  for (const [row, from] of nodes.entries()) {
    for (const [column, to] of nodes.entries()) {
      const cell = row * nodes.length + column;
      const youths = table.designs.map(({ id }) => {
        const values = runsOf(table, id).map((run) => (run.flow[cell] ?? 0) / years);
        return [id, estimateOrNull(values)] as const;
      });
      if (youths.every(([, estimate]) => (estimate?.mean ?? 0) === 0)) continue;
      links.push({
        from: from.id,
        to: to.id,
        returns: to.column <= from.column,
        youths: Object.fromEntries(youths),
      } as FlowLink);
    }
  }
  const yearAt = (index: number | undefined): number => table.shape.years[index ?? 0] ?? 0;
  return {
    nodes,
    links,
    firstYear: yearAt(table.policyYears[0]),
    lastYear: yearAt(table.policyYears.at(-1)),
  };
}
