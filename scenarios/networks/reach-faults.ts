/**
 * What a customer can meet on the way: a station that has no law of service or no way on, a circle
 * without time, a network without a way out.
 *
 * The rule this file keeps: only what can be reached is judged; the rest of a file may be sparse.
 */
import type { Distribution, ServiceLaw } from "#engine";
import { meanOf } from "./arrival-rates.ts";
import { judgeDrain } from "./drain-faults.ts";
import { closedPart, FlowGraph, type FlowState, type Move, underClass } from "./flow-graph.ts";
import { at, listed, type Report, reportUnknown } from "./report.ts";
import type { NetworkView, StationView } from "./view.ts";

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

/** Every name that a row of routing holds, stations and exits with a delay too. */
function knownDestinations({ routing, stationNames, exits }: NetworkView): ReadonlySet<string> {
  const rows = [...routing.values()].flatMap((own) => [...own.values()]);
  const routed = rows.flatMap((row) => Object.keys(row ?? {}));
  return new Set([...(stationNames ?? []), ...exits.keys(), ...routed]);
}

function judgeByDestination(graph: FlowGraph, report: Report): void {
  const anywhere = knownDestinations(graph.view);
  for (const [law, states] of lawsByDestination(graph)) {
    const [first] = states;
    const found = destinations(graph, states);
    if (first === undefined || found === null) continue;
    const path = at(first.station.path, "service", first.serviceKey, "byDestination");
    const given = Object.keys(law.byDestination);
    for (const name of given) {
      // A law may be written once for several rows, so a destination of another row is no slip.
      if (name === "default" || anywhere.has(name)) continue;
      const kind = {
        nl: "een station, of een naam uit exits of routing (zo niet, dan gaat niemand erheen); van hier",
        en: "a station, or a name in exits or routing (or nobody goes there); from here",
      };
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

/** Whether every destination that is taken has a service of 0, or one that is told elsewhere to be missing. */
function isInstantToAll(graph: FlowGraph, state: FlowState, law: ByDestination): boolean {
  const found = destinations(graph, [state]);
  if (found === null || found.taken.size === 0) return false;
  return [...found.taken].every((name) => {
    const own = Object.hasOwn(law.byDestination, name) ? name : "default";
    const each = law.byDestination[own];
    return each !== undefined && isZero(each);
  });
}

/** Whether a service here takes no time, whatever happens; `isAlone`: for who is here alone. */
function isInstant(graph: FlowGraph, state: FlowState, isAlone: boolean): boolean {
  const law = state.service;
  if (!law) return false;
  if ("byDestination" in law) return isInstantToAll(graph, state, law);
  if (!("byNumber" in law)) return isZero(law);
  const laws = isAlone ? law.byNumber.slice(0, 1) : law.byNumber;
  return laws.length > 0 && laws.every(([, each]) => isZero(each));
}

/** Whether who is alone here is served at once. */
function servesAtOnce({ servers, needs, consumes }: StationView): boolean {
  if (needs !== undefined || consumes !== undefined || servers === undefined) return false;
  if (typeof servers === "object") return servers.every(([, number]) => number > 0);
  return servers === "infinite" || servers > 0;
}

/**
 * Whether the first who comes into this circle is alone at its stations: nobody is there from the
 * start, and nobody passes through who is no part of the circle.
 */
function isEnteredAlone(graph: FlowGraph, circle: readonly number[]): boolean {
  const { initial, arrivals } = graph.view;
  const isTraced = arrivals.some(({ process }) => process === undefined || "customers" in process);
  if (initial.length > 0 || graph.view.top.initial !== undefined || isTraced) return false;
  const own = new Set(circle);
  const stations = new Set(circle.map((number) => graph.state(number).station));
  if (![...stations].every(servesAtOnce)) return false;
  return graph.met.every((number) => own.has(number) || !stations.has(graph.state(number).station));
}

/** Circles in which a customer goes round without time going on. */
function judgeInstantCircles(graph: FlowGraph, report: Report, isGood: IsGood): void {
  const movesBy =
    (...kinds: readonly Move["how"][]) =>
    (state: number): readonly Move[] =>
      graph.movesOf(state).filter(({ how }) => kinds.includes(how));
  const circleOf = (isAlone: boolean): readonly number[] => {
    const instant = graph.met.filter((number) => {
      const state = graph.state(number);
      const path = at(state.station.path, "service", state.serviceKey);
      return isGood(path) && isInstant(graph, state, isAlone);
    });
    return closedPart(instant, movesBy("served", "baulk"));
  };
  const always = circleOf(false);
  const alone = circleOf(true);
  const isSure = always.length === 0 && isEnteredAlone(graph, alone);
  tellCircle(graph, isSure ? alone : always, "service", report);
  const restless = graph.met.filter((number) => {
    const { patience, station, class: name } = graph.state(number);
    const { key } = underClass(station.patience, name);
    if (!patience || !graph.canWait(station) || !isGood(at(station.path, "patience", key)))
      return false;
    const { to: _to, ...law } = patience;
    return isZero(law);
  });
  tellCircle(graph, closedPart(restless, movesBy("patience", "baulk")), "patience", report);
  judgeInstantChanges(graph, report, isGood);
}

/** Classes that turn into one another during a wait, round and round, without time going on. */
function judgeInstantChanges(graph: FlowGraph, report: Report, isGood: IsGood): void {
  const part = "classWhileWaiting";
  const instant = graph.met.filter((number) => {
    const { station, class: name } = graph.state(number);
    const change = station.classWhileWaiting.get(name);
    return change && isGood(at(station.path, part, name)) && isZero(change.after);
  });
  const circle = closedPart(instant, (number) =>
    graph.movesOf(number).filter(({ how }) => how === "change"),
  );
  const [first] = circle;
  if (first === undefined) return;
  const { station } = graph.state(first);
  const here = circle
    .map((number) => graph.state(number))
    .filter((state) => state.station === station);
  tellNoTime(at(station.path, part), [...new Set(here.map((state) => state.class))], report);
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
  tellNoTime(at(graph.state(first).station.path, part), names, report);
}

function tellNoTime(path: string, names: readonly string[], report: Report): void {
  report(path, listed(names), {
    nl: "een weg uit deze kring, of ergens een tijd boven 0",
    en: "a way out of this circle, or a time above 0 in it",
  });
}

/** Every fault of what can be met on the way. */
export function judgeReach(view: NetworkView, report: Report, isGood: IsGood): void {
  const graph = new FlowGraph(view);
  judgeMissing(graph, report);
  judgeByDestination(graph, report);
  judgeInstantCircles(graph, report, isGood);
  if (view.top.stopAfterArrivals !== undefined && isGood("/routing") && isGood("/stations")) {
    judgeDrain(graph, report, isGood);
  }
}
