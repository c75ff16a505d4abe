/**
 * Small valid networks made from a number: something of everything the format has, in odd mixtures.
 *
 * The one rule: the number is all, so a network that shows a fault can be named by it. Nothing here
 * goes round for ever: overflow and renegers only go to stations further on.
 */
import type { Distribution } from "../../engine/random/distribution.ts";
import type {
  ArrivalEntry,
  Chances,
  ClassEntry,
  Discipline,
  NetworkFile,
  PatienceLaw,
  ServiceLaw,
  StationEntry,
  TracedCustomer,
} from "../../engine/stations/network-file.ts";
import { lehmer } from "../support/lehmer.ts";
import { drawValue } from "./reference-laws.ts";
import type { Draw, Draws } from "./reference-types.ts";

/** What can be left out of the networks, to look at the rest. */
export type Feature =
  | "pre-emption"
  | "priority"
  | "lifo"
  | "capacity"
  | "blocking"
  | "overflow"
  | "loops"
  | "patience"
  | "schedules"
  | "delays"
  | "destinations"
  | "draining";

export interface RandomNetworkOptions {
  /** Whole: small whole numbers, so that much happens at the same instant. */
  readonly times: "continuous" | "whole";
  /** Traced: every customer brings its visits, and nothing is left to chance. */
  readonly customers: "drawn" | "traced";
  readonly without?: readonly Feature[];
}

/** The numbers and choices a network is made from. */
interface Maker {
  readonly below: (count: number) => number;
  readonly whole: boolean;
  readonly traced: boolean;
  readonly stations: readonly string[];
  readonly classes: readonly string[];
  readonly horizon: number;
  /** True in so many of a hundred networks, unless the feature is left out. */
  readonly has: (feature: Feature, percent: number) => boolean;
}

/** The network of a number from 1; with `hashDraws` of the same number nothing is left open. */
export function randomNetwork(seed: number, options: RandomNetworkOptions): NetworkFile {
  const below = lehmer(seed);
  // The first numbers of near seeds are alike.
  for (let skip = 0; skip < 10; skip += 1) below(2);
  const without = new Set(options.without ?? []);
  const maker: Maker = {
    below,
    whole: options.times === "whole",
    traced: options.customers === "traced",
    stations: Array.from({ length: 1 + below(5) }, (_, index) => `s${index + 1}`),
    classes: ["b", "a", "c"].slice(0, 1 + below(3)),
    horizon: 25 + below(30),
    has: (feature, percent) => below(100) < percent && !without.has(feature),
  };
  return networkOf(maker, seed);
}

function networkOf(maker: Maker, seed: number): NetworkFile {
  const { below, traced, horizon } = maker;
  const classes = maker.classes.map((id): ClassEntry => ({ id, priority: below(3) }));
  const stations = maker.stations.map((_, index) => stationOf(maker, index));
  const arrivals: readonly ArrivalEntry[] = traced
    ? [{ process: { type: "trace", customers: tracedCustomers(maker, stations) } }]
    : drawnArrivals(maker);
  const drains = maker.has("draining", 15);
  const delay = !traced && maker.has("delays", 40);
  return {
    name: `random network ${seed}`,
    ...(drains ? { stopAfterArrivals: 4 + below(5) } : { horizon }),
    ...(below(2) === 0 ? { warmup: below(12) } : {}),
    classes,
    arrivals,
    stations,
    routing: traced
      ? { default: Object.fromEntries(maker.stations.map((id) => [id, { exit: 1 }])) }
      : routing(maker),
    ...(delay ? { exits: { home: { delay: length(maker, 2) } } } : {}),
  };
}

function pick<T>(maker: Maker, items: readonly T[]): T {
  return items[maker.below(items.length)]!;
}

/** A length of time, more or less this long. */
function length(maker: Maker, size: number): Distribution {
  if (maker.whole) {
    const values = Array.from({ length: 1 + maker.below(4) }, () => maker.below(2 * size + 1));
    return maker.below(3) === 0
      ? { dist: "deterministic", value: 1 + maker.below(2 * size) }
      : { dist: "empirical", values };
  }
  return pick<Distribution>(maker, [
    { dist: "exponential", mean: size },
    { dist: "lognormal", mean: size, cv: 0.8 },
    { dist: "gamma", mean: size, cv: 0.5 },
    { dist: "erlang", mean: size, k: 3 },
    { dist: "uniform", min: 0, max: 2 * size },
    { dist: "hyperexponential", p: [0.3, 0.7], means: [2 * size, size / 2] },
  ]);
}

function stationOf(maker: Maker, index: number): StationEntry {
  const id = maker.stations[index]!;
  const further = maker.stations.slice(index + 1);
  const discipline = disciplineOf(maker);
  const patience = maker.has("patience", 40) ? { patience: patienceOf(maker, further) } : {};
  return {
    id,
    servers: serversOf(maker),
    ...(discipline === "fifo" && maker.below(2) === 0 ? {} : { discipline }),
    ...(maker.has("capacity", 60) ? placesOf(maker, further) : {}),
    service: Object.fromEntries([
      ["default", serviceOf(maker, further)],
      ...maker.classes
        .filter(() => maker.below(4) === 0)
        .map((name) => [name, serviceOf(maker, further)]),
    ]),
    ...patience,
  };
}

function disciplineOf(maker: Maker): Discipline {
  if (maker.has("pre-emption", 25)) return "priority-preemptive-resume";
  if (maker.has("priority", 33)) return "priority";
  return maker.has("lifo", 40) ? "lifo" : "fifo";
}

