/**
 * Networks with more streams of arrivals than a customer's number has room for.
 *
 * The one rule: streams are independent of each other, however many there are, and the first 250 are
 * what they were when there could be no more.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileNetwork,
  createChance,
  meanEstimate,
  type NetworkFile,
  runNetwork,
  sourceId,
} from "#engine";
import { purposeId } from "../../../engine/random/streams.ts";
import { streamChance } from "../../../engine/stations/stream-chance.ts";
import { StreamOrder } from "../../../engine/stations/stream-order.ts";
import { CONFIDENCE, covers } from "../../support/confidence.ts";
import { small, station } from "./small.ts";

const uniform = { dist: "uniform", min: 0, max: 1 } as const;

/** So many streams, each to a station and a class of its own. */
function streams(count: number, rate: number, more: Partial<NetworkFile> = {}): NetworkFile {
  const ids = Array.from({ length: count }, (_, at) => `s${at}`);
  return small({
    name: "many streams",
    horizon: 3,
    arrivals: ids.map((id) => ({
      class: "a",
      entry: { [id]: 1 },
      process: { type: "poisson", rate },
    })),
    stations: ids.map((id) => station(id, { servers: "infinite", service: { default: uniform } })),
    ...more,
  });
}

/** When each came where, and how long services took, in order of arrival. */
function livedIn(file: NetworkFile, replication = 0) {
  const came: { readonly time: number; readonly station: string }[] = [];
  const ends: number[] = [];
  runNetwork(compileNetwork(file), {
    seed: "streams",
    replication,
    trace: (time, event, customer, _cls, where) => {
      if (event === "arrive") came[customer] = { time, station: where };
      if (event === "end") ends[customer] = time;
    },
  });
  return came.map((one, at) => ({ ...one, served: (ends[at] ?? Number.NaN) - one.time }));
}

const of = (lived: ReturnType<typeof livedIn>, id: string) =>
  lived.filter((one) => one.station === id);

describe("streams beyond the first 250", () => {
  const many = livedIn(streams(600, 0.5));

  it("change nothing for those before them", () => {
    const few = livedIn(streams(250, 0.5));
    for (const id of ["s0", "s7", "s249"]) expect(of(many, id)).toEqual(of(few, id));
  });

  it("draw as the first 250 always did", () => {
    const chance = createChance("streams", 0);
    const [first] = of(livedIn(streams(250, 5)), "s249");
    const who = sourceId(249, 0);
    const time = -Math.log(chance.uniform(who, purposeId("arrival-time"), 0)) / 5;
    expect(first?.time).toBeCloseTo(time, 12);
    expect(first?.served).toBeCloseTo(chance.uniform(who, purposeId("service:s249"), 0), 12);
  });

  it("have chance of their own: nobody comes when another does, nor is served as long", () => {
    const times = many.map(({ time }) => time);
    expect(new Set(times).size).toBe(times.length);
    const served = many.map((one) => one.served).filter((length) => !Number.isNaN(length));
    expect(served.length).toBeGreaterThan(500);
    expect(new Set(served.map((length) => length.toFixed(9))).size).toBe(served.length);
  });

  // Streams 250 apart have the same customers' numbers. Two services that are uniform have a mean
  // product of 1/4 when they have nothing in common, and of 1/3 when they are one and the same.
  it("have nothing in common with those 250 before them", () => {
    const process = (at: number) =>
      ({ type: "trace", times: at === 0 || at === 250 ? [0] : [] }) as const;
    const network = compileNetwork(
      small({
        arrivals: Array.from({ length: 251 }, (_, at) => ({
          class: "a",
          entry: { desk: 1 },
          process: process(at),
        })),
        stations: [station("desk", { servers: "infinite", service: { default: uniform } })],
      }),
    );
    const products = Array.from({ length: 600 }, (_, replication) => {
      let product = 1;
      runNetwork(network, {
        seed: "apart",
        replication,
        trace: (time, event) => {
          if (event === "end") product *= time;
        },
      });
      return product;
    });
    const estimate = meanEstimate(products, CONFIDENCE);
    expect(covers(estimate, 1 / 4)).toBe(true);
    expect(covers(estimate, 1 / 3)).toBe(false);
  });
});

describe("the chance of a stream", () => {
  it("is never that of another, nor of who is there at the start", () => {
    const all = Array.from({ length: 100_000 }, (_, number) => streamChance(number));
    expect(Math.max(...all.map(({ stream }) => stream))).toBe(249);
    expect(new Set(all.map(({ stream, occurrence }) => stream + occurrence)).size).toBe(100_000);
    // The last occurrence still fits in the column of stations tried.
    expect(streamChance(100_000).occurrence + 2 ** 20).toBeLessThan(2 ** 31);
  });
});

describe("the order of streams", () => {
  it("is by time, and by place in the file at one instant", () => {
    const times = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(times, { minLength: 1, maxLength: 40 }), (lists) => {
        const all = lists.map((list) => ({ time: 0, left: list.sort((a, b) => a - b) }));
        for (const one of all) one.time = one.left.shift()!;
        const order = new StreamOrder(all);
        const expected = lists
          .flatMap((_, at) => [all[at]!.time, ...all[at]!.left].map((time) => [time, at] as const))
          .sort(([a, first], [b, second]) => a - b || first - second);
        const seen = expected.map(() => {
          const stream = order.first();
          const at = all.indexOf(stream);
          const { time } = stream;
          stream.time = stream.left.shift() ?? Number.POSITIVE_INFINITY;
          order.moved();
          return [time, at] as const;
        });
        expect(seen).toEqual(expected);
        expect(order.first().time).toBe(Number.POSITIVE_INFINITY);
      }),
      { seed: 20_280_304, numRuns: 200 },
    );
  });
});
