/**
 * Stations, exits and what klantreis adds to them: what must hold between their numbers.
 *
 * The rule this file keeps: a part that would have no effect is a fault, since somebody meant it
 * to have one.
 */
import type { Schedule } from "#engine";
import { show } from "../definition/issue.ts";
import { judgeAscending, judgeRising } from "./arrival-faults.ts";
import { judgeInitialNeeds } from "./initial-faults.ts";
import { at, kinds, listed, type Report, reportUnknown } from "./report.ts";
import { askedOf } from "./resource-demand.ts";
import { judgeRise } from "./rise-faults.ts";
import { membersOf, type NetworkView, type StationView } from "./view.ts";

/** More moments than this and a run is nothing but moments. */
const mostMoments = 50_000_000;
const mostPriorities = 200;
const mostInitial = 10_000_000;

function judgeSteps(steps: Schedule, path: string, report: Report): void {
  judgeAscending(
    steps.map(([from]) => from),
    path,
    report,
    (index) => at(path, index, 0),
  );
}

function judgeByNumber(station: StationView, report: Report): void {
  for (const [name, law] of station.service) {
    if (law === null || !("byNumber" in law)) continue;
    const path = at(station.path, "service", name, "byNumber");
    const numbers = law.byNumber.map(([from]) => from);
    const placeOf = (index: number): string => at(path, index, 0);
    // The customer counts as well, so 1 is the beginning, and 0 is no more than that.
    if ((numbers[0] ?? 0) > 1) {
      report(placeOf(0), String(numbers[0]), { nl: "1: het begin", en: "1: the beginning" });
    }
    judgeRising(numbers, report, placeOf);
  }
}

/** The destination of such a service is known before the class can change. */
function judgeClassAfter({ path, service, classAfter }: StationView, report: Report): void {
  const isEarly = [...service.values()].some((law) => law !== null && "byDestination" in law);
  if (!isEarly || classAfter.size === 0) return;
  report(at(path, "classAfter"), "byDestination", {
    nl: "geen byDestination bij een station met classAfter",
    en: "no byDestination at a station with classAfter",
  });
}

/** What resources there are, and which of them some station keeps. */
interface Stock {
  readonly resources: ReadonlyMap<string | undefined, NetworkView["resources"][number]>;
  readonly kept: ReadonlySet<string>;
  readonly isSound: NetworkView["isSound"];
}

function stockOf({ resources, stations, isSound }: NetworkView): Stock {
  return {
    isSound,
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    kept: new Set(stations.flatMap(({ keeps }) => keeps ?? [])),
  };
}

function judgeAmounts(station: StationView, { resources }: Stock, report: Report): void {
  const { path, needs } = station;
  for (const part of ["needs", "consumes"] as const) {
    for (const [name, needed] of Object.entries(station[part] ?? {})) {
      const resource = resources.get(name);
      if (resource?.amount === undefined) continue;
      const most = Math.max(resource.amount, resource.renew?.to ?? 0);
      const left = part === "consumes" ? most - askedOf(needs, name) : most;
      if (needed <= left) continue;
      report(at(path, part, name), String(needed), {
        nl: `hooguit wat er is (${left})`,
        en: `at most what there is (${left})`,
      });
    }
  }
}

/** What is used up cannot be given back to who interrupts, so the two do not go together. */
function judgeInterruptible(station: StationView, report: Report): void {
  const { path, discipline, consumes } = station;
  if (discipline?.startsWith("priority-preemptive") !== true) return;
  if (consumes === undefined) return;
  report(at(path, "discipline"), show(discipline), {
    nl: "een volgorde zonder onderbreken, omdat dit station middelen verbruikt",
    en: "a discipline that interrupts nobody, as this station uses resources up",
  });
}

/** What is kept was taken here; what is given back was kept somewhere. */
function judgeKeeping(station: StationView, { kept, isSound }: Stock, report: Report): void {
  const { path, needs = {}, keeps = [], releases = [] } = station;
  keeps.forEach((name, index) => {
    if (Object.hasOwn(needs, name) || !isSound(at(path, "needs"))) return;
    const expected = { nl: "een naam uit needs", en: "a name in needs" };
    report(at(path, "keeps", index), show(name), expected);
  });
  releases.forEach((name, index) => {
    if (kept.has(name)) return;
    report(at(path, "releases", index), show(name), {
      nl: `een middel dat een station vasthoudt met keeps (${listed([...kept])})`,
      en: `a resource that a station keeps (${listed([...kept])})`,
    });
  });
}

function judgeStation(station: StationView, stock: Stock, report: Report): void {
  const { path, servers } = station;
  if (typeof servers === "object") judgeSteps(servers, at(path, "servers"), report);
  for (const [name, law] of station.baulk) {
    if (law !== null) judgeSteps(law.chance, at(path, "baulk", name, "chance"), report);
  }
  judgeByNumber(station, report);
  judgeClassAfter(station, report);
  judgeAmounts(station, stock, report);
  judgeKeeping(station, stock, report);
  judgeInterruptible(station, report);
}

