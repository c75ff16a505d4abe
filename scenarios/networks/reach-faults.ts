/**
 * What a customer can meet on the way: a station that has no law of service or no way on, a circle
 * without time, a network without a way out.
 *
 * The rule this file keeps: only what can be reached is judged; the rest of a file may be sparse.
 */
import type { Distribution, ServiceLaw } from "#engine";
import { meanOf } from "./arrival-rates.ts";
import { FlowGraph, type FlowState, type Move, underClass } from "./flow-graph.ts";
import { at, listed, type Report, reportUnknown } from "./report.ts";
import type { NetworkView } from "./view.ts";

type IsGood = (path: string) => boolean;

/** Missing things of one place, with the classes they are missing for. */
class Missing {
  private readonly places = new Map<string, { path: string; station: string; names: string[] }>();

  add(path: string, station: string, name: string): void {
    const known = this.places.get(path) ?? { path, station, names: [] };
    if (!known.names.includes(name)) known.names.push(name);
    this.places.set(path, known);
  }

  tell(what: { readonly nl: string; readonly en: string }, report: Report): void {
    for (const { path, station, names } of this.places.values()) {
      report(path, "-", {
        nl: `${what.nl} ${station} voor ${listed(names)}`,
        en: `${what.en} ${station} for ${listed(names)}`,
      });
    }
  }
}

/** Whether the other classes do have it: then only this class is to be named. */
function placeOf(path: string, name: string, isShared: boolean): string {
  return at(path, isShared ? "default" : name);
}

function judgeMissing(graph: FlowGraph, report: Report): void {
  const laws = new Missing();
  const rows = new Missing();
  const { routing } = graph.view;
  const routed = new Set([...routing.values()].flatMap((own) => [...own.keys()]));
  for (const number of graph.met) {
    const { class: name, station, service, after } = graph.state(number);
    const id = station.id ?? "";
    if (service === undefined) {
      laws.add(placeOf(at(station.path, "service"), name, station.service.size === 0), id, name);
    }
    for (const [next] of after) {
      if (graph.row(next, station) !== undefined) continue;
      rows.add(at(placeOf("/routing", next, !routed.has(id)), id), id, next);
    }
  }
  laws.tell({ nl: "een duur van de behandeling bij", en: "a length of service at" }, report);
  rows.tell({ nl: "een regel van", en: "a row from" }, report);
}

/** Destinations by where service is looked up: those that may be, and those that will be. */
function destinations(graph: FlowGraph, states: readonly FlowState[]) {
  const named = new Set<string>();
  const taken = new Set<string>();
  for (const { after, station } of states) {
    for (const [next] of after) {
      const row = graph.row(next, station);
      if (row === null || row === undefined) return null;
      for (const [name, chance] of Object.entries(row)) {
        named.add(name);
        if (chance > 0) taken.add(name);
      }
    }
  }
  return { named, taken };
}

type ByDestination = Extract<ServiceLaw, { readonly byDestination: unknown }>;

/** Laws of service by destination, each with the states that use it. */
function lawsByDestination(graph: FlowGraph): ReadonlyMap<ByDestination, readonly FlowState[]> {
  const users = new Map<ByDestination, FlowState[]>();
  for (const number of graph.met) {
    const state = graph.state(number);
    if (!state.service || !("byDestination" in state.service)) continue;
    users.set(state.service, [...(users.get(state.service) ?? []), state]);
  }
  return users;
}

/** Every name that a row of routing holds, stations too. */
function routedNames({ routing, stationNames }: NetworkView): ReadonlySet<string> {
  const rows = [...routing.values()].flatMap((own) => [...own.values()]);
  return new Set([...(stationNames ?? []), ...rows.flatMap((row) => Object.keys(row ?? {}))]);
}

function judgeByDestination(graph: FlowGraph, report: Report): void {
  const anywhere = routedNames(graph.view);
  for (const [law, states] of lawsByDestination(graph)) {
    const [first] = states;
    const found = destinations(graph, states);
    if (first === undefined || found === null) continue;
    const path = at(first.station.path, "service", first.serviceKey, "byDestination");
    const given = Object.keys(law.byDestination);
    for (const name of given) {
      // A law may be written once for several rows, so a destination of another row is no slip.
      if (name === "default" || anywhere.has(name)) continue;
      const kind = { nl: "een bestemming van hier", en: "a destination from here" };
      reportUnknown(report, at(path, name), name, found.named, kind);
    }
    const missing = [...found.taken].filter((name) => !given.includes(name));
    if (missing.length === 0 || given.includes("default")) continue;
    report(path, listed(given), {
      nl: `ook ${listed(missing)}, of default`,
      en: `${listed(missing)} too, or default`,
    });
  }
}

