/**
 * Reads a trace back and says what in it cannot be, whatever program wrote it.
 *
 * The one rule: it knows the file and the lines, and nothing of how they came about. It asks less than
 * the format does: no customer in two places, no server for two, nobody waiting before a free server,
 * nobody served out of turn, no place taken that is not there.
 */
import type { NetworkFile, StationEntry } from "../../engine/stations/network-file.ts";
import type { TraceLine } from "./reference-types.ts";

/** Where somebody is: on the way, or at a station waiting, being served, or served and still there. */
interface Whereabouts {
  phase: "under way" | "waiting" | "serving" | "served" | "gone";
  station: string;
  /** Number of the line of joining, which is the place in line too. */
  joined: number;
  priority: number;
}

interface Replay {
  readonly file: NetworkFile;
  readonly customers: Map<number, Whereabouts>;
  /** The starts of this instant; `inLine` is how the customer stood there, who may be back by now. */
  readonly starts: { line: number; station: string; customer: Whereabouts; inLine: Whereabouts }[];
  readonly faults: string[];
}

/** The faults, none for a good trace; `complete` is false if it breaks off within an instant. */
export function faultsOf(
  file: NetworkFile,
  trace: readonly TraceLine[],
  complete: boolean,
): readonly string[] {
  const replay: Replay = { file, customers: new Map(), starts: [], faults: [] };
  for (const [index, line] of trace.entries()) {
    const before = trace[index - 1]?.time ?? line.time;
    if (line.time < before) replay.faults.push(`${line.time} comes after ${before}.`);
    if (line.time > before) endOfInstant(replay, before);
    follow(replay, line, index);
  }
  if (complete && trace.length > 0) endOfInstant(replay, trace.at(-1)!.time);
  return replay.faults;
}

/** From which phases a line may come, and to which it leads. */
const steps: Readonly<
  Record<TraceLine["event"], readonly [readonly Whereabouts["phase"][], Whereabouts["phase"]]>
> = {
  arrive: [[], "under way"],
  join: [["under way", "served"], "waiting"],
  start: [["waiting"], "serving"],
  end: [["serving"], "served"],
  block: [["served"], "served"],
  unblock: [["served"], "under way"],
  change: [["waiting"], "waiting"],
  renege: [["waiting"], "under way"],
  lose: [["under way", "served"], "under way"],
  exit: [["under way", "served"], "gone"],
};

function follow(replay: Replay, line: TraceLine, index: number): void {
  const { event, customer: number, station } = line;
  if (event === "arrive") {
    if (number !== replay.customers.size) replay.faults.push(`Customer ${number} out of order.`);
    const priority = replay.file.classes.find(({ id }) => id === line.class)?.priority ?? 0;
    replay.customers.set(number, { phase: "under way", station, joined: 0, priority });
    return;
  }
  const customer = replay.customers.get(number);
  const [from, to] = steps[event];
  // A resumption: the trace has no line for being interrupted.
  const resumes =
    event === "start" && customer?.phase === "serving" && isPreemptive(replay.file, station);
  if (customer === undefined || !(from.includes(customer.phase) || resumes)) {
    replay.faults.push(`${JSON.stringify(line)} for one who is ${customer?.phase}.`);
    return;
  }
  const stays = ["start", "end", "block", "unblock", "renege"].includes(event);
  if (stays && customer.station !== station) {
    replay.faults.push(`${JSON.stringify(line)} for one who is at ${customer.station}.`);
  }
  customer.phase = to;
  customer.station = station;
  if (event === "join") customer.joined = index;
  if (event === "start") {
    replay.starts.push({ line: index, station, customer, inLine: { ...customer } });
  }
}

function isPreemptive(file: NetworkFile, id: string): boolean {
  const station = file.stations.find((one) => one.id === id);
  return station?.discipline === "priority-preemptive-resume";
}

function serversAt({ servers }: StationEntry, time: number): number {
  if (servers === "infinite") return Number.POSITIVE_INFINITY;
  if (typeof servers === "number") return servers;
  return servers.findLast(([from]) => from <= time)![1];
}

function endOfInstant(replay: Replay, time: number): void {
  for (const station of replay.file.stations) {
    // Who is interrupted waits unseen, so a station that pre-empts cannot be judged by its lines.
    if (!isPreemptive(replay.file, station.id)) judge(replay, station, time);
  }
  for (const [number, { phase }] of replay.customers) {
    if (phase === "under way") replay.faults.push(`At ${time} customer ${number} is nowhere.`);
  }
  replay.starts.length = 0;
}

function judge(replay: Replay, station: StationEntry, time: number): void {
  const here = [...replay.customers.values()].filter((one) => one.station === station.id);
  const waiting = here.filter(({ phase }) => phase === "waiting");
  const inUse = here.filter(({ phase }) => phase === "serving" || phase === "served").length;
  const servers = serversAt(station, time);
  const started = replay.starts.filter((start) => start.station === station.id);
  const fault = (text: string) => replay.faults.push(`At ${time} at ${station.id} ${text}.`);
  if (waiting.length > 0 && inUse < servers) fault("somebody waits before a free server");
  if (started.some(({ customer }) => customer.phase === "serving") && inUse > servers) {
    fault("somebody started without a server");
  }
  if (waiting.length > (station.queueCapacity ?? Number.POSITIVE_INFINITY)) {
    fault("more wait than there are places");
  }
  for (const { line, inLine } of started) {
    const passed = waiting.filter(
      (other) => other.joined < line && goesBefore(station, other, inLine),
    );
    if (passed.length > 0) fault("somebody started out of turn");
  }
}

function goesBefore({ discipline }: StationEntry, one: Whereabouts, other: Whereabouts): boolean {
  if (discipline === "lifo") return one.joined > other.joined;
  const isPriority = discipline === "priority";
  if (isPriority && one.priority !== other.priority) return one.priority < other.priority;
  return one.joined < other.joined;
}
