/**
 * A checked network file made ready to run: names become numbers, laws become samplers.
 *
 * The rule this file keeps: nothing here judges the file; who calls it has had it checked. What
 * depends on a station is keyed by its name, so the order of stations in the file changes nothing.
 */
import { SimulationError } from "../errors.ts";
import { UNLIMITED } from "../network/network-words.ts";
import { compileDistribution } from "../random/distributions.ts";
import { PurposeRegistry } from "../random/streams.ts";
import { byClass, own } from "./by-class.ts";
import { type Choice, compileChoice, type TargetOf } from "./choices.ts";
import {
  type CompiledChanges,
  type CompiledResource,
  compileChanges,
  compileResources,
  type StationNeeds,
  stationNeeds,
} from "./compile-extensions.ts";
import { byName } from "./names.ts";
import type {
  NetworkFile,
  PatienceLaw,
  Schedule,
  ServiceLaw,
  StationEntry,
} from "./network-file.ts";
import { allPriorities, MOST_LEVELS } from "./priorities.ts";
import { compileService, type Service } from "./service.ts";

/** What happens to who finds a station full. */
export const FULL = { lose: -1, block: -2 } as const;

export interface Patience {
  readonly sample: (u: number) => number;
  readonly to: Choice;
}

export interface CompiledStation {
  readonly id: string;
  /** `[time, servers]`, servers UNLIMITED for infinite. */
  readonly servers: Schedule;
  readonly discipline: NonNullable<StationEntry["discipline"]>;
  /** Priority level by class: 0 for all where the discipline knows no priorities. */
  readonly levelOf: Uint8Array;
  /** Waiting places; Infinity without limit. */
  readonly capacity: number;
  /** A station to overflow to, or FULL. */
  readonly onFull: number;
  readonly service: readonly (Service | null)[];
  readonly patience: readonly (Patience | null)[];
  readonly route: readonly (Choice | null)[];
  readonly holdWhileWaiting: boolean;
  readonly changes: CompiledChanges;
  readonly needs: StationNeeds | null;
  readonly purpose: StationPurposes;
}

/** Numbers of the decisions taken at one station. */
export interface StationPurposes {
  readonly service: number;
  readonly route: number;
  readonly patience: number;
  readonly patienceTo: number;
  readonly baulk: number;
  readonly baulkTo: number;
  readonly classAfter: number;
  readonly exitDelay: number;
  readonly pick: number;
}

/** What things are called: all that figures need, without a sampler being made. */
export interface NetworkNames {
  readonly file: NetworkFile;
  readonly classes: readonly string[];
  readonly stations: readonly { readonly id: string }[];
  /** Names of exits; "lost" is there always. */
  readonly exits: readonly string[];
}

export function namesOf(file: NetworkFile): NetworkNames {
  return {
    file,
    classes: file.classes.map(({ id }) => id),
    stations: file.stations,
    exits: exitNames(file),
  };
}

export interface CompiledNetwork extends NetworkNames {
  readonly levels: number;
  readonly stations: readonly CompiledStation[];
  readonly exitDelay: readonly (((u: number) => number) | null)[];
  readonly resources: readonly CompiledResource[];
  /** Start of the statistics; 0 when the file leaves it to pilot runs. */
  readonly warmup: number;
  /** How long the past of a run takes; 0 when the file leaves it to pilot runs, or begins empty. */
  readonly start: number;
  /** Infinity when the run ends with the last of a number of arrivals. */
  readonly horizon: number;
  readonly purposes: PurposeRegistry;
  readonly targetOf: TargetOf;
}

/** Makes a file ready. @throws SimulationError for distributions that cannot be */
export function compileNetwork(file: NetworkFile): CompiledNetwork {
  const { classes, exits } = namesOf(file);
  const targetOf = targetsOf(file, exits);
  const purposes = new PurposeRegistry();
  const priorities = prioritiesOf(file);
  const levelOf = Uint8Array.from(file.classes, ({ priority }) =>
    priorities.indexOf(priority ?? 0),
  );
  const context = { file, classes, priorities, levelOf, targetOf, purposes };
  return {
    file,
    classes,
    levels: priorities.length,
    stations: file.stations.map((station) => compileStation(station, context)),
    exits,
    exitDelay: exits.map((name) => {
      const delay = file.exits?.[name]?.delay;
      return delay === undefined ? null : compileDistribution(delay).sample;
    }),
    resources: compileResources(file),
    warmup: typeof file.warmup === "number" ? file.warmup : 0,
    start: typeof file.start === "number" ? file.start : 0,
    horizon: file.stopAfterArrivals === undefined ? (file.horizon as number) : Infinity,
    purposes,
    targetOf,
  };
}

