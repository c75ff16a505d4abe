/**
 * Who goes first: no overtaking, no idle server, no place taken twice, and nobody worse off for
 * another server.
 *
 * The one rule: what the servers do is read from the trace alone.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NetworkFile } from "#engine";
import { disciplines, type Kinds, networks, settings } from "./generated.ts";
import { type Line, livedNetwork, livesOf, serversAt, spansOf } from "./lived.ts";

const everything: Kinds = { full: ["lose", "block", "overflow"], patience: true, schedules: true };

interface Wait {
  readonly priority: number;
  readonly joined: number;
  readonly started: number;
}

/** First starts at a station, in order of joining. */
function firstStarts(file: NetworkFile, lines: readonly Line[], id: string): readonly Wait[] {
  const discipline = file.stations.find((station) => station.id === id)?.discipline ?? "fifo";
  const priorities = new Map(
    file.classes.map(({ id: cls, priority = 0 }) => [cls, discipline === "fifo" ? 0 : priority]),
  );
  const joined = new Map<number, number>();
  const waits: Wait[] = [];
  for (const { time, event, customer, cls, station } of lines) {
    if (station !== id) continue;
    if (event === "join") joined.set(customer, time);
    const since = joined.get(customer);
    if (event !== "start" || since === undefined) continue;
    joined.delete(customer);
    waits.push({ priority: priorities.get(cls)!, joined: since, started: time });
  }
  return waits.toSorted((a, b) => a.joined - b.joined);
}

/**
 * Every start at a station, with those who were there before that instant and go on waiting. Who
 * start at one instant do so in the order of their numbers, whatever their priority.
 */
function startsWith(lines: readonly Line[]) {
  const waiting = new Map<number, Line>();
  const startsAt = (time: number) =>
    lines.filter((line) => line.time === time && line.event === "start");
  return lines.flatMap((line) => {
    if (line.event === "join" || line.event === "interrupt") waiting.set(line.customer, line);
    if (line.event === "renege" || line.event === "start") waiting.delete(line.customer);
    if (line.event !== "start") return [];
    const atOnce = new Set(startsAt(line.time).map(({ customer }) => customer));
    const others = [...waiting.values()].filter(
      ({ time, customer }) => time < line.time && !atOnce.has(customer),
    );
    return [{ start: line, waiting: others }];
  });
}

describe("in line", () => {
  it("nobody of the same priority is overtaken where first come is first served", () => {
    const kinds: Kinds = {
      ...everything,
      disciplines: disciplines.filter((one) => one !== "lifo" && one !== "random"),
    };
    let waited = 0;
    fc.assert(
      fc.property(networks(kinds), (file) => {
        const { lines } = livedNetwork(file);
        for (const { id } of file.stations) {
          const last = new Map<number, number>();
          for (const { priority, joined, started } of firstStarts(file, lines, id)) {
            expect(started).toBeGreaterThanOrEqual(last.get(priority) ?? 0);
            last.set(priority, started);
            waited += Number(started > joined);
          }
        }
      }),
      settings,
    );
    expect(waited).toBeGreaterThan(1000);
  });

  it("a customer of a higher priority is not left waiting while a lower one starts", () => {
    const kinds: Kinds = {
      ...everything,
      disciplines: disciplines.filter((d) => d.startsWith("p")),
    };
    let looked = 0;
    fc.assert(
      fc.property(networks(kinds), (file) => {
        const { lines } = livedNetwork(file);
        const priority = new Map(file.classes.map(({ id, priority: own = 0 }) => [id, own]));
        for (const { id } of file.stations) {
          const here = lines.filter(({ station }) => station === id);
          for (const { start, waiting } of startsWith(here)) {
            const best = Math.min(...waiting.map(({ cls }) => priority.get(cls)!));
            expect(priority.get(start.cls)!).toBeLessThanOrEqual(best);
            looked += waiting.length;
          }
        }
      }),
      settings,
    );
    expect(looked).toBeGreaterThan(3000);
  });

  it("nobody starts later for one more server where first come is first served", () => {
    const kinds: Kinds = { disciplines: ["fifo"] };
    let sooner = 0;
    fc.assert(
      fc.property(networks(kinds), fc.integer({ min: 1, max: 3 }), (drawn, count) => {
        const withServers = (servers: number): NetworkFile => ({
          ...drawn,
          stations: drawn.stations.slice(0, 1).map((station) => ({ ...station, servers })),
          arrivals: drawn.arrivals.map((entry) => ({ ...entry, entry: { s1: 1 } })),
          routing: { default: { s1: { home: 1 } } },
        });
        const starts = (servers: number) =>
          livedNetwork(withServers(servers)).lines.filter(({ event }) => event === "start");
        const more = new Map(starts(count + 1).map(({ customer, time }) => [customer, time]));
        for (const { customer, time } of starts(count)) {
          expect(more.get(customer)).toBeLessThanOrEqual(time);
          sooner += Number(more.get(customer)! < time);
        }
      }),
      settings,
    );
    expect(sooner).toBeGreaterThan(1000);
  });
});