function serversOf(maker: Maker): StationEntry["servers"] {
  if (maker.below(10) === 0) return "infinite";
  const count = 1 + maker.below(3);
  if (!maker.has("schedules", 30)) return count;
  const first = 1 + maker.below(12);
  const second = first + 1 + maker.below(12);
  // The last number is at least one, so that everybody can be served in the end.
  return [
    [0, maker.below(4)],
    [maker.whole ? first : first + 0.37, maker.below(3)],
    [maker.whole ? second : second + 0.73, 1 + maker.below(3)],
  ];
}

function placesOf(maker: Maker, further: readonly string[]) {
  const queueCapacity = maker.below(3);
  if (maker.has("blocking", 50)) return { queueCapacity, onFull: "block" };
  if (!maker.traced && further.length > 0 && maker.has("overflow", 50)) {
    return { queueCapacity, onFull: pick(maker, further) };
  }
  return maker.below(2) === 0 ? { queueCapacity } : { queueCapacity, onFull: "lose" };
}

function serviceOf(maker: Maker, further: readonly string[]): ServiceLaw {
  if (maker.traced || !maker.has("destinations", 20)) return length(maker, 2);
  const named = [...further, "home"].filter(() => maker.below(2) === 0);
  return {
    byDestination: Object.fromEntries(
      ["default", ...named].map((name) => [name, length(maker, 2)] as const),
    ),
  };
}

/** For traced customers always for all classes, since each brings the length of its own. */
function patienceOf(maker: Maker, further: readonly string[]): Record<string, PatienceLaw> {
  const law = (): PatienceLaw => ({ ...length(maker, 3), to: renegeTo(maker, further) });
  if (maker.traced || maker.below(2) === 0) return { default: law() };
  return { [pick(maker, maker.classes)]: law() };
}

function renegeTo(maker: Maker, further: readonly string[]): string | Chances {
  const kind = maker.below(3);
  if (maker.traced || further.length === 0 || kind === 0) return "gone";
  return kind === 1 ? pick(maker, further) : { gone: 0.5, [pick(maker, further)]: 0.5 };
}

/** A row of chances for every station, some for one class alone; always with a way out. */
function routing(maker: Maker): Readonly<Record<string, Readonly<Record<string, Chances>>>> {
  const rows = (kept: number) =>
    Object.fromEntries(
      maker.stations
        .map((id, index) => [id, wayOn(maker, index)] as const)
        .filter(() => maker.below(100) < kept),
    );
  const own = maker.classes.filter(() => maker.below(3) === 0);
  return { default: rows(100), ...Object.fromEntries(own.map((name) => [name, rows(50)])) };
}

function wayOn(maker: Maker, index: number): Chances {
  const loops = maker.has("loops", 25);
  const places = maker.stations.filter((_, place) =>
    place > index ? maker.below(3) > 0 : loops && maker.below(2) === 0,
  );
  const names = [...places, maker.below(2) === 0 ? "home" : "exit"];
  // Whole parts of a whole: they add up to 1 but for rounding.
  const parts = names.map(() => 1 + maker.below(4));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return Object.fromEntries(names.map((name, place) => [name, parts[place]! / total]));
}

/** In whole time at least `gap` apart. */
function timesOf(maker: Maker, count: number, gap: number): readonly number[] {
  let time = 0;
  return Array.from({ length: count }, () => {
    time += maker.whole ? gap + maker.below(3) : (4 * (maker.below(1_000_000) + 0.5)) / 1_000_000;
    return time;
  });
}

/** Every class comes in at one or two stations, each in a series of its own, some in pairs. */
function drawnArrivals(maker: Maker): readonly ArrivalEntry[] {
  return maker.classes.flatMap((name) =>
    Array.from({ length: 1 + maker.below(2) }, (): ArrivalEntry => {
      const times = timesOf(maker, 8 + maker.below(10), 1);
      const batch = { dist: "deterministic", value: 2 } as const;
      return {
        class: name,
        entry: { [pick(maker, maker.stations)]: 1 },
        process: { type: "trace", times },
        ...(maker.below(5) === 0 ? { batch } : {}),
      };
    }),
  );
}

function tracedCustomers(
  maker: Maker,
  stations: readonly StationEntry[],
): readonly TracedCustomer[] {
  const value = (law: Distribution) => {
    const drawn = drawValue(law, (maker.below(1_000_000) + 0.5) / 1_000_000);
    return maker.whole ? Math.round(drawn) : drawn;
  };
  const loops = maker.has("loops", 50);
  return timesOf(maker, 15 + maker.below(25), 0).map((time) => {
    const route = Array.from({ length: 1 + maker.below(3) }, () => pick(maker, stations));
    const visited = loops ? route : [...new Set(route)].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      time,
      class: pick(maker, maker.classes),
      visits: visited.map(({ id, patience }) => ({
        station: id,
        service: value(length(maker, 2)),
        ...(patience === undefined ? {} : { patience: value(length(maker, 3)) }),
      })),
    };
  });
}

/** Chance by who, where, which time and what for, so that the order of asking does not matter. */
export function hashDraws(seed: number): Draws {
  const drawFor =
    (purpose: string): Draw =>
    (customer, visit, station) =>
      uniformOf(`${seed}|${purpose}|${customer}|${visit}|${station}`);
  return {
    service: drawFor("service"),
    patience: drawFor("patience"),
    route: drawFor("route"),
    renegeTo: drawFor("renege to"),
    exitDelay: drawFor("exit delay"),
  };
}

/** A number in (0, 1) from a text: FNV-1a, and the last steps of MurmurHash3 to mix it. */
function uniformOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}