/** All priorities anybody can have. @throws SimulationError for more than a line can tell apart */
function prioritiesOf({ classes, stations }: NetworkFile): readonly number[] {
  const rises = stations.flatMap(({ priorityRise }) => Object.values(priorityRise ?? {}));
  const all = allPriorities(
    classes.map(({ priority }) => priority ?? 0),
    rises.map(({ to = 0 }) => to),
  );
  if (all.length > MOST_LEVELS) {
    throw new SimulationError("invalid-definition", `At most ${MOST_LEVELS} priorities.`);
  }
  return all;
}

interface Context {
  readonly file: NetworkFile;
  readonly classes: readonly string[];
  readonly priorities: readonly number[];
  readonly levelOf: Uint8Array;
  readonly targetOf: TargetOf;
  readonly purposes: PurposeRegistry;
}

function compileStation(station: StationEntry, context: Context): CompiledStation {
  const { classes, targetOf, file } = context;
  const patienceOf = (law: PatienceLaw): Patience => {
    const { to, ...distribution } = law;
    return { sample: compileDistribution(distribution).sample, to: compileChoice(to, targetOf) };
  };
  const routes = routesOf(file, station.id);
  return {
    id: station.id,
    servers: scheduleOf(station),
    discipline: station.discipline ?? "fifo",
    levelOf: knowsPriorities(station) ? context.levelOf : new Uint8Array(classes.length),
    capacity: station.queueCapacity ?? Number.POSITIVE_INFINITY,
    onFull: onFullOf(station, targetOf),
    service: byClass(station.service, classes, (law: ServiceLaw) => compileService(law, targetOf)),
    patience: byClass(station.patience, classes, patienceOf),
    route: byClass(routes, classes, (chances) => compileChoice(chances, targetOf)),
    holdWhileWaiting: station.holdWhileWaiting ?? false,
    changes: compileChanges(station, context),
    needs: stationNeeds(station, file),
    purpose: purposesOf(station.id, context.purposes),
  };
}

/** Priority counts only where the station's discipline says so. */
function knowsPriorities({ discipline = "fifo" }: StationEntry): boolean {
  return discipline.startsWith("priority");
}

/** The rows of one station by class. */
function routesOf(file: NetworkFile, station: string) {
  const rows = Object.entries(file.routing ?? {}).flatMap(([name, row]) => {
    const chances = own(row, station);
    return chances === undefined ? [] : [[name, chances] as const];
  });
  return Object.fromEntries(rows);
}

function scheduleOf({ servers }: StationEntry): Schedule {
  if (servers === "infinite") return [[0, UNLIMITED]];
  return typeof servers === "number" ? [[0, servers]] : servers;
}

function onFullOf({ onFull = "lose" }: StationEntry, targetOf: TargetOf): number {
  if (onFull === "lose") return FULL.lose;
  return onFull === "block" ? FULL.block : targetOf(onFull);
}

function purposesOf(id: string, purposes: PurposeRegistry): StationPurposes {
  const number = (what: string): number => purposes.register(`${what}:${id}`);
  return {
    service: number("service"),
    route: number("route"),
    patience: number("patience"),
    patienceTo: number("patience-to"),
    baulk: number("baulk"),
    baulkTo: number("baulk-to"),
    classAfter: number("class-after"),
    exitDelay: number("exit-delay"),
    pick: number("pick"),
  };
}

/** Every name that is no station, from all places where somebody can be sent. */
function exitNames(file: NetworkFile): readonly string[] {
  const stations = new Set(file.stations.map(({ id }) => id));
  const names = new Set(["lost"]);
  const add = (chances: string | Readonly<Record<string, number>> | undefined): void => {
    if (chances === undefined) return;
    for (const name of typeof chances === "string" ? [chances] : Object.keys(chances)) {
      if (!stations.has(name)) names.add(name);
    }
  };
  for (const rows of Object.values(file.routing ?? {})) Object.values(rows).forEach(add);
  for (const { patience, baulk } of file.stations) {
    for (const { to } of Object.values(patience ?? {})) add(to);
    for (const { to } of Object.values(baulk ?? {})) add(to ?? "baulked");
  }
  const traced = file.arrivals.some(({ process }) => "customers" in process);
  if (traced) add("exit");
  return [...names].sort(byName);
}

function targetsOf(file: NetworkFile, exits: readonly string[]): TargetOf {
  const targets = new Map(exits.map((name, number) => [name, -1 - number]));
  for (const [number, { id }] of file.stations.entries()) targets.set(id, number);
  return (name) => targets.get(name) as number;
}
