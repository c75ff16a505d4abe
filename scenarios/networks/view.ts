/**
 * The parts of a network file that have the right shape, whatever is wrong with the rest.
 *
 * The rule this file keeps: what comes out has the type it says, so that the meaning of one part
 * can be judged while another is broken. A part that is there but broken is null, one that is not
 * there is undefined.
 */
import type {
  ArrivalEntry,
  BaulkLaw,
  BranchEntry,
  Chances,
  ClassEntry,
  Distribution,
  InitialEntry,
  NetworkFile,
  PatienceLaw,
  ResourceEntry,
  ServiceLaw,
  StationEntry,
  WaitingChange,
} from "#engine";
import type { Issue } from "../definition/issue.ts";
import { at } from "./report.ts";

/** Something by name; null where it is there but broken. */
export type Named<T> = ReadonlyMap<string, T | null>;

export type RiseLaw = NonNullable<StationEntry["priorityRise"]>[string];

/** An entry of a list with its place; what is broken or left out is not in it. */
export type Placed<T> = Partial<T> & { readonly path: string };

/** The parts of a station that are by class. */
export interface StationLaws {
  readonly service: Named<ServiceLaw>;
  readonly patience: Named<PatienceLaw>;
  readonly baulk: Named<BaulkLaw>;
  readonly classAfter: Named<Chances>;
  readonly classWhileWaiting: Named<WaitingChange>;
  readonly priorityRise: Named<RiseLaw>;
}

export type StationView = Placed<Omit<StationEntry, keyof StationLaws>> & StationLaws;

export interface NetworkView {
  readonly top: Partial<NetworkFile>;
  readonly classes: readonly Placed<ClassEntry>[];
  readonly stations: readonly StationView[];
  readonly arrivals: readonly (Placed<ArrivalEntry> & { readonly given: ReadonlySet<string> })[];
  /** Rows of routing, by class and station. */
  readonly routing: ReadonlyMap<string, Named<Chances>>;
  readonly exits: Named<{ readonly delay?: Distribution }>;
  readonly resources: readonly Placed<ResourceEntry>[];
  readonly initial: readonly Placed<InitialEntry>[];
  readonly branches: Partial<BranchEntry> | undefined;
  /** Names of the classes; null when one of them cannot be read. */
  readonly classNames: ReadonlySet<string> | null;
  readonly stationNames: ReadonlySet<string> | null;
  readonly resourceNames: ReadonlySet<string> | null;
  /** Whether the shape is right here and below. */
  readonly isSound: (path: string) => boolean;
}

type Members = Readonly<Record<string, unknown>>;
type IsSound = (path: string) => boolean;

/** The members of what may be an object. */
export function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Members)
    : {};
}

/** The items of what may be a list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a place, or what is around it or below it, has a fault of shape. */
function soundness(faults: readonly Issue[]): IsSound {
  const exact = new Set(faults.map(({ path }) => path));
  const touched = new Set(exact);
  for (const { path } of faults) {
    for (let end = path.lastIndexOf("/"); end >= 0; end = path.lastIndexOf("/", end - 1)) {
      touched.add(path.slice(0, end));
      if (end === 0) break;
    }
  }
  return (path) => {
    if (touched.has(path)) return false;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      if (exact.has(path.slice(0, end))) return false;
    }
    return !exact.has("");
  };
}

/** The members of an object that have the right shape. */
function soundMembers<T>(value: unknown, path: string, isSound: IsSound): Partial<T> {
  const kept = Object.entries(membersOf(value)).filter(([name]) => isSound(at(path, name)));
  return Object.fromEntries(kept) as Partial<T>;
}

function named<T>(value: unknown, path: string, isSound: IsSound): Named<T> {
  return new Map(
    Object.entries(membersOf(value)).map(([name, member]) => [
      name,
      isSound(at(path, name)) ? (member as T) : null,
    ]),
  );
}

function placed<T>(json: Members, list: string, isSound: IsSound): readonly Placed<T>[] {
  return itemsOf(json[list]).map((item, index) => {
    const path = at("", list, index);
    return { ...soundMembers<T>(item, path, isSound), path };
  });
}

function stationView(item: unknown, path: string, isSound: IsSound): StationView {
  const station = membersOf(item);
  const byName = <T>(part: keyof StationLaws): Named<T> =>
    named<T>(station[part], at(path, part), isSound);
  return {
    ...soundMembers<StationEntry>(item, path, isSound),
    path,
    service: byName("service"),
    patience: byName("patience"),
    baulk: byName("baulk"),
    classAfter: byName("classAfter"),
    classWhileWaiting: byName("classWhileWaiting"),
    priorityRise: byName("priorityRise"),
  };
}

/** The ids of a list that is sound itself; null when one of its entries has no good id. */
function idsOf(entries: readonly Placed<{ readonly id: string }>[]): ReadonlySet<string> | null {
  const ids = entries.map(({ id }) => id);
  return ids.includes(undefined as never) ? null : new Set(ids as string[]);
}

/**
 * Reads the parts of a file.
 *
 * @param json the file without its notes
 * @param faults what is wrong with its shape
 */
export function networkView(json: unknown, faults: readonly Issue[]): NetworkView {
  const isSound = soundness(faults);
  const file = membersOf(json);
  const classes = placed<ClassEntry>(file, "classes", isSound);
  const resources = placed<ResourceEntry>(file, "resources", isSound);
  const stations = itemsOf(file["stations"]).map((item, index) =>
    stationView(item, at("/stations", index), isSound),
  );
  const arrivals = placed<ArrivalEntry>(file, "arrivals", isSound).map((entry, index) => ({
    ...entry,
    given: new Set(Object.keys(membersOf(itemsOf(file["arrivals"])[index]))),
  }));
  const routing = Object.entries(membersOf(file["routing"])).map(
    ([name, rows]) => [name, named<Chances>(rows, at("/routing", name), isSound)] as const,
  );
  const branches = file["branches"];
  return {
    top: soundMembers<NetworkFile>(json, "", isSound),
    classes,
    stations,
    arrivals,
    routing: new Map(routing),
    exits: named(file["exits"], "/exits", isSound),
    resources,
    initial: placed<InitialEntry>(file, "initial", isSound),
    branches: branches === undefined ? undefined : soundMembers(branches, "/branches", isSound),
    classNames: classes.length > 0 ? idsOf(classes) : null,
    stationNames: stations.length > 0 ? idsOf(stations) : null,
    resourceNames: Array.isArray(file["resources"] ?? []) ? idsOf(resources) : null,
    isSound,
  };
}
