/**
 * Networks made up by chance, of everything a station can do.
 *
 * The one rule: all times are continuous, so that what happens at one instant happens to one
 * customer or one batch; what is left out of a network is said by the law that needs it left out.
 */
import fc from "fast-check";
import type { Distribution, NetworkFile } from "#engine";
import type {
  ArrivalEntry,
  Chances,
  ClassEntry,
  Discipline,
  StationEntry,
} from "../../../engine/stations/network-file.ts";

/** Every law tries this many networks, always the same ones. */
export const settings = { seed: 20_280_301, numRuns: 150 } as const;

export interface Kinds {
  /** Orders of service to choose from; all by default. */
  readonly disciplines?: readonly Discipline[];
  /** What may happen at a full station; waiting rooms without limit by default. */
  readonly full?: readonly ("lose" | "block" | "overflow")[];
  /** Customers may come back to where they were; by default they do. */
  readonly loops?: boolean;
  readonly patience?: boolean;
  readonly schedules?: boolean;
  /** Class changes, baulking, servers kept while waiting. */
  readonly extensions?: boolean;
  /** Nobody ever waits. */
  readonly unlimited?: boolean;
}

export const disciplines: readonly Discipline[] = [
  "fifo",
  "lifo",
  "random",
  "priority",
  "priority-preemptive-resume",
  "priority-preemptive-restart",
];

const CLASSES = ["a", "b", "c"];
const HORIZON = 30;

const tenths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 10);

/** A length of time with about this mean. */
function length(min: number, max: number): fc.Arbitrary<Distribution> {
  const mean = tenths(min, max);
  return fc.oneof(
    mean.map((value): Distribution => ({ dist: "exponential", mean: value })),
    fc.record({ dist: fc.constant("lognormal" as const), mean, cv: tenths(2, 20) }),
    mean.map((value): Distribution => ({ dist: "uniform", min: 0, max: 2 * value })),
  );
}

/** Chances of some of these names, at least one. */
function chancesOf(names: readonly string[]): fc.Arbitrary<Chances> {
  return fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: names.length, maxLength: names.length })
    .map((drawn) => {
      const parts = drawn.every((part) => part === 0) ? names.map(() => 1) : drawn;
      const total = parts.reduce((sum, part) => sum + part, 0);
      return Object.fromEntries(
        names.flatMap((name, at) => (parts[at] === 0 ? [] : [[name, parts[at]! / total]])),
      );
    });
}

/** Half the time, or never. */
function sometimes<T>(wanted: boolean | undefined, value: fc.Arbitrary<T>) {
  return wanted === true ? fc.option(value, { nil: undefined }) : fc.constant(undefined);
}

function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function without<T extends object>(value: T, name: string): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) as T;
}

function schedule(): fc.Arbitrary<StationEntry["servers"]> {
  return fc
    .tuple(fc.array(fc.nat(3), { minLength: 2, maxLength: 4 }), tenths(20, 80))
    .map(([counts, every]) => counts.map((count, at) => [at * every, count] as const));
}

function servers(kinds: Kinds): fc.Arbitrary<StationEntry["servers"]> {
  if (kinds.unlimited === true) return fc.constant("infinite");
  const count = fc.integer({ min: 1, max: 3 });
  return kinds.schedules === true ? fc.oneof(count, schedule()) : count;
}

/** A full station sends on to a later one, so that nobody goes round for ever. */
function room(kinds: Kinds, later: readonly string[]) {
  const ways = (kinds.full ?? []).filter((way) => way !== "overflow" || later.length > 0);
  if (ways.length === 0) return fc.constant({});
  return fc
    .option(fc.tuple(fc.nat(3), fc.constantFrom(...ways), fc.nat(9)), { nil: undefined })
    .map((drawn) => {
      if (drawn === undefined) return {};
      const [queueCapacity, way, which] = drawn;
      return { queueCapacity, onFull: way === "overflow" ? later[which % later.length]! : way };
    });
}

interface Names {
  readonly classes: readonly string[];
  readonly stations: readonly string[];
}

function extensions(names: Names) {
  const { classes } = names;
  const change = fc.record({ after: length(5, 20), to: fc.constantFrom(...classes) });
  const byClass = <T>(value: fc.Arbitrary<T>) =>
    fc.dictionary(fc.constantFrom(...classes), value, { maxKeys: 2, noNullPrototype: true });
  return fc.record({
    classAfter: sometimes(true, byClass(chancesOf(classes))),
    classWhileWaiting: sometimes(true, byClass(change)),
    priorityRise: sometimes(true, fc.constant({ default: { every: 0.7 } })),
    baulk: sometimes(
      true,
      fc.constant({ default: { chance: [[0, 0] as const, [2, 0.5] as const] } }),
    ),
    holdWhileWaiting: sometimes(true, fc.constant(true)),
  });
}

