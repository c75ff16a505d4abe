/**
 * Names in a network file: each of its own, and every name where a class, a station or a resource
 * must stand is one.
 *
 * The rule this file keeps: a name is only called unknown when all names of its kind could be read;
 * what is wrong beside a name does not hide it, so names are read from the file itself.
 */
import { show } from "../definition/issue.ts";
import { at, kinds, type Report, reportBlank, reportSum, reportUnknown } from "./report.ts";
import {
  itemsOf,
  membersOf,
  type Named,
  type NetworkView,
  type Placed,
  type StationView,
} from "./view.ts";

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
    if (reserved.includes(id)) {
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

  class(path: string, name: unknown, orDefault = false): void {
    const known = this.view.classNames;
    if (typeof name !== "string") return;
    if (known === null || known.has(name) || (orDefault && name === "default")) return;
    const kind = orDefault ? kinds.classOrDefault : kinds.class;
    reportUnknown(this.report, path, name, known, kind);
  }

  station(path: string, name: unknown): void {
    const known = this.view.stationNames;
    if (typeof name !== "string" || known === null || known.has(name)) return;
    reportUnknown(this.report, path, name, known, kinds.station);
  }

  resource(path: string, name: unknown): void {
    const known = this.view.resourceNames;
    if (typeof name !== "string" || known === null || known.has(name)) return;
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

  /** Chances of names that `judge` knows; they add up to 1. */
  chances(path: string, chances: unknown, judge: (path: string, name: string) => void): void {
    for (const name of Object.keys(membersOf(chances))) judge(at(path, name), name);
    this.sum(path, chances);
  }

  /** Chances add up to 1, when each of them can be read. */
  sum(path: string, chances: unknown): void {
    if (typeof chances !== "object" || chances === null || !this.view.isSound(path)) return;
    reportSum(this.report, path, chances as Readonly<Record<string, number>>);
  }

  /** A name that customers leave by, or go to, is one that can be read. */
  destinations(path: string, chances: unknown): void {
    for (const name of Object.keys(membersOf(chances))) {
      if (name.trim() === "") reportBlank(this.report, at(path, name), name);
    }
  }
}

function judgeArrivals(file: unknown, names: Names): void {
  const isClass = (path: string, name: string): void => names.class(path, name);
  const isStation = (path: string, name: string): void => names.station(path, name);
  itemsOf(membersOf(file)["arrivals"]).forEach((item, index) => {
    const path = at("/arrivals", index);
    const { class: known, entry, process } = membersOf(item);
    if (typeof known === "string") names.class(at(path, "class"), known);
    else if (known !== undefined) names.chances(at(path, "class"), known, isClass);
    if (entry !== undefined) names.chances(at(path, "entry"), entry, isStation);
    const { type, customers } = membersOf(process);
    if (type === "trace") judgeCustomers(customers, at(path, "process", "customers"), names);
  });
}

function judgeCustomers(customers: unknown, list: string, names: Names): void {
  itemsOf(customers).forEach((item, index) => {
    const { class: known, visits } = membersOf(item);
    const place = at(list, index);
    names.class(at(place, "class"), known);
    itemsOf(visits).forEach((visit, number) => {
      names.station(at(place, "visits", number, "station"), membersOf(visit)["station"]);
    });
  });
}

function judgeTo(path: string, to: unknown, names: Names): void {
  names.destinations(path, to);
  names.sum(path, to);
}

/** The parts of a station that are by class: names, and chances of classes and destinations. */
function judgeByClass(station: StationView, item: unknown, names: Names): void {
  const { path } = station;
  for (const part of ["service", "patience", "baulk", "priorityRise"] as const) {
    names.byClass(at(path, part), station[part]);
  }
  for (const part of ["classAfter", "classWhileWaiting"] as const) {
    names.byClass(at(path, part), station[part], false);
  }
  const lawsOf = (part: string): readonly (readonly [string, unknown])[] =>
    Object.entries(membersOf(membersOf(item)[part]));
  for (const part of ["patience", "baulk"] as const) {
    for (const [name, law] of lawsOf(part)) {
      judgeTo(at(path, part, name, "to"), membersOf(law)["to"], names);
    }
  }
  const isClass = (place: string, name: string): void => names.class(place, name);
  for (const [name, chances] of lawsOf("classAfter")) {
    names.chances(at(path, "classAfter", name), chances, isClass);
  }
  for (const [name, change] of lawsOf("classWhileWaiting")) {
    names.class(at(path, "classWhileWaiting", name, "to"), membersOf(change)["to"]);
  }
}

/** The other names in a station: resources, and the station to overflow to. */
function judgeStation(station: StationView, item: unknown, names: Names, report: Report): void {
  const { path, onFull } = station;
  const parts = membersOf(item);
  for (const part of ["needs", "consumes"] as const) {
    for (const name of Object.keys(membersOf(parts[part])))
      names.resource(at(path, part, name), name);
  }
  for (const part of ["keeps", "releases"] as const) {
    itemsOf(parts[part]).forEach((name, index) => {
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

function judgeRouting(view: NetworkView, file: unknown, names: Names): void {
  const routing = membersOf(membersOf(file)["routing"]);
  for (const [name, rows] of view.routing) {
    const path = at("/routing", name);
    names.class(path, name, true);
    for (const station of rows.keys()) {
      const chances = membersOf(routing[name])[station];
      names.station(at(path, station), station);
      names.destinations(at(path, station), chances);
      names.sum(at(path, station), chances);
    }
  }
}

/** Names that are only ever keys: exits and variants. */
function judgeKeys(file: unknown, report: Report): void {
  const { exits, branches } = membersOf(file);
  const lists = { "/exits": exits, "/branches/variants": membersOf(branches)["variants"] };
  for (const [path, members] of Object.entries(lists)) {
    for (const name of Object.keys(membersOf(members))) {
      if (name.trim() === "") reportBlank(report, at(path, name), name);
    }
  }
}

/**
 * Every fault of names, and of chances by name.
 *
 * @param file the file without its notes
 */
export function judgeNames(view: NetworkView, file: unknown, report: Report): void {
  const names = new Names(view, report);
  judgeIds(view.classes, ["default"], report);
  judgeIds(view.stations, [], report);
  judgeIds(view.resources, [], report);
  judgeArrivals(file, names);
  const items = itemsOf(membersOf(file)["stations"]);
  view.stations.forEach((station, index) => {
    judgeByClass(station, items[index], names);
    judgeStation(station, items[index], names, report);
  });
  judgeRouting(view, file, names);
  judgeKeys(file, report);
  for (const { path, class: known, station } of view.initial) {
    if (known !== undefined) names.class(at(path, "class"), known);
    if (station !== undefined) names.station(at(path, "station"), station);
  }
}