/** Whether nothing but 0 can come out. */
function isZero(law: Distribution): boolean {
  const canBe = ["deterministic", "empirical", "uniform", "triangular", "normal"];
  return canBe.includes(law.dist) && meanOf(law) === 0;
}

function isInstant(law: ServiceLaw): boolean {
  if ("byDestination" in law) return Object.values(law.byDestination).every(isZero);
  if ("byNumber" in law) return law.byNumber.every(([, each]) => isZero(each));
  return isZero(law);
}

/** Those of `states` from which no moves ever lead out of them. */
function closedPart(
  states: readonly number[],
  movesOf: (state: number) => readonly Move[],
): readonly number[] {
  const own = new Set(states);
  const isOut = ({ to }: Move): boolean => to === null || !own.has(to);
  const open = new Set(
    states.filter((state) => movesOf(state).length === 0 || movesOf(state).some(isOut)),
  );
  const before = new Map<number, number[]>();
  for (const state of states) {
    for (const { to } of movesOf(state)) {
      if (to !== null && !before.get(to)?.push(state)) before.set(to, [state]);
    }
  }
  // A set goes on over what is added to it meanwhile.
  for (const state of open) for (const earlier of before.get(state) ?? []) open.add(earlier);
  return states.filter((state) => !open.has(state));
}

/** Circles in which a customer goes round without time going on. */
function judgeInstantCircles(graph: FlowGraph, report: Report, isGood: IsGood): void {
  const movesBy =
    (...kinds: readonly Move["how"][]) =>
    (state: number): readonly Move[] =>
      graph.movesOf(state).filter(({ how }) => kinds.includes(how));
  const instant = graph.met.filter((number) => {
    const { service, serviceKey, station } = graph.state(number);
    return service && isGood(at(station.path, "service", serviceKey)) && isInstant(service);
  });
  tellCircle(graph, closedPart(instant, movesBy("served")), "service", report);
  const restless = graph.met.filter((number) => {
    const { patience, station, class: name } = graph.state(number);
    const { key } = underClass(station.patience, name);
    if (!patience || !graph.canWait(station) || !isGood(at(station.path, "patience", key)))
      return false;
    const { to: _to, ...law } = patience;
    return isZero(law);
  });
  tellCircle(graph, closedPart(restless, movesBy("patience", "baulk")), "patience", report);
}

function tellCircle(
  graph: FlowGraph,
  circle: readonly number[],
  part: "service" | "patience",
  report: Report,
): void {
  const [first] = circle;
  if (first === undefined) return;
  const names = [...new Set(circle.map((number) => graph.state(number).station.id ?? ""))];
  report(at(graph.state(first).station.path, part), listed(names), {
    nl: "een weg uit deze kring, of ergens een tijd boven 0",
    en: "a way out of this circle, or a time above 0 in it",
  });
}

/** A run that ends with its last departure needs a way out for everybody. */
function judgeWayOut(graph: FlowGraph, report: Report): void {
  const stuck = closedPart(graph.met, (number) => graph.movesOf(number));
  if (stuck.length === 0) return;
  const names = stuck.map((number) => {
    const { class: name, station } = graph.state(number);
    return `${station.id} (${name})`;
  });
  report("/stopAfterArrivals", listed(names), {
    nl: "een weg naar een uitgang, anders komt er geen einde aan",
    en: "a way to an exit, or there is no end",
  });
}

/** Every fault of what can be met on the way. */
export function judgeReach(view: NetworkView, report: Report, isGood: IsGood): void {
  const graph = new FlowGraph(view);
  judgeMissing(graph, report);
  judgeByDestination(graph, report);
  judgeInstantCircles(graph, report, isGood);
  if (view.top.stopAfterArrivals !== undefined && isGood("/routing") && isGood("/stations")) {
    judgeWayOut(graph, report);
  }
}