/** Exits are names that somebody can leave by, and no stations. */
function judgeExits(view: NetworkView, report: Report): void {
  for (const name of view.exits.keys()) {
    if (view.stationNames?.has(name) !== true) continue;
    const expected = { nl: "een uitgang, geen station", en: "an exit, no station" };
    report(at("/exits", name), show(name), expected);
  }
}

/** Renewals over a time that is lived through are not without number. */
export function judgeRenewals(
  { resources }: NetworkView,
  time: number | undefined,
  report: Report,
): void {
  for (const { path, renew } of resources) {
    if (renew === undefined || time === undefined || time / renew.every <= mostMoments) continue;
    report(at(path, "renew", "every"), String(renew.every), {
      nl: `minstens ${time / mostMoments}`,
      en: `at least ${time / mostMoments}`,
    });
  }
}

/** Servers and waiting places of a station at time 0. */
function roomAtStart({ servers, queueCapacity }: StationView): { servers: number; queue: number } {
  const first = typeof servers === "object" ? servers[0]?.[1] : servers;
  return {
    servers: typeof first === "number" ? first : Number.POSITIVE_INFINITY,
    queue: queueCapacity ?? Number.POSITIVE_INFINITY,
  };
}

/** Who is there at the start has a place to be. */
function judgeInitial(view: NetworkView, report: Report): void {
  const total = view.initial.reduce(
    (sum, { waits = [], remaining = [] }) => sum + waits.length + remaining.length,
    0,
  );
  if (total > mostInitial) {
    const expected = {
      nl: `hooguit ${mostInitial} klanten`,
      en: `at most ${mostInitial} customers`,
    };
    report("/initial", String(total), expected);
  }
  const inService = new Map<string, number>();
  const inQueue = new Map<string, number>();
  const stations = new Map(view.stations.map((station) => [station.id, station]));
  for (const { path, station: name, waits = [], remaining = [] } of view.initial) {
    const station = name === undefined ? undefined : stations.get(name);
    if (name === undefined || station === undefined) continue;
    const room = roomAtStart(station);
    const served = (inService.get(name) ?? 0) + remaining.length;
    const waiting = (inQueue.get(name) ?? 0) + waits.length;
    inService.set(name, served);
    inQueue.set(name, waiting);
    if (served > room.servers) {
      report(at(path, "remaining"), String(served), {
        nl: `hooguit ${room.servers} klanten in behandeling bij ${name}`,
        en: `at most ${room.servers} customers in service at ${name}`,
      });
    }
    if (waiting > room.queue) {
      report(at(path, "waits"), String(waiting), {
        nl: `hooguit ${room.queue} wachtenden bij ${name}`,
        en: `at most ${room.queue} waiting at ${name}`,
      });
    }
  }
}

/** Names of the stations that a variant changes. */
function judgeVariant(
  change: unknown,
  path: string,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const part of ["servers", "serviceFactor"] as const) {
    for (const name of Object.keys(membersOf(membersOf(change)[part]))) {
      if (!known.has(name)) reportUnknown(report, at(path, part, name), name, known, kinds.station);
    }
  }
}

function judgeBranches(view: NetworkView, file: unknown, report: Report): void {
  const { branches, top, stationNames } = view;
  if (branches === undefined) return;
  const date = branches.at;
  if (date !== undefined && top.horizon !== undefined && !(date < top.horizon)) {
    report("/branches/at", String(date), {
      nl: `een tijd voor horizon (${top.horizon})`,
      en: `a time before horizon (${top.horizon})`,
    });
  }
  const variants = membersOf(membersOf(membersOf(file)["branches"])["variants"]);
  if (Object.keys(variants).length === 0) {
    report("/branches/variants", "{}", { nl: "minstens één variant", en: "at least one variant" });
  }
  if (stationNames === null) return;
  for (const [variant, change] of Object.entries(variants)) {
    judgeVariant(change, at("/branches/variants", variant), stationNames, report);
  }
}

/** A waiting line is kept for every priority there is. */
function judgePriorities({ classes }: NetworkView, report: Report): void {
  const count = new Set(classes.map(({ priority }) => priority ?? 0)).size;
  if (count <= mostPriorities) return;
  report("/classes", String(count), {
    nl: `hooguit ${mostPriorities} verschillende priority`,
    en: `at most ${mostPriorities} different priorities`,
  });
}

/**
 * Every fault of stations, exits, resources, the start and the branches.
 *
 * @param file the file without its notes
 */
export function judgeStations(view: NetworkView, file: unknown, report: Report): void {
  const stock = stockOf(view);
  for (const station of view.stations) {
    judgeStation(station, stock, report);
    judgeRise(station, view, report);
  }
  judgePriorities(view, report);
  judgeExits(view, report);
  judgeRenewals(view, view.top.horizon, report);
  judgeInitial(view, report);
  judgeInitialNeeds(view, report);
  judgeBranches(view, file, report);
}
