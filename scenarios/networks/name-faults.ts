/**
 * Names in a network file: each of its own, and every name where a class, a station or a resource
 * must stand is one.
 *
 * The rule this file keeps: a name is only called unknown when all names of its kind could be read.
 */
import type { Chances } from "#engine";
import { show } from "../definition/issue.ts";
import { at, kinds, type Report, reportSum, reportUnknown } from "./report.ts";
import type { Named, NetworkView, Placed, StationView } from "./view.ts";

const reachingNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A list of things with an id: no id twice, none that means something else. */
function judgeIds(
  entries: readonly Placed<{ readonly id: string }>[],
  reserved: readonly string[],
  report: Report,
): void {
  const seen = new Map<string, string>();
  for (const { path, id } of entries) {
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    else {
      report(at(path, "id"), show(id), {
        nl: `een naam die niet al bij ${first} staat`,
        en: `a name that is not at ${first} already`,
      });
    }
    if (reserved.includes(id) || reachingNames.has(id)) {
      report(at(path, "id"), show(id), {
        nl: "een naam die niets anders betekent",
        en: "a name that means nothing else",
      });
    }
  }
}

/** Judges names against the known ones; silent when those cannot be told. */
class Names {
  private readonly report: Report;
  private readonly view: NetworkView;

  constructor(view: NetworkView, report: Report) {
    this.view = view;
    this.report = report;
  }

  class(path: string, name: string, orDefault = false): void {
    const known = this.view.classNames;
    if (known === null || known.has(name) || (orDefault && name === "default")) return;
    const kind = orDefault ? kinds.classOrDefault : kinds.class;
    reportUnknown(this.report, path, name, known, kind);
  }

  station(path: string, name: string): void {
    const known = this.view.stationNames;
    if (known === null || known.has(name)) return;
    reportUnknown(this.report, path, name, known, kinds.station);
  }

  resource(path: string, name: string): void {
    const known = this.view.resourceNames;
    if (known === null || known.has(name)) return;
    reportUnknown(this.report, path, name, known, kinds.resource);
  }

  /** Who finds a station full goes to another one, or not at all. */
  overflow(path: string, name: string): void {
    const known = this.view.stationNames;
    if (known === null || known.has(name)) return;
    reportUnknown(this.report, path, name, ["lose", "block", ...known], kinds.whenFull);
  }

  /** The names by class of one part of a station. */
  byClass(path: string, laws: Named<unknown>, orDefault = true): void {
    for (const name of laws.keys()) this.class(at(path, name), name, orDefault);
  }

  /** Chances that add up to 1, of names that `judge` knows. */
  chances(path: string, chances: Chances, judge: (path: string, name: string) => void): void {
    reportSum(this.report, path, chances);
    for (const name of Object.keys(chances)) judge(at(path, name), name);
  }
}

function judgeArrivals(view: NetworkView, names: Names): void {
  const isClass = (path: string, name: string): void => names.class(path, name);
  for (const { path, class: known, entry, process } of view.arrivals) {
    if (typeof known === "string") names.class(at(path, "class"), known);
    else if (known !== undefined) names.chances(at(path, "class"), known, isClass);
    if (entry !== undefined) {
      names.chances(at(path, "entry"), entry, (place, name) => names.station(place, name));
    }
    if (process?.type !== "trace" || !("customers" in process)) continue;
    const list = at(path, "process", "customers");
    process.customers.forEach((customer, index) => {
      names.class(at(list, index, "class"), customer.class);
      customer.visits.forEach(({ station }, visit) => {
        names.station(at(list, index, "visits", visit, "station"), station);
      });
    });
  }
}

function judgeTo(path: string, to: string | Chances | undefined, report: Report): void {
  if (typeof to === "object") reportSum(report, path, to);
  if (typeof to === "string" && reachingNames.has(to)) {
    report(path, show(to), { nl: "een gewone naam", en: "an ordinary name" });
  }
}

/** The parts of a station that are by class: names, and chances of classes and destinations. */
function judgeByClass(station: StationView, names: Names, report: Report): void {
  const { path } = station;
  for (const part of ["service", "patience", "baulk", "priorityRise"] as const) {
    names.byClass(at(path, part), station[part]);
  }
  for (const part of ["classAfter", "classWhileWaiting"] as const) {
    names.byClass(at(path, part), station[part], false);
  }
  for (const part of ["patience", "baulk"] as const) {
    for (const [name, law] of station[part]) judgeTo(at(path, part, name, "to"), law?.to, report);
  }
  const isClass = (place: string, name: string): void => names.class(place, name);
  for (const [name, chances] of station.classAfter) {
    if (chances !== null) names.chances(at(path, "classAfter", name), chances, isClass);
  }
  for (const [name, change] of station.classWhileWaiting) {
    if (change !== null) names.class(at(path, "classWhileWaiting", name, "to"), change.to);
  }
}

/** The other names in a station: resources, and the station to overflow to. */
function judgeStation(station: StationView, names: Names, report: Report): void {
  const { path, onFull } = station;
  for (const part of ["needs", "consumes"] as const) {
    for (const name of Object.keys(station[part] ?? {})) names.resource(at(path, part, name), name);
  }
  for (const part of ["keeps", "releases"] as const) {
    station[part]?.forEach((name, index) => {
      names.resource(at(path, part, index), name);
    });
  }
  if (onFull !== undefined && onFull !== "lose" && onFull !== "block") {
    judgeOverflow(station, onFull, names, report);
  }
}

function judgeOverflow(station: StationView, onFull: string, names: Names, report: Report): void {
  const place = at(station.path, "onFull");
  if (onFull === station.id) {
    const expected = {
      nl: "lose, block of een ander station",
      en: "lose, block or another station",
    };
    report(place, show(onFull), expected);
  } else {
    names.overflow(place, onFull);
  }
}

function judgeRouting(view: NetworkView, names: Names, report: Report): void {
  for (const [name, rows] of view.routing) {
    const path = at("/routing", name);
    names.class(path, name, true);
    for (const [station, chances] of rows) {
      names.station(at(path, station), station);
      if (chances !== null) reportSum(report, at(path, station), chances);
    }
  }
}

/** Every fault of names, and of chances by name. */
export function judgeNames(view: NetworkView, report: Report): void {
  const names = new Names(view, report);
  judgeIds(view.classes, ["default"], report);
  judgeIds(view.stations, [], report);
  judgeIds(view.resources, [], report);
  judgeArrivals(view, names);
  for (const station of view.stations) {
    judgeByClass(station, names, report);
    judgeStation(station, names, report);
  }
  judgeRouting(view, names, report);
  for (const { path, class: known, station } of view.initial) {
    if (known !== undefined) names.class(at(path, "class"), known);
    if (station !== undefined) names.station(at(path, "station"), station);
  }
}
