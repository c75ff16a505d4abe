/**
 * A run that ends with its last departure: everybody must be able to leave.
 *
 * The rule this file keeps: refused is what cannot end for certain; where it depends on chance the run
 * goes on, and tells who never left.
 */
import { closedPart, type FlowGraph, type FlowState, underClass } from "./flow-graph.ts";
import { at, listed, type Report } from "./report.ts";
import { askedOf } from "./resource-demand.ts";
import type { StationView } from "./view.ts";

/** Who gets out by smaller chances alone comes back so often that it is no way out. */
const leastChanceOut = 1e-8;

/** A run that ends with its last departure needs a way out for everybody. */
function judgeWayOut(graph: FlowGraph, report: Report): void {
  const stuck = closedPart(graph.met, (number) =>
    graph.movesOf(number).filter(({ chance }) => chance >= leastChanceOut),
  );
  if (stuck.length === 0) return;
  const names = stuck.map((number) => {
    const { class: name, station } = graph.state(number);
    return `${station.id} (${name})`;
  });
  report("/stopAfterArrivals", listed(names), {
    nl: `een weg naar een uitgang met een kans van minstens ${leastChanceOut}, anders komt er geen einde aan`,
    en: `a way to an exit with a chance of at least ${leastChanceOut}, or there is no end`,
  });
}

/** Whether nobody is ever served here, whatever the time. */
function neverServes({ servers }: StationView): boolean {
  return Array.isArray(servers) ? servers.every(([, number]) => number === 0) : servers === 0;
}

/** Whether who comes here joins the line for certain, and stays in it until service starts. */
function staysInLine({ station, patience, class: name }: FlowState): boolean {
  const { queueCapacity = 1, classWhileWaiting, baulk } = station;
  const mayPass = underClass(baulk, name).law !== undefined || classWhileWaiting.has(name);
  return patience === undefined && !mayPass && queueCapacity > 0;
}

/** States that somebody comes to by service alone, and by no small chance. */
function servedInto(graph: FlowGraph): readonly number[] {
  const found = new Set(graph.begins());
  // A set goes on over what is added to it meanwhile.
  for (const number of found) {
    if (neverServes(graph.state(number).station)) continue;
    for (const { to, how, chance } of graph.movesOf(number)) {
      if (how === "served" && to !== null && chance >= leastChanceOut) found.add(to);
    }
  }
  return [...found];
}

/** Who waits where there is never a server waits for ever. */
function judgeServers(graph: FlowGraph, report: Report): void {
  for (const number of servedInto(graph)) {
    const state = graph.state(number);
    if (!neverServes(state.station) || !staysInLine(state)) continue;
    report(at(state.station.path, "servers"), JSON.stringify(state.station.servers), {
      nl: "een server op enig moment, of patience, want met stopAfterArrivals moet iedereen weg kunnen",
      en: "a server at some time, or patience, as with stopAfterArrivals everybody has to be able to leave",
    });
  }
}

/** The least that every arriving customer uses up of a resource where it begins, for certain. */
function leastUse(graph: FlowGraph, resource: string): number {
  const isTraced = graph.view.arrivals.some(
    ({ process }) => process === undefined || "customers" in process,
  );
  const uses = graph.begins().map((number) => {
    const state = graph.state(number);
    const isCertain = staysInLine(state) && state.station.queueCapacity === undefined;
    return isCertain ? askedOf(state.station.consumes, resource) : 0;
  });
  return isTraced || uses.length === 0 ? 0 : Math.min(...uses);
}

/** A budget that nobody renews is large enough for all who come. */
function judgeBudgets(graph: FlowGraph, report: Report): void {
  const { resources, initial, top } = graph.view;
  const { stopAfterArrivals: count = 0 } = top;
  // Who is there at the start has not come, so does not count among those who begin.
  if (initial.length > 0) return;
  for (const { path, id, amount, renew } of resources) {
    if (id === undefined || amount === undefined || renew !== undefined) continue;
    const least = leastUse(graph, id) * count;
    if (least <= amount * (1 + 1e-9)) continue;
    report(at(path, "amount"), String(amount), {
      nl: `minstens ${least} of renew, want met stopAfterArrivals moeten alle ${count} klanten weg kunnen`,
      en: `at least ${least} or renew, as with stopAfterArrivals all ${count} customers have to be able to leave`,
    });
  }
}

/** Every fault of a run that ends with its last departure. */
export function judgeDrain(
  graph: FlowGraph,
  report: Report,
  isGood: (path: string) => boolean,
): void {
  judgeWayOut(graph, report);
  judgeServers(graph, report);
  if (isGood("/arrivals") && isGood("/resources")) judgeBudgets(graph, report);
}