function station(id: string, names: Names, kinds: Kinds): fc.Arbitrary<StationEntry> {
  const later = names.stations.slice(names.stations.indexOf(id) + 1);
  const away = fc.constantFrom("gone", ...later);
  const patience = fc.tuple(length(3, 20), away).map(([law, to]) => ({ default: { ...law, to } }));
  return fc
    .record({
      servers: servers(kinds),
      discipline: fc.constantFrom(...(kinds.disciplines ?? disciplines)),
      service: fc.record({ default: length(2, 12), [names.classes[0]!]: length(2, 12) }),
      patience: sometimes(kinds.patience, patience),
      room: room(kinds, later),
      more: kinds.extensions === true ? extensions(names) : fc.constant({}),
    })
    .map(({ room: places, more, ...rest }) => {
      const whole = { id, ...rest, ...places, ...more } as StationEntry;
      // Who was interrupted by whom is read from the classes, so there a class is a priority.
      return withoutGaps(rest.discipline === "priority" ? whole : without(whole, "priorityRise"));
    });
}

function routing(names: Names, kinds: Kinds) {
  const rows = names.stations.map((id, at) => {
    const ways = names.stations.filter((_, other) => (kinds.loops ?? true) || other > at);
    // Always some way out.
    return chancesOf([...ways, "home"]).map((row) => {
      const home = row["home"] ?? 0;
      const scale = home >= 0.2 ? 1 : 0.8 / (1 - home);
      const on = Object.entries(row).filter(([name]) => name !== "home");
      const chances = on.map(([name, chance]) => [name, chance * scale] as const);
      const left = 1 - chances.reduce((sum, [, chance]) => sum + chance, 0);
      return [id, Object.fromEntries([...chances, ["home", left]])] as const;
    });
  });
  return fc
    .record({ own: fc.tuple(...rows), others: fc.tuple(...rows) })
    .map(({ own, others }) => ({
      default: Object.fromEntries(others),
      [names.classes[0]!]: Object.fromEntries(own.slice(0, 1)),
    }));
}

function arrivals(names: Names): fc.Arbitrary<readonly ArrivalEntry[]> {
  const process: fc.Arbitrary<ArrivalEntry["process"]> = fc.oneof(
    tenths(5, 20).map((rate) => ({ type: "poisson" as const, rate })),
    length(5, 15).map((interarrival) => ({ type: "renewal" as const, interarrival })),
    fc.constant({
      type: "piecewise-poisson" as const,
      breaks: [0, 4, 6],
      rates: [0.5, 3, 0],
      period: 9,
    }),
  );
  const batch = fc.constantFrom({ dist: "empirical" as const, values: [0, 1, 3] }, undefined);
  const one = fc.record({ entry: chancesOf(names.stations), process, batch }).map(withoutGaps);
  const all = fc.tuple(...names.classes.map(() => one));
  return all.map((drawn) =>
    drawn.map((entry, at) => ({ ...entry, class: names.classes[at]! }) as ArrivalEntry),
  );
}

/** Networks of one to four stations and one to three classes, of these kinds. */
export function networks(kinds: Kinds): fc.Arbitrary<NetworkFile> {
  return fc
    .record({ stations: fc.integer({ min: 1, max: 4 }), classes: fc.integer({ min: 1, max: 3 }) })
    .chain((size) => {
      const names: Names = {
        stations: Array.from({ length: size.stations }, (_, at) => `s${at + 1}`),
        classes: CLASSES.slice(0, size.classes),
      };
      return fc.record({
        name: fc.constant("generated"),
        horizon: fc.constant(HORIZON),
        warmup: fc.constantFrom(0, 5),
        classes: fc.tuple(
          ...names.classes.map((id) => fc.nat(2).map((priority): ClassEntry => ({ id, priority }))),
        ),
        arrivals: arrivals(names),
        stations: fc.tuple(...names.stations.map((id) => station(id, names, kinds))),
        routing: routing(names, kinds),
        seed: fc.nat(1_000_000),
      });
    })
    .map(({ seed, ...file }) => ({ ...file, name: `generated ${seed}` }))
    .map(({ stations, ...file }) => ({
      ...file,
      stations: stations.map((one) => (returnsAtOnce(file, one.id) ? withoutHold(one) : one)),
    }));
}

/** Whether somebody may come back to this station straight away. */
function returnsAtOnce({ routing: ways }: Pick<NetworkFile, "routing">, id: string): boolean {
  return Object.values(ways ?? {}).some((rows) => (rows[id]?.[id] ?? 0) > 0);
}

/** A second server at the same station while keeping the first is tried by hand, in holding.test.ts. */
function withoutHold(one: StationEntry): StationEntry {
  return without(one, "holdWhileWaiting");
}
