/**
 * A network lived through once, with everything that happened written down.
 *
 * The one rule: laws read what happened from these lines, and compare it with what the engine counted.
 */
import {
  type CompiledNetwork,
  compileNetwork,
  type NetworkFile,
  type NetworkReplication,
  runNetwork,
} from "#engine";
import type { StationEntry } from "../../../engine/stations/network-file.ts";

export interface Line {
  readonly time: number;
  readonly event: string;
  readonly customer: number;
  readonly cls: string;
  /** "" where there is none. */
  readonly station: string;
  readonly detail: string;
}

export interface LivedNetwork {
  readonly network: CompiledNetwork;
  readonly replication: NetworkReplication;
  readonly lines: readonly Line[];
  /** When the run was over. */
  readonly end: number;
}

/** One replication, seeded by the name of the file. */
export function livedNetwork(file: NetworkFile, replication = 0): LivedNetwork {
  const lines: Line[] = [];
  const network = compileNetwork(file);
  const found = runNetwork(network, {
    seed: file.name,
    replication,
    trace: (time, event, customer, cls, station, detail) => {
      lines.push({ time, event, customer, cls, station, detail });
    },
  });
  const last = lines.at(-1)?.time ?? 0;
  return {
    network,
    replication: found,
    lines: withInterruptions(file, lines),
    end: found.deadlock?.time ?? file.horizon ?? last,
  };
}

/** Servers at a station at a moment. */
export function serversAt({ servers }: StationEntry, time: number): number {
  if (servers === "infinite") return Number.POSITIVE_INFINITY;
  if (typeof servers === "number") return servers;
  return servers.reduce((found, [from, count]) => (from <= time ? count : found), 0);
}

/**
 * The trace says nothing of an interruption: it is there where somebody starts while every server is
 * taken. Of those served the lowest priority gives way, and of those the one who started last; if the
 * engine chose another, that one's life would no longer make sense.
 */
function withInterruptions(file: NetworkFile, lines: readonly Line[]): readonly Line[] {
  const priority = new Map(file.classes.map(({ id, priority: own = 0 }) => [id, own]));
  const wards = new Map(
    file.stations
      .filter(({ discipline }) => discipline?.startsWith("priority-preemptive"))
      .map((station) => [station.id, new Ward(station, priority)]),
  );
  return lines.flatMap((line) => {
    for (const ward of wards.values()) ward.passes(line);
    const victim = line.event === "start" ? wards.get(line.station)?.admits(line) : undefined;
    return victim === undefined ? [line] : [victim, line];
  });
}

/** Who holds the servers of one station where services are interrupted, in order of starting. */
class Ward {
  private readonly inside = new Map<number, Line>();
  private readonly station: StationEntry;
  private readonly priority: ReadonlyMap<string, number>;

  constructor(station: StationEntry, priority: ReadonlyMap<string, number>) {
    this.station = station;
    this.priority = priority;
  }

  /** A server is held until the customer is gone from it. */
  passes(line: Line): void {
    const started = this.inside.get(line.customer);
    if (started === undefined || line.event === "block") return;
    const keeps = this.station.holdWhileWaiting === true;
    if (keeps && (line.event === "unblock" || line.event === "join")) return;
    if (line.event === "end" && line.station === this.station.id) {
      this.inside.set(line.customer, { ...started, event: "held" });
      return;
    }
    this.inside.delete(line.customer);
  }

  /** Lets in who starts; the line of who has to give way for it, if anybody. */
  admits(line: Line): Line | undefined {
    const served = [...this.inside.values()].filter(({ event }) => event === "start");
    this.inside.set(line.customer, line);
    if (this.inside.size <= serversAt(this.station, line.time)) return undefined;
    const of = ({ cls }: Line) => this.priority.get(cls) as number;
    const lowest = Math.max(...served.map(of));
    const victim = served.filter((one) => of(one) === lowest).at(-1);
    if (victim === undefined) return undefined;
    this.inside.delete(victim.customer);
    return { ...victim, time: line.time, event: "interrupt" };
  }
}

/** The lines of each customer, in order. */
export function livesOf(lines: readonly Line[]): ReadonlyMap<number, readonly Line[]> {
  const lives = new Map<number, Line[]>();
  for (const line of lines) {
    const life = lives.get(line.customer);
    if (life === undefined) lives.set(line.customer, [line]);
    else life.push(line);
  }
  return lives;
}

/** Part of a visit to a station; `to` is Infinity while it lasts. */
export interface Span {
  readonly station: string;
  readonly kind: "waiting" | "served" | "held";
  readonly from: number;
  readonly to: number;
}

const ENDLESS = Number.POSITIVE_INFINITY;

/**
 * Who was where and doing what: from each line of a life to the next one that ends it. A server is
 * held from the end of service until the customer is gone from it; where the file says that it is
 * kept while waiting, until service starts elsewhere.
 */
export function spansOf(file: NetworkFile, lines: readonly Line[]): readonly Span[] {
  const keeps = new Set(
    file.stations.filter(({ holdWhileWaiting }) => holdWhileWaiting).map(({ id }) => id),
  );
  return [...livesOf(lines).values()].flatMap((life) =>
    life.flatMap((line, at): Span[] => {
      const [kind, ends] = partOf(line, life[at + 1], keeps) ?? [];
      if (kind === undefined || ends === undefined) return [];
      const to = life.slice(at + 1).find(({ event }) => ends.includes(event))?.time ?? ENDLESS;
      return [{ station: line.station, kind, from: line.time, to }];
    }),
  );
}

/** What begins with a line, and the events that end it. */
function partOf(
  { event, station }: Line,
  next: Line | undefined,
  keeps: ReadonlySet<string>,
): readonly [Span["kind"], readonly string[]] | null {
  if (event === "join" || event === "interrupt") return ["waiting", ["start", "renege"]];
  if (event === "start") return ["served", ["end", "interrupt"]];
  if (event !== "end") return null;
  if (keeps.has(station)) return ["held", ["start", "renege", "exit"]];
  return ["held", next?.event === "block" ? ["unblock"] : ["join", "lose", "exit"]];
}