describe("servers", () => {
  /** Numbers of those served, held and waiting at a station after each instant. */
  function instants(file: NetworkFile, id: string) {
    const { lines, end } = livedNetwork(file);
    const spans = spansOf(file, lines).filter(
      ({ station, to, from }) => station === id && to > from,
    );
    const times = [...new Set(spans.flatMap(({ from, to }) => [from, to]))];
    const entry = file.stations.find((station) => station.id === id)!;
    const schedule = entry.servers;
    const changes = typeof schedule === "object" ? schedule.map(([time]) => time) : [];
    return [...times, ...changes]
      .filter((time) => time < end)
      .toSorted((a, b) => a - b)
      .map((time) => {
        const now = spans.filter(({ from, to }) => from <= time && to > time);
        const count = (kind: string) => now.filter((span) => span.kind === kind).length;
        const used = count("served") + count("held");
        return { time, used, waiting: count("waiting"), servers: serversAt(entry, time) };
      });
  }

  it("are never idle while somebody waits", () => {
    fc.assert(
      fc.property(networks(everything), (file) => {
        for (const { id } of file.stations) {
          for (const { time, used, waiting, servers } of instants(file, id)) {
            if (waiting > 0) expect(used, `${id} at ${time}`).toBeGreaterThanOrEqual(servers);
          }
        }
      }),
      { ...settings, numRuns: 60 },
    );
  });

  it("serve one customer each, but for those that leave after their last one", () => {
    fc.assert(
      fc.property(networks(everything), (file) => {
        for (const { id } of file.stations) {
          let before = 0;
          for (const { time, used, servers } of instants(file, id)) {
            expect(used, `${id} at ${time}`).toBeLessThanOrEqual(Math.max(servers, before));
            before = used;
          }
        }
      }),
      { ...settings, numRuns: 60 },
    );
  });

  it("have no more customers before them than there are waiting places", () => {
    const kinds: Kinds = { ...everything, disciplines: ["fifo", "lifo", "random", "priority"] };
    let full = 0;
    fc.assert(
      fc.property(networks(kinds), (file) => {
        for (const { id, queueCapacity = Number.POSITIVE_INFINITY, servers } of file.stations) {
          // A server that leaves takes no waiting place, but who came for it waits on.
          if (typeof servers === "object") continue;
          for (const { time, waiting } of instants(file, id)) {
            expect(waiting, `${id} at ${time}`).toBeLessThanOrEqual(queueCapacity);
            full += Number(waiting === queueCapacity);
          }
        }
      }),
      { ...settings, numRuns: 60 },
    );
    expect(full).toBeGreaterThan(300);
  });

  it("and places are not kept from who is blocked on the way there", () => {
    const kinds: Kinds = {
      ...everything,
      full: ["block"],
      disciplines: ["fifo", "lifo", "random", "priority"],
    };
    let blocked = 0;
    fc.assert(
      fc.property(networks(kinds), (file) => {
        const stays = blockedStays(livedNetwork(file).lines);
        for (const { id, queueCapacity = 0 } of file.stations) {
          const toHere = stays.filter(({ target }) => target === id);
          if (toHere.length === 0) continue;
          const full = instants(file, id).filter(({ time }) =>
            toHere.some(({ from, to }) => from <= time && time < to),
          );
          for (const { time, used, servers, waiting } of full) {
            expect(waiting, `${id} at ${time}`).toBeGreaterThanOrEqual(queueCapacity);
            expect(used, `${id} at ${time}`).toBeGreaterThanOrEqual(servers);
          }
          blocked += full.length;
        }
      }),
      settings,
    );
    expect(blocked).toBeGreaterThan(150);
  });
});

/** From when to when somebody was blocked toward a station. */
function blockedStays(lines: readonly Line[]) {
  return [...livesOf(lines).values()].flatMap((life) =>
    life.flatMap(({ event, time, detail }, at) => {
      if (event !== "block") return [];
      const to = life[at + 1]?.time ?? Number.POSITIVE_INFINITY;
      return [{ target: detail, from: time, to }];
    }),
  );
}
